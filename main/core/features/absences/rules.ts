import type { Away, AwayValues } from '#main/core/features/absences/repository.ts'
import type { AbsenceInput } from '#shared/contract/absences.ts'
import { formatDate, periodsOverlap, type LocalDate } from '#shared/domain/dates.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { checkInsideDeclaration, fieldReader } from '#shared/domain/records.ts'
import { maximumLengths } from '#shared/domain/text.ts'

/** What the rules of an absence or closure need to know of the rest of the workspace. */
export interface AwayFacts {
  today: LocalDate
  personExists: boolean
  /** Dates of the declaration; undefined when it does not exist. */
  declaration: { start: LocalDate | null; end: LocalDate | null } | undefined
  /** The other absences of the person, or closures of the declaration. */
  others: readonly Pick<Away, 'validFrom' | 'validTo'>[]
}

/** Fields of the shared check under the names of the form. */
const formFields: Record<string, string> = { from: 'validFrom', to: 'validTo' }

/** The same first day is the same absence (`domain/imports.md`, absences, key); other shared days are pointed out. */
function checkOthers(validFrom: LocalDate, validTo: LocalDate | null, others: AwayFacts['others']): Problem[] {
  const mine = { from: validFrom, to: validTo }
  const other =
    others.find((one) => one.validFrom === validFrom) ??
    others.find((one) => periodsOverlap(mine, { from: one.validFrom, to: one.validTo }))
  if (!other) return []
  const params = { from: formatDate(other.validFrom), to: other.validTo === null ? '…' : formatDate(other.validTo) }
  return [{ code: 'overlap', field: 'validFrom', severity: 'warning', params }]
}

/**
 * An absence or closure as it is to be stored, null while something is missing, and everything wrong with it: exactly one
 * of person and declaration, a first day, the last not before it. Shared days and days outside the declaration are warnings.
 */
export function readAwayInput(
  input: AbsenceInput,
  facts: AwayFacts,
): { values: AwayValues | null; problems: Problem[] } {
  const { personId, declarationId } = input
  const texts = { validFrom: input.validFrom, validTo: input.validTo, reason: input.reason }
  const reader = fieldReader<string>(texts, { today: facts.today })
  if (personId !== null && declarationId !== null) reader.report('absence-of-both', 'declarationId', 'error')
  else if (personId === null && declarationId === null) reader.report('required', 'personId', 'error')
  else if (personId !== null && !facts.personExists) {
    reader.report('not-found', 'personId', 'error', { value: personId })
  } else if (declarationId !== null && !facts.declaration) {
    reader.report('not-found', 'declarationId', 'error', { value: declarationId })
  }
  const validFrom = reader.date('validFrom', { required: true })
  const validTo = reader.date('validTo')
  reader.order('validTo', validFrom, validTo)
  if (validFrom !== null && input.validTo === null) reader.report('no-end', 'validTo', 'warning')
  const reason = reader.text('reason', { max: maximumLengths.note })
  if (validFrom === null) return { values: null, problems: reader.problems }
  const outside = facts.declaration
    ? checkInsideDeclaration({ from: validFrom, to: validTo }, facts.declaration).map((problem) => ({
        ...problem,
        field: problem.field === null ? null : (formFields[problem.field] ?? problem.field),
      }))
    : []
  const problems = [...reader.problems, ...outside, ...checkOthers(validFrom, validTo, facts.others)]
  const days = { validFrom, validTo, reason }
  if (personId !== null && declarationId === null) return { values: { personId, declarationId, ...days }, problems }
  if (declarationId !== null && personId === null) return { values: { personId, declarationId, ...days }, problems }
  return { values: null, problems }
}
