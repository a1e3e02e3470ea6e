import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  chainAsOf,
  checkLink,
  flattenChain,
  linksHangingBelow,
  tiersAsOf,
  type ChainDeclaration,
  type ChainLink,
} from '#shared/domain/chain.ts'
import { addDays, within } from '#shared/domain/dates.ts'

const declarant = 1
const year: ChainDeclaration = { from: '2026-01-01', to: '2026-12-31', declarantIds: [declarant] }

function link(
  id: number,
  contractorId: number,
  employerId: number,
  from: string | null = null,
  to: string | null = null,
): ChainLink {
  return { id, contractorId, employerId, from, to }
}

function problems(proposed: ChainLink, links: ChainLink[], declaration = year): unknown[] {
  return checkLink(proposed, links, declaration).map(({ code, severity }) => [code, severity])
}

describe('the chain of a day', () => {
  const links = [link(1, 2, 1), link(2, 3, 2, '2026-03-01', '2026-06-30'), link(3, 4, 1, '2026-05-01', null)]

  test('is a tree below the declarant', () => {
    const { roots, gaps } = chainAsOf(links, [declarant], '2026-05-15')
    expect(flattenChain(roots).map(({ companyId, tier }) => [companyId, tier])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 1],
    ])
    expect(gaps).toEqual([])
  })

  test('holds only the links of that day', () => {
    expect(tiersAsOf(links, [declarant], '2026-01-15')).toEqual(
      new Map([
        [1, 0],
        [2, 1],
      ]),
    )
  })

  test('shows what hangs below an employer without a place', () => {
    const { roots, gaps } = chainAsOf([link(2, 3, 2), link(3, 4, 3)], [declarant], '2026-05-15')
    expect(roots).toMatchObject([{ companyId: 1, children: [] }])
    expect(flattenChain(gaps).map(({ companyId, tier }) => [companyId, tier])).toEqual([
      [2, null],
      [3, null],
      [4, null],
    ])
  })

  test('has a root for each declarant', () => {
    const { roots } = chainAsOf([link(1, 3, 1), link(2, 4, 2)], [1, 2], '2026-05-15')
    expect(roots.map(({ companyId, children }) => [companyId, children.length])).toEqual([
      [1, 1],
      [2, 1],
    ])
  })

  test('without a recorded declarant starts at the firm that is nobody’s contractor', () => {
    expect(tiersAsOf([link(1, 2, 1), link(2, 3, 2)], [], '2026-05-15').get(3)).toBe(2)
  })

  test('shows a firm under both its employers and what is below it once', () => {
    const diamond = [link(1, 2, 1), link(2, 3, 1), link(3, 4, 2), link(4, 4, 3), link(5, 5, 4)]
    const nodes = flattenChain(chainAsOf(diamond, [declarant], '2026-05-15').roots)
    expect(nodes.filter(({ companyId }) => companyId === 4).map(({ repeated }) => repeated)).toEqual([false, true])
    expect(nodes.filter(({ companyId }) => companyId === 5)).toHaveLength(1)
  })

  test('comes to an end even when the data hold a circle', () => {
    const { gaps } = chainAsOf([link(1, 2, 3), link(2, 3, 2)], [declarant], '2026-05-15')
    expect(flattenChain(gaps)).toHaveLength(3)
  })
})

describe('a new link', () => {
  const links = [link(1, 2, 1, '2026-01-01', null), link(2, 3, 2, '2026-03-01', '2026-06-30')]

  test('below the declarant or a covered employer is fine', () => {
    expect(problems(link(9, 4, 1), links)).toEqual([])
    expect(problems(link(9, 4, 3, '2026-03-01', '2026-06-30'), links)).toEqual([])
  })

  test('whose employer has no link on some of its days shows the gap', () => {
    expect(checkLink(link(9, 4, 3, '2026-03-01', null), links, year)).toMatchObject([
      { code: 'employer-link-missing', severity: 'warning', params: { from: '01/07/2026', to: '31/12/2026' } },
    ])
  })

  test('that would put a firm below itself is refused', () => {
    expect(problems(link(9, 2, 3, '2026-04-01', null), links)).toContainEqual(['cycle', 'error'])
    expect(problems(link(9, 1, 3, '2026-04-01', '2026-05-01'), links)).toContainEqual(['cycle', 'error'])
    expect(problems(link(9, 5, 5), links)).toContainEqual(['cycle', 'error'])
  })

  test('is no circle when the two never stand on the same day', () => {
    expect(problems(link(9, 2, 3, '2026-07-01', null), links)).not.toContainEqual(['cycle', 'error'])
  })

  test('is no circle when its parts overlap it on different days only', () => {
    const apart = [link(1, 2, 3, '2026-01-01', '2026-03-31'), link(2, 3, 4, '2026-04-01', '2026-06-30')]
    expect(problems(link(9, 4, 2, '2026-01-01', '2026-06-30'), apart)).not.toContainEqual(['cycle', 'error'])
  })

  test('that ends before it begins is refused', () => {
    expect(problems(link(9, 4, 1, '2026-05-01', '2026-04-01'), links)).toEqual([['date-order', 'error']])
  })

  test('outside its declaration is refused, partly outside is warned of', () => {
    expect(problems(link(9, 4, 1, '2027-01-01', null), links)).toEqual([['outside-declaration', 'error']])
    expect(problems(link(9, 4, 1, '2025-06-01', null), links)).toEqual([['outside-declaration', 'warning']])
    expect(problems(link(9, 4, 1, '2026-06-01', '2027-06-01'), links)).toEqual([['outside-declaration', 'warning']])
  })

  test('for the same two firms on the same days is refused, except as the new form of that link', () => {
    expect(problems(link(9, 2, 1, '2026-02-01', null), links)).toEqual([['overlap', 'error']])
    expect(problems(link(1, 2, 1, '2026-02-01', null), links)).toEqual([])
  })
})

