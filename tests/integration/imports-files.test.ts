import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { writeXlsx } from '#main/core/sheets/write.ts'
import type { RunningCore } from '#main/core/start.ts'
import { coreWithWorkspace, temporaryFolder } from '#tests/support/core.ts'
import { brief, importFile, importLines, lastOf, orderFor, problemsOf, samples } from '#tests/support/imports.ts'
import { writePeople } from '#tests/support/people-file.ts'

const now = '2026-09-14T06:00:00.000Z'

function all({ core }: RunningCore, sql: string): unknown[] {
  return core.workspace.connection.allSql<object>(sql, []).map((row) => Object.values(row).join('|'))
}

/** The codes with which a call was refused as invalid. */
async function invalid(call: Promise<unknown>): Promise<string[]> {
  try {
    await call
  } catch (error) {
    const { data } = error as { data: { code?: string; problems?: { code: string }[] } }
    return data.problems?.map(({ code }) => code) ?? [data.code ?? '']
  }
  return []
}

test('hostile cells are kept as plain text, stripped or refused, and nothing is run', async () => {
  const running = await coreWithWorkspace(now)
  const { counts, problems } = await importLines(running, 'companies', [
    'Numéro d’entreprise;Nom',
    '1999990738;<script>alert(1)</script>',
    '1999035089;"\'=HYPERLINK(""http://x"";""y"")"',
    '1999035782;Net\u202e\u0007Clair',
    `1999036475;${'x'.repeat(10_000)}`,
    '1999037168;"never closed',
  ])
  expect(counts).toMatchObject({ imported: 3, rejected: 2 })
  expect(brief(problems)).toEqual(['4 control-characters-removed', '5 too-long', '6 quote-fault'])
  expect(all(running, 'select name from company order by id')).toEqual([
    '<script>alert(1)</script>',
    '=HYPERLINK("http://x";"y")',
    'NetClair',
  ])
})

test('an empty file, one of another kind and a sheet without required columns are refused before anything is read in', async () => {
  const running = await coreWithWorkspace(now)
  const { client, core } = running
  const open = (bytes: string | Buffer): Promise<string[]> => {
    const path = join(temporaryFolder(), 'file.xlsx')
    writeFileSync(path, bytes)
    return invalid(client.imports.open({ source: { token: core.transfers.adopt(path).token } }))
  }
  expect(await open('')).toEqual(['file-empty'])
  expect(await open(Buffer.from('%PDF-1.7\n\0\u0001'))).toEqual(['file-kind-unknown'])
  const source = await client.imports.open({ source: { pasted: 'NISS\tPrénom\n85073003328\tAnne' } })
  expect(source.kind).toBeNull()
  const { columns, missing } = await client.imports.guess({ sourceId: source.sourceId, kind: 'people' })
  expect(missing).toEqual(['lastName'])
  const order = { sourceId: source.sourceId, kind: 'people' as const, mapping: columns.map(({ field }) => field) }
  expect(await invalid(lastOf(client.imports.run(order)))).toEqual(['column-required'])
  expect(await invalid(client.imports.read({ sourceId: 'unknown-source' }))).toEqual(['file-gone'])
})

test('pasted cells are read, a column is recognised by its content, and the choice is remembered', async () => {
  const { client } = await coreWithWorkspace(now)
  const pasted = 'Code\tNaam\tOpmerking\n85073003328\tDupont\tx\n75060898009\tJanssens\ty'
  const { sourceId, type, kind } = await client.imports.open({ source: { pasted } })
  expect({ type, kind }).toEqual({ type: 'pasted', kind: 'companies' })
  const first = await client.imports.guess({ sourceId, kind: 'people' })
  expect(first.columns.map(({ field, certainty }) => `${field} ${certainty}`)).toEqual([
    'nationalNumber content',
    'lastName heading',
    'null none',
  ])
  expect(first.columns[0]).toMatchObject({ sample: '85073003328', becomes: '85.07.30-033.28' })
  const mapping = ['nationalNumber', 'lastName', 'firstName']
  await lastOf(client.imports.run({ sourceId, kind: 'people', mapping }))
  const again = await client.imports.guess({ sourceId, kind: 'people' })
  expect(again.columns.map(({ field, certainty }) => `${field} ${certainty}`)).toEqual([
    'nationalNumber remembered',
    'lastName remembered',
    'firstName remembered',
  ])
})

