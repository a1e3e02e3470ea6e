import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

import { entities, headings, number, type HostileFile } from '#tests/faults/attacks/workbooks.ts'
import { encode, type Format } from '#tests/faults/fuzz/tables.ts'

// The same ideas in the other formats that the program reads.

const command = "=cmd|' /C calc'!A0"

function inFormat(format: Format): HostileFile[] {
  const named = (name: string) => (): Uint8Array => encode([headings, [number, name, 'BE']], format)
  return [
    {
      name: `prototype names as headings (${format})`,
      bytes: () => {
        const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
        return encode(
          [
            [...headings, ...names],
            [number, 'Kept', 'BE', 'x', 'y', 'z', '__proto__'],
          ],
          format,
        )
      },
      becomes: ['Kept'],
    },
    { name: `a prototype name as a name (${format})`, bytes: named('__proto__'), becomes: ['__proto__'] },
    { name: `a formula as a name (${format})`, bytes: named(command), becomes: [command] },
  ]
}

/** An ODS file with one firm, of which some parts are replaced or added. */
function odsWith(change: (content: string) => Zippable): Uint8Array {
  const parts = unzipSync(encode([headings, [number, 'Kept', 'BE']], 'ods'))
  return zipSync({ ...parts, ...change(strFromU8(parts['content.xml'] ?? new Uint8Array())) })
}

const ods = (change: (content: string) => string) => (): Uint8Array =>
  odsWith((content) => {
    const changed = change(content)
    if (changed === content) throw new Error('the file is as harmless as before')
    return { 'content.xml': strToU8(changed) }
  })

/** The paragraph of the firm's name, and the cell around it. */
const cell = /<table:table-cell[^>]*><text:p>Kept<\/text:p><\/table:table-cell>/

const formulaCell = (formula: string): string =>
  `<table:table-cell office:value-type="string" office:string-value="Kept" table:formula="${formula}"><text:p>Kept</text:p></table:table-cell>`

const odsFiles: readonly HostileFile[] = [
  {
    name: 'a zip bomb (ods)',
    bytes: () => odsWith(() => ({ 'Pictures/1.png': new Uint8Array(60_000_000) })),
    becomes: 'refused',
  },
  {
    name: 'parts named to climb out (ods)',
    bytes: () => odsWith(() => ({ '../../evil.txt': strToU8('evil'), '/etc/registra-evil': strToU8('evil') })),
    becomes: ['Kept'],
  },
  {
    name: 'macros (ods)',
    bytes: () => odsWith(() => ({ 'Basic/Standard/Module1.xml': strToU8('<script>Sub Auto_Open</script>') })),
    becomes: ['Kept'],
  },
  {
    name: 'a formula of a command (ods)',
    bytes: ods((content) => content.replace(cell, formulaCell("msoxl:=cmd|'/C calc'!A0"))),
    becomes: ['Kept'],
  },
  {
    name: 'a formula that fetches (ods)',
    bytes: ods((content) => content.replace(cell, formulaCell('of:=WEBSERVICE(&quot;http://127.0.0.1:9/&quot;)'))),
    becomes: ['Kept'],
  },
  {
    name: 'a DDE link (ods)',
    bytes: ods((content) =>
      content.replace(
        '</office:spreadsheet>',
        '<table:dde-links><table:dde-link><office:dde-source office:dde-application="cmd" office:dde-topic="/C calc" ' +
          'office:dde-item="A1" office:automatic-update="true"/></table:dde-link></table:dde-links></office:spreadsheet>',
      ),
    ),
    becomes: ['Kept'],
  },
  {
    name: 'a table of another file (ods)',
    bytes: ods((content) =>
      content.replace(
        /<table:table [^>]*>/,
        (table) => `${table}<table:table-source xlink:href="http://127.0.0.1:9/evil.ods" xlink:type="simple"/>`,
      ),
    ),
    becomes: ['Kept'],
  },
  {
    name: 'an external entity (ods)',
    bytes: ods((content) => content.replace('?>', `?>${entities}`).replace('Kept', 'Kept&e;')),
    becomes: 'answered',
  },
  {
    name: 'entities made of entities (ods)',
    bytes: ods((content) => content.replace('?>', `?>${entities}`).replace('Kept', 'Kept&b;')),
    becomes: 'answered',
  },
  {
    name: 'a row that says it stands a million times (ods)',
    bytes: ods((content) =>
      content.replace(/<table:table-row>(?=(?:(?!<table:table-row>).)*Kept)/s, (row) =>
        row.replace('>', ' table:number-rows-repeated="1048576">'),
      ),
    ),
    becomes: 'answered',
  },
  {
    name: 'a cell that says it stands a thousand million times (ods)',
    bytes: ods((content) =>
      content.replace(cell, (whole) =>
        whole.replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="1000000000"'),
      ),
    ),
    becomes: 'answered',
  },
  {
    name: 'elements within elements (ods)',
    bytes: ods((content) =>
      content.replace('Kept', `${'<text:span>'.repeat(100_000)}Kept${'</text:span>'.repeat(100_000)}`),
    ),
    becomes: 'answered',
  },
]

const textFiles: readonly HostileFile[] = [
  {
    name: 'a quote that never ends',
    bytes: () => strToU8(`${headings.join(';')}\r\n"${'x;\r\n'.repeat(1_000_000)}`),
    becomes: 'answered',
  },
  { name: 'a line of twenty million characters', bytes: () => strToU8('x'.repeat(20_000_000)), becomes: 'answered' },
  {
    name: 'a hundred thousand columns',
    bytes: () => strToU8(`${'x;'.repeat(100_000)}\r\n${'1;'.repeat(100_000)}`),
    becomes: 'answered',
  },
  { name: 'nothing but zeros', bytes: () => new Uint8Array(5_000_000), becomes: 'refused' },
  { name: 'nothing at all', bytes: () => new Uint8Array(0), becomes: 'refused' },
  { name: 'nothing but line ends', bytes: () => strToU8('\r\n'.repeat(2_000_000)), becomes: 'answered' },
]

/** ODS, XLS, TSV and CSV files made to harm. */
export const otherHostileFiles: readonly HostileFile[] = [
  ...(['xls', 'ods', 'tsv', 'csv-comma', 'csv-utf16'] as const).flatMap(inFormat),
  ...odsFiles,
  ...textFiles,
]
