import { checkEnterpriseNumber, cleanEnterpriseNumber } from '#shared/domain/enterprise-number.ts'
import { checkLimosa } from '#shared/domain/limosa.ts'
import { checkPersonNumber, cleanPersonNumber, restorePersonNumber } from '#shared/domain/person-number.ts'
import type { PersonNumberContext, PersonNumberKind } from '#shared/domain/person-number.ts'
import type { Checked, Problem } from '#shared/domain/problem.ts'
import { checkForeignVat, cleanVat, isBelgianVat } from '#shared/domain/vat.ts'

export * from '#shared/domain/declaration-number.ts'
export * from '#shared/domain/enterprise-number.ts'
export * from '#shared/domain/identifier-cells.ts'
export * from '#shared/domain/limosa.ts'
export * from '#shared/domain/person-number.ts'
export * from '#shared/domain/vat.ts'

/** What a person is known by; at least one, else the record is provisional. */
export type PersonIdentifierKind = PersonNumberKind | 'limosa'

/** What a company is known by. */
export type CompanyIdentifierKind = 'enterprise' | 'foreign-vat'

/** An identifier of a person in the form it is stored and compared in. */
export interface PersonIdentifier {
  kind: PersonIdentifierKind
  value: string
}

/** A number of a company in the form it is stored and compared in. */
export interface CompanyIdentifier {
  kind: CompanyIdentifierKind
  value: string
}

/** Reads a cell that may hold a national register, BIS or Limosa number: eleven digits (or fewer, with zeros lost) are the former. */
export function checkPersonIdentifier(text: string, context: PersonNumberContext): Checked<PersonIdentifier> {
  const digits = cleanPersonNumber(text)
  if (/^\d{11}$/.test(digits) || restorePersonNumber(digits) !== null) {
    const reading = checkPersonNumber(text, context)
    return {
      value: reading.digits === null ? null : { kind: reading.kind, value: reading.digits },
      problems: reading.problems,
    }
  }
  const limosa = checkLimosa(text, context.today, context.field)
  return { value: limosa.value === null ? null : { kind: 'limosa', value: limosa.value }, problems: limosa.problems }
}

/** A reference to a company as files give it: its number, its VAT number, or only its name. */
export type CompanyReference = CompanyIdentifier | { kind: 'name'; value: string }

/** Reads a cell that refers to a company by enterprise number, VAT number or name. */
export function checkCompanyReference(text: string, field: string): Checked<CompanyReference> {
  const trimmed = text.trim()
  if (trimmed === '') return { value: null, problems: [] }
  if (isBelgianVat(trimmed) || /^\d{8,11}$/.test(cleanEnterpriseNumber(trimmed))) {
    const { value, problems } = checkEnterpriseNumber(trimmed, field)
    return { value: value === null ? null : { kind: 'enterprise', value }, problems }
  }
  // Two letters with several digits behind them are a VAT number; a firm's name has no such run.
  const vat = cleanVat(trimmed)
  if (/^[A-Z]{2}(?=(?:[A-Z+*]*\d){4})[A-Z0-9+*]{2,12}$/.test(vat) && !/[a-z]{2}/.test(trimmed)) {
    const { value, problems } = checkForeignVat(vat, field)
    return { value: value === null ? null : { kind: 'foreign-vat', value }, problems }
  }
  return { value: { kind: 'name', value: trimmed }, problems: [] }
}

/**
 * An identifier of a person as lists show it: its last four characters behind a fixed row of dots (`•••••••-3328`),
 * which tells nothing of the length. Empty stays empty.
 */
export function maskIdentifier(text: string): string {
  const characters = text.replace(/[^\p{L}\p{N}]/gu, '')
  if (characters === '') return ''
  return characters.length > 4 ? `•••••••-${characters.slice(-4)}` : '•••••••'
}

/** Tells whether problems hold only what a person may take responsibility for by having seen the document. */
export function canBeOverridden(problems: readonly Problem[]): boolean {
  const severities = new Set(problems.map(({ severity }) => severity))
  return severities.has('override') && !severities.has('error')
}
