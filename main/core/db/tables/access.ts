import type { Flag, EmploymentTable } from '#main/core/db/tables/records.ts'
import type { LimosaState } from '#shared/domain/access-lacks.ts'
import type { Language } from '#shared/i18n/index.ts'

/**
 * Who works now or soon, one row a person, and what each lacks; derived, as of the day in the setting `listsAsOf`.
 * What follows from registrations is brought up to date when it is next asked for (`accessStale`).
 */
export interface AccessListTable {
  /** Of the person. */
  id: number
  person: string
  personKey: string
  /** Masked. */
  identifier: string | null
  language: Language | null
  /** The employers of today, or else those to come, by name. */
  employer: string | null
  employerKey: string
  employerId: number | null
  /** One of the employers is one of the office’s own firms. */
  own: Flag
  /** The employers as the row knows them, to tell when one of them says something else: `;id|name|own|foreign;`. */
  firms: string
  capacity: EmploymentTable['capacity']
  /** Where the person is planned within the horizon. */
  workplace: string | null
  workplaceKey: string
  /** Numbers of those declarations, with a blank between them. */
  declarations: string
  /** Ids of all these employers and declarations, each between blanks. */
  companyIds: string
  declarationIds: string
  nextPlannedOn: string | null
  /** `nextPlannedOn`, those without one last. */
  urgency: string
  newcomerOn: string | null
  /** Codes of `accessLacks` with a blank between them. */
  lacks: string
  lackCount: number
  notInformed: Flag
  noKey: Flag
  noMeans: Flag
  misfit: Flag
  limosaDue: Flag
  missedStart: Flag
  noIdentifier: Flag
  noLanguage: Flag
  limosaState: LimosaState
  limosaOn: string | null
  search: string
}

/** One row while registrations or what files cover have changed since the list was made. */
export interface AccessStaleTable {
  id: number
}

export interface AccessTables {
  accessList: AccessListTable
  accessStale: AccessStaleTable
}
