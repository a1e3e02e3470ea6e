import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { companyLabels, labelOf } from '#main/core/features/labels.ts'
import { chainAsOf, flattenChain, type ChainLink, type ChainNode } from '#shared/domain/chain.ts'
import { addDays, weekday, within, type LocalDate } from '#shared/domain/dates.ts'
import type { Method } from '#shared/domain/method.ts'
import type { Regime } from '#shared/domain/regime.ts'
import { compareNames } from '#shared/domain/text.ts'

/** A link of a chain with what is agreed on it. */
export interface AgreedLink extends ChainLink {
  declarationId: number
  method: Method | null
  fallbackChannel: string | null
  viaAgency: boolean
}

/** A firm at its place in the chain of a day. */
export interface PlacedFirm {
  companyId: number
  company: string
  tier: number | null
  depth: number
  own: boolean
  /** Its links that stand that day; several when it has several direct employers. */
  links: AgreedLink[]
  /** One of our companies that nothing but being ours puts here: left out unless its people are here. */
  idle: boolean
}

/** A declaration with the firms of its chain on a day, in the order of the tree. */
export interface DutyPlaceFacts {
  declarationId: number
  number: string
  workplace: string
  regime: Regime | null
  lack: 'none' | 'alternative' | 'nothing'
  alternatives: { what: string | null; agreedWith: string | null }[]
  firms: PlacedFirm[]
}

/** Monday to Sunday of the week of a day. */
export function weekOf(date: LocalDate): { from: LocalDate; to: LocalDate } {
  const from = addDays(date, 1 - weekday(date))
  return { from, to: addDays(from, 6) }
}

interface Scope {
  declarationIds: readonly number[] | null
  companyId: number | null
  active: boolean
}

/** The declarations asked for, by their numbers; `active` ones run on some day of the week and may be under the duty to register. */
function declarationsIn(reader: Reader, { declarationIds, companyId, active }: Scope, date: LocalDate) {
  let rows = query
    .selectFrom('declaration as d')
    .innerJoin('declarationList as l', 'l.id', 'd.id')
    .select(['d.id', 'd.number', 'd.regime', 'd.declarantId', 'l.workplace'])
    .orderBy('l.workplaceKey')
    .orderBy('d.number')
    .orderBy('d.id')
  if (declarationIds !== null) rows = rows.where('d.id', 'in', idList(declarationIds))
  if (companyId !== null) {
    rows = rows.where(
      sql<boolean>`(d.declarantId = ${companyId}
        or d.id in (select declarationId from chainLink where contractorId = ${companyId} or directEmployerId = ${companyId})
        or (d.declarantId is null and ${companyId} in (select id from company where roleOwn = 1)))`,
    )
  }
  if (active) {
    const { from, to } = weekOf(date)
    rows = rows
      .where((where) => where.or([where('d.startDate', 'is', null), where('d.startDate', '<=', to)]))
      .where((where) => where.or([where('d.endDate', 'is', null), where('d.endDate', '>=', from)]))
      .where((where) => where.or([where('d.dutyToRegister', 'is', null), where('d.dutyToRegister', '!=', 'no')]))
  }
  return reader.all(rows)
}

/** The links of declarations that stand on a day. */
function linksOn(reader: Reader, declarationIds: readonly number[], date: LocalDate): Map<number, AgreedLink[]> {
  const rows = query
    .selectFrom('chainLink')
    .select(['id', 'declarationId', 'contractorId', 'directEmployerId as employerId', 'validFrom as from'])
    .select(['validTo as to', 'method', 'fallbackChannel', 'viaAgency'])
    .where('declarationId', 'in', idList(declarationIds))
    .orderBy('id')
  const links = reader
    .all(rows)
    .filter(({ from, to }) => within(date, from, to))
    .map((link): AgreedLink => ({ ...link, method: link.method as Method | null, viaAgency: link.viaAgency === 1 }))
  return Map.groupBy(links, ({ declarationId }) => declarationId)
}

function workplacesOf(reader: Reader, declarationIds: readonly number[]) {
  const rows = query
    .selectFrom('workplace')
    .select(['declarationId', 'permanentLack', 'alternative', 'alternativeWith'])
    .where('declarationId', 'in', idList(declarationIds))
    .orderBy('id')
  return Map.groupBy(reader.all(rows), ({ declarationId }) => declarationId)
}

/** Depths and nodes of trees, each firm once, where its own subcontractors are shown. */
function placed(roots: readonly ChainNode<AgreedLink>[]): { node: ChainNode<AgreedLink>; depth: number }[] {
  const depths = new Map<ChainNode<AgreedLink>, number>()
  const places: { node: ChainNode<AgreedLink>; depth: number }[] = []
  for (const node of flattenChain(roots)) {
    const depth = depths.get(node) ?? 0
    for (const child of node.children) depths.set(child, depth + 1)
    if (!node.repeated) places.push({ node, depth })
  }
  return places
}

/** The declarations of a scope with the firms that have a place in their chains on a Brussels calendar day. */
export function placesIn(reader: Reader, scope: Scope, date: LocalDate): DutyPlaceFacts[] {
  const declarations = declarationsIn(reader, scope, date)
  const ids = declarations.map(({ id }) => id)
  const links = linksOn(reader, ids, date)
  const workplaces = workplacesOf(reader, ids)
  const own = new Set(
    reader.all(query.selectFrom('company').select('id').where('roleOwn', '=', 1).orderBy('id')).map(({ id }) => id),
  )
  const named = new Set(own)
  for (const { declarantId } of declarations) if (declarantId !== null) named.add(declarantId)
  for (const list of links.values()) {
    for (const { contractorId, employerId } of list) named.add(contractorId).add(employerId)
  }
  const labels = companyLabels(reader, named)
  const name = (companyId: number): string => labelOf(labels, companyId).label
  // Names are compared once for all chains: a firm has its place in each of them from that.
  const inOrder = [...named].sort((first, second) => compareNames(name(first), name(second)))
  const ranks = new Map(inOrder.map((companyId, rank) => [companyId, rank]))
  const rankOf = ({ contractorId }: AgreedLink): number => ranks.get(contractorId) ?? 0
  const byName = (first: AgreedLink, second: AgreedLink): number =>
    rankOf(first) - rankOf(second) || first.id - second.id
  return declarations.map(({ id, number, regime, declarantId, workplace }) => {
    const standing = links.get(id) ?? []
    const ofFirm = Map.groupBy(standing, ({ contractorId }) => contractorId)
    const tree = chainAsOf(standing, declarantId === null ? [...own] : [declarantId], date, byName)
    const firms = placed([...tree.roots, ...tree.gaps]).map(({ node, depth }): PlacedFirm => {
      const { companyId, tier, children } = node
      const hisLinks = ofFirm.get(companyId) ?? []
      const idle = declarantId === null && own.size > 1 && tier === 0 && children.length === 0 && hisLinks.length === 0
      return { companyId, company: name(companyId), tier, depth, own: own.has(companyId), links: hisLinks, idle }
    })
    const all = workplaces.get(id) ?? []
    const lacking = all.filter(({ permanentLack }) => permanentLack === 1)
    const alternatives = lacking
      .filter(({ alternative }) => alternative !== null)
      .map(({ alternative, alternativeWith }) => ({ what: alternative, agreedWith: alternativeWith }))
    const lack =
      all.length === 0 || lacking.length < all.length
        ? 'none'
        : alternatives.length === lacking.length
          ? 'alternative'
          : 'nothing'
    return { declarationId: id, number, workplace: workplace ?? number, regime, lack, alternatives, firms }
  })
}
