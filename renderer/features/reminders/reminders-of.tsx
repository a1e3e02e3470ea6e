import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconFileCheck, IconPlus } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { useRecordGrid } from '#renderer/app/record-grid.ts'
import { api } from '#renderer/bridge/queries.ts'
import { where } from '#renderer/features/records/list-path.ts'
import recordStyles from '#renderer/features/records/records.module.css'
import { openProof } from '#renderer/features/reminders/proof-dialog.tsx'
import { useReminderColumns } from '#renderer/features/reminders/reminder-columns.tsx'
import { ReminderPane } from '#renderer/features/reminders/reminder-pane.tsx'
import styles from '#renderer/features/reminders/reminders.module.css'
import { leaveRoundWish } from '#renderer/features/reminders/round-wish.ts'
import { reminderName } from '#renderer/features/reminders/words.ts'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useLocalListState } from '#renderer/ui/data-grid/list-state.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** The reminders of a firm, on its page; a new one and the proof can be begun from here. */
export function RemindersOf({ companyId }: { companyId: number }): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const title = t(($) => $.reminders.tab)
  const columns = useReminderColumns(true)
  const grid = useRecordGrid('company-reminders', api.reminders, title)
  const list = useLocalListState({
    filters: [where.equals('companyId', companyId)],
    sort: { field: 'number', direction: 'descending' },
  })
  const remind = (): void => {
    leaveRoundWish({ companyIds: [companyId] })
    void navigate({ to: '/reminders' })
  }
  return (
    <>
      <div className={recordStyles['paneActions']} style={{ marginBottom: 10 }}>
        <May call="reminders.make">
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={remind}>
            {t(($) => $.reminders.remindFirm)}
          </Button>
        </May>
        <Button
          variant="default"
          leftSection={<IconFileCheck size={16} aria-hidden />}
          onClick={() => openProof(companyId)}
        >
          {t(($) => $.reminders.proof)}
        </Button>
      </div>
      <div className={styles['fill']}>
        <DataGrid
          {...grid}
          bare
          label={title}
          columns={columns}
          list={list}
          rowId={(row) => row.id}
          detail={(row) => <ReminderPane row={row} ofFirm />}
          detailTitle={reminderName}
          openLabel={null}
          empty={<EmptyState title={t(($) => $.reminders.noneOfFirm)} />}
        />
      </div>
    </>
  )
}
