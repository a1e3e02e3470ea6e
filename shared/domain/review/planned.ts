import { addDays, daysBetween, weekday, type LocalDate } from '#shared/domain/local-date.ts'
import { within } from '#shared/domain/period.ts'
import { serviceOf } from '#shared/domain/regime.ts'
import type { PersonFacts, ReviewSubject, ReviewWorld } from '#shared/domain/review/facts.ts'
import type { Gathering, ReviewPeriod } from '#shared/domain/review/gather.ts'
import type { Place } from '#shared/domain/review/places.ts'
import { limitsOn } from '#shared/domain/review/limits.ts'

interface CalendarDay {
  date: LocalDate
  /** Digit of the weekday, as stored with the planning. */
  digit: string
}

let calendar: CalendarDay[] = []

/** The days of a period; kept for the next person, who is asked about the same ones. */
function daysOf(from: LocalDate, to: LocalDate): readonly CalendarDay[] {
  if (from > to) return []
  if (calendar[0]?.date !== from || calendar.at(-1)?.date !== to) {
    calendar = []
    for (let date = from; date <= to; date = addDays(date, 1)) calendar.push({ date, digit: digitOf(date) })
  }
  return calendar
}

const digits = new Map<LocalDate, string>()

/** The weekday digit of a day; the same few days are asked about for everybody. */
function digitOf(date: LocalDate): string {
  let digit = digits.get(date)
  if (digit === undefined) {
    digit = String(weekday(date))
    if (digits.size > 20_000) digits.clear()
    digits.set(date, digit)
  }
  return digit
}

/** Tells whether a person is due at a declaration on a day; absences and closures are judged apart. */
export function isPlanned(person: PersonFacts, declarationId: number, date: LocalDate): boolean {
  return person.planned.some(
    (planned) =>
      planned.declarationId === declarationId &&
      within(date, planned.from, planned.to) &&
      planned.weekdays.includes(digitOf(date)),
  )
}

/**
 * Planned days that are over and covered, with nothing registered (`missing-registration`). A declaration whose regime is not
 * known has no service whose files could cover it: the rule stays silent.
 */
export function findMissing(
  { person, paperLines }: ReviewSubject,
  places: readonly Place[],
  world: ReviewWorld,
  period: ReviewPeriod,
  found: Gathering,
): void {
  if (person === null || person.planned.length === 0) return
  const lastOver = addDays(world.today, -1)
  const days = daysOf(period.from, period.to < lastOver ? period.to : lastOver)
  for (const planned of person.planned) {
    const declaration = world.declaration(planned.declarationId)
    if (!declaration || declaration.regime === null) continue
    const service = serviceOf(declaration.regime)
    const place = places.find(({ known }) => known?.id === declaration.id)
    const first = planned.from === null ? 0 : Math.max(0, daysBetween(period.from, planned.from))
    for (let index = first; index < days.length; index += 1) {
      const { date, digit } = days[index] ?? { date: period.to, digit: '' }
      if (planned.to !== null && date > planned.to) break
      if (!planned.weekdays.includes(digit)) continue
      if (place?.seen(date) === true || !world.isCovered(service, date)) continue
      const away = (span: { from: LocalDate | null; to: LocalDate | null }): boolean => within(date, span.from, span.to)
      if (person.absences.some(away) || declaration.closures.some(away)) continue
      const draft = found.missing('missing-registration', declaration.id, date, service)
      const start = planned.startTime
      if (start !== null && (draft.planned === null || start < draft.planned)) draft.planned = start
      const onPaper = paperLines.some((line) => line.declarationId === declaration.id && line.date === date)
      draft.explained = onPaper ? 'paper-form' : declaration.isExemptOn(date) ? 'exempt' : null
    }
  }
}

/** Lines of used paper forms that nothing followed (`paper-not-followed-up`). */
export function findOpenPaper(
  { paperLines }: ReviewSubject,
  places: readonly Place[],
  world: ReviewWorld,
  found: Gathering,
): void {
  for (const { declarationId, date, outcome } of paperLines) {
    if (outcome !== null || !found.covers(date) || daysBetween(date, world.today) <= limitsOn(date).paperDays) continue
    if (places.some(({ known, seen }) => known?.id === declarationId && seen(date))) continue
    const regime = world.declaration(declarationId)?.regime ?? null
    // The paper form belongs to the procedure of Checkinatwork.
    const service = regime === null ? 'checkinatwork' : serviceOf(regime)
    found.missing('paper-not-followed-up', declarationId, date, service)
  }
}
