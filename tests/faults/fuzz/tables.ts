import { join } from 'node:path'

import { strToU8 } from 'fflate'
import { utils, write, type BookType } from 'xlsx'

import { cellText } from '#main/core/sheets/cells.ts'
import { openTable } from '#main/core/sheets/read.ts'
import { samples } from '#tests/faults/campaign/office.ts'
import type { ImportKind } from '#shared/domain/import-kinds.ts'

/** A table of texts, headings first, of the kind it is meant for. */
export interface SeedTable {
  kind: ImportKind
  rows: readonly (readonly string[])[]
}

/** The formats that the program reads, and encodings of the text ones. */
export const formats = ['csv', 'tsv', 'xlsx', 'xls', 'ods', 'csv-windows', 'csv-utf16', 'csv-comma'] as const
export type Format = (typeof formats)[number]

/** Rows taken of each sample: enough for every rule to meet something, few enough for thousands of files. */
const most = 24

async function tableOf(kind: ImportKind, name: string): Promise<SeedTable> {
  const table = await openTable(join(samples, name))
  const { headings } = table.head(0)
  const rows = [...table.rows(0)].slice(0, most).map(({ cells }) => cells.map(cellText))
  return { kind, rows: [headings, ...rows] }
}

const absences: SeedTable = {
  kind: 'absences',
  rows: [
    ['NISS', 'Du', 'Au', 'Motif'],
    ['00022598257', '14/09/2026', '16/09/2026', 'congé'],
    ['87022795477', '17/09/2026', '17/09/2026', 'maladie'],
    ['00022598257', '21/09/2026', '20/09/2026', ''],
  ],
}

const documents: SeedTable = {
  kind: 'documents',
  rows: [
    ['Entreprise', 'Type de document', 'Émis le', 'Valable jusqu’au', 'Référence'],
    ['1999.035.089', 'Assurance', '01/01/2026', '31/12/2026', 'RC-2026-0118'],
    ['1999.035.089', 'Extrait BCE/TVA', '02/01/2026', '', ''],
  ],
}

/** Tables of every kind, those of both official services included. */
export async function seedTables(): Promise<SeedTable[]> {
  return [
    await tableOf('companies', 'companies.csv'),
    await tableOf('declarations', 'declarations.csv'),
    await tableOf('chain', 'chain.csv'),
    await tableOf('people', 'people.csv'),
    await tableOf('planning', 'planning.csv'),
    await tableOf('registrations', 'ciao-in-out.csv'),
    await tableOf('registrations', 'checkinatwork-presences.csv'),
    absences,
    documents,
  ]
}

function lines(rows: SeedTable['rows'], delimiter: string): string {
  const quoted = (cell: string): string =>
    /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
  return rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n')
}

function workbook(rows: SeedTable['rows'], bookType: BookType): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Blad1')
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer)
}

/** The table as the bytes of a file of one format. */
export function encode(rows: SeedTable['rows'], format: Format): Uint8Array {
  switch (format) {
    case 'csv':
      return strToU8(`\ufeff${lines(rows, ';')}`)
    case 'csv-comma':
      return strToU8(lines(rows, ','))
    case 'tsv':
      return strToU8(lines(rows, '\t'))
    case 'csv-windows':
      return Buffer.from(lines(rows, ';'), 'latin1')
    case 'csv-utf16':
      return Buffer.from(`\ufeff${lines(rows, ';')}`, 'utf16le')
    case 'xlsx':
      return workbook(rows, 'xlsx')
    case 'xls':
      return workbook(rows, 'biff8')
    case 'ods':
      return workbook(rows, 'ods')
  }
}
