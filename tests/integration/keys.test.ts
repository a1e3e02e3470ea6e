import { expect, test } from 'vitest'

import { peopleWithActiveKey } from '#main/core/features/keys/service.ts'
import { personReferences } from '#main/core/features/people/person-references.ts'
import type { CoreClient, RunningCore } from '#main/core/start.ts'
import type { KeyInput, PersonGuide } from '#shared/contract/keys.ts'
import type { FirmAnswers, KeyAnswers, PersonStep } from '#shared/domain/keys.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { offeredBytes } from '#tests/support/emergency.ts'
import { arrivedFile } from '#tests/support/papers.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { addCompany, addPerson, employment, identifier, refusal } from '#tests/support/records.ts'

const now = '2026-09-14T08:00:00.000Z'
const today = '2026-09-14'
const moroccan: KeyAnswers = { card: 'none', phone: 'yes', recognised: 'no', number: 'no', email: 'yes' }
const dutch: KeyAnswers = { card: 'NL', phone: 'yes', recognised: 'yes', number: 'yes', email: 'yes' }
const polishFirm: FirmAnswers = { ...dutch, card: 'other', registered: 'no', webService: 'yes' }

async function office() {
  const running = await coreWithWorkspace(now)
  const { client } = running
  const own = await addCompany(client, {
    name: 'Net & Clair',
    roles: ['own'],
    email: 'bureau@net.example',
    phone: '02 123 45 67',
  })
  const czysto = await addCompany(client, {
    name: 'Czysto Sp. z o.o.',
    country: 'PL',
    language: 'en',
    roles: ['contractor'],
  })
  const person = await addPerson(client, {
    lastName: 'Bennani',
    firstName: 'Youssef',
    birthDate: '1990-04-02',
    language: 'fr',
    nationality: 'MA',
    employments: [employment(own)],
  })
  return { ...running, own, czysto, person }
}

function keyInput(values: Partial<KeyInput>): KeyInput {
  return { kind: 'itsme', state: 'active', since: today, endedOn: null, appointmentOn: null, note: null, ...values }
}

const step = (personId: number, name: PersonStep, doneOn: string | null = today) => ({
  personId,
  step: name,
  doneOn,
  note: null,
})

function shownSteps(guide: PersonGuide, kind: string): [string, string | null][] {
  const way = guide.ways.find((one) => one.kind === kind)
  return way?.steps.map(({ step: name, done }) => [name, done?.doneOn ?? null]) ?? []
}

async function rowOf(client: CoreClient, id: number) {
  return (await client.keys.people.list({ limit: 500 })).rows.find((row) => row.id === id)
}

test('answers are kept, judged at every look and taken back with one undo', async () => {
  const { client, person } = await office()
  expect(await client.keys.ofPerson({ personId: person })).toMatchObject({
    answers: null,
    ways: [],
    next: 'guide',
    state: 'none',
    known: { card: null, number: null },
  })
  const { changeSet } = await client.keys.answer({ personId: person, answers: moroccan })
  const guide = await client.keys.ofPerson({ personId: person })
  expect(guide).toMatchObject({ answers: moroccan, answeredOn: today, next: 'totp-papers' })
  expect(guide.ways.map(({ kind, state, recommended }) => [kind, state, recommended])).toEqual([
    ['itsme', 'no', false],
    ['eidas', 'no', false],
    ['totp', 'fits', true],
  ])
  expect(await rowOf(client, person)).toMatchObject({ keyState: 'none', nextStep: 'totp-papers', nextActor: 'person' })
  // The number that Sigedis made is entered: another way may fit now, without new answers.
  const { version: _version, ...details } = await client.people.get({ id: person })
  const numbered = { ...details, identifiers: [identifier('national', '98472899765')], birthDate: '1998-07-28' }
  await client.people.save({ id: person, values: numbered, overrides: ['birth-date-differs'] })
  expect((await client.keys.ofPerson({ personId: person })).ways[2]).toMatchObject({ reason: 'no-other-way' })
  expect((await client.keys.answer({ personId: person, answers: moroccan })).changeSet).toBeNull()
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect(await client.keys.ofPerson({ personId: person })).toMatchObject({ answers: null, next: 'guide' })
})

