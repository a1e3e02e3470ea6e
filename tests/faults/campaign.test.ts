import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { Trials, type Part } from '#tests/faults/campaign/part.ts'

// The short version of `npm run test:faults`: the same parts, each with a few of its trials. Another seed each day, so that
// the tests of a year have tried more than those of a day; it is named in the failure.

const seed = Number(process.env['REGISTRA_SEED'] ?? Math.floor(Date.now() / 86_400_000))
const folder = join(import.meta.dirname, 'campaign')

for (const file of readdirSync(folder).filter((name) => name.endsWith('.part.ts'))) {
  test(`campaign: ${file.replace('.part.ts', '')}`, async () => {
    const { part } = (await import(join(folder, file))) as { part: Part }
    const trials = new Trials({ full: false, seed })
    await part.run(trials)
    expect(trials.failures, `seed ${seed}`).toEqual([])
    expect(trials.recordsLost).toBe(0)
    expect(Object.values(trials.tried).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0)
  })
}
