import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'

const rounds = 3
/** Times the bare import. */
const limit = 2
const memoryLimit = 600_000_000
const answerLimit = 100

/** What a process of its own found of itself: memory in bytes, times in milliseconds. */
export interface Watched {
  milliseconds: number
  peak: number
  slowest: number
}

/** How the three figures are called. */
export interface Called {
  time: string
  memory: (megabytes: number) => string
  answer: string
}

/**
 * Large work beside the bare import of the same file: its time against that, its memory, and how long a window waited for
 * its slowest answer. `ours` is given a folder that does not exist yet.
 */
export function beside<Ours extends Watched>(
  folder: string,
  bare: () => { milliseconds: number; by: string },
  ours: (folder: string) => Ours,
  call: (measured: readonly Ours[]) => Called,
): BenchResult[] {
  const measured: Ours[] = []
  const bases: ReturnType<typeof bare>[] = []
  // Taking turns gives each the same share of a busy machine.
  for (let round = 0; round < rounds; round += 1) {
    bases.push(bare())
    const place = join(folder, `ours-${round}`)
    measured.push(ours(place))
    rmSync(place, { recursive: true, force: true })
  }
  const milliseconds = median(measured.map((one) => one.milliseconds))
  const baselineMilliseconds = median(bases.map((one) => one.milliseconds))
  const ratio = milliseconds / baselineMilliseconds
  const peak = Math.max(...measured.map((one) => one.peak))
  const slowest = Math.max(...measured.map((one) => one.slowest))
  const none = { baselineMilliseconds: null, ratio: null }
  const called = call(measured)
  return [
    {
      name: called.time,
      milliseconds,
      baselineMilliseconds,
      ratio,
      limit: `≤ ${limit} × ${bases[0]?.by ?? ''}`,
      within: ratio <= limit,
    },
    {
      name: called.memory(Math.round(peak / 1e6)),
      milliseconds: 0,
      ...none,
      limit: `≤ ${memoryLimit / 1e6} MB`,
      within: peak <= memoryLimit,
    },
    {
      name: `${called.answer}, worst of ${rounds}`,
      milliseconds: slowest,
      ...none,
      limit: `≤ ${answerLimit} ms`,
      within: slowest <= answerLimit,
    },
  ]
}
