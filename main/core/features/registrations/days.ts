import type { Reader } from '#main/core/db/query.ts'
import { query } from '#main/core/db/query.ts'
import {
  dayAbsences,
  dayClosures,
  dayEmployers,
  dayEvents,
  dayFindings,
  dayPeople,
  dayPlans,
  knownPlaces,
  statedFirms,
  statedPlaces,
  type DayPeriod,
  type DayPerson,
  type DayPlan,
  type DaysWish,
} from '#main/core/features/registrations/days-facts.ts'
import { registeredDays, timeMinutes, type Registered } from '#main/core/features/registrations/days-line.ts'
import type { DayLine, PictureSpan } from '#shared/contract/registrations.ts'
import { addDays, weekday, within, type LocalDate } from '#shared/domain/dates.ts'
import type { ReviewEvent } from '#shared/domain/review/facts.ts'

export type { DaysWish } from '#main/core/features/registrations/days-facts.ts'

const wholeDay = { from: 0, to: 1440, label: null, registrationIds: [] }

/** What one person has at one declaration: registrations by day, and the plans. */
interface Strand {
  person: DayPerson
  declarationId: number | null
  statedIds: Set<number>
  workplace: string
  days: Map<LocalDate, Registered>
  plans: DayPlan[]
}

/** A planned period as a span; without hours it takes the whole day, without an end it stays open. */
function plannedSpan({ startTime, endTime }: DayPlan): PictureSpan {
  if (startTime === null) return { ...wholeDay, kind: 'planned' }
  const from = timeMinutes(startTime)
  const to = endTime === null ? null : timeMinutes(endTime) + (endTime < startTime ? 1440 : 0)
  return { kind: 'planned', from, to, label: null, registrationIds: [] }
}

const isPlanned = (plan: DayPlan, date: LocalDate): boolean =>
  within(date, plan.validFrom, plan.validTo) && plan.weekdays.includes(String(weekday(date)))

const covers = (periods: readonly DayPeriod[], id: number | null, date: LocalDate): boolean =>
  id !== null && periods.some(({ ofId, validFrom, validTo }) => ofId === id && within(date, validFrom, validTo))

/** Events, people and plans of what is asked for. */
function gather(reader: Reader, wish: DaysWish): { events: ReviewEvent[]; people: DayPerson[]; plans: DayPlan[] } {
  if (wish.declarationId === undefined) {
    const people = dayPeople(
      reader,
      wish.statedPersonId === undefined ? [] : [wish.statedPersonId],
      wish.personId === undefined ? [] : [wish.personId],
    )
    const events = dayEvents(reader, { people: people.flatMap(({ statedIds }) => statedIds) }, wish)
    const known = people.flatMap(({ personId }) => personId ?? [])
    return { events, people, plans: dayPlans(reader, { people: known }, wish) }
  }
  const stated = query.selectFrom('statedDeclaration').select('id').where('declarationId', '=', wish.declarationId)
  const declarations = reader.all(stated).map(({ id }) => id)
  const plans = dayPlans(reader, { declaration: wish.declarationId }, wish)
  const there = dayEvents(reader, { declarations }, wish)
  const people = dayPeople(
    reader,
    new Set(there.map(({ statedPersonId }) => statedPersonId)),
    new Set(plans.map(({ personId }) => personId)),
  )
  const events = dayEvents(reader, { people: people.flatMap(({ statedIds }) => statedIds) }, wish)
  return { events, people, plans }
}

function strands(
  reader: Reader,
  { events, people, plans }: { events: ReviewEvent[]; people: DayPerson[]; plans: DayPlan[] },
): Strand[] {
  const places = statedPlaces(reader, new Set(events.map(({ statedDeclarationId }) => statedDeclarationId)))
  const names = knownPlaces(reader, new Set(plans.map(({ declarationId }) => declarationId)))
  const personOf = new Map(people.flatMap((person) => person.statedIds.map((id) => [id, person] as const)))
  const known = new Map(people.map((person) => [person.key, person]))
  const all = new Map<string, Strand>()
  const strandOf = (
    person: DayPerson,
    place: string,
    make: () => Omit<Strand, 'person' | 'days' | 'plans'>,
  ): Strand => {
    const key = `${person.key} ${place}`
    const found = all.get(key) ?? { person, days: new Map<LocalDate, Registered>(), plans: [], ...make() }
    all.set(key, found)
    return found
  }
  // A number is stated in one way and known under one record, so that either names the same place.
  const placeOf = (statedId: number): string => {
    const declarationId = places.get(statedId)?.declarationId ?? null
    return declarationId === null ? `s${statedId}` : `d${declarationId}`
  }
  const groups = Map.groupBy(events, (event) => {
    const person = personOf.get(event.statedPersonId)
    return `${person?.key ?? ''} ${placeOf(event.statedDeclarationId)}`
  })
  for (const group of groups.values()) {
    const [first] = group
    const person = first && personOf.get(first.statedPersonId)
    if (!person) continue
    const place = places.get(first.statedDeclarationId)
    const strand = strandOf(person, placeOf(first.statedDeclarationId), () => ({
      declarationId: place?.declarationId ?? null,
      statedIds: new Set(group.map(({ statedDeclarationId }) => statedDeclarationId)),
      workplace: place?.label ?? '',
    }))
    strand.days = registeredDays(group)
  }
  for (const plan of plans) {
    const person = known.get(`p${plan.personId}`)
    if (!person) continue
    const { declarationId } = plan
    const workplace = names.get(declarationId) ?? ''
    strandOf(person, `d${declarationId}`, () => ({ declarationId, statedIds: new Set(), workplace })).plans.push(plan)
  }
  return [...all.values()]
}

