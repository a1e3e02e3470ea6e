import { createRequire } from 'node:module'

import type * as XLSX from 'xlsx'

import { numberText } from '#main/core/sheets/cells.ts'
import { dateFormat, serialMoment, type DateFormat } from '#main/core/sheets/dates.ts'
import { TableError } from '#main/core/sheets/error.ts'
import { withoutEndlessReading } from '#main/core/sheets/guard.ts'
import type { RawRow } from '#main/core/sheets/head.ts'
import type { Cell, TableLimits, TypedCell } from '#main/core/sheets/types.ts'

/** SheetJS, loaded with the first workbook: it is the largest of our libraries, and a start should not wait for it. */
export function sheetJs(): typeof XLSX {
  return createRequire(import.meta.url)('xlsx') as typeof XLSX
}

/** A sheet as parsed: rows that are not blank, and what surrounds them. Columns count from 0, lines from 1. */
export interface ParsedSheet {
  name: string
  hidden: boolean
  rows: RawRow[]
  hiddenColumns: Set<number>
  hiddenRows: Set<number>
  /** First line and last line, first column and last column of each merged range. */
  merges: { top: number; bottom: number; left: number; right: number }[]
}

const errorTexts = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
])

/**
 * Parses a whole workbook with SheetJS, which runs no formula or macro and follows no link. `withHidden` also reads which
 * rows and columns are hidden, which costs memory. Throws `file-encrypted`, `file-damaged`, `too-many-rows`.
 */
export function parseWorkbook(file: Buffer, limits: TableLimits, withHidden: boolean): ParsedSheet[] {
  const book = readBook(file, withHidden)
  const since1904 = book.Workbook?.WBProps?.date1904 === true
  const visibility = book.Workbook?.Sheets ?? []
  return book.SheetNames.map((name, index) => {
    // Looked up as own property, so that a missing sheet called `constructor` is not something else.
    const sheet = Object.hasOwn(book.Sheets, name) || name === '__proto__' ? book.Sheets[name] : undefined
    const hidden = (visibility[index]?.Hidden ?? 0) !== 0
    return sheetContent({ name, hidden }, sheet, since1904, limits)
  })
}

function readBook(file: Buffer, withHidden: boolean): XLSX.WorkBook {
  try {
    const { read } = sheetJs()
    const options: XLSX.ParsingOptions = {
      type: 'buffer',
      dense: true,
      cellDates: false,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: true,
      cellStyles: withHidden,
      sheetStubs: false,
      bookVBA: false,
    }
    return quietly(() => withoutEndlessReading(() => read(file, options)))
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new TableError(encrypted ? 'file-encrypted' : 'file-damaged', {}, error)
  }
}

/** The library writes what puzzles it to the console, words of the file included: nobody reads it, and names do not belong there. */
function quietly<Result>(work: () => Result): Result {
  const { error, warn, log } = console
  const silent = (): void => undefined
  Object.assign(console, { error: silent, warn: silent, log: silent })
  try {
    return work()
  } finally {
    Object.assign(console, { error, warn, log })
  }
}

function sheetContent(
  { name, hidden }: { name: string; hidden: boolean },
  sheet: XLSX.WorkSheet | undefined,
  since1904: boolean,
  limits: TableLimits,
): ParsedSheet {
  const rows: RawRow[] = []
  const data: (XLSX.CellObject | undefined)[][] = sheet?.['!data'] ?? []
  const formats = new Map<string, DateFormat | null>()
  // `forEach` skips the holes of a sparse array, so that a million rows without cells cost nothing.
  data.forEach((source, index) => {
    if (source.length > limits.columns) {
      throw new TableError('too-many-columns', { max: limits.columns, line: index + 1 })
    }
    const cells: Cell[] = Array.from<Cell>({ length: source.length }).fill('')
    let blank = true
    source.forEach((cell, column) => {
      if (cell === undefined) return
      const value = convert(cell, since1904, formats)
      cells[column] = value
      if (blank && (typeof value === 'object' || value.trim() !== '')) blank = false
    })
    if (blank) return
    if (rows.length > limits.rows) throw new TableError('too-many-rows', { max: limits.rows })
    rows.push({ line: index + 1, cells })
  })
  return { name, hidden, rows, ...surroundings(sheet) }
}

function surroundings(sheet: XLSX.WorkSheet | undefined): Pick<ParsedSheet, 'hiddenColumns' | 'hiddenRows' | 'merges'> {
  const hiddenColumns = new Set<number>()
  const hiddenRows = new Set<number>()
  sheet?.['!cols']?.forEach((column, index) => column.hidden === true && hiddenColumns.add(index))
  sheet?.['!rows']?.forEach((row, index) => row.hidden === true && hiddenRows.add(index + 1))
  const merges = (sheet?.['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    bottom: e.r + 1,
    left: s.c,
    right: e.c,
  }))
  return { hiddenColumns, hiddenRows, merges }
}

function convert(cell: XLSX.CellObject, since1904: boolean, formats: Map<string, DateFormat | null>): Cell {
  const formula = cell.f !== undefined || cell.F !== undefined
  if (cell.t === 's') {
    const text = typeof cell.v === 'string' ? cell.v : ''
    return formula ? { kind: 'text', text, number: null, formula } : text
  }
  if (cell.t === 'b') return typed('boolean', cell.v === true ? 'true' : 'false', formula)
  if (cell.t === 'e') return typed('error', errorTexts.get(Number(cell.v)) ?? '#ERROR!', formula)
  if (cell.t !== 'n' || typeof cell.v !== 'number') return formula ? typed('text', '', formula) : ''
  const format = knownFormat(cell.z, formats)
  const moment = format === null ? null : serialMoment(cell.v, format, since1904)
  if (moment !== null) return typed(moment.kind, moment.text, formula)
  return { kind: 'number', text: numberText(cell.v), number: cell.v, formula }
}

function typed(kind: TypedCell['kind'], text: string, formula: boolean): TypedCell {
  return { kind, text, number: null, formula }
}

function knownFormat(code: string | number | undefined, formats: Map<string, DateFormat | null>): DateFormat | null {
  if (typeof code !== 'string') return null
  let format = formats.get(code)
  if (format === undefined) {
    format = dateFormat(code)
    formats.set(code, format)
  }
  return format
}
