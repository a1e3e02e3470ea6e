import { query, type Reader } from '#main/core/db/query.ts'
import { chainFacts } from '#main/core/features/chain/service.ts'
import { companyLabels, labelOf } from '#main/core/features/labels.ts'
import type { ChainGap } from '#shared/contract/chain.ts'
import type { ChainLink } from '#shared/domain/chain.ts'
import { firstUncovered, intersection, mergedPeriods, type LocalDate, type Period } from '#shared/domain/dates.ts'
import { compareNames } from '#shared/domain/text.ts'

/** An employer without a place, from the first day to the last, and the links below it. */
interface Found extends Period {
  employerId: number
  links: ChainLink[]
}

/** The employers of one chain that have no place on days within a period on which others work for them. */
function gapsIn(links: readonly ChainLink[], declarantIds: readonly number[], within: Period): Found[] {
  const byContractor = Map.groupBy(links, ({ contractorId }) => contractorId)
  const places = new Map([...byContractor].map(([id, own]) => [id, mergedPeriods(own)]))
  const gaps = new Map<number, Found>()
  for (const link of links) {
    const { employerId } = link
    const covering = places.get(employerId) ?? []
    // While no declarant is recorded, a firm without any link of its own can only be the declarant.
    if (declarantIds.includes(employerId) || (declarantIds.length === 0 && covering.length === 0)) continue
    const days = intersection(link, within)
    const missing = days && firstUncovered(days, covering)
    if (!missing) continue
    const known = gaps.get(employerId)
    if (!known) {
      gaps.set(employerId, { employerId, ...missing, links: [link] })
      continue
    }
    known.links.push(link)
    if (known.from !== null && (missing.from === null || missing.from < known.from)) known.from = missing.from
    if (known.to !== null && (missing.to === null || missing.to > known.to)) known.to = missing.to
  }
  return [...gaps.values()]
}

/**
 * Employers that have no place in the chain of their declaration on days on which others work for them, over all
 * declarations, by declaration and employer, with the links that hang in the air. With a date, only what is missing on
 * that Brussels calendar day.
 */
export function chainGaps(reader: Reader, date: LocalDate | null): ChainGap[] {
  const declarations = reader.all(
    query
      .selectFrom('declarationList')
      .select(['id', 'number', 'workplace'])
      .where('id', 'in', query.selectFrom('chainLink').select('declarationId').distinct())
      .orderBy('number'),
  )
  return declarations.flatMap(({ id, number, workplace }) => {
    const facts = chainFacts(reader, id)
    if (!facts) return []
    const { from, to, declarantIds } = facts.declaration
    const found = gapsIn(facts.links, declarantIds, date === null ? { from, to } : { from: date, to: date })
    const firms = found.flatMap(({ employerId, links }) => [
      employerId,
      ...links.map(({ contractorId }) => contractorId),
    ])
    const labels = companyLabels(reader, firms)
    const name = (companyId: number): string => labelOf(labels, companyId).label
    return found
      .map(({ links, employerId, ...period }): ChainGap => {
        const hanging = links.map((link) => ({ id: link.id, contractor: name(link.contractorId) }))
        const employer = name(employerId)
        return { declarationId: id, declaration: number, workplace, employerId, employer, ...period, links: hanging }
      })
      .sort((first, second) => compareNames(first.employer, second.employer))
  })
}
