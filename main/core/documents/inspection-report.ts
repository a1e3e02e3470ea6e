import { localMoment } from '#main/core/documents/format.ts'
import { labelsIn, type Label } from '#main/core/documents/labels.ts'
import { bodyBold, Page } from '#main/core/documents/page.ts'
import { Paper } from '#main/core/documents/paper.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { ShownAnswer } from '#shared/contract/inspection.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { isAskedField } from '#shared/domain/inspection.ts'
import type { Language } from '#shared/i18n/index.ts'

const day = /^\d{4}-\d{2}-\d{2}$/

/** An inspection and everything that was shown in it. */
export interface InspectionReportData extends DocumentHead {
  inspector: string
  subject: string
  /** Instants (ISO, UTC). */
  startedAt: string
  startedBy: string
  endedAt: string | null
  endedBy: string | null
  answers: readonly ShownAnswer[]
}

/** The log of an inspection: who, when, each answer with what was asked, and two lines to sign. */
export function inspectionReport(data: InspectionReportData, language: Language): DocumentResult {
  const t = texts(language)
  const labels = labelsIn([language])
  const title = labels.all((t) => t(($) => $.inspection.report.title))
  const { sender, createdAt } = data
  const paper = new Paper({ title: title[0]?.text ?? '', author: sender.name, language, createdAt })
  const page = new Page(paper, { head: data, title, labels })
  const say = (choose: (t: Translate) => string, bold = false): void =>
    page.label(labels.all(choose), ...(bold ? [bodyBold] : []))
  const moment = (at: string): string => {
    const { date, time } = localMoment(at)
    return t(($) => $.documents.at, { date, time })
  }
  say((t) => t(($) => $.inspection.report.inspector, { name: paper.clean(data.inspector) }), true)
  if (data.subject !== '') say((t) => t(($) => $.inspection.report.subject, { subject: paper.clean(data.subject) }))
  say((t) => t(($) => $.inspection.report.started, { when: moment(data.startedAt), who: paper.clean(data.startedBy) }))
  const { endedAt, endedBy } = data
  if (endedAt === null) say((t) => t(($) => $.inspection.report.running))
  else say((t) => t(($) => $.inspection.report.ended, { when: moment(endedAt), who: paper.clean(endedBy ?? '') }))
  say((t) => t(($) => $.inspection.report.about))
  page.space(6)
  if (data.answers.length === 0) say((t) => t(($) => $.inspection.report.none))
  else {
    const column = (choose: (t: Translate) => string): Label => labels.all(choose)
    addTable(page, {
      columns: [
        { label: column((t) => t(($) => $.inspection.log.at)), weight: 100 },
        { label: column((t) => t(($) => $.inspection.log.question)), weight: 170 },
        { label: column((t) => t(($) => $.inspection.log.asked)), weight: 230 },
      ],
      rows: data.answers.map((answer) => [
        moment(answer.at),
        t(($) => $.inspection.questions[answer.question].title),
        answer.asked
          .map(
            ({ name, value }) =>
              `${isAskedField(name) ? t(($) => $.inspection.fields[name]) : name}: ${paper.clean(day.test(value) ? formatDate(value) : value)}`,
          )
          .join('\n'),
      ]),
      size: 9,
    })
  }
  page.space(14)
  page.writingLine(labels.all((t) => t(($) => $.inspection.report.signOffice)))
  page.space(8)
  page.writingLine(labels.all((t) => t(($) => $.inspection.report.signInspector)))
  page.finish()
  return paper.finish()
}
