import { expect, test } from 'vitest'

import type { CoreClient } from '#main/core/start.ts'
import type { ChainNodeRow } from '#shared/contract/chain.ts'
import { correctionOffice } from '#tests/support/corrections.ts'
import { linkInput, refusal } from '#tests/support/records.ts'

async function idOf(client: CoreClient, number: string): Promise<number> {
  const [found] = await client.declarations.lookup({ text: number })
  if (!found) throw new Error(`no declaration ${number}`)
  return found.id
}

async function firm(client: CoreClient, name: string): Promise<number> {
  const [found] = await client.companies.lookup({ text: name })
  if (!found) throw new Error(`no firm ${name}`)
  return found.id
}

/** Tier and firm of each node, a gap marked. */
const brief = (nodes: readonly ChainNodeRow[]): string[] =>
  nodes.map(({ tier, company, gap }) => `${tier ?? '-'} ${company}${gap ? ' !' : ''}`)

const zenith = '1Y1VMGNZGEDPZ'

test('the samples’ chains stand as they were on three dates, and a link that ends is gone after its day', async () => {
  const { client } = await correctionOffice()
  const declarationId = await idOf(client, zenith)
  const on = async (date: string) => brief((await client.chain.tree({ declarationId, date })).nodes)
  expect(await on('2026-02-28')).toEqual(['0 Net & Clair SRL', '1 Kempen Poets SC'])
  expect(await on('2026-09-20')).toEqual(['0 Net & Clair SRL', '1 Kempen Poets SC', '2 Dender Services SRL'])
  expect(await on('2026-09-21')).toEqual(['0 Net & Clair SRL', '1 Kempen Poets SC'])
})

test('each firm of the tree has its number, its papers, and the people planned and seen that day', async () => {
  const { client } = await correctionOffice()
  const declarationId = await idOf(client, zenith)
  const { nodes } = await client.chain.tree({ declarationId, date: '2026-09-14' })
  const dender = nodes.find(({ company }) => company === 'Dender Services SRL')
  expect(dender).toMatchObject({
    number: '1999.036.475',
    employer: 'Kempen Poets SC',
    papers: 'missing',
    agency: false,
  })
  const { people, firms } = await client.chain.present({ declarationId, date: '2026-09-14' })
  for (const node of nodes) {
    const own = people.filter(({ companyId }) => companyId === node.companyId)
    expect(node.seen).toBe(own.filter(({ seen }) => seen !== null).length)
    expect(node.planned).toBe(own.filter(({ planned }) => planned).length)
  }
  expect(nodes.reduce((sum, { seen }) => sum + seen, 0)).toBeGreaterThan(0)
  expect(
    firms.find(({ company }) => company === 'Dender Services SRL')?.lines.map((line) => line.map((one) => one.company)),
  ).toEqual([['Kempen Poets SC', 'Net & Clair SRL']])
})

test('a firm seen after its link has ended has no place, and its people say so', async () => {
  const { client } = await correctionOffice()
  const declarationId = await idOf(client, zenith)
  const days = ['2026-09-21', '2026-09-22', '2026-09-23', '2026-09-24', '2026-09-25', '2026-09-28', '2026-09-29']
  const answers = await Promise.all(days.map(async (date) => await client.chain.present({ declarationId, date })))
  const seen = answers.flatMap(({ people }) =>
    people.filter((person) => person.firm === 'Dender Services SRL' && person.seen !== null),
  )
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.every(({ place }) => !place)).toBe(true)
  expect(seen.every(({ identifier }) => identifier !== null && /^•+-\d{4}$/.test(identifier))).toBe(true)
  const firms = answers.flatMap((answer) => answer.firms.filter(({ company }) => company === 'Dender Services SRL'))
  expect(firms.some(({ place, seen: count }) => !place && count > 0)).toBe(true)
})

test('a firm moves with what hangs below it in one step that can be taken back', async () => {
  const { client } = await correctionOffice()
  const declarationId = await idOf(client, zenith)
  const lesse = await firm(client, 'Lesse')
  const net = await firm(client, 'Net & Clair')
  const values = linkInput({ declarationId, contractorId: lesse, directEmployerId: net, validFrom: '2026-01-01' })
  await client.chain.save({ id: null, values, overrides: [] })
  const { nodes } = await client.chain.tree({ declarationId, date: '2026-05-01' })
  const kempen = nodes.find(({ company }) => company === 'Kempen Poets SC')?.link?.id ?? 0
  const wish = { id: kempen, directEmployerId: lesse, date: '2026-05-01', below: 'along' as const }
  const before = brief(nodes)
  const preview = await client.chain.move({ ...wish, preview: true })
  expect(preview).toMatchObject({ problems: [], whole: false, changeSet: null })
  expect(preview.below.map(({ contractor }) => contractor)).toEqual(['Dender Services SRL'])
  expect(brief((await client.chain.tree({ declarationId, date: '2026-05-01' })).nodes)).toEqual(before)
  const { changeSet } = await client.chain.move({ ...wish, preview: false })
  const on = async (date: string) => brief((await client.chain.tree({ declarationId, date })).nodes)
  expect(await on('2026-05-01')).toEqual([
    '0 Net & Clair SRL',
    '1 Lesse Nettoyage BV',
    '2 Kempen Poets SC',
    '3 Dender Services SRL',
  ])
  expect(await on('2026-04-30')).toEqual([
    '0 Net & Clair SRL',
    '1 Kempen Poets SC',
    '2 Dender Services SRL',
    '1 Lesse Nettoyage BV',
  ])
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect(await on('2026-05-01')).toEqual(before)
})

