import { sql, type Insertable, type Selectable } from 'kysely'

import type { Owner } from '#main/core/audit/journal.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { ImportBatchTable, ImportProblemTable, ImportRejectedTable } from '#main/core/db/tables/imports.ts'
import type { ProblemCount } from '#main/core/features/imports/logs.ts'
import type { ImportBatch, ImportCounts, RowProblem } from '#shared/contract/imports.ts'
import type { ImportKind } from '#shared/domain/import-kinds.ts'
import { headingKey } from '#shared/domain/text.ts'

export type StoredBatch = Selectable<ImportBatchTable>
type StoredProblem = Selectable<ImportProblemTable>

/** Whose history a batch's own notes are in. */
export function batchOwner(id: number): Owner {
  return { kind: 'importBatch', id }
}

type NewBatch = Omit<Insertable<ImportBatchTable>, keyof ImportCounts | 'errors' | 'warnings'>

const noCounts: ImportCounts = { total: 0, imported: 0, changed: 0, unchanged: 0, duplicate: 0, rejected: 0 }

/** Opens a batch, so that problems can name it while rows are read. */
export function addBatch(writer: RecordWriter, batch: NewBatch): number {
  const values = { ...batch, ...noCounts, errors: 0, warnings: 0 }
  return writer.into('importBatch').run(query.insertInto('importBatch').values(values)).lastId
}

/** Writes what became of the rows. */
export function closeBatch(
  writer: RecordWriter,
  id: number,
  counts: ImportCounts,
  problems: { errors: number; warnings: number },
): void {
  const statement = query
    .updateTable('importBatch')
    .set({ ...counts, ...problems })
    .where('id', '=', id)
  writer.into('importBatch').run(statement)
}

export function markUndone(writer: RecordWriter, id: number, { at, user }: { at: string; user: string }): void {
  const statement = query.updateTable('importBatch').set({ undoneAt: at, undoneBy: user }).where('id', '=', id)
  writer.into('importBatch').run(statement)
}

export function storedBatch(reader: Reader, id: number): StoredBatch | undefined {
  return reader.first(query.selectFrom('importBatch').selectAll().where('id', '=', id))
}

/** A batch as it is shown. */
export function shownBatch(batch: StoredBatch): ImportBatch {
  const { id, kind, fileName, sheet, at, user, errors, warnings, undoneAt, undoneBy } = batch
  const { total, imported, changed, unchanged, duplicate, rejected } = batch
  const counts = { total, imported, changed, unchanged, duplicate, rejected }
  return { id, kind, fileName, sheet, at, user, counts, errors, warnings, undoneAt, undoneBy }
}

/** Batches, newest first, and how many there are. */
export function listBatches(reader: Reader, offset: number, limit: number): { batches: ImportBatch[]; total: number } {
  const page = query.selectFrom('importBatch').selectAll().orderBy('id', 'desc').offset(offset).limit(limit)
  const total = reader.first(query.selectFrom('importBatch').select(query.fn.countAll<number>().as('n')))?.n ?? 0
  return { batches: reader.all(page).map(shownBatch), total }
}

/** Errors first, then by frequency. */
export function problemSummary(reader: Reader, batchId: number): ProblemCount[] {
  return reader.all(
    query
      .selectFrom('importProblem')
      .select(['code', 'severity', query.fn.countAll<number>().as('count')])
      .where('batchId', '=', batchId)
      .groupBy(['severity', 'code'])
      .orderBy('severity')
      .orderBy('count', 'desc'),
  )
}

/** Which problems are asked for. */
export interface ProblemFilter {
  code?: string | undefined
  severity?: 'error' | 'warning' | undefined
  /** Place of the column. */
  index?: number | undefined
}

/** Problems of a batch in the order of the file, and how many match. */
export function listProblems(
  reader: Reader,
  batchId: number,
  { code, severity, index }: ProblemFilter,
  { offset, limit }: { offset: number; limit: number },
): { rows: RowProblem[]; total: number } {
  let found = query.selectFrom('importProblem').where('batchId', '=', batchId)
  if (code !== undefined) found = found.where('code', '=', code)
  if (severity !== undefined) found = found.where('severity', '=', severity)
  if (index !== undefined) found = found.where('columnIndex', '=', index)
  const total = reader.first(found.select(query.fn.countAll<number>().as('n')))?.n ?? 0
  const page = found.selectAll().orderBy('line').orderBy('id').offset(offset).limit(limit)
  return { rows: reader.all(page).map(shownProblem), total }
}

function shownProblem({ line, heading, columnIndex, field, severity, code, params, value }: StoredProblem): RowProblem {
  const values = params === null ? {} : (JSON.parse(params) as RowProblem['params'])
  return { row: line, column: heading, index: columnIndex, field, severity, code, params: values, value }
}

/** The refused rows of a batch, one by one in the order of the file. */
export function eachRejected(reader: Reader, batchId: number): IterableIterator<Selectable<ImportRejectedTable>> {
  return reader.each(
    query.selectFrom('importRejected').selectAll().where('batchId', '=', batchId).orderBy('line').orderBy('id'),
  )
}

/** The errors of a batch, one by one in the order of the file. */
export function* eachError(reader: Reader, batchId: number): Generator<RowProblem, void> {
  const errors = query
    .selectFrom('importProblem')
    .selectAll()
    .where('batchId', '=', batchId)
    .where('severity', '=', 'error')
    .orderBy('line')
    .orderBy('id')
  for (const error of reader.each(errors)) yield shownProblem(error)
}

function headingsKey(headings: readonly string[]): string {
  return JSON.stringify(headings.map(headingKey))
}

/** The mapping last chosen for a set of headings. */
export function rememberedMapping(
  reader: Reader,
  kind: ImportKind,
  headings: readonly string[],
): (string | null)[] | null {
  const row = reader.first(
    query
      .selectFrom('importMapping')
      .select('fields')
      .where('kind', '=', kind)
      .where('headings', '=', headingsKey(headings)),
  )
  return row ? (JSON.parse(row.fields) as (string | null)[]) : null
}

/** Keeps a mapping to be proposed again for the same headings. */
export function rememberMapping(
  writer: RecordWriter,
  kind: ImportKind,
  headings: readonly string[],
  mapping: readonly (string | null)[],
): void {
  const values = { kind, headings: headingsKey(headings), fields: JSON.stringify(mapping) }
  writer.into('importMapping').run(
    query
      .insertInto('importMapping')
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(['kind', 'headings']).doUpdateSet({ fields: sql<string>`excluded.fields` }),
      ),
  )
}
