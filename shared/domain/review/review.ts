import { readOfficialRemarks } from '#shared/domain/official-words.ts'
import { describe } from '#shared/domain/review/describe.ts'
import { findInEvents } from '#shared/domain/review/event-rules.ts'
import type { Found, ReviewEvent, ReviewSubject, ReviewWorld } from '#shared/domain/review/facts.ts'
import { Gathering, type ReviewPeriod } from '#shared/domain/review/gather.ts'
import { placeKey, readPlaces, type Place } from '#shared/domain/review/places.ts'
import { findMissing, findOpenPaper } from '#shared/domain/review/planned.ts'
import { ruleIds } from '#shared/domain/review/rules.ts'
import { compareEvents } from '#shared/domain/review/sequence.ts'
import { findInSequence, findOverlaps } from '#shared/domain/review/sequence-rules.ts'

/**
 * Everything the rules of `domain/findings.md` find about one person on the days asked about (Brussels dates, both included),
 * ordered by day, then rule, then time. The order of the events and their ids make no difference to what is found.
 * Events before and after those days are read for context: hand in all up to the next clean point (`isCleanBefore`).
 */
export function reviewSubject(subject: ReviewSubject, world: ReviewWorld, period: ReviewPeriod): Found[] {
  const found = new Gathering(period)
  const places = readPlaces(subject.events, world)
  for (const place of places) {
    findInSequence(place, world, found)
    findInEvents(subject, place, world, found)
  }
  findOverlaps(places, found)
  findRemarks(subject.events, places, world, found)
  findMissing(subject, places, world, period, found)
  findOpenPaper(subject, places, world, found)
  return found
    .drafts()
    .map((draft) => describe(draft, subject, world))
    .sort(compareFound)
}

/** What the official file remarks; of cancelled presences too, whose place may hold nothing else. */
function findRemarks(
  events: readonly ReviewEvent[],
  places: readonly Place[],
  world: ReviewWorld,
  found: Gathering,
): void {
  const remarked = events.filter(({ remark, service }) => remark !== null && service === 'checkinatwork')
  for (const event of remarked.sort(compareEvents)) {
    const remarks = readOfficialRemarks(event.remark)
    if (remarks.length === 0) continue
    const key = placeKey(event.statedDeclarationId, world)
    const place = places.find((known) => known.key === key) ?? emptyPlace(key, event.statedDeclarationId, world)
    const draft = found.at('official-remark', place, event.date, event.service)
    draft?.events.push(event)
    draft?.remarks.push(...remarks.filter(({ text }) => !draft.remarks.some((known) => known.text === text)))
  }
}

function emptyPlace(key: number, statedId: number, world: ReviewWorld): Place {
  return {
    key,
    known: statedId === 0 ? undefined : world.declarationOfStated(statedId),
    statedId,
    sequence: { events: [], dates: [], duplicates: [], presences: [], openIns: [], loneOuts: [] },
    days: [],
    seen: () => false,
  }
}

const ruleOrder = new Map(ruleIds.map((rule, index) => [rule, index]))

function compareFound(first: Found, second: Found): number {
  if (first.date !== second.date) return first.date < second.date ? -1 : 1
  return (
    (ruleOrder.get(first.rule) ?? 0) - (ruleOrder.get(second.rule) ?? 0) ||
    first.at - second.at ||
    first.statedDeclarationId - second.statedDeclarationId
  )
}
