import type { Owner } from '#main/core/audit/journal.ts'
import type { RecordTables } from '#main/core/db/tables/index.ts'

export type RecordKind = keyof RecordTables

/** How a kind of record belongs to others. */
interface KindFacts {
  /** The owner's kind and the column with its id: the owner's history shows the record. */
  ownerKind: RecordKind
  ownerColumn: string
  /** Part of the owner as a user sees it (a number of a company): it is changed, undone and spared with it. */
  part: boolean
  /** Triggers on the trail copy the record as it stands when its entry is written: entries about it never wait for others. */
  followed?: true
}

/** The kinds of record and what they belong to. */
export const recordKinds: Record<RecordKind, KindFacts> = {
  company: { ownerKind: 'company', ownerColumn: 'id', part: true },
  companyNumber: { ownerKind: 'company', ownerColumn: 'companyId', part: true },
  companyContact: { ownerKind: 'company', ownerColumn: 'companyId', part: true },
  declaration: { ownerKind: 'declaration', ownerColumn: 'id', part: true },
  workplace: { ownerKind: 'declaration', ownerColumn: 'declarationId', part: true },
  chainLink: { ownerKind: 'declaration', ownerColumn: 'declarationId', part: false },
  person: { ownerKind: 'person', ownerColumn: 'id', part: true },
  personIdentifier: { ownerKind: 'person', ownerColumn: 'personId', part: true },
  employment: { ownerKind: 'person', ownerColumn: 'personId', part: true },
  assignment: { ownerKind: 'person', ownerColumn: 'personId', part: false },
  personAlias: { ownerKind: 'person', ownerColumn: 'personId', part: true },
  personJoin: { ownerKind: 'person', ownerColumn: 'keptId', part: false },
  personDistinct: { ownerKind: 'person', ownerColumn: 'firstId', part: false },
  absence: { ownerKind: 'person', ownerColumn: 'personId', part: false },
  closure: { ownerKind: 'declaration', ownerColumn: 'declarationId', part: false },
  registrationMark: { ownerKind: 'registrationMark', ownerColumn: 'id', part: false },
  findingDecision: { ownerKind: 'findingDecision', ownerColumn: 'id', part: false },
  correctionRequest: { ownerKind: 'correctionRequest', ownerColumn: 'id', part: true },
  correctionItem: { ownerKind: 'correctionRequest', ownerColumn: 'requestId', part: true },
  findingCare: { ownerKind: 'findingCare', ownerColumn: 'id', part: false },
  paperKind: { ownerKind: 'paperKind', ownerColumn: 'id', part: false },
  paper: { ownerKind: 'paper', ownerColumn: 'id', part: false },
  reminder: { ownerKind: 'company', ownerColumn: 'companyId', part: false },
  reminderSending: { ownerKind: 'company', ownerColumn: 'companyId', part: false },
  contractorPayment: { ownerKind: 'contractorPayment', ownerColumn: 'id', part: false, followed: true },
  withholdingCheck: { ownerKind: 'withholdingCheck', ownerColumn: 'id', part: false, followed: true },
  declarationPartner: { ownerKind: 'declaration', ownerColumn: 'declarationId', part: true },
  worksReport: { ownerKind: 'declaration', ownerColumn: 'declarationId', part: false },
  dutyEvidence: { ownerKind: 'declaration', ownerColumn: 'declarationId', part: false },
  correctionAnnex: { ownerKind: 'correctionRequest', ownerColumn: 'requestId', part: true },
  personKey: { ownerKind: 'person', ownerColumn: 'personId', part: false },
  personGuide: { ownerKind: 'person', ownerColumn: 'personId', part: false },
  personStep: { ownerKind: 'person', ownerColumn: 'personId', part: false },
  companyGuide: { ownerKind: 'company', ownerColumn: 'companyId', part: false },
  companyStep: { ownerKind: 'company', ownerColumn: 'companyId', part: false },
  workplaceDevice: { ownerKind: 'declaration', ownerColumn: 'declarationId', part: false },
  personMeans: { ownerKind: 'person', ownerColumn: 'personId', part: false },
  toolArrangement: { ownerKind: 'company', ownerColumn: 'companyId', part: false },
  startSheet: { ownerKind: 'person', ownerColumn: 'personId', part: false },
  briefing: { ownerKind: 'person', ownerColumn: 'personId', part: false },
  sheetLanguage: { ownerKind: 'sheetLanguage', ownerColumn: 'id', part: false },
  hold: { ownerKind: 'hold', ownerColumn: 'id', part: false },
}

/** The owner of a record is itself a record. */
export interface RecordOwner extends Owner {
  kind: RecordKind
}

/** The owner of a record, read from its row. */
export function ownerOf(kind: RecordKind, row: object): RecordOwner {
  const { ownerKind, ownerColumn } = recordKinds[kind]
  const id = (row as Record<string, unknown>)[ownerColumn]
  if (typeof id !== 'number') throw new Error(`${kind} has no ${ownerColumn}`)
  return { kind: ownerKind, id }
}

/** The kinds that make up one thing in the eyes of a user, the thing itself included. */
export function partsOf(kind: RecordKind): RecordKind[] {
  const { ownerKind, part } = recordKinds[kind]
  if (!part) return [kind]
  const kinds = Object.keys(recordKinds) as RecordKind[]
  return kinds.filter((other) => recordKinds[other].part && recordKinds[other].ownerKind === ownerKind)
}

/** Tells whether a text names a kind of record. */
export function isRecordKind(value: string): value is RecordKind {
  return Object.hasOwn(recordKinds, value)
}
