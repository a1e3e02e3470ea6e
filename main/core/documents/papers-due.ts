import { beginPaper } from '#main/core/documents/correction-paper.ts'
import type { Label } from '#main/core/documents/labels.ts'
import { bodyBold, Page } from '#main/core/documents/page.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import { texts } from '#main/core/texts.ts'
import { addDays, formatDate } from '#shared/domain/dates.ts'
import type { PaperState } from '#shared/domain/paper.ts'
import type { Language } from '#shared/i18n/index.ts'

/** Something that ends or has ended. */
export interface DueLine {
  /** The kind of paper in words, or `link` or `limosa`. */
  what: string
  firm: string
  holder: string
  place: string
  /** Its last Brussels day. */
  expires: string
  /** Days to it from the day of the list; negative after it. */
  daysLeft: number
  state: PaperState
}

/** What ends within some days of a day, and what has ended without another in its place. */
export interface PapersDueData extends DocumentHead {
  date: string
  within: number
  ending: readonly DueLine[]
  past: readonly DueLine[]
}

/** The list of what is to be asked for again, to print: a box per line to tick. */
export function papersDue(data: PapersDueData, language: Language): DocumentResult {
  const { date, within, ending, past } = data
  const period = { from: formatDate(date), to: formatDate(addDays(date, within)) }
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.papers.print.title), {
    besides: ` – ${period.from}`,
    orientation: 'landscape',
  })
  const { labels } = page
  page.label(
    labels.all((t) => t(($) => $.papers.print.period, period)),
    bodyBold,
  )
  if (ending.length === 0) page.label(labels.all((t) => t(($) => $.papers.print.none)))
  else addLines(page, ending, language)
  if (past.length > 0) {
    page.heading(labels.all((t) => t(($) => $.papers.print.past)))
    addLines(page, past, language)
  }
  page.finish()
  return paper.finish()
}

function addLines(page: Page, lines: readonly DueLine[], language: Language): void {
  const t = texts(language)
  const label = (key: 'done' | 'what' | 'firm' | 'holder' | 'place' | 'expires' | 'days' | 'state'): Label =>
    page.labels.all((t) => t(($) => $.papers.print[key]))
  addTable(page, {
    columns: [
      { label: label('done'), weight: 56, box: true },
      { label: label('expires'), weight: 68, style: { face: 'bold', size: 9.5 } },
      { label: label('days'), weight: 46, align: 'right' },
      { label: label('what'), weight: 128 },
      { label: label('firm'), weight: 128 },
      { label: label('holder'), weight: 160 },
      { label: label('place'), weight: 110 },
      { label: label('state'), weight: 72 },
    ],
    rows: lines.map(({ what, firm, holder, place, expires, daysLeft, state }) => [
      '',
      formatDate(expires),
      String(daysLeft),
      what === 'link' || what === 'limosa' ? t(($) => $.papers.due.whats[what]) : what,
      firm,
      holder === firm ? '' : holder,
      place,
      t(($) => $.papers.states[state]),
    ]),
    size: 9.5,
  })
}
