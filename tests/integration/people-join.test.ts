import { expect, test } from 'vitest'

import type { CoreClient, RunningCore } from '#main/core/start.ts'
import type { JoinChoices } from '#shared/contract/people-join.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { importLines } from '#tests/support/imports.ts'
import {
  addAssignment,
  addCompany,
  addDeclaration,
  addPerson,
  employment,
  identifier,
  personInput,
  refusal,
} from '#tests/support/records.ts'

const now = '2026-10-06T06:00:00.000Z'
const national = '85.07.30-033.28'
const bis = '98472899765'
const none: JoinChoices = { fields: [], employments: [], number: null }
const head = 'NISS;Nom;Prénom;Entreprise;Déclaration;Type;Date;Heure;Numéro de réception'

async function office(): Promise<RunningCore & { client: CoreClient; firm: number; declaration: number }> {
  const running = await coreWithWorkspace(now)
  const { client } = running
  const numbers = [{ id: null, kind: 'enterprise' as const, value: '0403019261', validFrom: null, validTo: null }]
  const firm = await addCompany(client, { name: 'Net & Clair', roles: ['own'], numbers })
  const declaration = await addDeclaration(client, { number: '1Y11DQCJU2KHZ' })
  return { ...running, firm, declaration }
}

/** Everything that says whose something is, for comparing before and after. */
async function picture(client: CoreClient, ids: readonly number[]): Promise<unknown[]> {
  const shown: unknown[] = []
  for (const id of ids) {
    const { version: _version, joined: _joined, ...person } = await client.people.get({ id })
    const { rows } = await client.planning.list({
      filters: [{ field: 'personId', operator: 'equals', value: String(id) }],
    })
    shown.push({ person, planned: rows.map((row) => row.id) })
  }
  return shown
}

async function twoRecords() {
  const { client, firm, declaration, ...running } = await office()
  const kept = await addPerson(client, {
    lastName: 'Zaki',
    firstName: 'Omar',
    identifiers: [identifier('national', national)],
    employments: [employment(firm, { validFrom: '2026-01-01', validTo: '2026-06-30' })],
  })
  const joined = await addPerson(client, {
    lastName: 'Zaki',
    firstName: 'Omar',
    language: 'fr',
    employments: [employment(firm, { validFrom: '2026-05-01' })],
  })
  const period = await addAssignment(client, { personId: joined, declarationId: declaration })
  return { client, firm, declaration, kept, joined, period, ...running }
}

test('a provisional record is joined to the one with the number: everything moves, and the old id leads to the kept person', async () => {
  const { client, kept, joined, period } = await twoRecords()
  const preview = await client.people.joinPreview({ keptId: kept, joinedId: joined })
  expect(preview.clashes).toEqual([])
  expect(preview.moves).toEqual(
    expect.arrayContaining([
      { kind: 'assignment', count: 1 },
      { kind: 'personAlias', count: 1 },
    ]),
  )
  expect(preview.employments).toMatchObject([{ company: 'Net & Clair', agree: true }])
  await client.people.join({ keptId: kept, joinedId: joined, choices: none })
  const person = await client.people.get({ id: joined })
  expect(person).toMatchObject({
    id: kept,
    language: 'fr',
    provisional: false,
    employments: [{ validFrom: '2026-01-01', validTo: null }],
    joined: [{ id: joined, name: 'Zaki Omar', by: 'Testeur' }],
  })
  expect((await client.people.list({})).rows.map(({ id }) => id)).toEqual([kept])
  const filters = [{ field: 'personId', operator: 'equals' as const, value: String(joined) }]
  expect((await client.planning.list({ filters })).rows).toMatchObject([{ id: period, person: 'Zaki Omar' }])
  expect(await client.people.lookup({ text: '', ids: [joined] })).toMatchObject([{ id: joined, label: 'Zaki Omar' }])
  expect(
    await refusal(client.people.save({ id: joined, values: personInput({ lastName: 'Autre' }), overrides: [] })),
  ).toBe('person-joined')
})