/** What a person's other workplaces show of a day, named by the workplace. */
function elsewhere(others: readonly Strand[], date: LocalDate): PictureSpan[] {
  return others.flatMap(({ days, workplace }) =>
    (days.get(date)?.spans ?? [])
      .filter(({ kind }) => kind !== 'break')
      .map((span): PictureSpan => ({ ...span, kind: 'elsewhere', label: workplace })),
  )
}

/**
 * Day pictures: per person, day and workplace what was planned and registered, read as the review reads it; times are
 * Brussels minutes from the midnight of the line's date. With a declaration: everybody seen or planned there, with what
 * they did elsewhere; with a person (known or stated): all workplaces. A shift stands on the day of its first IN. Ordered
 * by day, then firm and name (a workplace) or time (a person).
 */
export function dayLines(reader: Reader, wish: DaysWish): DayLine[] {
  const gathered = gather(reader, wish)
  const all = strands(reader, gathered)
  const knownIds = gathered.people.flatMap(({ personId }) => personId ?? [])
  const absences = dayAbsences(reader, knownIds, wish)
  const closures = dayClosures(reader, new Set(all.flatMap(({ declarationId }) => declarationId ?? [])), wish)
  const employers = dayEmployers(reader, knownIds)
  const firms = statedFirms(reader, new Set(gathered.events.flatMap(({ statedCompanyId }) => statedCompanyId ?? [])))
  const findings = dayFindings(
    reader,
    gathered.people.flatMap(({ statedIds }) => statedIds),
    wish,
  )
  const place = wish.declarationId
  const lines: (DayLine & { order: string })[] = []

  const firmOf = (person: DayPerson, registered: Registered | undefined, date: LocalDate): string => {
    const stated = registered?.statedCompanyId ?? null
    if (stated !== null) return firms.get(stated) ?? ''
    const employed = employers.find(
      ({ personId, validFrom, validTo }) => personId === person.personId && within(date, validFrom, validTo),
    )
    return employed?.name ?? ''
  }
  const open = (person: DayPerson, places: ReadonlySet<number>, date: LocalDate): number =>
    findings
      .filter((finding) => finding.date === date && person.statedIds.includes(finding.statedPersonId))
      .filter(({ statedDeclarationId }) => statedDeclarationId === 0 || places.has(statedDeclarationId))
      .reduce((sum, { count }) => sum + count, 0)

  const ofPerson = Map.groupBy(all, ({ person }) => person.key)
  for (const strand of all) {
    const { person, declarationId } = strand
    if (place !== undefined && declarationId !== place) continue
    const others = place === undefined ? [] : (ofPerson.get(person.key)?.filter((other) => other !== strand) ?? [])
    for (let date = wish.from; date <= wish.to; date = addDays(date, 1)) {
      const registered = strand.days.get(date)
      const planned = strand.plans.filter((plan) => isPlanned(plan, date))
      if (!registered && planned.length === 0) continue
      const spans: PictureSpan[] = [
        ...planned.map(plannedSpan),
        ...(covers(absences, person.personId, date) ? [{ ...wholeDay, kind: 'absent' } as const] : []),
        ...(covers(closures, declarationId, date) ? [{ ...wholeDay, kind: 'closed' } as const] : []),
        ...(registered?.spans ?? []),
        ...elsewhere(others, date),
      ]
      const firm = firmOf(person, registered, date)
      const start = Math.min(...(registered?.spans ?? spans).map(({ from }) => from))
      lines.push({
        date,
        statedPersonId: registered?.statedPersonId ?? person.statedIds[0] ?? null,
        personId: person.personId,
        person: person.label,
        firm,
        declarationId,
        workplace: strand.workplace,
        spans,
        marks: registered?.marks ?? [],
        minutes: registered?.seconds == null ? null : Math.floor(registered.seconds / 60),
        openFindings: open(person, strand.statedIds, date),
        order:
          place === undefined
            ? `${date} ${String(start + 10_000).padStart(6, '0')} ${strand.workplace}`
            : `${date} ${firm}\u0001${person.labelKey}\u0001${person.key}`,
      })
    }
  }
  if (place === undefined) lines.push(...daysAway(gathered.people, absences, wish, lines))
  lines.sort((first, second) => (first.order < second.order ? -1 : first.order > second.order ? 1 : 0))
  return lines.map(({ order: _order, ...line }) => line)
}

/** Days on which a person is away and neither planned nor seen: a line of their own, without a workplace. */
function daysAway(
  people: readonly DayPerson[],
  absences: readonly DayPeriod[],
  wish: DaysWish,
  lines: readonly DayLine[],
): (DayLine & { order: string })[] {
  const away: (DayLine & { order: string })[] = []
  const taken = new Set(lines.map(({ date }) => date))
  for (const person of people) {
    for (let date = wish.from; date <= wish.to; date = addDays(date, 1)) {
      if (taken.has(date) || !covers(absences, person.personId, date)) continue
      away.push({
        date,
        statedPersonId: person.statedIds[0] ?? null,
        personId: person.personId,
        person: person.label,
        firm: '',
        declarationId: null,
        workplace: '',
        spans: [{ ...wholeDay, kind: 'absent' }],
        marks: [],
        minutes: null,
        openFindings: 0,
        order: date,
      })
    }
  }
  return away
}
