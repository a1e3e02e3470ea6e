import { useDesk } from '#renderer/app/desk.ts'
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconArrowsJoin, IconUsers, IconUsersMinus } from '@tabler/icons-react'
import { useCallback, useMemo, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { api, client, queryClient } from '#renderer/bridge/queries.ts'
import { pairRows, type PairRow } from '#renderer/features/people/double-rows.ts'
import { JoinCompare } from '#renderer/features/people/join-compare.tsx'
import { openJoin } from '#renderer/features/people/join-dialog.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/records/records.module.css'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useLocalListState } from '#renderer/ui/data-grid/list-state.ts'
import type { GridColumn, ListQuery } from '#renderer/ui/data-grid/types.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { Page } from '#renderer/ui/parts/page.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { ListScope } from '#shared/contract/list.ts'

async function allPairs(): Promise<PairRow[]> {
  const { pairs } = await queryClient.fetchQuery({ ...api.people.doubles.queryOptions(), staleTime: 60_000 })
  return pairs.map((pair, index) => ({ ...pair, id: index + 1 }))
}

/** The core tells them all at once; the grid is given windows of that, which go with the answer they were cut from. */
function windowsOf(answeredAt: number): ListQuery<PairRow> {
  return (input) => ({
    queryKey: [['people', 'doubleRows'], { ...input, answeredAt }],
    queryFn: async () => {
      const rows = pairRows(await allPairs(), input, (reason) => text(($) => $.joining.reasons[reason]))
      return { rows: rows.slice(input.offset, input.offset + input.limit), total: rows.length }
    },
  })
}

async function sayDistinct({ first, second }: PairRow): Promise<void> {
  const { changeSet } = await client.people.distinct({ firstId: first.id, secondId: second.id })
  const done = text(($) => $.joining.distinctDone)
  offerUndoOf(changeSet, done)
  notifyDone(done)
}

/** The record with a number is the one to keep, else the older one. */
function join({ first, second }: PairRow): void {
  const swapped = first.identifiers.length === 0 && second.identifiers.length > 0
  openJoin(...(swapped ? ([second.id, first.id] as const) : ([first.id, second.id] as const)))
}

/** Records that may be one person, with the reasons and the two side by side. */
export function DoublesPage(): ReactElement {
  const t = useTexts()
  const { may } = useDesk()
  const doubles = useQuery(api.people.doubles.queryOptions())
  const list = useLocalListState({ sort: null })
  const columns = useColumns()
  const query = useMemo(() => windowsOf(doubles.dataUpdatedAt), [doubles.dataUpdatedAt])
  const ids = useCallback(
    async (scope: ListScope) =>
      pairRows(await allPairs(), scope, (reason) => text(($) => $.joining.reasons[reason])).map(({ id }) => id),
    [],
  )
  const { pairs = [], total = 0 } = doubles.data ?? {}
  return (
    <Page
      title={t(($) => $.joining.title)}
      sentence={t(($) => $.joining.sentence)}
      body="fill"
      trail={
        <Link to="/people" className={styles['link'] ?? ''}>
          ← {t(($) => $.shell.pages.people)}
        </Link>
      }
    >
      {total > pairs.length && <p>{t(($) => $.joining.more, { count: pairs.length })}</p>}
      <DataGrid
        id="people-doubles"
        label={t(($) => $.joining.title)}
        columns={columns}
        list={list}
        query={query}
        ids={ids}
        rowId={(row) => row.id}
        errorText={errorText}
        {...(may('people.join') ? { onOpen: join } : {})}
        openLabel={null}
        detail={(row) => <PairPane row={row} />}
        detailTitle={(row) => t(($) => $.joining.pairTitle, { first: row.first.name, second: row.second.name })}
        empty={
          <EmptyState
            icon={<IconUsers size={30} stroke={1.4} />}
            title={t(($) => $.joining.none)}
            text={t(($) => $.joining.noneText)}
          />
        }
      />
    </Page>
  )
}

function PairPane({ row }: { row: PairRow }): ReactElement {
  const t = useTexts()
  return (
    <div className={styles['stack']}>
      <Group gap="xs">
        <May call="people.join">
          <Button size="xs" leftSection={<IconArrowsJoin size={15} aria-hidden />} onClick={() => join(row)}>
            {t(($) => $.joining.join)}
          </Button>
        </May>
        <May call="people.distinct">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUsersMinus size={15} aria-hidden />}
            onClick={() => void sayDistinct(row).catch(notifyError)}
          >
            {t(($) => $.joining.distinct)}
          </Button>
        </May>
      </Group>
      <ul>
        {row.reasons.map((reason) => (
          <li key={reason}>{t(($) => $.joining.reasons[reason])}</li>
        ))}
      </ul>
      <JoinCompare
        first={row.first}
        second={row.second}
        headings={[t(($) => $.joining.first), t(($) => $.joining.second)]}
      />
      <Group gap="md">
        {[row.first, row.second].map((card) => (
          <RecordLink key={card.id} kind="person" id={card.id}>
            {card.name}
          </RecordLink>
        ))}
      </Group>
    </div>
  )
}

function useColumns(): readonly GridColumn<PairRow>[] {
  const t = useTexts()
  return useMemo(
    (): GridColumn<PairRow>[] => [
      { id: 'first', heading: t(($) => $.joining.first), kind: 'text', width: 150, value: (row) => row.first.name },
      { id: 'second', heading: t(($) => $.joining.second), kind: 'text', width: 150, value: (row) => row.second.name },
      {
        id: 'reasons',
        heading: t(($) => $.joining.why),
        kind: 'text',
        width: 300,
        value: (row) => row.reasons.map((reason) => t(($) => $.joining.reasons[reason])).join(', '),
      },
      {
        id: 'employers',
        heading: t(($) => $.joining.employers),
        kind: 'text',
        width: 180,
        value: (row) => employersOf(row),
      },
    ],
    [t],
  )
}

function employersOf({ first, second }: PairRow): string {
  return [...new Set([...first.employers, ...second.employers])].join(', ')
}
