import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { digitsTest } from '#main/core/features/registrations/list-digits.ts'

test('numbers hold digits wherever their texts do', () => {
  const number = fc.oneof(
    fc.integer({ min: 1, max: 999_999 }),
    fc.integer({ min: 1, max: 999_999_999_999_999 }),
    fc.constantFrom(100_000, 99_999, 1_200_034, 12_000_345_000_678),
  )
  const wanted = fc.oneof(
    fc.integer({ min: 0, max: 9999 }).map(String),
    fc.tuple(number, fc.nat(8), fc.nat(8)).map(([value, from, size]) => String(value).slice(from, from + size + 1)),
    fc.constantFrom('00', '000', '2000345', 'x', ''),
  )
  fc.assert(
    fc.property(wanted, fc.array(number, { maxLength: 40 }), (text, values) => {
      const holds = digitsTest(text)
      const expected = values.filter((value) => /^\d+$/.test(text) && String(value).includes(text))
      expect(values.filter((value) => holds(value))).toEqual(expected)
    }),
    { numRuns: 150 },
  )
})
