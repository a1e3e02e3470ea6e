import { expect, test } from 'vitest'

import type { CoreClient } from '#main/core/start.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import {
  addAssignment,
  addCompany,
  addDeclaration,
  addLink,
  addPerson,
  employment,
  linkInput,
  refusal,
} from '#tests/support/records.ts'

const now = '2026-09-14T08:00:00.000Z'

interface Site {
  client: CoreClient
  declarationId: number
  /** The own company, which declares, and three firms. */
  own: number
  a: number
  b: number
  c: number
}

async function site(): Promise<Site> {
  const { client } = await coreWithWorkspace(now)
  const own = await addCompany(client, { name: 'Net & Clair', roles: ['own'] })
  const [a, b, c] = [
    await addCompany(client, { name: 'Alpha' }),
    await addCompany(client, { name: 'Beta' }),
    await addCompany(client, { name: 'Gamma' }),
  ]
  const declarationId = await addDeclaration(client, { startDate: '2026-01-01', endDate: '2026-12-31' })
  return { client, declarationId, own, a, b, c }
}

test('the tree of a day shows tiers, gaps and who is planned, by name', async () => {
  const { client, declarationId, own, a, b, c } = await site()
  await addLink(client, { declarationId, contractorId: b, directEmployerId: own, method: 'own-method' })
  await addLink(client, { declarationId, contractorId: a, directEmployerId: own })
  await addLink(client, { declarationId, contractorId: c, directEmployerId: a, validFrom: '2026-03-01' })
  const personId = await addPerson(client, { employments: [employment(c)] })
  await addAssignment(client, { personId, declarationId })
  const { nodes, changes } = await client.chain.tree({ declarationId, date: '2026-09-14' })
  expect(nodes.map(({ depth, company, tier, planned }) => [depth, company, tier, planned])).toEqual([
    [0, 'Net & Clair', 0, 0],
    [1, 'Alpha', 1, 0],
    [2, 'Gamma', 2, 1],
    [1, 'Beta', 1, 0],
  ])
  expect(nodes[3]).toMatchObject({ gap: false, link: { method: 'own-method', contractor: 'Beta' } })
  expect(changes).toEqual(['2026-03-01'])
  const before = await client.chain.tree({ declarationId, date: '2026-02-28' })
  expect(before.nodes.map(({ company }) => company)).toEqual(['Net & Clair', 'Alpha', 'Beta'])
  expect(await refusal(client.chain.tree({ declarationId: 99, date: '2026-02-28' }))).toBe('record-gone')
})

test('an employer must be the declarant or have a place on the same dates', async () => {
  const { client, declarationId, own, a, b } = await site()
  const below = linkInput({ declarationId, contractorId: b, directEmployerId: a })
  const save = (values: typeof below) => client.chain.save({ id: null, values, overrides: [] })
  expect(await refusal(save(below))).toBe('directEmployerId employer-not-in-chain')
  await addLink(client, { declarationId, contractorId: a, directEmployerId: own, validFrom: '2026-04-01' })
  expect(await refusal(save(below))).toBe('directEmployerId employer-without-place')
  expect(await refusal(save({ ...below, validFrom: '2026-04-01' }))).toBe('not refused')
})

test('without a declarant on record the own company stands in; with one, only that one', async () => {
  const { client, own, a, b } = await site()
  const declarationId = await addDeclaration(client, { number: '1Y1VMGNZGEDPZ', declarantId: a })
  const save = (directEmployerId: number) =>
    client.chain.save({
      id: null,
      values: linkInput({ declarationId, contractorId: b, directEmployerId }),
      overrides: [],
    })
  expect(await refusal(save(own))).toBe('directEmployerId employer-not-in-chain')
  expect(await refusal(save(a))).toBe('not refused')
})

