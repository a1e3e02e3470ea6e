import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { query } from '#main/core/db/query.ts'
import { readReview } from '#main/core/features/findings/read.ts'
import { ReviewPages } from '#main/core/features/findings/write.ts'
import type { RunningCore } from '#main/core/start.ts'
import { coreWithWorkspace, temporaryFolder } from '#tests/support/core.ts'
import { importLines, lastOf, orderFor } from '#tests/support/imports.ts'
import {
  addAssignment,
  addCompany,
  addDeclaration,
  addPerson,
  companyInput,
  employment,
  identifier,
  refusal,
} from '#tests/support/records.ts'

// What is done to an office makes just what it touches due: a review of everything then has nothing more to say.

const now = '2026-09-22T08:00:00.000Z'
const anne = '85073003328'
const omar = '75060898009'
const place = '1Y11DQCJU2KHZ'
const headings = 'NISS;Nom;Déclaration;Numéro d’entreprise;Type;Date et heure;Numéro de réception'

/** What is found, without what only says when and in which order. */
function findings({ core }: RunningCore): string[] {
  const rows = query
    .selectFrom('finding')
    .select(['rule', 'person', 'date', 'workplace', 'firm', 'state', 'params', 'fingerprint'])
    .where('state', '<>', 'resolved')
  return core.workspace.reader
    .all(rows)
    .map((row) => Object.values(row).join(' | '))
    .sort()
}

/** Reviews what is due and returns the rules and people found, having made sure that nothing else was. */
async function reviewed(running: RunningCore): Promise<string[]> {
  await lastOf(running.client.findings.review({ scope: 'due' }))
  const due = findings(running)
  await lastOf(running.client.findings.review({ scope: 'all' }))
  expect(findings(running)).toEqual(due)
  return due.map((line) => line.split(' | ').slice(0, 3).join(' '))
}

interface Office extends RunningCore {
  own: number
  declarationId: number
  anneId: number
}

/** Own firm, one workplace, and Anne, planned there on Monday 14 September. */
async function office(): Promise<Office> {
  const running = await coreWithWorkspace(now)
  const { client } = running
  const own = await addCompany(client, { name: 'Net & Clair SRL', roles: ['own'], numbers: [enterprise('1999990738')] })
  const declarationId = await addDeclaration(client, { number: place, startDate: '2026-01-01' })
  const anneId = await addPerson(client, {
    lastName: 'Peeters',
    identifiers: [identifier('national', anne)],
    employments: [employment(own)],
  })
  await addAssignment(client, { personId: anneId, declarationId, validFrom: '2026-09-14', validTo: '2026-09-14' })
  return { ...running, own, declarationId, anneId }
}

const enterprise = (value: string) => ({ id: null, kind: 'enterprise' as const, value, validFrom: null, validTo: null })

const event = (person: string, type: string, time: string, receipt: string | number, where = place): string =>
  `${person};Nom;${where};1999990738;${type};2026-09-14T${time}:00Z;${receipt}`

test('a number that a file gave beside a row goes with that file, and the row has none again', async () => {
  const running = await office()
  const bare = [event(anne, 'IN', '06:00', ''), event(anne, 'OUT', '10:00', '')]
  await importLines(running, 'registrations', [headings, ...bare])
  expect(await reviewed(running)).toEqual(['no-receipt Peeters 2026-09-14'])
  const numbered = [event(anne, 'IN', '06:00', 1001), event(anne, 'OUT', '10:00', 1002)]
  const { batchId } = await importLines(running, 'registrations', [headings, ...numbered])
  expect(await reviewed(running)).toEqual([])
  await lastOf(running.client.imports.undo({ batchId }))
  expect(await reviewed(running)).toEqual(['no-receipt Peeters 2026-09-14'])
})

test('somebody whose only file is taken back is missing on days that another file covers', async () => {
  const running = await office()
  const other = [event(omar, 'IN', '06:00', 2001), event(omar, 'OUT', '10:00', 2002)]
  await importLines(running, 'registrations', [headings, ...other])
  const own = [event(anne, 'IN', '06:00', 1001), event(anne, 'OUT', '10:00', 1002)]
  const { batchId } = await importLines(running, 'registrations', [headings, ...own])
  expect(await reviewed(running)).toEqual(['unknown-person Nom 2026-09-14'])
  await lastOf(running.client.imports.undo({ batchId }))
  expect(await reviewed(running)).toEqual(['missing-registration Peeters 2026-09-14', 'unknown-person Nom 2026-09-14'])
})

test('what a review finds in a file that is taken back meanwhile does not stay', async () => {
  const running = await office()
  const { workspace } = running.core
  const lone = event(anne, 'IN', '06:00', 1001)
  const { batchId } = await importLines(running, 'registrations', [headings, lone])
  const reading = readReview(workspace.reader, 'due', now, () => undefined)
  await lastOf(running.client.imports.undo({ batchId }))
  await workspace.write('review', (writer) => new ReviewPages(reading).write(writer, 1000, () => undefined))
  expect(findings(running).map((line) => line.split(' | ')[0])).toEqual(['in-without-out'])
  expect(await reviewed(running)).toEqual([])
})

test('what a person without a number misses goes with that person', async () => {
  const running = await office()
  const { client, declarationId } = running
  const personId = await addPerson(client, { lastName: 'Sansnuméro' })
  const days = { validFrom: '2026-09-14', validTo: '2026-09-14' }
  const planned = await addAssignment(client, { personId, declarationId, ...days })
  await importLines(running, 'registrations', [headings, event(anne, 'IN', '06:00', 1), event(anne, 'OUT', '10:00', 2)])
  expect(await reviewed(running)).toEqual(['missing-registration Sansnuméro 2026-09-14'])
  await client.planning.remove({ ids: [planned] })
  await client.people.remove({ ids: [personId] })
  expect(await reviewed(running)).toEqual([])
})

