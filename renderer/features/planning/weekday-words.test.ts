import { expect, test } from 'vitest'

import { weekdayWords } from '#renderer/features/planning/weekday-words.ts'

const names = ['lu', 'ma', 'me', 'je', 've', 'sa', 'di'].map((label, index) => ({ value: String(index + 1), label }))

test.each([
  ['12345', 'lu–ve'],
  ['135', 'lu, me, ve'],
  ['12', 'lu, ma'],
  ['1237', 'lu–me, di'],
  ['1234567', 'lu–di'],
  ['', ''],
])('the weekdays %s read as “%s”', (digits, words) => {
  expect(weekdayWords(digits, names)).toBe(words)
})
