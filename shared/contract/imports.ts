import { eventIterator } from '@orpc/contract'
import { z } from 'zod'

import { fileToken, instant, language, localDate, offeredFile, procedure, recordId } from '#shared/contract/base.ts'
import { importKinds } from '#shared/domain/import-kinds.ts'

export const importKind = z.enum(importKinds)

const encoding = z.enum(['utf-8', 'windows-1252', 'windows-1250', 'utf-16le', 'utf-16be'])
const delimiter = z.enum([';', ',', '\t', '|'])
const params = z.record(z.string(), z.union([z.string(), z.number()]))
const sourceId = z.string().min(8).max(100)
const batchId = recordId

/** How to read the file: which sheet, and what differs from the guess. */
const reading = z.object({
  /** Place among the sheets, from 0. */
  sheet: z.int().min(0).max(10_000).default(0),
  /** Text files only; absent: as guessed. */
  encoding: encoding.optional(),
  delimiter: delimiter.optional(),
  /** Line of the headings as a person counts, 0 when there are none; absent: as guessed. */
  headingLine: z.int().min(0).max(10_000).optional(),
})
export type Reading = z.infer<typeof reading>

/** Something to tell about a sheet; `code` is one of the problem codes. */
const note = z.object({ code: z.string(), params })

export const sourceInfo = z.object({
  sourceId,
  /** Empty for pasted cells. */
  fileName: z.string(),
  byteSize: z.int(),
  type: z.enum(['xlsx', 'xls', 'ods', 'text', 'pasted']),
  /** What the headings of the proposed sheet look like; null when they fit nothing. */
  kind: importKind.nullable(),
  /** The proposed sheet: the first visible one that looks like an import, else the first visible one. */
  sheet: z.int(),
  sheets: z.array(
    z.object({
      name: z.string(),
      hidden: z.boolean(),
      /** Below the headings; `exact` is false where it is an estimate. */
      rowCount: z.int(),
      exact: z.boolean(),
      kind: importKind.nullable(),
      notes: z.array(note),
    }),
  ),
  /** Text files only: how they are believed to be written. */
  text: z.object({ encoding, delimiter, encodingGuessed: z.boolean() }).nullable(),
})
export type SourceInfo = z.infer<typeof sourceInfo>

const shownCell = z.object({
  text: z.string(),
  kind: z.enum(['text', 'number', 'date', 'time', 'datetime', 'boolean', 'error']),
  formula: z.boolean(),
})

export const sheetPreview = z.object({
  /** 0 when the sheet has no heading row. */
  headingLine: z.int(),
  headings: z.array(z.string()),
  /** The first twenty rows as they are. */
  rows: z.array(z.object({ line: z.int(), cells: z.array(shownCell), fault: z.string().nullable() })),
  notes: z.array(note),
})
export type SheetPreview = z.infer<typeof sheetPreview>

/** One field name, or null for a column that is left out, per column of the sheet. */
const mapping = z.array(z.string().max(60).nullable()).max(1_000)

/** Texts that stand for a column the file does not have, the same for every row. */
const constants = z.record(z.string().max(60), z.string().max(500)).default({})

export const columnGuess = z.object({
  column: z.int(),
  heading: z.string(),
  field: z.string().nullable(),
  /** `remembered`: chosen before for these headings; `heading`: known heading; `content`: from the cells; `none`: not recognised. */
  certainty: z.enum(['remembered', 'heading', 'content', 'none']),
  /** The first filled cell of the column as it is, and what becomes of it; null when it cannot be read as the field. */
  sample: z.string(),
  becomes: z.string().nullable(),
})
export type ColumnGuess = z.infer<typeof columnGuess>

/** Registrations only: the days for which a file of a service is there, so that they can miss something. */
const coverageSpan = z.object({ service: z.enum(['ciao', 'checkinatwork']), from: localDate, to: localDate })
export type CoverageSpan = z.infer<typeof coverageSpan>

/** What to import and how: the same for the check and for the import itself. */
const order = z.object({
  sourceId,
  kind: importKind,
  reading: reading.default({ sheet: 0 }),
  mapping,
  constants,
  /** Registrations: the days to count as covered instead of those from the first to the last row. */
  coverage: z.array(coverageSpan).max(2).optional(),
})
export type ImportOrder = z.infer<typeof order>

/** The five counts add up to `total`; `imported` means added. */
export const importCounts = z.object({
  total: z.int(),
  imported: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  duplicate: z.int(),
  rejected: z.int(),
})
export type ImportCounts = z.infer<typeof importCounts>

const severity = z.enum(['error', 'warning'])

/** How often each thing was found; errors first, then by frequency. */
const problemSummary = z.array(z.object({ code: z.string(), severity, count: z.int() }))

/** `phase` `rows`: reading and checking rows; `lists`: bringing the lists up to date; `total` may be an estimate. */
const progress = z.object({
  kind: z.literal('progress'),
  phase: z.enum(['rows', 'lists']),
  done: z.int(),
  total: z.int(),
})

