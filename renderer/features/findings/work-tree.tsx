import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react'

import { FindingItem, GroupItem } from '#renderer/features/findings/work-items.tsx'
import type { Chosen } from '#renderer/features/findings/use-chosen.ts'
import type { WorkCursor } from '#renderer/features/findings/use-cursor.ts'
import type { WorkList } from '#renderer/features/findings/use-work-list.ts'
import styles from '#renderer/features/findings/work-list.module.css'
import { useVirtualRows } from '#renderer/ui/data-grid/virtual-rows.ts'
import { useDensity } from '#renderer/ui/preferences.ts'
import { useTexts } from '#renderer/ui/texts.ts'

const viewStep = 20

/** The work list itself: groups and findings in view, with the keyboard of the ARIA tree pattern. */
export function WorkTree(props: {
  list: WorkList
  chosen: Chosen
  cursor: WorkCursor
  onView: (first: number, last: number) => void
  /** Enter or a double click on a finding: on to the case. */
  onRead: () => void
}): ReactElement {
  const { list, chosen, cursor, onView, onRead } = props
  const t = useTexts()
  const height = useDensity() === 'compact' ? 46 : 54
  const scroller = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const { total } = list.order
  const virtual = useVirtualRows({ scroller, layer, count: total, rowHeight: height, head: 0, keep: cursor.index })
  const near = virtual.indexes.filter((index) => index !== cursor.index || virtual.indexes.includes(index + 1))
  const first = Math.floor((near[0] ?? 0) / viewStep) * viewStep
  // One more than what is near: where a single finding follows its heading, the cursor is on it.
  const last = Math.ceil(((near.at(-1) ?? 40) + 1) / viewStep) * viewStep
  useEffect(() => onView(first, last), [first, last, onView])

  const { scrollTo } = virtual
  const follow = useRef(scrollTo)
  useLayoutEffect(() => {
    follow.current = scrollTo
  })
  useLayoutEffect(() => follow.current(cursor.index), [cursor.index])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return
    const mod = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1)
    const target = moved(event.key, cursor.index, page, total)
    if (target !== null && !mod) {
      cursor.go(target)
      if (event.shiftKey) chosen.extendTo(target)
    } else if (!act(event.key, mod)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const act = (key: string, mod: boolean): boolean => {
    const place = list.place(cursor.index)
    if (place === null) return false
    const heading = place.at === -1
    if (mod && key.toLowerCase() === 'a') chosen.all()
    else if (mod) return false
    else if (key === ' ') chosen.toggle(cursor.index)
    else if (key === 'Enter' && heading) list.fold(place.group, !list.isFolded(place.group))
    else if (key === 'Enter') onRead()
    else if (key === 'Escape' && chosen.ids.size > 0) chosen.clear()
    else if (key === 'ArrowRight' && heading && list.isFolded(place.group)) list.fold(place.group, false)
    else if (key === 'ArrowRight' && heading) cursor.go(cursor.index + 1)
    else if (key === 'ArrowLeft' && heading) list.fold(place.group, true)
    else if (key === 'ArrowLeft') cursor.go(list.order.starts[place.group] ?? 0)
    else return key === 'ArrowRight'
    return true
  }
  const onClick = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null
    const index = Number(target?.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? NaN)
    const place = list.place(index)
    if (place === null) return
    const onBox = target?.closest('[data-box]')
    if (event.shiftKey) chosen.extendTo(index)
    else if (onBox || event.ctrlKey || event.metaKey) chosen.toggle(index)
    else if (place.at === -1) list.fold(place.group, !list.isFolded(place.group))
    // A click on a box is about choosing; the case that is being read stays.
    if (!onBox) cursor.go(index)
  }
  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      data-waiting={list.waiting && !list.starting}
      role="tree"
      tabIndex={0}
      aria-label={t(($) => $.findings.list.label)}
      aria-description={t(($) => $.findings.list.keys)}
      aria-multiselectable
      aria-busy={list.waiting || chosen.reading}
      {...(total > 0 ? { 'aria-activedescendant': itemId(cursor.index) } : {})}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={(event) => {
        if (list.row(cursor.index) && event.target instanceof Element && !event.target.closest('[data-box]')) onRead()
      }}
    >
      <div className={styles['space']} style={{ height: virtual.height }} role="presentation">
        <div ref={layer} className={styles['layer']} role="presentation">
          {virtual.indexes.map((index) => {
            const place = list.place(index)
            const group = place ? list.groups[place.group] : undefined
            if (!place || !group) return null
            const shape = { id: itemId(index), index, top: virtual.top(index), height, here: index === cursor.index }
            if (place.at === -1) {
              return (
                <GroupItem
                  key={index}
                  {...shape}
                  by={list.by}
                  group={group}
                  folded={list.isFolded(place.group)}
                  position={place.group + 1}
                  size={list.groups.length}
                />
              )
            }
            const row = list.row(index)
            return (
              <FindingItem
                key={index}
                {...shape}
                by={list.by}
                row={row}
                chosen={row !== undefined && chosen.ids.has(row.id)}
                open={row !== undefined && row.id === cursor.openId}
                position={place.at + 1}
                size={group.count}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

function itemId(index: number): string {
  return `finding-at-${index}`
}

/** Where a key moves to; null for a key that does not move. */
function moved(key: string, index: number, page: number, total: number): number | null {
  const within = (target: number): number => Math.min(Math.max(0, target), Math.max(0, total - 1))
  switch (key) {
    case 'ArrowDown':
      return within(index + 1)
    case 'ArrowUp':
      return within(index - 1)
    case 'PageDown':
      return within(index + page)
    case 'PageUp':
      return within(index - page)
    case 'Home':
      return 0
    case 'End':
      return within(total)
    default:
      return null
  }
}
