import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { beside, type Watched } from '#tests/performance/beside.ts'
import { bare } from '#tests/performance/import-registrations.bench.ts'
import type { BenchResult } from '#tests/performance/result.ts'
import { declarationNumber, eventLines } from '#tests/support/events-file.ts'
import { writePeople } from '#tests/support/people-file.ts'

const events = 1_000_000
const people = 4_000
const declarations = 100
/**
 * One event in so many is not there: an OUT or an IN is missing, here and there both. A careful office, and a careless one.
 * Neither divides the number of people, so that everybody misses some.
 */
const gaps = [61, 7]

interface Ours extends Watched {
  people: number
  opened: number
}

function writeDeclarations(path: string): void {
  const lines = Array.from(
    { length: declarations },
    (_, index) => `${declarationNumber(index)};nettoyage;Lieu ${index}`,
  )
  writeFileSync(path, ['Numéro de déclaration de travaux;Régime;Lieu de travail', ...lines].join('\n'))
}

/** The events of a perfect office, less those that somebody forgot; no employers, whom this file would get wrong throughout. */
function writeEventsWithGaps(path: string, gapEvery: number): void {
  const lines = Array.from(eventLines(events, people)).filter((_line, index) => index === 0 || index % gapEvery !== 0)
  const unemployed = lines.map((line, index) => (index === 0 ? line : line.split(',').with(3, '').join()))
  writeFileSync(path, `${unemployed.join('\r\n')}\r\n`)
}

function ours(folder: string, files: readonly string[], gapEvery: number): Ours {
  const script = join(import.meta.dirname, 'review.child.ts')
  const child = spawnSync(process.execPath, [script, folder, ...files], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(`the review failed: ${child.stderr}`)
  const result = JSON.parse(child.stdout) as Ours
  if (result.people < people || result.opened < events / gapEvery / 2)
    throw new Error('the review has missed something')
  return result
}

/** The review of a million events of which one in `gapEvery` is missing, beside SQLite’s own import of the same file. */
function reviewResults(folder: string, gapEvery: number): BenchResult[] {
  const files = ['people.csv', 'declarations.csv', 'events.csv'].map((name) => join(folder, name))
  const [peopleFile = '', declarationFile = '', eventFile = ''] = files
  writePeople(peopleFile, people)
  writeDeclarations(declarationFile)
  writeEventsWithGaps(eventFile, gapEvery)
  return beside(
    folder,
    () => bare(folder, eventFile),
    (place) => ours(place, files, gapEvery),
    ([first]) => ({
      time: `review ${events} events: ${first?.opened} findings`,
      memory: (megabytes) => `${first?.opened} findings: memory while reviewing ${megabytes} MB`,
      answer: `${first?.opened} findings: slowest list of findings meanwhile`,
    }),
  )
}

/** The review of a million cleaning events beside SQLite’s own import of the same file. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-bench-'))
  try {
    return gaps.flatMap((gapEvery) => reviewResults(folder, gapEvery))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
