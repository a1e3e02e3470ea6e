import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { nobodyAway } from '#main/core/features/absences/service.ts'
import { tiersOn } from '#main/core/features/chain/service.ts'
import { weekday, type LocalDate } from '#shared/domain/dates.ts'

/** How many people are due at a declaration, and for how many firms they work. */
export interface DueCount {
  due: number
  firms: number
}

/** Planned people with their employers of a day, one row per person and employer, in as few rows as the answer needs. */
function dueEmployers(reader: Reader, declarationIds: readonly number[], date: LocalDate) {
  return reader.all(
    query
      .selectFrom('assignment as a')
      .leftJoin('employment as e', (join) =>
        join
          .onRef('e.personId', '=', 'a.personId')
          .on((on) => on.or([on('e.validFrom', 'is', null), on('e.validFrom', '<=', date)]))
          .on((on) => on.or([on('e.validTo', 'is', null), on('e.validTo', '>=', date)])),
      )
      .select(['a.declarationId', 'a.personId', 'e.companyId'])
      .distinct()
      .where('a.declarationId', 'in', idList(declarationIds))
      .where('a.validFrom', '<=', date)
      .where((where) => where.or([where('a.validTo', 'is', null), where('a.validTo', '>=', date)]))
      .where(sql<number>`instr(a.weekdays, ${String(weekday(date))})`, '>', 0)
      .where(nobodyAway(date, 'a'))
      .orderBy('e.validFrom', 'desc')
      .orderBy('e.id', 'desc'),
  )
}

/**
 * The numbers of people and firms due at declarations on a Brussels calendar day. Someone with several employers counts
 * for the one nearest the declarant, as `peopleDue` lists them.
 */
export function dueCounts(reader: Reader, declarationIds: readonly number[], date: LocalDate): Map<number, DueCount> {
  const counts = new Map<number, DueCount>()
  const rows = Map.groupBy(dueEmployers(reader, declarationIds, date), ({ declarationId }) => declarationId)
  for (const [declarationId, ofDeclaration] of rows) {
    const people = Map.groupBy(ofDeclaration, ({ personId }) => personId)
    const severalEmployers = people.size < ofDeclaration.length
    const tiers = severalEmployers ? tiersOn(reader, declarationId, date) : null
    const tier = (companyId: number | null): number => tiers?.get(companyId ?? 0) ?? Number.MAX_SAFE_INTEGER
    const firms = new Set<number>()
    for (const employers of people.values()) {
      const [nearest] = employers.toSorted((first, second) => tier(first.companyId) - tier(second.companyId))
      if (nearest && nearest.companyId !== null) firms.add(nearest.companyId)
    }
    counts.set(declarationId, { due: people.size, firms: firms.size })
  }
  return counts
}
