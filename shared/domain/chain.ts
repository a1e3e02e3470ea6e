import type { LocalDate } from '#shared/domain/local-date.ts'
import { within, type Period } from '#shared/domain/period.ts'

export { checkLink, linksHangingBelow } from '#shared/domain/chain-checks.ts'
export type { ChainDeclaration, ProposedLink } from '#shared/domain/chain-checks.ts'

/** On one declaration, a contractor works for a direct employer during a time (`domain/chain.md`). */
export interface ChainLink extends Period {
  id: number
  contractorId: number
  employerId: number
}

/** A company at its place in the chain of a day. */
export interface ChainNode<Link extends ChainLink = ChainLink> {
  companyId: number
  /** Depth below the declarant, who is tier 0; null below an employer that has no place in the chain that day. */
  tier: number | null
  /** The link that brought it here; null for a declarant and for an employer without a place. */
  link: Link | null
  children: ChainNode<Link>[]
  /** True when the company stands elsewhere too, nearer the declarant or earlier: its own subcontractors are shown only there. */
  repeated: boolean
}

/** The chain of a declaration on one day. */
export interface ChainTree<Link extends ChainLink = ChainLink> {
  /** One tree per declarant. */
  roots: ChainNode<Link>[]
  /** What hangs in the air: each root is an employer that has no link of its own that day. */
  gaps: ChainNode<Link>[]
}

/** Firms that employ others but are nobody’s contractor: they stand in as declarants while none is recorded. */
export function impliedDeclarants(links: readonly Pick<ChainLink, 'contractorId' | 'employerId'>[]): number[] {
  const contractors = new Set(links.map(({ contractorId }) => contractorId))
  return [...new Set(links.map(({ employerId }) => employerId))].filter((company) => !contractors.has(company))
}

/**
 * The chain as it stood on a Brussels calendar day, derived from the links alone and never stored.
 * A declaration may have several declarants; without any, `impliedDeclarants` are taken.
 * Siblings follow `order` (by id unless given); a company met twice is expanded where its tier is lowest.
 */
export function chainAsOf<Link extends ChainLink>(
  links: readonly Link[],
  declarantIds: readonly number[],
  date: LocalDate,
  order: (first: Link, second: Link) => number = (first, second) => first.id - second.id,
): ChainTree<Link> {
  const standing = links.filter(({ from, to }) => within(date, from, to)).sort(order)
  const byEmployer = Map.groupBy(standing, ({ employerId }) => employerId)
  const declarants = declarantIds.length > 0 ? [...new Set(declarantIds)] : impliedDeclarants(links)
  const expanded = new Set<number>()
  const used = new Set<Link>()
  const roots = grow(declarants, 0, byEmployer, expanded, used)
  const gaps: ChainNode<Link>[] = []
  for (let left = standing.filter((link) => !used.has(link)); left.length > 0;) {
    // A closed circle has no top; any of its firms shows it.
    const tops = impliedDeclarants(left)
    const starts = tops.length > 0 ? tops : left.slice(0, 1).map(({ employerId }) => employerId)
    gaps.push(...grow(starts, null, byEmployer, expanded, used))
    left = left.filter((link) => !used.has(link))
  }
  return { roots, gaps }
}

/** Grows trees level by level from their tops, so that each company is expanded at its lowest tier. */
function grow<Link extends ChainLink>(
  tops: readonly number[],
  tier: 0 | null,
  byEmployer: ReadonlyMap<number, readonly Link[]>,
  expanded: Set<number>,
  used: Set<Link>,
): ChainNode<Link>[] {
  const roots = tops.map((companyId) => newNode<Link>(companyId, tier, null, expanded))
  let level = roots
  while (level.length > 0) {
    const next: ChainNode<Link>[] = []
    for (const node of level) {
      if (node.repeated) continue
      for (const link of byEmployer.get(node.companyId) ?? []) {
        used.add(link)
        const child = newNode(link.contractorId, node.tier === null ? null : node.tier + 1, link, expanded)
        node.children.push(child)
        next.push(child)
      }
    }
    level = next
  }
  return roots
}

function newNode<Link extends ChainLink>(
  companyId: number,
  tier: number | null,
  link: Link | null,
  expanded: Set<number>,
): ChainNode<Link> {
  const repeated = expanded.has(companyId)
  expanded.add(companyId)
  return { companyId, tier, link, children: [], repeated }
}

/** All nodes of trees, each parent before its children, in the order they are shown. */
export function flattenChain<Link extends ChainLink>(nodes: readonly ChainNode<Link>[]): ChainNode<Link>[] {
  const flat: ChainNode<Link>[] = []
  const waiting = [...nodes].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    flat.push(node)
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index]
      if (child) waiting.push(child)
    }
  }
  return flat
}

/** The lowest tier of each company on a day; companies without a place in the chain are absent. */
export function tiersAsOf(
  links: readonly ChainLink[],
  declarantIds: readonly number[],
  date: LocalDate,
): Map<number, number> {
  const tiers = new Map<number, number>()
  for (const { companyId, tier, repeated } of flattenChain(chainAsOf(links, declarantIds, date).roots)) {
    if (tier !== null && !repeated) tiers.set(companyId, tier)
  }
  return tiers
}
