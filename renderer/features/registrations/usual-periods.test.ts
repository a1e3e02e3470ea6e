import { expect, test } from 'vitest'

import { usualPeriod } from '#renderer/features/registrations/usual-periods.ts'

test('a week goes from Monday to Sunday, on a Sunday as well', () => {
  expect(usualPeriod('thisWeek', '2026-11-22')).toEqual(['2026-11-16', '2026-11-22'])
  expect(usualPeriod('lastWeek', '2026-11-23')).toEqual(['2026-11-16', '2026-11-22'])
})

test('a month ends on its own last day, whatever its length', () => {
  expect(usualPeriod('thisMonth', '2028-02-01')).toEqual(['2028-02-01', '2028-02-29'])
  expect(usualPeriod('thisMonth', '2026-12-31')).toEqual(['2026-12-01', '2026-12-31'])
  expect(usualPeriod('lastMonth', '2027-03-31')).toEqual(['2027-02-01', '2027-02-28'])
  expect(usualPeriod('lastMonth', '2027-01-05')).toEqual(['2026-12-01', '2026-12-31'])
})

test('yesterday is one day, across the end of a year', () => {
  expect(usualPeriod('yesterday', '2027-01-01')).toEqual(['2026-12-31', '2026-12-31'])
})
