import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { coreWithWorkspace } from '#tests/support/core.ts'
import { addCompany, addDeclaration, addLink, declarationInput, refusal } from '#tests/support/records.ts'

const now = '2026-09-14T08:00:00.000Z'
const place = {
  id: null,
  name: 'Tour Zénith',
  address: 'Boulevard du Roi Albert II 37, 1030 Bruxelles',
  permanentLack: false,
  alternative: null,
  alternativeWith: null,
  alternativeSince: null,
  placeKind: 'address' as const,
  description: null,
}

test('a declaration keeps its firms, dates, amount and workplaces', async () => {
  const { client } = await coreWithWorkspace(now)
  const clientId = await addCompany(client, { name: 'Régie', roles: ['client'] })
  const declarantId = await addCompany(client, { name: 'Net & Clair', roles: ['own'] })
  const id = await addDeclaration(client, {
    number: '1y1 1dqc-ju2khz',
    clientId,
    declarantId,
    startDate: '2026-01-01',
    endDate: '2026-12-31',
    dutyToRegister: 'yes',
    purpose: 'continuous',
    amountCents: 12_345_67,
    workplaces: [
      place,
      {
        ...place,
        name: 'Cave',
        permanentLack: true,
        alternative: 'Liste signée',
        alternativeWith: 'Lesse',
        alternativeSince: '2026-02-01',
      },
    ],
  })
  const details = await client.declarations.get({ id })
  expect(details).toMatchObject({
    number: '1Y11DQCJU2KHZ',
    client: { label: 'Régie' },
    declarant: { label: 'Net & Clair' },
    amountCents: 1_234_567,
    purpose: 'continuous',
    uses: { links: 0, assignments: 0 },
  })
  expect(details.workplaces.map(({ name, permanentLack }) => [name, permanentLack])).toEqual([
    ['Tour Zénith', false],
    ['Cave', true],
  ])
  const found = await client.declarations.list({ search: 'cave regie' })
  expect(found.rows).toMatchObject([{ workplace: 'Tour Zénith', client: 'Régie', declarant: 'Net & Clair' }])
})

test('a declaration without a named place has one unnamed workplace', async () => {
  const { client } = await coreWithWorkspace(now)
  const id = await addDeclaration(client)
  expect((await client.declarations.get({ id })).workplaces).toMatchObject([{ name: null, address: null }])
})

test('each thing wrong with a declaration is named at its field', async () => {
  const { client } = await coreWithWorkspace(now)
  await addDeclaration(client)
  const values = declarationInput({
    number: '1Y11 DQCJU 2KHZ',
    clientId: 77,
    startDate: '2026-06-01',
    endDate: '2026-05-31',
    workplaces: [{ ...place, name: 'x'.repeat(10_000), alternativeSince: '2026-02-30' }],
  })
  const problems = await client.declarations.check({ id: null, values, overrides: [] })
  expect(problems.map(({ field, code, severity }) => `${severity} ${field} ${code}`)).toEqual([
    'error number key-conflict',
    'error endDate date-order',
    'error workplaces.0.name too-long',
    'error workplaces.0.alternativeSince not-a-date',
    'error clientId not-found',
  ])
  expect(
    await refusal(client.declarations.save({ id: null, values: declarationInput({ number: ' ' }), overrides: [] })),
  ).toBe('number required')
})

test('an unusual number and works of more than five years are only warnings', async () => {
  const { client } = await coreWithWorkspace(now)
  const values = declarationInput({ number: 'ABC', startDate: '2026-01-01', endDate: '2031-01-01' })
  const { warnings } = await client.declarations.save({ id: null, values, overrides: [] })
  expect(warnings.map(({ code }) => code)).toEqual(['declaration-number-length', 'declaration-too-long'])
})

test('a declaration in use is ended, not deleted; an unused one goes with its workplaces', async () => {
  const { client } = await coreWithWorkspace(now)
  const own = await addCompany(client, { name: 'Net & Clair', roles: ['own'] })
  const contractorId = await addCompany(client, { name: 'Lesse' })
  const used = await addDeclaration(client, { startDate: '2026-01-01' })
  const free = await addDeclaration(client, { number: '1Y1VMGNZGEDPZ', workplaces: [place] })
  await addLink(client, { declarationId: used, contractorId, directEmployerId: own })
  const result = await client.declarations.remove({ ids: [used, free] })
  expect(result).toMatchObject({ removed: 1, kept: [{ id: used, label: '1Y11DQCJU2KHZ' }] })
  expect(await refusal(client.declarations.end({ id: used, date: '2025-12-31' }))).toBe('date date-order')
  const { changeSet } = await client.declarations.end({ id: used, date: '2026-09-30' })
  expect((await client.declarations.get({ id: used })).endDate).toBe('2026-09-30')
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect((await client.declarations.get({ id: used })).endDate).toBeNull()
  await client.history.undo({ changeSet: result.changeSet ?? 0 })
  expect((await client.declarations.get({ id: free })).workplaces).toMatchObject([{ name: 'Tour Zénith' }])
})

test('codes are exported as words of the chosen language', async () => {
  const { client, core } = await coreWithWorkspace(now)
  await addDeclaration(client, { workplaces: [place] })
  const columns = ['number', 'regime', 'dutyToRegister'].map((field) => ({ field, heading: field }))
  const { token } = await client.declarations.export({ columns, format: 'csv', title: 'X', language: 'de' })
  expect(readFileSync(core.transfers.offered(token)?.path ?? '', 'utf8')).toContain(
    '1Y11DQCJU2KHZ;Reinigung;Nicht angegeben',
  )
})

test('everything is found by a word of it, firms and declarations by their number too', async () => {
  const { client } = await coreWithWorkspace(now)
  const own = await addCompany(client, {
    name: 'Net & Clair',
    roles: ['own'],
    numbers: [{ id: null, kind: 'enterprise', value: '1999.990.738', validFrom: null, validTo: null }],
  })
  const contractorId = await addCompany(client, { name: 'Lesse Nettoyage' })
  const declarationId = await addDeclaration(client, { workplaces: [place] })
  const link = await addLink(client, { declarationId, contractorId, directEmployerId: own })
  expect(await client.search.find({ text: 'zenith' })).toEqual([
    { kind: 'declaration', id: declarationId, title: '1Y11DQCJU2KHZ', subtitle: `Tour Zénith · ${place.address}` },
    { kind: 'link', id: link, title: 'Lesse Nettoyage → Net & Clair', subtitle: 'Tour Zénith · 1Y11DQCJU2KHZ' },
  ])
  expect(await client.search.find({ text: '1999.990.738' })).toEqual([
    { kind: 'company', id: own, title: 'Net & Clair', subtitle: '1999.990.738' },
  ])
  expect(await client.search.find({ text: ' ' })).toEqual([])
})
