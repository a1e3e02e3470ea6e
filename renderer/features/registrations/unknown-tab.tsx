import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconCircleCheck, IconFilePlus } from '@tabler/icons-react'
import { useCallback, useMemo, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { errorText } from '#renderer/bridge/errors.ts'
import { api, queryClient } from '#renderer/bridge/queries.ts'
import { QuickFilter } from '#renderer/features/records/quick-filter.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import styles from '#renderer/features/registrations/registrations.module.css'
import { openTakeOver } from '#renderer/features/registrations/take-over.tsx'
import { UnknownPane } from '#renderer/features/registrations/unknown-pane.tsx'
import { rowIdOf, unknownOf, unknownRows } from '#renderer/features/registrations/unknown-rows.ts'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useLocalListState } from '#renderer/ui/data-grid/list-state.ts'
import type { GridColumn, ListQuery } from '#renderer/ui/data-grid/types.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ListScope } from '#shared/contract/list.ts'
import type { UnknownNamed } from '#shared/contract/registrations.ts'

async function allUnknown(): Promise<readonly UnknownNamed[]> {
  return await queryClient.fetchQuery({ ...api.registrations.unknowns.queryOptions(), staleTime: 60_000 })
}

// The core tells them all at once; the grid is given windows of that.
const query: ListQuery<UnknownNamed> = (input) => ({
  queryKey: [['registrations', 'unknownRows'], input],
  queryFn: async () => {
    const rows = unknownRows(await allUnknown(), input)
    return { rows: rows.slice(input.offset, input.offset + input.limit), total: rows.length }
  },
})

/** What files name and the records do not know: to be made into records, singly or together. */
export function UnknownTab(): ReactElement {
  const t = useTexts()
  const unknowns = useQuery(api.registrations.unknowns.queryOptions())
  const list = useLocalListState({ sort: { field: 'uses', direction: 'descending' } })
  const columns = useColumns()
  const ids = useCallback(
    async (scope: ListScope) => unknownRows(await allUnknown(), scope).map((row) => rowIdOf(row)),
    [],
  )
  const label = t(($) => $.registrations.tabs.unknown)
  const all = unknowns.data ?? []
  const take = (chosen: readonly number[]): void => openTakeOver(unknownOf(all, chosen))
  return (
    <>
      <p className={styles['text']}>{t(($) => $.registrations.unknown.text)}</p>
      <div className={styles['grid']}>
        <DataGrid
          id="registrations-unknown"
          label={label}
          columns={columns}
          list={list}
          query={query}
          ids={ids}
          rowId={rowIdOf}
          errorText={errorText}
          detail={(row) => <UnknownPane row={row} />}
          detailTitle={(row) => row.label}
          tools={
            <>
              <QuickFilter
                list={list}
                options={[
                  { label: t(($) => $.registrations.unknown.everything), filters: [] },
                  { label: t(($) => $.registrations.unknown.people), filters: [where.oneOf('kind', ['person'])] },
                  { label: t(($) => $.registrations.unknown.companies), filters: [where.oneOf('kind', ['company'])] },
                  {
                    label: t(($) => $.registrations.unknown.declarations),
                    filters: [where.oneOf('kind', ['declaration'])],
                  },
                  { label: t(($) => $.registrations.unknown.impossible), filters: [where.no('valid')] },
                ]}
              />
              {all.some(({ valid }) => valid) && (
                <May call="registrations.takeOver">
                  <Button
                    variant="default"
                    leftSection={<IconFilePlus size={16} aria-hidden />}
                    onClick={() => openTakeOver(unknownRows(all, list.scope))}
                  >
                    {t(($) => $.registrations.unknown.takeAll)}
                  </Button>
                </May>
              )}
            </>
          }
          bulkActions={[
            {
              id: 'take',
              label: (count) => t(($) => $.registrations.unknown.take, { count }),
              icon: <IconFilePlus size={15} aria-hidden />,
              run: take,
            },
          ]}
          empty={
            <EmptyState
              icon={<IconCircleCheck size={30} stroke={1.4} />}
              title={t(($) => $.registrations.unknown.noneTitle)}
              text={t(($) => $.registrations.unknown.noneText)}
            />
          }
        />
      </div>
    </>
  )
}

function useColumns(): readonly GridColumn<UnknownNamed>[] {
  const t = useTexts()
  return useMemo((): GridColumn<UnknownNamed>[] => {
    const stateText = ({ valid, identifier }: UnknownNamed): string =>
      valid
        ? t(($) => $.registrations.unknown.possible)
        : identifier === ''
          ? t(($) => $.registrations.unknown.noNumber)
          : t(($) => $.registrations.unknown.wrongNumber)
    return [
      {
        id: 'kind',
        heading: t(($) => $.registrations.unknown.kind),
        kind: 'choice',
        width: 110,
        choices: (['person', 'company', 'declaration'] as const).map((value) => ({
          value,
          label: t(($) => $.registrations.unknown.kinds[value]),
        })),
      },
      { id: 'label', heading: t(($) => $.registrations.unknown.label), kind: 'text', width: 200 },
      {
        id: 'valid',
        heading: t(($) => $.registrations.unknown.state),
        kind: 'yesNo',
        width: 156,
        render: (row) => <StateBadge tone={row.valid ? 'info' : 'bad'}>{stateText(row)}</StateBadge>,
        text: stateText,
      },
      { id: 'identifier', heading: t(($) => $.registrations.unknown.identifier), kind: 'identifier', width: 170 },
      { id: 'uses', heading: t(($) => $.registrations.unknown.uses), kind: 'number', width: 106 },
      { id: 'firstDate', heading: t(($) => $.registrations.unknown.firstDate), kind: 'date', width: 110 },
      { id: 'lastDate', heading: t(($) => $.registrations.unknown.lastDate), kind: 'date', width: 110 },
      {
        id: 'seenWith',
        heading: t(($) => $.registrations.unknown.seenWith),
        kind: 'text',
        width: 260,
        value: (row) => row.seenWith.join(', '),
      },
    ]
  }, [t])
}
