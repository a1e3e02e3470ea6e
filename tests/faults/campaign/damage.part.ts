import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  closeSync,
  cpSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

import { root } from '#build/root.ts'
import { databaseFile } from '#main/core/db/header.ts'
import {
  childEnvironment,
  clear,
  codeOf,
  command,
  copyOf,
  countsOf,
  lostBetween,
  namesIn,
  openAt,
  reviewedOffice,
  soundCounts,
  type Counts,
} from '#tests/faults/campaign/office.ts'
import { must, type Part, type Trials } from '#tests/faults/campaign/part.ts'
import { beside } from '#tests/faults/campaign/works.ts'

const pageSize = 4096

/** Places of bytes in a database file, by what they are for. */
type Regions = Record<string, readonly { page: number; from: number; to: number }[]>

/** A workspace with every kind of page, free ones included. */
async function makeVictim(): Promise<{ folder: string; counts: Counts; regions: Regions }> {
  const folder = copyOf(await reviewedOffice())
  const running = await openAt(folder)
  const { connection } = running.core.workspace
  const bytes = Buffer.alloc(200_000, 7)
  const attach = 'insert into attachment (sha256, size, mediaType, bytes, createdAt) values (?, ?, ?, ?, ?)'
  const hash = createHash('sha256').update(bytes).digest('hex')
  connection.runSql(attach, [hash, bytes.length, 'text/plain', bytes, '2026-10-06T06:00:00.000Z'])
  connection.exec('create table filling (text)')
  for (let row = 0; row < 200; row += 1) connection.runSql('insert into filling values (?)', ['x'.repeat(3_000)])
  connection.exec('drop table filling')
  const counts = countsOf(connection)
  const rows = connection.allSql<{ page: number; type: string }>(
    'select pageno as page, pagetype as type from dbstat',
    [],
  )
  const total = Number(connection.pragma('page_count'))
  const used = new Set(rows.map(({ page }) => page))
  const whole = (page: number): { page: number; from: number; to: number } => ({ page, from: 0, to: pageSize })
  const ofType = (type: string) =>
    rows.filter((row) => row.type === type && row.page > 1).map(({ page }) => whole(page))
  const free = Array.from({ length: total }, (_, index) => index + 1).filter((page) => !used.has(page))
  await running.release()
  return {
    folder,
    counts,
    regions: {
      'file header': [{ page: 1, from: 0, to: 100 }],
      'schema page': [{ page: 1, from: 100, to: pageSize }],
      'interior page': ofType('internal'),
      'leaf page': ofType('leaf'),
      'overflow page': ofType('overflow'),
      'free page': free.map(whole),
      'last page': [whole(total)],
    },
  }
}

/** Turns one bit of a file round; twice leaves it as it was. */
function flip(file: string, offset: number, bit: number): void {
  const handle = openSync(file, 'r+')
  const byte = Buffer.alloc(1)
  readSync(handle, byte, 0, 1, offset)
  byte[0] = (byte[0] ?? 0) ^ (1 << bit)
  writeSync(handle, byte, 0, 1, offset)
  closeSync(handle)
}

/** Opens a damaged workspace: refused with one of the codes, or open with the damage named; `sound` when nothing is wrong. */
async function lookAt(folder: string): Promise<string> {
  let running
  try {
    running = await openAt(folder)
  } catch (error) {
    return codeOf(error)
  }
  try {
    const report = await running.client.workspace.verify()
    if (!report.ok)
      return `named: ${report.checks
        .filter(({ ok }) => !ok)
        .map(({ name }) => name)
        .join(', ')}`
    return 'sound'
  } finally {
    await running.release()
  }
}

const told = new Set(['damaged-database', 'not-encrypted'])

async function flipped(trials: Trials, victim: Victim, region: string): Promise<void> {
  const { page, from, to } = trials.pick(victim.regions[region] ?? [])
  const offset = (page - 1) * pageSize + from + trials.below(to - from)
  const bit = trials.below(8)
  const folder = copyOf(victim.folder)
  const file = join(folder, databaseFile)
  const size = statSync(file).size
  flip(file, offset, bit)
  const seen = await lookAt(folder)
  const where = `byte ${offset} (${region})`
  must(told.has(seen) || seen.startsWith('named:') || seen === 'sound', `${where}: ${seen}`)
  // A byte that means nothing may go unnoticed, as long as everything is there.
  if (seen === 'sound') trials.lose(lostBetween(victim.counts, await soundCounts(folder)), where)
  must(statSync(file).size >= size, `${where}: the file was cut`)
  // Nothing was overwritten: with the byte put right, all is there.
  flip(file, offset, bit)
  trials.lose(lostBetween(victim.counts, await soundCounts(folder)), `${where} put right`)
  clear(dirname(folder))
}

