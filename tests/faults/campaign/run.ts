import '#main/core/node-version.ts'

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { Trials, type Part } from '#tests/faults/campaign/part.ts'

// `npm run test:faults [-- NAME…]`: the whole campaign, or the parts whose files are named so. Everything random comes from
// one seed, which is printed; `REGISTRA_SEED` repeats a campaign, `REGISTRA_FAULTS=short` tries what the tests try.

const seed = Number(process.env['REGISTRA_SEED'] ?? Date.now() % 1_000_000)
const full = process.env['REGISTRA_FAULTS'] !== 'short'
const filters = process.argv.slice(2)
const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.part.ts')).sort()
const chosen = files.filter((name) => filters.length === 0 || filters.some((filter) => name.includes(filter)))

console.log(`seed ${seed}`)
const total = { faults: 0, inputs: 0, attacks: 0 }
let lost = 0
let failed = 0

/** What one part came to. */
function tell(part: Part, trials: Trials, sign: string, begun: number): void {
  const seconds = ((performance.now() - begun) / 1000).toFixed(0)
  const { faults, inputs, attacks } = trials.tried
  for (const failure of trials.failures) console.log(`  failed: ${failure}`)
  for (const reason of trials.notTried) console.log(`  not tried: ${reason}`)
  for (const remark of trials.remarks) console.log(`  ${remark}`)
  const words = `${faults} faults, ${inputs} inputs, ${attacks} attacks, ${trials.recordsLost} records lost`
  console.log(`${sign} ${part.name}: ${words} (${seconds} s)`)
  total.faults += faults
  total.inputs += inputs
  total.attacks += attacks
  lost += trials.recordsLost
  failed += trials.failures.length
}

/** What all parts came to so far. */
function tellAll(): void {
  const { faults, inputs, attacks } = total
  console.log(`${faults} faults, ${inputs} inputs and ${attacks} attacks tried, ${failed} not withstood`)
  console.log(`${lost} records lost`)
}

for (const file of chosen) {
  const { part } = (await import(join(import.meta.dirname, file))) as { part: Part }
  const trials = new Trials({ full, seed })
  const begun = performance.now()
  // Broken off, it still says what it has seen; that is no campaign that passed.
  const breakOff = (): never => {
    tell(part, trials, '… broken off:', begun)
    tellAll()
    process.exit(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, breakOff)
  await part.run(trials).catch((error: unknown) => {
    trials.failures.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, breakOff)
  tell(part, trials, trials.failures.length === 0 ? '✓' : '✗', begun)
}
tellAll()
const tried = total.faults + total.inputs + total.attacks
process.exit(failed === 0 && lost === 0 && tried > 0 ? 0 : 1)