test('steps bring the key: the appointment asks for it, the call makes it work, one undo takes both back', async () => {
  const running = await office()
  const { client, person } = running
  await client.keys.answer({ personId: person, answers: moroccan })
  await client.keys.saveStep(step(person, 'totp-papers', '2026-09-01'))
  await client.keys.saveStep({ ...step(person, 'totp-book', '2026-09-02'), appointmentOn: '2026-09-10' })
  expect(await rowOf(client, person)).toMatchObject({
    keyKind: 'totp',
    keyState: 'requested',
    appointmentOn: '2026-09-10',
    nextStep: 'totp-call',
    nextActor: 'sigedis',
  })
  const past = await client.keys.people.list({
    filters: [
      { field: 'keyState', operator: 'in', value: ['planned', 'requested'] },
      { field: 'appointmentOn', operator: 'to', value: '2026-09-13' },
    ],
  })
  expect(past.rows.map(({ id }) => id)).toEqual([person])
  const { changeSet } = await client.keys.saveStep({ ...step(person, 'totp-call', '2026-09-10'), activate: true })
  const guide = await client.keys.ofPerson({ personId: person })
  expect(guide.keys).toMatchObject([
    { kind: 'totp', state: 'active', since: '2026-09-10', appointmentOn: null, active: true },
  ])
  expect(guide).toMatchObject({ next: null, state: 'active' })
  expect(shownSteps(guide, 'totp').slice(0, 3)).toEqual([
    ['totp-papers', '2026-09-01'],
    ['totp-book', '2026-09-02'],
    ['totp-call', '2026-09-10'],
  ])
  const { reader } = running.core.workspace
  expect([...peopleWithActiveKey(reader, [person], '2026-09-10')]).toEqual([person])
  expect([...peopleWithActiveKey(reader, [person], '2026-09-09')]).toEqual([])
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect(await rowOf(client, person)).toMatchObject({ keyState: 'requested', nextStep: 'totp-call' })
})

test('a person has several keys; an ended one still says when it worked', async () => {
  const running = await office()
  const { client, person } = running
  const { id } = await client.keys.saveKey({ id: null, personId: person, values: keyInput({ since: '2026-01-01' }) })
  await client.keys.saveKey({
    id: null,
    personId: person,
    values: keyInput({ kind: 'totp', state: 'planned', since: null }),
  })
  expect(await rowOf(client, person)).toMatchObject({ keyKind: 'itsme', keyState: 'active', nextStep: null })
  const ended = keyInput({ state: 'ended', since: '2026-01-01', endedOn: '2026-06-30' })
  await client.keys.saveKey({ id, personId: person, values: ended })
  expect(await rowOf(client, person)).toMatchObject({ keyKind: 'totp', keyState: 'planned' })
  const { reader } = running.core.workspace
  expect(peopleWithActiveKey(reader, [person], '2026-06-30').size).toBe(1)
  expect(peopleWithActiveKey(reader, [person], '2026-07-01').size).toBe(0)
  const { changeSet } = await client.keys.removeKey({ id })
  expect((await client.keys.ofPerson({ personId: person })).keys).toHaveLength(1)
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect((await client.keys.ofPerson({ personId: person })).keys).toHaveLength(2)
})

test('impossible days and people are refused at their field', async () => {
  const { client, person, czysto } = await office()
  const save = async (values: Partial<KeyInput>) =>
    await refusal(client.keys.saveKey({ id: null, personId: person, values: keyInput(values) }))
  expect(await save({ since: null })).toBe('since required')
  expect(await save({ since: '2026-09-15' })).toBe('since date-in-future')
  expect(await save({ since: '1989-01-01' })).toBe('since date-before-birth')
  expect(await save({ since: '2026-02-30' })).toBe('since not-a-date')
  expect(await save({ state: 'ended', since: '2026-02-01' })).toBe('endedOn required')
  expect(await save({ state: 'ended', since: '2026-02-01', endedOn: '2026-01-31' })).toBe('endedOn date-order')
  expect(await save({ state: 'requested', appointmentOn: '2026-12-01' })).toBe('not refused')
  const done = async (doneOn: string | null) => await refusal(client.keys.saveStep(step(person, 'itsme-app', doneOn)))
  expect(await done(null)).toBe('doneOn required')
  expect(await done('2026-09-15')).toBe('doneOn date-in-future')
  expect(await done('1980-01-01')).toBe('doneOn date-before-birth')
  const booked = { ...step(person, 'totp-book'), appointmentOn: '2026-09-01' }
  expect(await refusal(client.keys.saveStep(booked))).toBe('appointmentOn date-order')
  expect(await refusal(client.keys.saveStep(step(9999, 'itsme-app')))).toBe('record-gone')
  expect(await refusal(client.keys.answer({ personId: 9999, answers: dutch }))).toBe('record-gone')
  const strange = { ...dutch, card: 'XX' }
  expect(await refusal(client.keys.answer({ personId: person, answers: strange }))).not.toBe('not refused')
  expect(await refusal(client.keys.answerFirm({ companyId: czysto + 99, answers: polishFirm }))).toBe('record-gone')
  expect((await client.keys.ofPerson({ personId: person })).ways).toEqual([])
})

