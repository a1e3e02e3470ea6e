import '#main/core/node-version.ts'

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { BenchResult } from '#tests/performance/result.ts'

/** What every `*.bench.ts` of this folder exports. */
interface Bench {
  /** Left out unless it is named: it takes too long, or too much room. */
  onlyByName?: boolean
  run: () => Promise<BenchResult[]>
}

const headings = ['', 'benchmark', 'ms', 'baseline ms', 'ratio', 'limit']

function row(result: BenchResult): string[] {
  const decimals = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits))
  return [
    result.within ? '✓' : '✗',
    result.name,
    decimals(result.milliseconds, 1),
    decimals(result.baselineMilliseconds, 1),
    decimals(result.ratio, 2),
    result.limit,
  ]
}

function print(rows: string[][]): void {
  const widths = headings.map((_heading, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  for (const cells of rows) {
    const padded = cells.map((cell, column) => {
      const isNumber = column >= 2 && column <= 4
      return isNumber ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
    })
    console.log(padded.join('  ').trimEnd())
  }
}

// One after the other: two at once would measure each other.
const filters = process.argv.slice(2)
const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.bench.ts')).sort()
const chosen = files.filter((name) => filters.length === 0 || filters.some((filter) => name.includes(filter)))
const results: BenchResult[] = []
for (const file of chosen) {
  const bench = (await import(join(import.meta.dirname, file))) as Bench
  if (bench.onlyByName === true && filters.length === 0) continue
  console.error(`${file}…`)
  results.push(...(await bench.run()))
}
print([headings, ...results.map(row)])
const exceeded = results.filter((result) => !result.within).length
console.log(`${results.length - exceeded} within, ${exceeded} beyond the limit`)
process.exit(exceeded === 0 && results.length > 0 ? 0 : 1)
