/** One figure of a benchmark, beside what it is measured against. */
export interface BenchResult {
  name: string
  /** Duration of our own code. */
  milliseconds: number
  /** Duration of the bare loop it is compared with; null where the limit is absolute. */
  baselineMilliseconds: number | null
  /** `milliseconds / baselineMilliseconds`. */
  ratio: number | null
  /** The limit in words, for the table: `≤ 1.5 × baseline`, `< 50 ms`. */
  limit: string
  within: boolean
}
