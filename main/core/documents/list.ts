import { labelsIn, type Label } from '#main/core/documents/labels.ts'
import { body, bodyBold, Page } from '#main/core/documents/page.ts'
import { Paper } from '#main/core/documents/paper.ts'
import { addTable } from '#main/core/documents/table.ts'
import { widthOf } from '#main/core/documents/text-layout.ts'
import type { DocumentLanguages, DocumentResult, ListData } from '#main/core/documents/types.ts'

/** What a grid shows, printed: title, the filters said, the columns and rows as given. */
export function printedList(data: ListData, languages: DocumentLanguages): DocumentResult {
  const [language] = languages
  const labels = labelsIn(languages)
  const paper = new Paper({ title: data.title, author: data.sender.name, language, createdAt: data.createdAt })
  const own = (text: string): Label => [{ text: paper.clean(text), language }]
  const page = new Page(paper, { head: data, title: own(data.title), labels, orientation: data.orientation })
  if (data.filters.length === 0) {
    page.label(
      labels.all((t) => t(($) => $.documents.list.noFilters)),
      body,
    )
  } else {
    page.label(
      labels.all((t) => t(($) => $.documents.list.filters)),
      bodyBold,
    )
    for (const filter of data.filters) page.text(filter)
  }
  const count = data.rows.length
  page.label(
    labels.all((t) => t(($) => $.documents.list.rows, { count })),
    bodyBold,
  )
  page.space(4)
  if (count === 0) {
    page.label(labels.all((t) => t(($) => $.documents.list.empty)))
  } else {
    const size = data.columns.length > 8 ? 8.5 : 9.5
    const columns = data.columns.map((column, index) => ({
      label: own(column.label),
      align: column.align,
      weight: column.weight * usualWidth(paper, data, index, size),
    }))
    addTable(page, { columns, rows: data.rows, size })
  }
  page.finish()
  return paper.finish()
}

/** How many rows are measured: enough to know a column's habits, few enough to cost nothing on a long list. */
const measuredRows = 300
const narrowest = 28
const widest = 170

/**
 * The width a column needs for most of its texts, so that short codes leave their room to long names: its heading's longest
 * word and nine texts out of ten fit on one line.
 */
function usualWidth(paper: Paper, data: ListData, column: number, size: number): number {
  const heading = data.columns[column]?.label.split(' ').map((word) => widthOf(paper.clean(word), 'bold', size)) ?? []
  const texts = data.rows.slice(0, measuredRows).map((row) => widthOf(paper.clean(row[column] ?? ''), 'regular', size))
  const usual = texts.sort((a, b) => a - b)[Math.floor(texts.length * 0.9)] ?? 0
  return Math.min(widest, Math.max(narrowest, usual, ...heading)) + 9
}
