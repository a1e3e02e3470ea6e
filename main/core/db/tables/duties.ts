import type { Generated } from 'kysely'

import type { Duty, SupportedState } from '#shared/domain/duties.ts'

/** What the office noted about a duty of a firm at a declaration’s workplaces. The bytes of its file are in `attachment`. */
export interface DutyEvidenceTable {
  id: Generated<number>
  declarationId: number
  companyId: number
  duty: Duty
  /** The state it speaks for. */
  state: SupportedState
  /** The first and the last day it holds, local dates; no last day: until further notice. */
  onDate: string
  validUntil: string | null
  note: string | null
  sha256: string | null
  fileName: string | null
}

/** Records: each row is written through the record store, which audits it. */
export interface DutyRecordTables {
  dutyEvidence: DutyEvidenceTable
}
