import type { LocalDate } from '#shared/domain/local-date.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** An event of the official service or of a provider's log. */
export interface WitnessedEvent {
  id: number
  /** The known person, or (negative) the stated one whom nobody knows. */
  person: number
  declaration: number
  /** 0 presence of a day, 1 IN, 2 OUT. */
  type: number
  /** Epoch seconds. */
  at: number
  /** Brussels day. */
  date: LocalDate
}

/** The same event on both sides; `drift` is the provider's time minus the official one in seconds, null against a day. */
export interface WitnessPair<Event extends WitnessedEvent> {
  official: Event
  provider: Event
  drift: number | null
}

/** What was found on both sides, and what on one only. */
export interface Witnessed<Event extends WitnessedEvent> {
  pairs: WitnessPair<Event>[]
  officialOnly: Event[]
  providerOnly: Event[]
}

// Numbers are compared faster than texts; ids stay far below these bounds.
const keyOf = ({ person, declaration, type }: WitnessedEvent): number =>
  ((person + 2 ** 25) * 2 ** 20 + declaration) * 4 + type
const dayOf = ({ person, declaration, date }: WitnessedEvent): string => `${person} ${declaration} ${date}`
const inTime = (first: WitnessedEvent, second: WitnessedEvent): number => first.at - second.at || first.id - second.id

const limits = new Map<LocalDate, number>()

/** Seconds by which both times of an event of a day may differ. */
function limitOn(date: LocalDate): number {
  const known = limits.get(date)
  if (known !== undefined) return known
  const limit = ruleValue('witness-minutes', null, date) * 60
  if (limits.size > 10_000) limits.clear()
  limits.set(date, limit)
  return limit
}

/** Pairs of one person, declaration and type: the nearest in time first, each event once. Events stand in order of time. */
function nearest<Event extends WitnessedEvent>(
  official: readonly Event[],
  provider: readonly Event[],
): WitnessPair<Event>[] {
  const candidates: WitnessPair<Event>[] = []
  let first = 0
  for (const event of official) {
    const limit = limitOn(event.date)
    while (first < provider.length && (provider[first]?.at ?? 0) < event.at - limit) first += 1
    for (let index = first; index < provider.length; index += 1) {
      const other = provider[index]
      if (!other || other.at > event.at + limit) break
      candidates.push({ official: event, provider: other, drift: other.at - event.at })
    }
  }
  if (candidates.length < 2) return candidates
  const distance = ({ drift }: WitnessPair<Event>): number => Math.abs(drift ?? 0)
  candidates.sort(
    (one, two) =>
      distance(one) - distance(two) || inTime(one.official, two.official) || inTime(one.provider, two.provider),
  )
  const used = new Set<Event>()
  return candidates.filter(({ official: one, provider: other }) => {
    if (used.has(one) || used.has(other)) return false
    used.add(one).add(other)
    return true
  })
}

/**
 * Puts a provider's log beside the official registrations: the same person, declaration and type, nearest in time within
 * the dated limit `witness-minutes`. An official presence of a day answers for every event of the provider's of that day.
 * The result does not depend on the order of either side.
 */
export function pairWitnesses<Event extends WitnessedEvent>(
  official: readonly Event[],
  provider: readonly Event[],
): Witnessed<Event> {
  const pairs: WitnessPair<Event>[] = []
  const providers = Map.groupBy(provider.toSorted(inTime), keyOf)
  for (const [key, events] of Map.groupBy(official.toSorted(inTime), keyOf)) {
    pairs.push(...nearest(events, providers.get(key) ?? []))
  }
  const paired = new Set(pairs.flatMap(({ official: one, provider: other }) => [one, other]))
  // Of several presences of a day the first one answers: a map keeps the last.
  const ofDays = official.filter(({ type }) => type === 0).toSorted((one, two) => inTime(two, one))
  const presences = new Map(ofDays.map((event) => [dayOf(event), event]))
  const providerOnly: Event[] = []
  for (const event of provider.toSorted(inTime)) {
    if (paired.has(event)) continue
    const presence = event.type === 0 ? undefined : presences.get(dayOf(event))
    if (!presence) providerOnly.push(event)
    else if (!paired.has(presence)) {
      pairs.push({ official: presence, provider: event, drift: null })
      paired.add(presence)
    }
  }
  return { pairs, officialOnly: official.filter((event) => !paired.has(event)).toSorted(inTime), providerOnly }
}

/** Usual and largest drift of the clocks in seconds, with their signs; null without pairs to measure. */
export function driftOf(pairs: readonly { drift: number | null }[]): { median: number | null; largest: number | null } {
  const drifts = Float64Array.from(pairs.flatMap(({ drift }) => drift ?? [])).sort()
  if (drifts.length === 0) return { median: null, largest: null }
  const middle = drifts.length >> 1
  const upper = drifts[middle] ?? 0
  const median = drifts.length % 2 === 1 ? upper : Math.round(((drifts[middle - 1] ?? 0) + upper) / 2)
  const [least = 0, most = 0] = [drifts[0], drifts.at(-1)]
  return { median, largest: -least > most ? least : most }
}
