import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'

import {
  indexOf,
  layOut,
  placeAt,
  stretches,
  type ListOrder,
  type ListPlace,
} from '#renderer/features/findings/list-order.ts'
import { arrange, groupScope, type GroupBy } from '#renderer/features/findings/groups.ts'
import { api } from '#renderer/bridge/queries.ts'
import type { FindingGroup, FindingRow } from '#shared/contract/findings.ts'
import type { ListScope } from '#shared/contract/list.ts'

/** Findings fetched at once within a group. */
const windowSize = 100
// Groups that pass by faster than this while a person scrolls are not asked for.
const settleMilliseconds = 60
// With more than this a list by person or place starts as an overview of its groups.
const overviewFrom = 60

export interface WorkList {
  by: GroupBy
  groups: readonly FindingGroup[]
  counts: readonly number[]
  order: ListOrder
  /** All findings of all groups. */
  total: number
  /** Where an index lies; null outside the list. */
  place: (index: number) => ListPlace | null
  /** The finding at an index; undefined for a heading and while it is not loaded. */
  row: (index: number) => FindingRow | undefined
  /** Where a loaded finding stands; null when it is not among those loaded. */
  find: (id: number) => number | null
  isFolded: (group: number) => boolean
  fold: (group: number, folded: boolean) => void
  foldAll: (folded: boolean) => void
  /** What these rows were asked with; it lags behind the page while an answer is on its way. */
  scope: ListScope
  waiting: boolean
  /** The first answer is still on its way. */
  starting: boolean
  error: unknown
  retry: () => void
}

interface Shown {
  scope: ListScope
  by: GroupBy
  /** As the core answered. */
  asked: readonly FindingGroup[]
  groups: readonly FindingGroup[]
  /** Whether groups start folded. */
  overview: boolean
}

const nothing: readonly FindingGroup[] = []

/**
 * The findings in groups as one long list. The core counts the groups; the findings of those in view come in windows.
 * `first` and `last` are the indexes in view.
 */
export function useWorkList(scope: ListScope, by: GroupBy, first: number, last: number): WorkList {
  const asked = useQuery({
    ...api.findings.groups.queryOptions({ input: { ...scope, by } }),
    placeholderData: keepPreviousData,
  })
  const [shown, setShown] = useState<Shown | null>(null)
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  if (asked.data && !asked.isPlaceholderData && asked.data !== shown?.asked) {
    const sameWay = shown?.by === by
    const many = asked.data.reduce((sum, { count }) => sum + count, 0) > overviewFrom
    setShown({
      scope,
      by,
      asked: asked.data,
      groups: arrange(by, asked.data),
      overview: sameWay ? shown.overview : by !== 'days' && many,
    })
    if (!sameWay) setTurned(new Set())
  }
  const groups = shown?.groups ?? nothing
  const overview = shown?.overview ?? false
  const counts = useMemo(() => groups.map(({ count }) => count), [groups])
  const isFolded = (group: number): boolean => turned.has(groups[group]?.key ?? '') !== overview
  const order = useMemo(
    () => layOut(counts, (group) => turned.has(groups[group]?.key ?? '') !== overview),
    [counts, groups, turned, overview],
  )
  const rows = useWindows(shown, order, first, last)
  return {
    by: shown?.by ?? by,
    groups,
    counts,
    order,
    total: counts.reduce((sum, count) => sum + count, 0),
    place: (index) => placeAt(order, index),
    row: (index) => {
      const at = placeAt(order, index)
      return at === null || at.at < 0 ? undefined : rows.get(at.group, at.at)
    },
    find: (id) => {
      const found = rows.find(id)
      return found === null ? null : indexOf(order, found)
    },
    isFolded,
    fold: (group, folded) => {
      const key = groups[group]?.key
      if (key === undefined || isFolded(group) === folded) return
      setTurned((now) => {
        const next = new Set(now)
        if (!next.delete(key)) next.add(key)
        return next
      })
    },
    foldAll: (folded) => setTurned(folded === overview ? new Set() : new Set(groups.map(({ key }) => key))),
    scope: shown?.scope ?? scope,
    waiting: asked.isPlaceholderData || asked.isPending,
    starting: shown === null && !asked.isError,
    error: shown === null ? asked.error : null,
    retry: () => void asked.refetch(),
  }
}

interface Rows {
  get: (group: number, at: number) => FindingRow | undefined
  find: (id: number) => ListPlace | null
}

/** The windows of findings that cover the indexes in view. */
function useWindows(shown: Shown | null, order: ListOrder, first: number, last: number): Rows {
  const inView = stretches(order, first, last).flatMap(({ group, from, to }) => {
    const start = Math.floor(from / windowSize)
    const windows = Math.floor(to / windowSize) - start + 1
    return Array.from({ length: windows }, (_, index) => `${group}:${start + index}`)
  })
  const [settled] = useDebouncedValue(inView.join(' '), settleMilliseconds, { leading: true })
  const wanted = settled.split(' ').flatMap((text) => {
    const [group = -1, window = 0] = text.split(':').map(Number)
    const known = shown?.groups[group]
    return text !== '' && known ? [{ group, window, of: known }] : []
  })
  const results = useQueries({
    queries: wanted.map(({ window, of }) => ({
      ...api.findings.list.queryOptions({
        input: {
          ...groupScope(shown?.scope ?? noScope, shown?.by ?? 'days', of),
          offset: window * windowSize,
          limit: windowSize,
        },
      }),
      staleTime: Infinity,
    })),
  })
  const windows = new Map(
    wanted.map(({ group, window }, index) => [`${group}:${window}`, results[index]?.data?.rows ?? []]),
  )
  return {
    get: (group, at) => windows.get(`${group}:${Math.floor(at / windowSize)}`)?.[at % windowSize],
    find: (id) => {
      for (const { group, window } of wanted) {
        const at = windows.get(`${group}:${window}`)?.findIndex((row) => row.id === id) ?? -1
        if (at >= 0) return { group, at: window * windowSize + at }
      }
      return null
    },
  }
}

const noScope: ListScope = { search: '', filters: [], sort: null }
