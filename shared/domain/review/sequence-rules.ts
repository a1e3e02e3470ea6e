import type { ReviewWorld } from '#shared/domain/review/facts.ts'
import type { Gathering } from '#shared/domain/review/gather.ts'
import { limitsOn } from '#shared/domain/review/limits.ts'
import type { Place } from '#shared/domain/review/places.ts'
import type { RuleId } from '#shared/domain/review/rules.ts'
import type { Presence } from '#shared/domain/review/sequence.ts'

/** The rules that read the order of events at one declaration (`domain/findings.md`, the first six). */
export function findInSequence(place: Place, world: ReviewWorld, found: Gathering): void {
  const { duplicates, presences, openIns, loneOuts } = place.sequence
  for (const { of, event, date } of duplicates) {
    const draft = found.at('duplicate-event', place, date, event.service)
    draft?.events.push(of, event)
    draft?.pairs.push([of, event])
  }
  for (const { event, date } of openIns) {
    // Until the hours have passed the OUT may still come, in reality or in a later file.
    if (world.now - event.at < limitsOn(event.date).open) continue
    found.at('in-without-out', place, date, event.service)?.events.push(event)
  }
  for (const { event, date } of loneOuts) found.at('out-without-in', place, date, event.service)?.events.push(event)
  for (const presence of presences) {
    const limits = limitsOn(presence.in.date)
    const seconds = presence.out.at - presence.in.at
    if (seconds < limits.shortest) addPresence('same-minute', place, presence, found)
    if (seconds > limits.long) addPresence('long-presence', place, presence, found)
    if (seconds > limits.unbroken) addPresence('no-break', place, presence, found)
  }
}

function addPresence(rule: RuleId, place: Place, presence: Presence, found: Gathering): void {
  const draft = found.at(rule, place, presence.date, presence.in.service)
  draft?.events.push(presence.in, presence.out)
  draft?.pairs.push([presence.in, presence.out])
}

interface PlacedPresence extends Presence {
  place: Place
}

/**
 * Presences of one person at two declarations at once, dated to the earlier shift. Where one ends as the other begins they do
 * not overlap. Rows that name no declaration are left out: nobody knows where they belong.
 */
export function findOverlaps(places: readonly Place[], found: Gathering): void {
  const named = places.filter((place) => place.key !== 0 && place.sequence.presences.length > 0)
  if (named.length < 2) return
  const all = named
    .flatMap((place) => place.sequence.presences.map((presence): PlacedPresence => ({ ...presence, place })))
    .sort((first, second) => first.in.at - second.in.at || first.out.at - second.out.at)
  all.forEach((first, index) => {
    for (let later = index + 1; later < all.length; later += 1) {
      const second = all[later]
      if (!second || second.in.at >= first.out.at) return
      if (second.place === first.place || first.in.at >= second.out.at) continue
      const date = first.date < second.date ? first.date : second.date
      const draft = found.at('overlap', null, date, first.in.service)
      draft?.events.push(first.in, first.out, second.in, second.out)
      draft?.pairs.push([first.in, first.out], [second.in, second.out])
    }
  })
}
