import type { Connection } from '#main/core/db/connection.ts'
import { readReview, type Look, type ReviewReading } from '#main/core/features/findings/read.ts'
import type { ReviewScope } from '#main/core/features/findings/scope.ts'
import { writeReview, type ReviewResult } from '#main/core/features/findings/write.ts'
import { writeOn, type WriteStamp } from '#main/core/workspace.ts'

/** Reads everything a review needs as of one moment, while others may go on writing. `now` is an ISO instant. */
export function readOn(connection: Connection, scope: ReviewScope, now: string, look: Look): ReviewReading {
  return connection.snapshot(() => readReview(connection, scope, now, look))
}

/** Writes what a review has found out in one transaction. */
export function writeReading(
  connection: Connection,
  stamp: WriteStamp,
  reading: ReviewReading,
  look: Look,
): ReviewResult {
  return writeOn(connection, stamp, (writer) => writeReview(writer, reading, look)).result
}
