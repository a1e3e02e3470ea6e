import { expect, test } from 'vitest'

import { monthGrid, otherMonth } from '#renderer/features/corrections/month.ts'

test('a month is shown in whole weeks from Monday to Sunday', () => {
  const weeks = monthGrid('2026-10')
  expect(weeks).toHaveLength(5)
  expect(weeks[0]?.[0]).toBe('2026-09-28')
  expect(weeks.at(-1)?.at(-1)).toBe('2026-11-01')
})

test('a month that begins on a Monday has no days of the month before', () => {
  expect(monthGrid('2027-02')[0]?.[0]).toBe('2027-02-01')
  expect(monthGrid('2027-02')).toHaveLength(4)
})

test('months go over the end of the year', () => {
  expect(otherMonth('2026-12', 1)).toBe('2027-01')
  expect(otherMonth('2027-01', -1)).toBe('2026-12')
})
