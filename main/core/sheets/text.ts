import { statSync } from 'node:fs'

import { isBlank } from '#main/core/sheets/cells.ts'
import { decodeFile, detectEncoding, type TextChunk } from '#main/core/sheets/decode.ts'
import { megabytes, TableError } from '#main/core/sheets/error.ts'
import { guessDelimiter, guessNewline, withoutSeparatorLine } from '#main/core/sheets/guess.ts'
import { findHead, headSample, type RawRow } from '#main/core/sheets/head.ts'
import { inBatches, inRows } from '#main/core/sheets/iterate.ts'
import { restore } from '#main/core/sheets/neutral.ts'
import { readRecords } from '#main/core/sheets/records.ts'
import type {
  ReadOptions,
  Row,
  RowBatch,
  RowFault,
  SheetHead,
  TableFile,
  TableKind,
  TableLimits,
  TextFormat,
} from '#main/core/sheets/types.ts'

/** Characters from the beginning on which separator and line end are guessed. */
const sampleLength = 65_536

/** Where the text of a table comes from: pieces in a given encoding, from the beginning each time. */
interface TextSource {
  fileName: string
  byteSize: number
  pieces: (encoding: TextFormat['encoding']) => Iterable<TextChunk>
}

/** Opens a CSV, TSV or similar file. Nothing but the beginning is kept in memory. */
export function openTextFile(path: string, fileName: string, limits: TableLimits): TableFile {
  const guess = detectEncoding(path)
  const source: TextSource = {
    fileName,
    byteSize: statSync(path).size,
    pieces: (encoding) => decodeFile(path, encoding),
  }
  return textTable('text', source, guess, limits)
}

/** Makes a table of cells pasted from a spreadsheet program (tab-separated) or of pasted CSV text. */
export function pastedTable(text: string, fileName: string, limits: TableLimits): TableFile {
  const byteSize = Buffer.byteLength(text)
  if (byteSize > limits.workbookBytes) throw new TableError('file-too-large', { max: megabytes(limits.workbookBytes) })
  if (text.trim() === '') throw new TableError('file-empty')
  const source: TextSource = { fileName, byteSize, pieces: () => [{ text, bytesRead: byteSize }] }
  return textTable('pasted', source, { encoding: 'utf-8', guessed: false }, limits)
}

function textTable(
  kind: TableKind,
  source: TextSource,
  guess: { encoding: TextFormat['encoding']; guessed: boolean },
  limits: TableLimits,
): TableFile {
  const sample = beginning(source, guess.encoding)
  if (sample.trim() === '') throw new TableError('file-empty')
  const format: TextFormat = { encoding: guess.encoding, delimiter: guessDelimiter(sample) }
  const chosen = (options?: ReadOptions): TextFormat => ({ ...format, ...pick(options) })

  const head = (_sheet: number, options?: ReadOptions): SheetHead => {
    const found = findHead(topRows(source, chosen(options), options?.headingLine), limits.columns, options?.headingLine)
    if (guess.guessed && options?.encoding === undefined) {
      found.notes.push({ code: 'encoding-guessed', params: { encoding: guess.encoding } })
    }
    return found
  }
  const read = (sheet: number, options?: ReadOptions): Generator<RowBatch, void, void> => {
    const { line, headings } = head(sheet, options)
    return tableRows(textRows(source, chosen(options)), { line, width: headings.length }, limits)
  }
  return {
    kind,
    fileName: source.fileName,
    byteSize: source.byteSize,
    sheets: [{ name: source.fileName, hidden: false, ...countRows(source, sample) }],
    text: { ...format, encodingGuessed: guess.guessed },
    head,
    rows: (sheet, options) => inRows(read(sheet, options)),
    batches: (sheet, options) => inBatches(read(sheet, options), options?.signal),
  }
}

function pick(options?: ReadOptions): Partial<TextFormat> {
  return {
    ...(options?.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options?.delimiter === undefined ? {} : { delimiter: options.delimiter }),
  }
}

function beginning(source: TextSource, encoding: TextFormat['encoding']): string {
  for (const { text } of source.pieces(encoding)) {
    if (text.length <= sampleLength) return text
    const cut = text.lastIndexOf('\n', sampleLength)
    return text.slice(0, cut > 0 ? cut + 1 : sampleLength)
  }
  return ''
}

interface RawBatch {
  rows: RawRow[]
  /** Places in `rows` whose quotation marks are wrong. */
  faults: Set<number> | null
  /** The text ends within the last of them, or at least without a line end. */
  unended: boolean
  progress: number
}

