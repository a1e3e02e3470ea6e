import type {
  AttachmentTable,
  AuditEntryTable,
  AuditKeyTable,
  SavedViewTable,
  SettingTable,
} from '#main/core/db/tables/base.ts'
import type { CorrectionRecordTables, CorrectionTables } from '#main/core/db/tables/corrections.ts'
import type { EmergencyTables } from '#main/core/db/tables/emergency.ts'
import type { ImportTables } from '#main/core/db/tables/imports.ts'
import type {
  AssignmentListTable,
  ChainListTable,
  CompanyListTable,
  DeclarationListTable,
  PersonListTable,
} from '#main/core/db/tables/lists.ts'
import type { PaperRecordTables, PaperTables } from '#main/core/db/tables/papers.ts'
import type {
  AssignmentTable,
  ChainLinkTable,
  CompanyNumberTable,
  CompanyTable,
  DeclarationTable,
  EmploymentTable,
  PersonIdentifierTable,
  PersonTable,
  WorkplaceTable,
} from '#main/core/db/tables/records.ts'
import type { RegistrationRecordTables, RegistrationTables } from '#main/core/db/tables/registrations.ts'

/** The records of the domain: each row is written through the record store, which audits it. */
export interface RecordTables extends RegistrationRecordTables, CorrectionRecordTables, PaperRecordTables {
  company: CompanyTable
  companyNumber: CompanyNumberTable
  declaration: DeclarationTable
  workplace: WorkplaceTable
  chainLink: ChainLinkTable
  person: PersonTable
  personIdentifier: PersonIdentifierTable
  employment: EmploymentTable
  assignment: AssignmentTable
}

/** Every table of a workspace. */
export interface Tables
  extends RecordTables, ImportTables, EmergencyTables, RegistrationTables, CorrectionTables, PaperTables {
  companyList: CompanyListTable
  declarationList: DeclarationListTable
  chainList: ChainListTable
  personList: PersonListTable
  assignmentList: AssignmentListTable
  auditEntry: AuditEntryTable
  auditKey: AuditKeyTable
  attachment: AttachmentTable
  setting: SettingTable
  savedView: SavedViewTable
}