test('somebody else’s change of a step is not overwritten', async () => {
  const { client, person } = await office()
  await client.keys.saveStep(step(person, 'itsme-app', '2026-09-01'))
  await client.keys.answer({ personId: person, answers: dutch })
  const version = (await client.keys.ofPerson({ personId: person })).ways[0]?.steps[0]?.done?.version ?? 0
  await client.keys.saveStep(step(person, 'itsme-app', '2026-09-02'))
  const late = { ...step(person, 'itsme-app', '2026-09-03'), version }
  expect(await refusal(client.keys.saveStep(late))).toBe('record-changed')
})

test('a step keeps its evidence until it is taken off; an impossible file is refused', async () => {
  const running = await office()
  const { client, person } = running
  const file = arrivedFile(running, 'confirmation.txt', 'Rendez-vous le 10/09/2026\n')
  const { id } = await client.keys.saveStep({ ...step(person, 'totp-book'), file })
  await client.keys.saveStep({ ...step(person, 'totp-book', '2026-09-13') })
  const offered = running.core.transfers.offered((await client.keys.stepFile({ id })).token)
  expect(offered).toMatchObject({ fileName: 'confirmation.txt' })
  await client.keys.saveStep({ ...step(person, 'totp-book'), removeFile: true })
  expect(await refusal(client.keys.stepFile({ id }))).toBe('file-gone')
  const program = arrivedFile(running, 'rendez-vous.exe', 'MZ')
  expect(await refusal(client.keys.saveStep({ ...step(person, 'totp-book'), file: program }))).toBe('attachment-kind')
  const { changeSet } = await client.keys.removeStep({ id })
  expect(changeSet).not.toBeNull()
  expect(await refusal(client.keys.stepFile({ id }))).toBe('record-gone')
})

test('the key of several people is noted at once and taken back as a whole', async () => {
  const { client, own, person } = await office()
  const other = await addPerson(client, { lastName: 'Peeters', employments: [employment(own)] })
  await client.keys.saveKey({
    id: null,
    personId: person,
    values: keyInput({ state: 'requested', since: '2026-09-01', note: 'Reçu le code' }),
  })
  const { changed, changeSet } = await client.keys.noteKeys({ personIds: [person, other], values: keyInput({}) })
  expect(changed).toBe(2)
  expect((await client.keys.ofPerson({ personId: person })).keys).toMatchObject([
    { state: 'active', note: 'Reçu le code' },
  ])
  expect(await rowOf(client, other)).toMatchObject({ keyState: 'active', since: today })
  const future = keyInput({ since: '2027-01-01' })
  expect(await refusal(client.keys.noteKeys({ personIds: [person, other], values: future }))).toBe(
    'since date-in-future',
  )
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect(await rowOf(client, other)).toMatchObject({ keyState: 'none' })
})

