import type { Generated } from 'kysely'

import type { KeyKind, KeyState } from '#shared/domain/access.ts'

/** A key of a person for the official service. */
export interface PersonKeyTable {
  id: Generated<number>
  personId: number
  kind: KeyKind
  state: KeyState
  /** The day since which the state holds, a local date. */
  since: string | null
  /** The day of the appointment for a key that is obtained in person or in a call. */
  appointmentOn: string | null
  note: string | null
}

/** What was answered in the key guide about a person. */
export interface PersonGuideTable {
  id: Generated<number>
  personId: number
  /** JSON: the answers by question. */
  answers: string
  answeredOn: string
}

/** A step of a person towards a key that was done. The bytes of its file are in `attachment`. */
export interface PersonStepTable {
  id: Generated<number>
  personId: number
  step: string
  doneOn: string
  note: string | null
  sha256: string | null
  fileName: string | null
}

/** What was answered in the key guide about a foreign firm. */
export interface CompanyGuideTable {
  id: Generated<number>
  companyId: number
  /** JSON: the answers by question. */
  answers: string
  answeredOn: string
}

/** One of the steps of a foreign firm that was done. The bytes of its file are in `attachment`. */
export interface CompanyStepTable {
  id: Generated<number>
  companyId: number
  step: string
  doneOn: string
  note: string | null
  sha256: string | null
  fileName: string | null
}

/** Records: each row is written through the record store, which audits it. */
export interface KeyRecordTables {
  personKey: PersonKeyTable
  personGuide: PersonGuideTable
  personStep: PersonStepTable
  companyGuide: CompanyGuideTable
  companyStep: CompanyStepTable
}
