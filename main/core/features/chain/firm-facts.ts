import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { paperStandings } from '#main/core/features/papers/service.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { betterState, type PaperState } from '#shared/domain/paper.ts'

/** Firms that are one self-employed person on a day: nobody works there in another capacity. */
export function selfEmployedFirms(reader: Reader, companyIds: Iterable<number>, date: LocalDate): Set<number> {
  const rows = reader.all(
    query
      .selectFrom('employment')
      .select(['companyId', 'capacity', 'personId'])
      .where('companyId', 'in', idList(companyIds))
      .where((where) => where.or([where('validFrom', 'is', null), where('validFrom', '<=', date)]))
      .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', date)])),
  )
  const firms = Map.groupBy(rows, ({ companyId }) => companyId)
  const alone = [...firms].filter(([, people]) => {
    return people.every(({ capacity }) => capacity === 'self-employed') && people.length === 1
  })
  return new Set(alone.map(([companyId]) => companyId))
}

/** Companies that are temporary agencies. */
export function agencies(reader: Reader, companyIds: Iterable<number>): Set<number> {
  const rows = query
    .selectFrom('company')
    .select('id')
    .where('id', 'in', idList(companyIds))
    .where('roleAgency', '=', 1)
  return new Set(reader.all(rows).map(({ id }) => id))
}

/** The worst state of the papers of each link on a day: its own, and those of its contractor. */
export function worstPapers(
  reader: Reader,
  links: readonly { id: number; contractorId: number }[],
  date: LocalDate,
): Map<number, PaperState> {
  const worst = new Map<number, PaperState>()
  const byFirm = Map.groupBy(links, ({ contractorId }) => contractorId)
  for (const { linkId, companyId, state } of paperStandings(reader, links, date)) {
    const concerned = linkId === null ? (byFirm.get(companyId) ?? []).map(({ id }) => id) : [linkId]
    for (const id of concerned) {
      const known = worst.get(id)
      worst.set(id, known !== undefined && betterState(known, state) === state ? known : state)
    }
  }
  return worst
}
