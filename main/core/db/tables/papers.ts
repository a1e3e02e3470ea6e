import type { Generated } from 'kysely'

import type { Flag } from '#main/core/db/tables/records.ts'
import type { PaperKindCode, PaperState, PaperSubject } from '#shared/domain/paper.ts'

/** A kind of paper: shipped ones have a code and take their name from the texts, the office's own have a name. */
export interface PaperKindTable {
  id: Generated<number>
  code: PaperKindCode | null
  name: string | null
  subject: PaperSubject
  required: Flag
  expires: Flag
}

/** A document of a firm, a link, a person or a declaration: exactly one of the four is set. The bytes are in `attachment`. */
export interface PaperTable {
  id: Generated<number>
  kindId: number
  companyId: number | null
  linkId: number | null
  personId: number | null
  declarationId: number | null
  issuedOn: string | null
  expiresOn: string | null
  reference: string | null
  note: string | null
  sha256: string | null
  fileName: string | null
  /** When and by whom it was found right. */
  verifiedOn: string | null
  verifiedBy: string | null
}

/** Records: each row is written through the record store, which audits it. */
export interface PaperRecordTables {
  paperKind: PaperKindTable
  paper: PaperTable
}

/** Derived: the papers as the list shows them. */
export interface PaperListTable {
  id: number
  kindId: number
  kindCode: PaperKindCode | null
  kindName: string | null
  subject: PaperSubject
  /** Whose it is, in words: a firm, a firm for its employer, a person, a declaration. */
  holder: string
  holderKey: string
  /** The firm it concerns: the holder, the contractor of the link, the employer of the person. */
  companyId: number | null
  firm: string | null
  firmKey: string
  linkId: number | null
  personId: number | null
  /** The declaration itself, or that of the link. */
  declarationId: number | null
  declaration: string | null
  workplace: string | null
  workplaceKey: string
  issuedOn: string | null
  expiresOn: string | null
  reference: string | null
  note: string | null
  fileName: string | null
  verifiedOn: string | null
  verifiedBy: string | null
  required: Flag
  expires: Flag
  /** As of the day in the setting `listsAsOf`, like the two that follow. */
  state: PaperState
  /** 1: another paper of its kind and holder has taken its place. */
  replaced: Flag
  /** 1: its holder has left: the firm’s links, the link, the employment or the declaration have ended. */
  ended: Flag
  search: string
}

/** The tables of papers that hold no records. */
export interface PaperTables {
  paperList: PaperListTable
}