test('a foreign firm has five steps in order; a Belgian one needs none', async () => {
  const running = await office()
  const { client, czysto, own } = running
  expect(await client.keys.ofFirm({ companyId: own })).toMatchObject({ foreign: false })
  const firms = async () =>
    (await client.keys.firms.list({})).rows.map(({ name, done, nextStep }) => [name, done, nextStep])
  expect(await firms()).toEqual([['Czysto Sp. z o.o.', 0, 'register']])
  await client.keys.answerFirm({ companyId: czysto, answers: { ...polishFirm, card: 'NL' } })
  const guide = await client.keys.ofFirm({ companyId: czysto })
  expect(guide).toMatchObject({ foreign: true, next: 'register', accepted: ['BE'] })
  expect(guide.ways[0]).toMatchObject({ kind: 'itsme', state: 'no', reason: 'card-belgian-only' })
  const file = arrivedFile(running, 'bce.txt', 'Extrait BCE\n')
  await client.keys.saveFirmStep({ companyId: czysto, step: 'register', doneOn: '2026-08-01', note: null, file })
  const early = { companyId: czysto, step: 'csam', doneOn: '2026-08-10', note: null } as const
  expect((await client.keys.saveFirmStep(early)).warnings).toMatchObject([{ code: 'firm-step-order' }])
  const before = { companyId: czysto, step: 'key', doneOn: '2026-07-01', note: null } as const
  const { warnings, changeSet, id } = await client.keys.saveFirmStep(before)
  expect(warnings).toMatchObject([{ code: 'firm-step-order' }])
  expect(await firms()).toEqual([['Czysto Sp. z o.o.', 3, 'chief']])
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect(await firms()).toEqual([['Czysto Sp. z o.o.', 2, 'key']])
  expect(await refusal(client.keys.firmStepFile({ id }))).toBe('record-gone')
})

test('when two records are joined, the later answers count and every step and key comes along; separating gives them back', async () => {
  const { client, own, person } = await office()
  const other = await addPerson(client, { lastName: 'Bennani', firstName: 'Youssef', employments: [employment(own)] })
  await client.keys.answer({ personId: person, answers: dutch })
  await client.keys.saveStep(step(person, 'itsme-app', '2026-08-01'))
  await client.keys.answer({ personId: other, answers: moroccan })
  await client.keys.saveStep(step(other, 'itsme-app', '2026-09-01'))
  await client.keys.saveStep(step(other, 'totp-papers', '2026-09-02'))
  await client.keys.saveKey({ id: null, personId: other, values: keyInput({ kind: 'totp', state: 'requested' }) })
  await client.people.join({ keptId: person, joinedId: other, choices: { fields: [], employments: [], number: null } })
  const guide = await client.keys.ofPerson({ personId: other })
  expect(guide).toMatchObject({ personId: person, answers: moroccan, state: 'requested', next: 'totp-book' })
  expect(guide.keys).toHaveLength(1)
  expect(await rowOf(client, other)).toBeUndefined()
  expect(await refusal(client.keys.answer({ personId: other, answers: dutch }))).toBe('person-joined')
  await client.keys.answer({ personId: person, answers: dutch })
  expect(shownSteps(await client.keys.ofPerson({ personId: person }), 'itsme')[0]).toEqual(['itsme-app', '2026-09-01'])
  const { parts } = await client.people.separatePreview({ joinedId: other })
  expect(parts.filter(({ kind }) => kind === 'personKey')).toMatchObject([{ code: 'totp', validFrom: today }])
  await client.people.separate({ joinedId: other, parts: parts.filter(({ came }) => came) })
  expect((await client.keys.ofPerson({ personId: other })).keys).toHaveLength(1)
  expect(shownSteps(await client.keys.ofPerson({ personId: person }), 'itsme')[0]).toEqual(['itsme-app', '2026-08-01'])
  expect(personReferences.filter(({ kind }) => /^person(Key|Guide|Step)$/.test(kind))).toHaveLength(3)
})

test('a person or firm deleted takes its guide along, and comes back with it', async () => {
  const { client, czysto } = await office()
  const id = await addPerson(client, { lastName: 'Erreur' })
  await client.keys.answer({ personId: id, answers: dutch })
  await client.keys.saveStep(step(id, 'itsme-app'))
  await client.keys.saveFirmStep({ companyId: czysto, step: 'register', doneOn: today, note: null })
  const { removed, changeSet } = await client.people.remove({ ids: [id] })
  expect(removed).toBe(1)
  expect((await client.companies.remove({ ids: [czysto] })).removed).toBe(1)
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect((await client.keys.ofPerson({ personId: id })).answers).toEqual(dutch)
})

test('answers that cannot be read count as not given', async () => {
  const running = await office()
  const { client, core, person } = running
  await core.workspace.write('edit', (writer) => {
    writer.insert('personGuide', { personId: person, answers: '{', answeredOn: today })
  })
  expect(await client.keys.ofPerson({ personId: person })).toMatchObject({ answers: null, next: 'guide' })
})

const words = {
  fr: ['Votre clé numérique', 'Code par e-mail (TOTP) : recommandée', 'Notre bureau'],
  nl: ['Uw digitale sleutel', 'Code per e-mail (TOTP): aanbevolen', 'Ons kantoor'],
  de: ['Ihr digitaler Schlüssel', 'Code per E-Mail (TOTP): empfohlen', 'Unser Büro'],
  en: ['Your digital key', 'Code by e-mail (TOTP): recommended', 'Our office'],
}

