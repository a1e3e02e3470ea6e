import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { root } from '#build/root.ts'
import { copyFile } from '#main/core/db/new-key.ts'
import { newestFormat } from '#tests/faults/campaign/formats.ts'
import {
  childEnvironment,
  clear,
  command,
  copyOf,
  countsOf,
  day,
  lostBetween,
  office,
  openAt,
  soundCounts,
  type Counts,
} from '#tests/faults/campaign/office.ts'
import { must, type Part, type Trials } from '#tests/faults/campaign/part.ts'
import {
  beside,
  importedPeople,
  newKeyWork,
  purgeWork,
  works,
  type Work,
  type WorkName,
} from '#tests/faults/campaign/works.ts'

/** What must hold after a work was killed, besides a sound workspace that has lost nothing. */
type Check = (folder: string, after: Counts, before: Counts) => Promise<void> | void

function importChecked(_folder: string, after: Counts, before: Counts): void {
  const added = (after['person'] ?? 0) - (before['person'] ?? 0)
  const batches = (after['importBatch'] ?? 0) - (before['importBatch'] ?? 0)
  must(
    (added === 0 && batches === 0) || (added === importedPeople && batches === 1),
    `${added} people, ${batches} batches`,
  )
}

/** The review that was killed is done again: it gives what an undisturbed one gives. */
async function reviewChecked(folder: string): Promise<void> {
  const again = await findingsAfterReview(folder)
  undisturbed ??= findingsAfterReview(copyOf(await office()))
  must(again === (await undisturbed), 'the review after the killed one finds something else')
}

let undisturbed: Promise<string> | null = null

async function findingsAfterReview(folder: string): Promise<string> {
  const { code } = await command(['review', '--workspace', folder])
  must(code === 0, `review ended with ${code}`)
  const running = await openAt(folder)
  const sql = 'select rule, severity, date, state, count(*) as n from finding group by 1, 2, 3, 4 order by 1, 2, 3, 4'
  const found = JSON.stringify(running.core.workspace.connection.allSql(sql, []))
  await running.release()
  return found
}

/** Files that have their name are whole: those of a finished dossier agree with their checksums. */
function dossierChecked(folder: string): void {
  const out = beside(folder, 'dossier')
  const sums = join(out, 'SHA256SUMS')
  if (!existsSync(sums)) return
  for (const line of readFileSync(sums, 'utf8').trimEnd().split('\n')) {
    const [hash = '', name = ''] = line.split(/ {2}(.*)/)
    const found = createHash('sha256')
      .update(readFileSync(join(out, name)))
      .digest('hex')
    must(found === hash, `${name} is not what its checksum says`)
  }
}

/** A backup that has its name can be restored, and nothing else looks like one. */
async function backupChecked(folder: string, _after: Counts, before: Counts): Promise<void> {
  const names = readdirSync(dirname(folder)).filter((name) => name.endsWith('.registra-backup'))
  for (const name of names) {
    const target = beside(folder, 'restored')
    const { code } = await command(['restore', '--from', beside(folder, name), '--workspace', target])
    must(code === 0, `${name} cannot be restored`)
    must(lostBetween(before, await soundCounts(target)) === 0, `${name} lacks records`)
  }
}

async function migrationChecked(folder: string): Promise<void> {
  const running = await openAt(folder)
  const { open } = await running.client.workspace.status()
  await running.release()
  must(open?.formatVersion === newestFormat, `of format ${open?.formatVersion} after it was opened again`)
}

/** A restore gives its folder the name at the end: until then there is none, and what has it is whole. */
async function restoreChecked(folder: string, _after: Counts, before: Counts): Promise<void> {
  const target = beside(folder, 'Restored')
  if (existsSync(target))
    must(lostBetween(before, await soundCounts(target)) === 0, 'the restored workspace lacks records')
}

/** The workspace opened with its passphrase, whichever key it was under; no copy under the other one is left. */
function newKeyChecked(folder: string): void {
  must(!existsSync(join(folder, copyFile)), 'a copy under another key is left')
  must(!readFileSync(join(folder, 'workspace.json'), 'utf8').includes('previous'), 'the header opens two keys')
}

let purged: Promise<Counts> | null = null

