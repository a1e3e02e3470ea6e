import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { Connection } from '#main/core/db/connection.ts'
import { coreWithWorkspace, temporaryFolder } from '#tests/support/core.ts'
import { brief, importFile, importLines, lastOf, orderFor, problemsOf, samples } from '#tests/support/imports.ts'
import { effectiveRows, importInto, tablesInMemory } from '#tests/support/registration-imports.ts'

const now = '2026-10-06T06:00:00.000Z'
const headings = 'NISS;Numéro de déclaration de travaux;Type;Date et heure;Numéro de réception'
const [anne, bart] = ['85073003328', '75060898009']
const place = '1Y11DQCJU2KHZ'

function stored(connection: Connection, columns = 'type, at, date, given, receipt'): unknown[][] {
  const rows = connection.allSql<object>(`select ${columns} from registration order by id`, [])
  return rows.map((row) => Object.values(row))
}

function moments(connection: Connection): string[] {
  return stored(connection, 'at').map(([at]) => new Date(Number(at) * 1000).toISOString().slice(0, 16))
}

test('two events of one person at the same second are two when their numbers differ, and one without numbers', () => {
  const numbered = tablesInMemory()
  const line = `${anne};${place};IN;2026-09-07T04:24:00Z`
  expect(importInto(numbered, [headings, `${line};1001`, `${line};1002`]).counts).toMatchObject({ imported: 2 })
  const bare = tablesInMemory()
  expect(importInto(bare, [headings, `${line};`, `${line};`]).counts).toMatchObject({ imported: 1, duplicate: 1 })
})

test('an hour that occurs twice is settled by the order of the person’s events, and said', () => {
  const connection = tablesInMemory()
  const { errors } = importInto(connection, [
    headings,
    `${anne};${place};IN;25/10/2026 01:30;1`,
    `${anne};${place};OUT;25/10/2026 02:40;2`,
    `${bart};${place};IN;25/10/2026 02:10;3`,
    `${anne};${place};IN;25/10/2026 02:10;4`,
    `${anne};${place};OUT;25/10/2026 03:30;5`,
  ])
  expect(errors).toEqual([])
  expect(moments(connection)).toEqual([
    '2026-10-24T23:30',
    '2026-10-25T00:40',
    '2026-10-25T00:10',
    '2026-10-25T01:10',
    '2026-10-25T02:30',
  ])
  expect(stored(connection, 'given').flat()).toEqual([2, 3, 3, 4, 2])
  const said = connection.allSql<{ code: string }>(
    `select code from importProblem where code = 'hour-occurs-twice'`,
    [],
  )
  expect(said).toHaveLength(3)
})

test('the order is told as well when the newest events stand first', () => {
  const connection = tablesInMemory()
  importInto(connection, [
    headings,
    `${anne};${place};OUT;25/10/2026 03:30;5`,
    `${anne};${place};IN;25/10/2026 02:10;4`,
    `${anne};${place};OUT;25/10/2026 02:40;2`,
    `${anne};${place};IN;25/10/2026 01:30;1`,
  ])
  expect(moments(connection).toReversed()).toEqual([
    '2026-10-24T23:30',
    '2026-10-25T00:40',
    '2026-10-25T01:10',
    '2026-10-25T02:30',
  ])
})

test('an exact row and a local one of the hour that occurs twice are the same registration', () => {
  const exact = `${anne};${place};IN;2026-10-25T01:10:00Z`
  const local = `${anne};${place};IN;25/10/2026 02:10`
  for (const lines of [
    [`${exact};77`, `${local};77`],
    [`${local};77`, `${exact};77`],
    [`${exact};77`, `${local};`],
    [`${exact};`, `${local};`],
  ]) {
    const connection = tablesInMemory()
    const outcomes = lines.map((line) => importInto(connection, [headings, line]))
    expect(outcomes.flatMap(({ errors }) => errors)).toEqual([])
    expect(effectiveRows(connection)).toHaveLength(1)
  }
})

