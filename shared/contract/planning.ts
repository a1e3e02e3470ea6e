import { z } from 'zod'

import { localDate, optionalDate, optionalText, procedure, recordId } from '#shared/contract/base.ts'
import { lookupItem, recordProcedures, version } from '#shared/contract/list.ts'
import { capacity, identifierKind } from '#shared/contract/people.ts'

/** Digits 1 (Monday) to 7 (Sunday) in rising order, each once, e.g. `12345`; empty is refused by the rules. */
const weekdays = z.string().regex(/^1?2?3?4?5?6?7?$/)

/** Person, declaration and first day are required; null while the form is not filled yet. */
export const assignmentInput = z.object({
  personId: recordId.nullable(),
  declarationId: recordId.nullable(),
  validFrom: optionalDate,
  validTo: optionalDate,
  weekdays,
  /** Local Brussels times; an end before the start runs past midnight. */
  startTime: optionalText,
  endTime: optionalText,
})
export type AssignmentInput = z.infer<typeof assignmentInput>

export const assignmentRow = z.object({
  id: recordId,
  personId: recordId,
  person: z.string(),
  /** Masked. */
  identifier: z.string().nullable(),
  /** As of today. */
  employer: z.string().nullable(),
  declarationId: recordId,
  /** Its number. */
  declaration: z.string(),
  workplace: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  weekdays: z.string(),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
})
export type AssignmentRow = z.infer<typeof assignmentRow>

export const assignmentDetails = z.object({
  id: recordId,
  personId: recordId,
  declarationId: recordId,
  validFrom: z.string(),
  validTo: z.string().nullable(),
  weekdays: z.string(),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  person: lookupItem,
  declaration: lookupItem,
  version,
})
export type AssignmentDetails = z.infer<typeof assignmentDetails>

/** Someone due at a declaration on a day, with what holds that day. */
export const duePerson = z.object({
  personId: recordId,
  lastName: z.string(),
  firstName: z.string().nullable(),
  /** Masked. */
  identifier: z.string().nullable(),
  identifierKind: identifierKind.nullable(),
  employerId: recordId.nullable(),
  employer: z.string().nullable(),
  capacity: capacity.nullable(),
  /** Below the declarant, who is 0; null without a place in the chain that day. */
  tier: z.int().nullable(),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  assignmentIds: z.array(recordId),
})
export type DuePersonRow = z.infer<typeof duePerson>

export const planning = {
  ...recordProcedures({ row: assignmentRow, details: assignmentDetails, input: assignmentInput }),
  /** Who is due at a declaration on a day, by name. */
  due: procedure.input(z.object({ declarationId: recordId, date: localDate })).output(z.array(duePerson)),
  /** Ends a planned period on a day (its last); throws `invalid` when it lies before the start. */
  end: procedure.input(z.object({ id: recordId, date: localDate })).output(z.object({ changeSet: z.int().nullable() })),
}
