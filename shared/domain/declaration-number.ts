import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Checked, Problem } from '#shared/domain/problem.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** Takes blanks, dots and dashes out of a declaration number and puts its letters in capitals. */
export function cleanDeclarationNumber(text: string): string {
  return text.replace(/[\s.\-–—/_]/g, '').toUpperCase()
}

/**
 * Reads a declaration-of-works number. No check digits are known, so whatever looks odd is a warning and never blocks
 * (`domain/registrations.md`, Identifiers); the form itself is the dated rule `declaration-number`.
 */
export function checkDeclarationNumber(text: string, today: LocalDate, field = 'number'): Checked<string> {
  const value = cleanDeclarationNumber(text)
  if (value === '') return { value: null, problems: [{ code: 'required', field, severity: 'error' }] }
  const { length, alphabet, prefix, suffix } = ruleValue('declaration-number', null, today)
  const problems: Problem[] = []
  if (value.length !== length) {
    problems.push({ code: 'declaration-number-length', field, severity: 'warning', params: { found: value.length } })
  }
  if (value.split('').some((character) => !alphabet.includes(character))) {
    problems.push({ code: 'declaration-number-characters', field, severity: 'warning' })
  }
  if (problems.length === 0 && !(value.startsWith(prefix) && value.endsWith(suffix))) {
    problems.push({ code: 'declaration-number-pattern', field, severity: 'warning', params: { prefix, suffix } })
  }
  return { value, problems }
}
