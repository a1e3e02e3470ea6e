import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconClockCheck, IconPencil, IconTableImport } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { useRecordGrid } from '#renderer/app/record-grid.ts'
import { api } from '#renderer/bridge/queries.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { openMarkDialog } from '#renderer/features/registrations/mark-dialog.tsx'
import { useFilterNames } from '#renderer/features/registrations/named-filters.ts'
import { PeriodFilter } from '#renderer/features/registrations/period-filter.tsx'
import { useRegistrationColumns } from '#renderer/features/registrations/registration-columns.tsx'
import { RegistrationPane } from '#renderer/features/registrations/registration-pane.tsx'
import styles from '#renderer/features/registrations/registrations.module.css'
import { TotalsLine } from '#renderer/features/registrations/totals-line.tsx'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useListState } from '#renderer/ui/data-grid/list-state.ts'
import type { ListState } from '#renderer/ui/data-grid/types.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** Every registration as it came, with what is said beside it. */
export function ListTab(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const title = t(($) => $.registrations.title)
  const list = useListState('registrations', { sort: { field: 'at', direction: 'descending' } })
  const columns = useRegistrationColumns(useFilterNames(list.scope.filters))
  const grid = useRecordGrid('registrations', api.registrations, title)
  return (
    <>
      <div className={styles['grid']}>
        <DataGrid
          {...grid}
          label={title}
          columns={columns}
          list={list}
          rowId={(row) => row.id}
          detail={(row) => <RegistrationPane key={row.id} id={row.id} />}
          detailTitle={(row) => row.person}
          tools={
            <>
              <PeriodFilter list={list} field="at" />
              <FindingsToggle list={list} />
            </>
          }
          bulkActions={[
            {
              id: 'mark',
              label: (count) => t(($) => $.registrations.mark.action, { count }),
              icon: <IconPencil size={15} aria-hidden />,
              run: openMarkDialog,
            },
          ]}
          empty={
            <EmptyState
              icon={<IconClockCheck size={30} stroke={1.4} />}
              title={t(($) => $.registrations.list.emptyTitle)}
              text={t(($) => $.registrations.list.emptyText)}
              actions={
                <May call="imports.run">
                  <Button
                    leftSection={<IconTableImport size={16} aria-hidden />}
                    onClick={() => void navigate({ to: '/imports/new' })}
                  >
                    {t(($) => $.registrations.list.importFile)}
                  </Button>
                </May>
              }
            />
          }
        />
      </div>
      <TotalsLine scope={list.scope} />
    </>
  )
}

/** One touch for the rows on which something is open. */
function FindingsToggle({ list }: { list: ListState }): ReactElement {
  const t = useTexts()
  const others = list.scope.filters.filter(({ field }) => field !== 'findings')
  const pressed = others.length < list.scope.filters.length
  return (
    <Button
      variant={pressed ? 'light' : 'default'}
      aria-pressed={pressed}
      onClick={() => list.setFilters(pressed ? others : [...others, where.yes('findings')])}
    >
      {t(($) => $.registrations.withOpenFindings)}
    </Button>
  )
}
