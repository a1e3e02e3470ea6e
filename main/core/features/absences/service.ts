import { sql, type RawBuilder } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

// What other features may ask of absences and closures.

/** Why somebody is away, as the office wrote it; null when nobody said. */
export interface AwayReason {
  reason: string | null
}

/** A stretch of days on which somebody is away or a place is closed; null is open. */
export interface AwaySpan extends AwayReason {
  from: LocalDate
  to: LocalDate | null
}

/** Who of the people is absent on a Brussels calendar day. */
export function absentOn(reader: Reader, personIds: Iterable<number>, date: LocalDate): Map<number, AwayReason> {
  const rows = query
    .selectFrom('absence')
    .select(['personId', 'reason'])
    .where('personId', 'in', idList(personIds))
    .where('validFrom', '<=', date)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', date)]))
    .orderBy('id', 'desc')
  return new Map(reader.all(rows).map(({ personId, reason }) => [personId, { reason }]))
}

/** Which of the declarations are closed on a Brussels calendar day. */
export function closedOn(reader: Reader, declarationIds: Iterable<number>, date: LocalDate): Map<number, AwayReason> {
  const rows = query
    .selectFrom('closure')
    .select(['declarationId', 'reason'])
    .where('declarationId', 'in', idList(declarationIds))
    .where('validFrom', '<=', date)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', date)]))
    .orderBy('id', 'desc')
  return new Map(reader.all(rows).map(({ declarationId, reason }) => [declarationId, { reason }]))
}

/** Absences that touch a period, by person. */
export function absencesBetween(reader: Reader, from: LocalDate, to: LocalDate): Map<number, AwaySpan[]> {
  const rows = query
    .selectFrom('absence')
    .select(['personId as ownerId', 'validFrom as from', 'validTo as to', 'reason'])
    .where('validFrom', '<=', to)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', from)]))
    .orderBy('validFrom')
  return Map.groupBy(reader.all(rows), ({ ownerId }) => ownerId)
}

/** Closures that touch a period, by declaration. */
export function closuresBetween(reader: Reader, from: LocalDate, to: LocalDate): Map<number, AwaySpan[]> {
  const rows = query
    .selectFrom('closure')
    .select(['declarationId as ownerId', 'validFrom as from', 'validTo as to', 'reason'])
    .where('validFrom', '<=', to)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', from)]))
    .orderBy('validFrom')
  return Map.groupBy(reader.all(rows), ({ ownerId }) => ownerId)
}

/**
 * SQL that is true while neither the person of a planned period is absent nor its declaration closed on a day. `planned`
 * is the alias of the table with `personId` and `declarationId`; without one the columns are named alone.
 */
export function nobodyAway(date: LocalDate, planned?: string): RawBuilder<boolean> {
  const column = (name: string): RawBuilder<unknown> => sql.ref(planned === undefined ? name : `${planned}.${name}`)
  const covers = sql`validFrom <= ${date} and (validTo is null or validTo >= ${date})`
  return sql<boolean>`(${column('personId')} not in (select absence.personId from absence where ${covers})
    and ${column('declarationId')} not in (select closure.declarationId from closure where ${covers}))`
}
