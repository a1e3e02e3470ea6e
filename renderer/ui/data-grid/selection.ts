import { useState } from 'react'

import type { ListScope } from '#shared/contract/list.ts'

export interface GridSelection {
  ids: ReadonlySet<number>
  toggle: (id: number, index: number) => void
  /** Everything between the row last toggled and this one. */
  extendTo: (index: number) => void
  all: () => void
  clear: () => void
  /** A selection of everything is being read. */
  reading: boolean
}

/**
 * Which rows are selected, by id, so that sorting and filtering do not move the selection to other rows.
 * `idAt` gives the id of a loaded row; ranges and “all” over rows never seen ask `allIds` for the ids in order.
 */
export function useSelection(
  scope: ListScope,
  total: number,
  idAt: (index: number) => number | undefined,
  allIds?: (scope: ListScope) => Promise<readonly number[]>,
): GridSelection {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set())
  const [anchor, setAnchor] = useState(0)
  const [reading, setReading] = useState(false)

  const between = async (from: number, to: number): Promise<number[]> => {
    const indexes = Array.from({ length: to - from + 1 }, (_, offset) => from + offset)
    const seen = indexes.map(idAt)
    if (seen.every((id) => id !== undefined) || !allIds) return seen.filter((id) => id !== undefined)
    setReading(true)
    const everything = await allIds(scope).finally(() => setReading(false))
    return everything.slice(from, to + 1)
  }
  return {
    ids,
    reading,
    toggle: (id, index) => {
      setAnchor(index)
      setIds((now) => {
        const next = new Set(now)
        if (!next.delete(id)) next.add(id)
        return next
      })
    },
    extendTo: (index) => {
      void between(Math.min(anchor, index), Math.max(anchor, index)).then((range) => setIds(new Set(range)))
    },
    all: () => {
      void between(0, Math.max(0, total - 1)).then((range) => setIds(new Set(range)))
    },
    clear: () => setIds(new Set()),
  }
}
