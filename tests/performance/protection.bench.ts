import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'
import { writeEvents } from '#tests/support/events-file.ts'
import { writePeople } from '#tests/support/people-file.ts'

const people = Number(process.env['REGISTRA_BENCH_PEOPLE'] ?? 20_000)
const events = Number(process.env['REGISTRA_BENCH_EVENTS'] ?? 300_000)
const rounds = Number(process.env['REGISTRA_BENCH_ROUNDS'] ?? 5)
/** Times the same import without audit trail and encryption. */
const limit = 1.25

interface Imported {
  milliseconds: number
  /** Milliseconds of processor time, all threads together: a busy machine disturbs it less. */
  processor: number
  imported: number
  entries: number
  encrypted: boolean
}

function importOnce(folder: string, kind: string, file: string, bare: boolean): Imported {
  const hook = pathToFileURL(join(import.meta.dirname, 'without-protection.ts')).href
  const script = join(import.meta.dirname, 'protection.child.ts')
  const env = { ...process.env, ...(bare ? { NODE_OPTIONS: `--import ${hook}` } : {}) }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder, kind, file], {
    encoding: 'utf8',
    env,
  })
  rmSync(folder, { recursive: true, force: true })
  if (status !== 0) throw new Error(`the import failed: ${stderr}`)
  const found = JSON.parse(stdout) as Imported
  const expected = kind === 'people' ? people : events
  const asMeant = found.encrypted === !bare && found.entries > 0 === !bare && found.imported === expected
  if (!asMeant) throw new Error(`not what was to be measured: ${stdout}`)
  return found
}

function compare(folder: string, kind: string, file: string, name: string): BenchResult {
  const times: { ours: Imported[]; bare: Imported[] } = { ours: [], bare: [] }
  // By turns, so that a disturbance of the machine meets both.
  for (let round = 0; round < rounds; round += 1) {
    times.bare.push(importOnce(join(folder, 'bare'), kind, file, true))
    times.ours.push(importOnce(join(folder, 'ours'), kind, file, false))
  }
  const middle = (which: 'ours' | 'bare', figure: 'milliseconds' | 'processor'): number =>
    median(times[which].map((one) => one[figure]))
  const processor = (middle('ours', 'processor') / middle('bare', 'processor')).toFixed(2)
  console.error(`${name}: ${processor} times the processor time`)
  const [milliseconds, baselineMilliseconds] = [middle('ours', 'milliseconds'), middle('bare', 'milliseconds')]
  const ratio = milliseconds / baselineMilliseconds
  const within = ratio <= limit
  return { name, milliseconds, baselineMilliseconds, ratio, limit: `≤ ${limit} × without both`, within }
}

/** What audit trail and encryption cost an import: of records, each with its entry, and of registrations, one for all. */
export function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-bench-'))
  try {
    const [peopleFile, eventsFile] = [join(folder, 'people.csv'), join(folder, 'events.csv')]
    writePeople(peopleFile, people)
    writeEvents(eventsFile, events, 4_000)
    return Promise.resolve([
      compare(folder, 'people', peopleFile, `audit and encryption: import ${people} people`),
      compare(folder, 'registrations', eventsFile, `audit and encryption: import ${events} registrations`),
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
