import type { AssignmentInput } from '#shared/contract/planning.ts'
import { formatDate, periodsOverlap, type LocalDate, type LocalTime } from '#shared/domain/dates.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { checkInsideDeclaration, fieldReader } from '#shared/domain/records.ts'

/** A planned period with everything it needs. */
export interface AssignmentValues {
  personId: number
  declarationId: number
  validFrom: LocalDate
  validTo: LocalDate | null
  weekdays: string
  startTime: LocalTime | null
  endTime: LocalTime | null
}

/** What the rules of a planned period need to know of the rest of the workspace. */
export interface AssignmentFacts {
  today: LocalDate
  personExists: boolean
  /** Dates of the declaration; undefined when it does not exist. */
  declaration: { start: LocalDate | null; end: LocalDate | null } | undefined
  /** The other planned periods of the person at the declaration. */
  others: readonly Omit<AssignmentValues, 'personId' | 'declarationId'>[]
}

type Times = Omit<AssignmentValues, 'personId' | 'declarationId'>

/** Fields of the shared check under the names of the form. */
const formFields: Record<string, string> = { from: 'validFrom', to: 'validTo' }

/** The same start of the same work is the same period (`domain/imports.md`, planning, key); other shared days are pointed out. */
function checkOthers(mine: Times, others: AssignmentFacts['others']): Problem[] {
  for (const other of others) {
    const sharesDays =
      periodsOverlap({ from: mine.validFrom, to: mine.validTo }, { from: other.validFrom, to: other.validTo }) &&
      [...mine.weekdays].some((day) => other.weekdays.includes(day))
    const same = mine.validFrom === other.validFrom && mine.startTime === other.startTime
    if (!same && !(sharesDays && mine.startTime === other.startTime)) continue
    const params = { from: formatDate(other.validFrom), to: other.validTo === null ? '…' : formatDate(other.validTo) }
    return [{ code: 'overlap', field: 'validFrom', severity: same ? 'error' : 'warning', params }]
  }
  return []
}

/**
 * A planned period as it is to be stored, null while something is missing, and everything wrong with it
 * (`design/model.md`, assignment). Days outside the declaration are a warning.
 */
export function readAssignmentInput(
  input: AssignmentInput,
  facts: AssignmentFacts,
): { values: AssignmentValues | null; problems: Problem[] } {
  const { startTime, endTime, weekdays, personId, declarationId } = input
  const texts = { validFrom: input.validFrom, validTo: input.validTo, startTime, endTime }
  const reader = fieldReader<string>(texts, { today: facts.today })
  if (personId === null) reader.report('required', 'personId', 'error')
  else if (!facts.personExists) reader.report('not-found', 'personId', 'error', { value: personId })
  if (declarationId === null) reader.report('required', 'declarationId', 'error')
  else if (!facts.declaration) reader.report('not-found', 'declarationId', 'error', { value: declarationId })
  if (weekdays === '') reader.report('required', 'weekdays', 'error')
  const validFrom = reader.date('validFrom', { required: true })
  const validTo = reader.date('validTo')
  reader.order('validTo', validFrom, validTo)
  const times = { startTime: reader.time('startTime'), endTime: reader.time('endTime') }
  if (times.startTime !== null && times.startTime === times.endTime) {
    reader.report('times-equal', 'endTime', 'warning', { value: times.startTime })
  }
  if (validFrom === null || personId === null || declarationId === null) {
    return { values: null, problems: reader.problems }
  }
  const mine = { validFrom, validTo, weekdays, ...times }
  const outside = facts.declaration
    ? checkInsideDeclaration({ from: validFrom, to: validTo }, facts.declaration).map((problem) => ({
        ...problem,
        field: problem.field === null ? null : (formFields[problem.field] ?? problem.field),
      }))
    : []
  const problems = [...reader.problems, ...outside, ...checkOthers(mine, facts.others)]
  return { values: { personId, declarationId, ...mine }, problems }
}
