import { sql, type RawBuilder } from 'kysely'

/** A list of ids as one parameter, for `where id in (…)`: the statement's text stays the same whatever the number. */
export function idList(ids: Iterable<number>): RawBuilder<number> {
  return sql<number>`(select value from json_each(${JSON.stringify([...ids])}))`
}
