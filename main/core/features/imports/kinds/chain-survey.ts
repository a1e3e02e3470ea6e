import { chainFacts } from '#main/core/features/chain/service.ts'
import type { CompanyBook } from '#main/core/features/imports/company-book.ts'
import type { DeclarationBook } from '#main/core/features/imports/declaration-book.ts'
import { RowRefused, type ImportContext, type ReadRow } from '#main/core/features/imports/row.ts'
import { checkLink, type ChainDeclaration, type ChainLink } from '#shared/domain/chain.ts'
import type { CompanyReference } from '#shared/domain/identifiers.ts'
import type { Problem } from '#shared/domain/problem.ts'
import type { LinkValues } from '#shared/domain/records.ts'
import { fold } from '#shared/domain/text.ts'

/** What is wrong with rows of a chain file when all of them are looked at together, by line. */
export type ChainFindings = Map<number, Problem[]>

interface Books {
  companies: CompanyBook
  declarations: DeclarationBook
}

/** A link as a row proposes it; ids of firms that are not known yet are negative. */
interface Proposal extends ChainLink {
  line: number
}

/** Everything about the chain of one declaration. */
interface ChainCase {
  declaration: ChainDeclaration
  /** By key: contractor, employer, start. */
  known: Map<string, ChainLink>
  proposals: Map<string, Proposal>
}

/**
 * Judges all rows of a chain file together, with the links already known: cycles, overlaps and dates outside the
 * declaration refuse a row, an employer without a place is a warning. Every row of a cycle is refused, whatever its place.
 */
export function surveyChain(context: ImportContext, books: Books, rows: Iterable<ReadRow<LinkValues>>): ChainFindings {
  const cases = new Map<string, ChainCase>()
  const strangers = new Map<string, number>()
  for (const row of rows) {
    const proposal = propose(books, strangers, row)
    if (proposal) place(proposal, caseOf(context, books, cases, row.values.declaration ?? ''))
  }
  const findings: ChainFindings = new Map()
  for (const one of cases.values()) judge(one, findings)
  return findings
}

function propose(books: Books, strangers: Map<string, number>, { line, values }: ReadRow<LinkValues>): Proposal | null {
  const { contractor, directEmployer, start, end } = values
  if (!contractor || !directEmployer) return null
  try {
    const contractorId = companyId(books.companies, strangers, contractor, 'contractor')
    const employerId = companyId(books.companies, strangers, directEmployer, 'directEmployer')
    return { id: -line, line, contractorId, employerId, from: start, to: end }
  } catch (error) {
    // A name that fits several firms; the row says so itself when its turn comes.
    if (error instanceof RowRefused) return null
    throw error
  }
}

function companyId(
  companies: CompanyBook,
  strangers: Map<string, number>,
  reference: CompanyReference,
  field: string,
): number {
  const known = companies.find(reference, field)
  if (known !== null) return known
  const key = `${reference.kind}:${reference.kind === 'name' ? fold(reference.value) : reference.value}`
  const id = strangers.get(key) ?? -1 - strangers.size
  strangers.set(key, id)
  return id
}

function caseOf(context: ImportContext, books: Books, cases: Map<string, ChainCase>, number: string): ChainCase {
  const present = cases.get(number)
  if (present) return present
  const id = books.declarations.find(number)?.id
  const facts = id === undefined ? undefined : chainFacts(context.door, id)
  const unknown: ChainDeclaration = { from: null, to: null, declarantIds: [] }
  const known = new Map((facts?.links ?? []).map((link) => [keyOf(link), link]))
  const one: ChainCase = { declaration: facts?.declaration ?? unknown, known, proposals: new Map() }
  cases.set(number, one)
  return one
}

function keyOf({ contractorId, employerId, from }: ChainLink): string {
  return `${contractorId} ${employerId} ${from ?? ''}`
}

