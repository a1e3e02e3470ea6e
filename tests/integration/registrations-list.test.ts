import { expect, test } from 'vitest'

import { query } from '#main/core/db/query.ts'
import type { RegistrationRow } from '#shared/contract/registrations.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { listNames, seedNames, seedRegistrations, type SeededRegistration } from '#tests/support/registrations.ts'

const plainRow = (at: number, more: Partial<SeededRegistration> = {}): SeededRegistration => ({
  person: 1,
  declaration: 1,
  company: 1,
  note: 1,
  type: 1,
  at,
  receipt: null,
  batch: 1,
  ...more,
})

test('a page tells of each registration what the file stated, with the number masked', async () => {
  const { core, client } = await coreWithWorkspace()
  const { connection } = core.workspace
  connection.transaction(() => {
    seedNames(connection, listNames)
    seedRegistrations(connection, [plainRow(1_772_000_000, { receipt: 123 }), plainRow(1_772_010_000, { type: 2 })])
  })
  const { rows, total } = await client.registrations.list({ sort: { field: 'at', direction: 'ascending' } })
  expect(total).toBe(2)
  expect(rows[0]).toMatchObject({
    service: 'ciao',
    type: 'in',
    at: '2026-02-25T06:13:20.000Z',
    date: '2026-02-25',
    time: '07:13:20',
    person: 'Peeters Jan',
    workplace: 'Tour Zénith',
    firm: 'Net & Clair',
    receipt: 123,
    status: 'VALIDATED',
    mark: null,
    openFindings: 0,
  } satisfies Partial<RegistrationRow>)
  expect(rows[0]?.identifier).toBe('•••••••-0000')
})

test('rows that came or went since are in the next page without a restart', async () => {
  const { core, client } = await coreWithWorkspace()
  const { connection } = core.workspace
  connection.transaction(() => {
    seedNames(connection, listNames)
    seedRegistrations(connection, [plainRow(1_772_000_000)])
  })
  expect((await client.registrations.list({})).total).toBe(1)
  connection.transaction(() => seedRegistrations(connection, [plainRow(1_772_003_600, { batch: 2 })]))
  expect((await client.registrations.list({})).total).toBe(2)
  connection.runSql('delete from registration where batchId = 1', [])
  const { rows } = await client.registrations.list({})
  expect(rows.map(({ batchId }) => batchId)).toEqual([2])
})

test('a field that lists do not have is refused by name', async () => {
  const { client } = await coreWithWorkspace()
  const filters = [{ field: 'label', operator: 'contains' as const, value: 'x' }]
  await expect(client.registrations.list({ filters })).rejects.toMatchObject({
    data: { problems: [{ code: 'not-found', field: 'label' }] },
  })
})

test('the details name marks and other files that hold the same registration', async () => {
  const { core, client } = await coreWithWorkspace()
  const { connection } = core.workspace
  connection.transaction(() => {
    seedNames(connection, listNames)
    seedRegistrations(connection, [plainRow(1_772_000_000)])
    connection.runSql(
      `insert into registrationMark (registrationId, kind, status, at, by)
        values (1, 'cancelled', 'SUCCESSFULLY CANCELLED', '2026-03-01T10:00:00.000Z', 'An')`,
      [],
    )
  })
  const details = await client.registrations.get({ id: 1 })
  expect(details).toMatchObject({ statedName: 'Stated Name', mark: 'cancelled', marks: [{ by: 'An' }], alsoIn: [] })
  expect(core.workspace.reader.first(query.selectFrom('registration').select('id'))).toEqual({ id: 1 })
})
