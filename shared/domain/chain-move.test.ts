import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { checkMove, linksAfter, planMove } from '#shared/domain/chain-move.ts'
import { chainAsOf, flattenChain, type ChainDeclaration, type ChainLink, type ChainTree } from '#shared/domain/chain.ts'
import { addDays, within } from '#shared/domain/dates.ts'

const year: ChainDeclaration = { from: '2026-01-01', to: '2026-12-31', declarantIds: [1] }

function link(
  id: number,
  contractorId: number,
  employerId: number,
  from: string | null = null,
  to: string | null = null,
): ChainLink {
  return { id, contractorId, employerId, from, to }
}

/** Who stands below whom on a day, whatever the links are called. */
function shape({ roots, gaps }: ChainTree): string[] {
  return flattenChain([...roots, ...gaps])
    .map((node) => `${node.link?.employerId ?? '-'}>${node.companyId}@${node.tier}`)
    .toSorted()
}

function stands(links: readonly ChainLink[]): (string | number | null)[][] {
  return links.map(({ contractorId, employerId, from, to }) => [contractorId, employerId, from, to])
}

describe('moving a firm to another direct employer', () => {
  const chain = [link(1, 2, 1), link(2, 3, 1), link(3, 4, 2, '2026-02-01', '2026-10-31'), link(4, 5, 4)]

  test('ends the link the day before and begins it anew with the other employer', () => {
    const [, , third] = chain
    const move = planMove(third as ChainLink, chain, { date: '2026-05-01', employerId: 3, below: 'along' })
    expect(stands(linksAfter(chain, move))).toEqual([
      [2, 1, null, null],
      [3, 1, null, null],
      [4, 2, '2026-02-01', '2026-04-30'],
      [5, 4, null, null],
      [4, 3, '2026-05-01', '2026-10-31'],
    ])
    expect(move.below.map(({ id }) => id)).toEqual([4])
  })

  test('leaves its subcontractors with the employer it leaves, on the moved days only', () => {
    const [, , third] = chain
    const move = planMove(third as ChainLink, chain, { date: '2026-05-01', employerId: 3, below: 'stay' })
    expect(stands(linksAfter(chain, move).filter(({ contractorId }) => contractorId === 5))).toEqual([
      [5, 4, null, '2026-04-30'],
      [5, 2, '2026-05-01', '2026-10-31'],
      [5, 4, '2026-11-01', null],
    ])
  })

  test('changes the link as it stands when the day is its first', () => {
    const [, , third] = chain
    const move = planMove(third as ChainLink, chain, { date: '2026-02-01', employerId: 3, below: 'along' })
    expect(move.ended).toEqual([])
    expect(stands(linksAfter(chain, move))[2]).toEqual([4, 3, '2026-02-01', '2026-10-31'])
  })

  test('is refused outside the link, to the same employer, and below itself through five others', () => {
    const circle = [link(1, 2, 1), link(2, 3, 2), link(3, 4, 3), link(4, 5, 4), link(5, 6, 5), link(6, 7, 6)]
    const [first] = circle
    const codes = (wish: { date: string; employerId: number; below?: 'along' | 'stay' }): string[] =>
      checkMove(first as ChainLink, circle, { below: 'along', ...wish }, year).map(({ code }) => code)
    expect(codes({ date: '2026-05-01', employerId: 7 })).toContain('cycle')
    expect(codes({ date: '2026-05-01', employerId: 1 })).toEqual(['same-employer'])
    const ended = link(9, 8, 1, '2026-02-01', '2026-03-31')
    const outside = checkMove(ended, [ended], { date: '2026-04-01', employerId: 2, below: 'along' }, year)
    expect(outside.map(({ code, params }) => [code, params])).toEqual([
      ['move-outside-link', { from: '01/02/2026', to: '31/03/2026' }],
    ])
  })

  test('is refused where the new employer has no place on some of the days, or employs it already', () => {
    const links = [link(1, 2, 1, null, '2026-06-30'), link(2, 3, 1), link(3, 3, 2, '2026-05-01', '2026-05-31')]
    const codes = checkMove(links[1] as ChainLink, links, { date: '2026-04-01', employerId: 2, below: 'along' }, year)
    expect(codes.map(({ code, severity }) => [code, severity])).toEqual([
      ['overlap', 'error'],
      ['employer-link-missing', 'error'],
    ])
  })
})

const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2026-01-01', days))
const period = fc.tuple(fc.option(day), fc.option(day)).map(([from, to]) => {
  return from !== null && to !== null && to < from ? { from: to, to: from } : { from, to }
})
const links = fc
  .array(fc.record({ contractor: fc.integer({ min: 2, max: 9 }), up: fc.integer({ min: 1, max: 8 }), period }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((all) =>
    // The employer always has the lower number, so that no circle can be among them.
    all.map(({ contractor, up, period: { from, to } }, index) =>
      link(index + 1, contractor, 1 + ((up - 1) % (contractor - 1)), from, to),
    ),
  )

test('the tree of a day holds each link of that day once, below its employer, as brute force finds it', () => {
  fc.assert(
    fc.property(links, day, (all, date) => {
      const tree = chainAsOf(all, [1], date)
      const standing = all.filter(({ from, to }) => within(date, from, to))
      const found = flattenChain([...tree.roots, ...tree.gaps]).flatMap(({ link: own }) => own ?? [])
      expect(found.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(standing.map(({ id }) => id))
      const reachable = new Map([[1, 0]])
      for (let tier = 1; tier <= 9; tier += 1) {
        for (const { contractorId, employerId } of standing) {
          if (reachable.get(employerId) === tier - 1 && !reachable.has(contractorId)) reachable.set(contractorId, tier)
        }
      }
      const lowest = new Map<number, number>()
      for (const { companyId, tier } of flattenChain(tree.roots)) {
        if (tier !== null) lowest.set(companyId, Math.min(tier, lowest.get(companyId) ?? Infinity))
      }
      expect(lowest).toEqual(reachable)
    }),
    { numRuns: 300 },
  )
})

test('a move keeps the tree of every other day, and all firms on its own days', () => {
  const how = fc.constantFrom('along' as const, 'stay' as const)
  fc.assert(
    fc.property(
      links,
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      day,
      how,
      day,
      (all, which, employerId, date, below, look) => {
        const moved = all[which % all.length] as ChainLink
        fc.pre(within(date, moved.from, moved.to) && employerId !== moved.contractorId)
        const after = linksAfter(all, planMove(moved, all, { date, employerId, below }))
        const inside = within(look, date, moved.to)
        const before = shape(chainAsOf(all, [1], look))
        expect(inside || shape(chainAsOf(after, [1], look)).join() === before.join()).toBe(true)
        const firms = (some: readonly ChainLink[]): number[] =>
          some
            .filter(({ from, to }) => within(look, from, to))
            .map(({ contractorId }) => contractorId)
            .toSorted((a, b) => a - b)
        expect(firms(after)).toEqual(firms(all))
      },
    ),
    { numRuns: 500 },
  )
})
