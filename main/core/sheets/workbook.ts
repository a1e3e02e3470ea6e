import { readFileSync } from 'node:fs'

import { cellText, isBlank } from '#main/core/sheets/cells.ts'
import { TableError } from '#main/core/sheets/error.ts'
import { findHead, headSample } from '#main/core/sheets/head.ts'
import { inBatches, inRows } from '#main/core/sheets/iterate.ts'
import { scanOds, type OdsSheet } from '#main/core/sheets/ods.ts'
import { parseWorkbook, sheetJs, type ParsedSheet } from '#main/core/sheets/sheetjs.ts'
import { partTally } from '#main/core/sheets/tally.ts'
import type {
  Cell,
  ReadOptions,
  RowBatch,
  SheetHead,
  SheetNote,
  TableFile,
  TableKind,
  TableLimits,
} from '#main/core/sheets/types.ts'
import { inspectZip, partText, zipEntries, type ZipEntry } from '#main/core/sheets/zip.ts'

const batchRows = 2_000

interface WorkbookOptions {
  fileName: string
  limits: TableLimits
  signal?: AbortSignal | undefined
}

/** Opens a spreadsheet of any kind after checking that it is what it says and small enough. Throws `TableError`. */
export async function openWorkbook(
  path: string,
  container: 'zip' | 'ole',
  options: WorkbookOptions,
): Promise<TableFile> {
  const file = readFileSync(path)
  const found = container === 'zip' ? await checkZip(file, options) : checkOle(file)
  options.signal?.throwIfAborted()
  const sheets = parseWorkbook(file, options.limits, found.withHidden)
  // The library takes a workbook whose list of sheets is cut off for one without any.
  if (sheets.length === 0) throw new TableError('file-damaged')
  for (const [index, extra] of found.ods.entries()) {
    const sheet = sheets[index]
    if (sheet !== undefined) Object.assign(sheet, { ...extra, cells: undefined })
  }
  return workbookTable(found.kind, sheets, { ...options, byteSize: file.length })
}

interface Checked {
  kind: TableKind
  withHidden: boolean
  ods: OdsSheet[]
}

async function checkZip(file: Buffer, { limits, signal }: WorkbookOptions): Promise<Checked> {
  const entries = zipEntries(file, limits)
  const kind = await zipKind(file, entries)
  const tally = partTally(limits)
  await inspectZip(file, entries, limits, tally.read, signal)
  const withHidden = tally.hidden()
  if (kind === 'xlsx') return { kind, withHidden, ods: [] }
  const ods = await checkOds(file, entries, limits)
  return { kind, withHidden: false, ods }
}

async function zipKind(file: Buffer, entries: readonly ZipEntry[]): Promise<'xlsx' | 'ods'> {
  if (entries.some(({ name }) => /^\/?xl[\\/]workbook[^\\/]*\.(xml|bin)$/i.test(name))) return 'xlsx'
  const mimetype = entries.find(({ name }) => name === 'mimetype')
  if (mimetype !== undefined) {
    const type = await partText(file, mimetype, 200)
    if (/opendocument\.spreadsheet(-template)?\s*$/.test(type)) return 'ods'
  }
  throw new TableError('file-kind-unknown', { found: 'archive' })
}

async function checkOds(file: Buffer, entries: readonly ZipEntry[], limits: TableLimits): Promise<OdsSheet[]> {
  const part = (wanted: string): ZipEntry | undefined => entries.find(({ name }) => name === wanted)
  const manifest = part('META-INF/manifest.xml')
  if (manifest !== undefined) {
    const text = await partText(file, manifest, 10_000_000)
    if (text.includes('encryption-data')) throw new TableError('file-encrypted')
  }
  const content = part('content.xml')
  if (content === undefined) throw new TableError('file-damaged', { part: 'content.xml' })
  const sheets = scanOds(await partText(file, content, limits.unpackedBytes))
  const cells = sheets.reduce((sum, sheet) => sum + sheet.cells, 0)
  if (cells > limits.workbookCells) throw new TableError('too-many-rows', { max: limits.rows })
  return sheets
}

