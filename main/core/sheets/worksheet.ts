import { TableError } from '#main/core/sheets/error.ts'
import { styles, type Style } from '#main/core/sheets/styles.ts'
import { columnLetters, xmlText } from '#main/core/sheets/xml.ts'

/** The most rows a spreadsheet can hold, the heading row included. */
const mostRows = 1_048_576

/** A cell to write: numbers (dates are serial numbers) or text; `null` leaves it out. */
export type PartCell = { value: string | number; style: Style } | null

/** Help that appears when a cell of the column is chosen, and the words offered there. */
export interface ColumnHelp {
  title: string
  text: string
  words: readonly string[]
}

/** A column to write. `style` holds for the cells that are still empty, so that what is typed there keeps its zeros. */
export interface PartColumn {
  heading: string
  headingStyle: Style
  /** In characters of the normal font. */
  width: number
  style: Style
  help?: ColumnHelp
}

/** A sheet to write: one heading row, frozen and with filter, then the rows. */
export interface SheetPart {
  name: string
  columns: readonly PartColumn[]
  rows: Iterable<readonly PartCell[]>
  filter: boolean
}

/** The XML of a worksheet, row by row. Throws `too-many-rows` beyond what a spreadsheet holds. */
export function* worksheetXml(sheet: SheetPart, selected: boolean): Generator<string, void, void> {
  const letters = sheet.columns.map((_, index) => columnLetters(index))
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
  yield `<sheetViews><sheetView workbookViewId="0"${selected ? ' tabSelected="1"' : ''}>`
  yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  yield '<sheetFormatPr defaultRowHeight="15"/><cols>'
  for (const [index, { width, style }] of sheet.columns.entries()) {
    yield `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${style}" customWidth="1"/>`
  }
  yield '</cols><sheetData>'
  yield rowXml(
    1,
    sheet.columns.map(({ heading, headingStyle }) => ({ value: heading, style: headingStyle })),
    letters,
  )
  let line = 1
  for (const cells of sheet.rows) {
    line += 1
    if (line > mostRows) throw new TableError('too-many-rows', { max: mostRows - 1 })
    yield rowXml(line, cells, letters)
  }
  yield '</sheetData>'
  if (sheet.filter) yield `<autoFilter ref="A1:${letters.at(-1) ?? 'A'}${line}"/>`
  yield validations(sheet.columns, letters)
  yield '</worksheet>'
}

function rowXml(line: number, cells: readonly PartCell[], letters: readonly string[]): string {
  let xml = `<row r="${line}">`
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index]
    if (cell === null || cell === undefined) continue
    const place = `${letters[index] ?? columnLetters(index)}${line}`
    if (typeof cell.value === 'number') xml += `<c r="${place}" s="${cell.style}"><v>${cell.value}</v></c>`
    else {
      const text = xmlText(cell.value)
      xml += `<c r="${place}" s="${cell.style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
    }
  }
  return `${xml}</row>`
}

function validations(columns: readonly PartColumn[], letters: readonly string[]): string {
  const all = columns.flatMap(({ help }, index) =>
    help === undefined ? [] : [validation(help, letters[index] ?? 'A')],
  )
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`
}

/** Excel allows 32 characters in the title, 255 in the text and 255 in the list of words, which commas separate. */
function validation({ title, text, words }: ColumnHelp, column: string): string {
  const list = words.join(',').replaceAll('"', '""')
  const fits = words.length > 0 && list.length <= 255 && !words.some((word) => word.includes(','))
  const kind = fits ? ' type="list" errorStyle="information" showErrorMessage="1"' : ''
  const prompt = `promptTitle="${xmlText(title.slice(0, 32))}" prompt="${xmlText(text.slice(0, 255))}"`
  const formula = fits ? `<formula1>"${xmlText(list)}"</formula1>` : ''
  return (
    `<dataValidation${kind} allowBlank="1" showInputMessage="1" ${prompt} ` +
    `sqref="${column}2:${column}${mostRows}">${formula}</dataValidation>`
  )
}

/** A text cell; what begins like a formula is marked as quoted. */
export function textCell(text: string): PartCell {
  if (text === '') return null
  return { value: text, style: /^[=+\-@\t\r]/.test(text) ? styles.quotedText : styles.text }
}
