import { sql, type RawBuilder } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

// What other features may ask of keys.

export { standingsOf, type KeyStanding } from '#main/core/features/keys/standing.ts'

/**
 * SQL: whether a person has a key that works on a Brussels calendar day, as `isActiveOn` has it. `personId` is the column (or value)
 * with the kept person’s id: the keys of a joined record belong to the one it was joined to.
 */
export function activeKeyOn(personId: RawBuilder<unknown>, date: LocalDate): RawBuilder<number> {
  return sql<number>`exists (select 1 from personKey k where k.personId = ${personId}
    and k.state in ('active', 'ended') and k.since <= ${date} and (k.endedOn is null or k.endedOn >= ${date}))`
}

/** Those of some people, or (null) of all, who have a key that works on a Brussels calendar day. */
export function peopleWithActiveKey(reader: Reader, ids: Iterable<number> | null, date: LocalDate): Set<number> {
  const among = ids === null ? sql`true` : sql`p.id in ${idList(ids)}`
  const rows = sql<{ id: number }>`select p.id from person p where ${among} and ${activeKeyOn(sql`p.id`, date)}`
  return new Set(reader.all(raw(rows)).map(({ id }) => id))
}

/** Deletes the keys, answers and steps of a person that is deleted itself: they are part of what is known of him. */
export function removeKeysOfPerson(writer: RecordWriter, personId: number): void {
  for (const kind of ['personKey', 'personGuide', 'personStep'] as const) {
    const rows = query.selectFrom(kind).select('id').where('personId', '=', personId)
    for (const { id } of writer.all(rows)) writer.remove(kind, id)
  }
}

/** The same for a firm. */
export function removeGuideOfFirm(writer: RecordWriter, companyId: number): void {
  for (const kind of ['companyGuide', 'companyStep'] as const) {
    const rows = query.selectFrom(kind).select('id').where('companyId', '=', companyId)
    for (const { id } of writer.all(rows)) writer.remove(kind, id)
  }
}
