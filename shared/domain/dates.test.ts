import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'

import {
  addDays,
  addYears,
  brusselsDate,
  brusselsTime,
  daysBetween,
  firstUncovered,
  formatDate,
  formatInstant,
  isValidLocalDate,
  isValidLocalTime,
  localDateFromSerial,
  localToInstants,
  parseInstant,
  parseLocalDate,
  parseLocalTime,
  periodsOverlap,
  startOfDay,
  weekday,
  within,
  type Period,
} from '#shared/domain/dates.ts'

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a date', () => {
  test.each([
    ['14/09/2026', '2026-09-14'],
    ['1-9-26', '2026-09-01'],
    ['1.9.2026', '2026-09-01'],
    ['2026-09-14', '2026-09-14'],
    ['14/09/2026 00:00:00', '2026-09-14'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is read as %s', (text, date) => {
    expect(parseLocalDate(text)).toBe(date)
  })

  test.each([
    '30/02/2026',
    '29/02/2026',
    '09/14/2026',
    '31/04/2026',
    '0/1/2026',
    '14/09',
    'demain',
    '',
    '1/1/1',
    '14/09/2026 08:00',
  ])('“%s” is no date', (text) => {
    expect(parseLocalDate(text)).toBeNull()
  })

  test('with two digits for the year means the latest year allowed', () => {
    expect(parseLocalDate('1/1/69')).toBe('2069-01-01')
    expect(parseLocalDate('1/1/70')).toBe('1970-01-01')
    expect(parseLocalDate('1/1/26', 2026)).toBe('2026-01-01')
    expect(parseLocalDate('1/1/27', 2026)).toBe('1927-01-01')
  })

  test('survives being written and read again', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(parseLocalDate(formatDate(date))).toBe(date)
      }),
    )
  })

  test('is counted in calendar days, whatever the clock does', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const later = addDays(date, days)
        expect(later).toBe(Temporal.PlainDate.from(date).add({ days }).toString())
        expect(daysBetween(date, later)).toBe(days)
        expect(weekday(date)).toBe(Temporal.PlainDate.from(date).dayOfWeek)
      }),
    )
  })

  test('a year after 29 February is 28 February', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28')
  })

  test('is valid only in its one form', () => {
    expect(isValidLocalDate('2026-09-14')).toBe(true)
    expect(isValidLocalDate('2026-9-14')).toBe(false)
    expect(isValidLocalDate('2026-02-29')).toBe(false)
    expect(isValidLocalDate(null)).toBe(false)
  })

  test('comes out of a spreadsheet’s day number', () => {
    expect(localDateFromSerial(46279)).toBe('2026-09-14')
    expect(localDateFromSerial(44817, true)).toBe('2026-09-14')
    expect(localDateFromSerial(5)).toBeNull()
  })
})

describe('a time of day', () => {
  test.each([
    ['06:30', '06:30'],
    ['6:30', '06:30'],
    ['08:15:30', '08:15:30'],
    ['08:15:00', '08:15'],
    ['8h15', '08:15'],
    ['8 h', '08:00'],
    ['8u15', '08:15'],
    ['8.15', '08:15'],
    ['8.15 Uhr', '08:15'],
    ['8:15 PM', '20:15'],
    ['12:05 am', '00:05'],
  ])('%s is read as %s', (text, time) => {
    expect(parseLocalTime(text)).toBe(time)
  })

  test.each(['24:00', '8:60', '815', '', '8', 'midi', '13:00 pm'])('“%s” is none', (text) => {
    expect(parseLocalTime(text)).toBeNull()
  })

  test('is valid only in its one form', () => {
    expect(isValidLocalTime('06:30')).toBe(true)
    expect(isValidLocalTime('06:30:00')).toBe(false)
  })
})

