import type { Generated } from 'kysely'

import type { Flag } from '#main/core/db/tables/records.ts'
import type { PaperKindCode, PaperSubject } from '#shared/domain/paper.ts'

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
