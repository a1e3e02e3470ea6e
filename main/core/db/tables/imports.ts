import type { Generated } from 'kysely'

import type { ImportKind } from '#shared/domain/import-kinds.ts'

/** One import of one sheet; what it did to records is in the audit trail under `changeSet`. */
export interface ImportBatchTable {
  id: Generated<number>
  kind: ImportKind
  /** Empty for pasted cells. */
  fileName: string
  sheet: string
  /** Of the file's bytes or the pasted text, in hexadecimal. */
  sha256: string
  at: string
  user: string
  /** JSON: heading and field of each column. */
  columns: string
  total: number
  imported: number
  changed: number
  unchanged: number
  duplicate: number
  rejected: number
  errors: number
  warnings: number
  changeSet: number
  undoneAt: string | null
  undoneBy: string | null
}

/** What was wrong with a row of a batch. */
export interface ImportProblemTable {
  id: Generated<number>
  batchId: number
  /** As a person counts lines in the file. */
  line: number
  columnIndex: number | null
  heading: string | null
  field: string | null
  severity: 'error' | 'warning'
  code: string
  /** JSON, null when the text needs no values. */
  params: string | null
  value: string | null
}

/** A refused row as it came, for the repair file. */
export interface ImportRejectedTable {
  id: Generated<number>
  batchId: number
  line: number
  /** JSON: cells as the sheet reader gives them. */
  cells: string
}

/** Which columns were chosen for a set of headings, to be proposed again. */
export interface ImportMappingTable {
  kind: string
  /** JSON: the headings, folded, in order. */
  headings: string
  /** JSON: field or null per column. */
  fields: string
}

export interface ImportTables {
  importBatch: ImportBatchTable
  importProblem: ImportProblemTable
  importRejected: ImportRejectedTable
  importMapping: ImportMappingTable
}
