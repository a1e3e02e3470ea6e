import { addDays, weekday, type LocalDate } from '#shared/domain/local-date.ts'
import { isDue, type PlannedPeriod } from '#shared/domain/planning.ts'
import { mergedPeriods, within, type Period } from '#shared/domain/period.ts'

/** What somebody who works may still lack before he can register by himself (`domain/access.md`), in the order in which it is told. */
export const accessLacks = [
  'informed',
  'key',
  'means',
  'misfit',
  'limosa',
  'first-days',
  'identifier',
  'language',
] as const
export type AccessLack = (typeof accessLacks)[number]

/** Days ahead within which somebody counts as planned soon. */
export const planningHorizon = 30

/** How many first planned days must have passed without a registration. */
export const firstDays = 3

/** Days since the first planned one after which a start is no longer looked at: what goes wrong later, findings tell. */
export const firstDaysReach = 90

/** Days after the first planned one during which its registrations may still be put right; then a later one settles it. */
const firstDaysOpen = 30

/** An employment as far as it matters here. `foreign`: the employer is established outside Belgium. */
export interface AccessEmployment extends Period {
  foreign: boolean
}

/** How the Limosa declarations of a person stand on a day. `none`: no posted worker, so none is needed. */
export const limosaStates = ['none', 'missing', 'later', 'ended', 'ending', 'valid', 'open'] as const
export type LimosaState = (typeof limosaStates)[number]

/** What of the Limosa declarations to show. */
export const limosaViews = ['next-week', 'ended', 'ending', 'valid', 'open', 'missing', 'all'] as const
export type LimosaView = (typeof limosaViews)[number]

/** The state, and the day it turns on: the last one, or for `later` the first. */
export interface LimosaStanding {
  state: LimosaState
  on: LocalDate | null
}

/**
 * Tells whether somebody is posted on a day: a foreign firm employs him, or he has a Limosa that does not lie wholly before
 * his Belgian employment. Without an employment a Limosa says it.
 */
export function isPosted(
  employments: readonly AccessEmployment[],
  limosas: readonly Period[],
  date: LocalDate,
): boolean {
  const current = employments.filter(({ from, to }) => within(date, from, to))
  if (current.some(({ foreign }) => foreign)) return true
  if (current.length === 0) {
    const coming = employments.filter(({ from }) => from !== null && from > date)
    return limosas.length > 0 || coming.some(({ foreign }) => foreign)
  }
  return limosas.some(({ to }) => to === null || current.some(({ from }) => from === null || to >= from))
}

/**
 * How the Limosa declarations stand on a day; periods that follow one another count as one. `lead`: days before the last
 * one from which it is ending.
 */
export function limosaStanding(
  limosas: readonly Period[],
  posted: boolean,
  date: LocalDate,
  lead: number,
): LimosaStanding {
  const merged = mergedPeriods(limosas)
  const now = merged.find(({ from, to }) => within(date, from, to))
  if (now) {
    if (now.to === null) return { state: 'open', on: null }
    return { state: now.to <= addDays(date, lead) ? 'ending' : 'valid', on: now.to }
  }
  const next = merged.find(({ from }) => from !== null && from > date)
  if (next) return { state: 'later', on: next.from }
  if (!posted) return { state: 'none', on: null }
  const last = merged.at(-1)
  return last ? { state: 'ended', on: last.to } : { state: 'missing', on: null }
}

/** Tells whether a standing asks for something; one that begins later only where work begins before it. */
export function limosaLacks({ state, on }: LimosaStanding, nextPlannedOn: LocalDate | null): boolean {
  if (state === 'later') return nextPlannedOn !== null && on !== null && nextPlannedOn < on
  return state === 'missing' || state === 'ended' || state === 'ending'
}

/**
 * The days on which planned periods make somebody due, in order: from a day to another (both included), without the days
 * away, at most `most`.
 */
export function plannedDays(
  plans: readonly PlannedPeriod[],
  away: readonly Period[],
  range: { from: LocalDate; to: LocalDate; most: number },
): LocalDate[] {
  const days: LocalDate[] = []
  const touching = plans.filter(({ from, to }) => (from ?? '') <= range.to && (to ?? '9999') >= range.from)
  if (touching.length === 0) return days
  const begun = touching.reduce((first, { from }) => ((from ?? '') < first ? (from ?? '') : first), range.to)
  for (let date = begun > range.from ? begun : range.from; date <= range.to; date = addDays(date, 1)) {
    if (!touching.some((plan) => isDue(plan, date))) continue
    if (away.some(({ from, to }) => within(date, from, to))) continue
    days.push(date)
    if (days.length === range.most) break
  }
  return days
}

/** The first planned days at one declaration and what files say of them. All days are local Brussels dates. */
export interface FirstDaysFacts {
  /** The first days planned there before `today`, at most `firstDays`. */
  days: readonly LocalDate[]
  /** The planning there is over: fewer days than `firstDays` are all there were. */
  over: boolean
  today: LocalDate
  /** Tells whether a file of registrations covers a day. */
  covered: (date: LocalDate) => boolean
  /** A registration of the person there on one of these days. */
  during: boolean
  /** Day of the latest registration there since. */
  last: LocalDate | null
}

/**
 * Tells whether somebody was not registered on his first planned days at a declaration. A day that no file covers says
 * nothing, so all of them must be covered and past. A later registration settles it once the days can no longer be put right.
 */
export function missedFirstDays(facts: FirstDaysFacts): boolean {
  const { days, over, today, covered, during, last } = facts
  const [first] = days
  if (first === undefined || during) return false
  if (days.length < firstDays && !over) return false
  if (days.some((date) => date >= today || !covered(date))) return false
  return last === null || first >= addDays(today, -firstDaysOpen)
}

/** This week and the next, Monday to Sunday, of a day. */
export function newcomerWeeks(date: LocalDate): { from: LocalDate; to: LocalDate } {
  const monday = addDays(date, 1 - weekday(date))
  return { from: monday, to: addDays(monday, 13) }
}

/** The day on which somebody is new this week or next: his first planned day or first day of employment, the earlier of both. */
export function newcomerOn(
  firstPlannedOn: LocalDate | null,
  firstEmployedOn: LocalDate | null,
  date: LocalDate,
): LocalDate | null {
  const { from, to } = newcomerWeeks(date)
  const days = [firstPlannedOn, firstEmployedOn].filter((day) => day !== null && within(day, from, to))
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null)
}

/** What is known of one person on a day. */
export interface AccessFacts {
  informed: boolean
  activeKey: boolean
  hasMeans: boolean
  /** Planned at a workplace whose devices take none of his means. */
  misfit: boolean
  limosa: LimosaStanding
  nextPlannedOn: LocalDate | null
  missedFirstDays: boolean
  hasIdentifier: boolean
  hasLanguage: boolean
}

/** Everything somebody lacks, in the order of `accessLacks`. */
export function lacksOf(facts: AccessFacts): AccessLack[] {
  const lacking: Record<AccessLack, boolean> = {
    informed: !facts.informed,
    key: !facts.activeKey,
    means: !facts.hasMeans,
    misfit: facts.hasMeans && facts.misfit,
    limosa: limosaLacks(facts.limosa, facts.nextPlannedOn),
    'first-days': facts.missedFirstDays,
    identifier: !facts.hasIdentifier,
    language: !facts.hasLanguage,
  }
  return accessLacks.filter((lack) => lacking[lack])
}
