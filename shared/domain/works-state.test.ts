import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { impliedDeclarants, type ChainLink } from '#shared/domain/chain.ts'
import { inFormOrder } from '#shared/domain/works-order.ts'
import { worksChanges, type WorksFirm, type WorksLink, type WorksState } from '#shared/domain/works-state.ts'

function firm(id: number): WorksFirm {
  return { id, name: `Firme ${id}`, number: id % 4 === 0 ? null : String(1_000_000_000 + id) }
}

function worksLink(values: Partial<WorksLink> = {}): WorksLink {
  return { firm: firm(2), employer: firm(1), from: '2026-01-01', to: null, agency: false, ...values }
}

function state(values: Partial<WorksState> = {}): WorksState {
  return {
    number: '1Y11DQCJU2KHZ',
    declarants: [{ ...firm(1), sharePercent: null }],
    declarantContact: null,
    client: firm(9),
    clientContact: null,
    regime: 'cleaning',
    description: null,
    contractOn: null,
    dutyToRegister: 'yes',
    startDate: '2026-01-01',
    endDate: '2026-12-31',
    amountCents: 10_000_00,
    purpose: 'continuous',
    places: [{ kind: 'address', name: 'Tour', address: 'Rue 1', description: null }],
    coordinator: null,
    links: [worksLink()],
    ...values,
  }
}

const date = fc.constantFrom('2026-01-01', '2026-03-01', '2026-09-14', null)
const anyLink = fc.record({
  firm: fc.integer({ min: 2, max: 7 }).map(firm),
  employer: fc.integer({ min: 1, max: 7 }).map(firm),
  from: date,
  to: date,
  agency: fc.boolean(),
})
const anyState = fc
  .record({
    links: fc.array(anyLink, { maxLength: 8 }),
    amountCents: fc.option(fc.nat()),
    endDate: date,
    client: fc.option(fc.integer({ min: 8, max: 12 }).map(firm)),
    places: fc.array(
      fc.record({
        kind: fc.constantFrom('address' as const, 'route' as const, 'zone' as const),
        name: fc.option(fc.string()),
        address: fc.option(fc.string()),
        description: fc.option(fc.string()),
      }),
      { maxLength: 3 },
    ),
  })
  .map(state)

describe('what is still to be reported', () => {
  test('is nothing while nothing has changed, whatever was reported and in whatever order it is listed', () => {
    fc.assert(
      fc.property(anyState, (works) => {
        expect(worksChanges(works, structuredClone(works))).toEqual([])
        expect(worksChanges(works, { ...works, links: works.links.toReversed() })).toEqual([])
      }),
    )
  })

  test('is something whenever the two states say different things about their links', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        const said = (works: WorksState): string[] => works.links.map((link) => JSON.stringify(link)).sort()
        const same = JSON.stringify(said(before)) === JSON.stringify(said(after))
        const about = worksChanges(before, after).filter(({ kind }) => kind.startsWith('link-'))
        expect(about.length === 0).toBe(same)
      }),
    )
  })

  test('is everything while nothing was reported', () => {
    expect(worksChanges(null, state()).map(({ kind }) => kind)).toEqual(['new', 'link-added'])
  })

  test('names new, ended, changed and removed subcontractors', () => {
    const before = state({
      links: [worksLink(), worksLink({ firm: firm(3) }), worksLink({ firm: firm(5), to: '2026-06-30' })],
    })
    const after = state({
      links: [
        worksLink({ to: '2026-09-30' }),
        worksLink({ firm: firm(5), to: '2026-12-31' }),
        worksLink({ firm: firm(6), employer: firm(2) }),
      ],
    })
    expect(worksChanges(before, after).map(({ kind }) => kind)).toEqual([
      'link-ended',
      'link-changed',
      'link-added',
      'link-removed',
    ])
  })

  test('takes a subcontractor that moved to another employer for changed', () => {
    const after = state({ links: [worksLink({ employer: firm(3) })] })
    expect(worksChanges(state(), after)).toMatchObject([{ kind: 'link-changed', before: { employer: { id: 1 } } }])
  })

  test('takes a new number of a firm for a change, and a new name beside its number for none', () => {
    const renamed = state({ links: [worksLink({ firm: { ...firm(2), name: 'Autre nom' } })] })
    const renumbered = state({ links: [worksLink({ firm: { ...firm(2), number: '1999035089' } })] })
    expect(worksChanges(state(), renamed)).toEqual([])
    expect(worksChanges(state(), renumbered).map(({ kind }) => kind)).toEqual(['link-changed'])
  })

  test('names dates, amount, client, partners and workplaces', () => {
    const after = state({
      endDate: '2027-12-31',
      amountCents: 12_000_00,
      client: firm(10),
      declarants: [
        { ...firm(1), sharePercent: 60 },
        { ...firm(3), sharePercent: 40 },
      ],
      places: [{ kind: 'route', name: 'Tour', address: null, description: 'E40' }],
    })
    expect(worksChanges(state(), after).map((change) => ('field' in change ? change.field : change.kind))).toEqual([
      'declarants',
      'client',
      'endDate',
      'amountCents',
      'place-added',
      'place-removed',
    ])
  })
})

describe('the order of the official form', () => {
  const anyChain = fc
    .array(fc.record({ contractorId: fc.nat(7), employerId: fc.nat(7) }), { maxLength: 14 })
    .map((links) => links.map((link, id): ChainLink => ({ ...link, id, from: null, to: null })))

  test('puts each direct employer before its subcontractors, and keeps every link once', () => {
    fc.assert(
      fc.property(anyChain, fc.uniqueArray(fc.nat(7), { maxLength: 2 }), (links, declarants) => {
        const ordered = inFormOrder(links, declarants)
        expect(ordered.map(({ link }) => link.id).sort((one, other) => one - other)).toEqual(links.map(({ id }) => id))
        const seen = new Set(declarants.length > 0 ? declarants : impliedDeclarants(links))
        for (const { link, tier } of ordered) {
          // Only what has no place in the chain may come without its employer.
          expect([link.id, tier === null || seen.has(link.employerId)]).toEqual([link.id, true])
          seen.add(link.contractorId)
        }
      }),
    )
  })

  test('follows each branch down before the next one, with tiers', () => {
    const link = (id: number, contractorId: number, employerId: number): ChainLink => {
      return { id, contractorId, employerId, from: null, to: null }
    }
    const links = [link(1, 4, 3), link(2, 3, 1), link(3, 2, 1), link(4, 5, 2), link(5, 7, 6)]
    const shown = inFormOrder(links, [1]).map((ordered) => [ordered.link.contractorId, ordered.tier])
    expect(shown).toEqual([
      [3, 1],
      [4, 2],
      [2, 1],
      [5, 2],
      [7, null],
    ])
  })
})
