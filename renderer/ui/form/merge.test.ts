import { expect, test } from 'vitest'

import { mergeChanges } from '#renderer/ui/form/merge.ts'

const row = (id: number | null, value: string) => ({ id, value })
const base = { name: 'Lesse', phone: '1', numbers: [row(1, 'a'), row(2, 'b')] }

test('changes of different fields come together', () => {
  const merged = mergeChanges(base, { ...base, name: 'Dender' }, { ...base, phone: '2' })
  expect(merged).toEqual({ values: { ...base, name: 'Dender', phone: '2' }, clashing: [] })
})

test('a field changed by both keeps what the form says and is named', () => {
  const merged = mergeChanges(base, { ...base, name: 'Mine' }, { ...base, name: 'Theirs' })
  expect(merged).toEqual({ values: { ...base, name: 'Mine' }, clashing: ['name'] })
})

test('a field changed by both to the same is no clash', () => {
  const both = { ...base, name: 'Both' }
  expect(mergeChanges(base, both, { ...both })).toEqual({ values: both, clashing: [] })
})

test('rows added and taken away by either side come together', () => {
  const mine = { ...base, numbers: [row(1, 'a'), row(2, 'B'), row(null, 'mine')] }
  const theirs = { ...base, numbers: [row(2, 'b'), row(3, 'theirs')] }
  const { values, clashing } = mergeChanges(base, mine, theirs)
  expect(values.numbers).toEqual([row(2, 'B'), row(null, 'mine'), row(3, 'theirs')])
  expect(clashing).toEqual([])
})

test.each([
  ['changed by both', [row(1, 'mine'), row(2, 'b')], [row(1, 'theirs'), row(2, 'b')], [row(1, 'mine'), row(2, 'b')]],
  ['changed here, taken away there', [row(1, 'mine'), row(2, 'b')], [row(2, 'b')], [row(null, 'mine'), row(2, 'b')]],
  ['taken away here, changed there', [row(2, 'b')], [row(1, 'theirs'), row(2, 'b')], [row(2, 'b')]],
])('a row %s is a clash and nothing typed is lost', (_what, mine, theirs, result) => {
  const { values, clashing } = mergeChanges(base, { ...base, numbers: mine }, { ...base, numbers: theirs })
  expect(values.numbers).toEqual(result)
  expect(clashing).toEqual(['numbers'])
})
