import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { FirmPresence } from '#main/core/features/clients/presences.ts'
import type { MatchPeriod } from '#main/core/features/match/books.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

/** How many findings stand where. */
export interface FindingCounts {
  open: number
  inCorrection: number
  corrected: number
  explained: number
}

const keys = {
  open: 'open',
  'in-correction': 'inCorrection',
  corrected: 'corrected',
  explained: 'explained',
  dismissed: 'explained',
} as const

export const noFindings = (): FindingCounts => ({ open: 0, inCorrection: 0, corrected: 0, explained: 0 })

/** Adds counts up. */
export function addFindings(to: FindingCounts, more: FindingCounts): void {
  for (const key of ['open', 'inCorrection', 'corrected', 'explained'] as const) to[key] += more[key]
}

/** Findings of a period at some declarations, by declaration and firm (0: none known). */
export function findingCounts(
  reader: Reader,
  declarationIds: readonly number[],
  { from, to }: MatchPeriod,
): Map<string, FindingCounts> {
  const rows = query
    .selectFrom('finding')
    .select(['declarationId', 'companyId', 'state', query.fn.countAll<number>().as('n')])
    .where('declarationId', 'in', idList(declarationIds))
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where('state', '!=', 'resolved')
    .groupBy(['declarationId', 'companyId', 'state'])
  const counts = new Map<string, FindingCounts>()
  for (const { declarationId, companyId, state, n } of reader.all(rows)) {
    const key = `${declarationId} ${companyId ?? 0}`
    const own = counts.get(key) ?? noFindings()
    counts.set(key, own)
    if (state !== 'resolved') own[keys[state]] += n
  }
  return counts
}

/** Counts of who was present when. */
export interface PresenceCounts {
  people: number
  days: number
  personDays: number
}

/** Counts several firms or places together: a person, and a day, count once each. */
export function presenceCounts(presences: readonly FirmPresence[]): PresenceCounts & { first: number; last: number } {
  const people = new Set<number>()
  const days = new Set<number>()
  const personDays = new Set<string>()
  for (const presence of presences) {
    for (const [person, on] of presence.people) {
      people.add(person)
      for (const day of on) {
        days.add(day)
        personDays.add(`${person} ${day}`)
      }
    }
  }
  const [first, last] = [Math.min(...days), Math.max(...days)]
  return { people: people.size, days: days.size, personDays: personDays.size, first, last }
}

/** Names of people as lists show them: known ones from their record, others as stated. Never a number. */
export function peopleNames(reader: Reader, people: readonly number[]): Map<number, string> {
  const names = new Map<number, string>()
  const known = query.selectFrom('person').select(['id', 'lastName', 'firstName'])
  for (const { id, lastName, firstName } of reader.all(
    known.where('id', 'in', idList(people.filter((id) => id > 0))),
  )) {
    names.set(id, `${lastName} ${firstName ?? ''}`.trim())
  }
  // The label of a nameless person is a masked number: outsiders get none at all.
  const stated = query.selectFrom('statedPerson').select(['id', 'lastName', 'firstName'])
  const strangers = people.filter((id) => id < 0).map((id) => -id)
  for (const { id, lastName, firstName } of reader.all(stated.where('id', 'in', idList(strangers)))) {
    names.set(-id, `${lastName} ${firstName ?? ''}`.trim() || '?')
  }
  return names
}

/** The last day of a period that is not after another one. */
export const earlier = (first: LocalDate, second: LocalDate): LocalDate => (first < second ? first : second)
