import { addDays, startOfDay, type LocalDate } from '#shared/domain/dates.ts'
import { isCleanBefore } from '#shared/domain/review/clean-points.ts'
import type { ReviewEvent } from '#shared/domain/review/facts.ts'

/** Days, both included. */
export interface Range {
  from: LocalDate
  to: LocalDate
}

/** Days read on either side of a range at first, to find where it can be cut. */
export const margin = 3

const midnights = new Map<LocalDate, number>()

/** Epoch second with which a Brussels day begins. */
export function midnight(date: LocalDate): number {
  const known = midnights.get(date)
  if (known !== undefined) return known
  const second = Date.parse(startOfDay(date)) / 1000
  if (midnights.size > 10_000) midnights.clear()
  midnights.set(date, second)
  return second
}

/** The first event at or after a moment; events stand in order of time. */
function firstAfter(events: readonly ReviewEvent[], at: number): number {
  let low = 0
  let high = events.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((events[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

const place = ({ statedDeclarationId }: ReviewEvent): number => statedDeclarationId

/**
 * Widens days to where the events of one person can be cut. Null on a side where that is not possible within what was
 * read, days of which the first and last serve to look over the cut.
 */
export function widened(
  events: readonly ReviewEvent[],
  range: Range,
  read: Range,
): { from: LocalDate | null; to: LocalDate | null } {
  let from: LocalDate | null = range.from
  while (from !== null && !isCleanBefore(events, from, place))
    from = from > addDays(read.from, 1) ? addDays(from, -1) : null
  let to: LocalDate | null = range.to
  while (to !== null && !isCleanBefore(events, addDays(to, 1), place)) {
    to = to < addDays(read.to, -1) ? addDays(to, 1) : null
  }
  return { from, to }
}

/** The events of whole days. */
export function eventsWithin(events: readonly ReviewEvent[], { from, to }: Range): readonly ReviewEvent[] {
  const start = firstAfter(events, midnight(from))
  const end = firstAfter(events, midnight(addDays(to, 1)))
  return start === 0 && end === events.length ? events : events.slice(start, end)
}

function join(ranges: readonly Range[], gap: number): Range[] {
  const result: Range[] = []
  for (const range of ranges.toSorted((first, second) => (first.from < second.from ? -1 : 1))) {
    const last = result.at(-1)
    if (last && range.from <= addDays(last.to, gap)) last.to = range.to > last.to ? range.to : last.to
    else result.push({ ...range })
  }
  return result
}

/** Joins ranges that overlap, or lie so near that one would be widened into the other anyway. */
export function merged(ranges: readonly Range[]): Range[] {
  return join(ranges, margin)
}

/** Joins ranges that share days. */
export function joined(ranges: readonly Range[]): Range[] {
  return join(ranges, 0)
}
