import { expect, test } from 'vitest'

import { isPublic, listSearch } from '#renderer/ui/data-grid/list-state.ts'

test('a filter that could hold an identifier of a person stays out of the address', () => {
  expect(isPublic({ field: 'identifier', operator: 'contains', value: '85.07.30-033' })).toBe(false)
  expect(isPublic({ field: 'name', operator: 'in', value: ['x', '123456'] })).toBe(false)
})

test('dates, words and short numbers may stand in the address', () => {
  expect(isPublic({ field: 'startsOn', operator: 'from', value: '2026-09-03' })).toBe(true)
  expect(isPublic({ field: 'country', operator: 'in', value: ['BE', 'FR'] })).toBe(true)
  expect(isPublic({ field: 'identifier', operator: 'empty' })).toBe(true)
})

test('what cannot be read in an address is left out', () => {
  expect(listSearch({ filters: [{ field: 'x', operator: 'explode' }], sort: 'name', other: 1 })).toEqual({})
  const filters = [{ field: 'x', operator: 'empty' }]
  expect(listSearch({ filters })).toEqual({ filters })
})
