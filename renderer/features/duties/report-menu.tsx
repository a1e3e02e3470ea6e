import { useDesk } from '#renderer/app/desk.ts'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileSpreadsheet, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { dutiesReport } from '#renderer/features/duties/report-actions.ts'
import { useAction } from '#renderer/app/actions.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** The obligations report of a declaration: as PDF, on paper (Ctrl+P), as workbook (Ctrl+E). */
export function ReportMenu({ declarationId, date }: { declarationId: number; date: LocalDate }): ReactElement {
  const t = useTexts()
  const run = (what: 'pdf' | 'xlsx' | 'print'): void => void dutiesReport(declarationId, date, what).catch(notifyError)
  usePageCommand('print', () => run('print'))
  const { mayTable } = useDesk()
  usePageCommand('export', () => run(mayTable ? 'xlsx' : 'pdf'))
  useAction({
    id: 'duties.report',
    label: t(($) => $.duties.report.pdf),
    icon: <IconFileTypePdf size={18} aria-hidden />,
    run: () => run('pdf'),
  })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={15} aria-hidden />}>
          {t(($) => $.duties.report.button)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => run('pdf')}>
          {t(($) => $.duties.report.pdf)}
        </Menu.Item>
        <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => run('print')}>
          {t(($) => $.duties.report.print)}
        </Menu.Item>
        <May call="duties.report" table>
          <Menu.Item leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={() => run('xlsx')}>
            {t(($) => $.duties.report.xlsx)}
          </Menu.Item>
        </May>
      </Menu.Dropdown>
    </Menu>
  )
}
