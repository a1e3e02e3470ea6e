import type { Insertable, Updateable } from 'kysely'

import type { RecordKind } from '#main/core/audit/record-kinds.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Connection } from '#main/core/db/connection.ts'
import type { Query } from '#main/core/db/query.ts'
import type { RecordTables } from '#main/core/db/tables/index.ts'

/** What it takes to read and change records: a writer, or the rehearsal of one. */
export type RecordDoor = Pick<RecordWriter, 'all' | 'first' | 'each' | 'insert' | 'update' | 'remove' | 'attempt'>

/** Ends a rehearsal, carrying its result out of the transaction that is rolled back. */
class Curtain extends Error {
  readonly result: unknown

  constructor(result: unknown) {
    super('rehearsal ended')
    this.result = result
  }
}

/** Writes records like `RecordWriter`, without audit; only ever inside a transaction that is rolled back. */
class Rehearsal implements RecordDoor {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  all<Result>(statement: Query<Result>): Result[] {
    return this.#connection.all(statement)
  }

  first<Result>(statement: Query<Result>): Result | undefined {
    return this.#connection.first(statement)
  }

  each<Result>(statement: Query<Result>): IterableIterator<Result> {
    return this.#connection.each(statement)
  }

  insert<Kind extends RecordKind>(kind: Kind, values: Insertable<RecordTables[Kind]>): number {
    const columns = Object.keys(values)
    const sql = `insert into ${kind} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
    return this.#connection.runSql(sql, Object.values(values)).lastId
  }

  update<Kind extends RecordKind>(kind: Kind, id: number, changes: Updateable<RecordTables[Kind]>): boolean {
    const entries = Object.entries(changes).filter(([, value]) => value !== undefined)
    if (entries.length === 0) return false
    const sql = `update ${kind} set ${entries.map(([name]) => `${name} = ?`).join(', ')} where id = ?`
    this.#connection.runSql(sql, [...entries.map(([, value]) => value), id])
    return true
  }

  remove(kind: RecordKind, id: number): void {
    this.#connection.runSql(`delete from ${kind} where id = ?`, [id])
  }

  attempt<Result>(work: () => Result): Result {
    return this.#connection.savepoint(work)
  }
}

/**
 * Runs `work` on the real records, as a write would, and takes everything back: a dry run that cannot differ from the
 * real one. Holds the write lock meanwhile.
 */
export function rehearse<Result>(connection: Connection, work: (door: RecordDoor) => Result): Result {
  try {
    return connection.transaction((): Result => {
      throw new Curtain(work(new Rehearsal(connection)))
    })
  } catch (error) {
    if (error instanceof Curtain) return error.result as Result
    throw error
  }
}
