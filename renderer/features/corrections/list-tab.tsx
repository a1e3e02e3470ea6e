import { useNavigate } from '@tanstack/react-router'
import { IconArchive, IconBan, IconCheck, IconFileText, IconSend, IconUserCheck } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { openBulk, type BulkStep } from '#renderer/features/corrections/bulk.tsx'
import { openCare } from '#renderer/features/corrections/care.tsx'
import { CaseBrief } from '#renderer/features/corrections/case-brief.tsx'
import styles from '#renderer/features/corrections/corrections.module.css'
import { useRequestColumns } from '#renderer/features/corrections/request-columns.tsx'
import { requestSubject } from '#renderer/features/corrections/words.ts'
import { useRecordGrid } from '#renderer/app/record-grid.ts'
import { api } from '#renderer/bridge/queries.ts'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useLocalListState } from '#renderer/ui/data-grid/list-state.ts'
import type { BulkAction } from '#renderer/ui/data-grid/types.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** Every request there ever was, to sort, filter and export. */
export function ListTab(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const title = t(($) => $.corrections.tabs.list)
  // The address belongs to the cockpit: two lists cannot keep their conditions in one.
  const list = useLocalListState({ sort: { field: 'createdAt', direction: 'descending' } })
  const columns = useRequestColumns()
  const grid = useRecordGrid('corrections', api.corrections, title)
  const step = (id: BulkStep, icon: ReactElement): BulkAction => ({
    id,
    label: () => t(($) => $.corrections.cockpit.bulk[id]),
    icon,
    run: (ids) => openBulk(id, ids),
  })
  return (
    <div className={styles['grid']}>
      <DataGrid
        {...grid}
        label={title}
        columns={columns}
        list={list}
        rowId={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/corrections/$requestId', params: { requestId: String(row.id) } })}
        openLabel={t(($) => $.corrections.cockpit.openRequest)}
        detail={(row) => <CaseBrief key={row.id} one={{ kind: 'request', request: row, strength: 0 }} />}
        detailTitle={requestSubject}
        bulkActions={[
          step('ready', <IconCheck size={15} aria-hidden />),
          step('dossier', <IconArchive size={15} aria-hidden />),
          step('send', <IconSend size={15} aria-hidden />),
          step('withdraw', <IconBan size={15} aria-hidden />),
          {
            id: 'care',
            label: () => t(($) => $.corrections.cockpit.bulk.care),
            icon: <IconUserCheck size={15} aria-hidden />,
            run: (ids) => openCare({ ids }, { responsible: null, followUpOn: null }),
          },
        ]}
        empty={
          <EmptyState
            icon={<IconFileText size={30} stroke={1.4} />}
            title={t(($) => $.corrections.cockpit.empty.list)}
            text={t(($) => $.corrections.cockpit.empty.listText)}
          />
        }
      />
    </div>
  )
}
