import { sql } from 'kysely'

import { query, raw, type Reader } from '#main/core/db/query.ts'
import { absencesBetween, closuresBetween, type AwaySpan } from '#main/core/features/absences/service.ts'
import { coveredSpans, uncountedMarks } from '#main/core/features/registrations/codes.ts'
import { addDays, weekday, within, type LocalDate } from '#shared/domain/dates.ts'
import { isCancelledStatus } from '#shared/domain/official-words.ts'
import { serviceOf, type Regime, type Service } from '#shared/domain/regime.ts'
import { compareNames } from '#shared/domain/text.ts'

export type CoverageState = 'no-file' | 'nobody' | 'seen' | 'closed' | 'not-running'

/** A workplace on one day. */
export interface CoverageDay {
  date: LocalDate
  state: CoverageState
  /** Arrivals and presences registered; departures where there is nothing else. */
  seen: number
  /** People due. */
  planned: number
  /** Open findings of a missing registration. */
  missing: number
}

export interface CoveragePlace {
  declarationId: number
  number: string
  workplace: string
  /** Null while the regime is not known. */
  service: Service | null
  days: CoverageDay[]
}

/** Which days of a period files cover, and what is known of each workplace on each of them. */
export interface Coverage {
  covered: Record<Service, LocalDate[]>
  places: CoveragePlace[]
}

/** Every day of a period. */
function daysOf(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date)
  return days
}

/** The days of a period for which a file that was not taken back is there, by service. */
function coveredDays(reader: Reader, from: LocalDate, to: LocalDate): Record<Service, LocalDate[]> {
  const spans = coveredSpans(reader).filter((span) => span.from <= to && span.to >= from)
  const days = daysOf(from, to)
  const covered = (service: Service): LocalDate[] => {
    const own = spans.filter((span) => span.service === service)
    return days.filter((date) => own.some((span) => within(date, span.from, span.to)))
  }
  return { ciao: covered('ciao'), checkinatwork: covered('checkinatwork') }
}

/** Counts by declaration and day. */
class DayCounts {
  readonly #counts = new Map<number, Map<LocalDate, number>>()

  add(declarationId: number, date: LocalDate, count = 1): void {
    const days = this.#counts.get(declarationId) ?? new Map<LocalDate, number>()
    this.#counts.set(declarationId, days)
    days.set(date, (days.get(date) ?? 0) + count)
  }

  of(declarationId: number, date: LocalDate): number {
    return this.#counts.get(declarationId)?.get(date) ?? 0
  }

  has(declarationId: number): boolean {
    return this.#counts.has(declarationId)
  }
}

/** Notes by which the official service says that a registration no longer counts, as a JSON list of their ids. */
function cancelledNotes(reader: Reader): string {
  const notes = query.selectFrom('statedNote').select(['id', 'status']).where('status', 'is not', null)
  return JSON.stringify(
    reader
      .all(notes)
      .filter(({ status }) => isCancelledStatus(status))
      .map(({ id }) => id),
  )
}

/**
 * What was registered at known declarations, from the counts kept per day. What was cancelled, by its own status or by what
 * was said beside it later, does not count.
 */
function seenBetween(reader: Reader, from: LocalDate, to: LocalDate): DayCounts {
  const cancelled = cancelledNotes(reader)
  const counted = sql<{ declarationId: number; date: LocalDate; arrivals: number; departures: number }>`
    with counted as (
      select statedDeclarationId, date, type, sum(count) as n from registrationDay
      where date between ${from} and ${to} and statedNoteId not in (select value from json_each(${cancelled}))
      group by statedDeclarationId, date, type
      union all
      select r.statedDeclarationId, r.date, r.type, -count(distinct r.id) from registrationMark m
      join registration r on r.id = m.registrationId
      where m.kind in (${sql.join(uncountedMarks)}) and r.date between ${from} and ${to}
        and coalesce(r.statedNoteId, 0) not in (select value from json_each(${cancelled}))
      group by r.statedDeclarationId, r.date, r.type)
    select d.declarationId, c.date, sum(iif(c.type = 2, 0, c.n)) as arrivals, sum(iif(c.type = 2, c.n, 0)) as departures
    from counted c join statedDeclaration d on d.id = c.statedDeclarationId
    where d.declarationId is not null group by d.declarationId, c.date having sum(c.n) > 0`
  const seen = new DayCounts()
  for (const row of reader.all(raw(counted))) {
    seen.add(row.declarationId, row.date, row.arrivals > 0 ? row.arrivals : row.departures)
  }
  return seen
}