async function pdfOf(running: RunningCore, offered: { token: string }) {
  const pdf = await readPdf(offeredBytes(running, offered))
  return { ...pdf, text: pdf.pages.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join('\n') }
}

test('the sheet speaks each language, names addresses and the office, and holds no number of the person', async () => {
  const running = await office()
  const { client, own } = running
  const id = await addPerson(client, {
    lastName: 'El Amrani',
    language: 'nl',
    identifiers: [identifier('national', '85.07.30-033.28')],
    employments: [employment(own)],
  })
  await client.keys.answer({ personId: id, answers: moroccan })
  await client.keys.saveStep({ ...step(id, 'totp-book', '2026-09-02'), appointmentOn: '2026-09-20' })
  for (const language of ['fr', 'nl', 'de', 'en'] as const) {
    const pdf = await pdfOf(running, await client.keys.sheets({ personIds: [id], language }))
    const plain = pdf.text.replaceAll('\u00a0', ' ')
    for (const word of words[language]) expect(plain).toContain(word)
    for (const word of ['El Amrani', '20/09/2026', '02/09/2026', 'www.belgianid.be', '02 123 45 67'])
      expect(plain).toContain(word)
    expect(plain.replaceAll(/\D/g, '')).not.toContain('85073003328')
    expect(pdf).toMatchObject({ language, tagged: true, conformance: '2A' })
  }
  const own_ = await client.keys.sheets({ personIds: [id], language: null })
  expect((await pdfOf(running, own_)).text).toContain('Uw digitale sleutel')
  expect(own_.fileName).toBe('Digitale sleutel El Amrani 2026-09-14.pdf')
})

test('several sheets come in one file, each in the language of its reader; one without answers shows every way', async () => {
  const running = await office()
  const { client, person } = running
  const german = await addPerson(client, { lastName: 'Müller', language: 'de' })
  const pdf = await pdfOf(running, await client.keys.sheets({ personIds: [person, german], language: null }))
  expect(pdf.pages.length).toBeGreaterThanOrEqual(2)
  expect(pdf.text).toContain('Votre clé numérique')
  expect(pdf.text).toContain('Ihr digitaler Schlüssel')
  expect(pdf.text).toContain('Zuerst zu klären')
})

test('the sheet of a foreign firm tells the five steps, who acts and the difference of itsme', async () => {
  const running = await office()
  const { client, czysto } = running
  await client.keys.answerFirm({ companyId: czysto, answers: polishFirm })
  await client.keys.saveFirmStep({ companyId: czysto, step: 'register', doneOn: '2026-08-01', note: null })
  const file = await client.keys.firmSheets({ companyIds: [czysto], language: null })
  const { text, language } = await pdfOf(running, file)
  expect(language).toBe('en')
  for (const word of [
    'Czysto Sp. z o.o.',
    'Chief Access Manager',
    '01/08/2026',
    'Belgian card only',
    'eIDAS: recommended',
  ]) {
    expect(text).toContain(word)
  }
  const nobody = await refusal(client.keys.firmSheets({ companyIds: [9999], language: 'fr' }))
  expect(nobody).toBe('record-gone')
})

test('both lists go out as files with words instead of codes', async () => {
  const { client, person } = await office()
  await client.keys.saveKey({ id: null, personId: person, values: keyInput({}) })
  const columns = ['person', 'keyKind', 'keyState', 'nextStep', 'identityCountry'].map((field) => ({
    field,
    heading: field,
  }))
  const file = await client.keys.people.export({ columns, format: 'csv', title: 'Clés', language: 'fr' })
  expect(file.fileName).toBe('Clés 2026-09-14.csv')
  const firmColumns = ['name', 'country', 'nextStep', 'nextActor'].map((field) => ({ field, heading: field }))
  const firms = await client.keys.firms.export({
    columns: firmColumns,
    format: 'xlsx',
    title: 'Firmes',
    language: 'de',
  })
  expect(firms.fileName).toBe('Firmes 2026-09-14.xlsx')
  expect(await client.keys.people.ids({ filters: [{ field: 'keyState', operator: 'in', value: ['active'] }] })).toEqual(
    [person],
  )
})
