import type { Insertable } from 'kysely'

import { query, type Writer } from '#main/core/db/query.ts'
import type { RegistrationMarkTable } from '#main/core/db/tables/registrations.ts'
import type { Intake } from '#main/core/features/imports/registrations/intake.ts'
import { knownRows, type KnownRows, type RowTable } from '#main/core/features/imports/registrations/known.ts'
import { Ledger } from '#main/core/features/imports/registrations/ledger.ts'
import { StateBook } from '#main/core/features/imports/registrations/marks.ts'
import type { RowColumns } from '#main/core/features/imports/registrations/rows.ts'
import { nextId } from '#main/core/features/imports/registrations/store-rows.ts'
import { StatedNames } from '#main/core/features/imports/registrations/stated-names.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** What a row of a file says of the state of a registration. */
export type StateMark = Omit<Insertable<RegistrationMarkTable>, 'batchId' | 'at' | 'by'>

/** What became of the rows for one of the two tables. */
export interface Settled {
  table: RowTable
  rows: RowColumns
  ledger: Ledger
  firstId: number
  fresh: { flags: Uint8Array; count: number; ids: Int32Array }
  known: KnownRows
  /** By row: 0, or one more than the entry of the ledger that the row is. */
  same: Int32Array
  /** Rows that give the number an entry lacked. */
  supplementing: Set<number>
  /** New rows that say the same as an entry, and better: the entry of each. */
  superseding: Map<number, number>
  /** Marks to add, by row. */
  marks: StateMark[]
  changedRows: number
  refused: { line: number; problem: Problem }[]
}

/** Finds out what the rows of a file are: new, seen before, or in contradiction to what is there. Writes nothing. */
export function settle(
  table: RowTable,
  rows: RowColumns,
  { reporter }: Intake,
  { store, fileName }: { store: Writer; fileName: string },
  look: (share: number) => void,
): Settled {
  const known = knownRows(store, table, rows, look)
  const ledger = new Ledger(known, rows, new StatedNames(store), table === 'registration')
  const firstId = nextId(store, table)
  const fresh = { flags: new Uint8Array(rows.count), count: 0, ids: new Int32Array(rows.count) }
  const settled: Settled = {
    table,
    rows,
    known,
    ledger,
    firstId,
    fresh,
    same: new Int32Array(rows.count),
    supplementing: new Set(),
    superseding: new Map(),
    marks: [],
    changedRows: 0,
    refused: [],
  }
  const states = table === 'registration' ? new StateBook(store) : null
  for (let index = 0; index < rows.count; index += 1) {
    const verdict = ledger.judge(index)
    if (verdict.kind === 'new') {
      fresh.flags[index] = 1
      fresh.ids[index] = firstId + fresh.count
      fresh.count += 1
      if (verdict.supersedes !== null) settled.superseding.set(index, verdict.supersedes)
      continue
    }
    const { entry } = verdict
    if (verdict.kind === 'contradiction') {
      const [file, line] = placeOf(settled, entry, store, fileName)
      const params = { receipt: rows.receipt[index] ?? 0, file, line }
      const field = reporter.fieldFor('receipt')
      const problem: Problem = { code: 'receipt-contradiction', field, severity: 'error', params }
      settled.refused.push({ line: rows.line[index] ?? 0, problem })
      continue
    }
    settled.same[index] = entry + 1
    if (verdict.supplements) settled.supplementing.add(index)
    const note = (ledger.isKnown(entry) ? known.columns.note[entry] : rows.note[ledger.rowOf(entry)]) ?? 0
    const mark = states?.newState(idOf(settled, entry), note, rows.note[index] ?? 0) ?? null
    if (mark === null) continue
    settled.marks.push(mark)
    settled.changedRows += 1
  }
  return settled
}

/** The id under which an entry of the ledger is stored, or will be. */
export function idOf({ ledger, known, fresh }: Settled, entry: number): number {
  return (ledger.isKnown(entry) ? known.idOf(entry) : fresh.ids[ledger.rowOf(entry)]) ?? 0
}

function placeOf(
  { ledger, known, rows }: Settled,
  entry: number,
  store: Writer,
  fileName: string,
): [file: string, line: number] {
  if (!ledger.isKnown(entry)) return [fileName, rows.line[ledger.rowOf(entry)] ?? 0]
  const batch = query.selectFrom('importBatch').select('fileName')
  const stored = store.first(batch.where('id', '=', known.batchOf(entry)))
  return [stored?.fileName ?? '', known.columns.line[entry] ?? 0]
}
