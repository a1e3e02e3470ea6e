import { expect, test } from 'vitest'

import { correctionDeadline } from '#shared/domain/review/limits.ts'

const isoDay = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

test('a correction may be asked for until thirty calendar days later, over 29 February and changes of the clock', () => {
  const first = Date.UTC(2027, 0, 1) / 86_400_000
  const days = Array.from({ length: 2 * 366 }, (_, index) => first + index)
  expect(days.map((day) => correctionDeadline('ciao', isoDay(day)))).toEqual(days.map((day) => isoDay(day + 30)))
  expect(correctionDeadline('ciao', '2028-01-30')).toBe('2028-02-29')
  expect(correctionDeadline('ciao', '2028-02-29')).toBe('2028-03-30')
  expect(correctionDeadline('ciao', '2026-10-25')).toBe('2026-11-24')
  expect(correctionDeadline('checkinatwork', '2028-02-29')).toBeNull()
})
