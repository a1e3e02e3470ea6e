import { z } from 'zod'

import { procedure, language, offeredFile, problem, recordId } from '#shared/contract/base.ts'

/** One condition on one column; all conditions hold together. Dates compare as text. */
export const filter = z.object({
  field: z.string().max(60),
  operator: z.enum(['contains', 'equals', 'in', 'from', 'to', 'empty', 'notEmpty']),
  /** Text for `contains`, `equals`, `from`, `to`; several for `in`; absent for the last two. */
  value: z.union([z.string().max(500), z.array(z.string().max(500)).max(200)]).optional(),
})
export type Filter = z.infer<typeof filter>

export const sort = z.object({ field: z.string().max(60), direction: z.enum(['ascending', 'descending']) })
export type Sort = z.infer<typeof sort>

/** What a grid shows: the same input always gives the same rows in the same order (ties by id). */
export const listScope = z.object({
  search: z.string().max(200).default(''),
  filters: z.array(filter).max(30).default([]),
  sort: sort.nullable().default(null),
})
export type ListScope = z.infer<typeof listScope>

export const listInput = listScope.extend({
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
})
export type ListInput = z.infer<typeof listInput>

export const exportInput = listScope.extend({
  /** Columns in the order shown, with the headings as the user reads them. */
  columns: z
    .array(z.object({ field: z.string().max(60), heading: z.string().max(200) }))
    .min(1)
    .max(60),
  format: z.enum(['xlsx', 'csv', 'pdf']),
  /** Name of the list as shown, for the file name and the sheet. */
  title: z.string().max(200),
  language,
  /** The active filters as the user reads them, for the head of a printed list. */
  filterTexts: z.array(z.string().max(500)).max(30).default([]),
  /** Only these records; absent: all that match. */
  ids: z.array(recordId).max(100_000).optional(),
})
export type ExportInput = z.infer<typeof exportInput>

/** Tells one state of a stored record from the next: read with it, sent back with what is to be saved. */
export const version = z.int()

/** A choice in a look-up field. */
export const lookupItem = z.object({ id: recordId, label: z.string(), detail: z.string() })
export type LookupItem = z.infer<typeof lookupItem>

export const saved = z.object({ id: recordId, warnings: z.array(problem), changeSet: z.int().nullable() })

/**
 * The procedures every kind of record has.
 * `check` runs the rules of `create` and `update` without writing; overrides name problem codes the user takes on
 * ("I have seen the document"), which the audit trail keeps.
 */
export function recordProcedures<Row extends z.ZodType, Details extends z.ZodType, Input extends z.ZodType>(shapes: {
  row: Row
  details: Details
  input: Input
}) {
  const draft = z.object({ id: recordId.nullable(), values: shapes.input, overrides: z.array(z.string()).default([]) })
  /** With `version`, refuses with `record-changed` what would overwrite a change the sender has not seen. */
  const filled = draft.extend({ version: version.optional() })
  return {
    list: procedure.input(listInput).output(z.object({ rows: z.array(shapes.row), total: z.int() })),
    /** All ids that match, in order, for a selection of everything; at most 100,000. */
    ids: procedure.input(listScope).output(z.array(recordId)),
    get: procedure.input(z.object({ id: recordId })).output(shapes.details),
    check: procedure.input(draft).output(z.array(problem)),
    /** Creates when `id` is null, else updates. */
    save: procedure.input(filled).output(saved),
    /** Deletes records nothing depends on; those still in use are named and stay. */
    remove: procedure
      .input(z.object({ ids: z.array(recordId).min(1).max(10_000) }))
      .output(z.object({ removed: z.int(), kept: z.array(lookupItem), changeSet: z.int().nullable() })),
    lookup: procedure
      .input(z.object({ text: z.string().max(200), ids: z.array(recordId).max(100).optional() }))
      .output(z.array(lookupItem)),
    export: procedure.input(exportInput).output(offeredFile),
  }
}
