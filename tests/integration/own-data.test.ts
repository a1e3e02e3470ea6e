import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { personReferences } from '#main/core/features/people/person-references.ts'
import type { RunningCore } from '#main/core/start.ts'
import type { OwnDataWish } from '#shared/contract/own-data.ts'
import { languages } from '#shared/i18n/index.ts'
import { complete, correctionOffice, sampleDay } from '#tests/support/corrections.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { refusal } from '#tests/support/records.ts'

type Held = Record<string, Record<string, string | number | null>[]>

async function bytesOf({ client, core }: RunningCore, wish: OwnDataWish): Promise<{ fileName: string; bytes: Buffer }> {
  const { token, fileName } = await client.people.ownData(wish)
  return { fileName, bytes: readFileSync(core.transfers.offered(token)?.path ?? '') }
}

async function heldOf(running: RunningCore, personId: number): Promise<{ text: string; held: Held }> {
  const { bytes } = await bytesOf(running, { personId, format: 'json', language: 'fr' })
  const text = bytes.toString('utf8')
  return { text, held: (JSON.parse(text) as { held: Held }).held }
}

/** Somebody with registrations, findings and a request that went out. */
async function office() {
  const running = await correctionOffice()
  const { client, core } = running
  const filters = [
    { field: 'state', operator: 'equals' as const, value: 'open' },
    { field: 'rule', operator: 'in' as const, value: ['in-without-out'] },
  ]
  const { rows } = await client.findings.list({ filters, limit: 500 })
  const finding = rows.find(({ personId }) => personId !== null)
  const personId = finding?.personId ?? 0
  const { requests } = await client.corrections.draft({ findingIds: [finding?.id ?? 0] })
  const ids = requests.map(({ id }) => id)
  for (const id of ids) await complete(running, id)
  await client.corrections.ready({ ids })
  await client.corrections.send({ ids, onDate: sampleDay, channel: 'email', reference: null, note: null })
  const declarationId = finding?.declarationId ?? null
  await core.workspace.write('edit', (writer) => {
    const noFile = { note: null, sha256: null, fileName: null }
    const open = { validFrom: null, validTo: null, note: null }
    writer.insert('absence', { personId, validFrom: '2026-10-01', validTo: null, reason: 'congé' })
    const key = { kind: 'totp', state: 'active', since: '2026-09-01', appointmentOn: null, note: null } as const
    writer.insert('personKey', { personId, ...key })
    writer.insert('personGuide', { personId, answers: '{"card":"be"}', answeredOn: '2026-09-01' })
    writer.insert('personStep', { personId, step: 'appointment', doneOn: '2026-09-02', ...noFile })
    writer.insert('personMeans', { personId, kind: 'badge', reference: 'B-12', declarationId, ...open })
    const briefing = { onDate: '2026-09-01', givenBy: 'Chef Dupond', language: 'fr', way: 'sheet' } as const
    writer.insert('briefing', { personId, declarationId, startSheetId: null, ...briefing, ...noFile })
  })
  return { running, client, personId }
}

const digits = (text: string): string => text.replaceAll(/\D/g, '')

test('everything held of a person is told, with complete numbers', async () => {
  const { running, client, personId } = await office()
  const { held } = await heldOf(running, personId)
  const { total } = await client.registrations.list({
    filters: [{ field: 'personId', operator: 'equals', value: String(personId) }],
  })
  expect(total).toBeGreaterThan(0)
  expect(held['registrations']).toHaveLength(total)
  const { rows: found } = await client.findings.list({
    filters: [{ field: 'personId', operator: 'equals', value: String(personId) }],
    limit: 500,
  })
  expect(held['findings']?.length).toBeGreaterThanOrEqual(found.length)
  const told = ['identity', 'numbers', 'employments', 'planning', 'corrections', 'letters', 'changes']
  expect(told.filter((key) => (held[key]?.length ?? 0) === 0)).toEqual([])
  expect(held['absences']).toMatchObject([{ from: '2026-10-01', reason: 'congé' }])
  expect(held['keys']).toMatchObject([{ key: 'Code par courriel ou application (TOTP)', state: 'active' }])
  expect(held['guide']).toMatchObject([{ question: 'Quelle carte d’identité électronique\u00a0?', answer: 'be' }])
  expect(held['means']).toMatchObject([{ means: 'Badge', reference: 'B-12' }])
  expect(held['briefings']).toMatchObject([{ way: 'Feuille de départ', date: '2026-09-01' }])
  expect(digits(String(held['numbers']?.[0]?.['number']))).toMatch(/^\d{11}$/)
  expect(held['registrations']?.[0]?.['statedAs']).toContain(String(held['numbers']?.[0]?.['number']))
})

