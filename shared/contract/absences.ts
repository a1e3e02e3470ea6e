import { z } from 'zod'

import {
  localDate,
  offeredFile,
  optionalDate,
  optionalText,
  problem,
  procedure,
  recordId,
} from '#shared/contract/base.ts'
import { exportInput, listInput, listScope, lookupItem, version } from '#shared/contract/list.ts'

/** An absence of a person or a closure of a declaration's workplaces: exactly one of the two is given. */
export const absenceInput = z.object({
  personId: recordId.nullable(),
  declarationId: recordId.nullable(),
  validFrom: optionalDate,
  validTo: optionalDate,
  reason: optionalText,
})
export type AbsenceInput = z.infer<typeof absenceInput>

/** Ids of closures are negative in lists, so that both kinds fit one grid. */
const entryId = z.int()

export const absenceRow = z.object({
  id: entryId,
  kind: z.enum(['absence', 'closure']),
  personId: recordId.nullable(),
  person: z.string().nullable(),
  /** Masked. */
  identifier: z.string().nullable(),
  declarationId: recordId.nullable(),
  declaration: z.string().nullable(),
  workplace: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  reason: z.string().nullable(),
})
export type AbsenceRow = z.infer<typeof absenceRow>

export const absenceDetails = absenceRow.extend({
  personItem: lookupItem.nullable(),
  declarationItem: lookupItem.nullable(),
  version,
})
export type AbsenceDetails = z.infer<typeof absenceDetails>

const draft = z.object({
  id: entryId.nullable(),
  values: absenceInput,
  version: version.optional(),
  overrides: z.array(z.string()).default([]),
})

export const absences = {
  list: procedure.input(listInput).output(z.object({ rows: z.array(absenceRow), total: z.int() })),
  ids: procedure.input(listScope).output(z.array(entryId)),
  get: procedure.input(z.object({ id: entryId })).output(absenceDetails),
  check: procedure.input(draft).output(z.array(problem)),
  save: procedure
    .input(draft)
    .output(z.object({ id: entryId, warnings: z.array(problem), changeSet: z.int().nullable() })),
  remove: procedure
    .input(z.object({ ids: z.array(entryId).min(1).max(10_000) }))
    .output(z.object({ removed: z.int(), kept: z.array(lookupItem), changeSet: z.int().nullable() })),
  export: procedure.input(exportInput.extend({ ids: z.array(entryId).max(100_000).optional() })).output(offeredFile),
  /** Belgian public holidays of a year, with the declarations that run then and are not closed yet. */
  holidays: procedure.input(z.object({ year: z.int().min(2000).max(2100) })).output(
    z.array(
      z.object({
        date: localDate,
        /** Key of the name in the texts. */
        name: z.string(),
        declarations: z.array(z.object({ id: recordId, label: z.string(), closed: z.boolean() })),
      }),
    ),
  ),
  /** Enters closures for the chosen days and declarations; those already closed are left alone. */
  closeHolidays: procedure
    .input(
      z.object({
        dates: z.array(localDate).min(1).max(20),
        declarationIds: z.array(recordId).min(1).max(10_000),
        /** The name of each day as the user reads it becomes the reason. */
        reasons: z.record(localDate, z.string().max(200)),
      }),
    )
    .output(z.object({ closed: z.int(), changeSet: z.int().nullable() })),
}
