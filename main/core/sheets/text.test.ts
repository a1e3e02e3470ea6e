import { truncateSync, writeFileSync } from 'node:fs'

import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cellTrap } from '#main/core/sheets/cells.ts'
import { restore } from '#main/core/sheets/neutral.ts'
import { openTable, readPasted } from '#main/core/sheets/read.ts'
import { openContent, refusal, rowsOf, testPath } from '#tests/support/sheet-files.ts'
import type { Row } from '#main/core/sheets/types.ts'

const cells = (rows: readonly Row[]): unknown[] => rows.map((row) => row.cells)
const faults = (rows: readonly Row[]): unknown[] =>
  rows.flatMap((row) => (row.fault === null ? [] : [[row.line, row.fault.code]]))

describe('encodings', () => {
  const lines = 'Nom;Ville\r\nÉlodie;Liège\r\n'

  it.each([
    ['utf-8', Buffer.from(lines)],
    ['utf-8', Buffer.from(`\ufeff${lines}`)],
    ['utf-16le', Buffer.from(`\ufeff${lines}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${lines}`, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(lines, 'latin1')],
  ])('recognises %s', async (encoding, content) => {
    const table = await openContent(content)
    expect(table.text?.encoding).toBe(encoding)
    expect(cells([...table.rows(0)])).toEqual([['Élodie', 'Liège']])
  })

  it('decodes the places where windows-1252 differs from Latin-1', async () => {
    const bytes = Buffer.concat([Buffer.from('Nom\n'), Buffer.from([0x80, 0x92, 0x9c, 0xe9, 0x0a])])
    expect(cells(await rowsOf(bytes))).toEqual([['€’œé']])
  })

  it('finds one byte that is not UTF-8 far behind the beginning', async () => {
    const many = 'é;à;ç\n'.repeat(400_000)
    const table = await openContent(Buffer.concat([Buffer.from(`a;b;c\n${many}`), Buffer.from([0xe9, 0x0a])]))
    expect(table.text).toMatchObject({ encoding: 'windows-1252', encodingGuessed: true })
  })

  it('reads characters that lie across the pieces in which a file is read', async () => {
    const table = await openContent(`a\n${'€'.repeat(30)}x\n`.repeat(40_000))
    const rows = [...table.rows(0)]
    expect(rows.every(({ cells }) => cells[0] === 'a' || cells[0] === `${'€'.repeat(30)}x`)).toBe(true)
    expect(rows).toHaveLength(79_999)
  })

  it('reads again in the encoding a person chooses', async () => {
    const table = await openContent(Buffer.from([0x4e, 0x0a, 0xb3, 0x0a]))
    expect(cells([...table.rows(0)])).toEqual([['³']])
    expect(cells([...table.rows(0, { encoding: 'windows-1250' })])).toEqual([['ł']])
    expect(table.head(0, { encoding: 'windows-1250' }).notes).toEqual([])
  })
})

describe('separators and lines', () => {
  it.each([
    [';', 'a;b;c\n1,5;2,5;x\n3;4;y\n'],
    [',', 'a,b,c\n"1;5",2,3\n4,5,6\n'],
    ['\t', 'a\tb\tc\n1;2\t3,4\t5\n'],
    ['|', 'a|b|c\n1|2|3\n'],
    [';', 'seule\n1\n2\n'],
    [',', 'sep=,\r\na;x,b;x\r\n1,2\r\n'],
  ])('recognises %j', async (delimiter, content) => {
    expect((await openContent(content)).text?.delimiter).toBe(delimiter)
  })

  it('reads again with the separator a person chooses', async () => {
    const table = await openContent('a;b\n1;2\n')
    expect(cells([...table.rows(0, { delimiter: ',' })])).toEqual([['1;2']])
  })

  it('keeps the headings where most rows below them have another separator', async () => {
    const table = await openContent(`a;b;c\n1;2;3\n${'4,5,6\n'.repeat(5)}`)
    expect(table.head(0)).toMatchObject({ line: 1, headings: ['a', 'b', 'c'] })
    const rows = [...table.rows(0)]
    expect(rows).toHaveLength(6)
    expect(faults(rows)).toEqual([3, 4, 5, 6, 7].map((line) => [line, 'ragged-row']))
  })

  it('takes a title with other separators for a title', async () => {
    const table = await openContent(`Export; ONSS; 09/2026\n\nNISS,Nom,Prénom\n${'1,a,b\n'.repeat(30)}`)
    expect(table.head(0)).toMatchObject({ line: 3, headings: ['NISS', 'Nom', 'Prénom'] })
  })

  it('leaves Excel’s separator line out and keeps the count of lines', async () => {
    const table = await openContent('sep=;\r\na;b\r\n1;2\r\n')
    expect(table.head(0)).toEqual({ line: 1, headings: ['a', 'b'], notes: [] })
    expect([...table.rows(0)]).toEqual([{ line: 2, cells: ['1', '2'], fault: null }])
  })

  it.each(['\n', '\r\n', '\r'])('reads line ends written as %j', async (end) => {
    expect(cells(await rowsOf(['a;b', '1;2', '3;4', ''].join(end)))).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  })

  it('leaves blank lines out but counts them', async () => {
    const rows = await rowsOf('\n\na;b\n\n1;2\n ; \n3;4\n')
    expect(rows.map((row) => row.line)).toEqual([5, 7])
  })

  it('finds the heading below a title, and takes another when told', async () => {
    const table = await openContent('Export du 1er septembre;;\n\nNISS;Nom;Prénom\n1;a;b\n2;c;d\n')
    expect(table.head(0)).toMatchObject({ line: 3, headings: ['NISS', 'Nom', 'Prénom'] })
    expect(cells([...table.rows(0, { headingLine: 4 })])).toEqual([['2', 'c', 'd']])
    expect([...table.rows(0, { headingLine: 0 })].map((row) => row.line)).toEqual([1, 3, 4, 5])
  })

  it('names headings that occur twice', async () => {
    const table = await openContent('Nom;Prénom;nom\n1;2;3\n')
    expect(table.head(0).notes).toEqual([
      { code: 'duplicate-heading', params: { heading: 'nom', first: 1, second: 3 } },
    ])
  })

  it('takes headings and cells named like parts of an object as plain text', async () => {
    const table = await openContent('__proto__;constructor;toString\nx;__proto__;y\n')
    expect(table.head(0).headings).toEqual(['__proto__', 'constructor', 'toString'])
    expect(cells([...table.rows(0)])).toEqual([['x', '__proto__', 'y']])
  })
})

describe('rows that are out of order', () => {
  it('reports rows with too few or too many cells and delivers them', async () => {
    const rows = await rowsOf('a;b;c\n1;2\n1;2;3;4\n1;2;3;;\n1;2;3\n')
    expect(rows.map((row) => row.fault)).toEqual([
      { code: 'ragged-row', found: 2, expected: 3 },
      { code: 'ragged-row', found: 4, expected: 3 },
      null,
      null,
    ])
    expect(cells(rows)).toEqual([
      ['1', '2', ''],
      ['1', '2', '3', '4'],
      ['1', '2', '3'],
      ['1', '2', '3'],
    ])
  })

  it('names the last row of a file that was cut off within a number or a moment', async () => {
    const whole = `a;b\r\n${'x;700007001\r\n'.repeat(6)}`
    expect(faults(await rowsOf(`${whole}y;7000`))).toEqual([[8, 'row-cut-off']])
    expect(faults(await rowsOf(`${whole}y;7000\r\n`))).toEqual([])
    expect(faults(await rowsOf(`${whole}y;700007002`))).toEqual([])
    expect(faults(await rowsOf(`${whole}y;`))).toEqual([])
    expect(faults(await rowsOf(`a;b\n${'x;MOBILE\nx;WEB\n'.repeat(3)}y;MO`))).toEqual([])
  })

  it('names the row with text behind a closing quotation mark and loses none of its neighbours', async () => {
    const rows = await rowsOf('a;b\n1;x\n"2"bad;y\n3;"fine; ""really"""\n4;z\n')
    expect(faults(rows)).toEqual([[3, 'quote-fault']])
    expect(cells(rows)).toEqual([
      ['1', 'x'],
      ['"2"bad', 'y'],
      ['3', 'fine; "really"'],
      ['4', 'z'],
    ])
  })

  it('names the row with an open quotation mark and reads on behind it', async () => {
    const rows = await rowsOf(`a;b\n1;"open\n${'2;x\n'.repeat(50_000)}`)
    expect(faults(rows)).toEqual([[2, 'quote-fault']])
    expect(rows).toHaveLength(50_001)
  })

  it('names the row with an open quotation mark in a file of many pieces', async () => {
    const rows = await rowsOf(`a;b\n1;"open\n${'2;xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n'.repeat(100_000)}`)
    expect(faults(rows)).toEqual([[2, 'quote-fault']])
    expect(rows).toHaveLength(100_001)
  })

  it('names a row whose cell swallowed whole rows between two stray quotation marks', async () => {
    const rows = await rowsOf('a;b;c\n1;"x;2\n3;y;4\n5;z";6\n7;v;8\n')
    expect(faults(rows)).toEqual([[2, 'quote-fault']])
  })

  it('takes a quotation mark inside a cell as a character', async () => {
    const rows = await rowsOf('a;b\n5" tube;x\n"2"bad;y\n6" tube;z\n')
    expect(faults(rows)).toEqual([[3, 'quote-fault']])
    expect(rows.at(-1)?.cells).toEqual(['6" tube', 'z'])
  })

  it('keeps line breaks inside quoted cells, also where a file is read in pieces', async () => {
    const rows = await rowsOf(`a;b\n${'1;"first\r\nsecond"\n'.repeat(150_000)}`)
    expect(rows).toHaveLength(150_000)
    expect(rows.every((row) => row.fault === null && row.cells[1] === 'first\r\nsecond')).toBe(true)
  })

  it('refuses a file in which nearly every row breaks the rules', async () => {
    const table = await openContent(`a;b\n${'"x"y;2\n'.repeat(6_000)}`)
    expect(await refusal(() => [...table.rows(0)])).toMatchObject({ code: 'too-many-faults' })
  })

  it('recognises an identifier in scientific notation', async () => {
    const [row] = await rowsOf('Limosa;Nom\n7,52917E+15;x\n')
    expect(row?.cells.map(cellTrap)).toEqual(['scientific-notation', null])
  })
})

describe('files refused whole', () => {
  it.each([
    ['an empty file', '', 'file-empty'],
    ['nothing but blanks', ' \r\n\r\n', 'file-empty'],
    ['a PDF', '%PDF-1.7\nx', 'file-kind-unknown'],
    ['a web page named .xls', '\ufeff <html><table></table></html>', 'file-kind-unknown'],
    ['XML of Excel 2003', '<?xml version="1.0"?><Workbook></Workbook>', 'file-kind-unknown'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0]), 'file-kind-unknown'],
    ['other binary data', Buffer.from([1, 2, 0, 4]), 'file-kind-unknown'],
  ])('refuses %s', async (_, content, code) => {
    expect(await refusal(() => openContent(content, 'table.xls'))).toMatchObject({ code })
  })

  it('refuses a CSV of two gigabytes without reading it', async () => {
    const path = testPath('huge.csv')
    writeFileSync(path, 'a;b\n1;2\n'.repeat(10_000))
    truncateSync(path, 2_147_483_648)
    const before = performance.now()
    expect(await refusal(() => openTable(path))).toMatchObject({ code: 'file-too-large' })
    expect(performance.now() - before).toBeLessThan(500)
  })

  it('refuses more rows than the limit as soon as it is passed', async () => {
    const table = await openContent(`a\n${'1\n'.repeat(20)}`, 'table.csv', { rows: 10 })
    expect(await refusal(() => [...table.rows(0)])).toMatchObject({ code: 'too-many-rows', params: { max: 10 } })
  })

  it('refuses headings without end', async () => {
    const table = await openContent('a;'.repeat(2_000))
    expect(await refusal(() => table.head(0))).toMatchObject({ code: 'too-many-columns' })
  })

  it('says so when the file is not there', async () => {
    expect(await refusal(() => openTable('/nowhere/table.csv'))).toMatchObject({ code: 'file-missing' })
  })
})

