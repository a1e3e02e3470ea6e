import { CoreError } from '#main/core/errors.ts'

/** Between two looks at the clock and the wish to stop, in rows. */
const rowsPerLook = 1_024
/** Shortest time between two messages of progress, in milliseconds. */
const progressEvery = 100

/** Heeds the wish to stop and tells how far things are: reading is the first half of the way, writing the second. */
export class Lookout {
  readonly #cancelled: () => boolean
  readonly #progress: (done: number) => void
  #calls = 0
  #told = performance.now()

  constructor(task: { cancelled: () => boolean; progress: (done: number) => void }) {
    this.#cancelled = task.cancelled
    this.#progress = task.progress
  }

  /** A row was read; throws `cancelled`. */
  row(read: number): void {
    this.#calls += 1
    if (this.#calls % rowsPerLook !== 0) return
    this.#tell(read / 2)
  }

  /** A share of what follows the reading is done, from 0 to 1; throws `cancelled`. */
  share(of: number, total: number): void {
    this.#tell(total / 2 + (total * of) / 2)
  }

  #tell(done: number): void {
    if (this.#cancelled()) throw new CoreError('cancelled')
    const now = performance.now()
    if (now - this.#told < progressEvery) return
    this.#told = now
    this.#progress(Math.floor(done))
  }
}
