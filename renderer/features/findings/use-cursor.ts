import { useState } from 'react'

import { nextFinding } from '#renderer/features/findings/list-order.ts'
import type { WorkList } from '#renderer/features/findings/use-work-list.ts'

/** Where the person is in the list, and which finding is open beside it. */
export interface WorkCursor {
  index: number
  /** The finding in the case pane; null before the first one is known. */
  openId: number | null
  go: (index: number) => void
  /** To the next (1) or the previous (-1) finding; a folded group on the way is unfolded. */
  step: (by: 1 | -1) => void
}

interface Position {
  /** The list this is a place in: another search, filter or grouping starts at its top. */
  of: string
  index: number
  /** What stood there when it was last known: `finding 12`, `group 2026-10-03`; null while it is not loaded. */
  key: string | null
  openId: number | null
}

const top = { index: 0, key: null }

/**
 * Keeps to the open finding while the list changes around it. When it leaves the list, because it was decided or no
 * longer holds, the one that took its place is opened.
 */
export function useCursor(list: WorkList): WorkCursor {
  const of = `${JSON.stringify(list.scope)} ${list.by}`
  const [position, setPosition] = useState<Position>({ ...top, of, openId: null })
  const next = position.of === of ? follow(position, list) : { ...top, of, openId: position.openId }
  if (next !== position) setPosition(next)
  const go = (index: number): void => {
    const within = Math.min(Math.max(0, index), Math.max(0, list.order.total - 1))
    setPosition((now) => ({ ...now, index: within, key: null, ...opened(list, within) }))
  }
  return {
    index: position.index,
    openId: position.openId,
    go,
    step: (by) => {
      const place = nextFinding(list.order, list.counts, position.index, by)
      if (place === null) return
      list.fold(place.group, false)
      // Unfolding a group moves only what comes after it.
      const index = (list.order.starts[place.group] ?? 0) + 1 + place.at
      setPosition((now) => ({ ...now, index, key: null, ...opened(list, index) }))
    },
  }
}

/** What is known of an index at once; the rest follows when it is loaded. */
function opened(list: WorkList, index: number): Partial<Position> {
  const place = list.place(index)
  if (place?.at === -1) return { key: `group ${list.groups[place.group]?.key ?? ''}` }
  const row = list.row(index)
  return row ? { key: `finding ${row.id}`, openId: row.id } : {}
}

function follow(position: Position, list: WorkList): Position {
  const { index, key, openId } = position
  if (list.starting || list.order.total === 0) return position
  const place = list.place(index)
  if (place === null) return { ...position, index: list.order.total - 1, key: null }
  const group = `group ${list.groups[place.group]?.key ?? ''}`
  if (place.at === -1) {
    if (key === group) return position
    if (key?.startsWith('group ')) {
      const moved = list.groups.findIndex((other) => `group ${other.key}` === key)
      return moved < 0 ? { ...position, key: group } : { ...position, index: list.order.starts[moved] ?? 0 }
    }
    const found = openId === null ? null : list.find(openId)
    if (found !== null && key !== null) return { ...position, index: found, key: `finding ${openId}` }
    // An overview is left as it is; otherwise the first finding below the heading is what there is to read.
    if (list.isFolded(place.group)) return { ...position, key: group }
    return { ...position, index: index + 1, key: null }
  }
  const row = list.row(index)
  if (!row || key === `finding ${row.id}`) return position
  const found = key?.startsWith('finding ') && openId !== null ? list.find(openId) : null
  if (found !== null) return { ...position, index: found }
  return { ...position, key: `finding ${row.id}`, openId: row.id }
}
