import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { verifyWorkspace } from '#main/core/audit/verify.ts'
import type { Connection } from '#main/core/db/connection.ts'
import { startCore, type RunningCore } from '#main/core/start.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'

/** Megabytes of attachments; `backup-2gb` measures what the limit is about. */
const usual = Number(process.env['REGISTRA_BENCH_MB'] ?? 500)
const registrations = Number(process.env['REGISTRA_BENCH_ROWS'] ?? 200_000)
const rounds = 3
const limit = 1.5

/** Scans of letters and photographs, half a megabyte each, and registrations straight into their table. */
function fill(connection: Connection, megabytes: number): void {
  const insert = 'insert into attachment (sha256, size, mediaType, bytes, createdAt) values (?, ?, ?, ?, ?)'
  for (let done = 0; done < megabytes; done += 20) {
    connection.transaction(() => {
      for (let index = 0; index < 40; index += 1) {
        const bytes = randomBytes(500_000)
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        connection.runSql(insert, [sha256, bytes.length, 'image/jpeg', bytes, '2026-09-14T08:00:00.000Z'])
      }
    })
  }
  connection.transaction(() => {
    connection.runSql(`insert into statedName (lastName, firstName) values ('Peeters', 'Jan')`, [])
    const row = `insert into registration (batchId, line, service, statedPersonId, statedNameId, type, at, date, given)
      values (1, ?, 1, 1, 1, 1, ?, '2026-03-02', 1)`
    for (let line = 1; line <= registrations; line += 1) connection.runSql(row, [line, 1_772_000_000 + line])
  })
  connection.pragma('wal_checkpoint(TRUNCATE)')
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Ours and bare by turns, so that a disturbance of the machine meets both. */
async function compare(
  name: string,
  ours: () => Promise<unknown>,
  bare: () => unknown,
  tidy: () => void,
): Promise<BenchResult> {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  for (let round = 0; round < rounds; round += 1) {
    tidy()
    times.bare.push(await timed(bare))
    tidy()
    times.ours.push(await timed(ours))
  }
  tidy()
  const [milliseconds, baselineMilliseconds] = [median(times.ours), median(times.bare)]
  const ratio = milliseconds / baselineMilliseconds
  return { name, milliseconds, baselineMilliseconds, ratio, limit: `≤ ${limit} × baseline`, within: ratio <= limit }
}

/** The largest pause in which the core's own thread answered nothing. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 5)
  await work()
  clearInterval(timer)
  return longest
}

function bareCheck(connection: Connection): void {
  connection.pragma('integrity_check')
  for (const { bytes } of connection.each<{ bytes: Buffer }>({
    compile: () => ({ sql: 'select bytes from attachment', parameters: [] }),
  } as never)) {
    createHash('sha256').update(bytes).digest('hex')
  }
}

/** Backup against a bare `VACUUM INTO`, and verification against `integrity_check` with the hashes of the attachments. */
export async function run(megabytes: number = usual): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-bench-'))
  const running: RunningCore = startCore({
    stateDir: join(folder, 'state'),
    resourcesDir: join(import.meta.dirname, '../../resources'),
    version: 'bench',
    defaultUser: 'Bench',
  })
  const { client, core } = running
  try {
    const workspace = { folder: join(folder, 'Bureau'), passphrase: 'quatre mots pour ouvrir', user: 'Bench' }
    await client.workspace.create({ ...workspace, sample: false, language: 'fr' })
    const { connection } = core.workspace
    fill(connection, megabytes)
    const size = Math.round(statSync(join(workspace.folder, 'registra.db')).size / 1_000_000)
    const [file, bare, second] = ['a.registra-backup', 'bare.db', 'second'].map((name) => join(folder, name))
    const tidy = (): void => {
      for (const path of [file, bare, second]) rmSync(path ?? '', { recursive: true, force: true })
    }
    const backup = (): Promise<unknown> => client.workspace.backup({ file: file ?? '' })
    const vacuum = (): void => void connection.runSql('vacuum into ?', [bare])
    const made = await compare(`${size} MB: backup, proved`, backup, vacuum, tidy)
    const pause = await longestPause(backup)
    tidy()
    const verified = await compare(
      `${size} MB: verify`,
      () => Promise.resolve(verifyWorkspace(connection)),
      () => bareCheck(connection),
      tidy,
    )
    const answering: BenchResult = {
      name: `${size} MB: longest wait of a question during a backup`,
      milliseconds: pause,
      baselineMilliseconds: null,
      ratio: null,
      limit: '< 100 ms',
      within: pause < 100,
    }
    return [made, answering, verified]
  } finally {
    await core.release()
    rmSync(folder, { recursive: true, force: true })
  }
}
