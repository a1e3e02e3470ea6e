import { expect, test } from 'vitest'

import { drawnState, monthAfter, monthRange, needsLook } from '#renderer/features/registrations/coverage-words.ts'

const today = '2026-09-14'
const day = { date: '2026-09-11', state: 'no-file' as const, seen: 0, planned: 3, missing: 0 }

test('a month has its own last day, also in February of a leap year', () => {
  expect(monthRange('2026-09')).toEqual({ from: '2026-09-01', to: '2026-09-30' })
  expect(monthRange('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
})

test('months go over the turn of the year both ways', () => {
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-01', -13)]).toEqual([
    '2027-01',
    '2025-12',
    '2024-12',
  ])
})

test('a day that is not over lacks no file yet', () => {
  expect(drawnState(day, today)).toBe('no-file')
  expect(drawnState({ ...day, date: today }, today)).toBe('later')
  expect(drawnState({ ...day, date: '2026-09-20', state: 'closed' }, today)).toBe('closed')
})

test('only days on which somebody was due ask to be looked at', () => {
  expect(needsLook(day, today)).toBe(true)
  expect(needsLook({ ...day, planned: 0 }, today)).toBe(false)
  expect(needsLook({ ...day, state: 'seen', seen: 2, missing: 1 }, today)).toBe(true)
  expect(needsLook({ ...day, state: 'seen', seen: 3 }, today)).toBe(false)
})
