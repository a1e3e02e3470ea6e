import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

import { CoreError } from '#main/core/errors.ts'
import { guessColumns } from '#main/core/features/imports/column-guess.ts'
import type { ImportAnswers, TableOrigin } from '#main/core/features/imports/messages.ts'
import { isBlank } from '#main/core/sheets/cells.ts'
import { openTable, readPasted } from '#main/core/sheets/read.ts'
import type { Cell, ReadOptions, Row, TableFile } from '#main/core/sheets/types.ts'
import type { Reading, SheetPreview } from '#shared/contract/imports.ts'
import { kindOfHeadings, type ImportKind } from '#shared/domain/import-kinds.ts'

/** Rows shown before anything is decided. */
const previewRows = 20
/** Rows from which the content of a column is guessed. */
const guessRows = 200

/** A table that was opened, and where it came from. */
export interface OpenTable {
  file: TableFile
  origin: TableOrigin
}

/** How the sheet reader is told to read. */
export function readOptions({ encoding, delimiter, headingLine }: Reading): ReadOptions {
  return {
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(headingLine !== undefined && { headingLine }),
  }
}

/** The tables this thread has opened; parsed workbooks live here only. */
export class OpenTables {
  readonly #tables = new Map<string, OpenTable>()

  async open(sourceId: string, origin: TableOrigin): Promise<ImportAnswers['open']> {
    const file =
      'pasted' in origin ? readPasted(origin.pasted) : await openTable(origin.path, { fileName: origin.fileName })
    this.#tables.set(sourceId, { file, origin })
    return describe(file)
  }

  forget(sourceId: string): void {
    this.#tables.delete(sourceId)
  }

  /** Throws `file-gone`. */
  get(sourceId: string): OpenTable {
    const table = this.#tables.get(sourceId)
    if (!table) throw new CoreError('file-gone')
    return table
  }

  read(sourceId: string, reading: Reading): SheetPreview {
    const { file } = this.get(sourceId)
    const options = readOptions(reading)
    const { line, headings, notes } = file.head(reading.sheet, options)
    const rows = firstRows(file, reading, previewRows).map((row) => ({
      line: row.line,
      cells: row.cells.map(shownCell),
      fault: row.fault?.code ?? null,
    }))
    return { headingLine: line, headings, rows, notes }
  }

  headings(sourceId: string, reading: Reading): string[] {
    return this.get(sourceId).file.head(reading.sheet, readOptions(reading)).headings
  }

  guess(
    sourceId: string,
    reading: Reading,
    about: { kind: ImportKind; today: string; remembered: (string | null)[] | null },
  ): ImportAnswers['guess'] {
    const { file } = this.get(sourceId)
    const rows = firstRows(file, reading, guessRows).map(({ cells }) => cells)
    return guessColumns({ ...about, headings: this.headings(sourceId, reading), rows })
  }

  /** The rows of some lines as they came, for the repair file of a check. */
  refused(sourceId: string, reading: Reading, lines: readonly number[]): ImportAnswers['refused'] {
    const { file } = this.get(sourceId)
    const wanted = new Set(lines)
    const rows: ImportAnswers['refused']['rows'] = []
    for (const { line, cells } of file.rows(reading.sheet, readOptions(reading))) {
      if (wanted.has(line)) rows.push({ line, cells })
    }
    return { headings: this.headings(sourceId, reading), rows }
  }
}

function describe(file: TableFile): ImportAnswers['open'] {
  const sheets = file.sheets.map((sheet, index) => {
    const { headings, notes } = file.head(index)
    return { ...sheet, kind: kindOfHeadings(headings), notes }
  })
  const visible = sheets.filter(({ hidden }) => !hidden)
  const proposed =
    visible.find(({ kind }) => kind !== null) ?? visible.find(({ rowCount }) => rowCount > 0) ?? sheets[0]
  return {
    fileName: file.fileName,
    byteSize: file.byteSize,
    type: file.kind,
    kind: proposed?.kind ?? null,
    sheet: proposed ? Math.max(0, sheets.indexOf(proposed)) : 0,
    sheets,
    text: file.text,
  }
}

function firstRows(file: TableFile, reading: Reading, most: number): Row[] {
  const rows: Row[] = []
  for (const row of file.rows(reading.sheet, readOptions(reading))) {
    rows.push(row)
    if (rows.length >= most) break
  }
  return rows
}

function shownCell(cell: Cell): SheetPreview['rows'][number]['cells'][number] {
  if (typeof cell === 'string') return { text: cell.slice(0, 500), kind: 'text', formula: false }
  return { text: cell.text.slice(0, 500), kind: cell.kind, formula: cell.formula && !isBlank(cell) }
}

/** SHA-256 of a file's bytes or of pasted text, in hexadecimal. */
export function hashOf(origin: TableOrigin): string {
  const hash = createHash('sha256')
  if ('pasted' in origin) return hash.update(origin.pasted).digest('hex')
  const handle = openSync(origin.path, 'r')
  try {
    const piece = Buffer.alloc(1 << 20)
    for (let size = readSync(handle, piece); size > 0; size = readSync(handle, piece))
      hash.update(piece.subarray(0, size))
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}
