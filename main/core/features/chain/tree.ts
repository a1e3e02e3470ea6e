import { companyLabels, labelOf } from '#main/core/features/labels.ts'
import { chainFacts } from '#main/core/features/chain/service.ts'
import { linkRows, type ChainListRow } from '#main/core/features/chain/repository.ts'
import { daysOfChange } from '#main/core/features/chain/rules.ts'
import { peopleDue } from '#main/core/features/planning/service.ts'
import { CoreError } from '#main/core/errors.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { ChainNodeRow, ChainTreeAnswer, LinkRow } from '#shared/contract/chain.ts'
import { chainAsOf, flattenChain, type ChainLink, type ChainNode } from '#shared/domain/chain.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { compareNames } from '#shared/domain/text.ts'

/** A row of the list of links as it crosses. */
export function shownLink(row: ChainListRow): LinkRow {
  const { contractorKey: _contractorKey, directEmployerKey: _directEmployerKey, search: _search, ...rest } = row
  return { ...rest, viaAgency: row.viaAgency === 1 }
}

interface Described {
  name: (companyId: number) => string
  planned: ReadonlyMap<number, number>
  links: ReadonlyMap<number, LinkRow>
}

/** Numbers the nodes of trees in the order shown, so that a firm met twice has two keys. */
function rowsOf(roots: readonly ChainNode[], gap: boolean, { name, planned, links }: Described): ChainNodeRow[] {
  const places = new Map<ChainNode, { key: string; depth: number }>()
  const parents = new Map<ChainNode, ChainNode>()
  const rows: ChainNodeRow[] = []
  for (const node of flattenChain(roots)) {
    const parent = parents.get(node)
    const above = parent ? places.get(parent) : undefined
    const own = node.link ? `link-${node.link.id}` : `company-${node.companyId}`
    const place = { key: above ? `${above.key}/${own}` : own, depth: above ? above.depth + 1 : 0 }
    places.set(node, place)
    for (const child of node.children) parents.set(child, node)
    rows.push({
      ...place,
      parentKey: above?.key ?? null,
      companyId: node.companyId,
      company: name(node.companyId),
      tier: node.tier,
      gap: gap && !parent,
      repeated: node.repeated,
      children: node.children.length,
      planned: node.repeated ? 0 : (planned.get(node.companyId) ?? 0),
      link: node.link ? (links.get(node.link.id) ?? null) : null,
    })
  }
  return rows
}

/**
 * The chain of a declaration as it stood on a Brussels calendar day, ready for a tree grid: the declarants with what hangs
 * below them, then the employers without a place. Siblings stand by name. Throws `record-gone`.
 */
export function chainTreeOf(reader: Reader, declarationId: number, date: LocalDate): ChainTreeAnswer {
  const facts = chainFacts(reader, declarationId)
  const declaration = reader.first(
    query
      .selectFrom('declarationList')
      .select(['id', 'number', 'regime', 'workplace', 'startDate', 'endDate'])
      .where('id', '=', declarationId),
  )
  if (!facts || !declaration) throw new CoreError('record-gone', { kind: 'declaration', id: declarationId })
  const firms = facts.links.flatMap(({ contractorId, employerId }) => [contractorId, employerId])
  const labels = companyLabels(reader, [...firms, ...facts.declaration.declarantIds])
  const name = (companyId: number): string => labelOf(labels, companyId).label
  const byName = (first: ChainLink, second: ChainLink): number =>
    compareNames(name(first.contractorId), name(second.contractorId)) || first.id - second.id
  const tree = chainAsOf(facts.links, facts.declaration.declarantIds, date, byName)
  const planned = new Map<number, number>()
  for (const { employerId } of peopleDue(reader, declarationId, date)) {
    if (employerId !== null) planned.set(employerId, (planned.get(employerId) ?? 0) + 1)
  }
  const linkIds = facts.links.map(({ id }) => id)
  const links = new Map(linkRows(reader, linkIds).map((row) => [row.id, shownLink(row)]))
  const described = { name, planned, links }
  return {
    declaration,
    date,
    nodes: [...rowsOf(tree.roots, false, described), ...rowsOf(tree.gaps, true, described)],
    changes: daysOfChange(facts.links),
  }
}
