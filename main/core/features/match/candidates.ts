import { sql } from 'kysely'

import { raw, type Reader } from '#main/core/db/query.ts'
import type { Gone } from '#main/core/features/match/gone.ts'
import type { MatchBooks } from '#main/core/features/match/books.ts'
import { margin } from '#main/core/features/findings/window.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'
import { expectedDays, presentKinds } from '#shared/domain/match.ts'
import { statedEmployer } from '#shared/domain/review/event-rules.ts'

/** Registrations of one firm at one declaration, as the counts per day tell. */
interface Counted {
  statedDeclarationId: number
  statedCompanyId: number
  last: LocalDate
  /** Last day within the period. */
  lastWithin: LocalDate | null
}

/** What the counts per day leave to be looked at row by row. */
export interface Candidates {
  /** Declarations with something that may differ. */
  declarationIds: number[]
  /** Registrations in the period whose declaration nobody knows. */
  atUnknownDeclaration: number
}

/**
 * Finds from the counts per day (`registrationDay`) where declaration, chain and registrations may differ, so that rows are
 * read there only. A shift belongs to the day of its first IN, which may lie before the day of an event, never after it.
 */
export function findCandidates(reader: Reader, books: MatchBooks, gone: Gone): Candidates {
  const { period, days, declarations, declarationOf, world } = books
  const until = addDays(period.to, margin)
  const counted = sql<Counted>`
    select statedDeclarationId, statedCompanyId, max(date) as last,
      max(iif(date <= ${period.to}, date, null)) as lastWithin from registrationDay
    where date between ${period.from} and ${until}
      and statedNoteId not in (select value from json_each(${JSON.stringify([...gone.notes])}))
    group by statedDeclarationId, statedCompanyId`
  const found = new Set<number>()
  /** Firms that were certainly seen: no shift reaches back over so many days. */
  const seen = new Set<string>()
  for (const { statedDeclarationId, statedCompanyId, last, lastWithin } of reader.all(raw(counted))) {
    const id = declarationOf.get(statedDeclarationId)
    const known = id === undefined ? undefined : declarations.get(id)
    if (known === undefined) continue
    const stated = statedCompanyId === 0 ? null : statedCompanyId
    const firm = statedEmployer({ statedCompanyId: stated }, world)
    if (firm === null) {
      found.add(known.id)
      continue
    }
    const plain = gone.ids.size === 0
    if (plain && lastWithin !== null && lastWithin >= addDays(period.from, margin)) seen.add(`${known.id} ${firm}`)
    const seenAs = { firm: firm === 'unknown' ? -statedCompanyId : firm, judged: true, byEmployment: false }
    const differs = days.some((date) => date <= last && presentKinds(seenAs, known, date, world).length > 0)
    if (differs) found.add(known.id)
  }
  for (const known of declarations.values()) {
    if (found.has(known.id) || known.links.length === 0) continue
    const covered = books.coveredDays(known)
    const expected = known.links.some(
      (link) => !seen.has(`${known.id} ${link.companyId}`) && expectedDays([link], known, covered).length > 0,
    )
    if (expected) found.add(known.id)
  }
  return { declarationIds: [...found], atUnknownDeclaration: unknownDeclarations(reader, books, gone) }
}

function unknownDeclarations(reader: Reader, { period, declarationOf }: MatchBooks, gone: Gone): number {
  const count = sql<{ n: number }>`
    select coalesce(sum(count), 0) as n from registrationDay where date between ${period.from} and ${period.to}
      and statedDeclarationId <> 0
      and statedDeclarationId not in (select value from json_each(${JSON.stringify([...declarationOf.keys()])}))
      and statedNoteId not in (select value from json_each(${JSON.stringify([...gone.notes])}))`
  return reader.first(raw(count))?.n ?? 0
}
