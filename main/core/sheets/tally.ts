import { megabytes, TableError } from '#main/core/sheets/error.ts'
import type { TableLimits } from '#main/core/sheets/types.ts'
import type { PartReader } from '#main/core/sheets/zip.ts'

/** No sheet has more lines than this. */
const mostLines = 1_048_576

/** Styles, names and themes of honest workbooks take far less; they are turned into objects as a whole. */
const mostStyleBytes = 10_000_000

/** Counts while the parts of an XLSX are unpacked for inspection. */
export interface PartTally {
  read: PartReader
  /** Whether any row or column is hidden. */
  hidden: () => boolean
}

/**
 * Counts what the parser would have to turn into objects (cells with content, lines, shared strings, styles) before the
 * parser sees any of it. Throws `too-many-rows` or `zip-bomb`.
 */
export function partTally(limits: TableLimits): PartTally {
  let filled = 0
  let strings = 0
  let styleBytes = 0
  let hidden = false
  const lines = new Map<string, number>()
  const read: PartReader = ({ name }, piece) => {
    if (/worksheets[\\/]/i.test(name)) {
      // Each value stands between `<v>` and `</v>`, each text in place between `<is>` and `</is>`.
      filled += (occurrences(piece, 'v>') + occurrences(piece, 'is>')) / 2
      hidden ||= piece.includes('hidden="1"') || piece.includes('hidden="true"')
      const sheetLines = (lines.get(name) ?? 0) + occurrences(piece, 'row>')
      lines.set(name, sheetLines)
      // `<row>` and `</row>` both count when a row has no attributes.
      if (sheetLines > 2 * mostLines) throw new TableError('too-many-rows', { max: mostLines })
    } else if (/sharedstrings\.[a-z]+$/i.test(name)) strings += occurrences(piece, 'si>') / 2
    else if (/(?:styles|workbook|metadata|theme\d*)\.[a-z]+$/i.test(name)) styleBytes += piece.length
    if (Math.max(filled, strings) > limits.workbookCells) throw new TableError('too-many-rows', { max: limits.rows })
    if (styleBytes > mostStyleBytes) throw new TableError('zip-bomb', { max: megabytes(mostStyleBytes) })
  }
  return { read, hidden: () => hidden }
}

function occurrences(piece: Buffer, text: string): number {
  let count = 0
  for (let at = piece.indexOf(text); at !== -1; at = piece.indexOf(text, at + text.length)) count += 1
  return count
}