const rowProblem = z.object({
  /** The line a person sees in the file: the first one is 1. */
  row: z.int(),
  /** Heading of the column, null when the whole row is meant. */
  column: z.string().nullable(),
  /** Place of the column, from 0. */
  index: z.int().nullable(),
  field: z.string().nullable(),
  /** `error`: the row was refused; `warning`: the row is in. */
  severity,
  code: z.string(),
  params,
  /** What stands in the cell, shortened; numbers of people are hidden. */
  value: z.string().nullable(),
})
export type RowProblem = z.infer<typeof rowProblem>

/** A source that was checked, or a batch that was imported. */
const target = z.union([z.object({ sourceId }), z.object({ batchId })])

const paging = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(1_000).default(100) }

export const importBatch = z.object({
  id: batchId,
  kind: importKind,
  fileName: z.string(),
  sheet: z.string(),
  at: instant,
  user: z.string(),
  counts: importCounts,
  errors: z.int(),
  warnings: z.int(),
  undoneAt: instant.nullable(),
  undoneBy: z.string().nullable(),
})
export type ImportBatch = z.infer<typeof importBatch>

const keptRecord = z.object({
  recordKind: z.string(),
  id: z.int(),
  /** The record as a person names it. */
  label: z.string(),
  reason: z.enum(['changed-since', 'used-since', 'erased', 'in-other-file']),
})

export const imports = {
  /** Reads a file or pasted cells; a file that cannot be read is refused as `invalid` with one problem (`file-damaged`, …). */
  open: procedure
    .input(
      z.object({ source: z.union([z.object({ token: fileToken }), z.object({ pasted: z.string().max(30_000_000) })]) }),
    )
    .output(sourceInfo),
  read: procedure.input(z.object({ sourceId, reading: reading.default({ sheet: 0 }) })).output(sheetPreview),
  guess: procedure.input(z.object({ sourceId, reading: reading.default({ sheet: 0 }), kind: importKind })).output(
    z.object({
      columns: z.array(columnGuess),
      /** Fields without which no row can come in and that no column holds. */
      missing: z.array(z.string()),
    }),
  ),
  /** Goes through all rows as the import would and writes nothing. A mapping without a required field is `invalid`. */
  check: procedure.input(order).output(
    eventIterator(
      z.discriminatedUnion('kind', [
        progress,
        z.object({
          kind: z.literal('done'),
          counts: importCounts,
          summary: problemSummary,
          /** Rows that would change a known record; see `changes`. */
          changedRows: z.int(),
          /** Registrations: from the first to the last day of the rows, per service. */
          coverage: z.array(coverageSpan),
        }),
      ]),
    ),
  ),
  /** Problems found by the last check of a source (at most the first 50,000) or kept with a batch (all), in order of rows. */
  problems: procedure
    .input(
      z.object({
        of: target,
        ...paging,
        code: z.string().max(60).optional(),
        severity: severity.optional(),
        /** Place of the column. */
        index: z.int().min(0).optional(),
      }),
    )
    .output(z.object({ rows: z.array(rowProblem), total: z.int() })),
  /** What the last check of a source would change in known records, field by field (at most the first 10,000 rows). */
  changes: procedure.input(z.object({ sourceId, ...paging })).output(
    z.object({
      rows: z.array(
        z.object({
          row: z.int(),
          recordKind: z.string(),
          label: z.string(),
          changes: z.array(
            z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
          ),
        }),
      ),
      total: z.int(),
    }),
  ),
  /** Imports in one transaction; ending the stream early cancels it and leaves nothing. Remembers the mapping. */
  run: procedure.input(order).output(
    eventIterator(
      z.discriminatedUnion('kind', [
        progress,
        z.object({
          kind: z.literal('done'),
          batchId,
          counts: importCounts,
          summary: problemSummary,
          coverage: z.array(coverageSpan),
        }),
      ]),
    ),
  ),
  /** The refused rows with the reason beside each, ready to be mended and imported again. */
  repairFile: procedure.input(z.object({ of: target, language, format: z.enum(['csv', 'xlsx']) })).output(offeredFile),
  /** Batches, newest first. */
  list: procedure.input(z.object({ ...paging })).output(z.object({ batches: z.array(importBatch), total: z.int() })),
  get: procedure.input(z.object({ batchId })).output(
    importBatch.extend({
      summary: problemSummary,
      /** Under which the trail (`history.all`) has everything the import wrote. */
      changeSet: z.int(),
      columns: z.array(z.object({ heading: z.string(), field: z.string().nullable() })),
    }),
  ),
  /** Takes a batch back; what was changed or used since stays and is named. */
  undo: procedure.input(z.object({ batchId })).output(
    eventIterator(
      z.discriminatedUnion('kind', [
        progress,
        z.object({
          kind: z.literal('done'),
          removed: z.int(),
          /** Everything that stays; of registrations the first thousand. */
          kept: z.array(keptRecord),
          keptTotal: z.int(),
        }),
      ]),
    ),
  ),
  /** An empty workbook with a sheet per kind, headings in the language. */
  template: procedure.input(z.object({ language })).output(offeredFile),
  /** Forgets a source and removes its file. */
  discard: procedure.input(z.object({ sourceId })).output(z.void()),
}