/** What an undisturbed purge leaves. */
async function countsAfterPurge(): Promise<Counts> {
  const folder = await purgeWork.prepare()
  const child = await started(folder, purgeWork.words(folder, dirname(folder)))
  if (child.exitCode === null) await once(child, 'exit')
  must(child.exitCode === 0, `purge itself ended with ${child.exitCode}`)
  const counts = await soundCounts(folder)
  clear(dirname(folder))
  return counts
}

const records = ({ auditEntry: _trail, ...rest }: Counts): string => JSON.stringify(rest)

/** A purge removes all that it was signed for, or nothing. */
async function purgeChecked(_folder: string, after: Counts, before: Counts): Promise<void> {
  const whole = await (purged ??= countsAfterPurge())
  must(records(whole) !== records(before), 'the purge had nothing to remove')
  must([records(before), records(whole)].includes(records(after)), after)
}

/** Records that no work was to remove and that are not there any more. */
function lossOf(work: Work, before: Counts, after: Counts): number {
  if (work !== purgeWork) return lostBetween(before, after)
  return lostBetween({ auditEntry: before['auditEntry'] ?? 0 }, after)
}

const checks: Record<WorkName, Check> = {
  import: importChecked,
  review: reviewChecked,
  dossier: dossierChecked,
  backup: backupChecked,
  migration: migrationChecked,
  restore: restoreChecked,
  'new key': newKeyChecked,
  purge: purgeChecked,
}

/** Starts a command in a process of its own; resolves once it begins. */
async function started(folder: string, words: string[]): Promise<ReturnType<typeof spawn>> {
  const script = join(import.meta.dirname, 'child.ts')
  const common = ['--as-of', day, '--user', 'Anne', '--json']
  const child = spawn(process.execPath, [script, beside(folder, 'state'), ...words, ...common], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: childEnvironment(),
  })
  await Promise.race([once(child.stdout as NodeJS.EventEmitter, 'data'), once(child, 'exit')])
  return child
}

/** Milliseconds the work takes when nothing disturbs it. */
async function durationOf(work: Work): Promise<number> {
  const folder = await work.prepare()
  const child = await started(folder, work.words(folder, dirname(folder)))
  const begun = performance.now()
  if (child.exitCode === null) await once(child, 'exit')
  must(child.exitCode === 0, `${work.name} itself ended with ${child.exitCode}`)
  clear(dirname(folder))
  return performance.now() - begun
}

/** Records in the closed workspace, in whatever format it is: looked at in a copy, which may be migrated. */
async function countsBefore(folder: string): Promise<Counts> {
  const copy = copyOf(folder)
  const running = await openAt(copy)
  const counts = countsOf(running.core.workspace.connection)
  await running.release()
  clear(dirname(copy))
  return counts
}

async function killed(trials: Trials, work: Work, round: number, wait: number, before: Counts): Promise<void> {
  const folder = await work.prepare(round)
  const child = await started(folder, work.words(folder, dirname(folder)))
  await pause(wait)
  const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null
  child.kill('SIGKILL')
  await gone
  const after = await soundCounts(folder)
  trials.lose(lossOf(work, before, after), `${work.name} killed after ${Math.round(wait)} ms`)
  await checks[work.name](folder, after, before)
  clear(dirname(folder))
}

/** SIGKILL at random instants of import, review, dossier, backup, migration, restore, change of the data key and purge. */
export const part: Part = {
  name: 'killed at random instants',
  run: async (trials) => {
    const rounds = trials.count(40, 1)
    const all = [...works, newKeyWork, purgeWork]
    // Within the tests three of them, others each day.
    const first = trials.below(all.length)
    const chosen = trials.full ? all : [...all, ...all].slice(first, first + 3)
    for (const work of chosen) {
      const sample = await work.prepare()
      const before = await countsBefore(sample)
      clear(dirname(sample))
      // Within the tests there is no time to measure first; the instants then lie in the first second.
      const duration = trials.full ? await durationOf(work) : 800
      for (let round = 0; round < rounds; round += 1) {
        const wait = trials.random() * duration
        const name = `${work.name} killed after ${Math.round(wait)} ms`
        await trials.try('faults', name, () => killed(trials, work, round, wait, before))
      }
    }
  },
}