async function flippedBackup(trials: Trials, victim: Victim, backup: string, offset: number): Promise<void> {
  const folder = copyOf(victim.folder)
  const file = beside(folder, 'copy.registra-backup')
  cpSync(backup, file)
  flip(file, offset, trials.below(8))
  await restored(trials, victim, folder, file, `byte ${offset} of a backup`)
}

/** A backup that is not as it was written is refused, or gives everything back; never half a folder. */
async function restored(trials: Trials, victim: Victim, folder: string, file: string, where: string): Promise<void> {
  const target = beside(folder, 'restored')
  const { code, error, json } = await command(['restore', '--from', file, '--workspace', target])
  const words = ['damaged-backup', 'not-a-backup', 'wrong-passphrase', 'damaged-header', 'damaged-database']
  must(code === 0 || words.includes(error ?? ''), json)
  if (code === 0) trials.lose(lostBetween(victim.counts, await soundCounts(target)), where)
  else must(!existsSync(target) && !namesIn(dirname(folder)).some((name) => name.startsWith('restored')), where)
  clear(dirname(folder))
}

async function truncated(trials: Trials, victim: Victim, length: number): Promise<void> {
  const folder = copyOf(victim.folder)
  const file = join(folder, databaseFile)
  truncateSync(file, length)
  const seen = await lookAt(folder)
  must(told.has(seen) || seen.startsWith('named:') || seen === 'sound', `cut to ${length}: ${seen}`)
  if (seen === 'sound') trials.lose(lostBetween(victim.counts, await soundCounts(folder)), `cut to ${length}`)
  must(statSync(file).size <= length + pageSize, 'a cut file was filled anew')
  clear(dirname(folder))
}

