import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { root } from '#build/root.ts'
import { smallDisk, type SmallDisk } from '#tests/faults/campaign/disks.ts'
import {
  childEnvironment,
  clear,
  command,
  copyOf,
  countsOf,
  day,
  freshPlace,
  lostBetween,
  namesIn,
  openAt,
  soundCounts,
  type Counts,
} from '#tests/faults/campaign/office.ts'
import { must, type Part, type Trials } from '#tests/faults/campaign/part.ts'
import { beside, works, type Work } from '#tests/faults/campaign/works.ts'

/** Bytes that everything in a folder takes on the disk. */
function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, file) => sum + Math.ceil(statSync(join(file.parentPath, file.name)).size / 4096) * 4096, 0)
}

async function countsAt(folder: string): Promise<Counts> {
  const copy = copyOf(folder)
  const running = await openAt(copy)
  const counts = countsOf(running.core.workspace.connection)
  await running.release()
  clear(dirname(copy))
  return counts
}

/** What a command may end with when the disk refuses: the refusal a person reads, or the work done all the same. */
function refusedOrDone(answer: { code: number; error: string | null; json: unknown }, codes: readonly string[]): void {
  must(answer.code === 0 || codes.includes(answer.error ?? ''), answer.json ?? `ended with ${answer.code}`)
}

/** Nothing half-made may bear the name of something whole. */
function nothingHalfMade(out: string, failed: boolean): void {
  if (!failed) return
  must(!namesIn(out).some((name) => name === 'copy.registra-backup' || name.startsWith('Restored')), namesIn(out))
  must(namesIn(join(out, 'dossier')).length === 0, namesIn(join(out, 'dossier')))
}

/** Does one work on a disk with so many bytes left; afterwards there is room again, and nothing may be lost. */
async function onFullDisk(trials: Trials, work: Work, disk: SmallDisk, free: number): Promise<void> {
  const prepared = await work.prepare()
  const before = await countsAt(prepared)
  const folder = join(disk.folder, 'Bureau')
  try {
    disk.resize(sizeOf(dirname(prepared)) + 64_000_000)
    cpSync(dirname(prepared), disk.folder, { recursive: true })
    disk.resize(sizeOf(disk.folder) + 65_536 + free)
    const answer = await command(work.words(folder, disk.folder))
    refusedOrDone(answer, ['disk-full'])
    nothingHalfMade(disk.folder, answer.code !== 0)
    disk.resize(sizeOf(disk.folder) + 64_000_000)
    trials.lose(lostBetween(before, await soundCounts(folder)), `${work.name} on a disk with ${free} bytes left`)
  } finally {
    for (const name of namesIn(disk.folder)) clear(join(disk.folder, name))
    clear(dirname(prepared))
  }
}

/** The system refuses every file beyond a size: writes break off in the middle. */
async function writesRefused(trials: Trials, work: Work, kilobytes: number): Promise<void> {
  const folder = await work.prepare()
  const before = await countsAt(folder)
  const script = join(import.meta.dirname, 'child.ts')
  const words = [...work.words(folder, dirname(folder)), '--json', '--as-of', day, '--user', 'Anne']
  const limited = ['-c', `ulimit -f ${kilobytes}; exec "$@"`, 'sh', process.execPath, script, beside(folder, 'state')]
  const { status, stdout } = spawnSync('bash', [...limited, ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...childEnvironment(), NODE_DISABLE_COMPILE_CACHE: '1' },
  })
  const said = stdout.slice(stdout.indexOf('\n') + 1)
  const json = said.trim() === '' ? null : (JSON.parse(said) as { error?: { code: string } })
  refusedOrDone({ code: status ?? -1, error: json?.error?.code ?? null, json }, ['not-writable', 'disk-full'])
  nothingHalfMade(dirname(folder), status !== 0)
  trials.lose(lostBetween(before, await soundCounts(folder)), `${work.name}, no file above ${kilobytes} KiB`)
  clear(dirname(folder))
}

/** A folder that cannot be written to is refused at once, and no byte of it differs afterwards. */
async function readOnly(trials: Trials, work: Work, disk: SmallDisk | null): Promise<void> {
  const prepared = await work.prepare()
  const before = await countsAt(prepared)
  const place = disk?.folder ?? freshPlace()
  disk?.resize(sizeOf(dirname(prepared)) + 64_000_000)
  if (!disk) mkdirSync(place, { recursive: true })
  cpSync(dirname(prepared), place, { recursive: true })
  const folder = join(place, 'Bureau')
  const names = namesIn(folder)
  if (disk) disk.setReadOnly(true)
  else chmodSync(folder, 0o555)
  try {
    const answer = await command(work.words(folder, place))
    must(answer.error === 'not-writable', answer.json)
    must(JSON.stringify(namesIn(folder)) === JSON.stringify(names), namesIn(folder))
  } finally {
    if (disk) disk.setReadOnly(false)
    else chmodSync(folder, 0o755)
  }
  trials.lose(lostBetween(before, await soundCounts(folder)), `${work.name} in a read-only folder`)
  for (const name of namesIn(place)) clear(join(place, name))
  clear(dirname(prepared))
}

/** Disk full, writes refused midway and a read-only folder, at each kind of work. */
export const part: Part = {
  name: 'disks that refuse',
  run: async (trials) => {
    const disk = smallDisk(64_000_000)
    if (!disk) trials.notTried.push('disk full on a file system of its own: this user may not mount one')
    const frees = trials.full ? [0, 16_384, 65_536, 262_144, 1_048_576, 2_097_152] : [65_536 * trials.below(8)]
    const limits = trials.full ? [16, 64, 256, 1024, 2048, 4096] : []
    try {
      for (const work of works) {
        for (const free of disk ? frees : []) {
          const name = `${work.name} on a disk with ${free} bytes left`
          await trials.try('faults', name, () => onFullDisk(trials, work, disk as SmallDisk, free))
        }
        for (const limit of limits) {
          const name = `${work.name}, no file above ${limit} KiB`
          await trials.try('faults', name, () => writesRefused(trials, work, limit))
        }
      }
      const asRoot = process.getuid?.() === 0
      if (!disk && asRoot) trials.notTried.push('a read-only folder: root may write everywhere')
      else
        for (const work of trials.full ? works : works.slice(0, 1)) {
          await trials.try('faults', `${work.name} in a read-only folder`, () => readOnly(trials, work, disk))
        }
    } finally {
      disk?.remove()
    }
  },
}
