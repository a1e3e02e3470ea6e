import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
} from 'react'

import { moveCursor, type Cursor } from '#renderer/ui/data-grid/cursor.ts'
import styles from '#renderer/ui/data-grid/data-grid.module.css'
import type { GridColumns } from '#renderer/ui/data-grid/grid-columns.ts'
import { GridRow } from '#renderer/ui/data-grid/grid-row.tsx'
import { Heading, nextSort } from '#renderer/ui/data-grid/heading.tsx'
import type { RowWindows } from '#renderer/ui/data-grid/row-windows.ts'
import type { GridSelection } from '#renderer/ui/data-grid/selection.ts'
import type { DataGridProps, ListState } from '#renderer/ui/data-grid/types.ts'
import { useVirtualRows } from '#renderer/ui/data-grid/virtual-rows.ts'
import { rowHeight, useDensity } from '#renderer/ui/preferences.ts'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useTexts } from '#renderer/ui/texts.ts'

const headHeight = 36
const checkWidth = 40
const viewStep = 20

export interface GridTableProps<Row> {
  label: string
  list: ListState
  layout: GridColumns<Row>
  rows: RowWindows<Row>
  rowId: (row: Row) => number
  selection: GridSelection
  /** The row the cursor was last on. */
  current: number
  onCurrent: (index: number) => void
  onView: (first: number, last: number) => void
  onOpen: ((row: Row) => void) | undefined
  steps: DataGridProps<Row>['steps']
  onCopy: () => void
  onFilter: ((field: string) => void) | undefined
}

