import { labelLines, type Label } from '#main/core/documents/labels.ts'
import { bodyBold, type Page } from '#main/core/documents/page.ts'
import { lineHeight, type Line, type TextStyle } from '#main/core/documents/paper.ts'

const usualPadding = 4
const boxSize = 9

/** A column of a table in the common frame; `weight` shares the width of the page. */
export interface TableColumn {
  label: Label
  weight: number
  align?: 'left' | 'right'
  style?: TextStyle
  /** An empty box to tick in each row instead of a text. */
  box?: true
}

export interface TableOptions {
  columns: readonly TableColumn[]
  /** One text per column; line breaks inside a text are kept. */
  rows: readonly (readonly string[])[]
  /** Size of the texts in points. */
  size?: number
  /** Points around the texts of a cell; few for tables of thousands of rows. */
  padding?: number
}

/**
 * Adds a table: the heading is repeated on each page, a row is never split unless it is higher than a page, cells are
 * tagged with the scope of their headings.
 */
export function addTable(page: Page, { columns, rows, size = 10, padding = usualPadding }: TableOptions): void {
  const { paper } = page
  const total = columns.reduce((sum, column) => sum + column.weight, 0)
  const widths = columns.map((column) => (column.weight / total) * page.width)
  const styles = columns.map((column) => column.style ?? ({ face: 'regular', size } as const))
  const heading = columns.map((column, index) =>
    labelLines(column.label, { ...bodyBold, size }, (widths[index] ?? 0) - 2 * padding),
  )
  const height = lineHeight(size)
  const headingHeight = Math.max(...heading.map((lines) => lines.length)) * height + 2 * padding

  const cells = (tag: 'TH' | 'TD' | null, texts: readonly (readonly Line[])[], rowHeight: number): void => {
    let x = page.left
    texts.forEach((lines, index) => {
      const width = widths[index] ?? 0
      const style = tag === 'TD' ? (styles[index] ?? bodyBold) : { ...bodyBold, size }
      const left = x
      x += width
      const draw = (): void => {
        lines.forEach((line, at) => {
          const room = width - 2 * padding - paper.widthOf(line, style)
          const indent = columns[index]?.align === 'right' ? room : 0
          paper.line(line, left + padding + indent, page.y + padding + at * height, style)
        })
      }
      if (tag === 'TD' && columns[index]?.box) {
        paper.frame(left + padding, page.y + padding + (height - boxSize) / 2, boxSize, boxSize, 0.8)
      }
      if (tag === null) draw()
      else if (lines.length === 0) paper.emptyTag(tag)
      else paper.tag(tag, draw, tag === 'TH' ? { scope: 'Column' } : {})
    })
    page.y += rowHeight
    paper.rule(page.left, page.y, page.right, page.y, 0.5)
  }
  const drawHeading = (repeated: boolean): void => {
    paper.shade(page.left, page.y, page.width, headingHeight, 0.92)
    paper.rule(page.left, page.y, page.right, page.y, 0.8)
    if (repeated) paper.artifact(() => cells(null, heading, headingHeight), 'Pagination')
    else paper.group('TR', () => cells('TH', heading, headingHeight))
  }

  page.need(headingHeight + 2 * height + 2 * padding)
  paper.group('Table', () => {
    drawHeading(false)
    const mostLines = Math.floor((page.fullHeight - headingHeight - 2 * padding) / height)
    for (const row of rows) {
      const texts = columns.map((_, index) =>
        brokenLines(page, row[index] ?? '', styles[index] ?? bodyBold, (widths[index] ?? 0) - 2 * padding),
      )
      for (const part of parts(texts, mostLines)) {
        const rowHeight = Math.max(1, ...part.map((lines) => lines.length)) * height + 2 * padding
        if (page.y + rowHeight > page.bottom) {
          page.breakPage()
          drawHeading(true)
        }
        paper.group('TR', () => cells('TD', part, rowHeight))
      }
    }
  })
  page.space(8)
}

function brokenLines(page: Page, text: string, style: TextStyle, width: number): string[] {
  if (text === '') return []
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => page.paper.lines(paragraph, style, width))
}

/** Cuts a row that is higher than a page into parts that each fit one. */
function parts(texts: readonly (readonly string[])[], mostLines: number): (readonly (readonly string[])[])[] {
  const longest = Math.max(...texts.map((lines) => lines.length))
  if (longest <= mostLines) return [texts]
  return Array.from({ length: Math.ceil(longest / mostLines) }, (_, index) =>
    texts.map((lines) => lines.slice(index * mostLines, (index + 1) * mostLines)),
  )
}
