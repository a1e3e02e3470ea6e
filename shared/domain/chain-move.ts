import { checkLink, type ChainDeclaration } from '#shared/domain/chain-checks.ts'
import type { ChainLink } from '#shared/domain/chain.ts'
import { addDays, formatDate, type LocalDate } from '#shared/domain/local-date.ts'
import { comparePeriods, intersection, within, type Period } from '#shared/domain/period.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** A firm passes to another direct employer. */
export interface MoveWish {
  /** The first day under the new employer; local Brussels date. */
  date: LocalDate
  employerId: number
  /** `along`: its own subcontractors stay with it; `stay`: they pass to the employer it leaves. */
  below: 'along' | 'stay'
}

/** A link that begins anew as a copy of another one. */
export interface BegunLink<Link extends ChainLink = ChainLink> extends Period {
  copyOf: Link
  employerId: number
}

/** What a move writes; every day before the date and after the link’s end keeps its tree. */
export interface ChainMove<Link extends ChainLink = ChainLink> {
  ended: { link: Link; to: LocalDate }[]
  /** Links whose first day is the day of the move: they get another employer as they stand. */
  changed: { link: Link; employerId: number; to: LocalDate | null }[]
  begun: BegunLink<Link>[]
  /** The contractor’s own direct subcontractors from the date on, whether they come along or not. */
  below: Link[]
}

/** Gives a link another employer during a period, and leaves it as it is before and after. */
function reassign<Link extends ChainLink>(link: Link, period: Period, employerId: number, move: ChainMove<Link>): void {
  const inner = intersection(link, period)
  if (inner === null) return
  const startsEarlier = inner.from !== null && (link.from === null || link.from < inner.from)
  if (startsEarlier && inner.from !== null) {
    move.ended.push({ link, to: addDays(inner.from, -1) })
    move.begun.push({ copyOf: link, employerId, from: inner.from, to: inner.to })
  } else move.changed.push({ link, employerId, to: inner.to })
  const goesOn = inner.to !== null && (link.to === null || link.to > inner.to)
  if (goesOn && inner.to !== null) {
    move.begun.push({ copyOf: link, employerId: link.employerId, from: addDays(inner.to, 1), to: link.to })
  }
}

/** What moving a link to another employer from a day on comes to (`domain/chain.md`, a link of the chain). */
export function planMove<Link extends ChainLink>(link: Link, links: readonly Link[], wish: MoveWish): ChainMove<Link> {
  const days: Period = { from: wish.date, to: link.to }
  const below = links
    .filter((other) => other.employerId === link.contractorId && intersection(other, days) !== null)
    .sort((first, second) => comparePeriods(first, second) || first.id - second.id)
  const move: ChainMove<Link> = { ended: [], changed: [], begun: [], below }
  reassign(link, days, wish.employerId, move)
  if (wish.below === 'stay') for (const other of below) reassign(other, days, link.employerId, move)
  return move
}

/** The links as they stand after a move; those begun have negative ids. */
export function linksAfter<Link extends ChainLink>(links: readonly Link[], move: ChainMove<Link>): ChainLink[] {
  const ends = new Map(move.ended.map(({ link, to }) => [link.id, to]))
  const changes = new Map(move.changed.map(({ link, employerId, to }) => [link.id, { employerId, to }]))
  const kept = links.map((link): ChainLink => {
    const { id, contractorId, employerId, from, to } = link
    return { id, contractorId, employerId, from, to: ends.get(id) ?? to, ...changes.get(id) }
  })
  const begun = move.begun.map(({ copyOf, employerId, from, to }, index): ChainLink => {
    return { id: -1 - index, contractorId: copyOf.contractorId, employerId, from, to }
  })
  return [...kept, ...begun]
}

/**
 * What stands in the way of a move: a day outside the link, the same employer, a circle, an overlap, an employer without
 * a place on some of the days (`employer-link-missing`). Any of them refuses it whole.
 */
export function checkMove<Link extends ChainLink>(
  link: Link,
  links: readonly Link[],
  wish: MoveWish,
  declaration: ChainDeclaration,
): Problem[] {
  if (!within(wish.date, link.from, link.to)) {
    const params = { from: shown(link.from), to: shown(link.to) }
    return [{ code: 'move-outside-link', field: 'date', severity: 'error', params }]
  }
  if (wish.employerId === link.employerId) {
    return [{ code: 'same-employer', field: 'directEmployer', severity: 'error' }]
  }
  const move = planMove(link, links, wish)
  const after = linksAfter(links, move)
  const moved = new Set(move.changed.map(({ link: { id } }) => id))
  const problems = after
    .filter(({ id }) => id < 0 || moved.has(id))
    .flatMap((proposed) =>
      checkLink(proposed, after, declaration).map((problem): Problem => {
        if (problem.code !== 'employer-link-missing') return problem
        return { ...problem, params: { ...problem.params, employerId: proposed.employerId } }
      }),
    )
    .filter(({ severity, code }) => severity === 'error' || code === 'employer-link-missing')
    .map((problem): Problem => ({ ...problem, severity: 'error' }))
  // One reason is said once, however many links it concerns.
  return [
    ...new Map(problems.map((problem) => [`${problem.code} ${JSON.stringify(problem.params)}`, problem])).values(),
  ]
}

function shown(date: LocalDate | null): string {
  return date === null ? '…' : formatDate(date)
}