/** The grid itself: headings, the rows in view, and the keyboard of the ARIA grid pattern. */
export function GridTable<Row>(props: GridTableProps<Row>): ReactElement {
  const { list, layout, rows, rowId, selection, current, onCurrent, onView } = props
  const t = useTexts()
  const height = rowHeight(useDensity())
  const scroller = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: 1 })
  const [menu, setMenu] = useState<string | null>(null)
  const wantsFocus = useRef(false)
  // Rows move when others come or go: a double click opens nothing unless both of its clicks met the same record.
  const pressed = useRef<number | null>(null)
  const { visible } = layout
  const keep = cursor.row >= 0 && cursor.row < rows.total ? cursor.row : null
  const virtual = useVirtualRows({ scroller, layer, count: rows.total, rowHeight: height, head: headHeight, keep })

  const drawn = virtual.indexes.filter(
    (index) => index !== keep || virtual.indexes.length < 3 || isNear(virtual.indexes, index),
  )
  // Told in steps: the rest of the page need not be drawn anew for every row that passes.
  const first = Math.floor((drawn[0] ?? 0) / viewStep) * viewStep
  const last = Math.ceil((drawn.at(-1) ?? 40) / viewStep) * viewStep
  useEffect(() => onView(first, last), [first, last, onView])

  const { toTop } = virtual
  const shownKey = useRef(rows.key)
  useEffect(() => {
    if (shownKey.current === rows.key) return
    const initial = shownKey.current === ''
    shownKey.current = rows.key
    if (initial) return
    toTop()
    setCursor((now) => ({ ...now, row: Math.min(now.row, 0) }))
    onCurrent(0)
  }, [rows.key, toTop, onCurrent])

  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${cursor.row}:${cursor.column}"]`)
    if (!cell) return
    wantsFocus.current = false
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  const go = (next: Cursor): void => {
    setCursor(next)
    wantsFocus.current = true
    if (next.row >= 0) {
      onCurrent(next.row)
      virtual.scrollTo(next.row)
    }
  }
  const { steps, label } = props
  const step = (by: 1 | -1): void => {
    if (rows.total === 0) return
    go({ row: Math.min(Math.max(0, current + by), rows.total - 1), column: Math.max(1, cursor.column) })
  }
  useShortcut(`${label}.next`, 'J', steps?.next ?? '', () => step(1), { enabled: steps !== undefined })
  useShortcut(`${label}.previous`, 'K', steps?.previous ?? '', () => step(-1), { enabled: steps !== undefined })
  const idAt = (index: number): number | null => {
    const row = rows.row(index)
    return row === undefined ? null : rowId(row)
  }
  const toggle = (index: number): void => {
    const row = rows.row(index)
    if (row !== undefined) selection.toggle(rowId(row), index)
  }
  const open = (index: number): void => {
    const row = rows.row(index)
    if (row !== undefined) props.onOpen?.(row)
  }
  const onClick = (event: MouseEvent): void => {
    const at = cellOf(event.target)
    if (!at || at.row < 0) return
    if (event.detail === 1) pressed.current = idAt(at.row)
    if (event.shiftKey) selection.extendTo(at.row)
    else if (at.column === 0 || event.ctrlKey || event.metaKey) toggle(at.row)
    go(at)
  }
  const onDoubleClick = (event: MouseEvent): void => {
    const at = cellOf(event.target)
    if (at && at.row >= 0 && at.column > 0 && idAt(at.row) === pressed.current) open(at.row)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.dataset['cell']) return
    const mod = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / height) - 1)
    const next = moveCursor(cursor, event.key, mod, { rows: rows.total, columns: visible.length + 1, page })
    if (next && !event.altKey) {
      go(next)
      if (event.shiftKey && next.row >= 0 && next.row !== cursor.row) selection.extendTo(next.row)
    } else if (!(cursor.row < 0 ? headingKey(event) : rowKey(event, mod))) return
    event.preventDefault()
    event.stopPropagation()
  }
  const headingKey = (event: KeyboardEvent): boolean => {
    const column = visible[cursor.column - 1]?.column
    if (cursor.column === 0 && (event.key === ' ' || event.key === 'Enter')) selectAll()
    else if (event.key === 'Enter' && column && column.sortable !== false) {
      list.setSort(nextSort(column.id, list.scope.sort?.field === column.id ? list.scope.sort.direction : null))
    } else if (column && (event.key === ' ' || (event.altKey && event.key === 'ArrowDown'))) setMenu(column.id)
    else return false
    return true
  }
  const rowKey = (event: KeyboardEvent, mod: boolean): boolean => {
    if (event.key === ' ') toggle(cursor.row)
    else if (event.key === 'Enter' && !mod) open(cursor.row)
    else if (mod && event.key.toLowerCase() === 'a') selection.all()
    else if (mod && event.key.toLowerCase() === 'c' && !globalThis.getSelection()?.toString()) props.onCopy()
    else if (event.key === 'Escape' && selection.ids.size > 0) selection.clear()
    else return false
    return true
  }
  const selectAll = (): void => (selection.ids.size > 0 ? selection.clear() : selection.all())

  const widths = visible.map((one) => one.width)
  const all = widths.reduce((sum, width) => sum + width, checkWidth)
  const variables = Object.fromEntries(widths.map((width, index) => [`--w${index + 1}`, `${width}px`]))
  const columns = useStable(visible.map((one) => one.column))
  return (
    <div
      ref={scroller}
      className={`${styles['scroller']} ${rows.waiting && rows.key !== '' ? styles['waiting'] : ''}`}
      role="grid"
      aria-label={props.label}
      aria-description={t(($) => $.grid.keys)}
      aria-rowcount={rows.total + 1}
      aria-colcount={visible.length + 1}
      aria-multiselectable
      aria-busy={rows.waiting || selection.reading}
      style={{ ...variables, ['--all' as string]: `${all}px` }}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      <div role="rowgroup" className={styles['head']}>
        <div role="row" aria-rowindex={1} className={styles['headRow']}>
          <div
            role="columnheader"
            aria-colindex={1}
            className={styles['headCheck']}
            data-cell="-1:0"
            tabIndex={cursor.row === -1 && cursor.column === 0 ? 0 : -1}
            onClick={selectAll}
          >
            <input
              type="checkbox"
              tabIndex={-1}
              readOnly
              aria-label={t(($) => $.grid.selectAll)}
              checked={rows.total > 0 && selection.ids.size === rows.total}
              ref={(box) => {
                if (box) box.indeterminate = selection.ids.size > 0 && selection.ids.size < rows.total
              }}
            />
          </div>
          {visible.map((laidOut, index) => (
            <Heading
              key={laidOut.column.id}
              laidOut={laidOut}
              index={index + 1}
              sort={list.scope.sort}
              filtered={list.scope.filters.some((filter) => filter.field === laidOut.column.id)}
              focusable={(cursor.row === -1 || rows.total === 0) && cursor.column === index + 1}
              menuOpen={menu === laidOut.column.id}
              onMenu={(opened) => setMenu(opened ? laidOut.column.id : null)}
              onSort={list.setSort}
              onFilter={() => props.onFilter?.(laidOut.column.id)}
              onHide={() => layout.show(laidOut.column.id, false)}
              onResize={(by) => layout.resize(laidOut.column.id, by)}
            />
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles['space']} style={{ height: virtual.height }}>
        <div ref={layer} className={styles['layer']} role="presentation">
          {virtual.indexes.map((index) => {
            const row = rows.row(index)
            return (
              <GridRow
                key={index}
                index={index}
                row={row}
                top={virtual.top(index)}
                columns={columns}
                selected={row !== undefined && selection.ids.has(rowId(row))}
                current={index === current}
                focusColumn={index === cursor.row ? cursor.column : null}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** Whether an index belongs to the run of drawn rows and is not merely kept for the focus. */
function isNear(indexes: readonly number[], index: number): boolean {
  return indexes.includes(index - 1) || indexes.includes(index + 1)
}

/** The same array as long as its elements are the same, so that rows are not drawn again for nothing. */
function useStable<Item>(items: readonly Item[]): readonly Item[] {
  const [kept, setKept] = useState(items)
  const same = kept.length === items.length && kept.every((item, index) => item === items[index])
  if (!same) setKept(items)
  return same ? kept : items
}

/** The cell an event happened in; null outside cells. */
function cellOf(target: EventTarget): Cursor | null {
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined
  const [row, column] = name?.split(':').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}
