import {
  area,
  leading,
  padding,
  strong,
  thick,
  thin,
  type FormTable,
} from '#main/core/documents/emergency-form-columns.ts'
import type { PlannedPage, Row } from '#main/core/documents/emergency-form-rows.ts'
import type { Paper } from '#main/core/documents/paper.ts'
import { widthOf } from '#main/core/documents/text-layout.ts'

/** Draws the heading of the table at y: tagged the first time, decoration when it is repeated on a further page. */
export function drawHeading(paper: Paper, table: FormTable, y: number, repeated: boolean): void {
  const bottom = y + table.headingHeight
  const { group } = table
  const draw = (): void => {
    let x = area.left
    table.columns.forEach((column, index) => {
      const grouped = group !== null && index >= group.from && index <= group.to
      const write = (): void => {
        if (group && index === group.from) paper.block(group.lines, x + padding, y + 3, strong)
        paper.block(column.heading, x + padding, grouped ? y + group.height + 3 : y + 3, strong)
      }
      if (repeated) write()
      else paper.tag('TH', write, { scope: 'Column' })
      if (index > 0) paper.rule(x, group && grouped && index > group.from ? y + group.height : y, x, bottom, thin)
      x += column.width
    })
  }
  if (repeated) paper.artifact(draw, 'Pagination')
  else paper.group('TR', draw)
  if (group) {
    const from = area.left + widthBefore(table, group.from)
    paper.rule(from, y + group.height, area.left + widthBefore(table, group.to + 1), y + group.height, thin)
  }
  paper.rule(area.left, y, area.right, y, thick)
  paper.rule(area.left, bottom, area.right, bottom, thick)
  sides(paper, y, bottom)
}

/** Draws the rows planned for a page below the heading; returns the y below the last. */
export function drawRows(paper: Paper, table: FormTable, page: PlannedPage, y: number): number {
  let top = y
  let columnsFrom = y
  page.forEach((item, index) => {
    const at = top
    top += item.height
    if ('cells' in item) {
      paper.group('TR', () => drawCells(paper, table, item, at))
    } else {
      columnRules(paper, table, columnsFrom, at)
      columnsFrom = top
      paper.group('TR', () => {
        paper.tag('TH', () => paper.block(item.band, area.left + padding, at + 4, strong), { scope: 'Row' })
        for (const _ of table.columns.slice(1)) paper.emptyTag('TD')
      })
      paper.rule(area.left, at, area.right, at, thick)
    }
    if (index < page.length - 1) paper.rule(area.left, top, area.right, top, thin)
  })
  columnRules(paper, table, columnsFrom, top)
  paper.rule(area.left, top, area.right, top, thick)
  sides(paper, y, top)
  return top
}

function drawCells(paper: Paper, table: FormTable, row: Row, top: number): void {
  let x = area.left
  table.columns.forEach((column, index) => {
    const lines = row.cells[index] ?? []
    const left = x
    x += column.width
    if (lines.length === 0) {
      paper.emptyTag('TD')
      return
    }
    const first = top + (row.height - lines.length * leading) / 2
    paper.tag('TD', () => {
      lines.forEach(({ text, style }, line) => {
        const room = column.width - widthOf(text, style.face, style.size)
        paper.line(text, left + (column.align === 'center' ? room / 2 : padding), first + line * leading, style)
      })
    })
  })
}

function columnRules(paper: Paper, table: FormTable, from: number, to: number): void {
  if (to <= from) return
  table.columns.slice(1).forEach((_, index) => {
    const x = area.left + widthBefore(table, index + 1)
    paper.rule(x, from, x, to, thin)
  })
}

function sides(paper: Paper, from: number, to: number): void {
  const half = thick / 2
  paper.rule(area.left, from - half, area.left, to + half, thick)
  paper.rule(area.right, from - half, area.right, to + half, thick)
}

function widthBefore(table: FormTable, column: number): number {
  return table.columns.slice(0, column).reduce((sum, { width }) => sum + width, 0)
}
