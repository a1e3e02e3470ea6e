import { createHash } from 'node:crypto'

import { raw, type Query, type Writer } from '#main/core/db/query.ts'
import type { BrusselsClock } from '#main/core/features/imports/registrations/clock.ts'
import type { RowTable } from '#main/core/features/imports/registrations/known.ts'
import type { RowColumns } from '#main/core/features/imports/registrations/rows.ts'
import { sql } from 'kysely'

const columnNames =
  'id, batchId, line, service, statedPersonId, statedNameId, statedCompanyId, statedDeclarationId, type, at, date, given, receipt, statedNoteId'
const columnCount = 14
/** Rows put in by one statement: a statement costs more than a row. */
const rowsAtOnce = 24
/** From this many new rows on it is quicker to build the indexes anew than to add to them, if there were fewer before. */
const manyRows = 20_000

/** What was written. */
export interface StoredRows {
  firstId: number
  lastId: number
  /** SHA-256 over the rows in order, hexadecimal. */
  digest: string
}

/** The id the next row of a table gets; ids are never used twice. */
export function nextId(writer: Writer, table: RowTable): number {
  const last = writer.first(raw(sql<{ seq: number }>`select seq from sqlite_sequence where name = ${table}`))
  return (last?.seq ?? 0) + 1
}

/** Writes the rows that are new, in the order of the file, under ids that follow one another from `firstId`. */
export function storeRows(
  writer: Writer,
  table: RowTable,
  rows: RowColumns,
  fresh: Uint8Array,
  about: { batchId: number; firstId: number; count: number; clock: BrusselsClock },
  look: (share: number) => void,
): StoredRows {
  const { batchId, firstId, count, clock } = about
  const withIndexes = rebuilding(writer, table, count, firstId)
  const put = insertion(writer, table)
  const digest = new RowDigest()
  let id = firstId
  for (let index = 0; index < rows.count; index += 1) {
    if (fresh[index] === 0) continue
    if ((id - firstId) % 4_096 === 0) look(((id - firstId) / count) * (withIndexes ? 0.6 : 1))
    const receipt = rows.receipt[index] ?? Number.NaN
    const type = rows.type[index] ?? 0
    put(
      id,
      batchId,
      rows.line[index] ?? 0,
      type === 0 ? 2 : 1,
      rows.person[index] ?? 0,
      rows.name[index] ?? 0,
      rows.company[index] || null,
      rows.declaration[index] || null,
      type,
      rows.at[index] ?? 0,
      clock.dayNumbered(rows.day[index] ?? 0).date,
      rows.given[index] ?? 0,
      Number.isNaN(receipt) ? null : receipt,
      rows.note[index] || null,
    )
    digest.add(rows, index)
    id += 1
  }
  put.flush()
  withIndexes?.((share) => look(0.6 + share * 0.4))
  return { firstId, lastId: id - 1, digest: digest.hex() }
}

interface Insertion {
  (...values: (number | string | null)[]): void
  flush: () => void
}

function insertion(writer: Writer, table: RowTable): Insertion {
  const one = `(${Array.from({ length: columnCount }, () => '?').join(',')})`
  const text = (count: number): string =>
    `insert into ${table} (${columnNames}) values ${Array.from({ length: count }, () => one).join(',')}`
  const full = text(rowsAtOnce)
  let values: (number | string | null)[] = []
  const run = (sqlText: string, parameters: readonly unknown[]): void => {
    writer.run({ sql: sqlText, parameters } as unknown as Query<unknown>)
  }
  const put = (...row: (number | string | null)[]): void => {
    values.push(...row)
    if (values.length < rowsAtOnce * columnCount) return
    run(full, values)
    values = []
  }
  return Object.assign(put, {
    flush: () => {
      if (values.length > 0) run(text(values.length / columnCount), values)
      values = []
    },
  })
}

/** Takes the indexes off when that pays, and gives what puts them back. */
function rebuilding(
  writer: Writer,
  table: RowTable,
  count: number,
  firstId: number,
): ((look: (share: number) => void) => void) | null {
  // Ids tell how many rows there may be without counting them.
  if (count < manyRows || count < firstId) return null
  return dropIndexes(writer, table)
}

/** Takes the indexes of a table off within the transaction; the answer puts them back as they were. */
export function dropIndexes(writer: Writer, table: RowTable): (look: (share: number) => void) => void {
  const indexes = writer.all(
    raw(sql<{ name: string; sql: string }>`
      select name, sql from sqlite_master where type = 'index' and tbl_name = ${table} and sql is not null`),
  )
  const run = (text: string): void => void writer.run(raw(sql.raw(text)))
  for (const { name } of indexes) run(`drop index ${name}`)
  return (look) => {
    for (const [index, one] of indexes.entries()) {
      look(index / indexes.length)
      run(one.sql)
    }
  }
}

/** Numbers of a row that go into the digest. */
const fields = 10
const rowsPerPiece = 1_000

/** SHA-256 over rows as little-endian doubles: the order of the fields is that of `add`, an absent number is NaN. */
class RowDigest {
  readonly #hash = createHash('sha256')
  readonly #piece = new Float64Array(fields * rowsPerPiece)
  #filled = 0

  add(rows: RowColumns, index: number): void {
    const piece = this.#piece
    let at = this.#filled
    piece[at++] = rows.line[index] ?? 0
    piece[at++] = rows.person[index] ?? 0
    piece[at++] = rows.name[index] ?? 0
    piece[at++] = rows.company[index] ?? 0
    piece[at++] = rows.declaration[index] ?? 0
    piece[at++] = rows.type[index] ?? 0
    piece[at++] = rows.at[index] ?? 0
    piece[at++] = rows.given[index] ?? 0
    piece[at++] = rows.receipt[index] ?? Number.NaN
    piece[at++] = rows.note[index] ?? 0
    this.#filled = at
    if (at === piece.length) this.#flush()
  }

  hex(): string {
    this.#flush()
    return this.#hash.digest('hex')
  }

  #flush(): void {
    this.#hash.update(new Uint8Array(this.#piece.buffer, 0, this.#filled * 8))
    this.#filled = 0
  }
}
