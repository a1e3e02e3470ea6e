import { memo, type ReactElement, type ReactNode } from 'react'

import { cellText } from '#renderer/ui/data-grid/cell-text.ts'
import styles from '#renderer/ui/data-grid/data-grid.module.css'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'

export interface GridRowProps<Row> {
  index: number
  /** Undefined while the row is not loaded. */
  row: Row | undefined
  top: number
  columns: readonly GridColumn<Row>[]
  selected: boolean
  /** The row the cursor is on, and the column when the tab stop is in this row. */
  current: boolean
  focusColumn: number | null
}

function GridRowShape<Row>(props: GridRowProps<Row>): ReactElement {
  const { index, row, top, columns, selected, current, focusColumn } = props
  const t = useTexts()
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={styles['row']}
      data-current={current}
      data-even={index % 2 === 0}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        className={styles['check']}
        data-cell={`${index}:0`}
        tabIndex={focusColumn === 0 ? 0 : -1}
      >
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          disabled={row === undefined}
          readOnly
          aria-label={t(($) => $.grid.selectRow)}
        />
      </div>
      {columns.map((column, place) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={place + 2}
          className={styles['cell']}
          data-kind={column.kind}
          data-cell={`${index}:${place + 1}`}
          tabIndex={focusColumn === place + 1 ? 0 : -1}
          style={{ width: `var(--w${place + 1})` }}
        >
          {row === undefined ? <span className={styles['pending']} /> : <Cell column={column} row={row} />}
        </div>
      ))}
    </div>
  )
}

function Cell<Row>({ column, row }: { column: GridColumn<Row>; row: Row }): ReactNode {
  if (column.render) return column.render(row)
  const text = cellText(column, row)
  return (
    <span className={styles['text']} title={text.length > 20 ? text : undefined}>
      {text}
    </span>
  )
}

/** A row; its clicks are heard by the grid. Drawn again only when something of it changed, since scrolling draws the grid many times a second. */
export const GridRow = memo(GridRowShape) as typeof GridRowShape
