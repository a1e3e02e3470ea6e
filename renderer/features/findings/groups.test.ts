import { expect, test } from 'vitest'

import { arrange, groupScope } from '#renderer/features/findings/groups.ts'
import type { FindingGroup } from '#shared/contract/findings.ts'

function days(left: number | null, deadline: string | null, count: number, high: number): FindingGroup {
  const filters: FindingGroup['filters'] =
    deadline === null
      ? [{ field: 'deadline', operator: 'empty' }]
      : [{ field: 'deadline', operator: 'equals', value: deadline }]
  return { key: left === null ? '' : String(left), label: '', filters, count, high, leastDaysLeft: left }
}

const groups = [
  days(-9, '2026-09-27', 3, 1),
  days(-1, '2026-10-05', 2, 2),
  days(0, '2026-10-06', 4, 1),
  days(null, null, 7, 0),
]

test('what is too late stands in one group after what can still be corrected', () => {
  const shown = arrange('days', groups)
  expect(shown.map(({ key, count, high }) => [key, count, high])).toEqual([
    ['0', 4, 1],
    ['', 7, 0],
    ['late', 5, 3],
  ])
  expect(shown.at(-1)?.filters).toEqual([{ field: 'deadline', operator: 'to', value: '2026-10-05' }])
})

test('groups by anything else stay as they are', () => {
  expect(arrange('person', groups)).toBe(groups)
})

test('a group is asked for with the conditions of the list and its own', () => {
  const scope = { search: 'zén', filters: [{ field: 'state', operator: 'in' as const, value: ['open'] }], sort: null }
  const [, , today] = groups
  expect(today && groupScope(scope, 'days', today)).toEqual({
    search: 'zén',
    filters: [...scope.filters, { field: 'deadline', operator: 'equals', value: '2026-10-06' }],
    sort: { field: 'severity', direction: 'ascending' },
  })
})