test('both histories stand on the page of the kept person, and the chain of the journal holds', async () => {
  const { client, kept, joined } = await twoRecords()
  await client.people.join({ keptId: kept, joinedId: joined, choices: none })
  const entries = await client.history.of({ ownerKind: 'person', ownerId: kept })
  expect(new Set(entries.map(({ ownerId }) => ownerId))).toEqual(new Set([kept, joined]))
  const told = entries.find(({ recordKind }) => recordKind === 'personJoin')
  expect(told).toMatchObject({ operation: 'insert', reason: 'join' })
  expect(told?.changes).toContainEqual({ field: 'name', before: null, after: 'Zaki Omar' })
  const { ok, checks } = await client.workspace.verify({})
  expect(checks.filter((check) => !check.ok)).toEqual([])
  expect(ok).toBe(true)
})

test('a join is undone as one step', async () => {
  const { client, kept, joined } = await twoRecords()
  const before = await picture(client, [kept, joined])
  const { changeSet } = await client.people.join({ keptId: kept, joinedId: joined, choices: none })
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect(await picture(client, [kept, joined])).toEqual(before)
  expect((await client.people.get({ id: kept })).joined).toEqual([])
})

test('separating later gives back what came with the record, and leaves what was changed since', async () => {
  const { client, kept, joined, declaration } = await twoRecords()
  const before = await picture(client, [kept, joined])
  await client.people.join({ keptId: kept, joinedId: joined, choices: none })
  const added = await addAssignment(client, { personId: kept, declarationId: declaration, validFrom: '2026-12-01' })
  const preview = await client.people.separatePreview({ joinedId: joined })
  const came = preview.parts.filter((part) => part.came)
  expect(preview.parts.find(({ kind, id }) => kind === 'assignment' && id === added)).toMatchObject({ came: false })
  await client.people.separate({ joinedId: joined, parts: came })
  await client.planning.remove({ ids: [added] })
  expect(await picture(client, [kept, joined])).toEqual(before)
  expect((await client.workspace.verify({})).ok).toBe(true)
  // Somebody has just said that these are two.
  expect((await client.people.doubles()).pairs).toEqual([])
})

test('what contradicts must be chosen field by field before anything moves', async () => {
  const { client, firm } = await office()
  const kept = await addPerson(client, {
    lastName: 'Peeters',
    language: 'nl',
    birthDate: '1985-07-30',
    identifiers: [identifier('national', national)],
    employments: [employment(firm, { capacity: 'employee' })],
  })
  const joined = await addPerson(client, {
    lastName: 'Peeters',
    language: 'fr',
    birthDate: '1998-07-28',
    identifiers: [{ id: null, kind: 'bis', value: bis, validFrom: null, validTo: null }],
    employments: [employment(firm, { capacity: 'trainee' })],
  })
  const preview = await client.people.joinPreview({ keptId: kept, joinedId: joined })
  expect(preview.clashes).toEqual(['birthDate', 'language'])
  expect(preview.numbers).toHaveLength(2)
  expect(preview.currentId).toBe((await client.people.get({ id: kept })).identifiers[0]?.id)
  expect(await refusal(client.people.join({ keptId: kept, joinedId: joined, choices: none }))).toBe(
    `birthDate join-unsettled, language join-unsettled, number join-unsettled, employments.${preview.employments[0]?.id} join-unsettled`,
  )
  const choices: JoinChoices = {
    fields: [
      { field: 'birthDate', from: 'kept' },
      { field: 'language', from: 'joined' },
    ],
    employments: [{ id: preview.employments[0]?.id ?? 0, keep: 'joined' }],
    number: { currentId: preview.currentId ?? 0, since: '2026-03-01' },
  }
  const before = await picture(client, [kept, joined])
  await client.people.join({ keptId: kept, joinedId: joined, choices })
  const person = await client.people.get({ id: kept })
  expect(person).toMatchObject({
    birthDate: '1985-07-30',
    language: 'fr',
    employments: [{ capacity: 'trainee' }],
  })
  expect(person.identifiers.map(({ kind, validFrom, validTo }) => [kind, validFrom, validTo])).toEqual([
    ['national', '2026-03-01', null],
    ['bis', null, '2026-02-28'],
  ])
  const { parts } = await client.people.separatePreview({ joinedId: joined })
  await client.people.separate({ joinedId: joined, parts: parts.filter(({ came }) => came) })
  expect(await picture(client, [kept, joined])).toEqual(before)
})

