import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addDays } from '#shared/domain/dates.ts'
import { readCents, readPurpose } from '#shared/domain/amount.ts'
import {
  countSubcontractors,
  draftNumber,
  isDraftNumber,
  judgedDay,
  worksDue,
  type CountedLink,
} from '#shared/domain/works.ts'
import { cleanDeclarationNumber } from '#shared/domain/identifiers.ts'
import { regimes } from '#shared/domain/regime.ts'
import { findRule, ruleValue } from '#shared/rules/index.ts'

const date = '2026-09-14'

function due(subcontractors: number, amountCents: number | null) {
  return worksDue({ regime: 'cleaning', amountCents, date, subcontractors, agencies: 0 })
}

function link(values: Partial<CountedLink>): CountedLink {
  return { id: 1, contractorId: 2, employerId: 1, from: null, to: null, agency: false, ...values }
}

describe('whether a declaration is due', () => {
  test('without a subcontractor from 30,000 euros on, to the cent', () => {
    expect(due(0, 29_999_99)).toMatchObject({ due: 'no', reason: 'alone-below', thresholdCents: 30_000_00 })
    expect(due(0, 30_000_00)).toMatchObject({ due: 'yes', reason: 'alone-from', fineCents: 1_500_00 })
  })

  test('with one subcontractor from 5,000 euros on, to the cent', () => {
    expect(due(1, 4_999_99)).toMatchObject({ due: 'no', reason: 'one-below', thresholdCents: 5_000_00 })
    expect(due(1, 5_000_00)).toMatchObject({ due: 'yes', reason: 'one-from', fineCents: 250_00 })
  })

  test('with two subcontractors always, whatever the amount and without one', () => {
    expect(due(2, 0)).toMatchObject({ due: 'yes', reason: 'several', thresholdCents: null, fineCents: 0 })
    expect(due(2, null)).toMatchObject({ due: 'yes', reason: 'several', fineCents: null })
  })

  test('is unknown while the amount that decides is', () => {
    expect(due(0, null)).toMatchObject({ due: 'unknown', reason: 'alone-unknown' })
    expect(due(1, null)).toMatchObject({ due: 'unknown', reason: 'one-unknown' })
  })

  test('never ceases to be due with a higher amount or one subcontractor more', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(6_000_000), fc.nat(6_000_000), (firms, amount, more) => {
        const isDue = due(firms, amount).due === 'yes'
        expect(!isDue || due(firms, amount + more).due === 'yes').toBe(true)
        expect(!isDue || due(firms + 1, amount).due === 'yes').toBe(true)
      }),
    )
  })
})

describe('the subcontractors that count', () => {
  test('are the firms standing on the day, each once, and no declarant', () => {
    const links = [
      link({ id: 1, contractorId: 2 }),
      link({ id: 2, contractorId: 2, employerId: 3 }),
      link({ id: 3, contractorId: 3, to: '2026-09-13' }),
      link({ id: 4, contractorId: 4, from: '2026-09-14' }),
      link({ id: 5, contractorId: 1, employerId: 4 }),
    ]
    expect(countSubcontractors(links, [1], 'cleaning', date)).toEqual({ subcontractors: 2, agencies: 0 })
    expect(countSubcontractors(links, [1], 'cleaning', '2026-09-13').subcontractors).toBe(2)
    expect(countSubcontractors(links, [1], 'cleaning', '2026-09-12').subcontractors).toBe(2)
  })

  test('include temporary agencies, in every regime', () => {
    const links = [link({ id: 1, contractorId: 2 }), link({ id: 2, contractorId: 5, employerId: 2, agency: true })]
    for (const regime of [...regimes, null]) {
      expect(countSubcontractors(links, [1], regime, date)).toEqual({ subcontractors: 2, agencies: 1 })
    }
  })

  test('count an agency once that is also a plain subcontractor', () => {
    const links = [link({ id: 1 }), link({ id: 2, agency: true })]
    expect(countSubcontractors(links, [1], 'construction', date)).toEqual({ subcontractors: 1, agencies: 0 })
  })

  test('count agencies by assumption for cleaning, officially for Checkinatwork', () => {
    expect(findRule('works-agencies-count', 'cleaning', date).assumption).toBe(true)
    expect(findRule('works-agencies-count', 'construction', date).assumption).toBe(false)
    expect(findRule('works-agencies-count', 'meat', date).assumption).toBe(false)
  })
})

test('the thresholds hold on any day of the works, and are marked as read from third parties', () => {
  for (const day of ['1999-12-31', '2000-01-01', date, '2090-01-01']) {
    expect(ruleValue('works-thresholds', null, day)).toEqual({ alone: 30_000_00, one: 5_000_00, always: 2 })
  }
  expect(findRule('works-thresholds', 'cleaning', date)).toMatchObject({
    assumption: true,
    source: 'works-third-party',
  })
})

test('works are judged on the day asked for, within their own days', () => {
  expect(judgedDay(date, '2026-10-01', null)).toBe('2026-10-01')
  expect(judgedDay(date, null, '2026-06-30')).toBe('2026-06-30')
  expect(judgedDay(date, addDays(date, -1), addDays(date, 1))).toBe(date)
})

test('what stands in for a number is never read as an official one', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string(), (serial, typed) => {
      expect(isDraftNumber(draftNumber(serial))).toBe(true)
      expect(isDraftNumber(cleanDeclarationNumber(typed))).toBe(false)
    }),
  )
})

test('amounts are read as people and spreadsheets write them, to the cent', () => {
  const read = { '12 345,67 €': 12_345_67, '12.345,67': 12_345_67, '12,345.67': 12_345_67, '12345.6': 12_345_60 }
  for (const [typed, cents] of Object.entries(read)) expect([typed, readCents(typed)]).toEqual([typed, cents])
  expect(['0', '30.000', '1.234.567,5 EUR', '30000'].map(readCents)).toEqual([0, 30_000_00, 1_234_567_50, 30_000_00])
  expect(['', '-5', 'à convenir', '12345.678', '1,2,3', '12.34,56', '99999999999999'].map(readCents)).toEqual(
    Array.from({ length: 7 }, () => null),
  )
})

test('the purpose is read in four languages', () => {
  const words = ['Ponctuel', 'eenmalig', 'fortlaufend', 'continu', 'continuous', 'jamais']
  expect(words.map(readPurpose)).toEqual(['one-off', 'one-off', 'continuous', 'continuous', 'continuous', null])
})