/** A row with the key of a known link stands for that link; a second row with the same key adds nothing here. */
function place(proposal: Proposal, { known, proposals }: ChainCase): void {
  const key = keyOf(proposal)
  if (proposals.has(key)) return
  proposals.set(key, { ...proposal, to: proposal.to ?? known.get(key)?.to ?? null })
  known.delete(key)
}

function judge({ declaration, known, proposals: byKey }: ChainCase, findings: ChainFindings): void {
  const proposals = [...byKey.values()]
  const refused = new Set<ChainLink>()
  const all: ChainLink[] = [...known.values(), ...proposals]
  const context = chainContext(all)
  for (const proposal of proposals) {
    const errors = checkLink(proposal, context(proposal), declaration).filter(({ severity }) => severity === 'error')
    if (errors.length === 0) continue
    refused.add(proposal)
    findings.set(proposal.line, errors)
  }
  const standing = chainContext(all.filter((link) => !refused.has(link)))
  for (const proposal of proposals) {
    if (refused.has(proposal)) continue
    const warnings = checkLink(proposal, standing(proposal), declaration)
    if (warnings.length > 0) findings.set(proposal.line, warnings)
  }
}

/**
 * The links that matter for judging one: those of the firms that can be above each other in a circle, the employer's own
 * places, and, for overlaps, the links of the same pair that come before it. All others cannot change the judgement.
 */
function chainContext(links: readonly ChainLink[]): (proposal: Proposal) => ChainLink[] {
  const circles = circlesOf(links)
  const byContractor = Map.groupBy(links, ({ contractorId }) => contractorId)
  const byCircle = Map.groupBy(
    links.filter((link) => circles.get(link.contractorId) === circles.get(link.employerId)),
    (link) => circles.get(link.contractorId),
  )
  const places = new Map(links.map((link, index) => [link, index]))
  return (proposal) => {
    const circle = circles.get(proposal.employerId)
    const circling = circle === circles.get(proposal.contractorId) ? (byCircle.get(circle) ?? []) : []
    const own = byContractor.get(proposal.contractorId) ?? []
    const before = places.get(proposal) ?? links.length
    const pair = (link: ChainLink): boolean =>
      link.contractorId === proposal.contractorId && link.employerId === proposal.employerId
    const twins = own.filter((link) => pair(link) && (places.get(link) ?? 0) < before)
    const others = [...(byContractor.get(proposal.employerId) ?? []), ...circling].filter((link) => !pair(link))
    return [...new Set([...twins, ...others])]
  }
}

/** Numbers the groups of firms that can reach each other along the links (strongly connected components). */
function circlesOf(links: readonly ChainLink[]): Map<number, number> {
  const above = Map.groupBy(links, ({ contractorId }) => contractorId)
  const below = Map.groupBy(links, ({ employerId }) => employerId)
  const finished: number[] = []
  const seen = new Set<number>()
  const firms = [...above.keys(), ...below.keys()]
  for (const firm of firms) {
    walk(
      firm,
      seen,
      (at) => (above.get(at) ?? []).map(({ employerId }) => employerId),
      (at) => finished.push(at),
    )
  }
  const circles = new Map<number, number>()
  const reached = new Set<number>()
  for (const firm of finished.toReversed()) {
    walk(
      firm,
      reached,
      (at) => (below.get(at) ?? []).map(({ contractorId }) => contractorId),
      (at) => circles.set(at, firm),
    )
  }
  return circles
}

/** Visits depth first what can be reached and was not seen, and tells of each when everything behind it is done. */
function walk(from: number, seen: Set<number>, next: (at: number) => number[], leave: (at: number) => void): void {
  if (seen.has(from)) return
  seen.add(from)
  const path = [{ at: from, waiting: next(from) }]
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const following = step.waiting.pop()
    if (following === undefined) {
      path.pop()
      leave(step.at)
    } else if (!seen.has(following)) {
      seen.add(following)
      path.push({ at: following, waiting: next(following) })
    }
  }
}
