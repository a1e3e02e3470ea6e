import { checkDeclarationNumber } from '#shared/domain/declaration-number.ts'
import { checkPersonIdentifier, type PersonIdentifier } from '#shared/domain/identifiers.ts'
import { formatDate, type LocalDate, type LocalTime, type Weekday } from '#shared/domain/local-date.ts'
import { defaultWeekdays, parseWeekdays } from '#shared/domain/planning.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { fieldReader, type ReadContext, type RecordInput, type RecordReading } from '#shared/domain/record-fields.ts'
import { maximumLengths, quoteValue } from '#shared/domain/text.ts'

export type AssignmentField = 'person' | 'declaration' | 'from' | 'to' | 'days' | 'startTime' | 'endTime'

/** A planned period read from a form or row; an end time before the start time runs past midnight. */
export interface AssignmentValues {
  person: PersonIdentifier | null
  declaration: string | null
  from: LocalDate | null
  to: LocalDate | null
  weekdays: Weekday[]
  startTime: LocalTime | null
  endTime: LocalTime | null
}

/** Reads and checks an assignment (`domain/imports.md`, planning). */
export function readAssignment(
  input: RecordInput<AssignmentField>,
  context: ReadContext,
): RecordReading<AssignmentValues> {
  const reader = fieldReader(input, context)
  for (const field of ['person', 'declaration'] as const) {
    if (reader.raw(field) === null) reader.report('required', field, 'error')
  }
  const daysText = reader.raw('days') ?? ''
  const weekdays = parseWeekdays(daysText)
  if (weekdays === null) reader.report('not-weekdays', 'days', 'error', { value: quoteValue(daysText) })
  const values: AssignmentValues = {
    person: reader.checked('person', (text) => checkPersonIdentifier(text, { ...context, field: 'person' })),
    declaration: reader.checked('declaration', (text) => checkDeclarationNumber(text, context.today, 'declaration')),
    from: reader.date('from', { required: true }),
    to: reader.date('to'),
    weekdays: weekdays ?? [...defaultWeekdays],
    startTime: reader.time('startTime'),
    endTime: reader.time('endTime'),
  }
  reader.order('to', values.from, values.to)
  if (values.startTime !== null && values.startTime === values.endTime) {
    reader.report('times-equal', 'endTime', 'warning', { value: values.startTime })
  }
  return { values, problems: reader.problems }
}

/** What is wrong with an assignment; see `readAssignment`. */
export function checkAssignment(input: RecordInput<AssignmentField>, context: ReadContext): Problem[] {
  return readAssignment(input, context).problems
}

export type AbsenceField = 'person' | 'declaration' | 'from' | 'to' | 'reason'

/** An absence of a person, or a closure of a declaration’s workplaces. */
export interface AbsenceValues {
  person: PersonIdentifier | null
  declaration: string | null
  from: LocalDate | null
  to: LocalDate | null
  reason: string | null
}

/**
 * Reads and checks an absence or closure (`domain/imports.md`, absences): exactly one of person and declaration is
 * given. A last day left empty means that it goes on; where nobody asked for one, it is one day.
 */
export function readAbsence(input: RecordInput<AbsenceField>, context: ReadContext): RecordReading<AbsenceValues> {
  const reader = fieldReader(input, context)
  if (reader.raw('person') === null && reader.raw('declaration') === null) reader.report('required', 'person', 'error')
  if (reader.raw('person') !== null && reader.raw('declaration') !== null) {
    reader.report('absence-of-both', 'declaration', 'error')
  }
  const values: AbsenceValues = {
    person: reader.checked('person', (text) => checkPersonIdentifier(text, { ...context, field: 'person' })),
    declaration: reader.checked('declaration', (text) => checkDeclarationNumber(text, context.today, 'declaration')),
    from: reader.date('from', { required: true }),
    to: reader.date('to'),
    reason: reader.text('reason', { max: maximumLengths.note }),
  }
  reader.order('to', values.from, values.to)
  if (reader.leftEmpty('to') && values.from !== null) reader.report('no-end', 'to', 'warning')
  // Without such a column every row is about a day.
  if (input.to === undefined) values.to = values.from
  return { values, problems: reader.problems }
}

/** What is wrong with an absence or closure; see `readAbsence`. */
export function checkAbsence(input: RecordInput<AbsenceField>, context: ReadContext): Problem[] {
  return readAbsence(input, context).problems
}

/** What is wrong with an assignment whose days lie outside its declaration: a warning, shown as `dd/mm/yyyy`. */
export function checkInsideDeclaration(
  assignment: { from: LocalDate | null; to: LocalDate | null },
  declaration: { start: LocalDate | null; end: LocalDate | null },
): Problem[] {
  const { start, end } = declaration
  const before = start !== null && assignment.from !== null && assignment.from < start
  const after = end !== null && assignment.to !== null && assignment.to > end
  const beyond = end !== null && assignment.from !== null && assignment.from > end
  if (!before && !after && !beyond) return []
  const params = { start: start === null ? '…' : formatDate(start), end: end === null ? '…' : formatDate(end) }
  return [{ code: 'outside-declaration', field: before ? 'from' : 'to', severity: 'warning', params }]
}