describe('a moment', () => {
  test('needs Z or an offset', () => {
    expect(parseInstant('2026-09-07T04:24:00Z')).toBe('2026-09-07T04:24:00.000Z')
    expect(parseInstant('2026-09-07 06:24:00+02:00')).toBe('2026-09-07T04:24:00.000Z')
    expect(parseInstant('2026-09-07T06:24:00')).toBeNull()
    expect(parseInstant('2026-02-30T06:24:00Z')).toBeNull()
  })

  test('belongs to the Brussels day', () => {
    expect(brusselsDate('2026-09-30T22:30:00Z')).toBe('2026-10-01')
    expect(brusselsDate('2026-12-31T22:30:00Z')).toBe('2026-12-31')
    expect(formatInstant('2026-09-30T22:30:00Z')).toBe('01/10/2026 00:30')
  })

  test('does not exist in the hour skipped in spring, and exists twice in the hour repeated in autumn', () => {
    expect(localToInstants('2026-03-29', '02:30')).toEqual([])
    expect(localToInstants('2026-10-25', '02:30')).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'])
    expect(localToInstants('2026-07-01', '06:00')).toEqual(['2026-07-01T04:00:00.000Z'])
  })

  test('found from a local time shows that local time', () => {
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 })
    fc.assert(
      fc.property(day, minutes, (date, minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        for (const instant of localToInstants(date, time)) {
          expect([brusselsDate(instant), brusselsTime(instant)]).toEqual([date, time])
        }
      }),
    )
  })

  test('agrees with Temporal at every hour around the clock changes', () => {
    for (const start of ['2026-03-28T20:00:00Z', '2026-10-24T20:00:00Z']) {
      for (let hour = 0; hour < 12; hour += 1) {
        const instant = new Date(Date.parse(start) + hour * 3_600_000).toISOString()
        const expected = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Brussels')
        expect(`${brusselsDate(instant)}T${brusselsTime(instant)}`).toBe(
          expected.toPlainDateTime().toString().slice(0, 16),
        )
      }
    }
  })

  test('a day starts at its midnight in Brussels', () => {
    expect(startOfDay('2026-09-14')).toBe('2026-09-13T22:00:00.000Z')
    expect(startOfDay('2026-12-14')).toBe('2026-12-13T23:00:00.000Z')
  })
})

describe('a period', () => {
  test('includes both its ends and is open without one', () => {
    expect(within('2026-09-14', '2026-09-14', '2026-09-14')).toBe(true)
    expect(within('2026-09-15', null, '2026-09-14')).toBe(false)
    expect(within('1900-01-01', null, null)).toBe(true)
  })

  test('that ends before it begins overlaps nothing', () => {
    expect(periodsOverlap({ from: '2026-02-01', to: '2026-01-01' }, { from: null, to: null })).toBe(false)
  })

  const near = fc.integer({ min: 0, max: 12 }).map((days) => addDays('2026-01-01', days))
  const period: fc.Arbitrary<Period> = fc
    .tuple(fc.option(near), fc.option(near))
    .map(([from, to]) => (from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }))
  const days = Array.from({ length: 40 }, (_, index) => addDays('2025-12-20', index))

  test('overlaps another exactly when they share a day', () => {
    fc.assert(
      fc.property(period, period, (first, second) => {
        const shared = days.some((date) => within(date, first.from, first.to) && within(date, second.from, second.to))
        expect(periodsOverlap(first, second)).toBe(shared)
      }),
    )
  })

  test('is uncovered exactly on the days that no other takes in', () => {
    fc.assert(
      fc.property(period, fc.array(period, { maxLength: 4 }), (whole, covers) => {
        const bare = days.filter(
          (date) => within(date, whole.from, whole.to) && !covers.some((cover) => within(date, cover.from, cover.to)),
        )
        const gap = firstUncovered(whole, covers)
        expect(gap !== null).toBe(bare.length > 0)
        const stretch = gap === null ? [] : days.filter((date) => within(date, gap.from, gap.to))
        expect(bare.slice(0, stretch.length)).toEqual(stretch)
      }),
    )
  })
})
