import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'

import { daysLeft, firstDeadline, urgencyOf, urgencyOfDeadline } from '#shared/domain/correction/deadline.ts'
import { addDays } from '#shared/domain/local-date.ts'
import { correctionDeadline } from '#shared/domain/review/limits.ts'

test('the last day is the thirtieth after the registration, through 29 February and the clock change alike', () => {
  expect(correctionDeadline('ciao', '2028-02-01')).toBe('2028-03-02')
  expect(correctionDeadline('ciao', '2026-10-01')).toBe('2026-10-31')
  expect(daysLeft('2028-03-02', '2028-02-29')).toBe(2)
  expect(daysLeft('2026-10-31', '2026-10-24')).toBe(7)
  expect(daysLeft(null, '2026-10-24')).toBeNull()
})

test('amber from day 20, red from day 27, past on day 31', () => {
  const on = (day: number): string => urgencyOf('ciao', '2026-09-04', addDays('2026-09-04', day))
  expect([0, 19, 20, 26, 27, 30, 31].map(on)).toEqual(['calm', 'calm', 'amber', 'amber', 'red', 'red', 'past'])
  expect(urgencyOf('checkinatwork', '2026-09-04', '2027-01-01')).toBe('none')
})

test('the deadline alone tells as much', () => {
  const days = integer({ min: 0, max: 60 })
  const dates = integer({ min: 0, max: 3_000 }).map((offset) => addDays('2025-01-01', offset))
  assert(
    property(dates, days, (date, day) => {
      const today = addDays(date, day)
      expect(urgencyOfDeadline(correctionDeadline('ciao', date), today)).toBe(urgencyOf('ciao', date, today))
    }),
  )
})

test('of several items the first deadline counts', () => {
  expect(firstDeadline(['2026-10-04', null, '2026-09-30'])).toBe('2026-09-30')
  expect(firstDeadline([null])).toBeNull()
})
