import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { openTable } from '#main/core/sheets/read.ts'
import type { CoreClient, RunningCore } from '#main/core/start.ts'
import { cli } from '#tests/support/cli.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { seedNames, seedRegistrations, type SeededRegistration } from '#tests/support/registrations.ts'

const day = Date.parse('2026-03-10T00:00:00Z') / 1000

const row = (hour: number, more: Partial<SeededRegistration> = {}): SeededRegistration => ({
  person: 1,
  declaration: 1,
  company: 1,
  note: null,
  type: 1,
  at: day + hour * 3600,
  receipt: 900_000_000_000_000 + hour * 4,
  batch: 1,
  ...more,
})

const rows = [
  row(6),
  row(10.5, { type: 2 }),
  row(11, { person: 2, declaration: 2 }),
  row(12.25, { person: 2, declaration: 2, type: 2 }),
  row(23, { person: 3, declaration: null, type: 0, receipt: null, note: 1 }),
  row(21, { person: 3 }),
  row(28, { person: 3, type: 2 }),
]

async function seeded(): Promise<RunningCore & { folder: string; workspaceFolder: string }> {
  const running = await coreWithWorkspace('2026-04-10T10:00:00.000Z')
  const { connection } = running.core.workspace
  connection.transaction(() => {
    seedNames(connection, {
      people: ['Peeters Jan', 'De Smedt An', 'Öz Ali'],
      declarations: ['Tour Zénith', 'Gare 7'],
      companies: ['=Net & Clair'],
      notes: [{ channel: null, status: 'FAILED', remark: 'RELATED DIMONA NOT OK' }],
    })
    seedRegistrations(connection, rows)
  })
  return running
}

test('totals count what matches and the minutes of presences that began in it', async () => {
  const { client } = await seeded()
  const all = { rows: 7, ins: 3, outs: 3, presences: 1, people: 3, workplaces: 2, minutes: 270 + 75 + 420 }
  expect(await client.registrations.totals({})).toEqual(all)
  // The night that began on the 10th is whole, though its OUT is of the 11th.
  const filters = [{ field: 'at', operator: 'equals' as const, value: '2026-03-10' }]
  expect(await client.registrations.totals({ filters })).toEqual({ ...all, rows: 5, outs: 2, presences: 0 })
  const ins = [{ field: 'type', operator: 'equals' as const, value: 'in' }]
  expect(await client.registrations.totals({ filters: ins })).toMatchObject({ rows: 3, minutes: all.minutes })
})

test('all ids come in the order of the list', async () => {
  const { client } = await seeded()
  expect(await client.registrations.ids({})).toEqual([7, 5, 6, 4, 3, 2, 1])
  expect(await client.registrations.ids({ sort: { field: 'person', direction: 'ascending' } })).toEqual([
    3, 4, 6, 5, 7, 1, 2,
  ])
})

const columns = [
  { field: 'at', heading: 'Quand' },
  { field: 'person', heading: 'Personne' },
  { field: 'type', heading: 'Type' },
  { field: 'firm', heading: 'Entreprise' },
  { field: 'receipt', heading: 'Réception' },
]
const filters = [{ field: 'person', operator: 'contains' as const, value: 'peeters' }]

async function exported(
  client: CoreClient,
  core: RunningCore['core'],
  format: 'xlsx' | 'csv' | 'pdf',
): Promise<string> {
  const wish = { columns, filters, filterTexts: ['Personne : peeters'], title: 'Liste', language: 'fr' as const }
  const offered = await client.registrations.export({ ...wish, format })
  return core.transfers.offered(offered.token)?.path ?? ''
}

test('a spreadsheet has the list as shown, and a second sheet with its filters and the time', async () => {
  const { client, core } = await seeded()
  const table = await openTable(await exported(client, core, 'xlsx'), { fileName: 'liste.xlsx' })
  expect(table.sheets.map(({ name }) => name)).toEqual(['Liste', 'Filtres et date'])
  expect(table.head(0).headings).toEqual(['Date', 'Heure', 'Personne', 'Type', 'Entreprise', 'Réception'])
  const found = Array.from(table.rows(1)).map(({ cells }) => cells.map(String))
  expect(found).toEqual([
    ['Exporté le', '10/04/2026 12:00'],
    ['Lignes', '2'],
    ['Filtre', 'Personne : peeters'],
  ])
})

test('a text file says the same above its headings, and no cell begins like a formula', async () => {
  const { client, core } = await seeded()
  const lines = readFileSync(await exported(client, core, 'csv'), 'utf8').split('\r\n')
  expect(lines.slice(0, 6)).toEqual([
    '\ufeffExporté le;10/04/2026 12:00',
    'Lignes;2',
    'Filtre;Personne : peeters',
    '',
    'Date;Heure;Personne;Type;Entreprise;Réception',
    "10/03/2026;11:30;Peeters Jan;OUT;'=Net & Clair;900000000000042",
  ])
})

test('a printed list is a PDF', async () => {
  const { client, core } = await seeded()
  expect(
    readFileSync(await exported(client, core, 'pdf'))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('only chosen rows are exported when some are chosen', async () => {
  const { client, core } = await seeded()
  const wish = { columns: columns.slice(1, 2), title: 'Liste', language: 'fr' as const, format: 'csv' as const }
  const { token } = await client.registrations.export({ ...wish, ids: [3, 1] })
  const text = readFileSync(core.transfers.offered(token)?.path ?? '', 'utf8')
  expect(text.split('\r\n').slice(-4, -1)).toEqual(['Personne', 'De Smedt An', 'Peeters Jan'])
})

test('the command line lists registrations by number, day, limit and order, with complete identifiers', async () => {
  const { core, folder, workspaceFolder } = await seeded()
  await core.release()
  const query = async (...words: string[]) =>
    (await cli(folder, ['query', 'registrations', '--workspace', workspaceFolder, '--json', ...words])).json
  const all = await query('--sort', 'at')
  expect(all.total).toBe(7)
  expect(all.rows.map(({ id }: { id: number }) => id)).toEqual([1, 2, 3, 4, 6, 5, 7])
  expect(all.rows[0]).toMatchObject({
    identifier: '40000000000',
    declaration: '1Y1000000001Z',
    at: '2026-03-10T06:00:00.000Z',
  })
  expect((await query('--declaration', '1Y1000000002Z')).total).toBe(2)
  expect((await query('--person', '40.00.00-001.94', '--from', '2026-03-11')).total).toBe(2)
  expect((await query('--person', '99999999999')).total).toBe(0)
  expect(
    (await query('--to', '2026-03-10', '--limit', '2', '--offset', '1', '--sort', 'person:desc')).rows,
  ).toHaveLength(2)
})

test('a wrong sort is wrong usage, an unknown field is refused', async () => {
  const { core, folder, workspaceFolder } = await seeded()
  await core.release()
  const words = ['query', 'registrations', '--workspace', workspaceFolder, '--json', '--sort']
  expect((await cli(folder, [...words, 'at:up'])).code).toBe(2)
  expect((await cli(folder, [...words, 'shoe'])).code).toBe(1)
})
