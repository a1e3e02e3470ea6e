import type { LocalDate } from '#shared/domain/local-date.ts'
import type { ReviewEvent } from '#shared/domain/review/facts.ts'
import { longestContinuation, longestOpen } from '#shared/domain/review/limits.ts'

/** Says which events are read together: the key of their place (`placeKey`). */
export type PlaceOf = (event: ReviewEvent) => number

/** What one declaration last saw before a cut. */
interface LastSeen {
  at: number
  /** Null when events of both types stood at that instant: which was read last is not asked here. */
  type: ReviewEvent['type'] | null
}

/** Presences of a day and cancelled registrations stand alone: nothing reaches from or to them. */
function standsAlone(event: ReviewEvent): boolean {
  return event.cancelled || event.type === 'presence'
}

/** The last event per place that may still reach over the cut before `index`. */
function lastSeen(
  events: readonly ReviewEvent[],
  index: number,
  cutAt: number,
  placeOf: PlaceOf,
): Map<number, LastSeen> {
  const last = new Map<number, LastSeen>()
  for (let earlier = index - 1; earlier >= 0; earlier -= 1) {
    const event = events[earlier]
    if (!event || cutAt - event.at > longestOpen) break
    if (standsAlone(event)) continue
    const place = placeOf(event)
    const known = last.get(place)
    if (known === undefined) last.set(place, { at: event.at, type: event.type })
    else if (known.at === event.at && known.type !== event.type) known.type = null
  }
  return last
}

/** Tells whether nothing of the last event reaches the next one at the same declaration. */
function isCleanBetween(last: LastSeen, next: ReviewEvent): boolean {
  const gap = next.at - last.at
  // After an OUT no IN is open, and after the continuation an IN begins a new shift.
  return gap > longestOpen || (last.type === 'out' && next.type === 'in' && gap > longestContinuation)
}

/**
 * Tells whether one person's events may be cut at the beginning of a Brussels day: reviewing the days before and the days
 * from then on apart finds what reviewing all together finds. `events` stand in order (`inOrder`), all declarations together,
 * and must hold the whole day before and the whole day itself; what lies further away does not matter.
 */
export function isCleanBefore(events: readonly ReviewEvent[], date: LocalDate, placeOf: PlaceOf): boolean {
  let low = 0
  for (let high = events.length; low < high;) {
    const middle = (low + high) >>> 1
    const event = events[middle]
    if (event && event.date < date) low = middle + 1
    else high = middle
  }
  const first = events[low]
  if (!first || low === 0) return true
  const last = lastSeen(events, low, first.at, placeOf)
  for (let later = low; last.size > 0 && later < events.length; later += 1) {
    const event = events[later]
    if (!event || event.at - first.at > longestOpen) break
    if (standsAlone(event)) continue
    const place = placeOf(event)
    const known = last.get(place)
    if (known === undefined) continue
    if (!isCleanBetween(known, event)) return false
    last.delete(place)
  }
  return true
}
