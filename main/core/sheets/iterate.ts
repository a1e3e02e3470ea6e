import { setImmediate } from 'node:timers/promises'

import type { Row, RowBatch } from '#main/core/sheets/types.ts'

/** Gives the rows of batches one by one. */
export function* inRows(batches: Iterable<RowBatch>): Generator<Row, void, void> {
  for (const { rows } of batches) yield* rows
}

/** Gives batches with a pause between them in which messages arrive; stops with the signal's reason when it is aborted. */
export async function* inBatches(
  batches: Iterable<RowBatch>,
  signal?: AbortSignal,
): AsyncGenerator<RowBatch, void, void> {
  for (const batch of batches) {
    signal?.throwIfAborted()
    if (batch.rows.length > 0) yield batch
    await setImmediate()
  }
  signal?.throwIfAborted()
}
