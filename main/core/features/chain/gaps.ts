import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { declarantsOf } from '#main/core/features/chain/service.ts'
import type { ChainGap } from '#shared/contract/chain.ts'
import { firstUncovered, intersection, within, type LocalDate, type Period } from '#shared/domain/dates.ts'

/**
 * Employers that have no place in the chain of their declaration on days on which others work for them, over all
 * declarations, by declaration and employer: the first such stretch with the links that hang in the air. With a date,
 * only what is missing on that Brussels calendar day.
 */
export function chainGaps(reader: Reader, date: LocalDate | null): ChainGap[] {
  const declarations = reader.all(
    query
      .selectFrom('declarationList as l')
      .innerJoin('declaration as d', 'd.id', 'l.id')
      .select(['l.id', 'l.number', 'l.workplace', 'd.declarantId', 'd.startDate', 'd.endDate'])
      .where('l.id', 'in', query.selectFrom('chainLink').select('declarationId').distinct())
      .orderBy('l.number'),
  )
  const links = reader.all(
    query
      .selectFrom('chainList')
      .select(['id', 'declarationId', 'contractorId', 'contractor', 'directEmployerId', 'directEmployer'])
      .select(['validFrom as from', 'validTo as to'])
      .where('declarationId', 'in', idList(declarations.map(({ id }) => id)))
      .orderBy('contractorKey')
      .orderBy('id'),
  )
  const own = declarantsOf(reader, null)
  const byDeclaration = Map.groupBy(links, ({ declarationId }) => declarationId)
  return declarations.flatMap(({ id, number, workplace, declarantId, startDate, endDate }) => {
    const declared: Period = date === null ? { from: startDate, to: endDate } : { from: date, to: date }
    const standing = byDeclaration.get(id) ?? []
    const tops = new Set(declarantId === null ? own : [declarantId])
    const places = Map.groupBy(standing, ({ contractorId }) => contractorId)
    const gaps = new Map<number, ChainGap>()
    for (const link of standing) {
      const { directEmployerId: employerId } = link
      // While no declarant is recorded, a firm without any link of its own can only be the declarant.
      if (tops.has(employerId) || (tops.size === 0 && !places.has(employerId))) continue
      const days = intersection(link, declared)
      const missing = days && firstUncovered(days, places.get(employerId) ?? [])
      if (missing === null || (date !== null && !within(date, missing.from, missing.to))) continue
      const known = gaps.get(employerId)
      const hanging = { id: link.id, contractor: link.contractor }
      if (!known) {
        const { directEmployer: employer } = link
        const gap = { declarationId: id, declaration: number, workplace, employerId, employer, ...missing }
        gaps.set(employerId, { ...gap, links: [hanging] })
      } else {
        known.links.push(hanging)
        if (known.from !== null && (missing.from === null || missing.from < known.from)) known.from = missing.from
        if (known.to !== null && (missing.to === null || missing.to > known.to)) known.to = missing.to
      }
    }
    return [...gaps.values()]
  })
}
