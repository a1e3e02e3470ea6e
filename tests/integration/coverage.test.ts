import { expect, test } from 'vitest'

import { query } from '#main/core/db/query.ts'
import type { RunningCore } from '#main/core/start.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { addAssignment, addDeclaration, addPerson, refusal } from '#tests/support/records.ts'

const now = '2026-09-17T08:00:00.000Z'
const week = { from: '2026-09-14', to: '2026-09-20' }

/** What an import of registrations leaves behind: a batch, the days it covers, and counts per day. */
async function importedCounts(
  { core }: RunningCore,
  number: string,
  days: readonly [date: string, type: 0 | 1 | 2, count: number, status?: string][],
  covers: { from: string; to: string },
): Promise<number> {
  return await core.workspace.write('import', (writer) => {
    const { lastId: batchId } = writer.into('importBatch').run(
      query.insertInto('importBatch').values({
        kind: 'registrations',
        fileName: 'ciao.csv',
        sheet: '',
        sha256: '',
        at: now,
        user: 'Testeur',
        columns: '[]',
        total: 0,
        imported: 0,
        changed: 0,
        unchanged: 0,
        duplicate: 0,
        rejected: 0,
        errors: 0,
        warnings: 0,
        changeSet: writer.changeSet,
        undoneAt: null,
        undoneBy: null,
      }),
    )
    const known = writer.first(query.selectFrom('declaration').select('id').where('number', '=', number))
    const stated = query
      .insertInto('statedDeclaration')
      .values({ number, declarationId: known?.id ?? null, label: number, labelKey: number, uses: 1 })
    const { lastId: statedDeclarationId } = writer.into('statedDeclaration').run(stated)
    for (const [date, type, count, status] of days) {
      const note = query.insertInto('statedNote').values({ channel: null, status: status ?? null, remark: null })
      const { lastId: statedNoteId } = writer.into('statedNote').run(note)
      const row = { date, service: 1 as const, statedDeclarationId, statedCompanyId: 0, type, statedNoteId, count }
      writer.into('registrationDay').run(query.insertInto('registrationDay').values(row))
    }
    const coverage = { batchId, service: 1 as const, fromDate: covers.from, toDate: covers.to }
    return writer.into('coverage').run(query.insertInto('coverage').values(coverage)).lastId
  })
}

test('each day of a workplace tells no file from nobody, closed and not running', async () => {
  const running = await coreWithWorkspace(now)
  const { client } = running
  const declarationId = await addDeclaration(client, { startDate: '2026-09-15', endDate: null })
  const [first, second] = [
    await addPerson(client, { lastName: 'Maes' }),
    await addPerson(client, { lastName: 'Claes' }),
  ]
  for (const personId of [first, second]) await addAssignment(client, { personId, declarationId })
  // Twice planned there on the same days: due once.
  await addAssignment(client, { personId: first, declarationId, startTime: '18:00', endTime: '20:00' })
  const away = { validFrom: '2026-09-18', validTo: '2026-09-18', reason: null }
  for (const whose of [
    { personId: second, declarationId: null },
    { personId: null, declarationId },
  ]) {
    const values = {
      ...whose,
      ...away,
      ...(whose.personId === null && { validFrom: '2026-09-17', validTo: '2026-09-17' }),
    }
    await client.absences.save({ id: null, values, overrides: [] })
  }
  await importedCounts(
    running,
    '1Y11DQCJU2KHZ',
    [
      ['2026-09-15', 1, 3],
      ['2026-09-15', 2, 3],
      ['2026-09-16', 1, 2, 'SUCCESSFULLY CANCELLED'],
    ],
    { from: '2026-09-14', to: '2026-09-17' },
  )
  const { covered, places } = await client.registrations.coverage(week)
  expect(covered).toEqual({
    ciao: ['2026-09-14', '2026-09-15', '2026-09-16', '2026-09-17'],
    checkinatwork: [],
  })
  expect(places).toMatchObject([{ declarationId, number: '1Y11DQCJU2KHZ', service: 'ciao' }])
  expect(places[0]?.days.map(({ state, seen, planned }) => `${state} ${seen} ${planned}`)).toEqual([
    'not-running 0 2',
    'seen 3 2',
    'nobody 0 2',
    'closed 0 0',
    'no-file 0 1',
    'no-file 0 0',
    'no-file 0 0',
  ])
})

test('the days of a file can be changed: noted, looked at again, and never backwards', async () => {
  const running = await coreWithWorkspace(now)
  const { client, core } = running
  await addDeclaration(client)
  const id = await importedCounts(running, '1Y11DQCJU2KHZ', [], { from: '2026-09-14', to: '2026-09-16' })
  expect(await client.registrations.coverageFiles()).toMatchObject([
    { id, fileName: 'ciao.csv', service: 'ciao', from: '2026-09-14', to: '2026-09-16', undone: false },
  ])
  expect(await client.registrations.setCoverage({ id, from: '2026-09-14', to: '2026-09-16' })).toEqual({
    changed: false,
  })
  expect(await refusal(client.registrations.setCoverage({ id, from: '2026-09-17', to: '2026-09-16' }))).toBe(
    'to date-order',
  )
  expect(await client.registrations.setCoverage({ id, from: '2026-09-12', to: '2026-09-20' })).toEqual({
    changed: true,
  })
  expect((await client.registrations.coverage(week)).covered.ciao).toHaveLength(7)
  const due = query
    .selectFrom('reviewDue')
    .select(['kind', 'fromDate', 'toDate'])
    .where('kind', '=', 'all')
    .orderBy('id')
  expect(core.workspace.reader.all(due).slice(-2)).toEqual([
    { kind: 'all', fromDate: '2026-09-12', toDate: '2026-09-13' },
    { kind: 'all', fromDate: '2026-09-17', toDate: '2026-09-20' },
  ])
  const { entries } = await client.history.all({ before: null, limit: 5, ownerKind: 'importBatch' })
  expect(entries[0]?.changes).toMatchObject([
    { field: 'coverage', after: expect.stringContaining('2026-09-20') as string },
  ])
})

test('a file that was taken back covers nothing', async () => {
  const running = await coreWithWorkspace(now)
  await addDeclaration(running.client)
  await importedCounts(running, '1Y11DQCJU2KHZ', [], { from: '2026-09-14', to: '2026-09-16' })
  await running.core.workspace.write('undo', (writer) =>
    writer.into('importBatch').run(query.updateTable('importBatch').set({ undoneAt: now, undoneBy: 'Testeur' })),
  )
  const { covered, places } = await running.client.registrations.coverage(week)
  expect(covered.ciao).toEqual([])
  expect(new Set(places[0]?.days.map(({ state }) => state))).toEqual(new Set(['no-file']))
})

test('more than two months are not asked for at once', async () => {
  const { client } = await coreWithWorkspace(now)
  expect(await refusal(client.registrations.coverage({ from: '2026-01-01', to: '2026-12-31' }))).toBe(
    'to date-implausible',
  )
})
