import type { CompiledQuery, Insertable, Selectable, Updateable } from 'kysely'

import { Journal, type Owner } from '#main/core/audit/journal.ts'
import { ownerOf, recordKinds, type RecordKind, type RecordOwner } from '#main/core/audit/record-kinds.ts'
import type { Connection } from '#main/core/db/connection.ts'
import { compiledQuery, type Query, type Reader, type Writer } from '#main/core/db/query.ts'
import type { RecordTables, Tables } from '#main/core/db/tables/index.ts'
import { CoreError } from '#main/core/errors.ts'

type Row = Record<string, unknown>

/** A derived table and how to bring the rows that depend on changed records up to date. */
export interface Projection {
  table: Exclude<keyof Tables, RecordKind>
  /** Refreshes what depends on the touched records; `null` rebuilds everything. */
  refresh: (writer: Writer, touched: Touched | null, today: string) => void
}

/** What a new record says: fields left empty are not told. */
function stated(values: Row, id: number): Row {
  const after: Row = {}
  for (const name in values) if (values[name] !== null) after[name] = values[name]
  after['id'] = id
  return after
}

/** Which records of each kind a transaction has written, deleted ones included, and the owners of each of them. */
export type Touched = ReadonlyMap<RecordKind, ReadonlySet<number>>

/** Who writes, when and why: goes into every audit entry of the transaction. */
export interface Stamp {
  /** ISO, UTC. */
  at: string
  user: string
  reason: string
}

/**
 * The one door for changing records. Each change is audited in the same transaction and remembered, so that the lists
 * are refreshed before the commit and the windows told after it.
 */
export class RecordWriter implements Reader {
  readonly #connection: Connection
  readonly #journal: Journal
  readonly #touched = new Map<RecordKind, Set<number>>()
  readonly #otherTables = new Set<keyof Tables>()
  readonly #inserts = new Map<RecordKind, { columns: string[]; sql: string }>()
  readonly stamp: Stamp

  private constructor(connection: Connection, stamp: Stamp) {
    this.#connection = connection
    this.#journal = new Journal(connection, stamp)
    this.stamp = stamp
  }

  /** Runs `work` in one transaction, at whose end all its entries are in the trail. */
  static transaction<Result>(connection: Connection, stamp: Stamp, work: (writer: RecordWriter) => Result): Result {
    return connection.transaction(() => {
      const writer = new RecordWriter(connection, stamp)
      const result = work(writer)
      writer.#journal.write()
      return result
    })
  }

  all<Result>(statement: Query<Result>): Result[] {
    return this.#connection.all(this.#readable(statement))
  }

  first<Result>(statement: Query<Result>): Result | undefined {
    return this.#connection.first(this.#readable(statement))
  }

  each<Result>(statement: Query<Result>): IterableIterator<Result> {
    return this.#connection.each(this.#readable(statement))
  }

  /** Adds a record and returns its id. */
  insert<Kind extends RecordKind>(kind: Kind, values: Insertable<RecordTables[Kind]>): number {
    const { lastId } = this.#connection.runSql(this.#insertSql(kind, Object.keys(values)), Object.values(values))
    const given = (values as Row)['id']
    const id = typeof given === 'number' ? given : lastId
    const after = stated(values, id)
    // Only what comes back has a number already; the database never gives one twice.
    this.#record('insert', kind, id, ownerOf(kind, after), null, after, typeof given !== 'number')
    return id
  }

  /** Changes what differs and says whether anything did; an equal record leaves no trace. Throws `record-gone`. */
  update<Kind extends RecordKind>(kind: Kind, id: number, changes: Updateable<RecordTables[Kind]>): boolean {
    const present = this.#row(kind, id)
    const differing = Object.entries(changes).filter(([name, value]) => value !== undefined && present[name] !== value)
    if (differing.length === 0) return false
    const sql = `update ${kind} set ${differing.map(([name]) => `${name} = ?`).join(', ')} where id = ?`
    this.#connection.runSql(sql, [...differing.map(([, value]) => value), id])
    const pick = (row: Row): Row => Object.fromEntries(differing.map(([name]) => [name, row[name]]))
    const changed = Object.fromEntries(differing)
    this.#record('update', kind, id, ownerOf(kind, { ...present, ...changed }), pick(present), changed)
    // A part that moves to another owner leaves the lists of the one before.
    const before = ownerOf(kind, present)
    this.#touch(before.kind, before.id)
    return true
  }

