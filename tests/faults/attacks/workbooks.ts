import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

import { encode } from '#tests/faults/fuzz/tables.ts'

/** A file made to harm whoever opens it, and what must become of it. */
export interface HostileFile {
  name: string
  bytes: () => Uint8Array
  /** `refused` as a whole, or the names of the firms that come in, exactly as given; `answered` is either. */
  becomes: 'refused' | 'answered' | readonly string[]
}

export const headings: string[] = ['Numéro d’entreprise', 'Nom', 'Pays']
export const number: string = '1999.990.738'
const plain = (name: string): Uint8Array => encode([headings, [number, name, 'BE']], 'xlsx')

/** A workbook with one firm, of which some parts are replaced or added. */
function withParts(name: string, change: (parts: Record<string, Uint8Array>) => Zippable): Uint8Array {
  const parts = unzipSync(plain(name))
  return zipSync({ ...parts, ...change(parts) })
}

const textOf = (parts: Record<string, Uint8Array>, part: string): string => strFromU8(parts[part] ?? new Uint8Array())

/** The sheet with the cell of the firm's name replaced by another. */
function withCell(cell: string): Uint8Array {
  return withParts('Kept', (parts) => {
    const sheet = 'xl/worksheets/sheet1.xml'
    return { [sheet]: strToU8(textOf(parts, sheet).replace(/<c r="B2"[^>]*>.*?<\/c>/, cell)) }
  })
}

/** A file of this computer that no workbook may bring in. */
export const secret: string = 'a secret of this computer'
const secretFile = join(tmpdir(), `registra-secret-${process.pid}.txt`)
writeFileSync(secretFile, secret)
process.once('exit', () => rmSync(secretFile, { force: true }))

export const entities: string = `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${secretFile}"><!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`

/** The part that holds the texts: with entities declared, and used where the firm's name was. */
function withEntity(entity: string): Uint8Array {
  return withParts('Kept', (parts) => {
    const part = textOf(parts, 'xl/sharedStrings.xml') === '' ? 'xl/worksheets/sheet1.xml' : 'xl/sharedStrings.xml'
    const text = textOf(parts, part).replace('?>', `?>${entities}`).replaceAll('Kept', `Kept${entity}`)
    return { [part]: strToU8(text) }
  })
}

const relation =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" ' +
  'Target="http://127.0.0.1:9/evil.xlsx" TargetMode="External"/></Relationships>'

const dde =
  '<?xml version="1.0"?><externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<ddeLink ddeService="cmd" ddeTopic="/C calc"><ddeItems><ddeItem name="A1" advise="1"/></ddeItems></ddeLink></externalLink>'

/** A sheet that claims every row there can be, without a cell in them. */
function emptyRows(): Uint8Array {
  return withParts('Kept', (parts) => {
    const sheet = 'xl/worksheets/sheet1.xml'
    const rows = Array.from({ length: 1_048_573 }, (_, index) => `<row r="${index + 4}"/>`).join('')
    const text = textOf(parts, sheet).replace('</sheetData>', `${rows}</sheetData>`)
    return { [sheet]: strToU8(text.replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>')) }
  })
}

export const hostileWorkbooks: readonly HostileFile[] = [
  {
    name: 'a zip bomb',
    bytes: () => withParts('Kept', () => ({ 'xl/media/image1.png': new Uint8Array(60_000_000) })),
    becomes: 'refused',
  },
  {
    name: 'a zip bomb that claims to be small',
    bytes: () => {
      const bytes = withParts('Kept', () => ({ 'xl/media/image1.png': new Uint8Array(60_000_000) }))
      const view = new DataView(bytes.buffer, bytes.byteOffset)
      // The directory's claim of each unpacked size, made one byte.
      for (let at = 0; at + 46 < bytes.length; at += 1) {
        if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true)
      }
      return bytes
    },
    becomes: 'refused',
  },
  {
    name: 'more parts than any workbook has',
    bytes: () =>
      withParts('Kept', () =>
        Object.fromEntries(Array.from({ length: 5_100 }, (_, index) => [`xl/x${index}.xml`, strToU8('x')])),
      ),
    becomes: 'refused',
  },
  {
    name: 'links to other files',
    bytes: () =>
      withParts('Kept', () => ({
        'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>'),
        'xl/externalLinks/_rels/externalLink1.xml.rels': strToU8(relation),
      })),
    becomes: ['Kept'],
  },
  {
    name: 'a DDE link',
    bytes: () => withParts('Kept', () => ({ 'xl/externalLinks/externalLink1.xml': strToU8(dde) })),
    becomes: ['Kept'],
  },
  {
    name: 'macros under the name of a workbook without',
    bytes: () =>
      withParts('Kept', (parts) => ({
        'xl/vbaProject.bin': strToU8('Attribute VB_Name = "ThisWorkbook"'),
        '[Content_Types].xml': strToU8(
          textOf(parts, '[Content_Types].xml').replace(
            'spreadsheetml.sheet.main+xml',
            'vnd.ms-excel.sheet.macroEnabled.main+xml',
          ),
        ),
      })),
    becomes: ['Kept'],
  },
  {
    name: 'a formula: its value is taken, it is never run',
    bytes: () => withCell('<c r="B2" t="str"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>Kept</v></c>'),
    becomes: ['Kept'],
  },
  {
    name: 'a formula of a command',
    bytes: () => withCell('<c r="B2" t="str"><f>cmd|\'/C calc\'!A0</f><v>Kept</v></c>'),
    becomes: ['Kept'],
  },
  { name: 'an external entity', bytes: () => withEntity('&e;'), becomes: ['Kept&e;'] },
  { name: 'entities made of entities', bytes: () => withEntity('&b;'), becomes: ['Kept&b;'] },
  {
    name: 'prototype names as headings',
    bytes: () =>
      encode(
        [
          [...headings, '__proto__', 'constructor', 'toString', 'hasOwnProperty'],
          [number, 'Kept', 'BE', 'x', 'y', 'z', '__proto__'],
        ],
        'xlsx',
      ),
    becomes: ['Kept'],
  },
  { name: 'a prototype name as a name', bytes: () => plain('__proto__'), becomes: ['__proto__'] },
  { name: 'a million empty rows', bytes: emptyRows, becomes: ['Kept'] },
  {
    name: 'parts named to climb out',
    bytes: () =>
      withParts('Kept', () => ({
        '../../evil.txt': strToU8('evil'),
        '/etc/registra-evil': strToU8('evil'),
        '..\\..\\evil.txt': strToU8('evil'),
      })),
    becomes: ['Kept'],
  },
  {
    name: 'a text file with formulas',
    bytes: () => encode([headings, [number, "=cmd|' /C calc'!A0", 'BE']], 'csv'),
    becomes: ["=cmd|' /C calc'!A0"],
  },
  {
    name: 'markup as a workbook',
    bytes: () => strToU8('<html><table><tr><td>x</td></tr></table></html>'),
    becomes: 'refused',
  },
  { name: 'a program', bytes: () => strToU8('MZ\u0090\u0000\u0003\u0000'), becomes: 'refused' },
]
