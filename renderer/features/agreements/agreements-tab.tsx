import { useDesk } from '#renderer/app/desk.ts'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconContract, IconHierarchy2 } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { useRecordGrid } from '#renderer/app/record-grid.ts'
import { api } from '#renderer/bridge/queries.ts'
import { useAgreementColumns } from '#renderer/features/agreements/agreement-columns.tsx'
import { AgreementPane } from '#renderer/features/agreements/agreement-pane.tsx'
import { openChangeMany } from '#renderer/features/agreements/bulk-dialog.tsx'
import { linkName } from '#renderer/features/chain/link-ending.tsx'
import { LinkForm } from '#renderer/features/chain/link-form.tsx'
import { DayFilter } from '#renderer/features/records/day-filter.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { QuickFilter } from '#renderer/features/records/quick-filter.tsx'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useLocalListState } from '#renderer/ui/data-grid/list-state.ts'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import { agreementLacks } from '#shared/domain/agreement.ts'

/** The register of agreements: what was agreed for each link on a day, and what its contract still lacks. */
export function AgreementsTab(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  // The address belongs to the page’s tabs: the list keeps its conditions to itself.
  const list = useLocalListState({
    filters: [where.equals('activeOn', todayInBrussels())],
    sort: { field: 'contractor', direction: 'ascending' },
  })
  const day = list.scope.filters.find(({ field }) => field === 'activeOn')?.value
  const date = typeof day === 'string' ? day : todayInBrussels()
  const title = t(($) => $.agreements.printTitle, { date: formatDate(date) })
  const columns = useAgreementColumns()
  const grid = useRecordGrid('agreements', api.agreements, title.replaceAll('/', '-'))
  const [editing, setEditing] = useState<number | null>(null)
  const { may } = useDesk()
  const edit = (row: { id: number }): void => setEditing(row.id)
  return (
    <>
      <DataGrid
        {...grid}
        label={title}
        columns={columns}
        list={list}
        rowId={(row) => row.id}
        {...(may('chain.save') ? { onOpen: edit } : {})}
        openLabel={null}
        detail={(row) => <AgreementPane row={row} onEdit={() => setEditing(row.id)} />}
        detailTitle={linkName}
        tools={
          <>
            <QuickFilter
              list={list}
              width={190}
              options={[
                { label: t(($) => $.agreements.everything), filters: [] },
                { label: t(($) => $.agreements.lacking), filters: [where.notEmpty('lacks')] },
                { label: t(($) => $.agreements.complete), filters: [where.empty('lacks')] },
                ...agreementLacks.map((lack) => ({
                  label: t(($) => $.agreements.without[lack]),
                  filters: [where.oneOf('lacks', [lack])],
                })),
              ]}
            />
            <DayFilter list={list} field="activeOn" label={t(($) => $.agreements.asOf)} />
          </>
        }
        bulkActions={[
          {
            id: 'change',
            label: (count) => t(($) => $.agreements.bulk.action, { count }),
            icon: <IconContract size={15} aria-hidden />,
            run: (ids, clear) => openChangeMany(ids, clear),
          },
        ]}
        empty={
          <EmptyState
            icon={<IconHierarchy2 size={30} stroke={1.4} />}
            title={t(($) => $.agreements.emptyTitle)}
            text={t(($) => $.agreements.emptyText)}
            actions={
              <Button onClick={() => void navigate({ to: '/chain', search: { tab: 'links' } })}>
                {t(($) => $.agreements.toLinks)}
              </Button>
            }
          />
        }
      />
      {editing !== null && <LinkForm id={editing} onClose={() => setEditing(null)} />}
    </>
  )
}
