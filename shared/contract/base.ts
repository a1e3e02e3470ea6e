import { oc } from '@orpc/contract'
import { z } from 'zod'

import { parseLocalDate } from '#shared/domain/dates.ts'

/** A local date in Europe/Brussels, `YYYY-MM-DD`; whether the day exists is checked by the rules. */
export const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const optionalDate = localDate.nullable()

/** A day that exists, for questions about a day: there is no field at which a rule could show the problem. */
export const existingDay = localDate.refine((day) => parseLocalDate(day) === day)

/** An instant in UTC as ISO text. */
export const instant = z.string().min(20).max(40)

export const recordId = z.int().min(1)

/** Free text of a form field: bounded here against abuse; the rules say what is too long for a person to read. */
export const text = z.string().max(20_000)
export const optionalText = text.nullable()

/** A file that was uploaded to the host, or one the core offers. */
export const fileToken = z.string().min(8).max(100)

export const language = z.enum(['fr', 'nl', 'de', 'en'])

export const problem = z.object({
  code: z.string(),
  field: z.string().nullable(),
  severity: z.enum(['error', 'override', 'warning']),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** A file the core offers under a token: the host serves, saves, opens or prints it. */
export const offeredFile = z.object({ token: fileToken, fileName: z.string(), mediaType: z.string() })
export type OfferedFileToken = z.infer<typeof offeredFile>

const params = z.record(z.string(), z.union([z.string(), z.number()]))

/**
 * Every procedure can fail in three foreseen ways: `invalid` names each problem with its field, `refused` carries a
 * code of the i18n area `errors`, `internal` the number under which the log has the details.
 */
export const procedure = oc.errors({
  invalid: { status: 422, data: z.object({ problems: z.array(problem) }) },
  refused: { status: 409, data: z.object({ code: z.string(), params }) },
  internal: { status: 500, data: z.object({ id: z.string() }) },
})
