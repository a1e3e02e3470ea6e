import { expect, test } from 'vitest'

import { moved } from '#renderer/ui/data-grid/grid-columns.ts'
import { windowsBetween } from '#renderer/ui/data-grid/row-windows.ts'

test('a column moves by one place and stops at the ends', () => {
  expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b'], 'gone', 1)).toEqual(['a', 'b'])
})

test('the windows asked for are those the view touches', () => {
  expect(windowsBetween(0, 40)).toEqual([0])
  expect(windowsBetween(95, 130)).toEqual([0, 1])
  expect(windowsBetween(99_990, 99_999)).toEqual([999])
})
