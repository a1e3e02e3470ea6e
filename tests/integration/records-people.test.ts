import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { coreWithWorkspace } from '#tests/support/core.ts'
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

const now = '2026-09-14T08:00:00.000Z'
const number = '85.07.30-033.28'

test('a person is stored with the number as digits, the birth date it tells, and shown masked', async () => {
  const { client } = await coreWithWorkspace(now)
  const firm = await addCompany(client, { name: 'Net & Clair' })
  const id = await addPerson(client, {
    lastName: 'Peeters',
    firstName: 'Amina',
    identifiers: [identifier('national', number)],
    employments: [employment(firm)],
  })
  const person = await client.people.get({ id })
  expect(person.birthDate).toBe('1985-07-30')
  expect(person.provisional).toBe(false)
  expect(person.identifiers.map(({ kind, masked }) => [kind, masked])).toEqual([['national', '•••••••-3328']])
  expect(JSON.stringify(person)).not.toContain('85073003328')
  const { rows } = await client.people.list({})
  expect(rows[0]).toMatchObject({ identifier: '•••••••-3328', employer: 'Net & Clair', capacity: 'employee' })
  expect(JSON.stringify(rows)).not.toContain('85073003328')
})

test('a BIS number is recognised by itself', async () => {
  const { client } = await coreWithWorkspace(now)
  const id = await addPerson(client, { identifiers: [identifier('national', '98472899765')] })
  expect((await client.people.get({ id })).identifiers[0]?.kind).toBe('bis')
})

test('revealing a number returns it in full and leaves a trace with the name of the user', async () => {
  const { client } = await coreWithWorkspace(now)
  const id = await addPerson(client, { identifiers: [identifier('national', number)] })
  const identifierId = (await client.people.get({ id })).identifiers[0]?.id ?? 0
  expect(await client.people.reveal({ personId: id, identifierId })).toEqual({ value: number })
  const [latest] = await client.history.of({ ownerKind: 'person', ownerId: id })
  expect(latest).toMatchObject({ operation: 'note', reason: 'reveal', user: 'Testeur' })
  expect(JSON.stringify(await client.history.of({ ownerKind: 'person', ownerId: id }))).not.toContain('85073003328')
  expect(await refusal(client.people.reveal({ personId: id + 1, identifierId }))).toBe('record-gone')
})

test('a number left as it is stays when the rest changes', async () => {
  const { client } = await coreWithWorkspace(now)
  const id = await addPerson(client, { identifiers: [identifier('national', number)] })
  const known = (await client.people.get({ id })).identifiers[0]
  const kept = { id: known?.id ?? 0, kind: 'national' as const, value: null, validFrom: null, validTo: '2027-01-31' }
  await client.people.save({ id, values: personInput({ lastName: 'Janssens', identifiers: [kept] }), overrides: [] })
  const person = await client.people.get({ id })
  expect(person.identifiers).toEqual([{ ...known, validTo: '2027-01-31' }])
  expect(await client.people.reveal({ personId: id, identifierId: known?.id ?? 0 })).toEqual({ value: number })
})

test('a number belongs to one person, and the other one is named', async () => {
  const { client } = await coreWithWorkspace(now)
  const first = await addPerson(client, { lastName: 'Peeters', identifiers: [identifier('national', number)] })
  const values = personInput({ lastName: 'Maes', identifiers: [identifier('national', '85073003328')] })
  const problems = await client.people.check({ id: null, values, overrides: [] })
  expect(problems).toEqual([
    {
      code: 'identifier-taken',
      field: 'identifiers.0.value',
      severity: 'error',
      params: { name: 'Peeters', personId: first },
    },
    { code: 'employer-missing', field: 'employments', severity: 'warning' },
  ])
  const twice = personInput({
    identifiers: [identifier('limosa', '07529170342366712'), identifier('limosa', '07529170342366712')],
  })
  expect(await refusal(client.people.save({ id: null, values: twice, overrides: [] }))).toBe(
    'identifiers.1.value identifier-taken',
  )
})

