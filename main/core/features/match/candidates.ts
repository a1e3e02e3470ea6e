import { sql } from 'kysely'

import { raw, type Reader } from '#main/core/db/query.ts'
import type { Gone } from '#main/core/features/match/gone.ts'
import type { MatchBooks } from '#main/core/features/match/books.ts'
import type { ScanScope } from '#main/core/features/match/scan.ts'
import { Tallies } from '#main/core/features/match/tallies.ts'
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
  /** Declaration and stated company (0: none): registrations that may differ, or do not say whose they are. */
  differing: ReadonlySet<string>
  /** Declaration and known company: linked there, but not certainly seen. */
  unseen: ReadonlySet<string>
  /** Declarations of either. */
  declarationIds: number[]
  /** Declaration and known company: certainly seen. */
  seen: ReadonlySet<string>
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
  const differing = new Set<string>()
  const unseen = new Set<string>()
  const seen = new Set<string>()
  const found = new Set<number>()
  for (const { statedDeclarationId, statedCompanyId, last, lastWithin } of reader.all(raw(counted))) {
    const id = declarationOf.get(statedDeclarationId)
    const known = id === undefined ? undefined : declarations.get(id)
    if (known === undefined) continue
    const stated = statedCompanyId === 0 ? null : statedCompanyId
    const firm = statedEmployer({ statedCompanyId: stated }, world)
    // No shift reaches back over so many days.
    const certain = gone.ids.size === 0 && lastWithin !== null && lastWithin >= addDays(period.from, margin)
    if (certain && firm !== null) seen.add(`${known.id} ${firm}`)
    const seenAs = { firm: firm === 'unknown' ? -statedCompanyId : (firm ?? 0), judged: true, byEmployment: false }
    const differs = days.some((date) => date <= last && presentKinds(seenAs, known, date, world).length > 0)
    if (firm !== null && !differs) continue
    differing.add(`${known.id} ${statedCompanyId}`)
    found.add(known.id)
  }
  for (const known of declarations.values()) {
    if (known.links.length === 0) continue
    const covered = books.coveredDays(known)
    for (const link of known.links) {
      const key = `${known.id} ${link.companyId}`
      if (seen.has(key) || expectedDays([link], known, covered).length === 0) continue
      unseen.add(key)
      found.add(known.id)
    }
  }
  const atUnknownDeclaration = unknownDeclarations(reader, books, gone)
  return { differing, unseen, seen, declarationIds: [...found], atUnknownDeclaration }
}

function unknownDeclarations(reader: Reader, { period, declarationOf }: MatchBooks, gone: Gone): number {
  const count = sql<{ n: number }>`
    select coalesce(sum(count), 0) as n from registrationDay where date between ${period.from} and ${period.to}
      and statedDeclarationId <> 0
      and statedDeclarationId not in (select value from json_each(${JSON.stringify([...declarationOf.keys()])}))
      and statedNoteId not in (select value from json_each(${JSON.stringify([...gone.notes])}))`
  return reader.first(raw(count))?.n ?? 0
}

/** What of the candidates' declarations must be read: registrations that may differ, or may show a firm that was not seen so far. */
export function candidateScope(books: MatchBooks, candidates: Candidates): ScanScope<Tallies> {
  const { differing, unseen, seen, declarationIds } = candidates
  const unseenAt = new Set([...unseen].map((key) => Number(key.split(' ')[0])))
  return {
    declarationIds,
    isRelevant: (declarationId, company, person) => {
      if (differing.has(`${declarationId} ${company}`)) return true
      if (!unseenAt.has(declarationId)) return false
      const isUnseen = (firm: number | null | undefined): boolean => unseen.has(`${declarationId} ${firm}`)
      if (isUnseen(books.companyOf.get(company))) return true
      const employments = person > 0 ? books.employmentsOf(person) : []
      return employments.some(({ companyId, userFirmId }) => isUnseen(companyId) || isUnseen(userFirmId))
    },
    counter: () => new Tallies(books, seen),
  }
}
