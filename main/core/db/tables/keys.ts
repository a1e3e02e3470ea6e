import type { Generated } from 'kysely'

import type { EmploymentTable } from '#main/core/db/tables/records.ts'
import type { KeyKind, KeyState } from '#shared/domain/access.ts'
import type { FirmStep, NextStep, StepActor } from '#shared/domain/keys.ts'

/** A key of a person for the official service. */
export interface PersonKeyTable {
  id: Generated<number>
  personId: number
  kind: KeyKind
  state: KeyState
  /** The first day of its state, a local date; of an ended key the first day it worked, null if it never did. */
  since: string | null
  /** The last day it worked, or the day on which it was given up. */
  endedOn: string | null
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

/** Everybody with the key that tells how he stands, as of the day in the setting `listsAsOf`. `id` is the person’s. */
export interface KeyListTable {
  id: number
  person: string
  personKey: string
  identifier: string | null
  employerId: number | null
  employer: string | null
  employerKey: string
  capacity: EmploymentTable['capacity']
  identityCountry: string | null
  keyKind: KeyKind | null
  keyState: KeyState | 'none'
  since: string | null
  /** Of a key that does not work yet. */
  appointmentOn: string | null
  nextStep: Exclude<NextStep, null> | null
  nextActor: StepActor | null
  search: string
}

/** Foreign firms with their five steps. `id` is the firm’s. */
export interface FirmKeyListTable {
  id: number
  name: string
  nameKey: string
  country: string | null
  enterpriseNumber: string | null
  foreignVat: string | null
  /** How many of the five steps are done. */
  done: number
  nextStep: FirmStep | null
  nextActor: StepActor | null
  /** Day of the step done last. */
  lastOn: string | null
  search: string
}

/** Derived lists. */
export interface KeyTables {
  keyList: KeyListTable
  firmKeyList: FirmKeyListTable
}
