import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addDays, weekday, type Weekday } from '#shared/domain/dates.ts'
import {
  dueDates,
  isAway,
  isDue,
  parseWeekdays,
  passesMidnight,
  plannedMinutes,
  weekdaysFromText,
  weekdaysToText,
} from '#shared/domain/planning.ts'

describe('weekdays', () => {
  test.each([
    ['', '12345'],
    ['1,2,3,4,5', '12345'],
    ['1-5', '12345'],
    ['12345', '12345'],
    ['6;7', '67'],
    ['5-2', '12567'],
    ['lu-ve', '12345'],
    ['lu ma me', '123'],
    ['Ma, Di, Wo', '123'],
    ['ma t/m vr', '12345'],
    ['du lundi au vendredi', '12345'],
    ['Montag bis Freitag', '12345'],
    ['Mo–Fr, So', '123457'],
    ['lun., mer. et ven.', '135'],
    ['Mon & Wed', '13'],
    ['samedi', '6'],
    ['weekend', '67'],
    ['tous les jours', '1234567'],
  ])('“%s” are the days %s', (text, digits) => {
    expect(weekdaysToText(parseWeekdays(text) ?? [])).toBe(digits)
  })

  test.each(['8', '0-5', 'jamais', '1-2-3', 'lundi-', '14/09/2026'])('“%s” are none', (text) => {
    expect(parseWeekdays(text)).toBeNull()
  })

  test('keep their one stored form', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }) as fc.Arbitrary<Weekday[]>
    fc.assert(
      fc.property(days, (chosen) => {
        const inOrder = chosen.toSorted((first, second) => first - second)
        expect(weekdaysFromText(weekdaysToText(chosen))).toEqual(inOrder)
        expect(parseWeekdays(chosen.join(','))).toEqual(inOrder)
      }),
    )
  })
})

describe('an assignment', () => {
  const assignment = { from: '2026-09-07', to: '2026-10-04', weekdays: [1, 2, 3, 4, 5] as const }

  test('makes its person due on its weekdays between its dates', () => {
    expect(isDue(assignment, '2026-09-14')).toBe(true)
    expect(isDue(assignment, '2026-09-13')).toBe(false)
    expect(isDue(assignment, '2026-09-04')).toBe(false)
    expect(isDue({ ...assignment, to: null }, '2030-01-01')).toBe(true)
  })

  test('gives the days on which its person is due', () => {
    expect(dueDates(assignment, '2026-09-11', '2026-09-15')).toEqual(['2026-09-11', '2026-09-14', '2026-09-15'])
  })

  test('is due exactly on the weekdays chosen', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.uniqueArray(fc.integer({ min: 1, max: 7 })), (offset, chosen) => {
        const date = addDays('2024-01-01', offset)
        const due = isDue({ from: null, to: null, weekdays: chosen as Weekday[] }, date)
        expect(due).toBe(chosen.includes(weekday(date)))
      }),
    )
  })

  test('does not count where its person is away', () => {
    expect(isAway([{ from: '2026-09-14', to: '2026-09-14' }], '2026-09-14')).toBe(true)
    expect(isAway([{ from: '2026-09-14', to: '2026-09-14' }], '2026-09-15')).toBe(false)
  })

  test('that ends before it starts passes midnight', () => {
    expect(passesMidnight('22:00', '06:00')).toBe(true)
    expect(passesMidnight('06:00', null)).toBe(false)
    expect(plannedMinutes('22:00', '06:00')).toBe(480)
    expect(plannedMinutes('06:30', '15:00')).toBe(510)
    expect(plannedMinutes(null, '15:00')).toBeNull()
  })
})