test('a text that stands for a missing column holds for every row', async () => {
  const running = await coreWithWorkspace(now)
  const pasted = 'NISS ou Limosa\tDu\n85073003328\t07/09/2026\n75060898009\t07/09/2026'
  const { sourceId } = await running.client.imports.open({ source: { pasted } })
  const constants = { declaration: '1Y11DQCJU2KHZ' }
  const { counts } = await lastOf(
    running.client.imports.run({ sourceId, kind: 'planning', mapping: ['person', 'from'], constants }),
  )
  expect(counts).toMatchObject({ imported: 2 })
  expect(all(running, 'select number from declaration')).toEqual(['1Y11DQCJU2KHZ'])
})

test('a check counts as the import does, shows what would change, and writes nothing', async () => {
  const running = await coreWithWorkspace(now)
  const { client, core } = running
  await importLines(running, 'people', ['NISS;Nom;Employeur', '85073003328;Dupont;1999990738'])
  const path = join(temporaryFolder(), 'people.csv')
  const rows = ['85073003328;Durand;1999035089', '75060898009;Janssens;', '12;X;']
  writeFileSync(path, ['NISS;Nom;Employeur', ...rows].join('\n'))
  const order = await orderFor(running, 'people', path)
  const before = all(running, 'select count(*), (select count(*) from importBatch) from auditEntry')
  const checked = await lastOf(client.imports.check(order))
  expect(checked).toMatchObject({ counts: { total: 3, imported: 1, changed: 1, rejected: 1 }, changedRows: 1 })
  expect(all(running, 'select count(*), (select count(*) from importBatch) from auditEntry')).toEqual(before)
  const { rows: changes } = await client.imports.changes({ sourceId: order.sourceId })
  expect(changes.map(({ row, label, recordKind }) => `${row} ${label} ${recordKind}`)).toEqual([
    '2 Durand person',
    '2 Durand employment',
    '2 Durand employment',
  ])
  expect(changes[0]?.changes).toEqual([{ field: 'lastName', before: 'Dupont', after: 'Durand' }])
  expect(brief(await problemsOf(running, { sourceId: order.sourceId }), 'error')).toEqual(['4 person-number-length'])
  const { counts } = await lastOf(client.imports.run(order))
  expect(counts).toEqual(checked.counts)
  expect(core.workspace.writing).toBe(false)
})

test('the repair file holds the refused rows with their reasons and comes in again once mended', async () => {
  const running = await coreWithWorkspace(now)
  const { client, core } = running
  const { batchId } = await importLines(running, 'people', [
    'NISS;Nom;Prénom',
    '85073003328;Dupont;Anne',
    '85133000105;=Janssens;Jan',
  ])
  for (const format of ['csv', 'xlsx'] as const) {
    const { token, fileName } = await client.imports.repairFile({ of: { batchId }, language: 'en', format })
    expect(fileName).toBe(`people - To correct.${format}`)
    const offered = core.transfers.offered(token)
    const again = await importFile(running, 'people', offered?.path ?? '')
    expect(again.counts).toMatchObject({ total: 1, rejected: 1 })
  }
  const { token } = await client.imports.repairFile({ of: { batchId }, language: 'en', format: 'csv' })
  const text = readFileSync(core.transfers.offered(token)?.path ?? '', 'utf8')
  expect(text).toContain("'=Janssens")
  expect(text).toContain('The month of birth inside the INSS is impossible (13).')
  const mended = join(temporaryFolder(), 'mended.csv')
  writeFileSync(mended, text.replace('85133000105', '75060898009'))
  expect((await importFile(running, 'people', mended)).counts).toMatchObject({ total: 1, imported: 1 })
  expect(all(running, "select lastName from person where firstName = 'Jan'")).toEqual(['=Janssens'])
})

