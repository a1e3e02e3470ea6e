import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { DigitsTest } from '#main/core/features/registrations/list-digits.ts'
import { spanReceipts } from '#main/core/features/registrations/list-span.ts'

const number = fc.oneof(
  fc.integer({ min: 1, max: 120_000 }),
  fc.integer({ min: 9_000_000_000, max: 9_000_300_000 }),
  fc.integer({ min: 1, max: 999_999_999_999_999 }),
)

/** Which of these numbers, kept as the distance from a base, hold the digits. */
function holding(wanted: string, numbers: readonly number[], base: number): number[] {
  const found = Uint32Array.from(numbers.keys())
  const receipts = spanReceipts(
    base,
    Float64Array.from(numbers, (one) => one - base),
  )
  const test = new DigitsTest(wanted)
  const count = test.keep(found, numbers.length, receipts)
  const looked = new Uint32Array(numbers.length + 1)
  expect([...looked.subarray(0, test.find(looked, 0, numbers.length, receipts))]).toEqual([...found.subarray(0, count)])
  return [...found.subarray(0, count)].map((index) => numbers[index] ?? 0)
}

test('numbers that hold some digits are the ones whose text does', () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), fc.nat(14), fc.nat(15), (numbers, from, length) => {
      const text = String(numbers[0])
      const wanted = text.slice(from % text.length).slice(0, length + 1)
      expect(holding(wanted, numbers, 0)).toEqual(numbers.filter((one) => String(one).includes(wanted)))
      expect(holding(wanted, numbers, -7)).toEqual(holding(wanted, numbers, 0))
    }),
  )
})

test('numbers that rise are looked for by stretches, from any row to any other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_000_000_000 }),
      fc.array(fc.nat(40), { minLength: 200, maxLength: 400 }),
      fc.stringMatching(/^\d{1,4}$/),
      fc.nat(150),
      fc.nat(150),
      (first, steps, wanted, from, less) => {
        const rising = steps.map((_, index) => first + steps.slice(0, index).reduce((sum, step) => sum + step, 0))
        // Some rows have none, and where a lucky first number says so a whole stretch has none.
        const numbers = rising.map((one, index) => (one % 7 === 0 || (first % 3 === 0 && index < 130) ? 0 : one))
        const receipts = spanReceipts(0, Float64Array.from(numbers))
        const found = new Uint32Array(numbers.length + 1)
        const to = Math.max(from, numbers.length - less)
        const count = new DigitsTest(wanted).find(found, from, to, receipts)
        const held = numbers.flatMap((one, index) => (one > 0 && String(one).includes(wanted) ? [index] : []))
        expect([...found.subarray(0, count)]).toEqual(held.filter((index) => index >= from && index < to))
      },
    ),
  )
})

test('what is no number is in none', () => {
  for (const wanted of ['x', '', '1234567890123456']) expect(holding(wanted, [1, 123, 12_345_678], 0)).toEqual([])
})
