import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { query } from '#main/core/db/query.ts'
import type { RunningCore } from '#main/core/start.ts'
import { coreWithWorkspace, temporaryFolder } from '#tests/support/core.ts'
import { formRequest, offeredBytes, pdfText } from '#tests/support/emergency.ts'
import { addAssignment, addCompany, addDeclaration, addPerson, identifier, refusal } from '#tests/support/records.ts'

const now = '2026-09-14T04:05:00.000Z'
const allLanguages = ['fr', 'nl', 'de', 'en'] as const

/** An office with one declaration of a regime. */
async function office(regime: 'construction' | 'cleaning' = 'construction') {
  const running = await coreWithWorkspace(now)
  await addCompany(running.client, {
    name: 'Net & Clair SRL',
    roles: ['own'],
    numbers: [{ id: null, kind: 'enterprise', value: '1999990738', validFrom: null, validTo: null }],
  })
  const workplace = { id: null, name: 'Quai Vert', address: 'Quai des Ardennes 8, 4020 Liège', permanentLack: false }
  const declaration = await addDeclaration(running.client, {
    regime,
    workplaces: [
      {
        ...workplace,
        alternative: null,
        alternativeWith: null,
        alternativeSince: null,
        placeKind: 'address' as const,
        description: null,
      },
    ],
  })
  return { ...running, declaration }
}

/** Opens an incident and gives answers written `question=answer`, a channel in front of the answer where one is named. */
async function walk(running: RunningCore & { declaration: number }, ...answers: string[]) {
  const { client, declaration } = running
  const start = { declarationIds: [declaration], date: '2026-09-14', outageHour: '05:50' }
  let incident = await client.emergency.start(start)
  for (const text of answers) {
    const [question = '', said = ''] = text.split('=')
    const [channel, answer] = said.includes(':') ? said.split(':') : [null, said]
    incident = await client.emergency.answer({ incidentId: incident.id, question, answer: answer ?? '', channel })
  }
  return incident
}

const upToFault = ['permanent-lack=no', 'provider=not-solved', 'channels=mobile:failed', 'channels=no-more']

/** A file as a user would upload it. */
function upload({ core }: RunningCore, name: string, bytes: Buffer | string) {
  const path = join(temporaryFolder(), 'upload')
  writeFileSync(path, bytes)
  return { token: core.transfers.adopt(path).token, name }
}

test.each(['construction', 'cleaning'] as const)(
  'the guide leads to each of its four outcomes for %s',
  async (regime) => {
    const running = await office(regime)
    const paths: [string, string, string[]][] = [
      ['not-applicable', 'permanent-lack', ['permanent-lack=yes']],
      ['registered-after-all', 'by-provider', ['permanent-lack=no', 'provider=solved']],
      [
        'registered-after-all',
        'by-other-channel',
        ['permanent-lack=no', 'provider=not-used', 'channels=online:worked'],
      ],
      ['registered-after-all', 'by-agent', [...upToFault, 'fault=own-means', 'call=phone:solved']],
      ['exempt', 'infrastructure', [...upToFault, 'fault=infrastructure']],
      ['exempt', 'official-service', [...upToFault, 'fault=official-service']],
      ['paper-form', 'reference-given', [...upToFault, 'fault=own-means', 'call=phone:number-given']],
      ['paper-form', 'reference-awaited', [...upToFault, 'fault=own-means', 'call=contactForm:number-awaited']],
    ]
    for (const [kind, reason, answers] of paths) {
      const { outcome, question, steps } = await walk(running, ...answers)
      expect(outcome).toMatchObject({ kind, reason, assumption: regime === 'cleaning' })
      expect(outcome?.source).not.toBe('')
      expect(question).toBeNull()
      expect(steps.every(({ at, by }) => at === now && by === 'Testeur')).toBe(true)
    }
  },
)

test('a later answer corrects an earlier one, which stays in the log', async () => {
  const running = await office()
  const incident = await walk(running, 'permanent-lack=yes', 'permanent-lack=no')
  expect(incident.steps.map(({ answer, counts }) => [answer, counts])).toEqual([
    ['yes', false],
    ['no', true],
  ])
  expect(incident.question).toBe('provider')
})

test('steps cannot be changed or removed, not even past the program', async () => {
  const running = await office()
  const { id } = await walk(running, 'permanent-lack=no')
  const { connection } = running.core.workspace
  expect(() => connection.run(query.updateTable('incidentStep').set({ answer: 'yes' }))).toThrow('append-only')
  expect(() => connection.run(query.deleteFrom('incidentStep'))).toThrow('append-only')
  expect((await running.client.emergency.incident({ id })).steps).toHaveLength(1)
})

