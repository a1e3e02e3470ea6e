import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Connection } from '#main/core/db/connection.ts'
import { query } from '#main/core/db/query.ts'
import type { Tables } from '#main/core/db/tables/index.ts'
import { startCore, type RunningCore } from '#main/core/start.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'
import { importFile, samples } from '#tests/support/imports.ts'
import { writePeople } from '#tests/support/people-file.ts'

const people = 100_000
/** Times the bare loop. */
const limit = 3

type Values = readonly unknown[]

/** One table's rows, complete, in the order of their ids. */
interface Rows {
  sql: string
  rows: Values[]
}

async function newWorkspace(folder: string): Promise<RunningCore> {
  const running = startCore({
    stateDir: join(folder, 'state'),
    resourcesDir: join(import.meta.dirname, '../../resources'),
    version: 'bench',
    defaultUser: 'Bench',
    now: '2026-09-14T06:00:00.000Z',
  })
  const workspace = { folder: join(folder, 'Bureau'), passphrase: 'quatre mots pour ouvrir', user: 'Bench' }
  await running.client.workspace.create({ ...workspace, sample: false, language: 'fr' })
  await importFile(running, 'companies', join(samples, 'companies.csv'))
  return running
}

function rowsOf(connection: Connection, table: keyof Tables, where = ''): Rows {
  const rows = connection.allSql<object>(`select * from ${table} ${where}`, [])
  const columns = Object.keys(rows[0] ?? {})
  const sql = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
  return { sql, rows: rows.map((row) => Object.values(row)) }
}

/** Everything the import has written, ready to be written again without a thought. */
function written(connection: Connection, since: number): Rows[] {
  const owners = `where ownerKind = 'person'`
  return [
    rowsOf(connection, 'person'),
    rowsOf(connection, 'auditKey', owners),
    rowsOf(connection, 'personIdentifier'),
    rowsOf(connection, 'employment'),
    rowsOf(connection, 'auditEntry', `where seq > ${since} and ownerKind = 'person' order by seq`),
    rowsOf(connection, 'personList'),
  ]
}

/** The same rows in the same order: each person with key, number, employment and their audit entries, the list at the end. */
function bareLoop(connection: Connection, tables: Rows[]): void {
  const [person, key, identifier, employment, audit, list] = tables as [Rows, Rows, Rows, Rows, Rows, Rows]
  const put = (table: Rows, index: number): void => {
    connection.runSql(table.sql, table.rows[index] ?? [])
  }
  connection.transaction(() => {
    for (let index = 0; index < people; index += 1) {
      put(person, index)
      put(key, index)
      put(audit, 3 * index)
      put(identifier, index)
      put(audit, 3 * index + 1)
      put(employment, index)
      put(audit, 3 * index + 2)
    }
    for (let index = 0; index < people; index += 1) put(list, index)
  })
}

function lastEntry(running: RunningCore): number {
  const last = query.selectFrom('auditEntry').select('seq').orderBy('seq', 'desc').limit(1)
  return running.core.workspace.reader.first(last)?.seq ?? 0
}

/** Milliseconds of one import and of one bare loop over what it has written. */
async function round(folder: string, file: string): Promise<{ ours: number; bare: number }> {
  const importing = await newWorkspace(join(folder, 'ours'))
  const since = lastEntry(importing)
  const started = performance.now()
  const { counts } = await importFile(importing, 'people', file)
  const ours = performance.now() - started
  if (counts.imported !== people) throw new Error(`only ${counts.imported} came in`)
  const tables = written(importing.core.workspace.connection, since)
  await importing.core.release()

  const inserting = await newWorkspace(join(folder, 'bare'))
  const bareStarted = performance.now()
  bareLoop(inserting.core.workspace.connection, tables)
  const bare = performance.now() - bareStarted
  await inserting.core.release()
  return { ours, bare }
}

/**
 * Imports 100,000 people from CSV with all checks, beside a bare loop that inserts the same rows. The median of
 * three rounds counts on either side.
 */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-bench-'))
  try {
    const file = join(folder, 'people.csv')
    writePeople(file, people)
    const rounds: Awaited<ReturnType<typeof round>>[] = []
    for (const name of ['1', '2', '3']) rounds.push(await round(join(folder, name), file))
    const milliseconds = median(rounds.map(({ ours }) => ours))
    const baselineMilliseconds = median(rounds.map(({ bare }) => bare))
    const ratio = milliseconds / baselineMilliseconds
    return [
      {
        name: `import ${people} people from CSV`,
        milliseconds,
        baselineMilliseconds,
        ratio,
        limit: `≤ ${limit} × bare inserts`,
        within: ratio <= limit,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
