import * as backup from '#tests/performance/backup.bench.ts'
import type { BenchResult } from '#tests/performance/result.ts'

/** Takes some minutes and five gigabytes of disk: only when asked for. */
export const onlyByName = true

/** Backup and verification of a workspace of two gigabytes. */
export function run(): Promise<BenchResult[]> {
  return backup.run(2_000)
}
