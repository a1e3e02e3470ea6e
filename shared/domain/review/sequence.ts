import type { LocalDate } from '#shared/domain/local-date.ts'
import type { ReviewEvent } from '#shared/domain/review/facts.ts'
import { limitsOn } from '#shared/domain/review/limits.ts'

/** An IN and the OUT that closed it, dated to its shift. */
export interface Presence {
  in: ReviewEvent
  out: ReviewEvent
  date: LocalDate
}

/** An event that found no partner, dated as its finding is. */
export interface LoneEvent {
  event: ReviewEvent
  date: LocalDate
}

/** The same event again, shortly after the one that was kept. */
export interface Duplicate extends LoneEvent {
  of: ReviewEvent
}

/** What the events of one person at one declaration say, read in order of time (`domain/findings.md`, reading the events). */
export interface Sequence {
  /** In the order they were read, duplicates included. */
  events: ReviewEvent[]
  /** The day of the shift of each event in `events`; of a lone OUT, the day of its finding. */
  dates: LocalDate[]
  duplicates: Duplicate[]
  presences: Presence[]
  /** INs that no OUT closed; the last one may still be waiting for its OUT. */
  openIns: LoneEvent[]
  /** OUTs that closed no IN. */
  loneOuts: LoneEvent[]
}

const typeOrder = { in: 0, out: 1, presence: 2 } as const

/**
 * Orders events by time, then by receipt number (those without come last), then an IN before an OUT.
 * What ties beyond that says the same; ids only make the order complete.
 */
export function compareEvents(first: ReviewEvent, second: ReviewEvent): number {
  if (first.at !== second.at) return first.at - second.at
  if (first.receipt !== second.receipt) return (first.receipt ?? Infinity) - (second.receipt ?? Infinity)
  if (first.type !== second.type) return typeOrder[first.type] - typeOrder[second.type]
  return (
    (first.statedCompanyId ?? 0) - (second.statedCompanyId ?? 0) ||
    first.statedPersonId - second.statedPersonId ||
    first.id - second.id
  )
}

/** A copy in the order of `compareEvents`; events that already are in order cost one look each. */
export function inOrder(events: readonly ReviewEvent[]): ReviewEvent[] {
  const copy = events.slice()
  for (let index = 1; index < copy.length; index += 1) {
    const before = copy[index - 1]
    const event = copy[index]
    if (before && event && compareEvents(before, event) > 0) return copy.sort(compareEvents)
  }
  return copy
}

/** Brings an OUT of the same instant forward to `index`, because it closes the IN that is open. */
function bringOutForward(events: ReviewEvent[], index: number, at: number): void {
  for (let later = index + 1; events[later]?.at === at; later += 1) {
    const event = events[later]
    if (event?.type !== 'out') continue
    events.splice(later, 1)
    events.splice(index, 0, event)
    return
  }
}

/**
 * Reads the INs and OUTs of one person at one declaration. `events` must be in the order of `compareEvents`, without
 * cancelled ones and without presences of a day; the array becomes part of the answer and may be reordered at equal instants.
 */
export function readSequence(events: ReviewEvent[]): Sequence {
  const dates: LocalDate[] = []
  const duplicates: Duplicate[] = []
  const presences: Presence[] = []
  const openIns: LoneEvent[] = []
  const loneOuts: LoneEvent[] = []
  let kept: ReviewEvent | null = null
  let open: ReviewEvent | null = null
  let lastOut = -Infinity
  /** Day of the running shift; of a shift that so far has no IN, the day of its lone OUT. */
  let date: LocalDate = ''
  let hasIn = false
  for (let index = 0; index < events.length; index += 1) {
    let event = events[index]
    if (!event) break
    const limits = limitsOn(event.date)
    const { at } = event
    if (open !== null && event.type === 'in' && events[index + 1]?.at === at && at - open.at <= limits.open) {
      bringOutForward(events, index, at)
      event = events[index] ?? event
    }
    if (kept !== null && event.type === kept.type && at - kept.at < limits.duplicate) {
      dates.push(date)
      duplicates.push({ event, of: kept, date })
      continue
    }
    if (event.type === 'out') {
      if (open !== null && at - open.at <= limits.open) {
        presences.push({ in: open, out: event, date })
      } else {
        if (open !== null) openIns.push({ event: open, date })
        if (at - lastOut > limits.open) {
          date = event.date
          hasIn = false
        }
        loneOuts.push({ event, date })
      }
      open = null
      lastOut = at
    } else {
      if (open !== null) openIns.push({ event: open, date })
      if (!hasIn || at - lastOut > limits.continuation) date = event.date
      hasIn = true
      open = event
    }
    kept = event
    dates.push(date)
  }
  if (open !== null) openIns.push({ event: open, date })
  return { events, dates, duplicates, presences, openIns, loneOuts }
}
