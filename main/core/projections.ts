import type { Projection } from '#main/core/audit/record-writer.ts'

/** Every list that is derived from records, refreshed inside the transaction that changes them. */
export const projections: readonly Projection[] = []
