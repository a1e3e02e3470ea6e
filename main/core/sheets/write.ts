import { open } from 'node:fs/promises'

import { Temporal } from 'temporal-polyfill'

import { serialOf } from '#main/core/sheets/dates.ts'
import { neutralise } from '#main/core/sheets/neutral.ts'
import { writeWorkbook, type WorkbookProperties } from '#main/core/sheets/package.ts'
import { styles, type Style } from '#main/core/sheets/styles.ts'
import { textCell, type PartCell, type SheetPart } from '#main/core/sheets/worksheet.ts'
import { inPieces } from '#main/core/sheets/zip-write.ts'

/**
 * What a column holds. `text` for everything that is not counted with, identifiers above all; `date` is `YYYY-MM-DD`,
 * `time` is `HH:MM` or `HH:MM:SS`, `instant` is ISO in UTC and is written as local time in Brussels.
 */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'date' | 'time' | 'instant'

/** A value of a row; a value that does not fit the kind of its column is written as text. */
export type CellValue = string | number | null

/** A column to write; `width` is in characters, by default that of the heading; `align` is for print, numbers need none. */
export interface WriteColumn {
  heading: string
  kind: ColumnKind
  width?: number
  align?: 'right'
}

/** A table to write; rows are taken one by one while writing. */
export interface WriteSheet {
  name: string
  columns: readonly WriteColumn[]
  rows: Iterable<readonly CellValue[]>
}

/** A table to write as text; what is said about it stands above its headings, with an empty line between. */
export type CsvSheet = Omit<WriteSheet, 'name'> & { about?: readonly (readonly string[])[] }

export type { WorkbookProperties } from '#main/core/sheets/package.ts'

const columnStyles: Record<ColumnKind, Style> = {
  text: styles.text,
  integer: styles.integer,
  decimal: styles.general,
  date: styles.date,
  time: styles.time,
  instant: styles.moment,
}

const leastWidth: Record<ColumnKind, number> = { text: 12, integer: 9, decimal: 9, date: 12, time: 8, instant: 20 }

/** The cell format of a column. */
export function columnStyle(kind: ColumnKind): Style {
  return columnStyles[kind]
}

/** The width of a column in characters, from its heading when none is asked for. */
export function columnWidth({ heading, kind, width }: WriteColumn): number {
  return width ?? Math.min(40, Math.max(leastWidth[kind], heading.length + 3))
}

/**
 * Writes an XLSX file: heading row frozen and with filter, real dates shown as dd/mm/yyyy, texts that begin like a formula
 * marked as text. Throws `too-many-rows` beyond 1,048,575 rows.
 */
export async function writeXlsx(
  path: string,
  sheets: readonly WriteSheet[],
  properties: WorkbookProperties,
): Promise<void> {
  await writeWorkbook(path, sheets.map(sheetPart), properties)
}

/**
 * Writes a CSV file as Belgian spreadsheet programs open it: UTF-8 with byte order mark, semicolons, CRLF, decimal comma,
 * dd/mm/yyyy. Texts that begin like a formula get an apostrophe, which the import takes off again.
 */
export async function writeCsv(path: string, sheet: CsvSheet): Promise<void> {
  await writeText(path, csvLines(sheet))
}

function sheetPart({ name, columns, rows }: WriteSheet): SheetPart {
  const kinds = columns.map(({ kind }) => kind)
  return {
    name,
    columns: columns.map((column) => ({
      heading: column.heading,
      headingStyle: styles.heading,
      width: columnWidth(column),
      style: columnStyles[column.kind],
    })),
    rows: mapped(rows, (row) => row.map((value, index) => partCell(value, kinds[index] ?? 'text'))),
    filter: columns.length > 0,
  }
}

function* mapped<From, To>(source: Iterable<From>, change: (one: From) => To): Generator<To, void, void> {
  for (const one of source) yield change(one)
}

function partCell(value: CellValue, kind: ColumnKind): PartCell {
  if (value === null || value === '') return null
  if (kind === 'text') return textCell(String(value))
  const serial = typeof value === 'number' ? number(value, kind) : serialValue(value, kind)
  return serial === null ? textCell(String(value)) : { value: serial, style: columnStyles[kind] }
}

function number(value: number, kind: ColumnKind): number | null {
  return Number.isFinite(value) && (kind === 'integer' || kind === 'decimal') ? value : null
}

function serialValue(value: string, kind: ColumnKind): number | null {
  if (kind === 'date') return isDate(value) ? serialOf(value) : null
  if (kind === 'time') {
    const seconds = clockSeconds(value)
    return seconds === null ? null : seconds / 86_400
  }
  if (kind !== 'instant') return null
  const local = brussels(value)
  return local === null ? null : serialOf(local.date, clockSeconds(local.time) ?? 0)
}

/** Dates before the faulty leap day of the spreadsheet calendar are written as text. */
function isDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && value >= '1900-03-01' && !Number.isNaN(Date.parse(`${value}T00:00:00Z`))
}

function clockSeconds(value: string): number | null {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(value)
  if (found === null) return null
  return Number(found[1]) * 3_600 + Number(found[2]) * 60 + Number(found[3] ?? 0)
}

function brussels(instant: string): { date: string; time: string } | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*Z$/.test(instant)) return null
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Brussels').toPlainDateTime()
  const [date = '', time = ''] = local.round('second').toString({ smallestUnit: 'second' }).split('T')
  return { date, time }
}

function* csvLines({ columns, rows, about = [] }: CsvSheet): Generator<string, void, void> {
  const kinds = columns.map(({ kind }) => kind)
  const mark = '\ufeff'
  const said = about.map((cells) => `${cells.map((cell) => csvField(neutralise(cell))).join(';')}\r\n`)
  if (said.length > 0) yield `${mark}${said.join('')}\r\n`
  yield `${said.length > 0 ? '' : mark}${columns.map(({ heading }) => csvField(neutralise(heading))).join(';')}\r\n`
  for (const row of rows) yield `${row.map((value, index) => csvValue(value, kinds[index] ?? 'text')).join(';')}\r\n`
}

function csvValue(value: CellValue, kind: ColumnKind): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number' && number(value, kind) !== null) return String(value).replace('.', ',')
  if (kind === 'date' && typeof value === 'string' && isDate(value)) return belgianDate(value)
  const local = kind === 'instant' ? brussels(String(value)) : null
  if (local !== null) return `${belgianDate(local.date)} ${local.time}`
  return csvField(neutralise(String(value)))
}

/** `YYYY-MM-DD` as dd/mm/yyyy. */
export function belgianDate(date: string): string {
  return date.split('-').toReversed().join('/')
}

/** Puts a field between quotation marks where that is needed. */
export function csvField(text: string): string {
  return /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Writes lines to a file as UTF-8, some thousand characters at a time. */
export async function writeText(path: string, lines: Iterable<string>): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (const piece of inPieces(lines)) await file.writeFile(piece)
  } finally {
    await file.close()
  }
}
