import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { regimes } from '#shared/domain/regime.ts'
import {
  chooseCheck,
  computeWithholding,
  creditors,
  debtAnswers,
  percentOf,
  type CheckDays,
  type DebtResult,
  type DebtResults,
} from '#shared/domain/withholding.ts'

const none: DebtResult = { answer: 'no', debtCents: null }
const debt = (debtCents: number | null = null): DebtResult => ({ answer: 'yes', debtCents })
const results = (values: Partial<DebtResults>): DebtResults => ({
  nsso: none,
  tax: none,
  selfEmployed: none,
  ...values,
})
const invoice = { amountCents: 1_000_000, vatCents: 210_000 }

const check = (id: number, checkedOn: string, validFrom: string, validTo: string): CheckDays => {
  return { id, checkedOn, validFrom, validTo }
}

describe('a check on the day of payment', () => {
  const days = check(1, '2026-03-02', '2026-03-02', '2026-03-20')

  test('holds on its first and on its last day, and neither before nor after', () => {
    expect(chooseCheck([days], '2026-03-01').kind).toBe('none')
    expect(chooseCheck([days], '2026-03-02').kind).toBe('valid')
    expect(chooseCheck([days], '2026-03-20').kind).toBe('valid')
    expect(chooseCheck([days], '2026-03-21')).toEqual({ kind: 'expired', check: days })
  })

  test('made after the payment says nothing of it, even where its validity reaches back', () => {
    expect(chooseCheck([check(1, '2026-03-10', '2026-03-01', '2026-03-31')], '2026-03-09').kind).toBe('none')
  })

  test('gives way to the latest one that covers the day, and to a later number made the same day', () => {
    const older = check(1, '2026-03-01', '2026-03-01', '2026-03-31')
    const newer = check(2, '2026-03-05', '2026-03-05', '2026-03-31')
    const same = check(3, '2026-03-05', '2026-03-05', '2026-03-06')
    expect(chooseCheck([newer, older], '2026-03-05').check?.id).toBe(2)
    expect(chooseCheck([same, newer, older], '2026-03-06').check?.id).toBe(3)
    expect(chooseCheck([same, newer, older], '2026-03-07').check?.id).toBe(2)
    expect(chooseCheck([same, newer, older], '2026-03-04').check?.id).toBe(1)
  })
})

describe('the amounts to withhold', () => {
  test('are 35 and 15 per cent of the amount without VAT, and the contractor gets the rest with the VAT', () => {
    const found = computeWithholding(
      invoice,
      { date: '2026-03-02', regime: 'construction' },
      results({ nsso: debt(), tax: debt() }),
    )
    expect(found.lines.map(({ cents, reason }) => [cents, reason])).toEqual([
      [350_000, 'rate'],
      [150_000, 'rate'],
      [0, 'no-debt'],
    ])
    expect(found).toMatchObject({ withheldCents: 500_000, contractorCents: 710_000, totalCents: 1_210_000 })
  })

  test('for a self-employed person begin with the payments of 1 January 2026', () => {
    const owing = results({ selfEmployed: debt() })
    const on = (date: string, regime: 'construction' | 'cleaning' | 'meat') =>
      computeWithholding(invoice, { date, regime }, owing).lines[2]
    expect(on('2025-12-31', 'cleaning')).toMatchObject({ cents: 0, reason: 'no-rule', rule: { percent: null } })
    expect(on('2026-01-01', 'cleaning')).toMatchObject({ cents: 150_000, reason: 'rate', rule: { assumption: true } })
    expect(on('2026-01-01', 'construction')).toMatchObject({ cents: 150_000, rule: { validFrom: '2026-01-01' } })
    expect(on('2026-01-01', 'meat')).toMatchObject({ cents: 0, reason: 'no-rule' })
  })

  test('ask for nothing at a debt of exactly 2 500 euros, and for something at a cent more', () => {
    const owing = (cents: number) =>
      computeWithholding(invoice, { date: '2026-01-01', regime: 'cleaning' }, results({ selfEmployed: debt(cents) }))
        .lines[2]
    expect(owing(250_000)).toMatchObject({ cents: 0, reason: 'not-above' })
    expect(owing(250_001)).toMatchObject({ cents: 150_000, reason: 'rate' })
  })

  test('never exceed a debt that is known', () => {
    const found = computeWithholding(
      invoice,
      { date: '2026-03-02', regime: 'meat' },
      results({ nsso: debt(99_999), tax: debt(150_000) }),
    )
    expect(found.lines[0]).toMatchObject({ cents: 99_999, rateCents: 350_000, reason: 'debt' })
    expect(found.lines[1]).toMatchObject({ cents: 150_000, reason: 'rate' })
  })

  test('are nothing without a check, and say so', () => {
    const found = computeWithholding(invoice, { date: '2026-03-02', regime: 'cleaning' }, null)
    expect(found.lines.map(({ reason }) => reason)).toEqual(['no-check', 'no-check', 'no-check'])
    expect(found.contractorCents).toBe(1_210_000)
  })

  test('round half a cent upwards', () => {
    expect(percentOf(10, 15)).toBe(2)
    expect(percentOf(10, 35)).toBe(4)
    expect(percentOf(9, 15)).toBe(1)
    expect(percentOf(1, 35)).toBe(0)
  })
})

