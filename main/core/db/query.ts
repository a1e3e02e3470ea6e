import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
  type CompiledQuery,
  type RawBuilder,
} from 'kysely'

import type { Tables } from '#main/core/db/tables/index.ts'

/**
 * Builds typed SQL and never runs it: a query runs only through a `Reader` or a `Writer`, so the handle that a
 * function receives decides what it may do and inside which transaction.
 */
export const query: Kysely<Tables> = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** Anything Kysely can compile into SQL with parameters, or a query compiled before. */
export type Query<Row> = Compilable<Row> | CompiledQuery<Row>

/** A query as text with its parameters. */
export function compiledQuery<Row>(statement: Query<Row>): CompiledQuery<Row> {
  return 'compile' in statement ? statement.compile() : statement
}

/** SQL written out as a query: its rows are what the fragment says they are. */
export function raw<Row>(fragment: RawBuilder<Row>): Query<Row> {
  return { compile: () => fragment.compile(query) }
}

/** May only read. */
export interface Reader {
  /** All rows; for large results use `each`. */
  all: <Row>(statement: Query<Row>) => Row[]
  first: <Row>(statement: Query<Row>) => Row | undefined
  /** Rows one by one, without holding them all in memory; nothing may be written on this handle meanwhile. */
  each: <Row>(statement: Query<Row>) => IterableIterator<Row>
}

/** May read and write. Exists only inside a transaction. */
export interface Writer extends Reader {
  run: (statement: Query<unknown>) => { changes: number; lastId: number }
}
