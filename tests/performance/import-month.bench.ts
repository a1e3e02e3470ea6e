import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { BenchResult } from '#tests/performance/result.ts'

/** Registrations in the workspace before the month; fewer when the environment says so. */
const rows = Number(process.env['REGISTRA_BENCH_ROWS'] ?? 10_000_000)
const people = 4_000
const days = 22
/** Times the same month on a tenth of the registrations: a tree of ten times as many pages is a little deeper. */
const limit = 1.5

interface Month {
  importing: number
  reviewing: number
  undoing: number
  imported: number
  removed: number
  before: number
  peak: number
}

/** One month of the people and workplaces that `fillRegistrations` knows, after its last day. */
function writeMonth(path: string): void {
  const lines = ['NISS;Numéro de déclaration de travaux;Type;Date et heure;Numéro de réception']
  const first = Date.UTC(2026, 10, 1) / 1000
  for (let day = 0; day < days; day += 1) {
    for (const [place, hour] of [5, 9, 10, 14].entries()) {
      for (let person = 0; person < people; person += 1) {
        const at = new Date((first + day * 86_400 + hour * 3_600 + ((person * 7_919) % 1_700)) * 1000).toISOString()
        const identifier = 40_000_000_000 + person * 97
        const declaration = `1Y1${String((person % 200) + 1).padStart(9, '0')}Z`
        const type = place % 2 === 0 ? 'IN' : 'OUT'
        lines.push(`${identifier};${declaration};${type};${at.slice(0, 19)}Z;${900_000_000_000 + lines.length}`)
      }
    }
  }
  writeFileSync(path, lines.join('\r\n'))
}

function runScript(name: string, parameters: readonly string[]): string {
  const script = join(import.meta.dirname, name)
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`)
  return stdout
}

function monthOn(folder: string, size: number, events: string): Month {
  runScript('import-month.fill.ts', [folder, String(size)])
  const said = runScript('import-month.child.ts', [folder, events])
  rmSync(folder, { recursive: true, force: true })
  const month = JSON.parse(said) as Month
  const expected = days * 4 * people
  if (month.imported !== expected || month.removed !== expected) throw new Error(`incomplete: ${said}`)
  console.error(`${size}: ${said}`)
  return month
}

/**
 * One more month of registrations, imported, reviewed and taken back: on many, beside the same on a tenth of them. What it
 * takes in an empty workspace is said as well; there the indexes are built in one go, which nothing later can be.
 */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-bench-'))
  try {
    const events = join(folder, 'month.csv')
    writeMonth(events)
    const [, fewer, many] = [0, Math.round(rows / 10), rows].map((size) =>
      monthOn(join(folder, `of-${size}`), size, events),
    ) as [Month, Month, Month]
    return (['importing', 'reviewing', 'undoing'] as const).map((step): BenchResult => {
      const ratio = many[step] / fewer[step]
      return {
        name: `${step} a month (${many.imported} registrations) on ${rows}, ${Math.round(many.peak / 1e6)} MB`,
        milliseconds: many[step],
        baselineMilliseconds: fewer[step],
        ratio,
        limit: `≤ ${limit} × on a tenth`,
        within: ratio <= limit,
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
