import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconFileTypePdf, IconListDetails } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { useRecordGrid } from '#renderer/app/record-grid.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { useLogColumns } from '#renderer/features/withholding/columns.tsx'
import styles from '#renderer/features/withholding/withholding.module.css'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useListState } from '#renderer/ui/data-grid/list-state.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'

/** Every step of every payment and check, as things stood then; a period of it as a file. */
export function LogTab(): ReactElement {
  const t = useTexts()
  const list = useListState('withholdingLog', { sort: { field: 'at', direction: 'descending' } })
  const columns = useLogColumns()
  const title = t(($) => $.withholding.log.title)
  const parts = useRecordGrid('withholdingLog', api.withholding.log, title)
  return (
    <>
      <Period />
      <DataGrid
        {...parts}
        label={title}
        columns={columns}
        list={list}
        rowId={(row) => row.id}
        empty={
          <EmptyState
            icon={<IconListDetails size={30} stroke={1.4} />}
            title={t(($) => $.withholding.log.emptyTitle)}
            text={t(($) => $.withholding.log.emptyText)}
          />
        }
      />
    </>
  )
}

/** The log of a period as a document or a workbook. */
function Period(): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const today = todayInBrussels()
  const [from, setFrom] = useState<string | null>(`${today.slice(0, 4)}-01-01`)
  const [to, setTo] = useState<string | null>(today)
  const save = async (format: 'xlsx' | 'pdf'): Promise<void> => {
    const period = { from: from ?? '2000-01-01', to: to ?? today }
    const file = await startTask({
      title: t(($) => $.withholding.log[format]),
      run: async (signal) => await client.withholding.log.file({ ...period, format, language }, { signal }),
    })
    if (file) await host.saveFile(file.token, file.fileName)
  }
  const button = (format: 'xlsx' | 'pdf', icon: ReactElement): ReactElement => (
    <Button variant="default" leftSection={icon} onClick={() => void save(format).catch(notifyError)}>
      {t(($) => $.withholding.log[format])}
    </Button>
  )
  return (
    <div className={styles['period']} role="group" aria-label={t(($) => $.withholding.log.period)}>
      <DateField w={140} label={t(($) => $.withholding.log.from)} value={from} onChange={setFrom} />
      <DateField w={140} label={t(($) => $.withholding.log.to)} value={to} onChange={setTo} />
      {button('xlsx', <IconFileSpreadsheet size={16} aria-hidden />)}
      {button('pdf', <IconFileTypePdf size={16} aria-hidden />)}
    </div>
  )
}
