import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { Connection } from '#main/core/db/connection.ts'
import { projections } from '#main/core/projections.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { importFile, importLines, lastOf, samples } from '#tests/support/imports.ts'

const now = '2026-10-06T06:00:00.000Z'
const headings = 'NISS;Nom;Déclaration;Numéro d’entreprise;Type;Date et heure;Numéro de réception'
const anne = '85073003328'
const place = '1Y11DQCJU2KHZ'
const line = `${anne};Dupont;${place};1999990738;IN;2026-09-07T04:24:00Z;1001`

const stated = ['statedPerson', 'statedCompany', 'statedDeclaration'] as const

function all(connection: Connection, table: string): object[] {
  return connection.allSql<object>(`select * from ${table} order by id`, [])
}

test('what files name finds its records in whatever order the files come', async () => {
  const [before, after] = [await coreWithWorkspace(now), await coreWithWorkspace(now)]
  const records = ['companies', 'declarations', 'people'] as const
  const bring = async (running: typeof before): Promise<void> => {
    for (const kind of records) await importFile(running, kind, join(samples, `${kind}.csv`))
  }
  await bring(before)
  await importFile(before, 'registrations', join(samples, 'ciao-in-out.csv'))
  await importFile(after, 'registrations', join(samples, 'ciao-in-out.csv'))
  await bring(after)
  const known = (connection: Connection): unknown[] =>
    connection.allSql(
      `select identifier, label, personId is null as unknown from statedPerson
        union all select text, label, companyId is null from statedCompany
        union all select number, label, declarationId is null from statedDeclaration order by 1`,
      [],
    )
  expect(known(after.core.workspace.connection)).toEqual(known(before.core.workspace.connection))
  expect(known(after.core.workspace.connection)).not.toEqual([])
})

test('rebuilding everything gives what was kept up to date step by step', async () => {
  const running = await coreWithWorkspace(now)
  const { connection, today } = running.core.workspace
  await importFile(running, 'registrations', join(samples, 'ciao-in-out.csv'))
  await importFile(running, 'people', join(samples, 'people.csv'))
  await importFile(running, 'companies', join(samples, 'companies.csv'))
  await importFile(running, 'declarations', join(samples, 'declarations.csv'))
  const kept = stated.map((table) => all(connection, table))
  await running.core.workspace.write('lists', (writer) => {
    for (const projection of projections) projection.refresh(writer.into(projection.table), null, today)
  })
  expect(stated.map((table) => all(connection, table))).toEqual(kept)
})

test('a person taken back is a stated one again, to be looked at anew', async () => {
  const running = await coreWithWorkspace(now)
  const { connection } = running.core.workspace
  await importLines(running, 'registrations', [headings, line])
  const people = await importLines(running, 'people', ['NISS;Nom;Prénom', `${anne};Peeters;Anne`])
  const person = (): unknown => connection.firstSql('select personId, label from statedPerson', [])
  expect(person()).toMatchObject({ label: 'Peeters Anne' })
  connection.exec('delete from reviewDue')
  await lastOf(running.client.imports.undo({ batchId: people.batchId }))
  expect(person()).toEqual({ personId: null, label: 'Dupont' })
  expect(connection.allSql('select kind from reviewDue order by kind', [])).toContainEqual({ kind: 'statedPerson' })
})

test('a change of a firm’s name asks for no review, its becoming the own firm does', async () => {
  const running = await coreWithWorkspace(now)
  const { connection } = running.core.workspace
  const company = (name: string, role: string): string[] => [
    'Numéro d’entreprise;Nom;Rôle',
    `1999990738;${name};${role}`,
  ]
  await importLines(running, 'companies', company('Net & Clair', ''))
  await importLines(running, 'declarations', ['Numéro de déclaration;Régime', `${place};nettoyage`])
  await importLines(running, 'registrations', [headings, line])
  const due = (): object[] => connection.allSql<object>(`select kind from reviewDue where kind = 'declaration'`, [])
  connection.exec('delete from reviewDue')
  await importLines(running, 'companies', company('Net & Clair SRL', ''))
  expect(connection.firstSql('select label from statedCompany', [])).toEqual({ label: 'Net & Clair SRL' })
  expect(due()).toEqual([])
  await importLines(running, 'companies', company('Net & Clair SRL', 'propre'))
  expect(due()).toEqual([{ kind: 'declaration' }])
})

