import { join } from 'node:path'

import { expect, test } from 'vitest'

import { accessLacks } from '#shared/domain/access-lacks.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { coreWithSamples, formRequest } from '#tests/support/emergency.ts'
import { importFile, importLines, samples } from '#tests/support/imports.ts'
import {
  addAssignment,
  addCompany,
  addDeclaration,
  addLink,
  addPerson,
  employment,
  identifier,
} from '#tests/support/records.ts'

test('a new workspace is empty and asks for nothing', async () => {
  const { client } = await coreWithWorkspace('2026-09-14T04:00:00.000Z')
  expect(await client.today.get()).toEqual({
    date: '2026-09-14',
    places: [],
    incidents: [],
    openLines: 0,
    findings: {
      open: 0,
      byDaysLeft: [],
      late: 0,
      unlimited: 0,
      bySeverity: { high: 0, medium: 0, low: 0, info: 0 },
      reviewedAt: null,
      registered: false,
      due: false,
    },
    files: [],
    newcomers: {
      total: 0,
      lacks: Object.fromEntries(accessLacks.map((lack) => [lack, 0])),
    },
    unready: 0,
    gaps: [],
    imports: [],
    lastBackupAt: null,
    backupFolders: [],
    empty: true,
  })
})

test('the workplaces of today come with the people due, open incidents and lines to follow up', async () => {
  const { client } = await coreWithSamples()
  const before = await client.today.get()
  expect(before.empty).toBe(false)
  expect(before.places.map(({ workplace, due }) => [workplace, due])).toEqual([
    ['Bureaux Léopold', 14],
    ['Ziekenhuis Sint-Rafaël', 13],
    ['Chantier Quai Vert', 12],
    ['Galerie Opéra', 13],
    ['Tour Zénith', 8],
  ])
  const tower = before.places[4]?.declarationId ?? 0
  const incident = await client.emergency.start({ declarationIds: [tower], date: '2026-09-14', outageHour: null })
  const { form } = await client.emergency.prepare(formRequest(tower))
  await client.emergency.markUsed({ formId: form.id, used: true, incidentId: incident.id })
  const after = await client.today.get()
  expect(after.incidents).toEqual([
    {
      id: incident.id,
      number: 'INC-20260914-1',
      date: '2026-09-14',
      workplaces: ['Tour Zénith'],
      outcome: null,
      question: 'permanent-lack',
    },
  ])
  expect(after.openLines).toBe(8)
  expect(after.places[4]?.lastForm).toMatchObject({ number: form.number, version: 1 })
})

test('recent imports are listed, the latest first', async () => {
  const running = await coreWithSamples()
  await importFile(running, 'companies', join(samples, 'companies.csv'))
  const { imports } = await running.client.today.get()
  expect(imports.map(({ kind, imported }) => [kind, imported])).toEqual([
    ['companies', 0],
    ['planning', 60],
    ['people', 60],
    ['chain', 10],
    ['declarations', 5],
  ])
})

test('what is missing in the data is counted with examples, and each count is that of the list it opens', async () => {
  const { client, core } = await coreWithWorkspace('2026-09-14T04:00:00.000Z')
  const own = await addCompany(client, { name: 'Net & Clair SRL', roles: ['own'] })
  const [first, second] = [await addCompany(client, { name: 'Lesse' }), await addCompany(client, { name: 'Kempen' })]
  const declaration = await addDeclaration(client, { startDate: '2026-01-01' })
  const link = await addLink(client, { declarationId: declaration, contractorId: first, directEmployerId: own })
  await addLink(client, { declarationId: declaration, contractorId: second, directEmployerId: first })
  await core.workspace.write('test', (writer) => writer.update('chainLink', link, { validTo: '2026-09-20' }))
  for (const lastName of ['Dubois', 'Ivanova', 'Peeters', 'Zaki']) {
    await addPerson(client, { lastName, employments: lastName === 'Zaki' ? [] : [employment(own)] })
  }
  const limosa = identifier('limosa', '07529170342366712')
  const posted = await addPerson(client, {
    lastName: 'Kowalczyk',
    identifiers: [{ ...limosa, validFrom: '2026-01-01', validTo: '2026-09-27' }],
    employments: [employment(second)],
  })
  await addAssignment(client, { personId: posted, declarationId: declaration })

  const { gaps } = await client.today.get()
  expect(gaps.map(({ kind, count }) => [kind, count])).toEqual([
    ['person-without-identifier', 4],
    ['person-without-employment', 1],
    ['limosa-ending', 1],
    ['link-ending', 1],
    ['link-without-employer-link', 1],
    // Two links without a method, and nothing noted of means and information for three firms.
    ['duty-missing', 8],
    ['declaration-without-end', 1],
    ['declaration-without-workplace', 1],
    // Firms without a number are known by name only.
    ['provisional-company', 3],
  ])
  expect(gaps[0]?.examples.map(({ label }) => label)).toEqual(['Dubois', 'Ivanova', 'Peeters'])
  expect(gaps[4]?.examples.map(({ label }) => label)).toEqual(['Kempen · 1Y11DQCJU2KHZ'])
  const { people, declarations, chain, companies } = client
  const lists = { person: people, limosa: people, declaration: declarations, link: chain, provisional: companies }
  const scope = { date: '2026-09-14', active: true, only: 'missing' as const }
  expect((await client.duties.list(scope)).counts.missing).toBe(8)
  for (const { kind, count, filters } of gaps) {
    if (kind === 'duty-missing') continue
    const list = lists[kind.split('-')[0] as keyof typeof lists]
    expect([kind, (await list.list({ filters })).total]).toEqual([kind, count])
  }
})