test('two numbers of one person can change places', async () => {
  const { client } = await coreWithWorkspace(now)
  const identifiers = [identifier('national', number), identifier('limosa', '07529170342366712')]
  const id = await addPerson(client, { identifiers })
  const [first, second] = (await client.people.get({ id })).identifiers
  const swapped = [
    { ...identifier('limosa', '07529170342366712'), id: first?.id ?? 0 },
    { ...identifier('national', number), id: second?.id ?? 0 },
  ]
  await client.people.save({ id, values: personInput({ identifiers: swapped }), overrides: [] })
  expect((await client.people.get({ id })).identifiers.map(({ masked }) => masked).sort()).toEqual([
    '•••••••-3328',
    '•••••••-6712',
  ])
})

test('a wrong number stops the person until someone has seen the document', async () => {
  const { client } = await coreWithWorkspace(now)
  const values = personInput({ identifiers: [identifier('national', '12345678901')] })
  const save = (overrides: string[]) => client.people.save({ id: null, values, overrides })
  expect(await refusal(save([]))).toBe('identifiers.0.value person-number-sum, identifiers.0.value person-number-month')
  const { id } = await save(['person-number-sum', 'person-number-month'])
  const history = await client.history.of({ ownerKind: 'person', ownerId: id })
  expect(history[0]?.changes[0]?.after).toContain('person-number-sum')
})

test('a birth date that contradicts a known number is pointed out at the date', async () => {
  const { client } = await coreWithWorkspace(now)
  const id = await addPerson(client, { identifiers: [identifier('national', number)] })
  const kept = {
    ...identifier('national', ''),
    id: (await client.people.get({ id })).identifiers[0]?.id ?? 0,
    value: null,
  }
  const values = personInput({ birthDate: '1985-07-31', identifiers: [kept] })
  expect(await refusal(client.people.save({ id, values, overrides: [] }))).toBe('birthDate person-number-birth-date')
})

test('without a number a person is provisional, and a number completes the record', async () => {
  const { client } = await coreWithWorkspace(now)
  const saved = await client.people.save({ id: null, values: personInput({}), overrides: [] })
  expect(saved.warnings.map(({ code }) => code)).toEqual(['identifier-missing', 'employer-missing'])
  expect(
    (await client.people.list({ filters: [{ field: 'provisional', operator: 'equals', value: '1' }] })).total,
  ).toBe(1)
  const values = personInput({ identifiers: [identifier('limosa', '07529170342366712')] })
  await client.people.save({ id: saved.id, values, overrides: [] })
  expect((await client.people.get({ id: saved.id })).provisional).toBe(false)
})

test('a person works once at a time for a company, and may work for several', async () => {
  const { client } = await coreWithWorkspace(now)
  const [first, second] = [await addCompany(client, { name: 'A' }), await addCompany(client, { name: 'B' })]
  const save = (values: ReturnType<typeof employment>[]) =>
    client.people.save({ id: null, values: personInput({ employments: values }), overrides: [] })
  const until = employment(first, { validTo: '2026-06-30' })
  expect(await refusal(save([until, employment(first, { validFrom: '2026-06-30' })]))).toBe(
    'employments.1.validFrom overlap',
  )
  expect(await refusal(save([{ ...until, companyId: null }]))).toBe('employments.0.companyId required')
  expect(await refusal(save([employment(first, { validFrom: '2026-02-31' })]))).toBe(
    'employments.0.validFrom not-a-date',
  )
  const { id } = await save([until, employment(first, { validFrom: '2026-07-01' }), employment(second)])
  const { employments } = await client.people.get({ id })
  expect(employments.map(({ company, current }) => `${company.label} ${current}`).sort()).toEqual([
    'A false',
    'A true',
    'B true',
  ])
})

test('an agency worker without user company is a warning', async () => {
  const { client } = await coreWithWorkspace(now)
  const agency = await addCompany(client, { name: 'Intérim', roles: ['agency'] })
  const values = personInput({ employments: [employment(agency, { capacity: 'temporary' })] })
  const problems = await client.people.check({ id: null, values, overrides: [] })
  expect(problems.find(({ code }) => code === 'agency-missing')?.field).toBe('employments.0.userFirmId')
})

