import { open } from 'node:fs/promises'

import { sheetNames } from '#main/core/sheets/names.ts'
import { styles, stylesXml } from '#main/core/sheets/styles.ts'
import { worksheetXml, type SheetPart } from '#main/core/sheets/worksheet.ts'
import { xmlText } from '#main/core/sheets/xml.ts'
import { zipBytes, type ZipPart } from '#main/core/sheets/zip-write.ts'

/** Shown by spreadsheet programs as the properties of the file; `created` is an ISO instant in UTC. */
export interface WorkbookProperties {
  title: string
  creator: string
  created: string
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageUri = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Writes a workbook to a file, row by row as the sheets give them. */
export async function writeWorkbook(
  path: string,
  sheets: readonly SheetPart[],
  properties: WorkbookProperties,
): Promise<void> {
  const file = await open(path, 'w')
  try {
    for await (const piece of zipBytes(parts(sheets, properties))) await file.writeFile(piece)
  } finally {
    await file.close()
  }
}

function* parts(sheets: readonly SheetPart[], properties: WorkbookProperties): Generator<ZipPart, void, void> {
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  yield { name: '[Content_Types].xml', content: contentTypes(sheets.length) }
  yield {
    name: '_rels/.rels',
    content: relations([
      ['officeDocument', 'xl/workbook.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
  }
  yield { name: 'docProps/core.xml', content: coreProperties(properties) }
  yield { name: 'xl/workbook.xml', content: workbook(names) }
  yield {
    name: 'xl/_rels/workbook.xml.rels',
    content: relations([
      ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  }
  yield { name: 'xl/styles.xml', content: [head, stylesXml(main, styles)] }
  for (const [index, sheet] of sheets.entries()) {
    yield { name: `xl/worksheets/sheet${index + 1}.xml`, content: worksheetXml(sheet, index === 0) }
  }
}

function contentTypes(count: number): string[] {
  const sheet = (index: number): string =>
    `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${sheetType}.worksheet+xml"/>`
  return [
    head,
    `<Types xmlns="${packageUri}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>`,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    ...Array.from({ length: count }, (_, index) => sheet(index)),
    '</Types>',
  ]
}

function relations(targets: readonly (readonly [string, string])[]): string[] {
  const one = ([type, target]: readonly [string, string], index: number): string => {
    const base = type.startsWith('metadata/') ? `${packageUri}/relationships` : office
    return `<Relationship Id="rId${index + 1}" Type="${base}/${type}" Target="${target}"/>`
  }
  return [head, `<Relationships xmlns="${packageUri}/relationships">`, ...targets.map(one), '</Relationships>']
}

function workbook(names: readonly string[]): string[] {
  const one = (name: string, index: number): string =>
    `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
  return [head, `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>`, ...names.map(one), '</sheets></workbook>']
}

function coreProperties({ title, creator, created }: WorkbookProperties): string[] {
  return [
    head,
    `<cp:coreProperties xmlns:cp="${packageUri}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" `,
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${xmlText(created)}</dcterms:created></cp:coreProperties>`,
  ]
}