test('answers that belong to no question are refused', async () => {
  const running = await office()
  const { id: incidentId } = await walk(running)
  const answer = (question: string, given: string, channel: string | null = null) =>
    refusal(running.client.emergency.answer({ incidentId, question, answer: given, channel }))
  expect(await answer('weather', 'yes')).toBe('question unknown-word')
  expect(await answer('provider', 'maybe')).toBe('answer unknown-word')
  expect(await answer('channels', 'failed')).toBe('channel unknown-word')
  expect(await answer('call', 'solved', 'pigeon')).toBe('channel unknown-word')
})

test('a reference number that comes late answers the call, and goes onto the next version of the form', async () => {
  const running = await office()
  const { client, declaration } = running
  const incident = await walk(running, ...upToFault, 'fault=own-means', 'call=contactForm:number-awaited')
  const request = { ...formRequest(declaration), incidentId: incident.id }
  const first = await client.emergency.prepare(request)
  const told = await client.emergency.setReference({
    incidentId: incident.id,
    number: 'CC-778812',
    channel: 'contactForm',
    agent: null,
  })
  expect(told.outcome?.reason).toBe('reference-given')
  expect(told.reference).toMatchObject({ number: 'CC-778812', at: now })
  const second = await client.emergency.prepare(request)
  expect([first.form.version, second.form.version]).toEqual([1, 2])
  const text = await pdfText(offeredBytes(running, second.file))
  for (const part of ['CC-778812', 'par le formulaire de contact', '14/09/2026 à 06:05', '05:50', 'Prestataire']) {
    expect(text).toContain(part)
  }
  expect((await client.emergency.incident({ id: incident.id })).forms).toHaveLength(2)
})

test('a closed incident takes nothing more until it is opened again', async () => {
  const running = await office()
  const { client } = running
  const { id: incidentId } = await walk(running, 'permanent-lack=yes')
  expect((await client.emergency.close({ incidentId, closed: true })).closedAt).toBe(now)
  const more = client.emergency.answer({ incidentId, question: 'permanent-lack', answer: 'no' })
  expect(await refusal(more)).toBe('incident-closed')
  expect(await client.emergency.incidents({ openOnly: true })).toEqual([])
  expect((await client.emergency.close({ incidentId, closed: false })).closedAt).toBeNull()
})

test('the statement tells what failed, what was tried and when, the result and the annexes', async () => {
  const running = await office()
  const { client } = running
  const { id: incidentId, number } = await walk(running, ...upToFault, 'fault=infrastructure')
  await client.emergency.describe({ incidentId, description: 'Plus de courant sur le quai.', outageHour: '05:45' })
  const file = upload(running, 'Proximus.txt', 'Panne générale depuis 05:40')
  const { attachments } = await client.emergency.attach({ incidentId, file, description: 'Message de l’opérateur' })
  const statement = await client.emergency.statement({ incidentId, language: 'fr' })
  const text = await pdfText(offeredBytes(running, statement))
  for (const part of [
    number,
    'Net & Clair SRL',
    'Quai Vert',
    'Plus de courant sur le quai.',
    '05:45',
    '14/09/2026 06:05',
    'Mobile',
    'N’a pas fonctionné',
    'Dispense d’enregistrement pour la journée',
    'Proximus.txt',
    attachments[0]?.sha256.slice(0, 20) ?? '?',
  ]) {
    expect(text).toContain(part)
  }
})

