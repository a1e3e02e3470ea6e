import type { Checked, Problem } from '#shared/domain/problem.ts'

/** Takes the `BE` in front, dots, dashes and blanks off an enterprise or Belgian VAT number. */
export function cleanEnterpriseNumber(text: string): string {
  return text
    .replace(/[\s.\-–—/_]/g, '')
    .toUpperCase()
    .replace(/^BE(?=\d)/, '')
}

/** Check digits shared by enterprises and establishment units: 97 less the remainder of the first eight digits. */
function hasRightSum(tenDigits: string): boolean {
  return 97 - (Number(tenDigits.slice(0, 8)) % 97) === Number(tenDigits.slice(8))
}

/**
 * Reads an enterprise number or Belgian VAT number; the value is its ten digits.
 * Nine digits get their leading zero back. A wrong sum or first digit is an `override`: a document may show it.
 */
export function checkEnterpriseNumber(text: string, field = 'enterpriseNumber'): Checked<string> {
  const cleaned = cleanEnterpriseNumber(text)
  if (!/^\d+$/.test(cleaned)) {
    return { value: null, problems: [{ code: 'enterprise-number-characters', field, severity: 'error' }] }
  }
  if (cleaned.length !== 9 && cleaned.length !== 10) {
    const params = { found: cleaned.length }
    return { value: null, problems: [{ code: 'enterprise-number-length', field, severity: 'error', params }] }
  }
  const value = cleaned.padStart(10, '0')
  const problems: Problem[] = []
  if (value !== cleaned) problems.push({ code: 'leading-zeros-restored', field, severity: 'warning' })
  if (value > '2') problems.push({ code: 'enterprise-number-first-digit', field, severity: 'override' })
  if (!hasRightSum(value)) problems.push({ code: 'enterprise-number-sum', field, severity: 'override' })
  return { value, problems }
}

/** Reads an establishment unit number (ten digits, first 2–8); whatever is wrong with it is only a warning. */
export function checkEstablishmentNumber(text: string, field = 'establishmentNumber'): Checked<string> {
  const value = text.replace(/[\s.\-–—/_]/g, '')
  if (!/^[2-8]\d{9}$/.test(value)) {
    return { value: value || null, problems: [{ code: 'establishment-number-form', field, severity: 'warning' }] }
  }
  const problems: Problem[] = hasRightSum(value)
    ? []
    : [{ code: 'establishment-number-sum', field, severity: 'warning' }]
  return { value, problems }
}

/** A stored number as documents show it, `0123.456.789`; other texts unchanged. Fits establishment units (`2.123.456.789`) too. */
export function formatEnterpriseNumber(digits: string): string {
  return /^[2-9]/.test(digits)
    ? digits.replace(/^(\d)(\d{3})(\d{3})(\d{3})$/, '$1.$2.$3.$4')
    : digits.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1.$2.$3')
}

/** The Belgian VAT number of an enterprise number, `BE 0123.456.789`. */
export function formatBelgianVat(digits: string): string {
  return `BE ${formatEnterpriseNumber(digits)}`
}