test('a move into a circle or outside the new employer’s days is refused by name, and nothing is written', async () => {
  const { client } = await correctionOffice()
  const declarationId = await idOf(client, zenith)
  const { nodes } = await client.chain.tree({ declarationId, date: '2026-05-01' })
  const link = (company: string): number => nodes.find((node) => node.company === company)?.link?.id ?? 0
  const dender = await firm(client, 'Dender')
  const move = { date: '2026-05-01', below: 'along' as const, preview: false }
  const circle = client.chain.move({ ...move, id: link('Kempen Poets SC'), directEmployerId: dender })
  expect(await refusal(circle)).toContain('directEmployerId cycle')
  const brillance = await firm(client, 'Brillance')
  const nowhere = client.chain.move({ ...move, id: link('Dender Services SRL'), directEmployerId: brillance })
  expect(await refusal(nowhere)).toBe('directEmployerId employer-not-in-chain')
  const none = client.chain.move({ ...move, id: link('Dender Services SRL'), directEmployerId: null })
  expect(await refusal(none)).toBe('directEmployerId required')
  const late = await client.chain.move({
    ...move,
    id: link('Dender Services SRL'),
    directEmployerId: await firm(client, 'Net & Clair'),
    date: '2026-10-01',
    preview: true,
  })
  expect(late.problems).toMatchObject([{ code: 'move-outside-link', params: { from: '01/03/2026', to: '20/09/2026' } }])
  expect((await client.chain.tree({ declarationId, date: '2026-05-01' })).nodes).toEqual(nodes)
})

test('a firm below itself through five others, and a link before the declaration, are refused', async () => {
  const { client } = await correctionOffice()
  const declarationId = await idOf(client, '1Y11DQCJU2KHZ')
  const names = ['Lesse', 'Kempen', 'Dender', 'Brillance', 'Vitres', 'Czysto']
  const ids: number[] = []
  for (const name of names) ids.push(await firm(client, name))
  const save = (contractorId: number, directEmployerId: number, validFrom: string | null = '2026-04-01') =>
    client.chain.save({
      id: null,
      values: linkInput({ declarationId, contractorId, directEmployerId, validFrom }),
      overrides: [],
    })
  for (const at of [2, 3, 4, 5]) await save(ids[at] ?? 0, ids[at - 1] ?? 0)
  expect(await refusal(save(ids[0] ?? 0, ids[5] ?? 0))).toContain('directEmployerId cycle')
  const net = await firm(client, 'Net & Clair')
  expect(await refusal(save(ids[3] ?? 0, net, '2025-12-31'))).toBe('validFrom outside-declaration')
  const again = await save(ids[3] ?? 0, net)
  expect(again.warnings).toEqual([])
  const { nodes } = await client.chain.tree({ declarationId, date: '2026-05-01' })
  const twice = nodes.filter(({ company }) => company === 'Brillance NV')
  expect(twice.map(({ tier, repeated }) => [tier, repeated])).toEqual([
    [1, false],
    [4, true],
  ])
})

test('an employer that loses its place stands among the gaps with what hangs in the air', async () => {
  const { client } = await correctionOffice()
  expect(await client.chain.gaps({ date: null })).toEqual([])
  const declarationId = await idOf(client, zenith)
  const { nodes } = await client.chain.tree({ declarationId, date: '2026-05-01' })
  const id = nodes.find(({ company }) => company === 'Kempen Poets SC')?.link?.id ?? 0
  await client.chain.end({ id, date: '2026-06-30' })
  const [gap, ...more] = await client.chain.gaps({ date: null })
  expect(more).toEqual([])
  expect(gap).toMatchObject({ declaration: zenith, employer: 'Kempen Poets SC', from: '2026-07-01', to: '2026-09-20' })
  expect(gap?.links.map(({ contractor }) => contractor)).toEqual(['Dender Services SRL'])
  expect(await client.chain.gaps({ date: '2026-06-30' })).toEqual([])
  expect(await client.chain.gaps({ date: '2026-07-01' })).toMatchObject([{ from: '2026-07-01', to: '2026-07-01' }])
})

test('what was agreed and handed in before the day tells that a firm had been told', async () => {
  const { client } = await correctionOffice()
  const declarationId = await idOf(client, zenith)
  const on = async (date: string) => {
    const { firms } = await client.chain.present({ declarationId, date })
    return firms.map(
      ({ company, toldState, told }) => `${company}: ${toldState} ${told.map(({ code }) => code).join(' ')}`,
    )
  }
  expect(await on('2026-05-01')).toEqual([
    'Net & Clair SRL: own ',
    'Kempen Poets SC: missing ',
    'Dender Services SRL: missing ',
  ])
  const { nodes } = await client.chain.tree({ declarationId, date: '2026-05-01' })
  for (const { link } of nodes) {
    if (!link) continue
    const { contractorId, directEmployerId, validFrom, validTo } = link
    const agreed = { method: 'own-method', contractOn: '2026-04-15', dutyPassedOn: 'yes' } as const
    const values = linkInput({ declarationId, contractorId, directEmployerId, validFrom, validTo, ...agreed })
    await client.chain.save({ id: link.id, values, overrides: [] })
  }
  expect((await on('2026-05-01')).at(1)).toBe('Kempen Poets SC: done method contract duty')
  expect((await on('2026-04-14')).at(1)).toBe('Kempen Poets SC: doubtful method')
})
