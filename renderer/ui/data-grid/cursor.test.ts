import { expect, test } from 'vitest'

import { moveCursor } from '#renderer/ui/data-grid/cursor.ts'

const size = { rows: 100, columns: 5, page: 10 }

test('the arrow above the first row leads into the headings and no further', () => {
  expect(moveCursor({ row: 0, column: 2 }, 'ArrowUp', false, size)).toEqual({ row: -1, column: 2 })
  expect(moveCursor({ row: -1, column: 2 }, 'ArrowUp', false, size)).toEqual({ row: -1, column: 2 })
})

test('page down stops at the last row', () => {
  expect(moveCursor({ row: 95, column: 1 }, 'PageDown', false, size)).toEqual({ row: 99, column: 1 })
})

test('page up from the rows stops at the first row, not in the headings', () => {
  expect(moveCursor({ row: 4, column: 1 }, 'PageUp', false, size)).toEqual({ row: 0, column: 1 })
})

test('home and end stay in the row, with control they go to the corners', () => {
  expect(moveCursor({ row: 7, column: 3 }, 'Home', false, size)).toEqual({ row: 7, column: 0 })
  expect(moveCursor({ row: 7, column: 3 }, 'End', true, size)).toEqual({ row: 99, column: 4 })
})

test('in an empty grid the cursor stays in the headings', () => {
  expect(moveCursor({ row: -1, column: 1 }, 'ArrowDown', false, { ...size, rows: 0 })).toEqual({ row: -1, column: 1 })
  expect(moveCursor({ row: -1, column: 1 }, 'Home', true, { ...size, rows: 0 })).toEqual({ row: -1, column: 0 })
})

test('a key that moves nothing is left to others', () => {
  expect(moveCursor({ row: 0, column: 0 }, 'a', false, size)).toBeNull()
})