test('an import has the people it names and the days it covers reviewed', async () => {
  const running = await coreWithWorkspace(now)
  const { connection } = running.core.workspace
  const due = (): object[] =>
    connection.allSql<object>('select kind, fromDate, toDate from reviewDue order by kind, fromDate', [])
  await importLines(running, 'registrations', [headings, line])
  const day = { fromDate: '2026-09-07', toDate: '2026-09-07' }
  expect(due()).toEqual([
    { kind: 'all', ...day },
    { kind: 'statedPerson', ...day },
  ])
  connection.exec('delete from reviewDue')
  const second = await importLines(running, 'registrations', [
    headings,
    line,
    line.replace('09-07', '09-09').replace('1001', '1002'),
  ])
  expect(due()).toEqual([
    { kind: 'all', fromDate: '2026-09-08', toDate: '2026-09-09' },
    { kind: 'statedPerson', fromDate: '2026-09-09', toDate: '2026-09-09' },
  ])
  connection.exec('delete from reviewDue')
  await lastOf(running.client.imports.undo({ batchId: second.batchId }))
  expect(due()).toContainEqual({ kind: 'all', fromDate: '2026-09-08', toDate: '2026-09-09' })
})

test('a file that another one holds in part stays in part, is named and counted', async () => {
  const running = await coreWithWorkspace(now)
  const other = line.replace('T04', 'T05').replace('1001', '1002')
  const first = await importLines(running, 'registrations', [headings, line, other])
  await importLines(running, 'registrations', [headings, line])
  const { removed, kept, keptTotal } = await lastOf(running.client.imports.undo({ batchId: first.batchId }))
  expect({ removed, keptTotal }).toEqual({ removed: 1, keptTotal: 1 })
  expect(kept).toMatchObject([
    { recordKind: 'registration', label: 'Dupont · 07/09/2026 06:24', reason: 'in-other-file' },
  ])
})

test('a later file that says cancelled marks the registration, and taking it back takes the mark away', async () => {
  const running = await coreWithWorkspace(now)
  const { connection } = running.core.workspace
  await importLines(running, 'registrations', [headings, line])
  const status = [`${headings};Statut`, `${line};SUCCESSFULLY CANCELLED`]
  const second = await importLines(running, 'registrations', status)
  expect(second.counts).toMatchObject({ changed: 1, imported: 0 })
  const marks = (): object[] => connection.allSql<object>('select kind, status from registrationMark', [])
  expect(marks()).toEqual([{ kind: 'cancelled', status: 'SUCCESSFULLY CANCELLED' }])
  expect((await importLines(running, 'registrations', status)).counts).toMatchObject({ changed: 0, duplicate: 1 })
  await lastOf(running.client.imports.undo({ batchId: second.batchId }))
  expect(marks()).toEqual([])
})

test('a provider’s log is kept as a witness and counts nowhere as registered', async () => {
  const running = await coreWithWorkspace(now)
  const { connection } = running.core.workspace
  const log = [`${headings};Source`, `${line};fournisseur`]
  const first = await importLines(running, 'registrations', log)
  expect(first.counts).toMatchObject({ imported: 1 })
  expect((await importLines(running, 'registrations', log)).counts).toMatchObject({ imported: 0, duplicate: 1 })
  const count = (table: string): unknown => connection.firstSql(`select count(*) as n from ${table}`, [])
  for (const table of ['registration', 'registrationDay', 'coverage']) expect(count(table)).toEqual({ n: 0 })
  expect(count('witnessEvent')).toEqual({ n: 1 })
  await lastOf(running.client.imports.undo({ batchId: first.batchId }))
  expect(count('witnessEvent')).toEqual({ n: 1 })
})
