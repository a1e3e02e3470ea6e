import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'

import { unzipSync } from 'fflate'

import { zipOf } from '#main/core/documents/correction-folder.ts'
import { folderOf } from '#main/core/features/corrections/dossier.ts'
import {
  clear,
  command,
  copyOf,
  day,
  namesIn,
  openAt,
  reviewedOffice,
  type Opened,
} from '#tests/faults/campaign/office.ts'
import { must, type Trials } from '#tests/faults/campaign/part.ts'
import { companyInput } from '#tests/support/records.ts'

/** Names that a spreadsheet program would run as formulas. */
const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', "=cmd|' /C calc'!A0", "'=1+1", '=HYPERLINK("http://x")']

/** Names of files that mean another place, another kind, or a device. */
const fileNames = [
  '../../evil.txt',
  '..\\..\\evil.txt',
  '/etc/evil.txt',
  'C:\\evil.txt',
  '\\\\server\\share\\evil.txt',
  '....//evil.txt',
  '%2e%2e%2fevil.txt',
  'con.txt',
  'nul',
  '.',
  '..',
  'a\u0000.txt',
  'a\u202Etxt.exe.txt',
  'evil.txt\n.exe.txt',
  ' ~ $(touch evil) `touch evil`.txt',
  `${'x'.repeat(400)}.txt`,
]

async function exported(running: Opened, format: 'csv' | 'xlsx', title: string): Promise<string> {
  const columns = [{ field: 'name', heading: '=1+1' }]
  const order = {
    columns,
    format,
    title,
    language: 'fr' as const,
    search: '',
    filters: [],
    sort: null,
    filterTexts: ['=1+1'],
  }
  const { token } = await running.client.companies.export(order)
  const offered = running.core.transfers.offered(token)
  must(offered !== null, 'nothing was offered')
  return offered.path
}

/** No cell of a CSV file begins as a formula does, and each is there with an apostrophe before it. */
async function formulasStayTexts(running: Opened): Promise<void> {
  const path = await exported(running, 'csv', 'firmes')
  const lines = readFileSync(path, 'utf8').replace('\ufeff', '').split(/\r?\n/)
  const wouldRun = lines.filter((line) => /^"?[=+\-@\t\r]/.test(line))
  must(wouldRun.length === 0, wouldRun)
  const cells = new Set(lines.map((line) => line.replace(/^"(.*)"$/, '$1').replaceAll('""', '"')))
  const missing = formulas.filter((name) => name.trim() === name && !cells.has(`'${name}`))
  must(missing.length === 0, missing)
}

/** No cell of a workbook is a formula; each such text is marked as a text for good. */
async function workbookHasNoFormulas(running: Opened): Promise<void> {
  const parts = unzipSync(readFileSync(await exported(running, 'xlsx', '=1+1')))
  for (const [name, bytes] of Object.entries(parts)) {
    const xml = Buffer.from(bytes).toString('utf8')
    must(!/<f[ >]/.test(xml), `${name} holds a formula`)
    must(!name.includes('..') && !name.includes('\\') && !isAbsolute(name), name)
  }
  must(
    Buffer.from(parts['xl/styles.xml'] ?? [])
      .toString('utf8')
      .includes('quotePrefix="1"'),
    'no quoted style',
  )
}

/** Everything an export is called stays a name in its folder. */
async function titleStaysName(running: Opened, title: string): Promise<void> {
  const path = await exported(running, 'csv', title.slice(0, 200))
  must(dirname(path) === running.core.workspace.temporaryFolder, path)
}

/** An incoming file lies where the program wants it, whatever it is called. */
function uploadStaysInside(running: Opened, name: string): void {
  const { transfers, workspace } = running.core
  const { path } = transfers.expect(name)
  must(dirname(path) === workspace.temporaryFolder, path)
}

/** Proof under such a name goes into dossier and ZIP under a harmless one. */
async function attached(running: Opened, name: string): Promise<void> {
  const { client, core } = running
  const { token, path } = core.transfers.expect(name)
  writeFileSync(path, `proof ${name}`)
  core.transfers.complete(token)
  const files = [{ token, name: name.slice(0, 500) }]
  const { added, refused } = await client.corrections.attach({
    id: 1,
    files,
    kind: 'other',
    description: name.slice(0, 100),
  })
  must(added === 1 || refused.length === 1, { added, refused })
}

/** Where files of a dossier come to lie: in its folder, and nowhere else. */
async function dossierStaysInside(folder: string): Promise<void> {
  const out = join(dirname(folder), 'out', 'dossier')
  mkdirSync(dirname(out), { recursive: true })
  const around = [namesIn(dirname(folder)), namesIn('/etc'), namesIn(dirname(dirname(folder)))]
  const { code, json } = await command(['corrections', 'dossier', '--id', '1', '--out', out, '--workspace', folder])
  must(code === 0, json)
  must(
    JSON.stringify(around) ===
      JSON.stringify([namesIn(dirname(folder)), namesIn('/etc'), namesIn(dirname(dirname(folder)))]),
    'a file lies elsewhere',
  )
  must(namesIn(dirname(out)).join() === 'dossier', namesIn(dirname(out)))
  const entries = readdirSync(out, { withFileTypes: true })
  must(
    entries.every((entry) => entry.isFile()),
    entries.map(({ name }) => name),
  )
  for (const { name } of entries) harmless(name)
}

async function zipHasHarmlessNames(running: Opened): Promise<void> {
  const path = join(running.core.workspace.temporaryFolder, 'dossiers.zip')
  await zipOf([await folderOf(running.core, 1)], path, day)
  const names = Object.keys(unzipSync(readFileSync(path)))
  must(names.length > 3, names)
  for (const name of names) {
    const [first = '', second = '', ...more] = name.split('/')
    must(more.length === 0, name)
    harmless(first)
    harmless(second)
  }
}

function harmless(name: string): void {
  // eslint-disable-next-line no-control-regex -- control characters are what must not be there
  must(name !== '' && !/^\.+$/.test(name) && !/[\u0000-\u001f/\\:\u202a-\u202e]/.test(name), JSON.stringify(name))
  must(Buffer.byteLength(name) <= 255, `${name.length} characters`)
}

/** Everything that leaves the program: lists, workbooks, dossiers, under names and with contents made to harm. */
export async function outputAttacks(trials: Trials, open: typeof openAt): Promise<void> {
  const folder = copyOf(await reviewedOffice())
  const running = await open(folder)
  for (const name of formulas) {
    await trials.try('attacks', `a firm called ${name}`, async () => {
      await running.client.companies.save({
        id: null,
        values: companyInput({ name, roles: ['client'] }),
        overrides: [],
      })
    })
  }
  await trials.try('attacks', 'formulas in an exported CSV file', () => formulasStayTexts(running))
  await trials.try('attacks', 'formulas in an exported workbook', () => workbookHasNoFormulas(running))
  for (const name of fileNames) {
    const shown = JSON.stringify(name.slice(0, 40))
    await trials.try('attacks', `an export called ${shown}`, () => titleStaysName(running, name))
    await trials.try('attacks', `an upload called ${shown}`, () => uploadStaysInside(running, name))
    await trials.try('attacks', `proof called ${shown}`, () => attached(running, name))
  }
  await trials.try('attacks', 'names inside the ZIP of a dossier', () => zipHasHarmlessNames(running))
  await running.release()
  await trials.try('attacks', 'files of a dossier in a folder', () => dossierStaysInside(folder))
  clear(dirname(folder))
}
