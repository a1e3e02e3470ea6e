import { expect, test } from 'vitest'

import { coreWithWorkspace } from '#tests/support/core.ts'
import {
  addCompany,
  addDeclaration,
  addPerson,
  assignmentInput,
  companyInput,
  declarationInput,
  linkInput,
  personInput,
  refusal,
} from '#tests/support/records.ts'

const now = '2026-09-14T08:00:00.000Z'

interface Kind<Values> {
  get: (input: { id: number }) => Promise<{ version: number }>
  save: (input: { id: number; values: Values; overrides: string[]; version?: number }) => Promise<unknown>
}

/** Two windows read the same record; the second to save is refused, and saves after reading again. */
async function saveFromTwoWindows<Values>(kind: Kind<Values>, id: number, first: Values, second: Values) {
  const { version } = await kind.get({ id })
  await kind.save({ id, values: first, overrides: [], version })
  const late = await refusal(kind.save({ id, values: second, overrides: [], version }))
  const again = await kind.get({ id })
  const after = await refusal(kind.save({ id, values: second, overrides: [], version: again.version }))
  return { late, after }
}

const refusedOnce = { late: 'record-changed', after: 'not refused' }

test('a form filled before somebody else saved overwrites nothing, whatever kind of record it is', async () => {
  const { client } = await coreWithWorkspace(now)
  const own = await addCompany(client, { name: 'Net & Clair', roles: ['own'] })
  const sub = await addCompany(client, { name: 'Lesse' })
  const company = (name: string) => companyInput({ name })
  expect(await saveFromTwoWindows(client.companies, sub, company('A'), company('B'))).toEqual(refusedOnce)

  const person = await addPerson(client, { lastName: 'Peeters' })
  const named = (lastName: string) => personInput({ lastName })
  expect(await saveFromTwoWindows(client.people, person, named('A'), named('B'))).toEqual(refusedOnce)

  const declarationId = await addDeclaration(client, { number: '1Y11DQCJU2KHZ' })
  const works = (startDate: string) => declarationInput({ number: '1Y11DQCJU2KHZ', startDate })
  const days = [works('2026-01-01'), works('2026-02-01')] as const
  expect(await saveFromTwoWindows(client.declarations, declarationId, ...days)).toEqual(refusedOnce)

  const planned = { personId: person, declarationId, validFrom: '2026-09-14' }
  const period = await client.planning.save({ id: null, values: assignmentInput(planned), overrides: [] })
  const at = (startTime: string) => assignmentInput({ ...planned, startTime })
  expect(await saveFromTwoWindows(client.planning, period.id, at('06:00'), at('07:00'))).toEqual(refusedOnce)

  const chained = { declarationId, contractorId: sub, directEmployerId: own }
  const link = await client.chain.save({ id: null, values: linkInput(chained), overrides: [] })
  const until = (validTo: string) => linkInput({ ...chained, validTo })
  const ends = [until('2026-12-30'), until('2026-12-31')] as const
  expect(await saveFromTwoWindows(client.chain, link.id, ...ends)).toEqual(refusedOnce)

  const away = { personId: null, declarationId, validFrom: '2026-09-15', validTo: '2026-09-15' }
  const closure = await client.absences.save({ id: null, values: { ...away, reason: null }, overrides: [] })
  const because = [
    { ...away, reason: 'A' },
    { ...away, reason: 'B' },
  ] as const
  expect(await saveFromTwoWindows(client.absences, closure.id, ...because)).toEqual(refusedOnce)
})

test('a change of a part is a change of the record, and one of another record is none', async () => {
  const { client } = await coreWithWorkspace(now)
  const id = await addCompany(client, { name: 'Lesse' })
  const { version } = await client.companies.get({ id })
  await addCompany(client, { name: 'Dender' })
  expect((await client.companies.get({ id })).version).toBe(version)
  const number = { id: null, kind: 'enterprise' as const, value: '0403019261', validFrom: null, validTo: null }
  await client.companies.save({ id, values: companyInput({ name: 'Lesse', numbers: [number] }), overrides: [] })
  const late = client.companies.save({ id, values: companyInput({ name: 'Autre' }), overrides: [], version })
  expect(await refusal(late)).toBe('record-changed')
  expect(await client.companies.get({ id })).toMatchObject({ name: 'Lesse', numbers: [{ value: '0403019261' }] })
})

test('revealing a number changes no version, and a deleted record is said to be gone', async () => {
  const { client } = await coreWithWorkspace(now)
  const number = { id: null, kind: 'national' as const, value: '85073003328', validFrom: null, validTo: null }
  const id = await addPerson(client, { lastName: 'Peeters', identifiers: [number] })
  const { version, identifiers } = await client.people.get({ id })
  await client.people.reveal({ personId: id, identifierId: identifiers[0]?.id ?? 0 })
  expect((await client.people.get({ id })).version).toBe(version)
  await client.people.remove({ ids: [id] })
  const late = client.people.save({ id, values: personInput({ lastName: 'Peeters' }), overrides: [], version })
  expect(await refusal(late)).toBe('record-gone')
})