/** Saves in a process of its own that is killed, so that its last commits lie in the write-ahead log alone. */
async function killedWithLog(folder: string): Promise<void> {
  const code = `
    import { openAt } from '#tests/faults/campaign/office.ts'
    const { client } = await openAt(${JSON.stringify(folder)})
    await client.settings.set({ formLanguages: ['nl'] })
    console.log('saved')
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: childEnvironment(),
  })
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  const gone = child.exitCode === null ? once(child, 'exit') : null
  child.kill('SIGKILL')
  await gone
}

/**
 * Without its log a database is at its last checkpoint, older and whole: refused until the user takes that on, and then
 * nothing from before is missing.
 */
async function withoutLog(trials: Trials, victim: Victim): Promise<void> {
  const folder = copyOf(victim.folder)
  await killedWithLog(folder)
  const log = join(folder, `${databaseFile}-wal`)
  must(existsSync(log) && statSync(log).size > 0, 'no log was left')
  for (const ending of ['-wal', '-shm']) rmSync(join(folder, `${databaseFile}${ending}`), { force: true })
  const seen = await lookAt(folder)
  must(seen === 'newest-missing', seen)
  const running = await openAt(folder, undefined, true)
  await running.release()
  trials.lose(lostBetween(victim.counts, await soundCounts(folder)), 'the log was deleted')
  clear(dirname(folder))
}

/** A log that breaks off: what was committed after the break is told to be missing, and the log itself is kept. */
async function flippedLog(trials: Trials, victim: Victim): Promise<void> {
  const folder = copyOf(victim.folder)
  await killedWithLog(folder)
  const log = join(folder, `${databaseFile}-wal`)
  const before = readFileSync(log)
  const offset = trials.below(before.length)
  flip(log, offset, trials.below(8))
  const seen = await lookAt(folder)
  const kept = `${log}-kept`
  must(seen === 'newest-missing' || seen === 'sound', `byte ${offset} of the log: ${seen}`)
  if (seen === 'newest-missing') {
    must(readFileSync(kept).length === before.length, 'the log was not kept')
    const running = await openAt(folder, undefined, true)
    await running.release()
  }
  trials.lose(lostBetween(victim.counts, await soundCounts(folder)), `byte ${offset} of the log`)
  clear(dirname(folder))
}

/** Somebody puts yesterday's file in the place of today's: whole, and yet refused until the user takes it on. */
async function olderCopy(trials: Trials, victim: Victim): Promise<void> {
  const folder = copyOf(victim.folder)
  const older = readFileSync(join(folder, databaseFile))
  const running = await openAt(folder)
  await running.client.settings.set({ formLanguages: ['nl'] })
  await running.release()
  writeFileSync(join(folder, databaseFile), older)
  for (const round of [1, 2]) must((await lookAt(folder)) === 'newest-missing', `not refused at look ${round}`)
  const taken = await openAt(folder, undefined, true)
  const { connection } = taken.core.workspace
  const sql = 'select operation, recordKind from auditEntry order by seq desc limit 1'
  const [last] = connection.allSql<{ operation: string; recordKind: string }>(sql, [])
  must(last?.operation === 'note' && last.recordKind === 'passphrase', last)
  await taken.release()
  must((await lookAt(folder)) === 'sound', 'refused again after the user took it on')
  trials.lose(lostBetween(victim.counts, await soundCounts(folder)), 'an older copy')
  clear(dirname(folder))
}

/** Places in a backup: every kind of page of its database, and both lines after it. */
function backupOffsets(trials: Trials, victim: Victim, backup: string): (readonly [region: string, offset: number])[] {
  const bytes = readFileSync(backup)
  const line = bytes.lastIndexOf('\n', bytes.length - 2) + 1
  const json = bytes.lastIndexOf('\n', line - 2) + 1
  const pages = Object.entries(victim.regions).map(([region, places]) => {
    const { page, from, to } = trials.pick(places)
    return [region, Math.min((page - 1) * pageSize + from + trials.below(to - from), json - 1)] as const
  })
  const lines = Array.from({ length: trials.count(6, 1) }, () => [
    ['words about itself', json + trials.below(line - json)] as const,
    ['last line', line + trials.below(bytes.length - line)] as const,
  ])
  const all = [...pages, ...lines.flat()]
  return trials.full ? all : [trials.pick(pages), trials.pick(lines.flat())]
}

type Victim = Awaited<ReturnType<typeof makeVictim>>

/** Bytes that are not as they were written: in each region of the database, in a backup, at the end, in the log. */
export const part: Part = {
  name: 'damaged files',
  run: async (trials) => {
    const victim = await makeVictim()
    const backup = beside(victim.folder, 'copy.registra-backup')
    const { json, code } = await command(['backup', '--out', backup, '--workspace', victim.folder])
    must(code === 0, json)
    victim.counts = await soundCounts(victim.folder)
    for (const region of Object.keys(victim.regions)) {
      for (let round = 0; round < trials.count(12, 1); round += 1) {
        await trials.try('faults', `a flipped byte in the ${region}`, () => flipped(trials, victim, region))
      }
    }
    const size = statSync(backup).size
    for (const [region, offset] of backupOffsets(trials, victim, backup)) {
      const work = (): Promise<void> => flippedBackup(trials, victim, backup, offset)
      await trials.try('faults', `byte ${offset} of a backup flipped (${region})`, work)
    }
    const length = statSync(join(victim.folder, databaseFile)).size
    const lengths = [0, 1, 100, pageSize, pageSize * 3 + 17, Math.floor(length / 2), length - pageSize, length - 1]
    for (const cut of trials.full ? lengths : [trials.pick(lengths)]) {
      await trials.try('faults', `the database cut to ${cut} bytes`, () => truncated(trials, victim, cut))
    }
    for (const cut of trials.full ? [0, 10, pageSize, Math.floor(size / 2), size - 100, size - 1] : [size - 1]) {
      await trials.try('faults', `a backup cut to ${cut} bytes`, async () => {
        const folder = copyOf(victim.folder)
        const file = beside(folder, 'copy.registra-backup')
        cpSync(backup, file)
        truncateSync(file, cut)
        await restored(trials, victim, folder, file, `a backup cut to ${cut} bytes`)
      })
    }
    await trials.try('faults', 'the write-ahead log deleted', () => withoutLog(trials, victim))
    for (let round = 0; round < trials.count(12, 1); round += 1) {
      await trials.try('faults', 'a flipped byte in the write-ahead log', () => flippedLog(trials, victim))
    }
    await trials.try('faults', 'the database replaced by an older copy', () => olderCopy(trials, victim))
  },
}
