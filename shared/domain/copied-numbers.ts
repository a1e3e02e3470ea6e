import { hasRightCheckDigits } from '#shared/domain/person-number.ts'

/** Eleven digits, as they stand or with the usual points, blanks and dash. */
const written = /(?<!\d)\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}(?!\d)/g

/** Tells whether a text holds the complete number of a person (national register or BIS); masked ones are none. */
export function holdsPersonNumber(text: string): boolean {
  return [...text.matchAll(written)].some(([found]) => hasRightCheckDigits(found.replaceAll(/\D/g, '')))
}