  /** Deletes a record nothing depends on; the database refuses otherwise and this throws `in-use`. */
  remove(kind: RecordKind, id: number): void {
    const before = this.#row(kind, id)
    try {
      this.#connection.runSql(`delete from ${kind} where id = ?`, [id])
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
        throw new CoreError('in-use', {}, { cause: error })
      }
      throw error
    }
    this.#record('delete', kind, id, ownerOf(kind, before), before, null)
  }

  /** Audits an act that changes no record of the domain: a reveal, an override, a printed form. */
  note(recordKind: string, recordId: number, owner: Owner, details: unknown): void {
    this.#journal.append({ operation: 'note', recordKind, recordId, owner, before: null, after: details })
  }

  /**
   * Deletes records for good; only a signed purge may. The entry says that one went, not what it was: what earlier entries say
   * is sealed until the key of their owner is destroyed (`forget`).
   */
  erase(kind: RecordKind, ids: Iterable<number>): number {
    let erased = 0
    for (const id of ids) {
      const row = this.#connection.firstSql<Row>(`select * from ${kind} where id = ?`, [id])
      if (!row) continue
      this.#connection.runSql(`delete from ${kind} where id = ?`, [id])
      this.#record('delete', kind, id, ownerOf(kind, row), null, null)
      erased += 1
    }
    return erased
  }

  /** Changes a record without keeping what it said before, as `erase` deletes one. */
  overwrite<Kind extends RecordKind>(kind: Kind, id: number, values: Updateable<RecordTables[Kind]>): void {
    const entries = Object.entries(values)
    const sql = `update ${kind} set ${entries.map(([name]) => `${name} = ?`).join(', ')} where id = ?`
    this.#connection.runSql(sql, [...entries.map(([, value]) => value), id])
    this.#record('update', kind, id, ownerOf(kind, this.#row(kind, id)), null, null)
  }

  /** Makes what the trail says of an owner until now unreadable for ever. */
  forget(owner: Owner): void {
    this.#journal.forget(owner)
  }

  /** Opens a table that holds no records (batches, forms, settings, lists); the caller audits with `note` what matters. */
  into(table: Exclude<keyof Tables, RecordKind>): Writer {
    return {
      all: (statement) => this.all(statement),
      first: (statement) => this.first(statement),
      each: (statement) => this.each(statement),
      run: (statement) => {
        // Only what was really written is announced: a table opened for nothing makes no window refetch.
        this.#otherTables.add(table)
        return this.#connection.run(this.#readable(statement))
      },
    }
  }

  /** Runs `work` so that its failure undoes only itself; the audit entries go with it. */
  attempt<Result>(work: () => Result): Result {
    const mark = this.#journal.mark()
    try {
      return this.#connection.savepoint(work)
    } catch (error) {
      this.#journal.reset(mark)
      throw error
    }
  }

  get changeSet(): number {
    return this.#journal.changeSet
  }

  get touched(): Touched {
    return this.#touched
  }

  /** Everything written to, for the announcement after the commit. */
  get tables(): (keyof Tables)[] {
    const audit: (keyof Tables)[] = this.#journal.hasEntries ? ['auditEntry'] : []
    return [...this.#touched.keys(), ...this.#otherTables, ...audit]
  }

  /** Imports insert the same columns a hundred thousand times: the text made last for a kind usually serves again. */
  #insertSql(kind: RecordKind, columns: string[]): string {
    const last = this.#inserts.get(kind)
    if (last?.columns.length === columns.length && last.columns.every((name, index) => name === columns[index])) {
      return last.sql
    }
    const sql = `insert into ${kind} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
    this.#inserts.set(kind, { columns, sql })
    return sql
  }

  /** The statement compiled; where it reads the trail, what waits to be written is written first. */
  #readable<Result>(statement: Query<Result>): CompiledQuery<Result> {
    const compiled = compiledQuery(statement)
    if (this.#journal.hasWaiting && compiled.sql.includes('audit')) this.#journal.write()
    return compiled
  }

  #row(kind: RecordKind, id: number): Row {
    const row = this.#connection.firstSql<Row>(`select * from ${kind} where id = ?`, [id])
    if (!row) throw new CoreError('record-gone', { kind, id })
    return row
  }

  /** Audits a change and touches the record and its owner, whose row in the lists shows it. */
  #record(
    operation: 'insert' | 'update' | 'delete',
    kind: RecordKind,
    id: number,
    owner: RecordOwner,
    before: unknown,
    after: unknown,
    isNew = false,
  ): void {
    const { part, followed: atOnce = false } = recordKinds[kind]
    this.#journal.append({ operation, recordKind: kind, recordId: id, owner, before, after, part, isNew, atOnce })
    this.#touch(kind, id)
    if (owner.kind !== kind) this.#touch(owner.kind, owner.id)
  }

  #touch(kind: RecordKind, id: number): void {
    const ids = this.#touched.get(kind)
    if (ids) ids.add(id)
    else this.#touched.set(kind, new Set([id]))
  }
}

/** A stored record of one kind. */
export type RecordOf<Kind extends RecordKind> = Selectable<RecordTables[Kind]>
