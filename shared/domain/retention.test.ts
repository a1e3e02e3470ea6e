import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'

import { allMayGoFrom, outcomeOf, pseudonymOf, type FateLine } from '#shared/domain/erasing.ts'
import { isHolding } from '#shared/domain/holds.ts'
import { addDays } from '#shared/domain/local-date.ts'
import { dueKinds, keptFrom, kindsToPurge, mayGoFrom, retentionKinds } from '#shared/domain/retention.ts'

const anyDay = integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days))
const anyYears = integer({ min: 1, max: 50 })

test('what ended on a day may go on exactly the first day on which it is no longer kept', () => {
  assert(
    property(anyDay, anyYears, (ended, years) => {
      const day = mayGoFrom(ended, years)
      expect(keptFrom(day, years) > ended).toBe(true)
      expect(keptFrom(addDays(day, -1), years) > ended).toBe(false)
    }),
  )
  // Around the 29th of February, where an anniversary lacks.
  for (const ended of ['2024-02-28', '2024-02-29', '2023-02-28', '2024-03-01']) {
    const day = mayGoFrom(ended, 1)
    expect([keptFrom(day, 1) > ended, keptFrom(addDays(day, -1), 1) > ended]).toEqual([true, false])
  }
})

test('findings go with the registrations, and nothing goes before what hangs on it', () => {
  expect(kindsToPurge(['registrations'])).toEqual(['registrations', 'findings'])
  expect(kindsToPurge(['people', 'papers'])).toEqual(['papers', 'people'])
  expect(kindsToPurge(retentionKinds)).toEqual(dueKinds)
})

test('a hold without end holds for ever, one with an end to that day', () => {
  expect(isHolding({ until: null }, '2090-01-01')).toBe(true)
  expect(isHolding({ until: '2026-10-06' }, '2026-10-06')).toBe(true)
  expect(isHolding({ until: '2026-10-06' }, '2026-10-07')).toBe(false)
})

const line = (kind: FateLine['kind'], reason = 'years', until: string | null = '2030-01-01'): FateLine => ({
  kind,
  stays: [{ reason, until }],
})

test('a person is erased, pseudonymised, kept under the name or left alone by what has to stay', () => {
  expect(outcomeOf([{ kind: 'planning', stays: [] }])).toBe('erased')
  expect(outcomeOf([line('planning'), line('briefings')])).toBe('pseudonymised')
  expect(outcomeOf([line('planning'), line('registrations')])).toBe('named')
  expect(outcomeOf([line('identity', 'employed', null), line('registrations')])).toBe('blocked')
  expect(outcomeOf([line('identity', 'hold', null)])).toBe('blocked')
  // A free text of somebody else's record is told, and decides nothing.
  expect(outcomeOf([line('mentions', 'free-text', null)])).toBe('erased')
})

test('the rest may go when the last of it may; what is open has no day', () => {
  expect(allMayGoFrom([line('planning', 'years', '2030-01-01'), line('forms', 'kept-form', '2031-05-04')])).toBe(
    '2031-05-04',
  )
  expect(allMayGoFrom([line('planning'), line('corrections', 'open-correction', null)])).toBeNull()
  expect(allMayGoFrom([])).toBeNull()
  expect(pseudonymOf(123)).toBe('P-000123')
})
