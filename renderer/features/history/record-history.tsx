import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { useStories } from '#renderer/features/history/stories.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { HistoryList } from '#renderer/ui/parts/history-list.tsx'
import type { HistoryEntry } from '#shared/contract/history.ts'

/** What happened to a record and to what belongs to it, newest first. Identifiers of people are masked. */
export function RecordHistory(props: {
  ownerKind: 'company' | 'declaration' | 'person' | 'paper'
  ownerId: number
  /** How many entries of the trail are read. */
  limit?: number
}): ReactElement {
  const { ownerKind, ownerId, limit = 200 } = props
  const query = useQuery(api.history.of.queryOptions({ input: { ownerKind, ownerId, limit } }))
  return <RecordGate query={query}>{(entries) => <Stories entries={entries} />}</RecordGate>
}

function Stories({ entries }: { entries: readonly HistoryEntry[] }): ReactElement {
  const stories = useStories(entries)
  return (
    <HistoryList
      entries={stories.map(({ id, at, who, what, reason, changes }) => ({
        id,
        at,
        who,
        what: reason === null ? what : `${what} (${reason})`,
        changes,
      }))}
    />
  )
}
