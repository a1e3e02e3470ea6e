import { area, leading, normal, strong, thick } from '#main/core/documents/emergency-form-columns.ts'
import { formCodeText, qrRectangles } from '#main/core/documents/form-code.ts'
import { labelLines, type Labels } from '#main/core/documents/labels.ts'
import { lineHeight, type Paper, type TextStyle } from '#main/core/documents/paper.ts'
import { fitted } from '#main/core/documents/text-layout.ts'
import type { EmergencyFormData } from '#main/core/documents/types.ts'
import { formatDate } from '#shared/domain/dates.ts'

const qrSide = 62
const boxHeight = 46
const headStyle: TextStyle = { face: 'bold', size: 12 }

/** Height in points that the foot takes on each page, the distance to the table included. */
export const footHeight = boxHeight + leading + 12

/** Height that the head of a further page takes. */
export const runningHeadHeight = lineHeight(12) + leading + 6

/** Draws the foot of a page of the form: who is in charge signs each sheet, since sheets get separated. */
export function drawFoot(paper: Paper, data: EmergencyFormData, labels: Labels, page: number, pages: number): void {
  const top = area.bottom - footHeight + 8
  const room = area.width - qrSide - 10
  const widths = [room * 0.46, room * 0.34, room * 0.2]
  const fields = [
    labels.all((t) => t(($) => $.documents.form.responsible)),
    labels.all((t) => t(($) => $.documents.form.responsibleSignature)),
    labels.all((t) => t(($) => $.documents.form.responsibleHour)),
  ]
  let x: number = area.left
  fields.forEach((field, index) => {
    const width = widths[index] ?? 0
    const left = x
    paper.tag('P', () => paper.block(labelLines(field, normal, width - 8), left + 4, top + 2, normal))
    paper.frame(x, top, width, boxHeight, thick)
    x += width
  })
  const code = { formNumber: data.formNumber, version: data.version, page }
  const alt = labels.all((t) =>
    t(($) => $.documents.form.code, { number: data.formNumber, version: data.version, page }),
  )
  paper.tag(
    'Figure',
    () => paper.fill(qrRectangles(formCodeText(code), area.right - qrSide, area.bottom - qrSide, qrSide)),
    { alt: alt[0]?.text ?? '', bbox: [area.right - qrSide, area.bottom - qrSide, area.right, area.bottom] },
  )
  paper.artifact(() => {
    const pageLabel = labels.joined((t) => t(($) => $.documents.page, { page, pages }))
    const rest = [`${data.formNumber} v${data.version}`, data.declaration.number ?? '', formatDate(data.date)]
    const shown = paper.clean(rest.filter((part) => part !== '').join(' · '))
    const y = area.bottom - leading
    paper.line(pageLabel, area.left, y, strong)
    const left = area.left + paper.widthOf(pageLabel, strong) + 12
    paper.line(fitted(shown, 'regular', 11, area.left + room - left), left, y, normal)
  }, 'Pagination')
}

/** Draws the head of a further page: a sheet that got separated still says what it belongs to. */
export function drawRunningHead(paper: Paper, data: EmergencyFormData, labels: Labels): void {
  paper.artifact(() => {
    const title = labels.joined((t) => t(($) => $.documents.form.name))
    const reference = labels.joined((t) => t(($) => $.documents.form.reference))
    paper.line(title, area.left, area.top, headStyle)
    const where = paper.clean(data.workplace.name)
    const from = area.left + paper.widthOf(title, headStyle) + 14
    paper.line(fitted(where, 'bold', 12, area.right - from), from, area.top, headStyle)
    const y = area.top + lineHeight(12)
    paper.line(reference, area.left, y, normal)
    const at = area.left + paper.widthOf(reference, normal) + 8
    if (data.reference)
      paper.line(fitted(paper.clean(data.reference.number), 'bold', 11, area.right - at), at, y, strong)
    else paper.rule(at, y + leading - 2, at + 190, y + leading - 2, 0.75)
  }, 'Pagination')
}
