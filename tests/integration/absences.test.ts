import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { query } from '#main/core/db/query.ts'
import { peopleDue } from '#main/core/features/planning/service.ts'
import type { CoreClient } from '#main/core/start.ts'
import type { AbsenceInput } from '#shared/contract/absences.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { formRequest } from '#tests/support/emergency.ts'
import { brief, importLines, lastOf } from '#tests/support/imports.ts'
import { addAssignment, addDeclaration, addPerson, identifier, refusal } from '#tests/support/records.ts'

const now = '2026-09-14T04:00:00.000Z'
/** A Monday. */
const monday = '2026-09-14'

function absenceInput(values: Partial<AbsenceInput>): AbsenceInput {
  return { personId: null, declarationId: null, validFrom: monday, validTo: monday, reason: null, ...values }
}

async function add(client: CoreClient, values: Partial<AbsenceInput>): Promise<number> {
  return (await client.absences.save({ id: null, values: absenceInput(values), overrides: [] })).id
}

const rowsOf = async (client: CoreClient, search = '') =>
  (await client.absences.list({ search, filters: [], sort: null, offset: 0, limit: 100 })).rows

test('absences of people and closures of declarations stand in one list, each under its name', async () => {
  const { client } = await coreWithWorkspace(now)
  const workplaces = [
    {
      id: null,
      name: 'Tour Zénith',
      address: null,
      permanentLack: false,
      alternative: null,
      alternativeWith: null,
      alternativeSince: null,
      placeKind: 'address' as const,
      description: null,
    },
  ]
  const declarationId = await addDeclaration(client, { workplaces })
  const personId = await addPerson(client, {
    lastName: 'Peeters',
    firstName: 'Amina',
    identifiers: [identifier('national', '85.07.30-033.28')],
  })
  const absence = await add(client, { personId, validTo: '2026-09-18', reason: 'Congé' })
  const closure = await add(client, { declarationId, validFrom: '2026-11-11', validTo: '2026-11-11', reason: 'Férié' })
  expect(absence).toBeGreaterThan(0)
  expect(closure).toBeLessThan(0)
  expect(await rowsOf(client)).toMatchObject([
    { id: absence, kind: 'absence', person: 'Peeters Amina', identifier: '•••••••-3328', declaration: null },
    { id: closure, kind: 'closure', person: null, workplace: 'Tour Zénith', declaration: '1Y11DQCJU2KHZ' },
  ])
  expect((await rowsOf(client, 'zenith ferie')).map(({ id }) => id)).toEqual([closure])
  expect(JSON.stringify(await rowsOf(client))).not.toContain('85073003328')
  expect(await client.absences.get({ id: closure })).toMatchObject({
    personItem: null,
    declarationItem: { id: declarationId, label: '1Y11DQCJU2KHZ' },
  })
  expect(await client.workspace.verify()).toMatchObject({ ok: true })
})

test('the list follows names, changes, deletions and their undoing', async () => {
  const { client } = await coreWithWorkspace(now)
  const personId = await addPerson(client, { lastName: 'Maes' })
  const id = await add(client, { personId })
  const details = await client.people.get({ id: personId })
  await client.people.save({
    id: personId,
    values: {
      lastName: 'Maes-Claes',
      firstName: null,
      birthDate: null,
      language: null,
      nationality: null,
      identityCountry: null,
      identifiers: [],
      employments: [],
    },
    overrides: [],
  })
  expect(details.lastName).toBe('Maes')
  expect(await rowsOf(client)).toMatchObject([{ id, person: 'Maes-Claes' }])
  const { removed, kept, changeSet } = await client.absences.remove({ ids: [id] })
  expect([removed, kept, await rowsOf(client)]).toEqual([1, [], []])
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect(await rowsOf(client)).toMatchObject([{ id, person: 'Maes-Claes' }])
  const history = await client.history.of({ ownerKind: 'person', ownerId: personId, limit: 20 })
  expect(history.filter(({ recordKind }) => recordKind === 'absence').map(({ operation }) => operation)).toEqual([
    'insert',
    'delete',
    'insert',
  ])
})

test('each thing wrong with an absence is named at its field', async () => {
  const { client } = await coreWithWorkspace(now)
  const declarationId = await addDeclaration(client, { startDate: '2026-09-07', endDate: '2026-10-04' })
  const personId = await addPerson(client, {})
  const check = async (values: Partial<AbsenceInput>, id: number | null = null) => {
    const problems = await client.absences.check({ id, values: absenceInput(values), overrides: [] })
    return problems.map(({ severity, field, code }) => `${severity} ${field} ${code}`)
  }
  expect(await check({ validFrom: null })).toEqual(['error personId required', 'error validFrom required'])
  expect(await check({ personId, declarationId })).toEqual(['error declarationId absence-of-both'])
  expect(await check({ personId: 999 })).toEqual(['error personId not-found'])
  expect(await check({ declarationId: 999 })).toEqual(['error declarationId not-found'])
  expect(await check({ personId, validTo: '2026-09-13' })).toEqual(['error validTo date-order'])
  expect(await check({ personId, validTo: null })).toEqual(['warning validTo no-end'])
  expect(await check({ declarationId, validTo: '2026-12-31' })).toEqual(['warning validTo outside-declaration'])
  const id = await add(client, { personId, validTo: '2026-09-18' })
  expect(await check({ personId, validFrom: '2026-09-18', validTo: '2026-09-20' })).toEqual([
    'warning validFrom overlap',
  ])
  expect(await check({ personId, validTo: '2026-09-17' }, id)).toEqual([])
  expect(await refusal(add(client, { personId, declarationId }))).toBe('declarationId absence-of-both')
})

