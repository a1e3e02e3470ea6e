import type { Generated } from 'kysely'

/** What the official service was told of a declaration on a day: append-only, guarded by triggers. */
export interface WorksReportTable {
  id: Generated<number>
  declarationId: number
  /** Local date on which it was reported. */
  reportedOn: string
  /** Instant (ISO, UTC) at which it was noted, and by whom. */
  at: string
  by: string
  note: string | null
  /** The state of the works as reported (`WorksState`) as JSON, and the SHA-256 of that text. */
  snapshot: string
  sha256: string
}

/** Records: each row is written through the record store, which audits it. */
export interface WorksRecordTables {
  worksReport: WorksReportTable
}
