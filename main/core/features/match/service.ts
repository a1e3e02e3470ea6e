import type { Core } from '#main/core/core.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { InvalidInput } from '#main/core/errors.ts'
import { readBooks, type MatchBooks, type MatchPeriod } from '#main/core/features/match/books.ts'
import { candidateScope, findCandidates } from '#main/core/features/match/candidates.ts'
import { namedDifferences } from '#main/core/features/match/differences.ts'
import { goneRegistrations } from '#main/core/features/match/gone.ts'
import { scanRegistrations } from '#main/core/features/match/scan.ts'
import type { Tallies } from '#main/core/features/match/tallies.ts'
import { freshenRegistrations } from '#main/core/features/registrations/list-pack.ts'
import { fromStore } from '#main/core/features/registrations/list-store.ts'
import type { MatchAnswer, MatchDifference } from '#shared/contract/match.ts'
import { daysBetween, formatDate, isValidLocalDate } from '#shared/domain/dates.ts'
import { differenceKinds, exposureOf, type DifferenceKind, type PresentKind } from '#shared/domain/match.ts'
import type { Service } from '#shared/domain/regime.ts'

/** Days asked about at once: a year. */
export const mostDays = 366

/** Throws `invalid` for days that do not exist, stand the wrong way round or lie too far apart. */
export function checkPeriod({ from, to }: MatchPeriod): void {
  for (const [field, date] of Object.entries({ from, to })) {
    if (!isValidLocalDate(date))
      throw new InvalidInput([{ code: 'not-a-date', field, severity: 'error', params: { value: date } }])
  }
  if (to < from) throw new InvalidInput([{ code: 'date-order', field: 'to', severity: 'error' }])
  if (daysBetween(from, to) >= mostDays) {
    const params = { value: formatDate(to), days: mostDays }
    throw new InvalidInput([{ code: 'period-too-long', field: 'to', severity: 'error', params }])
  }
}

const kindOfTally: Record<PresentKind, DifferenceKind> = {
  'link-ended': 'link-ended',
  'not-declared': 'not-declared',
  'after-declaration': 'declaration-ended',
  'before-declaration': 'declaration-ended',
}

/** Different people concerned, by kind and in all. */
function peopleConcerned({ tallies }: Tallies): { all: number; of: (kind: DifferenceKind) => number } {
  const all = new Set<number>()
  const byKind = new Map<DifferenceKind, Set<number>>()
  for (const { kind, people } of tallies.values()) {
    const own = byKind.get(kindOfTally[kind]) ?? new Set<number>()
    byKind.set(kindOfTally[kind], own)
    for (const person of people) {
      own.add(person)
      all.add(person)
    }
  }
  return { all: all.size, of: (kind) => byKind.get(kind)?.size ?? 0 }
}

function openWrongEmployer(reader: Reader, { from, to }: MatchPeriod): number {
  const count = query
    .selectFrom('finding')
    .select(query.fn.countAll<number>().as('n'))
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where('rule', '=', 'wrong-employer')
    .where('state', '=', 'open')
  return reader.first(count)?.n ?? 0
}

function summaryOf(
  reader: Reader,
  books: MatchBooks,
  tallies: Tallies,
  differences: readonly MatchDifference[],
  atUnknownDeclaration: number,
): MatchAnswer['summary'] {
  const { period, days, world } = books
  const people = peopleConcerned(tallies)
  const coveredBy = (service: Service): number => days.filter((date) => world.isCovered(service, date)).length
  const kinds = Object.fromEntries(
    differenceKinds.map((kind) => [
      kind,
      { differences: differences.filter((one) => one.kind === kind).length, people: people.of(kind) },
    ]),
  ) as MatchAnswer['summary']['kinds']
  return {
    kinds,
    people: people.all,
    exposure: exposureOf(people.all, period.to),
    atUnknownDeclaration,
    wrongEmployer: openWrongEmployer(reader, period),
    days: days.length,
    covered: { ciao: coveredBy('ciao'), checkinatwork: coveredBy('checkinatwork') },
  }
}

/**
 * Compares declarations, chains and registrations of a period (`domain/chain.md`, three-way match), both days included. Throws
 * `invalid` (`checkPeriod`).
 */
export async function matchBetween(core: Core, period: MatchPeriod): Promise<MatchAnswer> {
  checkPeriod(period)
  await freshenRegistrations(core)
  const { reader } = core.workspace
  const gone = goneRegistrations(reader)
  const books = readBooks(reader, period, core.clock(), core.today)
  const candidates = findCandidates(reader, books, gone)
  const { atUnknownDeclaration } = candidates
  const tallies = fromStore(reader, (store) =>
    scanRegistrations(reader, store, books, gone, candidateScope(books, candidates)),
  )
  const differences = namedDifferences(reader, books, tallies)
  return { ...period, differences, summary: summaryOf(reader, books, tallies, differences, atUnknownDeclaration) }
}