function checkOle(file: Buffer): Checked {
  let paths: string[]
  try {
    paths = (sheetJs().CFB.read(file, { type: 'buffer' }) as { FullPaths: string[] }).FullPaths
  } catch (error) {
    throw new TableError('file-damaged', {}, error)
  }
  const has = (name: string): boolean => paths.some((path) => path.toLowerCase().endsWith(`/${name}`))
  if (has('encryptedpackage')) throw new TableError('file-encrypted')
  if (!has('workbook') && !has('book')) throw new TableError('file-kind-unknown', { found: 'ole' })
  return { kind: 'xls', withHidden: true, ods: [] }
}

function workbookTable(
  kind: TableKind,
  sheets: readonly ParsedSheet[],
  { fileName, byteSize, limits }: WorkbookOptions & { byteSize: number },
): TableFile {
  const at = (index: number): ParsedSheet => {
    const sheet = sheets[index]
    if (sheet === undefined) throw new RangeError(`There is no sheet ${index}`)
    return sheet
  }
  const head = (index: number, options?: ReadOptions): SheetHead => sheetHead(at(index), limits, options?.headingLine)
  const read = (index: number, options?: ReadOptions): Generator<RowBatch, void, void> =>
    sheetRows(at(index), head(index, options))
  return {
    kind,
    fileName,
    byteSize,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      rowCount: Math.max(0, sheet.rows.length - 1),
      exact: true,
    })),
    text: null,
    head,
    rows: (index, options) => inRows(read(index, options)),
    batches: (index, options) => inBatches(read(index, options), options?.signal),
  }
}

function sheetHead(sheet: ParsedSheet, limits: TableLimits, headingLine?: number): SheetHead {
  const found = findHead(sheet.rows.slice(0, Math.max(headSample, headingLine ?? 0)), limits.columns, headingLine)
  if (found.line === 0) return found
  const merged = sheet.merges.filter(
    ({ top, bottom, left }) => top <= found.line && bottom >= found.line && left < found.headings.length,
  )
  for (const { left } of merged) {
    found.notes.push({ code: 'merged-heading', params: { heading: found.headings[left] ?? '' } })
  }
  return { ...found, notes: [...found.notes, ...hiddenNotes(sheet, found)] }
}

function hiddenNotes(sheet: ParsedSheet, { line, headings }: SheetHead): SheetNote[] {
  const notes: SheetNote[] = []
  const rowHidden = sheet.hiddenRows.has(line)
  for (const [index, heading] of headings.entries()) {
    const hidden = rowHidden || sheet.hiddenColumns.has(index)
    if (hidden && heading !== '') notes.push({ code: 'hidden-heading', params: { heading } })
  }
  const rows = sheet.rows.filter((row) => row.line > line && sheet.hiddenRows.has(row.line)).length
  if (rows > 0) notes.push({ code: 'hidden-rows', params: { count: rows } })
  return notes
}

function* sheetRows(sheet: ParsedSheet, head: SheetHead): Generator<RowBatch, void, void> {
  const width = head.headings.length
  const below = sheet.rows.filter(({ line }) => line > head.line)
  for (let from = 0; from < below.length; from += batchRows) {
    const rows = below
      .slice(from, from + batchRows)
      .map(({ line, cells }) => ({ line, cells: toWidth(cells, width), fault: null }))
    yield { rows, progress: Math.min(1, (from + rows.length) / below.length) }
  }
}

function toWidth(source: readonly Cell[], width: number): Cell[] {
  const cells = [...source]
  while (cells.length < width) cells.push('')
  while (cells.length > width && cellText(cells.at(-1)) === '' && isBlank(cells.at(-1))) cells.pop()
  return cells
}
