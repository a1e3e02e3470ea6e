import { sql } from 'kysely'

import { query, raw, type Query, type Reader } from '#main/core/db/query.ts'
import { mayRepeat } from '#main/core/features/imports/registrations/clock.ts'
import { given } from '#main/core/features/imports/registrations/row-moment.ts'
import { RowColumns } from '#main/core/features/imports/registrations/rows.ts'

/** Which of the two tables rows are compared with. */
export type RowTable = 'registration' | 'witnessEvent'

/** Stored rows that a file may hold again, as numbers like the file's own. */
export class KnownRows {
  readonly columns: RowColumns
  #ids: Int32Array
  #batchIds: Int32Array
  /** Places of rows that better ones stand for. */
  readonly superseded: number[] = []
  #seen: Set<number> | null = null
  readonly #supersededIds: ReadonlySet<number>

  /** `expected` rows find room without growing; room that stays empty takes no memory. */
  constructor(expected: number, supersededIds: ReadonlySet<number>) {
    this.columns = new RowColumns(expected)
    this.#ids = new Int32Array(this.columns.line.length)
    this.#batchIds = new Int32Array(this.columns.line.length)
    this.#supersededIds = supersededIds
  }

  get count(): number {
    return this.columns.count
  }

  idOf(index: number): number {
    return this.#ids[index] ?? 0
  }

  batchOf(index: number): number {
    return this.#batchIds[index] ?? 0
  }

  /** From now on the same row may come more than once. */
  expectRepeats(): void {
    this.#seen ??= new Set(this.#ids.subarray(0, this.count))
  }

  add(row: KnownRow): void {
    if (this.#seen?.has(row.id) === true) return
    this.#seen?.add(row.id)
    const { columns } = this
    const index = columns.next()
    if (this.#supersededIds.has(row.id)) this.superseded.push(index)
    if (index >= this.#ids.length) {
      this.#ids = enlarged(this.#ids, columns.line.length)
      this.#batchIds = enlarged(this.#batchIds, columns.line.length)
    }
    this.#ids[index] = row.id
    this.#batchIds[index] = row.batchId
    columns.line[index] = row.line
    columns.person[index] = row.person
    columns.declaration[index] = row.declaration
    columns.company[index] = row.company
    columns.note[index] = row.note
    columns.type[index] = row.type
    columns.given[index] = row.given
    columns.at[index] = row.at
    columns.receipt[index] = row.receipt ?? Number.NaN
  }
}

function enlarged(before: Int32Array, length: number): Int32Array {
  const after = new Int32Array(length)
  after.set(before)
  return after
}

interface KnownRow {
  id: number
  batchId: number
  line: number
  person: number
  declaration: number
  company: number
  note: number
  type: number
  given: number
  at: number
  /** Its own, else the one given beside it. */
  receipt: number | null
}

/** Values asked for at once. */
const chunk = 4_000

/** Registrations that were superseded by what a file said, or by a person. */
function supersededRows(reader: Reader): Set<number> {
  const marks = query.selectFrom('registrationMark').select('registrationId').where('kind', '=', 'superseded')
  return new Set(reader.all(marks).map(({ registrationId }) => registrationId))
}

/** Stored rows that have a receipt number or the content of rows of the file; empty quickly while there are none. */
export function knownRows(reader: Reader, table: RowTable, rows: RowColumns, look: (share: number) => void): KnownRows {
  const found = new KnownRows(rows.count, table === 'registration' ? supersededRows(reader) : new Set())
  if (rows.count === 0 || !reader.first(query.selectFrom(table).select('id').limit(1))) return found
  const add = (statement: Query<KnownRow>): void => {
    for (const row of reader.all(statement)) found.add(row)
  }
  const receipts = sortedReceipts(rows)
  for (let from = 0; from < receipts.length; from += chunk) {
    look(from / receipts.length / 2)
    const part = receipts.subarray(from, from + chunk)
    const list = JSON.stringify([...part])
    // Numbers rise with time: those of a new file mostly lie beyond all there are.
    if (hasReceipts(reader, table, part)) add(byReceipt(table, list))
    if (table === 'registration' && hasReceipts(reader, 'registrationReceipt', part)) add(bySupplement(list))
  }
  const bare = hasBareRows(reader, table)
  let pairs: number[][] = []
  const ask = (): void => {
    found.expectRepeats()
    add(byContent(table, JSON.stringify(pairs)))
    pairs = []
  }
  for (let index = 0; index < rows.count; index += 1) {
    const receipt = rows.receipt[index] ?? Number.NaN
    // A row with a number can only match one without by its content.
    if (!Number.isNaN(receipt) && !bare) continue
    const [person = 0, at = 0] = [rows.person[index], rows.at[index]]
    pairs.push([person, at])
    if ((rows.given[index] ?? 0) >= given.first || mayRepeat(at)) pairs.push([person, at + 3_600], [person, at - 3_600])
    if (pairs.length < chunk) continue
    look(0.5 + index / rows.count / 2)
    ask()
  }
  if (pairs.length > 0) ask()
  return found
}

/** The numbers of the file in order, each once. */
function sortedReceipts(rows: RowColumns): Float64Array {
  const receipts = rows.receipt.slice(0, rows.count).sort()
  let count = 0
  // Numbers sort before the NaN of rows without.
  for (const receipt of receipts) {
    if (Number.isNaN(receipt)) break
    if (count > 0 && receipts[count - 1] === receipt) continue
    receipts[count] = receipt
    count += 1
  }
  return receipts.subarray(0, count)
}

/** Tells whether a table holds any number between the first and the last of some in order. */
function hasReceipts(reader: Reader, table: RowTable | 'registrationReceipt', receipts: Float64Array): boolean {
  const between = query
    .selectFrom(table as 'registration')
    .select('receipt')
    .limit(1)
  const [first = 0, last = 0] = [receipts[0], receipts.at(-1)]
  return reader.first(between.where('receipt', '>=', first).where('receipt', '<=', last)) !== undefined
}

function hasBareRows(reader: Reader, table: RowTable): boolean {
  const bare = query.selectFrom(table).select('id').where('receipt', 'is', null).limit(1)
  return reader.first(bare) !== undefined
}

const columns = sql`r.id, r.batchId, r.line, r.statedPersonId as person,
  coalesce(r.statedDeclarationId, 0) as declaration, coalesce(r.statedCompanyId, 0) as company,
  coalesce(r.statedNoteId, 0) as note, r.type, r.given, r.at`

function byReceipt(table: RowTable, list: string): Query<KnownRow> {
  return raw(sql<KnownRow>`select ${columns}, r.receipt
    from json_each(${list}) j cross join ${sql.table(table)} r where r.receipt = j.value`)
}

function bySupplement(list: string): Query<KnownRow> {
  return raw(sql<KnownRow>`select ${columns}, x.receipt
    from json_each(${list}) j cross join registrationReceipt x on x.receipt = j.value
    join registration r on r.id = x.registrationId`)
}

function byContent(table: RowTable, pairs: string): Query<KnownRow> {
  const supplement =
    table === 'registration' ? sql`(select receipt from registrationReceipt where registrationId = r.id)` : sql`null`
  return raw(sql<KnownRow>`select ${columns}, coalesce(r.receipt, ${supplement}) as receipt
    from json_each(${pairs}) j cross join ${sql.table(table)} r
    where r.statedPersonId = j.value ->> 0 and r.at = j.value ->> 1`)
}
