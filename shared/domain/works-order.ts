import type { ChainLink } from '#shared/domain/chain.ts'
import { impliedDeclarants } from '#shared/domain/chain.ts'

/** A link at its place in the official list. */
export interface OrderedLink<Link extends ChainLink> {
  link: Link
  /** Below the declarant, who is 0; null when the direct employer has no place in the chain. */
  tier: number | null
}

/**
 * The links of a declaration in the order in which the official form takes them: each direct employer before its
 * subcontractors (`domain/chain.md`). A firm that stands at several places is followed by its own subcontractors at the
 * first. Links whose employer never gets a place come last, under an employer that has no link of its own.
 */
export function inFormOrder<Link extends ChainLink>(
  links: readonly Link[],
  declarantIds: readonly number[],
  order: (first: Link, second: Link) => number = (first, second) => first.id - second.id,
): OrderedLink<Link>[] {
  const byEmployer = Map.groupBy([...links].sort(order), ({ employerId }) => employerId)
  const done = new Set<Link>()
  const followed = new Set<number>()
  const ordered: OrderedLink<Link>[] = []
  const follow = (top: number, topTier: number | null): void => {
    const waiting: { company: number; tier: number | null; at: number }[] = [{ company: top, tier: topTier, at: 0 }]
    followed.add(top)
    for (let here = waiting.at(-1); here !== undefined; here = waiting.at(-1)) {
      const link = byEmployer.get(here.company)?.[here.at]
      here.at += 1
      if (!link) {
        waiting.pop()
        continue
      }
      if (done.has(link)) continue
      done.add(link)
      const tier = here.tier === null ? null : here.tier + 1
      ordered.push({ link, tier })
      if (followed.has(link.contractorId)) continue
      followed.add(link.contractorId)
      waiting.push({ company: link.contractorId, tier, at: 0 })
    }
  }
  const declarants = declarantIds.length > 0 ? declarantIds : impliedDeclarants(links)
  for (const declarant of declarants) if (!followed.has(declarant)) follow(declarant, 0)
  for (let left = links.filter((link) => !done.has(link)); left.length > 0;) {
    // A closed circle has no top; any of its firms begins it.
    const [top] = impliedDeclarants(left)
    follow(top ?? left[0]?.employerId ?? 0, null)
    left = left.filter((link) => !done.has(link))
  }
  return ordered
}