test('an hour that does not exist is refused, and a night over the change of the clock is kept', () => {
  const connection = tablesInMemory()
  const { errors, counts } = importInto(connection, [
    headings,
    `${anne};${place};IN;28/03/2027 02:30;1`,
    `${bart};${place};IN;27/03/2027 22:00;2`,
    `${bart};${place};OUT;28/03/2027 06:00;3`,
  ])
  expect(errors).toEqual(['2 hour-does-not-exist'])
  expect(counts).toMatchObject({ imported: 2, rejected: 1 })
  expect(moments(connection)).toEqual(['2027-03-27T21:00', '2027-03-28T04:00'])
})

test('29 February exists in leap years only', () => {
  const connection = tablesInMemory()
  const lines = [`${anne};${place};IN;29/02/2028 08:00;1`, `${bart};${place};IN;29/02/2027 08:00;2`]
  expect(importInto(connection, [headings, ...lines]).errors).toEqual(['3 not-an-instant'])
  expect(stored(connection, 'date')).toEqual([['2028-02-29']])
})

test('events stay events when the heading above IN and OUT is not known', async () => {
  const running = await coreWithWorkspace(now)
  await importLines(running, 'registrations', [
    headings.replace('Type', 'Pointeuse B'),
    `${anne};${place};IN;2026-09-07T04:24:00Z;1`,
    `${anne};${place};OUT;2026-09-07T08:24:00Z;2`,
  ])
  const { rows } = await running.client.registrations.list({ sort: { field: 'at', direction: 'ascending' } })
  expect(rows.map(({ type }) => type)).toEqual(['in', 'out'])
})

test('a file that mixes events and presences comes in row by row', () => {
  const connection = tablesInMemory()
  const { counts, errors } = importInto(connection, [
    headings,
    `${anne};${place};IN;2026-09-07T04:24:00Z;1`,
    `${bart};${place};;07/09/2026;1`,
  ])
  expect(errors).toEqual([])
  expect(counts).toMatchObject({ imported: 2 })
  expect(stored(connection, 'service, type, date')).toEqual([
    [1, 1, '2026-09-07'],
    [2, 0, '2026-09-07'],
  ])
  expect(connection.allSql<object>('select service, fromDate, toDate from coverage', [])).toHaveLength(2)
})

test('a receipt number of sixteen digits is refused, one of fifteen comes in whole', () => {
  const connection = tablesInMemory()
  const line = `${anne};${place};IN;2026-09-07T04:24:00Z`
  const lines = [`${line};123456789012345`, `${bart};${place};IN;2026-09-07T04:24:00Z;1234567890123456`]
  expect(importInto(connection, [headings, ...lines]).errors).toEqual(['3 receipt-too-long'])
  expect(stored(connection, 'receipt')).toEqual([[123456789012345]])
})

test('a point in a receipt number stands between thousands, or the row is refused', () => {
  const connection = tablesInMemory()
  const lines = ['700.007.001', '1.5'].map((receipt) => `${anne};${place};IN;2026-09-07T04:24:00Z;${receipt}`)
  expect(importInto(connection, [headings, ...lines]).errors).toEqual(['3 not-a-number'])
  expect(stored(connection, 'receipt')).toEqual([[700007001]])
})

test('the same number with other content is refused and names both places', async () => {
  const running = await coreWithWorkspace(now)
  await importLines(running, 'registrations', [headings, `${anne};${place};IN;2026-09-07T04:24:00Z;1001`])
  const second = await importLines(running, 'registrations', [
    headings,
    `${anne};${place};OUT;2026-09-07T04:24:00Z;1001`,
    `${bart};${place};IN;2026-09-07T04:24:00Z;1002`,
    `${bart};${place};IN;2026-09-07T05:24:00Z;1002`,
  ])
  const errors = second.problems.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ row, code, params }) => [row, code, params['file'], params['line']])).toEqual([
    [2, 'receipt-contradiction', 'registrations.csv', 2],
    [4, 'receipt-contradiction', 'registrations.csv', 3],
  ])
  expect(second.counts).toMatchObject({ imported: 1, rejected: 2 })
})

