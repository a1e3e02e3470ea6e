import { sql, type RawBuilder } from 'kysely'

/** People by id, as texts of a filter: one who was joined to another record is that one. */
export function keptPeople(ids: readonly string[]): RawBuilder<{ id: number }> {
  return sql<{ id: number }>`
    select coalesce(joinedIntoId, id) as id from person where id in (${sql.join(ids.map(Number))})`
}
