import type { LocalDate } from '#shared/domain/local-date.ts'
import { checkPersonNumber } from '#shared/domain/person-number.ts'
import type { Checked, Problem } from '#shared/domain/problem.ts'
import { maximumLengths } from '#shared/domain/text.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** Takes blanks out of a Limosa number and puts its letters in capitals; the rest is free text. */
export function cleanLimosa(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase()
}

/** Reads a Limosa L-1 number. Its official form is unknown, so an unusual one is only a warning. */
export function checkLimosa(text: string, today: LocalDate, field = 'limosa'): Checked<string> {
  const value = cleanLimosa(text)
  if (value === '') return { value: null, problems: [{ code: 'required', field, severity: 'error' }] }
  if (value.length > maximumLengths.reference) {
    const params = { max: maximumLengths.reference }
    return { value: null, problems: [{ code: 'too-long', field, severity: 'error', params }] }
  }
  return { value, problems: limosaWarnings(value, today, field) }
}

function limosaWarnings(value: string, today: LocalDate, field: string): Problem[] {
  if (/^\d{2}[\d.-]+$/.test(value) && checkPersonNumber(value, { today }).problems.length === 0) {
    return [{ code: 'limosa-looks-national', field, severity: 'warning' }]
  }
  const { digits } = ruleValue('limosa-number', null, today)
  const usual = value.replace(/\D/g, '').length === digits
  return usual ? [] : [{ code: 'limosa-form', field, severity: 'warning', params: { expected: digits } }]
}