test('an absence that turns out to be a closure becomes one', async () => {
  const { client } = await coreWithWorkspace(now)
  const declarationId = await addDeclaration(client)
  const id = await add(client, { personId: await addPerson(client, {}) })
  const saved = await client.absences.save({ id, values: absenceInput({ declarationId }), overrides: [] })
  expect(await rowsOf(client)).toMatchObject([{ id: saved.id, kind: 'closure', declarationId }])
})

test('nobody who is absent, and nobody where it is closed, is due; the form names them to the office', async () => {
  const { client, core } = await coreWithWorkspace(now)
  const declarationId = await addDeclaration(client)
  const away = await addPerson(client, { lastName: 'Peeters' })
  const there = await addPerson(client, { lastName: 'Maes' })
  for (const personId of [away, there]) await addAssignment(client, { personId, declarationId })
  await add(client, { personId: away, reason: 'Maladie' })
  const due = (date: string): string[] =>
    peopleDue(core.workspace.reader, declarationId, date).map(({ lastName }) => lastName)
  expect(due(monday)).toEqual(['Maes'])
  expect(due('2026-09-15').toSorted()).toEqual(['Maes', 'Peeters'])
  const warnings = async (recent = 0) => {
    const made = await client.emergency.preview({ ...formRequest(declarationId), date: monday, recent })
    return made.warnings.map(({ code, person, detail }) => `${code} ${person} ${detail}`)
  }
  expect(await warnings()).toContain('absent Peeters Maladie')
  // Planned on the days before, but not to be signed for on the day away.
  expect(await warnings(7)).toContain('absent Peeters Maladie')
  const [place] = await client.emergency.places({ date: monday, search: '' })
  expect(place?.due).toBe(1)

  await add(client, { declarationId, validFrom: '2026-09-12', validTo: null, reason: 'Travaux' })
  expect(due('2026-09-16')).toEqual([])
  expect((await client.emergency.places({ date: monday, search: '' }))[0]?.due).toBe(0)
  expect((await warnings()).filter((text) => /absent|closed/.test(text))).toEqual([
    'workplace-closed Maes Travaux',
    'absent Peeters Maladie',
  ])
})

test('holidays are offered for what runs then, and closed once each', async () => {
  const { client, core } = await coreWithWorkspace(now)
  const running = await addDeclaration(client)
  const over = await addDeclaration(client, {
    number: '1Y1H82LXK72CZ',
    startDate: '2026-01-01',
    endDate: '2026-10-31',
  })
  await add(client, { declarationId: running, validFrom: '2026-12-24', validTo: '2027-01-03' })
  const offered = await client.absences.holidays({ year: 2026 })
  expect(offered).toHaveLength(10)
  const [christmas, allSaints] = ['christmas', 'allSaints'].map((name) => offered.find((day) => day.name === name))
  expect(christmas).toMatchObject({ date: '2026-12-25', declarations: [{ id: running, closed: true }] })
  expect(allSaints).toMatchObject({ date: '2026-11-01', declarations: [{ id: running, closed: false }] })

  const dates = ['2026-11-01', '2026-11-11', '2026-12-25']
  const reasons = { '2026-11-01': 'Toussaint', '2026-11-11': 'Armistice' }
  const order = { dates, declarationIds: [running, over], reasons }
  const { closed, changeSet } = await client.absences.closeHolidays(order)
  expect(closed).toBe(2)
  expect(await client.absences.closeHolidays(order)).toEqual({ closed: 0, changeSet: null })
  expect((await rowsOf(client)).map(({ validFrom, validTo, reason }) => [validFrom, validTo, reason])).toEqual([
    ['2026-11-01', '2026-11-01', 'Toussaint'],
    ['2026-11-11', '2026-11-11', 'Armistice'],
    ['2026-12-24', '2027-01-03', null],
  ])
  await client.history.undo({ changeSet: changeSet ?? 0 })
  const count = query.selectFrom('closure').select(query.fn.countAll<number>().as('n'))
  expect(core.workspace.reader.first(count)?.n).toBe(1)
})

