import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { ChangeWords } from '#renderer/features/history/note-words.ts'
import { changeWords, happening, mentioned, reasonWords, type RecordNames } from '#renderer/features/history/words.ts'
import { paperKindNames } from '#renderer/features/papers/words.tsx'
import { useChoices } from '#renderer/features/records/choices.ts'
import {
  companyLookup,
  declarationLookup,
  linkLookup,
  paperLookup,
  personLookup,
} from '#renderer/features/records/lookups.ts'
import type { HistoryEntry } from '#shared/contract/history.ts'

/** What one person did to one thing at one moment, in words. */
export interface Story {
  id: number
  at: string
  who: string
  what: string
  reason: string | null
  ownerKind: string
  ownerId: number
  /** The name of the thing; null for one that is gone or has none. */
  ownerName: string | null
  changes: ChangeWords[]
}

const loaders = {
  company: companyLookup,
  declaration: declarationLookup,
  person: personLookup,
  chainLink: linkLookup,
  paper: paperLookup,
  paperKind: paperKindNames,
} as const
const atOnce = 100

/** The names of all records that entries mention; those that are gone have none. */
function useRecordNames(entries: readonly HistoryEntry[]): RecordNames {
  const wanted = useMemo(() => {
    const all = [...new Set(entries.flatMap(mentioned))].sort()
    return (Object.keys(loaders) as (keyof typeof loaders)[]).flatMap((kind) => {
      const ids = all.flatMap((name) => (name.startsWith(`${kind}:`) ? [Number(name.slice(kind.length + 1))] : []))
      return Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, page) => ({
        kind,
        ids: ids.slice(page * atOnce, (page + 1) * atOnce),
      }))
    })
  }, [entries])
  const found = useQueries({
    queries: wanted.map(({ kind, ids }) => ({
      queryKey: ['lookup', 'names', kind, ids],
      queryFn: async () => await loaders[kind].load({ text: '', ids }),
    })),
  })
  return new Map(
    found.flatMap(({ data }, index) =>
      (data ?? []).map((item): [string, string] => [`${wanted[index]?.kind}:${item.id}`, item.label]),
    ),
  )
}

/** Entries of one moment about one thing belong together: they were one act to the person who did it. */
function grouped(entries: readonly HistoryEntry[]): HistoryEntry[][] {
  const groups: HistoryEntry[][] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    const [first] = last ?? []
    const same =
      first?.changeSet === entry.changeSet && first.ownerKind === entry.ownerKind && first.ownerId === entry.ownerId
    if (same && last) last.push(entry)
    else groups.push([entry])
  }
  return groups
}

/** Entries of the audit trail, newest first, told as what people did. */
export function useStories(entries: readonly HistoryEntry[]): Story[] {
  const choices = useChoices()
  const names = useRecordNames(entries)
  return grouped(entries).flatMap((group) => {
    // Entries come newest first; within one act the order in which it happened reads better.
    const acts = group.toReversed()
    const main = acts.find((entry) => entry.recordKind === entry.ownerKind && entry.operation !== 'note')
    const [first] = acts
    if (!first) return []
    const sentences = main ? [happening(main)] : [...new Set(acts.map(happening))]
    return [
      {
        id: first.seq,
        at: first.at,
        who: first.user,
        what: sentences.join(' · '),
        // A file that was imported says so itself.
        reason: first.ownerKind === 'importBatch' && first.reason === 'import' ? null : reasonWords(first.reason),
        ownerKind: first.ownerKind,
        ownerId: first.ownerId,
        ownerName: names.get(`${first.ownerKind}:${first.ownerId}`) ?? null,
        changes: acts.flatMap((entry) => changeWords(entry, names, choices)),
      },
    ]
  })
}
