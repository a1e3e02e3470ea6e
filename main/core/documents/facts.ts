import { labelLines, stackedLines, type Label } from '#main/core/documents/labels.ts'
import { body, bodyBold, type Page } from '#main/core/documents/page.ts'
import { lineHeight, type Line } from '#main/core/documents/paper.ts'

const labelShare = 0.32

/** A fact of a document: what it is called and what it is, as text of the data or in the document's languages. */
export interface Fact {
  label: Label
  content: string | Label
}

/** Adds facts as a table of two columns, each label being the heading of its row. */
export function addFacts(page: Page, facts: readonly Fact[]): void {
  const { paper } = page
  const labelWidth = page.width * labelShare
  const contentWidth = page.width - labelWidth
  const height = lineHeight(body.size)
  paper.group('Table', () => {
    for (const { label, content } of facts) {
      const labelled = labelLines(label, body, labelWidth - 10)
      const lines: Line[] =
        typeof content === 'string'
          ? content.split(/\r\n|\r|\n/).flatMap((text) => paper.lines(text, bodyBold, contentWidth))
          : stackedLines(content, bodyBold, contentWidth)
      const rowHeight = Math.max(labelled.length, lines.length) * height + 5
      page.need(rowHeight)
      const y = page.y + 2
      paper.group('TR', () => {
        paper.tag('TH', () => paper.block(labelled, page.left, y, body), { scope: 'Row' })
        paper.tag('TD', () => paper.block(lines, page.left + labelWidth, y, bodyBold))
      })
      page.y += rowHeight
      paper.rule(page.left, page.y, page.right, page.y, 0.3)
    }
  })
  page.space(6)
}