test('a file of absences comes in once, with warnings for what nobody knows yet, and can be taken back', async () => {
  const running = await coreWithWorkspace(now)
  const { client } = running
  await addPerson(client, { lastName: 'Peeters', identifiers: [identifier('national', '85.07.30-033.28')] })
  const lines = [
    'INSZ;Aangifte;Van;Tot;Reden',
    '85073003328;;14/09/2026;18/09/2026;Verlof',
    '07529170342366712;;14/09/2026;;Ziekte',
    ';1Y1H82LXK72CZ;11/11/2026;11/11/2026;Wapenstilstand',
    '85073003328;1Y1H82LXK72CZ;14/09/2026;14/09/2026;',
    '85073003328;;17/09/2026;20/09/2026;',
    ';;14/09/2026;14/09/2026;',
    '85073003328;;14/09/2026;18/09/2026;Verlof',
  ]
  const first = await importLines(running, 'absences', lines)
  expect(first.counts).toMatchObject({ total: 7, imported: 4, duplicate: 1, rejected: 2 })
  expect(brief(first.problems)).toEqual([
    '3 no-end',
    '3 provisional-created',
    '4 provisional-created',
    '5 absence-of-both',
    '6 overlap',
    '7 required',
    '8 duplicate-in-file',
  ])
  expect((await importLines(running, 'absences', lines)).counts).toMatchObject({ unchanged: 4, duplicate: 1 })
  const longer = ['NISS;Du;Au', '85073003328;14/09/2026;16/09/2026']
  expect((await importLines(running, 'absences', longer)).counts).toMatchObject({ changed: 1 })
  const dayOnly = ['NISS;Date', '85073003328;14/09/2026', '85073003328;21/09/2026']
  expect((await importLines(running, 'absences', dayOnly)).counts).toMatchObject({ unchanged: 1, imported: 1 })
  expect((await rowsOf(client)).map(({ validFrom, validTo }) => `${validFrom} ${validTo}`).toSorted()).toEqual([
    '2026-09-14 2026-09-16',
    '2026-09-14 null',
    '2026-09-17 2026-09-20',
    '2026-09-21 2026-09-21',
    '2026-11-11 2026-11-11',
  ])
  const undone = await lastOf(client.imports.undo({ batchId: first.batchId }))
  expect(undone.kept).toMatchObject([{ recordKind: 'absence' }])
  expect(await rowsOf(client)).toHaveLength(2)
  expect(await client.workspace.verify()).toMatchObject({ ok: true })
})

test('the export holds what is shown, closures chosen by hand included', async () => {
  const { client, core } = await coreWithWorkspace(now)
  const declarationId = await addDeclaration(client)
  await add(client, { personId: await addPerson(client, {}), validTo: '2026-09-18' })
  const closure = await add(client, { declarationId, reason: 'Férié' })
  const { token } = await client.absences.export({
    search: '',
    filters: [],
    sort: null,
    columns: ['kind', 'declaration', 'validFrom', 'reason'].map((field) => ({ field, heading: field })),
    format: 'csv',
    title: 'Absences',
    language: 'fr',
    ids: [closure],
  })
  const lines = readFileSync(core.transfers.offered(token)?.path ?? '', 'utf8')
    .trim()
    .split(/\r?\n/)
  expect(lines[1]).toBe('Fermeture;1Y11DQCJU2KHZ;14/09/2026;Férié')
  expect(lines).toHaveLength(2)
})

test('the planning of a day shows only who is due, and counts as the forms do', async () => {
  const { client } = await coreWithWorkspace(now)
  const declarationId = await addDeclaration(client)
  const away = await addPerson(client, { lastName: 'Peeters' })
  for (const personId of [away, await addPerson(client, { lastName: 'Maes' })]) {
    await addAssignment(client, { personId, declarationId })
  }
  await add(client, { personId: away })
  const due = async (date: string): Promise<string[]> => {
    const filters = [{ field: 'dueOn', operator: 'equals' as const, value: date }]
    const { rows } = await client.planning.list({ filters, sort: { field: 'person', direction: 'ascending' } })
    return rows.map(({ person }) => person)
  }
  expect(await due(monday)).toEqual(['Maes'])
  expect(await due('2026-09-15')).toEqual(['Maes', 'Peeters'])
  await add(client, { declarationId })
  expect(await due(monday)).toEqual([])
})

test('those registered at a place in the days before stand in the block of people seen lately', async () => {
  const running = await coreWithWorkspace(now)
  const { client } = running
  const declarationId = await addDeclaration(client)
  await addPerson(client, { lastName: 'Peeters', identifiers: [identifier('national', '85.07.30-033.28')] })
  await importLines(running, 'registrations', [
    'INSZ;Aangifte;Type;Datum en uur;Registratienummer',
    '85073003328;1Y11DQCJU2KHZ;IN;2026-09-11T04:24:00Z;700007001',
  ])
  // Somebody without an employer who stands on the form is named to the office.
  const named = async (recent: number) => {
    const { warnings } = await client.emergency.preview({ ...formRequest(declarationId), date: monday, recent })
    return warnings.filter(({ code }) => code === 'no-employment').map(({ person }) => person)
  }
  expect(await named(2)).toEqual([])
  expect(await named(3)).toEqual(['Peeters'])
})
