import { expect, test } from 'vitest'

import { belgianHolidays, easterSunday, holidayNames } from '#shared/domain/holidays.ts'
import { weekday } from '#shared/domain/local-date.ts'

test('Easter is where the published tables have it, its earliest and latest days included', () => {
  const known = [
    '1818-03-22',
    '1943-04-25',
    '2000-04-23',
    '2008-03-23',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
    '2100-03-28',
  ]
  for (const date of known) expect(easterSunday(Number(date.slice(0, 4)))).toBe(date)
})

test('the holidays of 2026', () => {
  expect(belgianHolidays(2026)).toEqual([
    { name: 'newYear', date: '2026-01-01' },
    { name: 'easterMonday', date: '2026-04-06' },
    { name: 'labourDay', date: '2026-05-01' },
    { name: 'ascension', date: '2026-05-14' },
    { name: 'whitMonday', date: '2026-05-25' },
    { name: 'nationalDay', date: '2026-07-21' },
    { name: 'assumption', date: '2026-08-15' },
    { name: 'allSaints', date: '2026-11-01' },
    { name: 'armistice', date: '2026-11-11' },
    { name: 'christmas', date: '2026-12-25' },
  ])
})

test('every year has all ten, by date, Easter and Whit Monday on a Monday and Ascension on a Thursday', () => {
  for (let year = 2000; year <= 2100; year += 1) {
    const holidays = belgianHolidays(year)
    expect(holidays.map(({ name }) => name).sort()).toEqual([...holidayNames].sort())
    const dates = holidays.map(({ date }) => date)
    expect(dates).toEqual(dates.toSorted())
    const day = (wanted: string): number => weekday(holidays.find(({ name }) => name === wanted)?.date ?? '')
    expect([day('easterMonday'), day('whitMonday'), day('ascension')]).toEqual([1, 1, 4])
  }
})

test('a year in which Ascension is the first of May has both holidays on one day', () => {
  const may = belgianHolidays(2008).filter(({ date }) => date === '2008-05-01')
  expect(may.map(({ name }) => name)).toEqual(['labourDay', 'ascension'])
})
