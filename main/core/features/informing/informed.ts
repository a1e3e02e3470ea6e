import { sql, type RawBuilder } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

/**
 * Whether a person had been informed on or before a Brussels calendar day, as a condition. A briefing without a declaration counts
 * everywhere; one about a declaration counts there alone, or, with `declarationId` null, at all. A printed sheet is no briefing.
 * @param personId the column with the person, such as `sql.ref('l.id')`
 */
export function isInformed(
  personId: RawBuilder<unknown>,
  date: LocalDate | RawBuilder<unknown>,
  declarationId: number | null | RawBuilder<unknown>,
): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from briefing ib where ib.personId = ${personId} and ib.onDate <= ${date}
    and ${countsAt(declarationId)})`
}

/** The day of the last briefing that counts (see `isInformed`), as an expression; null without one. */
export function informedOn(
  personId: RawBuilder<unknown>,
  date: LocalDate | RawBuilder<unknown>,
  declarationId: number | null | RawBuilder<unknown>,
): RawBuilder<LocalDate | null> {
  return sql<LocalDate | null>`(select max(ib.onDate) from briefing ib where ib.personId = ${personId}
    and ib.onDate <= ${date} and ${countsAt(declarationId)})`
}

function countsAt(declarationId: number | null | RawBuilder<unknown>): RawBuilder<boolean> {
  if (declarationId === null) return sql`true`
  return sql`(ib.declarationId is null or ib.declarationId = ${declarationId})`
}

/** Who of some people, or (null) of all, had been informed on or before a day (see `isInformed`), each with the day of the last briefing that counts. */
export function informedPeople(
  reader: Reader,
  personIds: Iterable<number> | null,
  date: LocalDate,
  declarationId: number | null,
): Map<number, LocalDate> {
  const among = personIds === null ? sql`true` : sql`ib.personId in ${idList(personIds)}`
  const rows = sql<{ personId: number; onDate: LocalDate }>`
    select ib.personId, max(ib.onDate) as onDate from briefing ib
    where ${among} and ib.onDate <= ${date} and ${countsAt(declarationId)} group by 1`
  return new Map(reader.all(raw(rows)).map(({ personId, onDate }) => [personId, onDate]))
}
