import { useState } from 'react'

import { stretches } from '#renderer/features/findings/list-order.ts'
import { groupScope } from '#renderer/features/findings/groups.ts'
import type { WorkList } from '#renderer/features/findings/use-work-list.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { api } from '#renderer/bridge/queries.ts'

/** Which findings are chosen to be treated together, by id: sorting and grouping do not change them. */
export interface Chosen {
  ids: ReadonlySet<number>
  /** Ids of findings never seen are being read. */
  reading: boolean
  /** A finding, or all of a group when the index is a heading. */
  toggle: (index: number) => void
  /** Everything between what was last toggled and this. */
  extendTo: (index: number) => void
  all: () => void
  set: (ids: readonly number[]) => void
  clear: () => void
}

/** The findings chosen in a list. */
export function useChosen(list: WorkList): Chosen {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set())
  const [anchor, setAnchor] = useState(0)
  const [reading, setReading] = useState(false)

  const idsOf = async (group: number): Promise<readonly number[]> => {
    const known = list.groups[group]
    return known ? await api.findings.ids.call(groupScope(list.scope, list.by, known)) : []
  }
  const read = (work: () => Promise<void>): void => {
    setReading(true)
    void work()
      .catch(notifyError)
      .finally(() => setReading(false))
  }
  const turn = (some: readonly number[]): void =>
    setIds((now) => {
      const next = new Set(now)
      const drop = some.every((id) => now.has(id))
      for (const id of some) {
        if (drop) next.delete(id)
        else next.add(id)
      }
      return next
    })
  return {
    ids,
    reading,
    toggle: (index) => {
      const place = list.place(index)
      const row = list.row(index)
      setAnchor(index)
      if (row) turn([row.id])
      else if (place?.at === -1) read(async () => turn(await idsOf(place.group)))
    },
    extendTo: (index) =>
      read(async () => {
        const between: number[] = []
        for (const { group, from, to } of stretches(list.order, anchor, index)) {
          const start = list.order.starts[group] ?? 0
          const seen = Array.from({ length: to - from + 1 }, (_, offset) => list.row(start + 1 + from + offset)?.id)
          const loaded = seen.filter((id) => id !== undefined)
          between.push(...(loaded.length === seen.length ? loaded : (await idsOf(group)).slice(from, to + 1)))
        }
        setIds(new Set(between))
      }),
    all: () => read(async () => setIds(new Set(await api.findings.ids.call(list.scope)))),
    set: (some) => setIds(new Set(some)),
    clear: () => setIds(new Set()),
  }
}
