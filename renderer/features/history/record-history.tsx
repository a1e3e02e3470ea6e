import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { useStories } from '#renderer/features/history/stories.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { HistoryList } from '#renderer/ui/parts/history-list.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { HistoryEntry } from '#shared/contract/history.ts'

/** What happened to a record and to what belongs to it, newest first. Identifiers of people are masked. */
export function RecordHistory(props: {
  ownerKind: 'company' | 'declaration' | 'person' | 'paper'
  ownerId: number
  /** Names of records whose entries stand here too: those that were joined to this one. */
  others?: ReadonlyMap<number, string>
  /** How many entries of the trail are read. */
  limit?: number
}): ReactElement {
  const { ownerKind, ownerId, others, limit = 200 } = props
  const query = useQuery(api.history.of.queryOptions({ input: { ownerKind, ownerId, limit } }))
  return (
    <RecordGate query={query}>
      {(entries) => <Stories entries={entries} ownerId={ownerId} others={others ?? none} />}
    </RecordGate>
  )
}

const none: ReadonlyMap<number, string> = new Map()

function Stories(props: {
  entries: readonly HistoryEntry[]
  ownerId: number
  others: ReadonlyMap<number, string>
}): ReactElement {
  const { entries, ownerId, others } = props
  const t = useTexts()
  const words = (of: number, what: string, reason: string | null): string => {
    const name = of === ownerId ? undefined : others.get(of)
    const beside = [reason, name === undefined ? null : t(($) => $.joining.fromRecord, { name })].filter(Boolean)
    return beside.length === 0 ? what : `${what} (${beside.join(', ')})`
  }
  const stories = useStories(entries)
  return (
    <HistoryList
      entries={stories.map(({ id, at, who, what, reason, changes, ownerId: of }) => ({
        id,
        at,
        who,
        what: words(of, what, reason),
        changes,
      }))}
    />
  )
}