/** All records of the text with their line numbers, blank ones and Excel's separator line left out. */
function* textRows(source: TextSource, format: TextFormat): Generator<RawBatch, void, void> {
  const sample = beginning(source, format.encoding)
  let bytesRead = 0
  function* pieces(): Generator<string, void, void> {
    let first = true
    for (const piece of source.pieces(format.encoding)) {
      bytesRead = piece.bytesRead
      yield first ? withoutSeparatorLine(piece.text) : piece.text
      first = false
    }
  }
  let line = 0
  for (const batch of readRecords(pieces(), { delimiter: format.delimiter, newline: guessNewline(sample) })) {
    const rows: RawRow[] = []
    const faults = new Set<number>()
    for (const [index, cells] of batch.records.entries()) {
      line += 1
      if (cells.every((cell) => isBlank(cell))) continue
      if (batch.faults?.has(index) === true) faults.add(rows.length)
      rows.push({ line, cells })
    }
    const progress = Math.min(1, bytesRead / Math.max(1, source.byteSize))
    yield { rows, faults, unended: batch.unended === true, progress }
  }
}

function topRows(source: TextSource, format: TextFormat, headingLine?: number): RawRow[] {
  const top: RawRow[] = []
  for (const { rows } of textRows(source, format)) {
    for (const row of rows) {
      if (top.length >= headSample && row.line >= (headingLine ?? 0)) return top
      top.push(row)
    }
  }
  return top
}

function* tableRows(
  batches: Iterable<RawBatch>,
  head: { line: number; width: number },
  limits: TableLimits,
): Generator<RowBatch, void, void> {
  let count = 0
  const lastCells = new LastCells(head.width)
  for (const batch of batches) {
    const rows: Row[] = []
    for (const [index, { line, cells }] of batch.rows.entries()) {
      if (line <= head.line) continue
      if (cells.length > limits.columns) throw new TableError('too-many-columns', { max: limits.columns, line })
      const fault =
        rowFault(cells as string[], head.width, batch.faults?.has(index) === true) ??
        (batch.unended && index === batch.rows.length - 1 ? lastCells.fault(cells as string[]) : null)
      if (fault === null) lastCells.add(cells as string[])
      rows.push({ line, cells: toWidth(cells as string[], head.width), fault })
    }
    count += rows.length
    if (count > limits.rows) throw new TableError('too-many-rows', { max: limits.rows })
    yield { rows, progress: batch.progress }
  }
}

function rowFault(cells: readonly string[], expected: number, quotes: boolean): RowFault | null {
  const found = cells.length
  if (quotes) return { code: 'quote-fault', found, expected }
  if (found === expected || expected === 0) return null
  // Separators at the end of a line are habit of many programs and harm nothing.
  if (found > expected && cells.slice(expected).every((cell) => isBlank(cell))) return null
  return { code: 'ragged-row', found, expected }
}

/** Rows from which the length of the last cell counts as fixed. */
const enoughRows = 5

/**
 * How long the last cell of the rows is. Where it always has the same length (a receipt number, a date, an instant) and a last
 * line without line end is shorter, the file was cut off there: what is left of a number or a moment looks like another one.
 */
class LastCells {
  readonly #place: number
  #length = 0
  #rows = 0

  constructor(width: number) {
    this.#place = width - 1
  }

  add(cells: readonly string[]): void {
    const length = cells[this.#place]?.length ?? 0
    this.#rows = this.#rows === 0 || length === this.#length ? this.#rows + 1 : Number.NEGATIVE_INFINITY
    this.#length = length
  }

  fault(cells: readonly string[]): RowFault | null {
    const found = cells[this.#place]?.length ?? 0
    const cut = this.#rows >= enoughRows && found > 0 && found < this.#length
    return cut ? { code: 'row-cut-off', found, expected: this.#length } : null
  }
}

/** Fills up or cuts to the heading width (content beyond it is kept) and takes off protective apostrophes. */
function toWidth(cells: string[], width: number): string[] {
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? ''
    if (cell.charCodeAt(0) === 39) cells[index] = restore(cell)
  }
  while (cells.length < width) cells.push('')
  if (width > 0) {
    while (cells.length > width && isBlank(cells.at(-1))) cells.pop()
  }
  return cells
}

/** Counts the lines of a short text, estimates those of a long one by the length of its first lines. */
function countRows(source: TextSource, sample: string): { rowCount: number; exact: boolean } {
  const lines = sample.split(guessNewline(sample)).filter((line) => line.trim() !== '').length
  const bytes = Buffer.byteLength(sample)
  const whole = bytes >= source.byteSize - 3
  const rows = whole ? lines : Math.round((lines * source.byteSize) / Math.max(1, bytes))
  return { rowCount: Math.max(0, rows - 1), exact: whole && !sample.includes('"') }
}
