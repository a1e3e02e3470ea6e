import { onOwnConnection } from '#main/core/db/own-connection.ts'
import { CoreError } from '#main/core/errors.ts'
import type { Access, ImportProgress } from '#main/core/features/imports/messages.ts'
import { decideFindings, type Decided, type Decision } from '#main/core/features/findings/decide.ts'
import { readReview, type Look, type ReviewReading } from '#main/core/features/findings/read.ts'
import type { ReviewScope } from '#main/core/features/findings/scope.ts'
import { ReviewPages, type ReviewResult } from '#main/core/features/findings/write.ts'
import { writeOn } from '#main/core/workspace.ts'

/** How much a review has to write. */
export interface ReviewSize {
  writes: number
}

/** Shortest time between two messages of progress, in milliseconds. */
const progressEvery = 100

function lookout({ stop }: Access, phase: ImportProgress['phase'], tell: (progress: ImportProgress) => void): Look {
  let told = performance.now()
  return (done, total) => {
    if (Atomics.load(stop, 0) !== 0) throw new CoreError('cancelled')
    const now = performance.now()
    if (now - told < progressEvery) return
    told = now
    tell({ phase, done, total })
  }
}

/** Decides about many findings in one transaction; a stop takes all of it back. */
export function decideElsewhere(
  ids: Int32Array,
  decision: Decision,
  access: Access,
  tell: (progress: ImportProgress) => void,
): Decided {
  const look = lookout(access, 'rows', tell)
  const { result } = onOwnConnection(access, (connection) =>
    writeOn(connection, access.stamp, (writer) => decideFindings(writer, [...ids], decision, look)),
  )
  return result
}

/**
 * A review in a thread of its own connection: read first, while everybody goes on working, and written afterwards, when
 * nobody else writes. What was changed in between is due again by itself.
 */
export class ReviewJob {
  #pages: ReviewPages | null = null

  read(scope: ReviewScope, now: string, access: Access, tell: (progress: ImportProgress) => void): ReviewSize {
    this.#pages = null
    const reading: ReviewReading = onOwnConnection(access, (connection) =>
      connection.snapshot(() => readReview(connection, scope, now, lookout(access, 'rows', tell))),
    )
    this.#pages = new ReviewPages(reading)
    return { writes: this.#pages.total }
  }

  /** Writes at most so many findings in one transaction; null while there are more. */
  write(most: number, access: Access, tell: (progress: ImportProgress) => void): ReviewResult | null {
    const pages = this.#pages
    if (!pages) throw new CoreError('cancelled')
    // Should this fail, there is nothing to go on with.
    this.#pages = null
    const { result } = onOwnConnection(access, (connection) =>
      writeOn(connection, access.stamp, (writer) => pages.write(writer, most, lookout(access, 'lists', tell))),
    )
    if (result === null) this.#pages = pages
    return result
  }
}
