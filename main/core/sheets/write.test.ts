import { readFileSync } from 'node:fs'

import { unzipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { sheetNames } from '#main/core/sheets/names.ts'
import { neutralise, restore } from '#main/core/sheets/neutral.ts'
import { openTable } from '#main/core/sheets/read.ts'
import { writeRepairCsv, writeRepairXlsx, type RepairSheet } from '#main/core/sheets/repair.ts'
import { writeTemplate, type TemplateColumn } from '#main/core/sheets/template.ts'
import { openContent, testPath } from '#tests/support/sheet-files.ts'
import type { Cell, Row } from '#main/core/sheets/types.ts'
import { writeCsv, writeXlsx, type CellValue, type ColumnKind, type WriteColumn } from '#main/core/sheets/write.ts'

const properties = { title: 'Personnes', creator: 'Registra', created: '2026-09-14T06:00:00Z' }
const kinds: ColumnKind[] = ['text', 'integer', 'decimal', 'date', 'time', 'instant']
const columns: WriteColumn[] = kinds.map((kind) => ({ heading: kind, kind }))
const values: CellValue[] = ['00022598257', 12, -1.5, '2026-09-14', '06:30', '2026-10-25T01:30:00Z']

const shown = (cells: readonly Cell[] = []): unknown[] =>
  cells.map((cell) => (typeof cell === 'string' ? cell : [cell.kind, cell.text]))

async function xlsx(rows: CellValue[][], wanted: WriteColumn[] = columns): Promise<{ path: string; rows: Row[] }> {
  const path = testPath('out.xlsx')
  await writeXlsx(path, [{ name: 'Personnes', columns: wanted, rows }], properties)
  return { path, rows: [...(await openTable(path)).rows(0)] }
}

async function csv(rows: CellValue[][], wanted: WriteColumn[] = columns): Promise<string> {
  const path = testPath('out.csv')
  await writeCsv(path, { columns: wanted, rows })
  return readFileSync(path, 'utf8')
}

const part = (path: string, name: string): string => Buffer.from(unzipSync(readFileSync(path))[name] ?? []).toString()

const hostile = [
  '=HYPERLINK("http://x";"y")',
  '+32 2 123',
  '-1',
  '@SUM(A1)',
  '\tx',
  '\rx',
  "'=1",
  "''+1",
  "d'Ours",
  '=',
]

describe('a written workbook', () => {
  it('keeps identifiers as text and dates and times as what they are', async () => {
    const { rows } = await xlsx([values])
    expect(shown(rows[0]?.cells)).toEqual([
      '00022598257',
      ['number', '12'],
      ['number', '-1.5'],
      ['date', '2026-09-14'],
      ['time', '06:30:00'],
      ['datetime', '2026-10-25T02:30:00'],
    ])
  })

  it('gives back every text that begins like a formula, and marks it as quoted', async () => {
    const { path, rows } = await xlsx(
      hostile.map((text) => [text]),
      [{ heading: 'Nom', kind: 'text' }],
    )
    expect(rows.map((row) => row.cells[0])).toEqual(hostile)
    const sheet = part(path, 'xl/worksheets/sheet1.xml')
    expect(sheet).not.toContain('<f>')
    expect(sheet.match(/s="2"/g)).toHaveLength(hostile.filter((text) => /^[=+\-@\t\r]/.test(text)).length)
    expect(part(path, 'xl/styles.xml')).toContain('quotePrefix="1"')
  })

  it('freezes the heading row, filters it and shows dates as in Belgium', async () => {
    const { path } = await xlsx([values, values])
    const sheet = part(path, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2"')
    expect(sheet).toContain('<autoFilter ref="A1:F3"/>')
    expect(part(path, 'xl/styles.xml')).toContain('formatCode="dd/mm/yyyy"')
  })

  it('writes values that do not fit their column as text', async () => {
    const { rows } = await xlsx([[7, 'twelve', '', 'hier', '25 h', 'now']])
    expect(shown(rows[0]?.cells)).toEqual(['7', 'twelve', '', 'hier', '25 h', 'now'])
  })

  it('gives back any text', async () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(texts, async (list) => {
        const rows = list.map((text, index) => [text.replaceAll('\r', ''), index])
        const result = await xlsx(rows, [
          { heading: 'a', kind: 'text' },
          { heading: 'b', kind: 'integer' },
        ])
        const readable = (text: CellValue | undefined): string => String(text).replace(/[\ufffe\uffff]/g, '\ufffd')
        expect(result.rows.map((row) => row.cells[0])).toEqual(rows.map(([text]) => readable(text)))
      }),
      { numRuns: 100 },
    )
  })

  it('cuts a text at what a cell can hold', async () => {
    const { rows } = await xlsx([['x'.repeat(40_000)]], [{ heading: 'a', kind: 'text' }])
    expect(rows[0]?.cells[0]).toHaveLength(32_767)
  })

  it('takes rows as they come and keeps several sheets apart', async () => {
    const path = testPath('out.xlsx')
    function* many(): Generator<CellValue[]> {
      for (let index = 0; index < 5_000; index += 1) yield [String(index)]
    }
    const column = { heading: 'n', kind: 'text' } as const
    await writeXlsx(
      path,
      [
        { name: 'a', columns: [column], rows: many() },
        { name: 'b', columns: [column], rows: [] },
      ],
      properties,
    )
    const table = await openTable(path)
    expect(table.sheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['a', 5_000],
      ['b', 0],
    ])
  })
})

