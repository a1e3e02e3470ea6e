import { useDesk } from '#renderer/app/desk.ts'
import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { moved, type DayRange, type DaysOf, type Span } from '#renderer/features/registrations/day-range.ts'
import styles from '#renderer/features/registrations/registrations.module.css'
import { ExportMenu } from '#renderer/ui/data-grid/menus.tsx'
import type { ExportFormat } from '#renderer/ui/data-grid/types.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { currentLanguage, t as text, useTexts } from '#renderer/ui/texts.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** Which day and how much around it: arrows, the arrow keys, a calendar, today. */
export function DayNavigation(props: {
  date: LocalDate
  span: Span
  onDate: (date: LocalDate) => void
  onSpan: (span: Span) => void
}): ReactElement {
  const { date, span, onDate, onSpan } = props
  const t = useTexts()
  const previous = t(($) => $.registrations.days.previous)
  const next = t(($) => $.registrations.days.next)
  useShortcut('days.previous', 'ArrowLeft', previous, () => onDate(moved(date, span, -1)))
  useShortcut('days.next', 'ArrowRight', next, () => onDate(moved(date, span, 1)))
  return (
    <div className={styles['navigation']}>
      <SegmentedControl
        aria-label={t(($) => $.registrations.days.span)}
        value={span}
        onChange={(value) => onSpan(value === 'week' ? 'week' : 'day')}
        data={[
          { value: 'day', label: t(($) => $.registrations.days.day) },
          { value: 'week', label: t(($) => $.registrations.days.week) },
        ]}
      />
      <Tooltip label={previous}>
        <ActionIcon
          size="lg"
          variant="default"
          aria-label={previous}
          aria-keyshortcuts="ArrowLeft"
          onClick={() => onDate(moved(date, span, -1))}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <DateField
        aria-label={t(($) => $.common.date)}
        required
        w={135}
        value={date}
        onChange={(value) => value && onDate(value)}
      />
      <Tooltip label={next}>
        <ActionIcon
          size="lg"
          variant="default"
          aria-label={next}
          aria-keyshortcuts="ArrowRight"
          onClick={() => onDate(moved(date, span, 1))}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Button variant="default" onClick={() => onDate(todayInBrussels())}>
        {t(($) => $.common.today)}
      </Button>
    </div>
  )
}

/** Print and export of the days shown; a person without a record has none. */
export function DaysExport({ of, range }: { of: DaysOf; range: DayRange }): ReactElement | null {
  const able = !('statedPersonId' in of)
  const run = (format: ExportFormat): void => void exportDays(of, range, format).catch(notifyError)
  usePageCommand('print', able ? () => run('print') : null)
  const { mayTable } = useDesk()
  usePageCommand('export', able ? () => run(mayTable ? 'xlsx' : 'pdf') : null)
  return able ? <ExportMenu onExport={run} pagesOnly={!mayTable} /> : null
}

async function exportDays(of: DaysOf, range: DayRange, format: ExportFormat): Promise<void> {
  if ('statedPersonId' in of) return
  const file = await startTask({
    title: text(($) => $.registrations.days.printing),
    run: async () =>
      await client.registrations.daysFile({
        ...range,
        ...of,
        format: format === 'print' ? 'pdf' : format,
        language: currentLanguage(),
      }),
  })
  if (!file) return
  if (format === 'print') await host.printFile(file.token)
  else await host.saveFile(file.token, file.fileName)
}
