import type { Compilable } from 'kysely'

import type { Query } from '#main/core/db/query.ts'

/**
 * A statement compiled once and run with other values each time: compiling costs more than running, and an import runs
 * the same few statements a hundred thousand times. The builder gets
 * placeholders in the order of the values; those behind the last value (a limit) keep what they were built with.
 */
export function prepared<Row, Values extends readonly unknown[]>(
  statement: Compilable<Row>,
): (...values: Values) => Query<Row> {
  const compiled = statement.compile()
  return (...values) => ({ ...compiled, parameters: [...values, ...compiled.parameters.slice(values.length)] })
}
