import { sql, type RawBuilder } from 'kysely'

/**
 * `fold` of a text column. Plain letters, which most texts consist of, are folded by the database itself: a call into
 * our own function costs a hundred thousand rows more than all the rest.
 */
export function folded(column: string): RawBuilder<string> {
  const text = sql.ref(column)
  return sql<string>`case
    when ${text} is null then ''
    when ${text} not glob '*[^ -~]*' and instr(${text}, '  ') = 0 and trim(${text}) = ${text} then lower(${text})
    else fold(${text}) end`
}

/** `mask` of an identifier column; a number of digits only, as nearly all are, is masked by the database itself. */
export function masked(column: string): RawBuilder<string | null> {
  const text = sql.ref(column)
  return sql<string | null>`case
    when length(${text}) > 4 and ${text} not glob '*[^0-9]*' then '•••••••-' || substr(${text}, -4)
    else mask(${text}) end`
}