test('a workbook with formulas, dates and numbers as cells comes in as a person reads it', async () => {
  const running = await coreWithWorkspace(now)
  const path = join(temporaryFolder(), 'people.xlsx')
  const columns = [
    { heading: 'NISS', kind: 'integer' as const },
    { heading: 'Nom', kind: 'text' as const },
    { heading: 'Date de naissance', kind: 'date' as const },
    { heading: 'Employeur', kind: 'integer' as const },
  ]
  const rows = [
    [85073003328, 'Dupont', '1985-07-30', 403019261],
    [128, 'Zéro', null, null],
  ]
  await writeXlsx(path, [{ name: 'Feuil1', columns, rows }], { title: 'x', creator: 'x', created: now })
  const { counts, problems } = await importFile(running, 'people', path)
  expect(counts).toMatchObject({ imported: 2 })
  expect(brief(problems).filter((text) => text.endsWith('restored'))).toEqual([
    '2 leading-zeros-restored',
    '3 leading-zeros-restored',
  ])
  expect(all(running, 'select value from personIdentifier order by id')).toEqual(['85073003328', '00000000128'])
  expect(all(running, 'select value from companyNumber')).toEqual(['0403019261'])
})

test('the template names its columns in each language so that they are recognised again', async () => {
  const { client, core } = await coreWithWorkspace(now)
  for (const language of ['fr', 'nl', 'de', 'en'] as const) {
    const { token } = await client.imports.template({ language })
    const path = core.transfers.offered(token)?.path ?? ''
    const { sheets } = await client.imports.open({ source: { token: core.transfers.adopt(path).token } })
    expect(sheets.map(({ kind }) => kind)).toEqual([
      'companies',
      'declarations',
      'chain',
      'people',
      'planning',
      'absences',
      'documents',
      'registrations',
      null,
    ])
  }
})

test('ending the stream cancels the import, and nothing of it is left', async () => {
  const running = await coreWithWorkspace(now)
  const path = join(temporaryFolder(), 'people.csv')
  writePeople(path, 30_000)
  const order = await orderFor(running, 'people', path)
  for await (const item of await running.client.imports.run(order)) {
    expect(item.kind).toBe('progress')
    break
  }
  expect(all(running, 'select count(*), (select count(*) from importBatch) from person')).toEqual(['0|0'])
  const { counts } = await importFile(running, 'companies', join(samples, 'companies.csv'))
  expect(counts).toMatchObject({ imported: 8 })
})

test('queries are answered while an import runs, and see nothing of it before it is done', async () => {
  const running = await coreWithWorkspace(now)
  const path = join(temporaryFolder(), 'people.csv')
  writePeople(path, 5_000)
  const order = await orderFor(running, 'people', path)
  const seen = new Set<number>()
  for await (const item of await running.client.imports.run(order)) {
    if (item.kind === 'progress' && item.phase === 'rows' && item.done < 5_000)
      seen.add((await running.client.people.list({})).total)
  }
  expect([...seen]).toEqual([0])
  expect((await running.client.people.list({})).total).toBe(5_000)
})

test('ten thousand refused rows are all kept, and paged', async () => {
  const running = await coreWithWorkspace(now)
  const path = join(temporaryFolder(), 'people.csv')
  writeFileSync(path, ['NISS;Nom', ...Array.from({ length: 10_000 }, () => '12345678901;X')].join('\n'))
  const { batchId, counts } = await importFile(running, 'people', path)
  expect(counts).toMatchObject({ total: 10_000, rejected: 10_000 })
  const page = await running.client.imports.problems({
    of: { batchId },
    code: 'person-number-sum',
    severity: 'error',
    index: 0,
    offset: 9_999,
  })
  expect(page.total).toBe(10_000)
  expect(page.rows.map(({ row }) => row)).toEqual([10_001])
  const { summary } = await running.client.imports.get({ batchId })
  expect(summary.map(({ code, count }) => `${code} ${count}`)).toContain('person-number-sum 10000')
})
