import { expect, test } from 'vitest'

import { clockHours, decimalHours } from '#renderer/features/registrations/durations.ts'

test('a length of time reads as hours and minutes and as payroll takes it', () => {
  expect([clockHours(425), decimalHours(425)]).toEqual(['7:05', '7,08'])
  expect([clockHours(0), decimalHours(0)]).toEqual(['0:00', '0,00'])
})

test('many hours keep their thousands apart', () => {
  expect(clockHours(60 * 39_094 + 38).replace(/\s/gu, ' ')).toBe('39 094:38')
})
