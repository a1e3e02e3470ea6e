import type { AccessTables } from '#main/core/db/tables/access.ts'
import type {
  AttachmentTable,
  AuditEntryTable,
  AuditKeyTable,
  SavedViewTable,
  SettingTable,
} from '#main/core/db/tables/base.ts'
import type { CorrectionRecordTables, CorrectionTables } from '#main/core/db/tables/corrections.ts'
import type { DutyRecordTables } from '#main/core/db/tables/duties.ts'
import type { EmergencyTables } from '#main/core/db/tables/emergency.ts'
import type { IdentityRecordTables } from '#main/core/db/tables/identities.ts'
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
  CompanyContactTable,
  CompanyNumberTable,
  CompanyTable,
  DeclarationPartnerTable,
  DeclarationTable,
  EmploymentTable,
  PersonIdentifierTable,
  PersonTable,
  WorkplaceTable,
} from '#main/core/db/tables/records.ts'
import type { WorksRecordTables } from '#main/core/db/tables/works.ts'
import type { RegistrationRecordTables, RegistrationTables } from '#main/core/db/tables/registrations.ts'
import type { RetentionRecordTables, RetentionTables } from '#main/core/db/tables/retention.ts'
import type { KeyRecordTables, KeyTables } from '#main/core/db/tables/keys.ts'
import type { MeansRecordTables } from '#main/core/db/tables/means.ts'
import type { InformingRecordTables } from '#main/core/db/tables/informing.ts'
import type { ReminderRecordTables, ReminderTables } from '#main/core/db/tables/reminders.ts'
import type { WithholdingRecordTables, WithholdingTables } from '#main/core/db/tables/withholding.ts'

/** The records of the domain: each row is written through the record store, which audits it. */
export interface RecordTables
  extends
    RegistrationRecordTables,
    CorrectionRecordTables,
    PaperRecordTables,
    ReminderRecordTables,
    WithholdingRecordTables,
    WorksRecordTables,
    DutyRecordTables,
    IdentityRecordTables,
    KeyRecordTables,
    MeansRecordTables,
    InformingRecordTables,
    RetentionRecordTables {
  company: CompanyTable
  companyNumber: CompanyNumberTable
  companyContact: CompanyContactTable
  declaration: DeclarationTable
  workplace: WorkplaceTable
  declarationPartner: DeclarationPartnerTable
  chainLink: ChainLinkTable
  person: PersonTable
  personIdentifier: PersonIdentifierTable
  employment: EmploymentTable
  assignment: AssignmentTable
}

/** Every table of a workspace. */
export interface Tables
  extends
    RecordTables,
    ImportTables,
    EmergencyTables,
    RegistrationTables,
    CorrectionTables,
    ReminderTables,
    WithholdingTables,
    PaperTables,
    AccessTables,
    KeyTables,
    RetentionTables {
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
