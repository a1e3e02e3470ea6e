import { expect, test } from 'vitest'

import { formatEuros } from '#shared/domain/money.ts'

test('euros are written with groups of three and two decimals', () => {
  expect([0, 5, 100, 123_456, 123_456_789].map(formatEuros)).toEqual([
    '0,00\u00a0€',
    '0,05\u00a0€',
    '1,00\u00a0€',
    '1\u00a0234,56\u00a0€',
    '1\u00a0234\u00a0567,89\u00a0€',
  ])
  expect(formatEuros(-150)).toBe('-1,50\u00a0€')
})
