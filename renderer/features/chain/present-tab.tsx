import { useDesk } from '#renderer/app/desk.ts'
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import {
  IconChevronLeft,
  IconChevronRight,
  IconDownload,
  IconFileSpreadsheet,
  IconFileTypePdf,
  IconPrinter,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { notifyError } from '#renderer/app/notify.ts'
import { api } from '#renderer/bridge/queries.ts'
import { presentOut } from '#renderer/features/chain/chain-files.ts'
import { DeclarationChooser } from '#renderer/features/chain/declaration-chooser.tsx'
import { PresentView } from '#renderer/features/chain/present-view.tsx'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import { addDays, type LocalDate } from '#shared/domain/local-date.ts'

/** Who was on a site on a day, for whom, and who had been told to register. */
export function PresentTab(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const { declaration, company, date = todayInBrussels() } = useSearch({ from: '/chain' })
  const go = (id: number | undefined, day: LocalDate, firm?: number): void => {
    const search = {
      tab: 'present' as const,
      ...(id === undefined ? {} : { declaration: id }),
      ...(firm === undefined ? {} : { company: firm }),
      date: day,
    }
    void navigate({ to: '/chain', search, replace: true })
  }
  return (
    <>
      <DeclarationChooser value={declaration ?? null} onChange={(id) => go(id ?? undefined, date)}>
        <DayStepper date={date} onDate={(day) => go(declaration, day, company)} />
        {declaration !== undefined && <PresentFiles declarationId={declaration} date={date} />}
      </DeclarationChooser>
      {declaration === undefined ? (
        <EmptyState
          icon={<IconUsersGroup size={30} stroke={1.4} />}
          title={t(($) => $.chainViews.chooser.presentTitle)}
          text={t(($) => $.chainViews.chooser.presentText)}
        />
      ) : (
        <Answer
          declarationId={declaration}
          date={date}
          company={company ?? null}
          onCompany={(firm) => go(declaration, date, firm ?? undefined)}
        />
      )}
    </>
  )
}

function Answer(props: {
  declarationId: number
  date: LocalDate
  company: number | null
  onCompany: (company: number | null) => void
}): ReactElement {
  const { declarationId, date } = props
  const query = useQuery({
    ...api.chain.present.queryOptions({ input: { declarationId, date } }),
    placeholderData: (previous) => (previous?.declaration.id === declarationId ? previous : undefined),
  })
  return (
    <RecordGate query={query} height={280}>
      {(answer) => <PresentView answer={answer} company={props.company} onCompany={props.onCompany} />}
    </RecordGate>
  )
}

/** The day, with one day back and forth by button and arrow key. */
function DayStepper({ date, onDate }: { date: LocalDate; onDate: (date: LocalDate) => void }): ReactElement {
  const t = useTexts()
  const previous = t(($) => $.chainViews.chooser.previousDay)
  const next = t(($) => $.chainViews.chooser.nextDay)
  useShortcut('present.previous', 'ArrowLeft', previous, () => onDate(addDays(date, -1)))
  useShortcut('present.next', 'ArrowRight', next, () => onDate(addDays(date, 1)))
  const step = (name: string, keys: string, days: number, icon: ReactElement): ReactElement => (
    <Tooltip label={name}>
      <ActionIcon
        size="lg"
        variant="default"
        aria-label={name}
        aria-keyshortcuts={keys}
        onClick={() => onDate(addDays(date, days))}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
  return (
    <>
      {step(previous, 'ArrowLeft', -1, <IconChevronLeft size={18} aria-hidden />)}
      <DateField
        aria-label={t(($) => $.common.date)}
        required
        w={135}
        value={date}
        onChange={(value) => value && onDate(value)}
      />
      {step(next, 'ArrowRight', 1, <IconChevronRight size={18} aria-hidden />)}
    </>
  )
}

function PresentFiles({ declarationId, date }: { declarationId: number; date: LocalDate }): ReactElement {
  const t = useTexts()
  const out = (way: 'print' | 'xlsx' | 'pdf'): void => void presentOut(declarationId, date, way).catch(notifyError)
  usePageCommand('print', () => out('print'))
  const { mayTable } = useDesk()
  usePageCommand('export', () => out(mayTable ? 'xlsx' : 'pdf'))
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        aria-keyshortcuts="Control+P"
        onClick={() => out('print')}
      >
        {t(($) => $.common.print)}
      </Button>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={t(($) => $.grid.export)} title={t(($) => $.grid.export)}>
            <IconDownload size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <May call="chain.presentFile" table>
            <Menu.Item leftSection={<IconFileSpreadsheet size={16} />} onClick={() => out('xlsx')}>
              {t(($) => $.grid.exportXlsx)}
            </Menu.Item>
          </May>
          <Menu.Item leftSection={<IconFileTypePdf size={16} />} onClick={() => out('pdf')}>
            {t(($) => $.grid.exportPdf)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
