import type { AccessListTable } from '#main/core/db/tables/access.ts'
import { isMisfit } from '#main/core/features/access/facts.ts'
import type { Gathered, KnownEmployment, KnownPerson, Place, Plan } from '#main/core/features/access/gather.ts'
import {
  isPosted,
  lacksOf,
  limosaStanding,
  newcomerOn,
  newcomerWeeks,
  plannedDays,
  planningHorizon,
  type AccessLack,
} from '#shared/domain/access-lacks.ts'
import { addDays, type LocalDate } from '#shared/domain/local-date.ts'
import { leadDays } from '#shared/domain/paper.ts'
import { within, type Period } from '#shared/domain/period.ts'

/** Days that follow from the present one, reckoned once for a whole list. */
export interface Days {
  today: LocalDate
  last: LocalDate
  newUntil: LocalDate
  lead: number
}

export function daysFrom(today: LocalDate): Days {
  const last = addDays(today, planningHorizon)
  return { today, last, newUntil: newcomerWeeks(today).to, lead: leadDays(today) }
}

/** Where somebody is planned, and the first day from today on, within the horizon, on which he is due there. */
export interface PlannedPlace {
  place: Place
  next: LocalDate
}

/** Somebody's planning, looked at from today. */
interface Planning {
  places: PlannedPlace[]
  firstOn: LocalDate | null
}

const early = (one: LocalDate | null, other: LocalDate | null): LocalDate | null =>
  one === null || (other !== null && other < one) ? other : one

function planningOf(gathered: Gathered, id: number, plans: readonly Plan[], days: Days): Planning {
  const places: PlannedPlace[] = []
  let firstOn: LocalDate | null = null
  const absences = gathered.absences.get(id) ?? []
  for (const [declarationId, there] of Map.groupBy(plans, (plan) => plan.declarationId)) {
    const away: readonly Period[] = [...absences, ...(gathered.closures.get(declarationId) ?? [])]
    const begun = there[0]?.from ?? days.today
    firstOn = early(firstOn, plannedDays(there, away, { from: begun, to: days.newUntil, most: 1 })[0] ?? null)
    const [next] = plannedDays(there, away, { from: days.today, to: days.last, most: 1 })
    const place = gathered.places.get(declarationId)
    if (next !== undefined && place) places.push({ place, next })
  }
  places.sort((one, other) =>
    one.next === other.next ? one.place.id - other.place.id : one.next < other.next ? -1 : 1,
  )
  return { places, firstOn }
}

/** The employments of a day, or else those that begin within the horizon. */
function employmentsNow(all: readonly KnownEmployment[], days: Days): KnownEmployment[] {
  const now = all.filter(({ from, to }) => within(days.today, from, to))
  return now.length > 0 ? now : all.filter(({ from }) => from !== null && within(from, days.today, days.last))
}

const firstEmployedOn = (all: readonly KnownEmployment[]): LocalDate | null => {
  if (all.some(({ from }) => from === null)) return null
  return all.reduce<LocalDate | null>((first, { from }) => early(first, from), null)
}

/** The employers of now and later as `firmMark` writes them. */
const firmsOf = (all: readonly KnownEmployment[], today: LocalDate): string =>
  all
    .filter(({ to }) => to === null || to >= today)
    .map(({ companyId, company, own, foreign }) => `;${companyId}|${company}|${own}|${flag(foreign)};`)
    .join('')

const idsOf = (ids: readonly number[]): string => ` ${ids.join(' ')} `

const flag = (value: boolean): 0 | 1 => (value ? 1 : 0)

/** The places at which somebody's means fit none of the devices, of those where he is planned. */
export function misfitPlaces(gathered: Gathered, id: number, places: readonly PlannedPlace[]): PlannedPlace[] {
  const held = { means: gathered.means.get(id) ?? [], keys: gathered.keys.get(id) ?? [] }
  return places.filter(({ place, next }) => isMisfit(gathered.equipment.get(place.id), held, place.id, next))
}

/** A person of the list with what stands behind it. */
export interface AccessPerson {
  row: AccessListTable
  places: PlannedPlace[]
  misfits: PlannedPlace[]
  lacks: AccessLack[]
}

/** The row of somebody who works now or soon, or is new this week or next; null for everybody else. */
export function accessPerson(
  gathered: Gathered,
  person: KnownPerson,
  missedStart: boolean,
  days: Days,
): AccessPerson | null {
  const { id } = person
  const everyEmployment = gathered.employments.get(id) ?? []
  const employments = employmentsNow(everyEmployment, days)
  const plans = gathered.plans.get(id) ?? []
  if (employments.length === 0 && plans.length === 0) return null
  const { places, firstOn } = planningOf(gathered, id, plans, days)
  const newOn = newcomerOn(firstOn, firstEmployedOn(everyEmployment), days.today)
  if (employments.length === 0 && places.length === 0 && newOn === null) return null
  const nextPlannedOn = places[0]?.next ?? null
  const limosas = gathered.limosas.get(id) ?? []
  const limosa = limosaStanding(limosas, isPosted(everyEmployment, limosas, days.today), days.today, days.lead)
  const misfits = misfitPlaces(gathered, id, places)
  const lacks = lacksOf({
    informed: gathered.informed.has(id),
    activeKey: gathered.withKey.has(id),
    hasMeans: gathered.means.has(id),
    misfit: misfits.length > 0,
    limosa,
    nextPlannedOn,
    missedFirstDays: missedStart,
    hasIdentifier: gathered.numbered.has(id) || limosas.length > 0,
    hasLanguage: person.language !== null,
  })
  const lacking = (lack: AccessLack): 0 | 1 => flag(lacks.includes(lack))
  const names = [...new Map(employments.map((one) => [one.companyId, one])).values()]
  const row: AccessListTable = {
    id,
    person: [person.lastName, person.firstName].filter(Boolean).join(' '),
    personKey: `${person.nameKey} ${person.firstNameKey}`.trimEnd(),
    identifier: person.identifier,
    language: person.language,
    employer: names.map(({ company }) => company).join(', ') || null,
    employerKey: names.map(({ companyKey }) => companyKey).join(', '),
    employerId: names[0]?.companyId ?? null,
    own: flag(names.some(({ own }) => own === 1)),
    firms: firmsOf(everyEmployment, days.today),
    capacity: names[0]?.capacity ?? null,
    workplace: places.map(({ place }) => place.workplace ?? place.number).join(', ') || null,
    workplaceKey: places.map(({ place }) => place.workplaceKey || place.number.toLowerCase()).join(', '),
    declarations: places.map(({ place }) => place.number).join(' '),
    companyIds: idsOf(names.map(({ companyId }) => companyId)),
    declarationIds: idsOf(places.map(({ place }) => place.id)),
    nextPlannedOn,
    urgency: nextPlannedOn ?? '9999-12-31',
    newcomerOn: newOn,
    lacks: lacks.join(' '),
    lackCount: lacks.length,
    notInformed: lacking('informed'),
    noKey: lacking('key'),
    noMeans: lacking('means'),
    misfit: lacking('misfit'),
    limosaDue: lacking('limosa'),
    missedStart: lacking('first-days'),
    noIdentifier: lacking('identifier'),
    noLanguage: lacking('language'),
    limosaState: limosa.state,
    limosaOn: limosa.on,
    search: [person.search, ...places.map(({ place }) => `${place.number.toLowerCase()} ${place.workplaceKey}`)].join(
      ' ',
    ),
  }
  return { row, places, misfits, lacks }
}