test('people are found by name without accents, by number with or without separators, and by employer', async () => {
  const { client } = await coreWithWorkspace(now)
  const firm = await addCompany(client, { name: 'Łódź Poets' })
  await addPerson(client, {
    lastName: 'Țepeș',
    firstName: 'Élodie',
    identifiers: [identifier('national', number), identifier('limosa', '07529170342366712')],
    employments: [employment(firm)],
  })
  await addPerson(client, { lastName: 'Maes', identifiers: [identifier('national', '75060898009')] })
  const found = async (search: string) => (await client.people.list({ search })).rows.map(({ lastName }) => lastName)
  for (const search of [
    'tepes',
    'ELODIE tep',
    '85073003328',
    '85.07.30-033.28',
    '85 07 30 033 28',
    '07529170342366712',
    'lodz',
  ]) {
    expect([search, await found(search)]).toEqual([search, ['Țepeș']])
  }
  expect(await found('85073003329')).toEqual([])
  expect((await client.people.lookup({ text: 'tepes' }))[0]).toMatchObject({
    label: 'Țepeș Élodie',
    detail: 'Łódź Poets · •••••••-3328',
  })
})

test('the list shows the employer and the number of today and follows the calendar', async () => {
  const { client, core } = await coreWithWorkspace(now)
  const [old, next] = [await addCompany(client, { name: 'Ancien' }), await addCompany(client, { name: 'Nouveau' })]
  await addPerson(client, {
    employments: [
      employment(old, { validTo: '2026-09-14' }),
      employment(next, { validFrom: '2026-09-15', capacity: 'trainee' }),
    ],
    identifiers: [
      { ...identifier('limosa', '07529170342366712'), validTo: '2026-09-14' },
      { ...identifier('limosa', '17529170342366713'), validFrom: '2026-09-15' },
    ],
  })
  const shown = async () =>
    (await client.people.list({})).rows.map(({ employer, capacity, identifier }) => [employer, capacity, identifier])
  expect(await shown()).toEqual([['Ancien', 'employee', '•••••••-6712']])
  core.options.now = '2026-09-15T08:00:00.000Z'
  expect(await shown()).toEqual([['Nouveau', 'trainee', '•••••••-6713']])
})

test('a planned person is not deleted but named; an employment is ended instead', async () => {
  const { client } = await coreWithWorkspace(now)
  const firm = await addCompany(client, { name: 'A', roles: ['own'] })
  const declarationId = await addDeclaration(client)
  const [planned, free] = [
    await addPerson(client, { lastName: 'Planifié', employments: [employment(firm)] }),
    await addPerson(client, {
      lastName: 'Libre',
      employments: [employment(firm)],
      identifiers: [identifier('national', number)],
    }),
  ]
  await addAssignment(client, { personId: planned, declarationId })
  const result = await client.people.remove({ ids: [planned, free] })
  expect(result.removed).toBe(1)
  expect(result.kept.map(({ label }) => label)).toEqual(['Planifié'])
  const employmentId = (await client.people.get({ id: planned })).employments[0]?.id ?? 0
  await client.people.endEmployment({ id: employmentId, date: '2026-09-10' })
  expect((await client.people.list({})).rows[0]).toMatchObject({ employer: null, capacity: null })
  expect(await refusal(client.people.remove({ ids: [9999] }))).toBe('record-gone')
})

test('the list of people is exported as shown, with words for codes and without complete numbers', async () => {
  const { client, core } = await coreWithWorkspace(now)
  const firm = await addCompany(client, { name: 'A' })
  await addPerson(client, { identifiers: [identifier('national', number)], employments: [employment(firm)] })
  const columns = ['lastName', 'identifier', 'capacity', 'provisional'].map((field) => ({ field, heading: field }))
  const input = { columns, format: 'csv' as const, title: 'People', language: 'nl' as const }
  const { token } = await client.people.export(input)
  const text = readFileSync(core.transfers.offered(token)?.path ?? '', 'utf8')
  expect(text).toContain('Peeters;•••••••-3328;Werknemer;Nee')
  const hidden = { ...input, columns: [{ field: 'search', heading: 'x' }] }
  expect(await refusal(client.people.export(hidden))).toBe('search not-found')
})

test('a deletion is not taken back once the number belongs to someone else', async () => {
  const { client } = await coreWithWorkspace(now)
  const id = await addPerson(client, { lastName: 'Peeters', identifiers: [identifier('national', number)] })
  const { changeSet } = await client.people.remove({ ids: [id] })
  await addPerson(client, { lastName: 'Maes', identifiers: [identifier('national', number)] })
  expect(await refusal(client.history.undo({ changeSet: changeSet ?? 0 }))).toBe('undo-impossible')
  expect((await client.people.list({})).rows.map(({ lastName }) => lastName)).toEqual(['Maes'])
})
