import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { root } from '#build/root.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'

const rows = Number(process.env['REGISTRA_BENCH_ROWS'] ?? 10_000_000)
const rounds = 7
/** The workspace takes minutes to make: only when asked for. */
export const onlyByName = true
const limit = 1_000

function script(name: string, parameters: readonly string[]): string {
  const path = join(import.meta.dirname, name)
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...parameters], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`)
  return stdout
}

/** A workspace of so many registrations, made once: it takes minutes. Remove the folder after a change of the format's rows. */
function largeWorkspace(): string {
  const folder = join(root, `.cache/bench/of-${rows}`)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  script('import-month.fill.ts', [unfinished, String(rows)])
  renameSync(unfinished, folder)
  return folder
}

function measure(folder: string, name: string, instants: readonly string[]): BenchResult {
  const found = instants.map((now) => JSON.parse(script('opening.child.ts', [folder, now])) as Opening)
  const milliseconds = median(found.map(({ ours }) => ours))
  const baselineMilliseconds = median(found.map(({ bare }) => bare))
  return {
    name: `${rows} registrations: ${name}`,
    milliseconds,
    baselineMilliseconds,
    ratio: milliseconds / baselineMilliseconds,
    limit: `< ${limit} ms`,
    within: milliseconds < limit,
  }
}

interface Opening {
  bare: number
  ours: number
}

/** From the passphrase to the first answer of Today, beside deriving the key and reading the list of tables. */
export function run(): Promise<BenchResult[]> {
  const folder = largeWorkspace()
  // The lists are brought to a day by its first opening: other days than those of the last opening of the run before.
  const days = Array.from({ length: rounds }, (_, index) => `2026-12-${String(index + 10)}T06:00:00.000Z`)
  const again = Array.from({ length: rounds }, () => days.at(-1) ?? '')
  return Promise.resolve([
    measure(folder, 'first opening of a day, to Today', days),
    measure(folder, 'opened again, to Today', again),
  ])
}
