import { expect, test } from 'vitest'

import {
  formatDate,
  formatInstant,
  formatNumber,
  parseDate,
  parseTime,
  followToday,
  todayInBrussels,
} from '#renderer/ui/format.ts'

test.each([
  ['3/9/2026', '2026-09-03'],
  ['03.09.26', '2026-09-03'],
  ['03 09 2026', '2026-09-03'],
  ['03092026', '2026-09-03'],
  ['030926', '2026-09-03'],
  ['2026-09-03', '2026-09-03'],
  ['31/02/2026', null],
  ['demain', null],
])('the date %s is read as %s', (typed, read) => {
  expect(parseDate(typed)).toBe(read)
})

test.each([
  ['6:30', '06:30'],
  ['0630', '06:30'],
  ['6h30', '06:30'],
  ['6', '06:00'],
  ['24:00', null],
  ['tôt', null],
])('the time %s is read as %s', (typed, read) => {
  expect(parseTime(typed)).toBe(read)
})

test('instants are shown in Brussels, summer and winter', () => {
  expect(formatInstant('2026-07-01T22:30:00.000Z')).toBe('02/07/2026 00:30')
  expect(formatInstant('2026-12-01T22:30:00.000Z')).toBe('01/12/2026 23:30')
})

test('just before midnight in London it is already tomorrow in Brussels', () => {
  expect(todayInBrussels(new Date('2026-11-21T23:30:00.000Z'))).toBe('2026-11-22')
})

test('numbers have a decimal comma and spaced thousands in every language', () => {
  expect(formatNumber(1_234_567.5)).toMatch(/^1\s234\s567,5$/)
})

test('what is no date is shown as it is', () => {
  expect(formatDate('bientôt')).toBe('bientôt')
  expect(formatDate(null)).toBe('')
})

test('today is the day the core reckons from, and goes on from there', () => {
  const now = new Date('2026-11-21T12:00:00.000Z')
  followToday('2026-09-14', now)
  expect(todayInBrussels(now)).toBe('2026-09-14')
  expect(todayInBrussels(new Date('2026-11-22T12:00:00.000Z'))).toBe('2026-09-15')
  followToday('2026-11-21', now)
})
