import type { Checked, Problem } from '#shared/domain/problem.ts'

/** Takes dots, dashes and blanks out of a VAT number and puts its letters in capitals. */
export function cleanVat(text: string): string {
  return text.replace(/[\s.\-–—/_]/g, '').toUpperCase()
}

/** Tells whether a text is meant as a Belgian VAT number: `BE` and digits. */
export function isBelgianVat(text: string): boolean {
  return /^BE\d+$/.test(cleanVat(text))
}

/**
 * Reads a foreign VAT number: two letters and 2–12 characters; only the form is known, so a fault is a warning.
 * A Belgian number is refused here (`foreign-vat-belgian`): it is an enterprise number.
 */
export function checkForeignVat(text: string, field = 'foreignVat'): Checked<string> {
  const value = cleanVat(text)
  if (isBelgianVat(value))
    return { value: null, problems: [{ code: 'foreign-vat-belgian', field, severity: 'warning' }] }
  const problems: Problem[] = /^[A-Z]{2}[A-Z0-9+*]{2,12}$/.test(value)
    ? []
    : [{ code: 'foreign-vat-form', field, severity: 'warning' }]
  return { value: value === '' ? null : value, problems }
}
