import type { DeclarationTable, EmploymentTable, Flag, PersonIdentifierTable } from '#main/core/db/tables/records.ts'
import type { Method } from '#shared/domain/method.ts'
import type { WorksDue } from '#shared/domain/works.ts'
import type { Language } from '#shared/i18n/index.ts'

/**
 * What the grids show, one row per record, kept beside the records and rebuilt from them at will.
 * Columns ending in `Key` are folded for sorting; `search` holds every searchable text, folded.
 */
export interface CompanyListTable {
  id: number
  name: string
  nameKey: string
  enterpriseNumber: string | null
  foreignVat: string | null
  country: string | null
  language: string | null
  email: string | null
  phone: string | null
  address: string | null
  roleOwn: Flag
  roleContractor: Flag
  roleAgency: Flag
  roleClient: Flag
  provisional: Flag
  search: string
}

export interface DeclarationListTable {
  id: number
  number: string
  regime: DeclarationTable['regime']
  workplace: string | null
  workplaceKey: string
  address: string | null
  client: string | null
  clientKey: string
  declarant: string | null
  startDate: string | null
  endDate: string | null
  dutyToRegister: DeclarationTable['dutyToRegister']
  provisional: Flag
  search: string
  /** No number yet. */
  draft: Flag
  /** Whether a declaration is due, as of the day in the setting `listsAsOf`. */
  due: WorksDue['due'] | null
  /** How many changes are still to be reported; null while nothing was reported to compare with. */
  toReport: number | null
  /** Day of the last report. */
  reportedOn: string | null
}

export interface ChainListTable {
  id: number
  declarationId: number
  declaration: string
  workplace: string | null
  contractorId: number
  contractor: string
  contractorKey: string
  directEmployerId: number
  directEmployer: string
  directEmployerKey: string
  validFrom: string | null
  validTo: string | null
  method: Method | null
  fallbackChannel: string | null
  viaAgency: Flag
  informedOn: string | null
  search: string
  contractOn: string | null
  contractReference: string | null
  dutyPassedOn: 'yes' | 'no' | null
}

export interface PersonListTable {
  id: number
  lastName: string
  firstName: string | null
  nameKey: string
  firstNameKey: string
  /** Masked; the complete one is in `personIdentifier` only. */
  identifier: string | null
  identifierKind: PersonIdentifierTable['kind'] | null
  birthDate: string | null
  language: Language | null
  /** As of the day in the setting `listsAsOf`. */
  employerId: number | null
  employer: string | null
  employerKey: string
  capacity: EmploymentTable['capacity']
  limosaTo: string | null
  provisional: Flag
  search: string
  nationality: string | null
  identityCountry: string | null
}

export interface AssignmentListTable {
  id: number
  personId: number
  person: string
  personKey: string
  identifier: string | null
  employer: string | null
  employerKey: string
  declarationId: number
  declaration: string
  workplace: string | null
  workplaceKey: string
  validFrom: string
  validTo: string | null
  weekdays: string
  startTime: string | null
  endTime: string | null
  search: string
}
