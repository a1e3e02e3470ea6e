import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { longDate } from '#main/core/documents/format.ts'
import type { Label } from '#main/core/documents/labels.ts'
import { bodyBold, Page } from '#main/core/documents/page.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import { texts } from '#main/core/texts.ts'
import { addDays, formatDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

/** Something to do on a day of the week. */
export interface WeekCase {
  /** Brussels day on which the deadline or the follow-up falls. */
  date: string
  what: 'deadline' | 'followUp'
  /** Number of the request; null for a finding that has none yet. */
  number: string | null
  /** Names only, never numbers: the list lies on desks. */
  person: string
  workplace: string
  addressee: string | null
  responsible: string | null
}

/** The cases of a week. */
export interface CorrectionWeekData extends DocumentHead {
  /** First day; the list covers seven. */
  from: string
  cases: readonly WeekCase[]
}

/** The list of a week to print: per day what is due, with a box to tick. */
export function correctionWeek(data: CorrectionWeekData, language: Language): DocumentResult {
  const days = Array.from({ length: 7 }, (_, index) => addDays(data.from, index))
  const period = { from: formatDate(data.from), to: formatDate(days[6] ?? data.from) }
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.correctionDocuments.papers.week.title), {
    besides: ` – ${period.from} – ${period.to}`,
  })
  const { labels } = page
  page.label(
    labels.all((t) => t(($) => $.correctionDocuments.papers.week.period, period)),
    bodyBold,
  )
  for (const day of days) addDay(page, data, day, language)
  page.space(4)
  page.label(
    labels.all((t) => t(($) => $.correctionDocuments.papers.week.legend)),
    { face: 'regular', size: 9 },
  )
  page.finish()
  return paper.finish()
}

function addDay(page: Page, { cases }: CorrectionWeekData, day: string, language: Language): void {
  const { labels } = page
  const t = texts(language)
  page.heading([{ text: longDate(day, language), language }])
  const due = cases.filter(({ date }) => date === day)
  if (due.length === 0) {
    page.label(labels.all((t) => t(($) => $.correctionDocuments.papers.week.none)))
    return
  }
  const label = (key: 'done' | 'what' | 'number' | 'who' | 'addressee' | 'responsible'): Label =>
    labels.all((t) => t(($) => $.correctionDocuments.papers.week[key]))
  addTable(page, {
    columns: [
      { label: label('done'), weight: 44, box: true },
      { label: label('what'), weight: 76, style: { face: 'bold', size: 9.5 } },
      { label: label('number'), weight: 82 },
      { label: label('who'), weight: 150 },
      { label: label('addressee'), weight: 94 },
      { label: label('responsible'), weight: 66 },
    ],
    rows: due.map(({ what, number, person, workplace, addressee, responsible }) => [
      '',
      t(($) => $.correctionDocuments.papers.week[what]),
      number ?? t(($) => $.correctionDocuments.papers.week.finding),
      [person, workplace].filter((part) => part !== '').join('\n'),
      addressee ?? '',
      responsible ?? '',
    ]),
    size: 9.5,
  })
}