describe('names of sheets', () => {
  it('become short, allowed and different', () => {
    const long = 'Déclarations de travaux de septembre 2026'
    expect(sheetNames(['a/b:c', "'x'", '', 'History', long, long, 'A B C'])).toEqual([
      'a b c',
      'x',
      'Sheet',
      'History_',
      'Déclarations de travaux de sept',
      'Déclarations de travaux de  (2)',
      'A B C (2)',
    ])
  })
})

describe('a written CSV file', () => {
  it('opens in a Belgian spreadsheet program: mark, semicolons, CRLF, comma, day first', async () => {
    expect(await csv([values, ['a;"b"', null, null, null, null, null]])).toBe(
      '\ufefftext;integer;decimal;date;time;instant\r\n' +
        '00022598257;12;-1,5;14/09/2026;06:30;25/10/2026 02:30:00\r\n' +
        '"a;""b""";;;;;\r\n',
    )
  })

  it('puts an apostrophe before texts that begin like a formula, and the import takes it off', async () => {
    const content = await csv(
      hostile.map((text) => [text, 'x']),
      [
        { heading: 'Nom', kind: 'text' },
        { heading: 'Prénom', kind: 'text' },
      ],
    )
    const rows = [...(await openContent(content)).rows(0)]
    expect(rows.map((row) => row.cells[0])).toEqual(hostile)
    expect(content.split('\r\n').filter((line) => /^"?[=+\-@\t]/.test(line))).toEqual([])
  })

  it('gives back any text that was neutralised', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^'{0,3}[=+\-@\t\ra]?.{0,5}$/), (text) => {
        expect(restore(neutralise(text))).toBe(text)
      }),
    )
  })
})

describe('an empty template', () => {
  const column = (heading: string, kind: ColumnKind, required: boolean): TemplateColumn => ({
    heading,
    kind,
    required,
    note: `Note sur ${heading}`,
    example: '85073003328',
    words: heading === 'Régime' ? ['nettoyage', 'construction'] : [],
  })
  const help = {
    name: 'Aide',
    headings: {
      sheet: 'Feuille',
      column: 'Colonne',
      required: 'Obligatoire',
      note: 'Contenu',
      example: 'Exemple',
      words: 'Mots',
    },
    yes: 'oui',
    no: 'non',
  }

  it('has all sheets with headings and no rows, and explains every column', async () => {
    const path = testPath('template.xlsx')
    const people = { name: 'Personnes', columns: [column('NISS', 'text', true), column('Naissance', 'date', false)] }
    const works = { name: 'Déclarations', columns: [column('Régime', 'text', true)] }
    await writeTemplate(path, [people, works], help, properties)
    const table = await openTable(path)
    expect(table.sheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['Personnes', 0],
      ['Déclarations', 0],
      ['Aide', 3],
    ])
    expect(table.head(0).headings).toEqual(['NISS', 'Naissance'])
    expect([...table.rows(2)][2]?.cells).toEqual([
      'Déclarations',
      'Régime',
      'oui',
      'Note sur Régime',
      '85073003328',
      'nettoyage, construction',
    ])
  })

  it('formats empty identifier cells as text and offers the words', async () => {
    const path = testPath('template.xlsx')
    await writeTemplate(path, [{ name: 'x', columns: [column('Régime', 'text', true)] }], help, properties)
    const sheet = part(path, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<col min="1" max="1" width="12" style="1" customWidth="1"/>')
    expect(sheet).toContain('<formula1>&quot;nettoyage,construction&quot;</formula1>'.replaceAll('&quot;', '"'))
    expect(sheet).toContain('sqref="A2:A1048576"')
  })
})

describe('a repair file', () => {
  const number = (value: number): Cell => ({ kind: 'number', text: String(value), number: value, formula: false })
  const date: Cell = { kind: 'date', text: '2026-09-07', number: null, formula: false }
  const repair: RepairSheet = {
    name: 'À corriger',
    headings: ['Limosa', 'Nom', 'Du'],
    reasonHeading: 'Raison',
    rows: [
      { cells: [number(7529170342366712), '=x', date], reason: 'Chiffres perdus' },
      { cells: ['00022598257', 'Țepeș', '07/09/2026', 'extra'], reason: 'Trop de cellules' },
    ],
  }

  it('holds the refused rows as they came with the reasons, as a workbook', async () => {
    const path = testPath('repair.xlsx')
    await writeRepairXlsx(path, repair, properties)
    const table = await openTable(path)
    expect(table.head(0).headings).toEqual(['Limosa', 'Nom', 'Du', '', 'Raison'])
    expect([...table.rows(0)].map((row) => shown(row.cells))).toEqual([
      [['number', '7529170342366712'], '=x', ['date', '2026-09-07'], '', 'Chiffres perdus'],
      ['00022598257', 'Țepeș', '07/09/2026', 'extra', 'Trop de cellules'],
    ])
  })

  it('never turns a number that has lost digits into trusted text of a CSV file', async () => {
    const path = testPath('repair.csv')
    await writeRepairCsv(path, repair)
    const rows = [...(await openTable(path)).rows(0)]
    expect(rows.map((row) => row.cells)).toEqual([
      ['7,529170342366712e+15', '=x', '07/09/2026', '', 'Chiffres perdus'],
      ['00022598257', 'Țepeș', '07/09/2026', 'extra', 'Trop de cellules'],
    ])
  })

  it('replaces the reasons when a repair file is repaired again', async () => {
    const path = testPath('repair.csv')
    await writeRepairCsv(path, {
      ...repair,
      headings: ['Nom', 'Raison'],
      rows: [{ cells: ['x', 'old'], reason: 'new' }],
    })
    const table = await openTable(path)
    expect(table.head(0).headings).toEqual(['Nom', 'Raison'])
    expect([...table.rows(0)][0]?.cells).toEqual(['x', 'new'])
  })
})
