import { expect, test } from 'vitest'

import { rowIdOf, unknownOf, unknownRows } from '#renderer/features/registrations/unknown-rows.ts'
import type { UnknownNamed } from '#shared/contract/registrations.ts'

function named(kind: UnknownNamed['kind'], id: number, label: string, more: Partial<UnknownNamed> = {}): UnknownNamed {
  const dates = { firstDate: '2026-09-07', lastDate: '2026-09-11' }
  return { id, kind, label, identifier: '', valid: true, namesakes: [], uses: 1, seenWith: [], ...dates, ...more }
}

const all = [
  named('person', 1, 'Țepeș Katarzyna', { uses: 4, seenWith: ['Tour Zénith'] }),
  named('company', 1, 'Éclat SRL', { uses: 9 }),
  named('declaration', 1, '1Y1CC5H6QUXXZ', { uses: 2, valid: false }),
]
const scope = { search: '', filters: [], sort: null }

test('a person, a firm and a declaration of the same number are told apart', () => {
  const [person, company] = all.map((row) => rowIdOf(row))
  expect(new Set(all.map((row) => rowIdOf(row))).size).toBe(3)
  expect(unknownOf(all, [company ?? 0]).map(({ label }) => label)).toEqual(['Éclat SRL'])
  expect(unknownOf(all, [person ?? 0]).map(({ kind }) => kind)).toEqual(['person'])
})

test('searching disregards accents and looks at where a name was seen', () => {
  expect(unknownRows(all, { ...scope, search: 'tepes' })).toHaveLength(1)
  expect(unknownRows(all, { ...scope, search: 'zenith' })).toHaveLength(1)
  expect(unknownRows(all, { ...scope, search: 'eclat' })).toHaveLength(1)
})

test('filters and sorting work as in any list', () => {
  const impossible = [{ field: 'valid', operator: 'equals' as const, value: '0' }]
  expect(unknownRows(all, { ...scope, filters: impossible }).map(({ kind }) => kind)).toEqual(['declaration'])
  const often = { field: 'uses', direction: 'descending' as const }
  expect(unknownRows(all, { ...scope, sort: often }).map(({ uses }) => uses)).toEqual([9, 4, 2])
})
