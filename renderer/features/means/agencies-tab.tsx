import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconContract, IconUsersGroup } from '@tabler/icons-react'
import { useMemo, type ReactElement } from 'react'

import { useRecordGrid } from '#renderer/app/record-grid.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { AgencyPane } from '#renderer/features/means/agency-pane.tsx'
import { openArrangement } from '#renderer/features/means/arrangement-form.tsx'
import styles from '#renderer/features/means/means.module.css'
import { arrangementTones } from '#renderer/features/means/words.ts'
import { DayFilter } from '#renderer/features/records/day-filter.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { QuickFilter } from '#renderer/features/records/quick-filter.tsx'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useLocalListState } from '#renderer/ui/data-grid/list-state.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { AgencyRow } from '#shared/contract/means.ts'
import { arrangementWays } from '#shared/domain/access.ts'
import { arrangementStates } from '#shared/domain/means.ts'

const capacities = ['temporary', 'trainee'] as const

function useAgencyColumns(): readonly GridColumn<AgencyRow>[] {
  const t = useTexts()
  return useMemo((): GridColumn<AgencyRow>[] => {
    const capacityWords = (row: AgencyRow): string =>
      row.capacities.map((one) => t(($) => $.people.capacities[one])).join(', ')
    const wayWords = (row: AgencyRow): string =>
      row.ways.map((way) => t(($) => $.means.arrangement.ways[way])).join(', ')
    return [
      { id: 'agency', heading: t(($) => $.means.arrangement.fields.agency), kind: 'text', width: 180 },
      {
        id: 'userFirm',
        heading: t(($) => $.means.arrangement.fields.userFirm),
        kind: 'text',
        width: 180,
        render: (row) =>
          row.userFirm ?? <StateBadge tone="warn">{t(($) => $.means.arrangement.noUserFirm)}</StateBadge>,
      },
      {
        id: 'state',
        heading: t(($) => $.means.arrangement.fields.state),
        kind: 'choice',
        width: 140,
        choices: arrangementStates.map((value) => ({ value, label: t(($) => $.means.arrangement.states[value]) })),
        render: (row) => (
          <StateBadge tone={arrangementTones[row.state]}>{t(($) => $.means.arrangement.states[row.state])}</StateBadge>
        ),
      },
      {
        id: 'capacities',
        heading: t(($) => $.means.arrangement.fields.capacities),
        kind: 'choice',
        width: 150,
        choices: capacities.map((value) => ({ value, label: t(($) => $.people.capacities[value]) })),
        text: capacityWords,
        render: capacityWords,
      },
      { id: 'people', heading: t(($) => $.means.arrangement.fields.people), kind: 'number', width: 90 },
      {
        id: 'ways',
        heading: t(($) => $.means.arrangement.fields.ways),
        kind: 'choice',
        width: 220,
        choices: arrangementWays.map((value) => ({ value, label: t(($) => $.means.arrangement.ways[value]) })),
        text: wayWords,
        render: wayWords,
      },
      { id: 'validTo', heading: t(($) => $.means.arrangement.fields.validTo), kind: 'date', width: 110 },
      { id: 'activeOn', heading: t(($) => $.means.arrangement.asOf), kind: 'date', filterOnly: true },
    ]
  }, [t])
}

/** What is agreed for agency workers and trainees, by agency and user firm; what is missing first. */
export function AgenciesTab(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const list = useLocalListState({ filters: [where.equals('activeOn', todayInBrussels())] })
  const day = list.scope.filters.find(({ field }) => field === 'activeOn')?.value
  const date = typeof day === 'string' ? day : todayInBrussels()
  const title = t(($) => $.means.arrangement.printTitle, { date: formatDate(date) })
  const grid = useRecordGrid('agencies', api.means.agencies, title.replaceAll('/', '-'))
  const columns = useAgencyColumns()
  const arrange = async (ids: readonly number[], onDone: () => void): Promise<void> => {
    const parties = await client.means.partiesOf({ ids: [...ids], date })
    openArrangement({
      parties: parties.map(({ label: _label, ...party }) => party),
      names: parties.map(({ label }) => label),
      onDone,
    })
  }
  return (
    <>
      <p className={styles['plain']}>{t(($) => $.means.arrangement.law)}</p>
      <DataGrid
        {...grid}
        label={title}
        columns={columns}
        list={list}
        rowId={(row) => row.id}
        openLabel={null}
        detail={(row) => <AgencyPane key={row.id} row={row} date={date} />}
        detailTitle={(row) => row.agency}
        tools={
          <>
            <QuickFilter
              list={list}
              width={180}
              options={[
                { label: t(($) => $.means.arrangement.quick.all), filters: [] },
                {
                  label: t(($) => $.means.arrangement.quick.lacking),
                  filters: [where.oneOf('state', ['missing', 'partial', 'unproved'])],
                },
                { label: t(($) => $.means.arrangement.quick.missing), filters: [where.oneOf('state', ['missing'])] },
              ]}
            />
            <DayFilter list={list} field="activeOn" label={t(($) => $.means.arrangement.asOf)} />
          </>
        }
        bulkActions={[
          {
            id: 'arrange',
            label: (count) => t(($) => $.means.arrangement.addFor, { count }),
            icon: <IconContract size={15} aria-hidden />,
            run: arrange,
          },
        ]}
        empty={
          <EmptyState
            icon={<IconUsersGroup size={30} stroke={1.4} />}
            title={t(($) => $.means.arrangement.emptyTitle)}
            text={t(($) => $.means.arrangement.emptyText)}
            actions={
              <Button variant="default" onClick={() => void navigate({ to: '/people' })}>
                {t(($) => $.means.arrangement.toPeople)}
              </Button>
            }
          />
        }
      />
    </>
  )
}
