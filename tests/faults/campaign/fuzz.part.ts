import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { ORPCError } from '@orpc/server'

import { clear, copyOf, office, openAt, type Opened } from '#tests/faults/campaign/office.ts'
import { must, type Part, type Trials } from '#tests/faults/campaign/part.ts'
import { hangGuard, watchMemory, type HangGuard } from '#tests/faults/fuzz/bounds.ts'
import { mutant, type Mutant } from '#tests/faults/fuzz/mutate.ts'
import { seedTables, type SeedTable } from '#tests/faults/fuzz/tables.ts'

/** Seeds of files that something once went wrong with: tried first, every time. */
const seedFile = join(import.meta.dirname, '../fuzz/seeds.json')

/** Milliseconds for one file: the program itself gives up on one that it cannot get to the end of. */
const deadline = 60_000

/** Bytes that one file, of some kilobytes itself, may take while it is read and imported. */
const mostMemory = 400_000_000

/** Files that go into one workspace before a fresh one is taken. */
const perWorkspace = 400

const codes = { refused: 0, imported: 0, rows: 0, rejected: 0 }
const most = { memory: 0 }

/** Imports as a user who accepts every proposal; a refusal is an answer too, anything else throws. */
async function importMutant({ client, core }: Opened, path: string, kind: Mutant['kind']): Promise<void> {
  let sourceId: string | null = null
  try {
    const source = await client.imports.open({ source: { token: core.transfers.adopt(path).token } })
    ;({ sourceId } = source)
    const reading = { sheet: source.sheet }
    const { columns } = await client.imports.guess({ sourceId, reading, kind })
    const mapping = columns.map(({ field }) => field)
    for await (const item of await client.imports.run({ sourceId, kind, reading, mapping, constants: {} })) {
      if (item.kind !== 'done') continue
      const { total, imported, changed, unchanged, duplicate, rejected } = item.counts
      must(imported + changed + unchanged + duplicate + rejected === total, item.counts)
      must(
        Object.values(item.counts).every((count) => count >= 0),
        item.counts,
      )
      codes.imported += 1
      codes.rows += total
      codes.rejected += rejected
    }
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    const refused = error.code === 'invalid' || (error.code === 'refused' && !endings.has(codeOf(error)))
    must(refused, `${error.code} ${JSON.stringify(error.data)}`)
    codes.refused += 1
  } finally {
    if (sourceId !== null) await client.imports.discard({ sourceId })
  }
}

/** Refusals that would mean that the program itself gave way. */
const endings = new Set(['thread-lost', 'internal', 'damaged-database'])
const codeOf = (error: ORPCError<string, unknown>): string => (error.data as { code: string }).code

async function withinDeadline(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${deadline} ms`)), deadline)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

async function tryFile(
  trials: Trials,
  running: Opened,
  tables: readonly SeedTable[],
  guard: HangGuard,
  seed: number,
): Promise<void> {
  const { kind, format, bytes, story } = mutant(tables, seed)
  // The name lies as often as not: a file is told by its content.
  const path = join(dirname(running.folder), `file-${seed}.${format.split('-')[0]}`)
  writeFileSync(path, bytes)
  const failed = trials.failures.length
  const { peak, release } = watchMemory()
  guard.begin(seed)
  await trials.try('inputs', `file of seed ${seed} (${kind}, ${format}: ${story})`, async () => {
    await withinDeadline(importMutant(running, path, kind))
    const bytesTaken = peak()
    most.memory = Math.max(most.memory, bytesTaken)
    must(bytesTaken < mostMemory, `${Math.round(bytesTaken / 1e6)} MB of memory`)
  })
  release()
  guard.end()
  if (trials.failures.length > failed) keepSeed(seed)
  clear(path)
}

function keptSeeds(): number[] {
  return JSON.parse(readFileSync(seedFile, 'utf8')) as number[]
}

function keepSeed(seed: number): void {
  const seeds = new Set([...keptSeeds(), seed])
  writeFileSync(seedFile, `${JSON.stringify([...seeds])}\n`)
}

/** A workspace that took in some hundred such files is still sound. */
async function closing(trials: Trials, running: Opened): Promise<void> {
  await trials.try('inputs', 'the workspace after its files', async () => {
    const report = await running.client.workspace.verify()
    must(report.ok, report.checks)
  })
  await running.release()
  clear(dirname(running.folder))
}

async function begin(): Promise<Opened> {
  const folder = copyOf(await office())
  mkdirSync(dirname(folder), { recursive: true })
  return await openAt(folder)
}

/** Files of every format, mutated: refused as a whole, or imported with counts that add up. */
export const part: Part = {
  name: 'mutated files',
  run: async (trials) => {
    const tables = await seedTables()
    const guard = hangGuard()
    const files = trials.full ? Number(process.env['REGISTRA_FUZZ_FILES'] ?? 10_000) : 150
    const fresh = Array.from({ length: files }, (_, index) => trials.seed * 100_000 + index)
    let running = await begin()
    let inIt = 0
    // One of them waits for the program to give up: within the tests there is time for one kept seed, another each day.
    const kept = trials.full ? keptSeeds() : [trials.pick(keptSeeds())]
    for (const seed of [...kept, ...fresh]) {
      if (inIt === perWorkspace) {
        await closing(trials, running)
        running = await begin()
        inIt = 0
      }
      await tryFile(trials, running, tables, guard, seed)
      inIt += 1
    }
    await closing(trials, running)
    await guard.stop()
    const { refused, imported, rows, rejected } = codes
    const peak = Math.round(process.resourceUsage().maxRSS / 1024)
    trials.remarks.push(
      `${refused} files refused, ${imported} imported: ${rows} rows, ${rejected} of them refused; at most ${Math.round(most.memory / 1e6)} MB for one file, ${peak} MB in all`,
    )
  },
}