test('nobody else is told of: no other number, no other name', async () => {
  const { running, personId } = await office()
  const { text, held } = await heldOf(running, personId)
  const { connection } = running.core.workspace
  const others = connection.allSql<{ value: string; lastName: string; firstName: string | null }>(
    `select i.value, p.lastName, p.firstName from personIdentifier i join person p on p.id = i.personId where p.id <> ?`,
    [personId],
  )
  expect(others.length).toBeGreaterThan(10)
  const plain = digits(text)
  const own = String(held['identity']?.[0]?.['value'])
  const named = ({ value, lastName, firstName }: (typeof others)[number]): boolean =>
    plain.includes(value) || (firstName !== null && lastName !== own && text.includes(`${lastName} ${firstName}`))
  expect(others.filter(named)).toEqual([])
  // Who told it, and who decided, is about somebody else.
  expect(text).not.toContain('Dupond')
})

test('each handing over is noted, and the document itself tells who has seen the numbers', async () => {
  const { running, client, personId } = await office()
  const { identifiers } = await client.people.get({ id: personId })
  await client.people.reveal({ personId, identifierId: identifiers[0]?.id ?? 0 })
  const { held } = await heldOf(running, personId)
  expect(held['seen']).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ who: 'Testeur', what: expect.stringContaining('numéro affiché') }),
      expect.objectContaining({ who: 'Testeur', what: expect.stringContaining('données propres') }),
    ]),
  )
  const [latest] = await client.history.of({ ownerKind: 'person', ownerId: personId })
  expect(latest).toMatchObject({ operation: 'note', reason: 'own-data' })
  expect(latest?.changes).toContainEqual({ field: 'act', before: null, after: 'ownData' })
  expect((await client.workspace.verify({})).ok).toBe(true)
})

test('the document and the workbook say the same in the language asked for, and no number stands in a file name', async () => {
  const { running, personId } = await office()
  const { held } = await heldOf(running, personId)
  const number = String(held['numbers']?.[0]?.['number'])
  const titles = { fr: 'Données conservées', nl: 'bewaarde gegevens', de: 'gespeicherte Daten', en: 'Data held' }
  for (const language of languages) {
    const { fileName, bytes } = await bytesOf(running, { personId, format: 'pdf', language })
    const { pages } = await readPdf(bytes)
    const text = pages.map((page) => page.text).join('\n')
    expect(text).toContain(titles[language])
    expect(text).toContain(number)
    expect(text).not.toContain('undefined')
    expect(digits(fileName)).not.toContain(digits(number))
    const sheet = await bytesOf(running, { personId, format: 'xlsx', language })
    expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK')
  }
})

test('a joined record leads to the kept one, and what names the joined one is told too', async () => {
  const { running, client, personId } = await office()
  const { lastName, firstName } = await client.people.get({ id: personId })
  const values = { lastName, firstName, birthDate: null, language: null, nationality: null, identityCountry: null }
  const kept = await client.people.save({
    id: null,
    values: { ...values, identifiers: [], employments: [] },
    overrides: [],
  })
  const before = await heldOf(running, personId)
  const choices = { fields: [], employments: [], number: null }
  await client.people.join({ keptId: kept.id, joinedId: personId, choices })
  const after = await heldOf(running, personId)
  expect(after.held['registrations']).toEqual(before.held['registrations'])
  expect(after.held['corrections']).toEqual(before.held['corrections'])
  expect(after.held['joined']).toMatchObject([{ name: `${lastName} ${firstName}` }])
  expect(after.held['changes']?.length).toBeGreaterThan(before.held['changes']?.length ?? 0)
})

/** Where each kind of record that refers to a person is told; a new one is missing here until it is told. */
const toldIn: Record<string, string> = {
  personIdentifier: 'numbers',
  personAlias: 'names',
  employment: 'employments',
  assignment: 'planning',
  absence: 'absences',
  paper: 'papers',
  correctionItem: 'corrections',
  correctionRequest: 'letters',
  personKey: 'keys',
  personGuide: 'guide',
  personStep: 'steps',
  personMeans: 'means',
  toolArrangement: 'arrangements',
  startSheet: 'sheets',
  briefing: 'briefings',
  hold: 'holds',
  person: 'joined',
}

test('every kind of record about people has its section', async () => {
  const { running, personId } = await office()
  const { held } = await heldOf(running, personId)
  const kinds = [...new Set(personReferences.map(({ kind }) => kind))]
  expect(kinds.filter((kind) => !Object.hasOwn(held, toldIn[kind] ?? ''))).toEqual([])
})

test('somebody who is gone is refused', async () => {
  const running = await correctionOffice()
  expect(await refusal(running.client.people.ownData({ personId: 9_999, format: 'pdf', language: 'fr' }))).toBe(
    'record-gone',
  )
})