test('the text for the contact form says in each language what the office entered, and nothing about people', async () => {
  const running = await office()
  const { client, declaration } = running
  const personId = await addPerson(client, {
    lastName: 'Kowalczyk',
    identifiers: [identifier('national', '85073003328')],
  })
  await addAssignment(client, { personId, declarationId: declaration })
  const { id: incidentId } = await walk(running, ...upToFault, 'fault=own-means')
  const words = {
    fr: ['lundi 14 septembre 2026', '06:05 Mobile : N’a pas fonctionné', 'numéro de référence'],
    nl: ['maandag 14 september 2026', '06:05 Mobiel: Werkte niet', 'referentienummer'],
    de: ['Montag, 14. September 2026', '06:05 Mobil: Hat nicht funktioniert', 'Referenznummer'],
    en: [
      'Monday, 14 September 2026',
      'Provider: Contacted: no solution',
      '06:05 Mobile: It failed',
      'reference number',
    ],
  }
  for (const language of allLanguages) {
    const { text, formAddress } = await client.emergency.contactText({ incidentId, language })
    const plain = text.replaceAll('\u00a0', ' ')
    for (const part of ['1999.990.738', '1Y11DQCJU2KHZ', 'Quai des Ardennes 8', '05:50', ...words[language]]) {
      expect(plain).toContain(part)
    }
    expect(plain).not.toMatch(/Kowalczyk|85\.?07\.?30|\{\{/)
    expect(formAddress).toMatch(/^https:\/\/www\.socialsecurity\.be\//)
  }
})

test('whether the contact centre answers now is known only from the hours the office entered', async () => {
  const { client } = await office()
  const contact = () => client.emergency.contact({ date: '2026-09-14', regime: 'construction' })
  expect(await contact()).toMatchObject({
    phone: '02 511 51 51',
    menus: [{ language: 'fr', keys: ['2', '5', '6'] }],
    openNow: null,
    assumption: false,
  })
  await client.settings.set({ contactCentreHours: [{ weekdays: '12345', from: '07:00', to: '20:00' }] })
  expect((await contact()).openNow).toBe(false)
  await client.settings.set({ contactCentreHours: [{ weekdays: '12345', from: '06:00', to: '20:00' }] })
  expect((await contact()).openNow).toBe(true)
})

test('proof is kept by what it contains; programs, macros and empty files are refused', async () => {
  const running = await office()
  const { client } = running
  const { id: incidentId } = await walk(running)
  const attach = (name: string, bytes: Buffer | string) =>
    client.emergency.attach({ incidentId, file: upload(running, name, bytes), description: null })
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  await attach('panne.dat', png)
  await attach('panne encore.png', png)
  await attach('courriel.eml', 'From: a@example.be\r\nTo: b@example.be\r\nSubject: Panne\r\n\r\nBonjour')
  const { attachments } = await attach('relevé.csv', 'heure;état\n05:40;coupé\n')
  expect(attachments.map(({ name }) => name)).toEqual([
    'panne.dat.png',
    'panne encore.png',
    'courriel.eml',
    'relevé.csv',
  ])
  expect(new Set(attachments.map(({ sha256 }) => sha256)).size).toBe(3)
  const { core } = running
  const rows = core.workspace.reader.all(query.selectFrom('attachment').select('mediaType').orderBy('mediaType'))
  expect(rows.map(({ mediaType }) => mediaType)).toEqual(['image/png', 'message/rfc822', 'text/csv'])

  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
  for (const [name, bytes] of [
    ['panne.png', program],
    ['panne.bat', 'del *.*'],
    ['panne.txt', '#!/bin/sh\nrm -rf /'],
    ['panne.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
  ] as const) {
    expect(await refusal(attach(name, bytes))).toBe('attachment-kind')
  }
  expect(await refusal(attach('vide.pdf', ''))).toBe('attachment-empty')
  expect(await refusal(attach('grand.png', Buffer.alloc(25_000_001)))).toBe('attachment-too-large')
  expect((await client.emergency.incident({ id: incidentId })).attachments).toHaveLength(4)
  const back = await client.emergency.attachment({ attachmentId: attachments[0]?.id ?? 0 })
  expect(offeredBytes(running, back).equals(png)).toBe(true)
})

test('every act of the emergency is in the audit trail, and the trail holds', async () => {
  const running = await office()
  const { client, declaration } = running
  const incident = await walk(running, ...upToFault, 'fault=own-means')
  const { form } = await client.emergency.prepare({ ...formRequest(declaration), incidentId: incident.id })
  await client.emergency.markUsed({ formId: form.id, used: true, incidentId: incident.id })
  const notes = running.core.workspace.reader.all(
    query
      .selectFrom('auditEntry')
      .select(['recordKind', 'recordId'])
      .where('recordKind', 'in', ['incident', 'emergencyForm'])
      .orderBy('seq'),
  )
  expect(notes.map(({ recordKind }) => recordKind)).toEqual([
    ...Array.from({ length: 6 }, () => 'incident'),
    'emergencyForm',
    'emergencyForm',
  ])
  expect((await client.workspace.verify()).ok).toBe(true)
})

test('a signed scan is kept with its form', async () => {
  const running = await office()
  const { client, declaration } = running
  const made = await client.emergency.prepare(formRequest(declaration))
  const scan = upload(running, 'signé.pdf', offeredBytes(running, made.file))
  const form = await client.emergency.attachScan({ formId: made.form.id, file: scan })
  expect(form.scans.map(({ name }) => name)).toEqual(['signé.pdf'])
})
