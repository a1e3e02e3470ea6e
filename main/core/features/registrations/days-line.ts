import type { PictureMark, PictureSpan } from '#shared/contract/registrations.ts'
import { brusselsDate, brusselsTime, daysBetween, type LocalDate } from '#shared/domain/dates.ts'
import type { ReviewEvent } from '#shared/domain/review/facts.ts'
import { inOrder, readSequence } from '#shared/domain/review/sequence.ts'

/** What was registered of one person at one declaration, on the day it belongs to. */
export interface Registered {
  spans: PictureSpan[]
  marks: PictureMark[]
  /** Elapsed seconds of closed presences; null without events. */
  seconds: number | null
  /** As stated by the first event of the day. */
  statedCompanyId: number | null
  statedPersonId: number
}

const minutesOfDay = 1440

/** Minutes the clock of Brussels shows at an epoch second, from the midnight that begins `date`; below 0 for the day before. */
function clockMinutes(date: LocalDate, at: number): number {
  const instant = new Date(at * 1000).toISOString()
  const time = brusselsTime(instant)
  const hours = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  return daysBetween(date, brusselsDate(instant)) * minutesOfDay + hours
}

/** Minutes of a clock time `HH:MM` from its midnight. */
export function timeMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

const byStart = (first: { from: number }, second: { from: number }): number => first.from - second.from

/** Reads the registrations of one person at one declaration as the review does, day by day. */
export function registeredDays(all: readonly ReviewEvent[]): Map<LocalDate, Registered> {
  const days = new Map<LocalDate, Registered>()
  const dayOf = (date: LocalDate, event: ReviewEvent): Registered => {
    const known = days.get(date)
    if (known) return known
    const { statedCompanyId, statedPersonId } = event
    const day: Registered = { spans: [], marks: [], seconds: null, statedCompanyId, statedPersonId }
    days.set(date, day)
    return day
  }
  for (const event of all) {
    if (event.type !== 'presence') continue
    const span = { kind: 'day', from: 0, to: minutesOfDay, label: null, registrationIds: [event.id] } as const
    dayOf(event.date, event).spans.push({ ...span, registrationIds: [event.id] })
  }
  const sequence = readSequence(inOrder(all.filter((event) => event.type !== 'presence')))
  const special = new Map<number, 'duplicate' | 'orphan'>([
    ...sequence.duplicates.map(({ event }) => [event.id, 'duplicate'] as const),
    ...sequence.loneOuts.map(({ event }) => [event.id, 'orphan'] as const),
  ])
  for (const [index, event] of sequence.events.entries()) {
    const date = sequence.dates[index] ?? event.date
    const day = dayOf(date, event)
    day.seconds ??= 0
    const kind = special.get(event.id) ?? (event.type === 'in' ? 'in' : 'out')
    day.marks.push({ kind, at: clockMinutes(date, event.at), label: null, registrationId: event.id })
  }
  const ends = new Map<LocalDate, { at: number; id: number }>()
  for (const { in: begun, out, date } of sequence.presences) {
    const day = dayOf(date, begun)
    day.seconds = (day.seconds ?? 0) + out.at - begun.at
    const [from, to] = [clockMinutes(date, begun.at), clockMinutes(date, out.at)]
    const last = ends.get(date)
    if (last && last.at < begun.at) {
      const ids = [last.id, begun.id]
      day.spans.push({
        kind: 'break',
        from: clockMinutes(date, last.at),
        to: from,
        label: null,
        registrationIds: ids,
      })
    }
    ends.set(date, { at: out.at, id: out.id })
    // In the hour that comes twice the clock may stand earlier at the end than at the start.
    day.spans.push({
      kind: 'present',
      from,
      to: Math.max(from, to),
      label: null,
      registrationIds: [begun.id, out.id],
    })
  }
  for (const { event, date } of sequence.openIns) {
    const from = clockMinutes(date, event.at)
    dayOf(date, event).spans.push({ kind: 'open', from, to: null, label: null, registrationIds: [event.id] })
  }
  for (const day of days.values()) day.spans.sort(byStart)
  return days
}
