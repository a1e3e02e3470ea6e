import { area, formTable } from '#main/core/documents/emergency-form-columns.ts'
import { drawFoot, drawRunningHead, footHeight, runningHeadHeight } from '#main/core/documents/emergency-form-foot.ts'
import { drawHead } from '#main/core/documents/emergency-form-head.ts'
import {
  blankRows,
  blankRowsIn,
  isBlank,
  personRows,
  planPages,
  type PlannedPage,
} from '#main/core/documents/emergency-form-rows.ts'
import { drawHeading, drawRows } from '#main/core/documents/emergency-form-table.ts'
import { labelsIn, type Labels } from '#main/core/documents/labels.ts'
import { Paper } from '#main/core/documents/paper.ts'
import type { DocumentLanguages, DocumentResult, EmergencyFormData } from '#main/core/documents/types.ts'
import { texts } from '#main/core/texts.ts'
import { formatDate } from '#shared/domain/dates.ts'

const usualBlankLines = 8
/** So that whoever turns up unforeseen finds a line on the sheet that lies on top. */
const leastBlankLinesOnLastPage = 3

/** The paper presence form as PDF/A-2a, A4 portrait, in one or two languages (domain/emergency.md, "The paper form"). */
export function emergencyForm(data: EmergencyFormData, languages: DocumentLanguages): DocumentResult {
  const t = texts(languages[0])
  const title = [t(($) => $.documents.form.title), data.declaration.number ?? '', formatDate(data.date)]
  const paper = new Paper({
    title: `${title.filter((part) => part !== '').join(' – ')} (${data.formNumber} v${data.version})`,
    author: data.ownCompany.name,
    language: languages[0],
    createdAt: data.createdAt,
  })
  drawEmergencyForm(paper, data, languages)
  return paper.finish()
}

/** Several forms in one file, to be printed in one go; each keeps its own page numbers. Steps like `drawPack`. */
export function* drawForms(
  forms: readonly EmergencyFormData[],
  languages: DocumentLanguages,
  head: { author: string; createdAt: string },
): Generator<EmergencyFormData, DocumentResult> {
  const title = texts(languages[0])(($) => $.documents.form.title)
  const paper = new Paper({ title, language: languages[0], ...head })
  for (const data of forms) {
    const first = paper.pageCount
    drawEmergencyForm(paper, data, languages)
    paper.goToPage(first)
    paper.bookmark([data.declaration.number, data.workplace.name].filter((part) => part !== null).join(' – '))
    paper.goToPage(paper.pageCount - 1)
    yield data
  }
  return paper.finish()
}

/** Draws the form on new pages of a document; returns how many pages it took. */
export function drawEmergencyForm(paper: Paper, data: EmergencyFormData, languages: DocumentLanguages): number {
  const labels = labelsIn(languages)
  const table = formTable(paper, data.regime, labels)
  const first = paper.pageCount
  paper.group('Sect', () => {
    paper.addPage()
    const headEnd = drawHead(paper, data, labels)
    const room = area.bottom - footHeight - table.headingHeight
    const nextTop = area.top + runningHeadHeight
    const pages = plan(data, labels, table, room - headEnd, room - nextTop)
    paper.group('Table', () => {
      pages.forEach((page, index) => {
        if (index > 0) {
          paper.addPage()
          drawRunningHead(paper, data, labels)
        }
        const top = index === 0 ? headEnd : nextTop
        drawHeading(paper, table, top, index > 0)
        drawRows(paper, table, page, top + table.headingHeight)
      })
    })
    pages.forEach((_, index) => {
      paper.goToPage(first + index)
      drawFoot(paper, data, labels, index + 1, pages.length)
    })
  })
  return paper.pageCount - first
}

/** Shares people and blank lines out over pages, adding blank lines until the last page has enough of them. */
function plan(
  data: EmergencyFormData,
  labels: Labels,
  table: ReturnType<typeof formTable>,
  firstRoom: number,
  nextRoom: number,
): PlannedPage[] {
  const people = personRows(table, data.lines, 1)
  const recent = personRows(table, data.recentLines, people.length + 1)
  const count = people.length + recent.length
  const sections = [
    { band: null, rows: people },
    { band: labels.all((t) => t(($) => $.documents.form.recent, { count: data.recentDays })), rows: recent },
  ]
  const band = count === 0 ? null : labels.all((t) => t(($) => $.documents.form.blank))
  const continued = labels.all((t) => t(($) => $.documents.form.continued))
  const wanted = data.blankLines ?? usualBlankLines
  // A form for nobody is a blank form: the sheet is filled with lines.
  let blanks = count === 0 ? Math.max(wanted, blankRowsIn(firstRoom)) : wanted
  for (;;) {
    const rows = blankRows(table, blanks, count + 1)
    const pages = planPages([...sections, { band, rows }], firstRoom, nextRoom, continued)
    const onLast = pages.at(-1)?.filter(isBlank).length ?? 0
    if (onLast >= leastBlankLinesOnLastPage) return pages
    blanks += leastBlankLinesOnLastPage - onLast
  }
}