test('a firm given by name is no other content than one given by number, another number is', () => {
  const connection = tablesInMemory()
  const withFirm = (firm: string): string[] => [
    `${headings};Entreprise`,
    `${anne};${place};IN;2026-09-07T04:24:00Z;1001;${firm}`,
  ]
  const outcomes = ['0403.019.261', 'Nettoyage Lesse', 'BE 0403.019.261', '0428.759.497']
    .map((firm) => importInto(connection, withFirm(firm)))
    .map(({ errors, counts }) => [...errors, counts.duplicate])
  expect(outcomes).toEqual([[0], [1], [1], ['2 receipt-contradiction', 0]])
})

test('an event in the future comes in with a warning', async () => {
  const running = await coreWithWorkspace(now)
  const { counts, problems } = await importLines(running, 'registrations', [
    headings,
    `${anne};${place};IN;2027-09-07T04:24:00Z;1`,
  ])
  expect(counts).toMatchObject({ imported: 1 })
  expect(brief(problems, 'warning')).toContain('2 registration-in-future')
})

test('a file over two years is asked about', async () => {
  const running = await coreWithWorkspace(now)
  const { problems } = await importLines(running, 'registrations', [
    headings,
    `${anne};${place};IN;2024-09-07T04:24:00Z;1`,
    `${anne};${place};OUT;2026-09-07T04:24:00Z;2`,
  ])
  expect(brief(problems, 'warning')).toContain('1 file-spans-long')
})

test('rows with another separator than the headings are refused one by one, the others come in', async () => {
  const running = await coreWithWorkspace(now)
  const { counts, problems } = await importLines(running, 'registrations', [
    headings,
    `${anne};${place};IN;2026-09-07T04:24:00Z;1`,
    `${bart},${place},IN,2026-09-07T04:24:00Z,2`,
    `${bart};${place};IN;2026-09-07T04:25:00Z;3`,
  ])
  expect(counts).toMatchObject({ total: 3, imported: 2, rejected: 1 })
  expect(brief(problems, 'error')).toEqual(['3 ragged-row'])
})

test('the same file under another name adds nothing', async () => {
  const running = await coreWithWorkspace(now)
  const renamed = join(temporaryFolder(), 'septembre.csv')
  copyFileSync(join(samples, 'checkinatwork-presences.csv'), renamed)
  await importFile(running, 'registrations', join(samples, 'checkinatwork-presences.csv'))
  const { counts } = await importFile(running, 'registrations', renamed)
  expect(counts).toMatchObject({ total: 234, imported: 0, duplicate: 234 })
})

test('a file cut in the middle of a row comes in up to there, and whole afterwards', async () => {
  const running = await coreWithWorkspace(now)
  const whole = readFileSync(join(samples, 'ciao-in-out.csv'))
  const cut = join(temporaryFolder(), 'coupé.csv')
  writeFileSync(cut, whole.subarray(0, whole.indexOf('\n', 100_000) + 40))
  const first = await importFile(running, 'registrations', cut)
  expect(first.counts.rejected).toBe(1)
  const { counts } = await importFile(running, 'registrations', join(samples, 'ciao-in-out.csv'))
  expect(counts).toMatchObject({ total: 3746, duplicate: first.counts.imported, rejected: 0 })
  expect(counts.imported + counts.duplicate).toBe(3746)
})

test('ten thousand refused rows are listed page by page and all stand in the repair file', async () => {
  const running = await coreWithWorkspace(now)
  const lines = Array.from({ length: 10_000 }, (_, index) => `${anne};${place};PAUSE;2026-09-07T04:24:00Z;${index + 1}`)
  const { batchId, counts } = await importLines(running, 'registrations', [headings, ...lines])
  expect(counts).toMatchObject({ total: 10_000, rejected: 10_000 })
  const of = { batchId }
  const page = await running.client.imports.problems({ of, offset: 9_900, limit: 100 })
  expect(page).toMatchObject({ total: 10_000, rows: { length: 100 } })
  const { token } = await running.client.imports.repairFile({ of, language: 'fr', format: 'csv' })
  const text = readFileSync(running.core.transfers.offered(token)?.path ?? '', 'utf8')
  expect(text.trim().split('\n')).toHaveLength(10_001)
})

