import type { Delimiter } from '#main/core/sheets/types.ts'

/** A record longer than this (in characters) is an open quotation mark that swallows the file. */
export const longestRecord = 1_000_000

/** How records are cut out of a text. */
export interface Grammar {
  delimiter: Delimiter
  newline: '\n' | '\r'
}

/** Records in file order, blank lines included; `faults` holds the places in `records` whose quotation marks are wrong. */
export interface RecordBatch {
  records: string[][]
  faults: Set<number> | null
  /** The last record has no line end: the text may have been cut off within it. */
  unended?: boolean
}

/** Records cut from the beginning of a text; what follows `consumed` characters needs more text to be judged. */
export interface CutRecords extends RecordBatch {
  consumed: number
}

/** Takes the carriage return of a CRLF line end off the last cell. */
export function dropCarriageReturn(record: string[]): void {
  const last = record.length - 1
  const cell = record[last]
  if (cell !== undefined && cell.charCodeAt(cell.length - 1) === 13) record[last] = cell.slice(0, -1)
}

/**
 * True when a cell of this record contains a complete line with as many separators as the record itself has: two stray
 * quotation marks, some lines apart, make a flawless record of everything between them.
 */
export function swallowsRows(record: readonly string[], delimiter: Delimiter): boolean {
  if (record.length < 3) return false
  for (const cell of record) {
    const first = cell.indexOf('\n')
    if (first === -1) continue
    const whole = cell
      .slice(first + 1)
      .split('\n')
      .slice(0, -1)
    if (whole.some((line) => line.split(delimiter).length >= record.length)) return true
  }
  return false
}
