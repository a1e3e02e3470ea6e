import type { Generated } from 'kysely'

import type { BriefingWay } from '#shared/domain/access.ts'

/** A start sheet that was printed for a person. Never changed; the receipt on it comes back under its token. */
export interface StartSheetTable {
  id: Generated<number>
  /** What the code on the sheet holds: unguessable, and nothing about the person. */
  token: string
  personId: number
  declarationId: number | null
  /** The language of the sheet, also one added by file. */
  language: string
  /** UTC ISO text. */
  printedAt: string
  printedBy: string
}

/** Somebody was told how to register. The bytes of the signed receipt are in `attachment`. */
export interface BriefingTable {
  id: Generated<number>
  personId: number
  declarationId: number | null
  /** A local date. */
  onDate: string
  /** Who told it. */
  givenBy: string
  language: string
  way: BriefingWay
  /** The sheet whose receipt this is; a sheet has one at most. */
  startSheetId: number | null
  note: string | null
  sha256: string | null
  fileName: string | null
}

/** A language of start sheets that the office added. */
export interface SheetLanguageTable {
  id: Generated<number>
  /** Language tag such as `hr`; replaces a shipped language of the same tag. */
  tag: string
  /** The language in itself. */
  name: string
  /** The file as it came: read anew each time, so that a later version of the program judges it anew. */
  content: string
  fileName: string
}

/** Records: each row is written through the record store, which audits it. */
export interface InformingRecordTables {
  startSheet: StartSheetTable
  briefing: BriefingTable
  sheetLanguage: SheetLanguageTable
}
