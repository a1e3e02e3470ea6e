/**
 * Lets one writer through at a time. SQLite allows one write transaction; waiting here, without blocking the thread,
 * keeps the windows answering while an import holds the lock on a connection of its own.
 */
export class Gate {
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  /** Runs `work` when everyone who came before has finished, however they ended. */
  async pass<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    this.#waiting += 1
    const turn = this.#last.then(work, work)
    this.#last = turn.catch(() => undefined)
    try {
      return await turn
    } finally {
      this.#waiting -= 1
    }
  }

  get busy(): boolean {
    return this.#waiting > 0
  }
}
