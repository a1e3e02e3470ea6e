import { cellText, isBlank } from '#main/core/sheets/cells.ts'
import { TableError } from '#main/core/sheets/error.ts'
import type { Cell, SheetHead, SheetNote } from '#main/core/sheets/types.ts'

/** Rows from the top among which the heading row is looked for; a title or two may stand above it. */
export const headSample = 20

/** A row on its way out: its line in the file and its cells. */
export interface RawRow {
  line: number
  cells: readonly Cell[]
}

/**
 * Finds the heading row: the first row that fills at least six tenths as many cells as the fullest row of the sample, and
 * the first row that is not blank when none does. Pass the rows from the top that are not blank.
 */
export function findHead(sample: readonly RawRow[], columnLimit: number, headingLine?: number): SheetHead {
  const row = headingLine === undefined ? guessHeading(sample) : sample.find((one) => one.line === headingLine)
  const headings = headingLine === 0 || row === undefined ? [] : trimEnd(row.cells.map((cell) => cellText(cell).trim()))
  if (headings.length > columnLimit) throw new TableError('too-many-columns', { max: columnLimit })
  const notes: SheetNote[] = sample.length === 0 ? [{ code: 'sheet-empty', params: {} }] : duplicateNotes(headings)
  return { line: headingLine ?? row?.line ?? 0, headings, notes }
}

/** Says which of two rows' places hold content; used for the heading guess. */
function filled(row: RawRow): number {
  return row.cells.reduce<number>((count, cell) => (isBlank(cell) ? count : count + 1), 0)
}

function guessHeading(sample: readonly RawRow[]): RawRow | undefined {
  const counts = sample.map(filled)
  const fullest = Math.max(0, ...counts)
  return sample.find((_, index) => (counts[index] ?? 0) >= fullest * 0.6) ?? sample[0]
}

function trimEnd(headings: string[]): string[] {
  let length = headings.length
  while (length > 0 && headings[length - 1] === '') length -= 1
  return headings.slice(0, length)
}

function duplicateNotes(headings: readonly string[]): SheetNote[] {
  const seen = new Map<string, number>()
  const notes: SheetNote[] = []
  for (const [index, heading] of headings.entries()) {
    const key = heading.toLocaleLowerCase('fr').normalize('NFKC')
    const first = seen.get(key)
    if (heading === '') continue
    if (first === undefined) seen.set(key, index + 1)
    else notes.push({ code: 'duplicate-heading', params: { heading, first, second: index + 1 } })
  }
  return notes
}
