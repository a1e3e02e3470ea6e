import type { Generated } from 'kysely'

import type { FindingSeverity, FindingState, RuleId } from '#shared/domain/review/rules.ts'

/*
 * What imported files state is kept as it came. Who and what they name stands in the `stated…` tables, once per text; the
 * record it stands for is resolved beside it and again whenever records change. Registrations themselves never change:
 * the database refuses it.
 */

/** A person as files name them: by identifier, or (without one) by name. */
export interface StatedPersonTable {
  id: Generated<number>
  /** Digits, or the Limosa text, as normalised; empty when the row had none. */
  identifier: string
  /** Folded name for rows without identifier, else empty. */
  provisionalKey: string
  kind: 'national' | 'bis' | 'limosa' | 'other' | 'none'
  /** 1 when the number's check digits and structure are right (always for Limosa). */
  valid: 0 | 1
  /** Names as first stated with whole letters. */
  lastName: string
  firstName: string | null
  /** The known person, null while nobody has this identifier. */
  personId: number | null
  /** Name to show: the known person's, else as stated; and its folded sort key. */
  label: string
  labelKey: string
  /** Registrations that name this person. */
  uses: number
}

/** Names as a row gave them. */
export interface StatedNameTable {
  id: Generated<number>
  lastName: string
  firstName: string
  /** Registrations and witness events that spell a name so. */
  uses: number
}

export interface StatedCompanyTable {
  id: Generated<number>
  /** Enterprise number (ten digits), foreign VAT number, or the text as stated. */
  text: string
  /** Name given beside the number, if any. */
  name: string | null
  companyId: number | null
  /** 1 when that company is one of the office's own. */
  own: Generated<0 | 1>
  label: string
  labelKey: string
  uses: number
}

export interface StatedDeclarationTable {
  id: Generated<number>
  number: string
  declarationId: number | null
  /** Workplace of the known declaration, else the number. */
  label: string
  labelKey: string
  uses: number
}

/** Channel, official status and remark, each as stated (null when the file had none): one row per combination. */
export interface StatedNoteTable {
  id: Generated<number>
  channel: string | null
  status: string | null
  remark: string | null
}

/** `1` CIAO: events; `2` Checkinatwork: presences. */
export type ServiceCode = 1 | 2
/** `0` presence of a day, `1` IN, `2` OUT. */
export type TypeCode = 0 | 1 | 2

/** Shape of one imported row, of the official service or of a provider's own log. */
interface StatedRow {
  id: Generated<number>
  batchId: number
  /** As a person counts lines in the file. */
  line: number
  service: ServiceCode
  statedPersonId: number
  statedNameId: number
  statedCompanyId: number | null
  statedDeclarationId: number | null
  type: TypeCode
  /** Epoch seconds UTC; a presence has the first moment of its Brussels day. */
  at: number
  /** Brussels day of `at`. */
  date: string
  /** How the time was given: 0 a date alone, 1 exact (`Z` or offset), 2 Brussels time, 3 the first and 4 the second of a repeated hour. */
  given: 0 | 1 | 2 | 3 | 4
  receipt: number | null
  statedNoteId: number | null
}

/** An official registration; immutable. */
export type RegistrationTable = StatedRow
/** A row of a provider's log: a witness, never a registration. */
export type WitnessEventTable = StatedRow

/** A receipt number that a later file gave for a row that came without one. */
export interface RegistrationReceiptTable {
  registrationId: number
  receipt: number
  batchId: number
  line: number
}

/** Another file that holds the same registration: it stays when the first file is taken back. */
export interface RegistrationSightingTable {
  batchId: number
  registrationId: number
  /** Number that this file gives, which it would give the row if no other file did. */
  receipt: number | null
}

/** Another provider's file that holds the same row. */
export interface WitnessSightingTable {
  batchId: number
  witnessId: number
}

/** The registrations that a batch added: their ids follow one another. `lastId` is below `firstId` when it added none. */
export interface RegistrationBatchTable {
  batchId: number
  firstId: number
  lastId: number
  /** SHA-256 over the rows in order, hexadecimal; the audit trail has it too. */
  digest: string
}

/** Said beside a registration, by a later file (`batchId`) or by a person. */
export interface RegistrationMarkTable {
  id: Generated<number>
  registrationId: number
  kind: 'cancelled' | 'corrected' | 'superseded' | 'status'
  status: string | null
  remark: string | null
  note: string | null
  batchId: number | null
  at: string
  by: string
}

/** How many registrations there are of each sort on each day: totals and places in long lists without counting rows. */
export interface RegistrationDayTable {
  date: string
  service: ServiceCode
  /** 0 when the row states none. */
  statedDeclarationId: number
  statedCompanyId: number
  type: TypeCode
  statedNoteId: number
  count: number
}