test('a workspace that was never backed up says so after a week', async () => {
  const { client } = await coreWithSamples('2026-09-24T04:00:00.000Z')
  const { gaps, lastBackupAt } = await client.today.get()
  expect(lastBackupAt).toBeNull()
  expect(gaps.find(({ kind }) => kind === 'backup-old')?.count).toBe(10)
  await client.workspace.backup({ file: null })
  const after = await client.today.get()
  expect(after.gaps.some(({ kind }) => kind === 'backup-old')).toBe(false)
})

test('workplaces tell who was seen and who was not only where a file covers today', async () => {
  const running = await coreWithWorkspace('2026-09-14T10:00:00.000Z')
  const { client } = running
  const own = await addCompany(client, { name: 'Net & Clair SRL', roles: ['own'] })
  const cleaned = await addDeclaration(client, { number: '1Y11DQCJU2KHZ', startDate: '2026-01-01' })
  const built = await addDeclaration(client, {
    number: '1Y173W55ZVRMZ',
    regime: 'construction',
    startDate: '2026-01-01',
  })
  for (const [lastName, number, startTime] of [
    ['Peeters', '85073003328', '06:00'],
    ['Zaki', '75060898009', '07:00'],
    // Begins in the afternoon and is not missing yet.
    ['Moreau', '17073003384', '14:00'],
  ] as const) {
    const identifiers = [identifier('national', number)]
    const personId = await addPerson(client, { lastName, identifiers, employments: [employment(own)] })
    for (const declarationId of [cleaned, built]) {
      await addAssignment(client, { personId, declarationId, startTime, endTime: '22:00' })
    }
  }
  await importLines(running, 'registrations', [
    'NISS;Nom;Déclaration;Type;Date;Heure',
    '85073003328;Peeters;1Y11DQCJU2KHZ;IN;14/09/2026;06:30',
  ])
  await importLines(running, 'registrations', [
    'NISS;Nom;Déclaration;Date',
    '85073003328;Peeters;1Y173W55ZVRMZ;11/09/2026',
  ])
  const { places, files } = await client.today.get()
  const shown = places.map(({ number, seen, notSeen, later, coveredTo, staleDays }) => ({
    number,
    seen,
    notSeen,
    later,
    coveredTo,
    staleDays,
  }))
  expect(shown).toEqual([
    { number: '1Y11DQCJU2KHZ', seen: 1, notSeen: 1, later: 1, coveredTo: '2026-09-14', staleDays: 0 },
    { number: '1Y173W55ZVRMZ', seen: null, notSeen: null, later: null, coveredTo: '2026-09-11', staleDays: 3 },
  ])
  expect(files.map(({ service, lastDay, days }) => [service, lastDay, days])).toEqual([
    ['ciao', '2026-09-14', 0],
    ['checkinatwork', '2026-09-11', 3],
  ])
})

test('what was cancelled was not seen', async () => {
  const running = await coreWithWorkspace('2026-09-14T10:00:00.000Z')
  const { client } = running
  await addDeclaration(client, { number: '1Y11DQCJU2KHZ', startDate: '2026-01-01' })
  await importLines(running, 'registrations', [
    'NISS;Nom;Déclaration;Type;Date;Heure',
    '85073003328;Peeters;1Y11DQCJU2KHZ;IN;14/09/2026;06:30',
  ])
  expect((await client.today.get()).places[0]?.seen).toBe(1)
  const { rows } = await client.registrations.list({})
  await client.registrations.mark({ ids: [rows[0]?.id ?? 0], kind: 'cancelled', note: null })
  expect((await client.today.get()).places[0]?.seen).toBe(0)
})

test('a file that stops more than a week ago is asked for while workplaces of its service are active', async () => {
  const running = await coreWithWorkspace('2026-09-24T04:00:00.000Z')
  const { client } = running
  await addDeclaration(client, { number: '1Y11DQCJU2KHZ', startDate: '2026-01-01' })
  await importLines(running, 'registrations', [
    'NISS;Nom;Déclaration;Type;Date;Heure',
    '85073003328;Peeters;1Y11DQCJU2KHZ;IN;14/09/2026;06:30',
  ])
  const { gaps } = await client.today.get()
  expect(gaps.find(({ kind }) => kind === 'ciao-stale')?.count).toBe(10)
  expect(gaps.some(({ kind }) => kind === 'checkinatwork-stale')).toBe(false)
})