/** Open findings of a missing registration. */
function missingBetween(reader: Reader, from: LocalDate, to: LocalDate): DayCounts {
  const rows = reader.all(
    query
      .selectFrom('finding')
      .select(['declarationId', 'date', query.fn.countAll<number>().as('n')])
      .where('date', '>=', from)
      .where('date', '<=', to)
      .where('rule', '=', 'missing-registration')
      .where('state', 'in', ['open', 'in-correction'])
      .where('declarationId', 'is not', null)
      .groupBy(['declarationId', 'date']),
  )
  const missing = new DayCounts()
  for (const { declarationId, date, n } of rows) if (declarationId !== null) missing.add(declarationId, date, n)
  return missing
}

const isAway = (spans: readonly AwaySpan[] | undefined, date: LocalDate): boolean =>
  spans?.some(({ from, to }) => within(date, from, to)) ?? false

/** How many people are due at each declaration on each day: planned, not absent, once each; none where it is closed. */
function dueBetween(
  reader: Reader,
  from: LocalDate,
  to: LocalDate,
  closures: ReadonlyMap<number, readonly AwaySpan[]>,
): DayCounts {
  const assignments = query
    .selectFrom('assignment')
    .select(['personId', 'declarationId', 'validFrom', 'validTo', 'weekdays'])
    .where('validFrom', '<=', to)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', from)]))
    .orderBy('declarationId')
    .orderBy('personId')
  const absences = absencesBetween(reader, from, to)
  const weekdays = daysOf(from, to).map((date) => ({ date, digit: String(weekday(date)) }))
  const due = new DayCounts()
  /** Days already counted of the person at hand, who may have several periods at one place. */
  let counted = new Set<LocalDate>()
  let person = ''
  for (const { personId, declarationId, validFrom, validTo, weekdays: digits } of reader.each(assignments)) {
    const key = `${declarationId} ${personId}`
    if (key !== person) {
      person = key
      counted = new Set()
    }
    for (const { date, digit } of weekdays) {
      if (!digits.includes(digit) || !within(date, validFrom, validTo) || counted.has(date)) continue
      counted.add(date)
      if (isAway(absences.get(personId), date) || isAway(closures.get(declarationId), date)) continue
      due.add(declarationId, date)
    }
  }
  return due
}

interface Known {
  id: number
  number: string
  regime: Regime | null
  workplace: string | null
  startDate: LocalDate | null
  endDate: LocalDate | null
  dutyToRegister: 'yes' | 'no' | null
}

/** Declarations by workplace as users look names up. */
function declarations(reader: Reader): Known[] {
  const rows = query
    .selectFrom('declarationList')
    .select(['id', 'number', 'regime', 'workplace', 'startDate', 'endDate', 'dutyToRegister'])
  const name = ({ workplace, number }: Known): string => workplace ?? number
  return reader.all(rows).toSorted((first, second) => compareNames(name(first), name(second)) || first.id - second.id)
}

/**
 * For each workplace and each day of a period: whether a file is there, whether anybody was seen, whether it is closed
 * (`domain/imports.md`, coverage). Workplaces that do not run in the period and saw nobody are left out. What was seen
 * comes from the counts per day, so that the answer takes as long with ten million registrations as with none.
 */
export function coverageBetween(reader: Reader, from: LocalDate, to: LocalDate): Coverage {
  const days = daysOf(from, to)
  const covered = coveredDays(reader, from, to)
  const files = { ciao: new Set(covered.ciao), checkinatwork: new Set(covered.checkinatwork) }
  const closures = closuresBetween(reader, from, to)
  const seen = seenBetween(reader, from, to)
  const due = dueBetween(reader, from, to, closures)
  const missing = missingBetween(reader, from, to)
  const places: CoveragePlace[] = []
  for (const { id, number, regime, workplace, startDate, endDate, dutyToRegister } of declarations(reader)) {
    const runs = (date: LocalDate): boolean => dutyToRegister !== 'no' && within(date, startDate, endDate)
    if (!seen.has(id) && !days.some(runs)) continue
    const service = regime === null ? null : serviceOf(regime)
    // Of an unknown regime, a file of either service may hold the registrations.
    const hasFile = (date: LocalDate): boolean =>
      service === null ? files.ciao.has(date) || files.checkinatwork.has(date) : files[service].has(date)
    const stateOf = (date: LocalDate): CoverageState => {
      if (seen.of(id, date) > 0) return 'seen'
      if (!runs(date)) return 'not-running'
      if (isAway(closures.get(id), date)) return 'closed'
      return hasFile(date) ? 'nobody' : 'no-file'
    }
    places.push({
      declarationId: id,
      number,
      workplace: workplace ?? number,
      service,
      days: days.map((date) => ({
        date,
        state: stateOf(date),
        seen: seen.of(id, date),
        planned: due.of(id, date),
        missing: missing.of(id, date),
      })),
    })
  }
  return { covered, places }
}
