import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react'

import styles from '#renderer/features/duties/duties.module.css'
import { MatrixRow } from '#renderer/features/duties/matrix-row.tsx'
import { placeKey } from '#renderer/features/duties/scope.ts'
import { moveCursor, type Cursor } from '#renderer/ui/data-grid/cursor.ts'
import type { RowWindows } from '#renderer/ui/data-grid/row-windows.ts'
import { useVirtualRows } from '#renderer/ui/data-grid/virtual-rows.ts'
import { rowHeight, useDensity } from '#renderer/ui/preferences.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DutyFirmRow, DutyRow } from '#shared/contract/duties.ts'
import { duties } from '#shared/domain/duties.ts'

const headHeight = 36
const viewStep = 20
/** The box, the firm, its tier, the four duties. */
const columns = 3 + duties.length

export interface MatrixProps {
  label: string
  rows: RowWindows<DutyRow>
  selected: ReadonlySet<string>
  cursor: Cursor
  onCursor: (cursor: Cursor) => void
  onView: (first: number, last: number) => void
  /** Space or a click on the box: a firm, or all firms of a workplace. */
  onToggle: (row: DutyRow) => void
  onToggleAll: () => void
  /** Enter or a double click. */
  onOpen: (row: DutyFirmRow) => void
}

/** Firms by their four duties, workplace by workplace: a grid of cells for the arrow keys, of which only those in view are drawn. */
export function Matrix(props: MatrixProps): ReactElement {
  const { rows, cursor, selected, onCursor, onView } = props
  const t = useTexts()
  const height = rowHeight(useDensity())
  const scroller = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const keep = cursor.row >= 0 && cursor.row < rows.total ? cursor.row : null
  const virtual = useVirtualRows({ scroller, layer, count: rows.total, rowHeight: height, head: headHeight, keep })
  const inView = virtual.indexes.filter((index) => index !== keep || virtual.indexes.length < 3)
  const first = Math.floor((inView[0] ?? 0) / viewStep) * viewStep
  const last = Math.ceil((inView.at(-1) ?? 40) / viewStep) * viewStep
  useEffect(() => onView(first, last), [first, last, onView])

  const { toTop } = virtual
  const shownKey = useRef(rows.key)
  useEffect(() => {
    if (shownKey.current === rows.key) return
    if (shownKey.current !== '') toTop()
    shownKey.current = rows.key
  }, [rows.key, toTop])

  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${cursor.row}:${columnOf(cursor, rows)}"]`)
    if (!cell) return
    wantsFocus.current = false
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  const go = (next: Cursor): void => {
    onCursor(next)
    wantsFocus.current = true
    if (next.row >= 0) virtual.scrollTo(next.row)
  }
  const open = (index: number): void => {
    const row = rows.row(index)
    if (row?.kind === 'firm') props.onOpen(row)
  }
  const toggle = (index: number): void => {
    const row = rows.row(index)
    if (index < 0) props.onToggleAll()
    else if (row) props.onToggle(row)
  }
  const onClick = (event: MouseEvent): void => {
    const at = cellOf(event.target)
    if (!at) return
    if (at.column === 0 && at.row < 0) props.onToggleAll()
    else if (at.column === 0 && rows.row(at.row)?.kind === 'firm') toggle(at.row)
    if (at.row >= 0) go(at)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined || event.altKey) return
    const mod = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / height) - 1)
    const next = moveCursor(cursor, event.key, mod, { rows: rows.total, columns, page })
    if (next) go(next)
    else if (event.key === 'Enter' && !mod) open(cursor.row)
    else if (event.key === ' ') toggle(cursor.row)
    else if (mod && event.key.toLowerCase() === 'a') props.onToggleAll()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const headings = [
    { id: 'firm', word: t(($) => $.duties.page.firm), title: t(($) => $.duties.page.firm) },
    { id: 'tier', word: t(($) => $.duties.page.tier), title: t(($) => $.duties.page.tier) },
    ...duties.map((duty) => ({
      id: duty,
      word: t(($) => $.duties.short[duty]),
      title: `${t(($) => $.duties.names[duty])}. ${t(($) => $.duties.sentences[duty])}`,
    })),
  ]
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-description={t(($) => $.duties.page.keys)}
      aria-rowcount={rows.total + 1}
      aria-colcount={columns}
      aria-multiselectable
      aria-busy={rows.waiting}
      className={`${styles['scroller']} ${rows.waiting && rows.key !== '' ? styles['waiting'] : ''}`}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={(event) => {
        const at = cellOf(event.target)
        if (at && at.row >= 0 && at.column > 0) open(at.row)
      }}
    >
      <div role="rowgroup" style={{ display: 'contents' }}>
        <div role="row" aria-rowindex={1} className={styles['head']}>
          <div
            role="columnheader"
            aria-colindex={1}
            data-cell="-1:0"
            tabIndex={cursor.row === -1 && cursor.column === 0 ? 0 : -1}
            className={`${styles['headCell']} ${styles['check']}`}
          >
            <input
              type="checkbox"
              tabIndex={-1}
              readOnly
              aria-label={t(($) => $.duties.page.chooseAll)}
              checked={selected.size > 0}
            />
          </div>
          {headings.map(({ id, word, title }, index) => (
            <div
              key={id}
              role="columnheader"
              aria-colindex={index + 2}
              data-cell={`-1:${index + 1}`}
              tabIndex={cursor.row === -1 && cursor.column === index + 1 ? 0 : -1}
              className={`${styles['headCell']} ${id === 'tier' ? styles['tier'] : id === 'firm' ? '' : styles['duty']}`}
              title={title}
            >
              <span className={styles['name']}>{word}</span>
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles['space']} style={{ height: virtual.height }}>
        <div ref={layer} className={styles['layer']} role="presentation">
          {virtual.indexes.map((index) => {
            const row = rows.row(index)
            return (
              <MatrixRow
                key={index}
                index={index}
                row={row}
                top={virtual.top(index)}
                selected={row?.kind === 'firm' && selected.has(placeKey(row))}
                current={index === cursor.row}
                focusColumn={index === cursor.row ? columnOf(cursor, rows) : null}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** The row of a workplace is one cell wide, wherever the cursor came from. */
function columnOf({ row, column }: Cursor, rows: RowWindows<DutyRow>): number {
  return rows.row(row)?.kind === 'place' ? 0 : column
}

/** The cell an event happened in; null outside cells. */
function cellOf(target: EventTarget): Cursor | null {
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined
  const [row, column] = name?.split(':').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}
