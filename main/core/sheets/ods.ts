/** What SheetJS does not tell of an ODS sheet. */
export interface OdsSheet {
  hidden: boolean
  /** Places of hidden columns, 0 is the first. */
  hiddenColumns: Set<number>
  /** Lines of hidden rows, 1 is the first; repeated rows beyond a million are left out. */
  hiddenRows: Set<number>
  /** Cells with content after repetition: a few bytes can stand for billions. */
  cells: number
}

const tags =
  /<(\/?)(table:table|table:table-row|table:table-cell|table:table-column|style:style|style:table-properties)(\s[^>]*|\/)?>/g

/** Scans the `content.xml` of an ODS file for hidden things and for the number of cells its repetitions stand for. */
export function scanOds(content: string): OdsSheet[] {
  const sheets: OdsSheet[] = []
  const hiddenStyles = new Set<string>()
  let style = ''
  let sheet: OdsSheet | undefined
  let column = 0
  let line = 0
  let repeatedRows = 1
  for (const match of content.matchAll(tags)) {
    const [, closing, name, attributes = ''] = match
    if (closing === '/') {
      if (name === 'table:table-row') line += repeatedRows
      continue
    }
    const empty = attributes.endsWith('/')
    if (name === 'style:style') style = attribute(attributes, 'style:name')
    else if (name === 'style:table-properties') {
      if (attribute(attributes, 'table:display') === 'false') hiddenStyles.add(style)
    } else if (name === 'table:table') {
      const hidden = hiddenStyles.has(attribute(attributes, 'table:style-name'))
      sheet = { hidden, hiddenColumns: new Set(), hiddenRows: new Set(), cells: 0 }
      sheets.push(sheet)
      column = 0
      line = 0
    } else if (sheet === undefined) continue
    else if (name === 'table:table-column') {
      const times = repeated(attributes, 'columns')
      if (isHidden(attributes)) mark(sheet.hiddenColumns, column, times)
      column += times
    } else if (name === 'table:table-row') {
      repeatedRows = repeated(attributes, 'rows')
      if (isHidden(attributes)) mark(sheet.hiddenRows, line + 1, repeatedRows)
      if (empty) line += repeatedRows
    } else if (!empty && content.charCodeAt(match.index + match[0].length + 1) !== 47) {
      // The character after the next `<` is a slash when the cell ends at once: such a cell holds nothing.
      sheet.cells += repeatedRows * repeated(attributes, 'columns')
    }
  }
  return sheets
}

function attribute(attributes: string, name: string): string {
  const at = attributes.indexOf(` ${name}="`)
  if (at === -1) return ''
  const from = at + name.length + 3
  return attributes.slice(from, attributes.indexOf('"', from))
}

function repeated(attributes: string, what: 'rows' | 'columns'): number {
  return Math.max(1, Number(attribute(attributes, `table:number-${what}-repeated`)) || 1)
}

function isHidden(attributes: string): boolean {
  const visibility = attribute(attributes, 'table:visibility')
  return visibility === 'collapse' || visibility === 'filter'
}

function mark(places: Set<number>, from: number, times: number): void {
  for (let index = 0; index < Math.min(times, 16_384); index += 1) places.add(from + index)
}
