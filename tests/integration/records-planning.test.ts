import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { peopleDue } from '#main/core/features/planning/service.ts'
import type { Filter } from '#shared/contract/list.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import {
  addAssignment,
  addCompany,
  addDeclaration,
  addLink,
  addPerson,
  assignmentInput,
  employment,
  identifier,
  refusal,
} from '#tests/support/records.ts'

const now = '2026-09-14T08:00:00.000Z'
/** A Monday. */
const monday = '2026-09-14'

test('who is due on a day: by dates and weekday, once each, with what holds that day', async () => {
  const { client, core } = await coreWithWorkspace(now)
  const own = await addCompany(client, { name: 'Net & Clair', roles: ['own'] })
  const sub = await addCompany(client, { name: 'Lesse' })
  const other = await addCompany(client, { name: 'Ailleurs' })
  const declarationId = await addDeclaration(client)
  await addLink(client, { declarationId, contractorId: sub, directEmployerId: own })
  const personId = await addPerson(client, {
    lastName: 'Peeters',
    firstName: 'Amina',
    identifiers: [
      identifier('national', '85.07.30-033.28'),
      { ...identifier('limosa', '07529170342366712'), validTo: '2026-09-13' },
    ],
    employments: [
      employment(sub, { validTo: '2026-12-31', capacity: 'trainee' }),
      employment(other, { validFrom: '2026-09-01' }),
    ],
  })
  const first = await addAssignment(client, { personId, declarationId, startTime: '06:30', endTime: '10:00' })
  const second = await addAssignment(client, {
    personId,
    declarationId,
    startTime: '17:00',
    endTime: '20:00',
    weekdays: '1',
  })
  const weekend = await addPerson(client, { lastName: 'Maes' })
  await addAssignment(client, { personId: weekend, declarationId, weekdays: '67' })
  const past = await addPerson(client, { lastName: 'Claes' })
  await addAssignment(client, { personId: past, declarationId, validTo: '2026-09-13' })

  expect(peopleDue(core.workspace.reader, declarationId, monday)).toEqual([
    {
      personId,
      lastName: 'Peeters',
      firstName: 'Amina',
      identifier: { kind: 'national', value: '85073003328', validFrom: null, validTo: null },
      employerId: sub,
      employerName: 'Lesse',
      capacity: 'trainee',
      tier: 1,
      startTime: '06:30',
      endTime: '20:00',
      limosaValid: false,
      assignmentIds: [first, second],
    },
  ])
  expect(peopleDue(core.workspace.reader, declarationId, '2026-09-19').map(({ lastName }) => lastName)).toEqual([
    'Maes',
  ])
  const rows = await client.planning.due({ declarationId, date: monday })
  expect(rows).toMatchObject([{ identifier: '•••••••-3328', employer: 'Lesse' }])
  expect(JSON.stringify(rows)).not.toContain('85073003328')
})

test('a person whose only number has run out is due all the same, with that number', async () => {
  const { client, core } = await coreWithWorkspace(now)
  const declarationId = await addDeclaration(client)
  const old = { ...identifier('limosa', '07529170342366712'), validTo: '2026-01-31' }
  const personId = await addPerson(client, { identifiers: [old] })
  await addAssignment(client, { personId, declarationId })
  expect(peopleDue(core.workspace.reader, declarationId, monday)).toMatchObject([
    {
      identifier: { value: '07529170342366712', validTo: '2026-01-31' },
      limosaValid: false,
      employerId: null,
      tier: null,
    },
  ])
})