/** Registrations of 32 days packed into columns (`list-span.ts`); derived. */
export interface RegistrationSpanTable {
  /** Number of the 32 days since the epoch. */
  span: number
  /** 0 head, 1 rows, 2 receipts. */
  part: number
  /** Rises each time the span is packed. */
  stamp: number
  /** Newest registration there was when it was packed. */
  lastId: number
  data: Buffer
}

/** Spans that lost a registration, or in which one was given a receipt, since they were packed. */
export interface RegistrationStaleTable {
  span: number
}

/** The days for which a file of a service is there; only they can miss something. */
export interface CoverageTable {
  id: Generated<number>
  batchId: number
  service: ServiceCode
  fromDate: string
  toDate: string
}

/** A person is away. */
export interface AbsenceTable {
  id: Generated<number>
  personId: number
  validFrom: string
  validTo: string | null
  reason: string | null
}

/** Nobody works at a declaration's workplaces. */
export interface ClosureTable {
  id: Generated<number>
  declarationId: number
  validFrom: string
  validTo: string | null
  reason: string | null
}

/** One finding per rule, person, declaration and day; derived from everything else, except for its id. */
export interface FindingTable {
  id: Generated<number>
  rule: RuleId
  severity: FindingSeverity
  service: ServiceCode
  statedPersonId: number
  /** 0 for an overlap, which belongs to no single declaration. */
  statedDeclarationId: number
  date: string
  /** Of what it rests on: a decision holds while this stays the same. */
  fingerprint: string
  state: FindingState
  /** Reason and note of the decision, or why it was explained by itself (`paper-form`, `exempt`). */
  reason: string | null
  note: string | null
  /** Why the review itself explains it, whatever people decide. */
  explained: 'paper-form' | 'exempt' | null
  /** The decision that gave the state; null while nobody has decided on these very events. */
  decisionId: number | null
  /** Last day to ask for a correction; null where no limit is known. */
  deadline: string | null
  /** JSON: parameters of the sentence. */
  params: string
  /** Local hour of the event it is about, for patterns; null when it has none. */
  hour: number | null
  /** First epoch second of what it rests on. */
  at: number
  personId: number | null
  person: string
  personKey: string
  /** Masked. */
  identifier: string | null
  declarationId: number | null
  declaration: string
  workplace: string
  workplaceKey: string
  companyId: number | null
  firm: string
  firmKey: string
  foundAt: string
}

export interface FindingEventTable {
  findingId: number
  registrationId: number
}

/** How often findings of a chunk of 2048 ids (`id >> 11`) were written: kept by triggers. */
export interface FindingChunkTable {
  chunk: number
  version: number
}

/** What a person decided about a finding; holds as long as the fingerprint does. */
export interface FindingDecisionTable {
  id: Generated<number>
  rule: RuleId
  statedPersonId: number
  statedDeclarationId: number
  date: string
  fingerprint: string
  state: 'explained' | 'dismissed'
  reason: string
  note: string | null
  at: string
  by: string
}

/** What has changed since the last review: people (known or stated), declarations, or whole days (`all`). Dates null: everywhere. */
export interface ReviewDueTable {
  id: Generated<number>
  kind: 'person' | 'statedPerson' | 'declaration' | 'all'
  refId: number
  fromDate: string | null
  toDate: string | null
}

/** Records: each row is written through the record store, which audits it. */
export interface RegistrationRecordTables {
  absence: AbsenceTable
  closure: ClosureTable
  registrationMark: RegistrationMarkTable
  findingDecision: FindingDecisionTable
}

export interface RegistrationTables {
  statedPerson: StatedPersonTable
  statedName: StatedNameTable
  statedCompany: StatedCompanyTable
  statedDeclaration: StatedDeclarationTable
  statedNote: StatedNoteTable
  registration: RegistrationTable
  witnessEvent: WitnessEventTable
  registrationReceipt: RegistrationReceiptTable
  registrationSighting: RegistrationSightingTable
  witnessSighting: WitnessSightingTable
  registrationBatch: RegistrationBatchTable
  registrationDay: RegistrationDayTable
  registrationSpan: RegistrationSpanTable
  registrationStale: RegistrationStaleTable
  coverage: CoverageTable
  finding: FindingTable
  findingEvent: FindingEventTable
  findingChunk: FindingChunkTable
  reviewDue: ReviewDueTable
  absenceList: AbsenceListTable
}

/** Absences and closures in one list; ids of closures are negative. */
export interface AbsenceListTable {
  id: number
  recordId: number
  kind: 'absence' | 'closure'
  personId: number | null
  person: string | null
  personKey: string
  identifier: string | null
  declarationId: number | null
  declaration: string | null
  workplace: string | null
  workplaceKey: string
  validFrom: string
  validTo: string | null
  reason: string | null
  search: string
}
