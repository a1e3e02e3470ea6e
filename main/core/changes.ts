import type { Tables } from '#main/core/db/tables/index.ts'

/** Which tables a commit changed; `workspace` stands for another workspace being opened or closed. */
export interface Change {
  tables: (keyof Tables | 'workspace')[]
}

/** Tells every listening client about each commit. */
export class ChangeFeed {
  readonly #listeners = new Set<(change: Change) => void>()
  #heard = 0

  announce(tables: readonly (keyof Tables | 'workspace')[]): void {
    for (const listener of this.#listeners) listener({ tables: [...tables] })
  }

  /** True while a client listens: somebody looks at what changes. */
  get heard(): boolean {
    return this.#heard > 0
  }

  /** Calls `listener` at each change, for the core itself. */
  watch(listener: (change: Change) => void): void {
    this.#listeners.add(listener)
  }

  /** Changes from now on, until the signal is aborted. */
  async *listen(signal: AbortSignal | undefined): AsyncGenerator<Change, void> {
    const waiting: Change[] = []
    let wake: () => void = () => undefined
    const listener = (change: Change): void => {
      waiting.push(change)
      wake()
    }
    const stop = (): void => wake()
    this.#listeners.add(listener)
    this.#heard += 1
    signal?.addEventListener('abort', stop)
    try {
      while (!signal?.aborted) {
        const change = waiting.shift()
        if (change) yield change
        else await new Promise<void>((resolve) => (wake = resolve))
      }
    } finally {
      this.#listeners.delete(listener)
      this.#heard -= 1
      signal?.removeEventListener('abort', stop)
    }
  }
}