test('each thing wrong with a planned period is named at its field', async () => {
  const { client } = await coreWithWorkspace(now)
  const declarationId = await addDeclaration(client, { startDate: '2026-09-07', endDate: '2026-10-04' })
  const personId = await addPerson(client, {})
  const check = async (values: Parameters<typeof assignmentInput>[0]) => {
    const input = assignmentInput({ personId, declarationId, validFrom: '2026-09-07', ...values })
    const problems = await client.planning.check({ id: null, values: input, overrides: [] })
    return problems.map(({ severity, field, code }) => `${severity} ${field} ${code}`)
  }
  expect(await check({ personId: null, declarationId: null, validFrom: null, weekdays: '' })).toEqual([
    'error personId required',
    'error declarationId required',
    'error weekdays required',
    'error validFrom required',
  ])
  expect(await check({ validTo: '2026-09-06' })).toEqual(['error validTo date-order'])
  expect(await check({ startTime: '25:00' })).toEqual(['error startTime not-a-time'])
  expect(await check({ startTime: '06:00', endTime: '06:00' })).toEqual(['warning endTime times-equal'])
  expect(await check({ startTime: '22:00', endTime: '06:00' })).toEqual([])
  expect(await check({ validTo: '2026-10-05' })).toEqual(['warning validTo outside-declaration'])
  expect(await check({ personId: 999 })).toEqual(['error personId not-found'])
  await addAssignment(client, { personId, declarationId, validFrom: '2026-09-07' })
  expect(await check({})).toEqual(['error validFrom overlap'])
  expect(await check({ validFrom: '2026-09-08' })).toEqual(['warning validFrom overlap'])
  expect(await check({ validFrom: '2026-09-08', weekdays: '67' })).toEqual([])
})

test('a planned period can be changed, ended, taken back and deleted', async () => {
  const { client } = await coreWithWorkspace(now)
  const declarationId = await addDeclaration(client)
  const personId = await addPerson(client, { lastName: 'Peeters', firstName: 'Amina' })
  const id = await addAssignment(client, { personId, declarationId })
  const values = assignmentInput({ personId, declarationId, weekdays: '246', startTime: '6.30' })
  await client.planning.save({ id, values, overrides: [] })
  expect(await client.planning.get({ id })).toMatchObject({
    weekdays: '246',
    startTime: '06:30',
    person: { label: 'Peeters Amina' },
    declaration: { label: '1Y11DQCJU2KHZ' },
  })
  const { changeSet } = await client.planning.end({ id, date: '2026-09-20' })
  expect((await client.planning.list({})).rows[0]).toMatchObject({ validTo: '2026-09-20', person: 'Peeters Amina' })
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect((await client.planning.get({ id })).validTo).toBeNull()
  expect((await client.planning.remove({ ids: [id] })).removed).toBe(1)
  expect(await refusal(client.planning.get({ id }))).toBe('record-gone')
})

test('weekdays are exported as names of the chosen language', async () => {
  const { client, core } = await coreWithWorkspace(now)
  const declarationId = await addDeclaration(client)
  const personId = await addPerson(client, { lastName: 'Peeters' })
  await addAssignment(client, { personId, declarationId, weekdays: '135' })
  const columns = ['person', 'weekdays'].map((field) => ({ field, heading: field }))
  const { token } = await client.planning.export({ columns, format: 'csv', title: 'X', language: 'fr' })
  expect(readFileSync(core.transfers.offered(token)?.path ?? '', 'utf8')).toContain('Peeters;lu, me, ve')
})

test('a planning list can be asked who is due on a day and what touches a stretch of days', async () => {
  const { client } = await coreWithWorkspace(now)
  const declarationId = await addDeclaration(client)
  const due = await addPerson(client, { lastName: 'Peeters' })
  const other = await addPerson(client, { lastName: 'Dubois' })
  await addAssignment(client, { personId: due, declarationId, validFrom: '2026-09-01', weekdays: '1' })
  await addAssignment(client, {
    personId: other,
    declarationId,
    validFrom: '2026-09-01',
    validTo: '2026-09-14',
    weekdays: '2',
  })
  const names = async (filters: Filter[]): Promise<string[]> =>
    (await client.planning.list({ filters, sort: { field: 'person', direction: 'ascending' } })).rows.map(
      (row) => row.person,
    )
  // 14/09/2026 is a Monday.
  expect(await names([{ field: 'dueOn', operator: 'equals', value: '2026-09-14' }])).toEqual(['Peeters'])
  expect(await names([{ field: 'activeOn', operator: 'equals', value: '2026-09-14' }])).toEqual(['Dubois', 'Peeters'])
  expect(await names([{ field: 'activeOn', operator: 'from', value: '2026-09-15' }])).toEqual(['Peeters'])
  expect(await names([{ field: 'activeOn', operator: 'to', value: '2026-08-31' }])).toEqual([])
})
