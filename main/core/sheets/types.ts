import type { ProblemCode } from '#shared/domain/problem.ts'

/** What a file turned out to be by its content; `text` is CSV, TSV and their kin, `pasted` comes from the clipboard. */
export type TableKind = 'xlsx' | 'xls' | 'ods' | 'text' | 'pasted'

/**
 * `date` is `YYYY-MM-DD`, `time` is `HH:MM:SS` (elapsed hours may exceed 23), `datetime` is `YYYY-MM-DDTHH:MM:SS`: local,
 * as typed into the spreadsheet, without a zone. `text` occurs only for the outcome of a formula.
 */
export type CellKind = 'text' | 'number' | 'date' | 'time' | 'datetime' | 'boolean' | 'error'

/** A spreadsheet cell that is more than plain text; taken from its stored value and format, never from what is displayed. */
export interface TypedCell {
  kind: CellKind
  /** Canonical text: digits without grouping or exponent, decimal point, ISO dates, `true`/`false`, `#REF!`. */
  text: string
  /** The stored number of a `number` cell, else `null`. */
  number: number | null
  /** The cell holds a formula; `text` is the outcome the program that saved the file had cached, perhaps outdated. */
  formula: boolean
}

/** Plain text is a plain string (`''` when the cell is empty); anything typed is an object. */
export type Cell = string | TypedCell

/** Something wrong with the shape of a row. The row is delivered all the same, so that it can be shown and repaired. */
export interface RowFault {
  code: 'quote-fault' | 'ragged-row' | 'row-cut-off'
  /** For `ragged-row`: how many cells the row has and how many the headings have. */
  found: number
  expected: number
}

/** One row that is not blank. */
export interface Row {
  /** As a person sees it in a spreadsheet program: the first line of the file is 1, blank lines count. */
  line: number
  /** At least as many cells as the heading row has. */
  cells: Cell[]
  fault: RowFault | null
}

/** Rows that were read in one go, with how far into the file they reach (0 to 1). */
export interface RowBatch {
  rows: Row[]
  progress: number
}

/** One thing to tell about a sheet before its rows are read; `code` is a problem code. */
export interface SheetNote {
  code: Extract<
    ProblemCode,
    'sheet-empty' | 'merged-heading' | 'hidden-heading' | 'hidden-rows' | 'duplicate-heading' | 'encoding-guessed'
  >
  params: Record<string, string | number>
}

/** The heading row of a sheet and what is remarkable about the sheet. */
export interface SheetHead {
  /** Line of the heading row; 0 when the sheet is empty. */
  line: number
  /** Trimmed texts, in file order; `''` where a column has none. */
  headings: string[]
  notes: SheetNote[]
}

/** A sheet as offered for choice. */
export interface SheetInfo {
  name: string
  hidden: boolean
  /** Rows below the heading: counted in spreadsheets, estimated from the first lines in long text files. */
  rowCount: number
  /** True when `rowCount` was counted. */
  exact: boolean
}

export const encodings = ['utf-8', 'windows-1252', 'windows-1250', 'utf-16le', 'utf-16be'] as const
/** Text encodings a person can choose between. */
export type Encoding = (typeof encodings)[number]

export const delimiters = [';', ',', '\t', '|'] as const
/** Column separators a person can choose between. */
export type Delimiter = (typeof delimiters)[number]

/** How a text file is (believed to be) written. */
export interface TextFormat {
  encoding: Encoding
  delimiter: Delimiter
}

/** Ways to read a sheet differently from the guess. */
export interface ReadOptions {
  /** Text files only. */
  encoding?: Encoding
  /** Text files only. */
  delimiter?: Delimiter
  /** Line of the heading row (rows above it are left out); 0 when there is none. Default: the guess in `head`. */
  headingLine?: number
}

/** An opened file; nothing is held open between calls, and rows can be read as often as needed. */
export interface TableFile {
  readonly kind: TableKind
  readonly fileName: string
  readonly byteSize: number
  readonly sheets: readonly SheetInfo[]
  /** The guess for a text file, `null` for spreadsheets. */
  readonly text: (TextFormat & { encodingGuessed: boolean }) | null
  head: (sheet: number, options?: ReadOptions) => SheetHead
  /** Rows below the heading, blank ones left out, read as the caller goes. Throws `TableError`. */
  rows: (sheet: number, options?: ReadOptions) => Generator<Row, void, void>
  /** The same in batches of some thousand rows; between batches other work gets its turn and `signal` is heeded. */
  batches: (sheet: number, options?: ReadOptions & { signal?: AbortSignal }) => AsyncGenerator<RowBatch, void, void>
}

/** What is read at most, so that no file can exhaust memory. Sizes in bytes. */
export interface TableLimits {
  /** Size of a spreadsheet file. */
  workbookBytes: number
  /** Size of a text file. */
  textBytes: number
  /** What all parts of a spreadsheet may unpack to. */
  unpackedBytes: number
  /** Unpacked size divided by file size; checked above 20 MB unpacked. */
  unpackedRatio: number
  /** Parts in a spreadsheet. */
  zipEntries: number
  /** Cells with content in a spreadsheet, all sheets together. */
  workbookCells: number
  /** Rows of one sheet that are not blank. */
  rows: number
  /** Columns of one sheet. */
  columns: number
}

/** Measured: a workbook of 3,000,000 filled cells takes 1.2 GB at the peak, a text file of any size about 100 MB. */
export const defaultLimits: TableLimits = {
  workbookBytes: 60_000_000,
  textBytes: 1_000_000_000,
  unpackedBytes: 300_000_000,
  unpackedRatio: 250,
  zipEntries: 5_000,
  workbookCells: 3_000_000,
  rows: 2_000_000,
  columns: 1_000,
}
