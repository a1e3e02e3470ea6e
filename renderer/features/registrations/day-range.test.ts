import { expect, test } from 'vitest'

import { datesOf, moved, rangeOf } from '#renderer/features/registrations/day-range.ts'

test('a week around any of its days is the same week', () => {
  expect(rangeOf('2026-09-14', 'week')).toEqual({ from: '2026-09-14', to: '2026-09-20' })
  expect(rangeOf('2026-09-20', 'week')).toEqual({ from: '2026-09-14', to: '2026-09-20' })
})

test('the arrows move by what is shown, also over the day with twenty-five hours', () => {
  expect(moved('2026-10-24', 'day', 1)).toBe('2026-10-25')
  expect(moved('2026-10-25', 'day', 1)).toBe('2026-10-26')
  expect(moved('2026-10-25', 'week', -1)).toBe('2026-10-18')
})

test('a range holds both its ends', () => {
  expect(datesOf({ from: '2028-02-28', to: '2028-03-01' })).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
})