test('somebody removed while a review is read does not stop it', async () => {
  const running = await office()
  const { client, declarationId } = running
  const { workspace } = running.core
  const personId = await addPerson(client, { lastName: 'Sansnuméro' })
  const days = { validFrom: '2026-09-14', validTo: '2026-09-14' }
  const planned = await addAssignment(client, { personId, declarationId, ...days })
  await importLines(running, 'registrations', [headings, event(omar, 'IN', '06:00', 1), event(omar, 'OUT', '10:00', 2)])
  const reading = readReview(workspace.reader, 'due', now, () => undefined)
  await client.planning.remove({ ids: [planned] })
  await client.people.remove({ ids: [personId] })
  await workspace.write('review', (writer) => new ReviewPages(reading).write(writer, 1000, () => undefined))
  expect(await reviewed(running)).toEqual(['missing-registration Peeters 2026-09-14', 'unknown-person Nom 2026-09-14'])
})

test('findings at a number nobody knows show the firm by its name once it is known', async () => {
  const running = await office()
  const rows = [event(anne, 'IN', '06:00', 1, 'INCONNU1'), event(anne, 'OUT', '10:00', 2, 'INCONNU1')]
  const foreign = rows.map((line) => line.replace('1999990738', '0403448140'))
  await importLines(running, 'registrations', [headings, ...foreign])
  await reviewed(running)
  await addCompany(running.client, { name: 'Autre SA', numbers: [enterprise('0403448140')] })
  await reviewed(running)
  expect(findings(running).join()).toContain('Autre SA')
})

test('whatever is changed in the records makes what it touches due', { timeout: 60_000 }, async () => {
  const running = await office()
  const { client, own, declarationId, anneId } = running
  await importLines(running, 'registrations', [headings, event(omar, 'IN', '06:00', 1), event(omar, 'OUT', '10:00', 2)])
  const missing = 'missing-registration Peeters 2026-09-14'
  const unknown = 'unknown-person Nom 2026-09-14'
  expect(await reviewed(running)).toEqual([missing, unknown])
  const away = { personId: null, declarationId, validFrom: '2026-09-14', validTo: '2026-09-14', reason: null }
  const closed = await client.absences.save({ id: null, values: away, overrides: [] })
  expect(await reviewed(running)).toEqual([unknown])
  await client.absences.remove({ ids: [closed.id] })
  expect(await reviewed(running)).toEqual([missing, unknown])
  const other = await addCompany(client, { name: 'Autre SA' })
  const omarId = await addPerson(client, {
    lastName: 'Zaki',
    identifiers: [identifier('national', omar)],
    employments: [employment(other)],
  })
  const wrong = 'wrong-employer Zaki 2026-09-14'
  const unplanned = 'unplanned-presence Zaki 2026-09-14'
  expect(await reviewed(running)).toEqual([missing, unplanned, wrong])
  const values = companyInput({ name: 'Encore une SA' })
  await client.companies.save({ id: other, values, overrides: [] })
  expect(await reviewed(running)).toEqual([missing, unplanned, wrong])
  await addAssignment(client, { personId: omarId, declarationId, validFrom: '2026-09-14', validTo: '2026-09-14' })
  expect(await reviewed(running)).toEqual([missing, wrong])
  const notOwn = companyInput({ name: 'Net & Clair SRL', roles: [], numbers: [enterprise('1999990738')] })
  await client.companies.save({ id: own, values: notOwn, overrides: [] })
  expect(await reviewed(running)).toEqual([missing, wrong])
  const [cover] = await client.registrations.coverageFiles()
  await client.registrations.setCoverage({ id: cover?.id ?? 0, from: '2026-09-15', to: '2026-09-15' })
  expect(await reviewed(running)).toEqual([wrong])
  expect(anneId).toBeGreaterThan(0)
})

test('a cancelled registration is none, however the official word is shortened', async () => {
  const running = await office()
  const lines = [event(anne, 'IN', '06:00', 1), event(anne, 'OUT', '10:00', 2)].map((line) => `${line};Cancelled`)
  await importLines(running, 'registrations', [`${headings};Statut`, ...lines])
  expect(await reviewed(running)).toEqual(['missing-registration Peeters 2026-09-14'])
})

test('a file that covers no day, by choice, is reviewed when records change all the same', async () => {
  const running = await office()
  const { client } = running
  const path = join(temporaryFolder(), 'registrations.csv')
  writeFileSync(path, [headings, event(omar, 'IN', '06:00', 1), event(omar, 'OUT', '10:00', 2)].join('\n'))
  const order = await orderFor(running, 'registrations', path)
  await lastOf(client.imports.run({ ...order, coverage: [] }))
  expect(await reviewed(running)).toEqual(['unknown-person Nom 2026-09-14'])
  await addPerson(client, { lastName: 'Zaki', identifiers: [identifier('national', omar)] })
  expect(await reviewed(running)).toEqual(['unplanned-presence Zaki 2026-09-14'])
})

test('days that a file is said to cover must stand the right way round', async () => {
  const running = await office()
  const path = join(temporaryFolder(), 'registrations.csv')
  writeFileSync(path, [headings, event(omar, 'IN', '06:00', 1)].join('\n'))
  const order = await orderFor(running, 'registrations', path)
  const coverage = [{ service: 'ciao' as const, from: '2026-09-15', to: '2026-09-14' }]
  expect(await refusal(lastOf(running.client.imports.run({ ...order, coverage })))).toBe('to date-order')
})
