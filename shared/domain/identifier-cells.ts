import type { Problem } from '#shared/domain/problem.ts'

/** From sixteen digits on a spreadsheet's number no longer holds every digit, even when it looks as if it did. */
const firstUnsafe = 1e15

/**
 * What a spreadsheet did to an identifier that it stored as a number: null when its digits can be trusted (zeros in front may
 * lack), else the reason to refuse the row (`domain/registrations.md`, Files that offices have).
 */
export function checkNumericIdentifier(value: number, field: string): Problem | null {
  if (!Number.isInteger(value) || value < 0) return { code: 'scientific-notation', field, severity: 'error' }
  return value >= firstUnsafe ? { code: 'number-lost-digits', field, severity: 'error' } : null
}

/** Tells whether a text is a number in scientific notation, as a spreadsheet writes long identifiers into a CSV file (`3,53799E+16`). */
export function isScientificNotation(text: string): boolean {
  return /^\s*\d+(?:[.,]\d+)?e\+?\d+\s*$/i.test(text)
}
