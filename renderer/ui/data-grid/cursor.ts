/** Where the keyboard is in a grid: row -1 is the heading, column 0 the box that selects the row. */
export interface Cursor {
  row: number
  column: number
}

export interface GridSize {
  rows: number
  columns: number
  /** Rows that fit in the view, for Page Up and Page Down. */
  page: number
}

/** Where a key of the ARIA grid pattern moves the cursor; null for a key that does not move it. */
export function moveCursor(cursor: Cursor, key: string, mod: boolean, size: GridSize): Cursor | null {
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const at = (row: number, column: number): Cursor => ({
    row: Math.min(Math.max(-1, row), last.row),
    column: Math.min(Math.max(0, column), last.column),
  })
  switch (key) {
    case 'ArrowDown':
      return at(cursor.row + 1, cursor.column)
    case 'ArrowUp':
      return at(cursor.row - 1, cursor.column)
    case 'ArrowRight':
      return at(cursor.row, cursor.column + 1)
    case 'ArrowLeft':
      return at(cursor.row, cursor.column - 1)
    case 'PageDown':
      return at(cursor.row + size.page, cursor.column)
    case 'PageUp':
      return at(Math.max(cursor.row - size.page, Math.min(cursor.row, 0)), cursor.column)
    case 'Home':
      return mod ? at(Math.min(0, last.row), 0) : at(cursor.row, 0)
    case 'End':
      return mod ? at(last.row, last.column) : at(cursor.row, last.column)
    default:
      return null
  }
}
