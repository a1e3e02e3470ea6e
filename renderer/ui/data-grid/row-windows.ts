import { useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import type { ListQuery } from '#renderer/ui/data-grid/types.ts'
import type { ListScope } from '#shared/contract/list.ts'

/** Rows fetched at once. */
export const windowSize = 100
// While the user drags through a long list, windows that pass by for less than this are not asked for.
const settleMilliseconds = 60

/** The rows of a list as far as they are known. */
export interface RowWindows<Row> {
  total: number
  /** The row at an index; undefined while it is not loaded. */
  row: (index: number) => Row | undefined
  /** Names the list these rows belong to; it changes when another search, filter or sorting has arrived. */
  key: string
  /** The first rows of the asked list are still on their way; what is shown is the previous list, or nothing. */
  waiting: boolean
  error: unknown
  retry: () => void
}

interface Shown<Row> {
  /** Changes with each answer. */
  version: string
  key: string
  total: number
  windows: ReadonlyMap<number, readonly Row[]>
}

/** Which windows cover the indexes from `first` to `last`, both included. */
export function windowsBetween(first: number, last: number): number[] {
  const from = Math.max(0, Math.floor(first / windowSize))
  const to = Math.max(from, Math.floor(last / windowSize))
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** A value that follows another once that has stood still for a moment; the first one is taken at once. */
function useSettled<Value>(value: Value, same: (a: Value, b: Value) => boolean): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (same(settled, value)) return undefined
    const timer = setTimeout(() => setSettled(value), settleMilliseconds)
    return () => clearTimeout(timer)
  })
  return settled
}

/**
 * The rows of a list in windows of 100, kept by the query cache. Old rows stay until the first window of a new search,
 * filter or sorting has arrived, so that nothing jumps. `first` and `last` are the indexes in view.
 */
export function useRowWindows<Row>(
  query: ListQuery<Row>,
  scope: ListScope,
  first: number,
  last: number,
): RowWindows<Row> {
  const key = JSON.stringify(scope)
  const wanted = useSettled(windowsBetween(first, last), (a, b) => a[0] === b[0] && a.at(-1) === b.at(-1))
  const [shown, setShown] = useState<Shown<Row>>(nothingShown)
  // A new list starts at its top, whatever part of the old one was in view.
  const numbers = shown.key === key || shown.key === '' ? wanted : [0]
  const results = useQueries({
    queries: numbers.map((number) => ({
      ...query({ ...scope, offset: number * windowSize, limit: windowSize }),
      staleTime: Infinity,
    })),
  })
  const arrived = results.some((result) => result.data !== undefined)
  const version = `${key} ${numbers.join()} ${results.map((result) => result.dataUpdatedAt).join()}`
  let current = shown
  if (arrived && version !== shown.version) {
    current = merged(shown, version, key, numbers, results)
    setShown(current)
  }
  const failed = results.find((result) => result.isError)
  return {
    total: current.total,
    row: (index) => current.windows.get(Math.floor(index / windowSize))?.[index % windowSize],
    key: current.key,
    waiting: current.key !== key,
    error: arrived ? null : (failed?.error ?? null),
    retry: () => results.forEach((result) => void (result.isError && result.refetch())),
  }
}

const nothingShown = { version: '', key: '', total: 0, windows: new Map<number, never[]>() }

// Windows this far from the view are let go: after a change they would show what no longer is.
const farAway = 20

/** What is shown with the answers that have come in. */
function merged<Row>(
  shown: Shown<Row>,
  version: string,
  key: string,
  numbers: readonly number[],
  results: readonly { data: { rows: readonly Row[]; total: number } | undefined; dataUpdatedAt: number }[],
): Shown<Row> {
  const near = [...shown.windows].filter(([number]) => Math.abs(number - (numbers[0] ?? 0)) <= farAway)
  const windows = new Map(shown.key === key ? near : [])
  let { total } = shown
  let newest = -1
  results.forEach(({ data, dataUpdatedAt }, index) => {
    if (!data) return
    windows.set(numbers[index] ?? 0, data.rows)
    if (dataUpdatedAt > newest) {
      newest = dataUpdatedAt
      total = data.total
    }
  })
  return { version, key, total, windows }
}
