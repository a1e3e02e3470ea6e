import type { Generated } from 'kysely'

import type { ServiceCode } from '#main/core/db/tables/registrations.ts'
import type { Flag } from '#main/core/db/tables/records.ts'
import type { CorrectionStep } from '#shared/domain/correction/states.ts'
import type {
  AddresseeKind,
  CorrectionAction,
  CorrectionChannel,
  CorrectionOrigin,
  CorrectionReason,
  CorrectionState,
  EvidenceKind,
  RegistrationType,
} from '#shared/domain/correction/words.ts'
import type { RuleId } from '#shared/domain/review/rules.ts'
import type { Language } from '#shared/i18n/languages.ts'

/** A request for a correction, on its way or answered. Once sent, the database refuses to change its words. */
export interface CorrectionRequestTable {
  id: Generated<number>
  /** `C-2026-0001`, counted within the year. */
  number: string
  origin: CorrectionOrigin
  state: CorrectionState
  addressee: AddresseeKind
  /** The subcontractor or agency it goes to; null for the NSSO and for a self-employed person. */
  addresseeCompanyId: number | null
  addresseePersonId: number | null
  language: Language | null
  /** The own company that asks. */
  senderId: number | null
  explanation: string | null
  /** Why there is no evidence. */
  noEvidenceReason: string | null
  /** Why it is asked after the deadline. */
  lateReason: string | null
  /** The day on which the worker told of the error, and in which words. */
  reportedOn: string | null
  reportText: string | null
  responsible: string | null
  followUpOn: string | null
  /** The request that this one goes on from, after a refusal. */
  followsId: number | null
  createdAt: string
  createdBy: string
  sentOn: string | null
  sentChannel: CorrectionChannel | null
  /** Given by the addressee. */
  reference: string | null
  answeredOn: string | null
  /** The dossier as it was sent. */
  dossierSha256: string | null
}

/** One thing asked of one registration. */
export interface CorrectionItemTable {
  id: Generated<number>
  requestId: number
  position: number
  /** The finding it came from: its key, its number, and what it rested on then; null without a finding. */
  rule: RuleId | null
  findingId: number | null
  fingerprint: string | null
  statedPersonId: number | null
  statedDeclarationId: number | null
  /** Brussels day of the registration, or of the presence when none is there. */
  date: string
  service: ServiceCode
  personId: number | null
  declarationId: number | null
  action: CorrectionAction
  /** Null for what is to be added. */
  registrationId: number | null
  reason: CorrectionReason | null
  reasonText: string | null
  /** What is asked for; null: as registered. `requestedAt` in epoch seconds. */
  requestedType: RegistrationType | null
  requestedAt: number | null
  requestedDeclarationId: number | null
  requestedCompanyId: number | null
  requestedPersonId: number | null
  outcome: 'accepted' | 'refused' | null
}

/** An annex of a request; its bytes are in `attachment`, where several annexes may share them. */
export interface CorrectionAnnexTable {
  id: Generated<number>
  requestId: number
  position: number
  sha256: string
  name: string
  kind: EvidenceKind
  description: string | null
  /** Brought by a person, or made by the program from what it knows. */
  source: 'file' | 'planning' | 'paper-form' | 'incident' | 'witness'
  /** The annex that stands in its place since. */
  supersededById: number | null
  addedAt: string
  addedBy: string
}

/** Who looks after a finding that has no request yet, and when it is to be taken up again. */
export interface FindingCareTable {
  id: Generated<number>
  rule: RuleId
  statedPersonId: number
  statedDeclarationId: number
  date: string
  responsible: string | null
  followUpOn: string | null
}

/** Append-only: a step of a request's life, with its document. */
export interface CorrectionEventTable {
  id: Generated<number>
  requestId: number
  step: CorrectionStep | 'create' | 'dossier' | 'note'
  fromState: CorrectionState | null
  state: CorrectionState
  onDate: string | null
  channel: CorrectionChannel | null
  reference: string | null
  note: string | null
  sha256: string | null
  name: string | null
  at: string
  by: string
}

/** Which findings each request concerns; derived from its items. */
export interface CorrectionFindingTable {
  requestId: number
  findingId: number
}

/** Requests as lists show them. */
export interface CorrectionListTable {
  id: number
  number: string
  state: CorrectionState
  open: Flag
  addressee: AddresseeKind
  addresseeName: string
  addresseeKey: string
  /** First person of the items, with how many others. */
  person: string
  personKey: string
  people: number
  workplace: string
  workplaceKey: string
  reason: CorrectionReason | null
  /** First day of the items. */
  date: string | null
  /** First deadline of the items; null where none is known. */
  deadline: string | null
  /** When the office has to act next: the deadline or an earlier follow-up while unsent, the follow-up afterwards. */
  dueOn: string | null
  items: number
  evidence: number
  responsible: string | null
  followUpOn: string | null
  origin: CorrectionOrigin
  createdAt: string
  sentOn: string | null
  answeredOn: string | null
  reference: string | null
  search: string
}

/** Records: each row is written through the record store, which audits it. */
export interface CorrectionRecordTables {
  correctionRequest: CorrectionRequestTable
  correctionItem: CorrectionItemTable
  correctionAnnex: CorrectionAnnexTable
  findingCare: FindingCareTable
}

export interface CorrectionTables {
  correctionFinding: CorrectionFindingTable
  correctionEvent: CorrectionEventTable
  correctionList: CorrectionListTable
}
