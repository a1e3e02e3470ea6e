import { CoreError } from '#main/core/errors.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { agencies, selfEmployedFirms, worstPapers } from '#main/core/features/chain/firm-facts.ts'
import { linkRows, type ChainListRow } from '#main/core/features/chain/repository.ts'
import { daysOfChange } from '#main/core/features/chain/rules.ts'
import { seenByFirm, seenOn } from '#main/core/features/chain/seen.ts'
import { chainFacts } from '#main/core/features/chain/service.ts'
import { numbersOn, numberThen } from '#main/core/features/companies/numbers.ts'
import { companyLabels, labelOf } from '#main/core/features/labels.ts'
import { peopleDue } from '#main/core/features/planning/service.ts'
import type { ChainNodeRow, ChainTreeAnswer, LinkRow } from '#shared/contract/chain.ts'
import { chainAsOf, flattenChain, impliedDeclarants, type ChainLink, type ChainNode } from '#shared/domain/chain.ts'
import { within, type LocalDate } from '#shared/domain/dates.ts'
import type { PaperState } from '#shared/domain/paper.ts'
import { collationKey } from '#shared/domain/text.ts'

/** A row of the list of links as it crosses. */
export function shownLink(row: ChainListRow): LinkRow {
  const { contractorKey: _contractorKey, directEmployerKey: _directEmployerKey, search: _search, ...rest } = row
  return { ...rest, viaAgency: row.viaAgency === 1 }
}

/** What is known of the firms of a tree on its day. */
interface Described {
  name: (companyId: number) => string
  numbers: ReadonlyMap<number, string>
  planned: ReadonlyMap<number, number>
  seen: ReadonlyMap<number, number>
  papers: ReadonlyMap<number, PaperState>
  agencies: ReadonlySet<number>
  selfEmployed: ReadonlySet<number>
  links: ReadonlyMap<number, LinkRow>
}

/** Numbers the nodes of trees in the order shown, so that a firm met twice has two keys. */
function rowsOf(roots: readonly ChainNode[], gap: boolean, described: Described): ChainNodeRow[] {
  const { name, numbers, planned, seen, papers, agencies, selfEmployed, links } = described
  const places = new Map<ChainNode, { key: string; depth: number }>()
  const parents = new Map<ChainNode, ChainNode>()
  const rows: ChainNodeRow[] = []
  for (const node of flattenChain(roots)) {
    const { companyId, link } = node
    const parent = parents.get(node)
    const above = parent ? places.get(parent) : undefined
    const own = link ? `link-${link.id}` : `company-${companyId}`
    const place = { key: above ? `${above.key}/${own}` : own, depth: above ? above.depth + 1 : 0 }
    places.set(node, place)
    for (const child of node.children) parents.set(child, node)
    const row = link ? (links.get(link.id) ?? null) : null
    rows.push({
      ...place,
      parentKey: above?.key ?? null,
      companyId,
      company: name(companyId),
      tier: node.tier,
      gap: gap && !parent,
      repeated: node.repeated,
      children: node.children.length,
      number: numberThen(numbers, companyId),
      employer: link ? name(link.employerId) : null,
      agency: agencies.has(companyId) || row?.viaAgency === true,
      selfEmployed: selfEmployed.has(companyId),
      papers: link ? (papers.get(link.id) ?? null) : null,
      planned: node.repeated ? 0 : (planned.get(companyId) ?? 0),
      seen: node.repeated ? 0 : (seen.get(companyId) ?? 0),
      link: row,
    })
  }
  return rows
}

/** A declaration as trees and lists about a day name it. Throws `record-gone`. */
export function declarationHead(reader: Reader, id: number): ChainTreeAnswer['declaration'] {
  const declaration = reader.first(
    query
      .selectFrom('declarationList')
      .select(['id', 'number', 'regime', 'workplace', 'startDate', 'endDate'])
      .where('id', '=', id),
  )
  if (!declaration) throw new CoreError('record-gone', { kind: 'declaration', id })
  return declaration
}

/** How many of the people due there that day belong to each firm. */
function plannedByFirm(reader: Reader, declarationId: number, date: LocalDate): Map<number, number> {
  const planned = new Map<number, number>()
  for (const { employerId } of peopleDue(reader, declarationId, date)) {
    if (employerId !== null) planned.set(employerId, (planned.get(employerId) ?? 0) + 1)
  }
  return planned
}

/**
 * The chain of a declaration as it stood on a Brussels calendar day, ready for a tree grid: the declarants with what hangs
 * below them, then the employers without a place. Siblings stand by name. Throws `record-gone`.
 */
export function chainTreeOf(reader: Reader, declarationId: number, date: LocalDate): ChainTreeAnswer {
  const declaration = declarationHead(reader, declarationId)
  const facts = chainFacts(reader, declarationId)
  if (!facts) throw new CoreError('record-gone', { kind: 'declaration', id: declarationId })
  const standing = facts.links.filter(({ from, to }) => within(date, from, to))
  const { declarantIds } = facts.declaration
  // While nobody declares, whoever is nobody’s contractor on any day stands in.
  const tops = declarantIds.length > 0 ? declarantIds : impliedDeclarants(facts.links)
  const firms = new Set([...standing.flatMap(({ contractorId, employerId }) => [contractorId, employerId]), ...tops])
  const labels = companyLabels(reader, firms)
  const name = (companyId: number): string => labelOf(labels, companyId).label
  const keys = new Map([...firms].map((id) => [id, collationKey(name(id))]))
  const key = ({ contractorId }: ChainLink): string => keys.get(contractorId) ?? ''
  const byName = (first: ChainLink, second: ChainLink): number =>
    key(first) === key(second) ? first.id - second.id : key(first) < key(second) ? -1 : 1
  const tree = chainAsOf(standing, tops, date, byName)
  const shown = linkRows(
    reader,
    standing.map(({ id }) => id),
  )
  const described: Described = {
    name,
    numbers: numbersOn(reader, firms, date),
    planned: plannedByFirm(reader, declarationId, date),
    seen: seenByFirm(seenOn(reader, declarationId, date)),
    papers: worstPapers(reader, standing, date),
    agencies: agencies(reader, firms),
    selfEmployed: selfEmployedFirms(reader, firms, date),
    links: new Map(shown.map((row) => [row.id, shownLink(row)])),
  }
  return {
    declaration,
    date,
    nodes: [...rowsOf(tree.roots, false, described), ...rowsOf(tree.gaps, true, described)],
    changes: daysOfChange(facts.links),
  }
}
