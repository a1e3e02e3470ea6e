import Database from 'better-sqlite3'

import { compiledQuery, type Query, type Writer } from '#main/core/db/query.ts'
import { maskIdentifier } from '#shared/domain/identifiers.ts'
import { fold } from '#shared/domain/text.ts'

/** Pages kept in memory, in KiB: large enough that the lists of 100,000 records stay decrypted between two queries. */
const cacheKiB = 128 * 1024

/** Milliseconds a statement waits for another connection's write before it fails with `SQLITE_BUSY`. */
const busyMilliseconds = 10_000

function opened(
  file: string,
  options: { key: Buffer | null; readonly?: boolean; mustExist?: boolean },
): Database.Database {
  const database = new Database(file, {
    readonly: options.readonly ?? false,
    fileMustExist: options.mustExist ?? false,
    timeout: busyMilliseconds,
  })
  if (options.key) database.pragma(`key='raw:${options.key.toString('hex')}'`)
  database.function('fold', { deterministic: true }, (value: unknown) =>
    typeof value === 'string' ? fold(value) : null,
  )
  database.function('mask', { deterministic: true }, (value: unknown) =>
    typeof value === 'string' ? maskIdentifier(value) : null,
  )
  return database
}

/** One SQLite connection with a cache of prepared statements; the only place that knows the driver. */
export class Connection implements Writer {
  #database: Database.Database
  readonly #file: string
  readonly #statements = new Map<string, Database.Statement>()

  constructor(file: string, options: { key: Buffer | null; readonly?: boolean; mustExist?: boolean }) {
    this.#file = file
    this.#database = opened(file, options)
  }

  /** Opens the same file again, under another key, after `close`: whoever holds this connection goes on with it. */
  reopen(key: Buffer): void {
    this.#database = opened(this.#file, { key, mustExist: true })
    this.configure()
    this.firstSql('select count(*) from sqlite_master', [])
  }

  /** Settings for work on a workspace: write-ahead log, durable commits, foreign keys, secure deletion. */
  configure(options: { cacheKiB?: number } = {}): void {
    this.pragma('journal_mode=WAL')
    this.pragma('synchronous=FULL')
    this.pragma('foreign_keys=ON')
    this.pragma('secure_delete=ON')
    this.pragma(`cache_size=-${options.cacheKiB ?? cacheKiB}`)
    this.pragma('temp_store=MEMORY')
  }

  pragma(text: string): unknown {
    return this.#database.pragma(text, { simple: true })
  }

  pragmaRows(text: string): Record<string, unknown>[] {
    return this.#database.pragma(text) as Record<string, unknown>[]
  }

  exec(sql: string): void {
    this.#database.exec(sql)
  }

  all<Row>(statement: Query<Row>): Row[] {
    const { sql, parameters } = compiledQuery(statement)
    return this.#prepared(sql).all(...parameters) as Row[]
  }

  first<Row>(statement: Query<Row>): Row | undefined {
    const { sql, parameters } = compiledQuery(statement)
    return this.#prepared(sql).get(...parameters) as Row | undefined
  }

  /** Prepared anew on each call: an open iteration would block the cached statement for everyone else. */
  each<Row>(statement: Query<Row>): IterableIterator<Row> {
    const { sql, parameters } = compiledQuery(statement)
    return this.#database.prepare(sql).iterate(...parameters) as IterableIterator<Row>
  }

  run(statement: Query<unknown>): { changes: number; lastId: number } {
    const { sql, parameters } = compiledQuery(statement)
    return this.runSql(sql, parameters)
  }

  /** Runs one statement given as text; for core/db and core/audit, where the same text runs a hundred thousand times. */
  runSql(sql: string, parameters: readonly unknown[]): { changes: number; lastId: number } {
    const result = this.#prepared(sql).run(...parameters)
    return { changes: result.changes, lastId: Number(result.lastInsertRowid) }
  }

  firstSql<Row>(sql: string, parameters: readonly unknown[]): Row | undefined {
    return this.#prepared(sql).get(...parameters) as Row | undefined
  }

  allSql<Row>(sql: string, parameters: readonly unknown[]): Row[] {
    return this.#prepared(sql).all(...parameters) as Row[]
  }

  /** Takes the write lock at once (`immediate`), so that a transaction never fails halfway for lack of it. */
  transaction<Result>(work: () => Result): Result {
    return this.#database.transaction(work).immediate()
  }

  /** Runs reading `work` on one state of the database, whatever others commit meanwhile. */
  snapshot<Result>(work: () => Result): Result {
    return this.#database.transaction(work).deferred()
  }

  /** Undoes only `work` when it throws inside a running transaction. */
  savepoint<Result>(work: () => Result): Result {
    return this.#database.transaction(work)()
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #prepared(sql: string): Database.Statement {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    // Grids build many different texts; forgetting all of them now and then is cheaper than keeping every one.
    if (this.#statements.size > 500) this.#statements.clear()
    this.#statements.set(sql, statement)
    return statement
  }
}