describe('reading while others wait', () => {
  it('stops between two batches when told to', async () => {
    const table = await openContent(`a;b\n${'1;2\n'.repeat(1_000_000)}`)
    const stop = new AbortController()
    const seen: number[] = []
    const reading = (async (): Promise<void> => {
      for await (const batch of table.batches(0, { signal: stop.signal })) {
        seen.push(batch.progress)
        stop.abort(new Error('enough'))
      }
    })()
    await expect(reading).rejects.toThrow('enough')
    expect(seen).toHaveLength(1)
  })
})

describe('pasted cells', () => {
  it('reads cells copied from a spreadsheet program', () => {
    const table = readPasted('NISS\tNom\r\n00022598257\t"two\nlines"\r\n')
    expect(table.kind).toBe('pasted')
    expect([...table.rows(0)]).toEqual([{ line: 2, cells: ['00022598257', 'two\nlines'], fault: null }])
  })

  it('refuses an empty clipboard', async () => {
    expect(await refusal(() => readPasted(' \n'))).toMatchObject({ code: 'file-empty' })
  })
})

const field = fc.oneof(fc.string({ maxLength: 12, unit: 'grapheme' }), fc.stringMatching(/^[a-z"';,|\t\n =+@-]{0,12}$/))

describe('any table', () => {
  it('reads back the same, whatever the separator, as the independent reader says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 1, max: 5 })
          .chain((width) =>
            fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 15 }),
          ),
        fc.constantFrom(';', ',', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        async (table, delimiter, end) => {
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
          const heading = table[0]?.map((_, index) => quoted(`column ${index}`)).join(delimiter)
          const body = table.map((row) => row.map(quoted).join(delimiter))
          const content = [heading, ...body, ''].join(end)
          const oracle = parse(content, { delimiter, record_delimiter: end, from: 2 })
          const file = await openContent(content)
          const rows = [...file.rows(0, { delimiter: delimiter as ';', encoding: 'utf-8', headingLine: 1 })]
          const expected = oracle.filter((row) => row.some((cell) => cell.trim() !== ''))
          expect(cells(rows)).toEqual(expected.map((row) => row.map(restore)))
        },
      ),
      { numRuns: 200 },
    )
  })
})