test('the order in which three records are joined makes no difference where nothing contradicts', async () => {
  const pictures: unknown[] = []
  for (const order of [
    [1, 2],
    [2, 1],
  ]) {
    const { client, firm, declaration } = await office()
    const ids = [
      await addPerson(client, { lastName: 'Zaki', identifiers: [identifier('national', national)] }),
      await addPerson(client, { lastName: 'Zaki', language: 'fr', employments: [employment(firm)] }),
      await addPerson(client, { lastName: 'Zaki', birthDate: '1985-07-30' }),
    ]
    for (const personId of ids) await addAssignment(client, { personId, declarationId: declaration })
    for (const place of order) {
      await client.people.join({ keptId: ids[0] ?? 0, joinedId: ids[place] ?? 0, choices: none })
    }
    pictures.push(await picture(client, [ids[0] ?? 0]))
  }
  expect(pictures[0]).toEqual(pictures[1])
})

test('a record joined to one that is joined itself follows it, and can be separated from whoever has its parts', async () => {
  const { client, kept, joined } = await twoRecords()
  const third = await addPerson(client, { lastName: 'Zaki', firstName: 'Omar' })
  const before = await picture(client, [kept, joined, third])
  await client.people.join({ keptId: joined, joinedId: third, choices: none })
  await client.people.join({ keptId: kept, joinedId: joined, choices: none })
  expect((await client.people.get({ id: third })).id).toBe(kept)
  for (const id of [third, joined]) {
    const { parts } = await client.people.separatePreview({ joinedId: id })
    await client.people.separate({ joinedId: id, parts: parts.filter(({ came }) => came) })
  }
  expect(await picture(client, [kept, joined, third])).toEqual(before)
})

test('records that look alike are listed with the reason until somebody says they are two', async () => {
  const { client, kept, joined } = await twoRecords()
  const { pairs } = await client.people.doubles()
  expect(pairs).toMatchObject([{ first: { id: kept }, second: { id: joined }, reasons: ['name-employer'] }])
  expect(JSON.stringify(pairs)).not.toContain('85073003328')
  const { changeSet } = await client.people.distinct({ firstId: joined, secondId: kept })
  expect((await client.people.doubles()).pairs).toEqual([])
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect((await client.people.doubles()).pairs).toHaveLength(1)
})

test('a number is replaced from a day on in one act; earlier registrations stay the person’s', async () => {
  const { client, firm, ...running } = await office()
  const id = await addPerson(client, {
    identifiers: [{ id: null, kind: 'bis', value: bis, validFrom: null, validTo: null }],
    employments: [employment(firm)],
  })
  await importLines({ ...running, client }, 'registrations', [
    head,
    `${bis};Peeters;;0403019261;1Y11DQCJU2KHZ;IN;14/09/2026;06:30;1`,
  ])
  const identifierId = (await client.people.get({ id })).identifiers[0]?.id ?? 0
  const wish = { personId: id, identifierId, value: national, from: '2026-10-01' }
  const taken = await addPerson(client, { lastName: 'Autre', identifiers: [identifier('national', national)] })
  expect(await refusal(client.people.replaceNumber({ ...wish }))).toBe(
    'value person-number-birth-date, value identifier-taken',
  )
  await client.people.remove({ ids: [taken] })
  expect(await refusal(client.people.replaceNumber({ ...wish, from: '2026-13-01' }))).toContain('from not-a-date')
  await client.people.replaceNumber({ ...wish, overrides: ['person-number-birth-date'] })
  const person = await client.people.get({ id })
  expect(person.identifiers.map(({ kind, validFrom, validTo }) => [kind, validFrom, validTo])).toEqual([
    ['bis', null, '2026-09-30'],
    ['national', '2026-10-01', null],
  ])
  expect(await client.registrations.unknowns()).toMatchObject([])
})

test('two national or BIS numbers on the same days are refused, and say which days', async () => {
  const { client } = await office()
  const identifiers = [
    identifier('national', national),
    { id: null, kind: 'bis' as const, value: bis, validFrom: null, validTo: null },
  ]
  const values = personInput({ identifiers })
  expect(await refusal(client.people.save({ id: null, values, overrides: [] }))).toContain(
    'identifiers.1.validFrom number-overlap',
  )
})
