import { labelsIn, type Label } from '#main/core/documents/labels.ts'
import { body, bodyBold, Page } from '#main/core/documents/page.ts'
import { Paper } from '#main/core/documents/paper.ts'
import { addTable } from '#main/core/documents/table.ts'
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
      labels.joined((t) => t(($) => $.documents.list.noFilters)),
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
    addTable(page, {
      columns: data.columns.map((column) => ({ ...column, label: own(column.label) })),
      rows: data.rows,
      size: data.columns.length > 8 ? 8.5 : 9.5,
    })
  }
  page.finish()
  return paper.finish()
}
