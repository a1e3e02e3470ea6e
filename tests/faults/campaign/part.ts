/** What a part of the campaign tries: faults of the machine, files on the way in, or attacks. */
export type TrialKind = 'faults' | 'inputs' | 'attacks'

/** One part of the campaign; every `*.part.ts` of this folder exports one as `part`. */
export interface Part {
  name: string
  run: (trials: Trials) => Promise<void>
}

/** Random numbers from a seed: the same seed gives the same campaign. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Keeps count of what was tried, what failed and what was lost; a failed trial never ends the campaign. */
export class Trials {
  readonly full: boolean
  readonly seed: number
  readonly random: () => number
  readonly tried: Record<TrialKind, number> = { faults: 0, inputs: 0, attacks: 0 }
  readonly failures: string[] = []
  /** What this machine did not allow, each with its reason. */
  readonly notTried: string[] = []
  readonly remarks: string[] = []
  recordsLost = 0

  constructor(options: { full: boolean; seed: number }) {
    this.full = options.full
    this.seed = options.seed
    this.random = randomFrom(options.seed)
  }

  /** As many as the campaign is to try: the first number in a full one, the second within the tests. */
  count(full: number, short: number): number {
    return this.full ? full : short
  }

  /** Tries one thing; what it throws is its failure. */
  async try(kind: TrialKind, name: string, work: () => unknown): Promise<void> {
    this.tried[kind] += 1
    try {
      await work()
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      this.failures.push(`${name}: ${text}`)
    }
  }

  /** Notes records that were committed and are not there any more: a failure by itself. */
  lose(count: number, name: string): void {
    if (count <= 0) return
    this.recordsLost += count
    this.failures.push(`${name}: ${count} records lost`)
  }

  /** A whole number from 0 up to, but not including, `below`. */
  below(below: number): number {
    return Math.floor(this.random() * below)
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
}

/** Fails the trial with what was found instead of what had to be. */
export function must(condition: boolean, found: unknown): asserts condition {
  if (!condition) throw new Error(typeof found === 'string' ? found : JSON.stringify(found))
}