const amounts = fc.integer({ min: 1, max: 100_000_000_000 })
const answers = fc.record({
  answer: fc.constantFrom(...debtAnswers),
  debtCents: fc.option(fc.integer({ min: 1, max: 10_000_000_000 })),
})
const cases = fc.record({
  amountCents: amounts,
  vatCents: fc.option(fc.integer({ min: 0, max: 30_000_000_000 })),
  date: fc.constantFrom('1999-01-01', '2025-12-31', '2026-01-01', '2031-07-01'),
  regime: fc.constantFrom(...regimes),
  results: fc.option(fc.record({ nsso: answers, tax: answers, selfEmployed: answers })),
})

test('the parts always add up to the invoice, and none is below nothing', () => {
  fc.assert(
    fc.property(cases, ({ results: given, ...payment }) => {
      const found = computeWithholding(payment, payment, given)
      const parts = [...found.lines.map(({ cents }) => cents), found.contractorCents]
      expect(parts.every((cents) => Number.isSafeInteger(cents) && cents >= 0)).toBe(true)
      expect(parts.reduce((sum, cents) => sum + cents, 0)).toBe(payment.amountCents + (payment.vatCents ?? 0))
      for (const { cents, debtCents } of found.lines) expect(debtCents === null || cents <= debtCents).toBe(true)
    }),
  )
})

test('a larger invoice never has less withheld for any creditor', () => {
  fc.assert(
    fc.property(cases, amounts, ({ results: given, ...payment }, other) => {
      const [less, more] = [payment.amountCents, other].toSorted((one, two) => one - two)
      const of = (amountCents: number | undefined) =>
        computeWithholding({ ...payment, amountCents: amountCents ?? 0 }, payment, given).lines
      const [small, large] = [of(less), of(more)]
      creditors.forEach((_, index) => expect(large[index]?.cents).toBeGreaterThanOrEqual(small[index]?.cents ?? 0))
    }),
  )
})

test('the check that applies was made by then, covers the day, and no later one does', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`)
  const checks = fc.array(
    fc.tuple(day, day, day).map(([checkedOn, one, other]) => {
      const [validFrom = one, validTo = other] = [one, other].toSorted()
      return { checkedOn, validFrom, validTo }
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(checks, day, (given, date) => {
      const all = given.map((one, index) => ({ ...one, id: index + 1 }))
      const covering = all.filter((one) => one.checkedOn <= date && one.validFrom <= date && date <= one.validTo)
      const { kind, check: chosen } = chooseCheck(all, date)
      expect(kind === 'valid').toBe(covering.length > 0)
      if (kind !== 'valid') return
      expect(covering).toContainEqual(chosen)
      expect(covering.every((one) => one.checkedOn < chosen.checkedOn || one.id <= chosen.id)).toBe(true)
    }),
  )
})
