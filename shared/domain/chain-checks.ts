import type { ChainLink } from '#shared/domain/chain.ts'
import { addDays, formatDate, type LocalDate } from '#shared/domain/local-date.ts'
import {
  comparePeriods,
  containsPeriod,
  firstUncovered,
  intersection,
  isReversed,
  periodsOverlap,
  within,
  type Period,
} from '#shared/domain/period.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** A link about to be recorded; with the id of a known link it replaces that one. */
export interface ProposedLink extends Period {
  id?: number | null
  contractorId: number
  employerId: number
}

/** What a link is checked against: the declaration's dates and its declarants (none while unknown). */
export interface ChainDeclaration extends Period {
  declarantIds: readonly number[]
}

const openDay = '…'

function shownDate(date: LocalDate | null): string {
  return date === null ? openDay : formatDate(date)
}

/**
 * What is wrong with a link (`domain/chain.md`): `date-order`, `overlap` with the same pair, `cycle` and dates wholly outside the
 * declaration stop it; dates partly outside and an employer without a place on some of the days are warnings, shown as gaps.
 */
export function checkLink(
  proposed: ProposedLink,
  links: readonly ChainLink[],
  declaration: ChainDeclaration,
): Problem[] {
  if (isReversed(proposed)) {
    const params = { start: shownDate(proposed.from), end: shownDate(proposed.to) }
    return [{ code: 'date-order', field: 'end', severity: 'error', params }]
  }
  const others = links.filter(({ id }) => id !== proposed.id)
  const outside = checkAgainstDeclaration(proposed, declaration)
  const effective = intersection(proposed, declaration)
  if (effective === null) return outside
  return [
    ...outside,
    ...checkOverlap(proposed, others),
    ...checkCycle(proposed, effective, others),
    ...checkEmployer(proposed, effective, others, declaration.declarantIds),
  ]
}

function checkAgainstDeclaration(proposed: Period, declaration: Period): Problem[] {
  // An open side ends with the declaration, so only stated days can lie outside.
  const stated = { from: proposed.from ?? declaration.from, to: proposed.to ?? declaration.to }
  if (containsPeriod(declaration, stated) && periodsOverlap(declaration, proposed)) return []
  const severity = periodsOverlap(declaration, proposed) ? 'warning' : 'error'
  const params = { start: shownDate(declaration.from), end: shownDate(declaration.to) }
  const field = declaration.from !== null && stated.from !== null && stated.from < declaration.from ? 'start' : 'end'
  return [{ code: 'outside-declaration', field, severity, params }]
}

function checkOverlap(proposed: ProposedLink, others: readonly ChainLink[]): Problem[] {
  const twin = others.find(
    (other) =>
      other.contractorId === proposed.contractorId &&
      other.employerId === proposed.employerId &&
      periodsOverlap(other, proposed),
  )
  if (!twin) return []
  const params = { from: shownDate(twin.from), to: shownDate(twin.to) }
  return [{ code: 'overlap', field: 'start', severity: 'error', params }]
}

function checkCycle(proposed: ProposedLink, effective: Period, others: readonly ChainLink[]): Problem[] {
  const cycle: Problem = { code: 'cycle', field: 'directEmployer', severity: 'error' }
  if (proposed.contractorId === proposed.employerId) return [cycle]
  const byContractor = Map.groupBy(others, ({ contractorId }) => contractorId)
  const above = linksAbove(proposed.employerId, effective, byContractor)
  if (!above.some(({ employerId }) => employerId === proposed.contractorId)) return []
  // Above each other at different times is no cycle: the circle must be closed on one and the same day.
  const closed = daysOfChange(effective, above).some((day) =>
    reaches(proposed.employerId, proposed.contractorId, day, byContractor),
  )
  return closed ? [cycle] : []
}

type LinksByContractor = ReadonlyMap<number, readonly ChainLink[]>

/** Every link above a company that shares a day with a period, on whatever day each stands. */
function linksAbove(companyId: number, period: Period, byContractor: LinksByContractor): ChainLink[] {
  const found = new Set<ChainLink>()
  const seen = new Set([companyId])
  const waiting = [companyId]
  for (let company = waiting.pop(); company !== undefined; company = waiting.pop()) {
    for (const link of byContractor.get(company) ?? []) {
      if (!periodsOverlap(link, period)) continue
      found.add(link)
      if (!seen.has(link.employerId)) waiting.push(link.employerId)
      seen.add(link.employerId)
    }
  }
  return [...found]
}

/** One day of each stretch of a period during which the given links stay the same. */
function daysOfChange(period: Period, links: readonly ChainLink[]): LocalDate[] {
  const starts = links.flatMap(({ from, to }) => [from, to === null ? null : addDays(to, 1)])
  const days = starts.filter((day): day is LocalDate => day !== null && within(day, period.from, period.to))
  const first = period.from ?? addDays(days.toSorted()[0] ?? period.to ?? '2000-01-01', -1)
  return [...new Set([first, ...days])]
}

function reaches(from: number, to: number, day: LocalDate, byContractor: LinksByContractor): boolean {
  return linksAbove(from, { from: day, to: day }, byContractor).some(({ employerId }) => employerId === to)
}

function checkEmployer(
  proposed: ProposedLink,
  effective: Period,
  others: readonly ChainLink[],
  declarantIds: readonly number[],
): Problem[] {
  if (declarantIds.includes(proposed.employerId)) return []
  const places = others.filter(({ contractorId }) => contractorId === proposed.employerId)
  // While no declarant is recorded, a firm without any link of its own can only be the declarant.
  if (declarantIds.length === 0 && places.length === 0) return []
  const gap = firstUncovered(effective, places)
  if (gap === null) return []
  const params = { from: shownDate(gap.from), to: shownDate(gap.to) }
  return [{ code: 'employer-link-missing', field: 'directEmployer', severity: 'warning', params }]
}

/**
 * The links that lose their employer's place when a link ends on a day (its last): those directly below, and below them in turn,
 * unless another link of the same employer, or its being a declarant, still covers their days. In order of start.
 */
export function linksHangingBelow<Link extends ChainLink>(
  link: Link,
  links: readonly Link[],
  lastDay: LocalDate,
  declarantIds: readonly number[] = [],
): Link[] {
  const hanging = new Set<Link>()
  const lost: { companyId: number; period: Period; without: ReadonlySet<Link> }[] = []
  const firstLost = intersection(link, { from: addDays(lastDay, 1), to: null })
  if (firstLost) lost.push({ companyId: link.contractorId, period: firstLost, without: new Set([link]) })
  for (let loss = lost.pop(); loss !== undefined; loss = lost.pop()) {
    const { companyId, period, without } = loss
    if (declarantIds.includes(companyId)) continue
    const otherPlaces = links.filter((other) => other.contractorId === companyId && !without.has(other))
    for (const below of links) {
      if (below.employerId !== companyId || hanging.has(below) || below === link) continue
      const affected = intersection(below, period)
      if (affected === null || firstUncovered(affected, otherPlaces) === null) continue
      hanging.add(below)
      lost.push({ companyId: below.contractorId, period: affected, without: new Set([...without, below]) })
    }
  }
  return [...hanging].sort((first, second) => comparePeriods(first, second) || first.id - second.id)
}