test('a circle, a firm under itself, the same link twice and dates outside the declaration are refused', async () => {
  const { client, declarationId, own, a, b } = await site()
  await addLink(client, { declarationId, contractorId: a, directEmployerId: own })
  await addLink(client, { declarationId, contractorId: b, directEmployerId: a })
  const refused = (values: Parameters<typeof linkInput>[0]) =>
    refusal(client.chain.save({ id: null, values: linkInput({ declarationId, ...values }), overrides: [] }))
  expect(await refused({ contractorId: a, directEmployerId: b })).toContain('directEmployerId cycle')
  expect(await refused({ contractorId: a, directEmployerId: a })).toContain('directEmployerId cycle')
  expect(await refused({ contractorId: b, directEmployerId: a, validFrom: '2026-05-01' })).toBe('validFrom overlap')
  expect(await refused({ contractorId: b, directEmployerId: own, validFrom: '2027-05-01' })).toBe(
    'validTo outside-declaration',
  )
  const reversed = { contractorId: b, directEmployerId: own, validFrom: '2026-05-02', validTo: '2026-05-01' }
  expect(await refused(reversed)).toContain('validTo date-order')
  expect(await refused({})).toBe('contractorId required, directEmployerId required')
  expect(await refused({ contractorId: 999, directEmployerId: own })).toBe('contractorId not-found')
})

test('ending a link names the links that hang below it before and after', async () => {
  const { client, declarationId, own, a, b, c } = await site()
  const id = await addLink(client, { declarationId, contractorId: a, directEmployerId: own, validFrom: '2026-01-01' })
  await addLink(client, { declarationId, contractorId: b, directEmployerId: a })
  await addLink(client, { declarationId, contractorId: c, directEmployerId: b })
  const preview = await client.chain.end({ id, date: '2026-06-30', preview: true })
  expect(preview.hanging.map(({ contractor }) => contractor)).toEqual(['Beta', 'Gamma'])
  expect((await client.chain.get({ id })).validTo).toBeNull()
  expect(await refusal(client.chain.end({ id, date: '2025-06-30' }))).toBe('date date-order')
  await client.chain.end({ id, date: '2026-06-30' })
  const { nodes } = await client.chain.tree({ declarationId, date: '2026-07-01' })
  expect(nodes.map(({ company, tier, gap }) => [company, tier, gap])).toEqual([
    ['Net & Clair', 0, false],
    ['Alpha', null, true],
    ['Beta', null, false],
    ['Gamma', null, false],
  ])
})

test('shortening a link warns of what loses its employer, and a gap of old stops no other correction', async () => {
  const { client, declarationId, own, a, b } = await site()
  const above = await addLink(client, { declarationId, contractorId: a, directEmployerId: own })
  const below = await addLink(client, { declarationId, contractorId: b, directEmployerId: a })
  const values = linkInput({ declarationId, contractorId: a, directEmployerId: own, validTo: '2026-06-30' })
  const { warnings } = await client.chain.save({ id: above, values, overrides: [] })
  expect(warnings).toEqual([
    {
      code: 'links-hanging-below',
      field: 'validTo',
      severity: 'warning',
      params: { from: '01/07/2026', names: 'Beta' },
    },
  ])
  const same = linkInput({ declarationId, contractorId: b, directEmployerId: a, fallbackChannel: 'SMS' })
  const saved = await client.chain.save({ id: below, values: same, overrides: [] })
  expect(saved.warnings.map(({ code }) => code)).toEqual(['employer-without-place'])
})

test('a link others hang below stays; a whole branch goes', async () => {
  const { client, declarationId, own, a, b } = await site()
  const above = await addLink(client, { declarationId, contractorId: a, directEmployerId: own })
  const below = await addLink(client, { declarationId, contractorId: b, directEmployerId: a })
  expect((await client.chain.get({ id: above })).uses).toEqual({ links: 1 })
  const kept = await client.chain.remove({ ids: [above] })
  expect(kept).toMatchObject({ removed: 0, kept: [{ id: above, label: 'Alpha → Net & Clair' }] })
  expect(await client.chain.remove({ ids: [above, below] })).toMatchObject({ removed: 2, kept: [] })
})