test('an import stopped near its end leaves nothing', async () => {
  const running = await coreWithWorkspace(now)
  const lines = Array.from({ length: 30_000 }, (_, index) => {
    const at = new Date(Date.UTC(2026, 8, 1) + index * 1_000).toISOString()
    return `${anne};${place};IN;${at};${700_000_000 + index}`
  })
  const path = join(temporaryFolder(), 'grand.csv')
  writeFileSync(path, [headings, ...lines].join('\n'))
  const order = await orderFor(running, 'registrations', path)
  const stop = new AbortController()
  await expect(async () => {
    for await (const item of await running.client.imports.run(order, { signal: stop.signal })) {
      if (item.kind === 'progress' && item.done > 0.5 * item.total) stop.abort()
    }
  }).rejects.toThrow()
  const { connection } = running.core.workspace
  for (const table of ['registration', 'statedPerson', 'importBatch', 'registrationDay', 'coverage', 'reviewDue']) {
    expect(connection.firstSql<{ n: number }>(`select count(*) as n from ${table}`, [])).toEqual({ n: 0 })
  }
  const { counts } = await lastOf(running.client.imports.run(order))
  expect(counts).toMatchObject({ imported: 30_000 })
})

test('a check tells what an import would do and leaves nothing', async () => {
  const running = await coreWithWorkspace(now)
  const order = await orderFor(running, 'registrations', join(samples, 'ciao-in-out.csv'))
  const { counts, coverage } = await lastOf(running.client.imports.check(order))
  expect(counts).toMatchObject({ total: 3746, imported: 3746 })
  expect(coverage).toEqual([{ service: 'ciao', from: '2026-09-07', to: '2026-10-03' }])
  expect(brief(await problemsOf(running, { sourceId: order.sourceId }), 'error')).toEqual([])
  const { connection } = running.core.workspace
  expect(connection.firstSql('select count(*) as n from statedPerson', [])).toEqual({ n: 0 })
  expect(connection.firstSql('select count(*) as n from registration', [])).toEqual({ n: 0 })
})

test('a 17-digit number that a spreadsheet made a number is refused, in a CSV file in scientific notation', async () => {
  const running = await coreWithWorkspace(now)
  const { problems } = await importLines(running, 'registrations', [
    'NISS ou Limosa;Déclaration;Type;Date et heure',
    `3,53799E+16;${place};IN;2026-09-07T04:24:00Z`,
  ])
  expect(brief(problems, 'error')).toEqual(['2 scientific-notation'])
})

test('a row without any number of the person is in under the name; names never stand for numbers', async () => {
  const running = await coreWithWorkspace(now)
  const { counts, problems } = await importLines(running, 'registrations', [
    'NISS;Nom;Prénom;Déclaration;Type;Date et heure',
    `;Dupont;Anne;${place};IN;2026-09-07T04:24:00Z`,
    `${anne};Dupont;Anne;${place};IN;2026-09-07T04:24:00Z`,
    `${anne};?upont;Anne;${place};OUT;2026-09-07T06:24:00Z`,
  ])
  expect(counts).toMatchObject({ imported: 3 })
  expect(brief(problems, 'warning')).toContain('2 identifier-missing')
  const { connection } = running.core.workspace
  expect(connection.allSql('select identifier, provisionalKey, lastName from statedPerson order by id', [])).toEqual([
    { identifier: '', provisionalKey: 'dupont anne\u001f', lastName: 'Dupont' },
    { identifier: anne, provisionalKey: '', lastName: 'Dupont' },
  ])
})
