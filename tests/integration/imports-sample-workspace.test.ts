import { join } from 'node:path'

import { expect, test } from 'vitest'

import { query } from '#main/core/db/query.ts'
import { sampleShift } from '#main/core/features/workspace/sample.ts'
import { passphrase, testCore } from '#tests/support/core.ts'

test('the sample firm comes in whole and its planned weeks surround today', async () => {
  const { client, core, folder } = testCore(undefined, '2027-03-18T09:00:00.000Z')
  const { open } = await client.workspace.create({
    folder: join(folder, 'Sample'),
    passphrase,
    user: 'A',
    sample: true,
    language: 'nl',
  })
  expect(open).toMatchObject({ sample: true, ownCompanies: [{ name: 'Net & Clair SRL' }] })
  const { batches } = await client.imports.list({})
  expect(batches.map(({ kind, fileName, counts }) => `${kind} ${fileName} ${counts.imported}`)).toEqual([
    'registrations checkinatwork-presences.csv 106',
    'registrations ciao-in-out.csv 1626',
    'documents documents.csv 13',
    'planning planning.csv 60',
    'people people.csv 60',
    'chain chain.csv 10',
    'declarations declarations.csv 5',
    'companies companies.csv 8',
  ])
  const { reader } = core.workspace
  const periods = query.selectFrom('assignment').select(['validFrom', 'validTo']).distinct().orderBy('validFrom')
  expect(reader.all(periods)).toContainEqual({ validFrom: '2027-03-08', validTo: '2027-04-04' })
  const births = query.selectFrom('person').select('birthDate').where('lastName', '=', 'Țepeș')
  expect(reader.first(births)).toEqual({ birthDate: '2000-02-25' })
})

test('the sample moves by whole weeks, on a Monday as on a Sunday', () => {
  expect(sampleShift('2026-09-14')).toBe(0)
  expect(sampleShift('2026-09-20')).toBe(0)
  expect(sampleShift('2026-09-21')).toBe(7)
  expect(sampleShift('2026-09-13')).toBe(-7)
})

test('somebody is at work in the sample on any day a newcomer may open it', async () => {
  for (const day of ['2026-11-20', '2026-11-21', '2026-11-22']) {
    const { client, folder } = testCore(undefined, `${day}T09:00:00.000Z`)
    const place = join(folder, 'Sample')
    await client.workspace.create({ folder: place, passphrase, user: 'A', sample: true, language: 'fr' })
    const { places } = await client.today.get()
    expect(places.some(({ due }) => due > 0)).toBe(true)
  }
})

test('the sample registers at the hours of its people, winter or summer, and nothing after this moment', async () => {
  const now = '2026-11-20T09:00:00.000Z'
  const { client, folder } = testCore(undefined, now)
  const place = join(folder, 'Sample')
  await client.workspace.create({ folder: place, passphrase, user: 'A', sample: true, language: 'fr' })
  const byTime = { field: 'at', direction: 'ascending' } as const
  const { rows, total } = await client.registrations.list({ sort: byTime, limit: 500 })
  const first = rows.find(({ type }) => type === 'in')
  expect(first).toMatchObject({ date: '2026-11-09', time: '06:24' })
  const [last] = (await client.registrations.list({ sort: byTime, offset: total - 1, limit: 1 })).rows
  expect((last?.at ?? '') <= now).toBe(true)
  for await (const step of await client.findings.review({ scope: 'due' })) void step
  expect((await client.findings.summary()).open).toBeGreaterThan(30)
})
