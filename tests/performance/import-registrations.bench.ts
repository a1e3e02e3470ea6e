import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import Database from 'better-sqlite3'
import * as XLSX from 'xlsx'

import { openTable } from '#main/core/sheets/read.ts'
import { eventLines, writeEvents } from '#tests/support/events-file.ts'
import { writePeople } from '#tests/support/people-file.ts'
import { importInto, tablesInMemory } from '#tests/support/registration-imports.ts'
import { beside, type Watched } from '#tests/performance/beside.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'

const events = 1_000_000
const people = 4_000
const sheetRows = 100_000
const sheetRounds = 3
/** Times what the library needs to parse the workbook. */
const sheetLimit = 1.5

interface Ours extends Watched {
  imported: number
}

function ours(folder: string, peopleFile: string, eventsFile: string): Ours {
  const script = join(import.meta.dirname, 'import-registrations.child.ts')
  const child = spawnSync(process.execPath, [script, folder, peopleFile, eventsFile], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(`the import failed: ${child.stderr}`)
  const result = JSON.parse(child.stdout) as Ours
  if (result.imported !== events) throw new Error(`only ${result.imported} came in`)
  return result
}

const table = `create table event (identifier text, lastName text, firstName text, company text, declaration text,
  type text, at text, receipt integer, channel text);
create index eventByPerson on event(identifier, at);
create index eventByDeclaration on event(declaration, at);
create index eventByReceipt on event(receipt);`

/** The command line of SQLite; where it is not installed, the same table is filled with bare inserts. */
export function bare(folder: string, file: string): { milliseconds: number; by: string } {
  const database = join(folder, 'bare.db')
  const input = `${table}\n.mode csv\n.import --skip 1 '${file}' event\n`
  const started = performance.now()
  const child = spawnSync('sqlite3', [database], { input, encoding: 'utf8' })
  const milliseconds = performance.now() - started
  const missing = child.error !== undefined
  if (!missing && child.status !== 0) throw new Error(`sqlite3 failed: ${child.stderr}`)
  const answer = missing ? bareInserts(database, file) : { milliseconds, by: 'sqlite3 .import' }
  rmSync(database, { force: true })
  return answer
}

function bareInserts(file: string, source: string): { milliseconds: number; by: string } {
  const started = performance.now()
  const database = new Database(file)
  database.exec(table)
  const insert = database.prepare('insert into event values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  database.transaction(() => {
    const [, ...lines] = readFileSync(source, 'utf8').split('\r\n')
    for (const line of lines) if (line !== '') insert.run(line.split(','))
  })()
  database.close()
  return { milliseconds: performance.now() - started, by: 'bare inserts (no sqlite3 here)' }
}

export function importResults(folder: string): BenchResult[] {
  const [peopleFile, eventsFile] = [join(folder, 'people.csv'), join(folder, 'events.csv')]
  writePeople(peopleFile, people)
  writeEvents(eventsFile, events, people)
  return beside(
    folder,
    () => bare(folder, eventsFile),
    (place) => ours(place, peopleFile, eventsFile),
    () => ({
      time: `import ${events} registrations from CSV, ${people} known people`,
      memory: (megabytes) => `memory meanwhile: ${megabytes} MB`,
      answer: 'slowest answer to the window meanwhile',
    }),
  )
}

/** A workbook as an office keeps it: local dates and times as typed cells, numbers without their zeros. */
function writeSheet(path: string): void {
  const [headings = '', ...lines] = eventLines(sheetRows, people)
  const rows = lines.map((line) => {
    const cells = line.split(',')
    const at = Date.parse(cells[6] ?? '') / 86_400_000 + 25_569 + 1 / 24
    const date = { t: 'n', v: Math.floor(at), z: 'dd/mm/yyyy' }
    const time = { t: 'n', v: at % 1, z: 'hh:mm:ss' }
    return [Number(cells[0]), ...cells.slice(1, 6), date, time, Number(cells[7])]
  })
  const titles = [...headings.split(',').slice(0, 6), 'Datum', 'Uur', 'Registratienummer']
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([titles, ...rows]), 'Blad1')
  writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer)
}

export async function sheetResult(folder: string): Promise<BenchResult> {
  const path = join(folder, 'events.xlsx')
  writeSheet(path)
  const parsing: number[] = []
  const reading: number[] = []
  for (let round = 0; round < sheetRounds; round += 1) {
    const begun = performance.now()
    XLSX.read(readFileSync(path), { type: 'buffer', dense: true, cellNF: true })
    parsing.push(performance.now() - begun)
    const started = performance.now()
    const file = await openTable(path)
    importInto(tablesInMemory(), file)
    reading.push(performance.now() - started)
  }
  const milliseconds = median(reading)
  const baselineMilliseconds = median(parsing)
  const ratio = milliseconds / baselineMilliseconds
  return {
    name: `read and import ${sheetRows} registrations from XLSX`,
    milliseconds,
    baselineMilliseconds,
    ratio,
    limit: `≤ ${sheetLimit} × parsing alone`,
    within: ratio <= sheetLimit,
  }
}

/** A million cleaning events into an encrypted workspace beside SQLite’s own import, and a large workbook. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-bench-'))
  try {
    return [...importResults(folder), await sheetResult(folder)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
