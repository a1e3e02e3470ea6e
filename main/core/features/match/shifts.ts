import { typesByCode } from '#main/core/features/registrations/codes.ts'
import { brusselsDate, daysBetween, type LocalDate } from '#shared/domain/dates.ts'
import type { ReviewEvent } from '#shared/domain/review/facts.ts'
import { longestContinuation, longestOpen } from '#shared/domain/review/limits.ts'
import { inOrder, readSequence } from '#shared/domain/review/sequence.ts'

/** An IN or OUT of somebody whose shifts pass midnight. */
export interface LateEvent {
  id: number
  /** Epoch seconds UTC. */
  at: number
  type: number
  receipt: number | null
  /** As stated; 0 for none. */
  company: number
  stated: number
  /** Under what it is judged. */
  key: string
  person: number
}

/** Epoch seconds: what was read, and the days asked about; the last of each is excluded. */
export interface ShiftBounds {
  readFrom: number
  readTo: number
  first: number
  last: number
}

/** Tells whether nothing reaches from one event to the next. */
function isCut(before: ReviewEvent, after: ReviewEvent): boolean {
  const gap = after.at - before.at
  return gap > longestOpen || (before.type === 'out' && after.type === 'in' && gap > longestContinuation)
}

/** Tells whether the shifts of the period begin within what was read: there is a cut before its first event, or nothing near before. */
function isCutBefore(events: readonly ReviewEvent[], { readFrom, first }: ShiftBounds): boolean {
  const [earliest] = events
  if (!earliest || earliest.at - readFrom > longestOpen) return true
  return events.some((event, index) => {
    const before = events[index - 1]
    return before !== undefined && before.at < first && isCut(before, event)
  })
}

/** Tells whether no shift of the period goes on after what was read. */
function isCutAfter(events: readonly ReviewEvent[], { readTo, last }: ShiftBounds): boolean {
  const latest = events.at(-1)
  if (!latest || readTo - latest.at > longestOpen || latest.at < last) return true
  return events.some((event, index) => {
    const before = events[index - 1]
    return before !== undefined && event.at >= last && isCut(before, event)
  })
}

/**
 * Reads the events of one person at one declaration as the review does, and tells of each the day of its shift, counted from
 * the first of the period. Answers false when they were not read far enough.
 */
export function readShifts(
  late: readonly LateEvent[],
  bounds: ShiftBounds,
  dayOf: (at: number) => number,
  tell: (event: LateEvent, day: number) => void,
): boolean {
  const byId = new Map(late.map((event) => [event.id, event]))
  const dates = new Map<number, LocalDate>()
  const dateOf = (at: number): LocalDate => {
    const day = dayOf(at)
    const known = dates.get(day) ?? brusselsDate(new Date(at * 1000).toISOString())
    dates.set(day, known)
    return known
  }
  const ordered = inOrder(
    late.map(({ id, at, type, receipt, company, stated }) => ({
      id,
      service: 'ciao',
      type: typesByCode[type as 1 | 2],
      at,
      date: dateOf(at),
      statedPersonId: stated,
      statedDeclarationId: 0,
      statedCompanyId: company === 0 ? null : company,
      receipt,
      remark: null,
      cancelled: false,
    })),
  )
  if (!isCutBefore(ordered, bounds) || !isCutAfter(ordered, bounds)) return false
  const days = new Map([...dates].map(([day, date]) => [date, day]))
  const sequence = readSequence(ordered)
  sequence.events.forEach((event, index) => {
    const own = byId.get(event.id)
    const date = sequence.dates[index] ?? event.date
    if (own) tell(own, days.get(date) ?? daysBetween(event.date, date) + dayOf(event.at))
  })
  return true
}
