import type { Projection } from '#main/core/audit/record-writer.ts'
import { companyProjection } from '#main/core/features/companies/projection.ts'

/** Every list that is derived from records, refreshed inside the transaction that changes them. */
export const projections: readonly Projection[] = [companyProjection]
