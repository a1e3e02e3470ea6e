import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { bodyBold } from '#main/core/documents/page.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import { texts } from '#main/core/texts.ts'
import type { ChangesAnswer } from '#shared/contract/works.ts'
import { formatDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

/** What a declaration has to report; the changes are in the document's language already. */
export interface WorksChangesData extends DocumentHead {
  report: ChangesAnswer
}

/** The changes to report since the last one, as a list to tick off while they are entered in the official service. */
export function worksChangesList(data: WorksChangesData, language: Language): DocumentResult {
  const { report } = data
  const { changes, lastReportedOn } = report
  const t = texts(language)
  const about = [report.number ?? t(($) => $.works.noNumber), report.workplace]
    .filter((text) => text !== null)
    .join(' · ')
  const title = { besides: ` – ${about}`, orientation: 'landscape' } as const
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.works.changes.name), title)
  const { labels } = page
  page.text(about, bodyBold)
  const date = lastReportedOn === null ? '' : formatDate(lastReportedOn)
  page.label(
    labels.all((t) => {
      if (lastReportedOn === null) return t(($) => $.works.changes.never)
      if (changes.length === 0) return t(($) => $.works.changes.none, { date })
      return t(($) => $.works.changes.since, { date, count: changes.length })
    }),
  )
  page.space(4)
  if (changes.length > 0) {
    addTable(page, {
      columns: [
        { label: [], weight: 18, box: true },
        { label: labels.all((t) => t(($) => $.works.changes.change)), weight: 100, style: { face: 'bold', size: 9.5 } },
        { label: labels.all((t) => t(($) => $.works.changes.what)), weight: 150 },
        { label: labels.all((t) => t(($) => $.works.changes.before)), weight: 120 },
        { label: labels.all((t) => t(($) => $.works.changes.after)), weight: 120 },
      ],
      rows: changes.map(({ kind, what, before, after }) => [
        '',
        t(($) => $.works.changes.kinds[kind]),
        what,
        before ?? '–',
        after ?? '–',
      ]),
      size: 9.5,
    })
    page.writingLine(
      labels.all((t) => t(($) => $.works.changes.reportedOn)),
      labels.all((t) => t(($) => $.works.changes.note)),
    )
  }
  page.finish()
  return paper.finish()
}
