import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconUserCheck } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { useAction } from '#renderer/app/actions.ts'
import { useRecordGrid } from '#renderer/app/record-grid.ts'
import { api } from '#renderer/bridge/queries.ts'
import { useAccessColumns } from '#renderer/features/access/access-columns.tsx'
import { AccessPane } from '#renderer/features/access/access-pane.tsx'
import { useAccessBulk } from '#renderer/features/access/bulk-actions.tsx'
import { lackingFilter, newcomerFilter } from '#renderer/features/access/filters.ts'
import { LackChips } from '#renderer/features/access/lack-chips.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { companyLookup, placeLookup } from '#renderer/features/records/lookups.ts'
import { QuickFilter } from '#renderer/features/records/quick-filter.tsx'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useListState } from '#renderer/ui/data-grid/list-state.ts'
import type { ListState } from '#renderer/ui/data-grid/types.ts'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import { planningHorizon } from '#shared/domain/access-lacks.ts'
import { addDays } from '#shared/domain/local-date.ts'

/** Days ahead that the choice “soon” means. */
const soonDays = 7

/** Who works now or soon and what each still lacks, the most urgent first. */
export function WorkTab(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const title = t(($) => $.access.work.title)
  const list = useListState('access', {
    filters: [lackingFilter],
    sort: { field: 'nextPlannedOn', direction: 'ascending' },
  })
  const columns = useAccessColumns()
  const grid = useRecordGrid('access', api.access, title.replaceAll(':', ' '))
  const bulkActions = useAccessBulk()
  const newcomers = t(($) => $.access.work.when.newcomers)
  useAction({
    id: 'access.newcomers',
    label: newcomers,
    icon: <IconUserCheck size={18} />,
    run: () => list.setFilters([newcomerFilter]),
  })
  return (
    <>
      <LackChips list={list} />
      <DataGrid
        {...grid}
        label={title}
        columns={columns}
        list={list}
        rowId={(row) => row.id}
        onOpen={(row) =>
          void navigate({
            to: '/people/$personId',
            params: { personId: String(row.id) },
            search: { tab: 'access' } as never,
          })
        }
        detail={(row) => <AccessPane key={row.id} row={row} />}
        detailTitle={(row) => row.person}
        bulkActions={bulkActions}
        tools={
          <>
            <QuickFilter
              list={list}
              width={150}
              label={t(($) => $.access.work.staff.label)}
              options={[
                { label: t(($) => $.access.work.staff.all), filters: [] },
                { label: t(($) => $.access.work.staff.own), filters: [where.yes('own')] },
                { label: t(($) => $.access.work.staff.others), filters: [where.no('own')] },
              ]}
            />
            <WhenFilter list={list} />
            <Narrow list={list} />
          </>
        }
        empty={
          <EmptyState
            icon={<IconUserCheck size={30} stroke={1.4} />}
            title={t(($) => $.access.work.emptyTitle)}
            text={t(($) => $.access.work.emptyText, { days: planningHorizon })}
            actions={
              <>
                <Button onClick={() => void navigate({ to: '/people' })}>{t(($) => $.access.work.toPeople)}</Button>
                <Button variant="default" onClick={() => void navigate({ to: '/planning' })}>
                  {t(($) => $.access.work.toPlanning)}
                </Button>
              </>
            }
          />
        }
      />
    </>
  )
}

/** Everybody, those who are due soon, or the newcomers. */
function WhenFilter({ list }: { list: ListState }): ReactElement {
  const t = useTexts()
  const soon = { field: 'nextPlannedOn', operator: 'to' as const, value: addDays(todayInBrussels(), soonDays) }
  return (
    <QuickFilter
      list={list}
      width={190}
      label={t(($) => $.access.work.when.label)}
      options={[
        { label: t(($) => $.access.work.when.all), filters: [] },
        { label: t(($) => $.access.work.when.week), filters: [soon] },
        { label: t(($) => $.access.work.when.newcomers), filters: [newcomerFilter] },
      ]}
    />
  )
}

/** Narrows the list to one employer, or to one workplace. */
function Narrow({ list }: { list: ListState }): ReactElement {
  const t = useTexts()
  const { filters } = list.scope
  const find = (field: string): (typeof filters)[number] | undefined =>
    filters.find((filter) => filter.field === field && filter.operator === 'equals')
  const set = (field: string, id: number | null): void => {
    const others = filters.filter((filter) => filter !== find(field))
    list.setFilters(id === null ? others : [...others, where.equals(field, id)])
  }
  const idOf = (field: string): number | null => {
    const value = find(field)?.value
    return typeof value === 'string' ? Number(value) : null
  }
  return (
    <>
      <LookupField
        {...companyLookup}
        w={150}
        aria-label={t(($) => $.access.fields.employer)}
        placeholder={t(($) => $.access.fields.employer)}
        value={idOf('companyIds')}
        onChange={(id) => set('companyIds', id)}
      />
      <LookupField
        {...placeLookup}
        w={150}
        aria-label={t(($) => $.access.fields.workplace)}
        placeholder={t(($) => $.access.fields.workplace)}
        value={idOf('declarationIds')}
        onChange={(id) => set('declarationIds', id)}
      />
    </>
  )
}
