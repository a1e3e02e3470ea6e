import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { DigitsTest } from '#main/core/features/registrations/list-digits.ts'

const number = fc.oneof(
  fc.integer({ min: 1, max: 120_000 }),
  fc.integer({ min: 9_000_000_000, max: 9_000_300_000 }),
  fc.integer({ min: 1, max: 999_999_999_999_999 }),
)

/** Which of these numbers, kept as the distance from a base, hold the digits. */
function holding(wanted: string, numbers: readonly number[], base: number): number[] {
  const found = Uint32Array.from(numbers.keys())
  const values = Float64Array.from(numbers, (one) => one - base)
  const count = new DigitsTest(wanted).keep(found, numbers.length, { base, values })
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

test('what is no number is in none', () => {
  for (const wanted of ['x', '', '1234567890123456']) expect(holding(wanted, [1, 123, 12_345_678], 0)).toEqual([])
})
