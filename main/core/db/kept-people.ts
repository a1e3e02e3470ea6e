import { sql, type RawBuilder } from 'kysely'

import { raw, type Reader } from '#main/core/db/query.ts'
import type { Filter } from '#shared/contract/list.ts'

/** People by id, as texts of a filter: one who was joined to another record is that one. */
export function keptPeople(ids: readonly string[]): RawBuilder<{ id: number }> {
  return sql<{ id: number }>`
    select coalesce(joinedIntoId, id) as id from person where id in (${sql.join(ids.map(Number))})`
}

/** A filter by people, with the kept records of those who were joined. */
export function filterByKept(reader: Reader, filter: Filter): Filter {
  if (filter.operator !== 'equals' && filter.operator !== 'in') return filter
  const asked = Array.isArray(filter.value) ? filter.value : [filter.value ?? '']
  const kept = reader.all(raw(keptPeople(asked))).map(({ id }) => String(id))
  return { ...filter, operator: 'in', value: kept }
}

/** The record that is kept of a person: the one asked for, or the one it was joined to. */
export function keptPerson(reader: Reader, id: number): number {
  return reader.first(raw(keptPeople([String(id)])))?.id ?? id
}