describe('ending a link', () => {
  const links = [link(1, 2, 1), link(2, 3, 2), link(3, 4, 3), link(4, 5, 1)]

  test('leaves hanging all that is below it after that day', () => {
    expect(linksHangingBelow(links[0]!, links, '2026-06-30').map(({ id }) => id)).toEqual([2, 3])
  })

  test('leaves nothing hanging whose employer keeps another place', () => {
    const covered = [...links, link(5, 2, 5)]
    expect(linksHangingBelow(links[0]!, covered, '2026-06-30')).toEqual([])
  })

  test('leaves nothing hanging that ends before', () => {
    const ended = [link(1, 2, 1), link(2, 3, 2, null, '2026-06-30')]
    expect(linksHangingBelow(ended[0]!, ended, '2026-06-30')).toEqual([])
  })
})

describe('any chain without circles', () => {
  const days = fc.integer({ min: 0, max: 60 })
  const chain = fc.array(fc.tuple(fc.nat(), days, days), { minLength: 1, maxLength: 12 }).map((rows) =>
    rows.map(([pick, start, length], index): ChainLink => {
      // Each firm works for an earlier one, so no circle can arise.
      const employerId = 1 + (pick % (index + 1))
      const from = addDays('2026-01-01', start)
      return { id: index + 1, contractorId: index + 2, employerId, from, to: addDays(from, length) }
    }),
  )
  const date = days.map((offset) => addDays('2026-01-01', offset))

  test('is never reported as a circle, in whatever order its links come', () => {
    fc.assert(
      fc.property(chain, (links) => {
        for (const one of links) {
          const others = links.filter(({ id }) => id !== one.id)
          expect(checkLink(one, others, year).map(({ code }) => code)).not.toContain('cycle')
        }
      }),
    )
  })

  test('closed into a circle is always reported', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 }), (length) => {
        const links = Array.from({ length }, (_, index) => link(index + 1, index + 3, index + 2))
        expect(problems(link(99, 2, length + 2), links)).toContainEqual(['cycle', 'error'])
      }),
    )
  })

  test('has tiers equal to the depth in the tree', () => {
    fc.assert(
      fc.property(chain, date, (links, day) => {
        const walk = (nodes: ReturnType<typeof chainAsOf>['roots'], depth: number): void => {
          for (const node of nodes) {
            expect(node.tier).toBe(depth)
            walk(node.children, depth + 1)
          }
        }
        walk(chainAsOf(links, [declarant], day).roots, 0)
      }),
    )
  })

  test('shows each link of the day exactly once, and no other', () => {
    fc.assert(
      fc.property(chain, date, (links, day) => {
        const { roots, gaps } = chainAsOf(links, [declarant], day)
        const shown = flattenChain([...roots, ...gaps]).flatMap(({ link }) => (link ? [link.id] : []))
        const standing = links.filter(({ from, to }) => within(day, from, to)).map(({ id }) => id)
        expect(shown.toSorted((first, second) => first - second)).toEqual(standing)
      }),
    )
  })

  test('on one day does not depend on the links of other days', () => {
    fc.assert(
      fc.property(chain, chain, date, (links, others, day) => {
        const elsewhere = others
          .filter(({ from, to }) => !within(day, from, to))
          .map((other) => ({ ...other, id: other.id + 100 }))
        expect(chainAsOf([...elsewhere, ...links], [declarant], day)).toEqual(chainAsOf(links, [declarant], day))
      }),
    )
  })
})
