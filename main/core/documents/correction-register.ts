import { beginPaper } from '#main/core/documents/correction-paper.ts'
import type { Label } from '#main/core/documents/labels.ts'
import { bodyBold, Page } from '#main/core/documents/page.ts'
import type { TextStyle } from '#main/core/documents/paper.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import type { WriteColumn, WriteSheet } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import { daysBetween, formatDate } from '#shared/domain/dates.ts'
import { correctionStates, type AddresseeKind, type CorrectionState } from '#shared/domain/correction/words.ts'
import type { Language } from '#shared/i18n/index.ts'

/** A request in the register. */
export interface RegisterRow {
  number: string
  kind: AddresseeKind
  addresseeName: string
  people: number
  workplace: string
  /** First Brussels day of its items; null while it has none. */
  date: string | null
  deadline: string | null
  sentOn: string | null
  state: CorrectionState
  answeredOn: string | null
  items: number
  accepted: number
  reference: string | null
}

/** All requests of a period. */
export interface CorrectionRegisterData extends DocumentHead {
  /** First and last day, both inclusive. */
  from: string
  to: string
  rows: readonly RegisterRow[]
}

/** Days from the registration to sending; null while it has not been sent. */
export function delayOf({ date, sentOn }: Pick<RegisterRow, 'date' | 'sentOn'>): number | null {
  return date === null || sentOn === null ? null : daysBetween(date, sentOn)
}

/** The register of a period, printed: a line per request, then how many ended how. */
export function correctionRegister(data: CorrectionRegisterData, language: Language): DocumentResult {
  const t = texts(language)
  const period = { from: formatDate(data.from), to: formatDate(data.to) }
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.correctionDocuments.papers.register.title), {
    besides: ` – ${period.from} – ${period.to}`,
    orientation: 'landscape',
  })
  const { labels } = page
  page.label(
    labels.all((t) => t(($) => $.correctionDocuments.papers.register.period, period)),
    bodyBold,
  )
  if (data.rows.length === 0) {
    page.label(labels.all((t) => t(($) => $.correctionDocuments.papers.register.none)))
  } else {
    addRows(page, data, t)
    addTotals(page, data, t)
  }
  page.finish()
  return paper.finish()
}

const small: TextStyle = { face: 'regular', size: 8.5 }

type RegisterKey =
  | 'number'
  | 'addressee'
  | 'people'
  | 'workplace'
  | 'date'
  | 'deadline'
  | 'sent'
  | 'delay'
  | 'state'
  | 'outcome'
  | 'reference'

function addRows(page: Page, { rows }: CorrectionRegisterData, t: Translate): void {
  const label = (key: RegisterKey): Label =>
    page.labels.all((t) => t(($) => $.correctionDocuments.papers.register[key]))
  addTable(page, {
    columns: [
      { label: label('number'), weight: 64, style: { face: 'bold', size: 8.5 } },
      { label: label('addressee'), weight: 116 },
      { label: label('people'), weight: 54, align: 'right' },
      { label: label('workplace'), weight: 112 },
      { label: label('date'), weight: 56 },
      { label: label('deadline'), weight: 56 },
      { label: label('sent'), weight: 56 },
      { label: label('delay'), weight: 36, align: 'right' },
      { label: label('state'), weight: 88 },
      { label: label('outcome'), weight: 58 },
      { label: label('reference'), weight: 76 },
    ],
    rows: rows.map((row) => [
      row.number,
      addresseeText(row, t),
      String(row.people),
      row.workplace,
      ...[row.date, row.deadline, row.sentOn].map((date) => (date === null ? '' : formatDate(date))),
      delayText(row),
      t(($) => $.correctionDocuments.papers.state[row.state]),
      outcomeText(row, t),
      row.reference ?? '',
    ]),
    size: 8.5,
  })
  page.label(
    page.labels.all((t) => t(($) => $.correctionDocuments.papers.register.legend)),
    small,
  )
}

function addresseeText({ kind, addresseeName }: RegisterRow, t: Translate): string {
  const word = t(($) => $.correctionDocuments.papers.addressee[kind])
  return kind === 'nsso' || addresseeName === '' ? word : `${addresseeName}\n${word}`
}

function delayText(row: RegisterRow): string {
  const delay = delayOf(row)
  if (delay === null) return ''
  return row.deadline !== null && row.sentOn !== null && row.sentOn > row.deadline ? `${delay} !` : String(delay)
}

function outcomeText({ answeredOn, accepted, items }: RegisterRow, t: Translate): string {
  if (answeredOn === null) return ''
  return `${t(($) => $.correctionDocuments.papers.register.settled, { accepted, items })}\n${formatDate(answeredOn)}`
}

/** How many requests stand where, in the order of a request's life; states without any are left out. */
function totalsOf(rows: readonly RegisterRow[]): { state: CorrectionState; count: number }[] {
  return correctionStates
    .map((state) => ({ state, count: rows.filter((row) => row.state === state).length }))
    .filter(({ count }) => count > 0)
}

function addTotals(page: Page, { rows }: CorrectionRegisterData, t: Translate): void {
  const { labels } = page
  page.heading(labels.all((t) => t(($) => $.correctionDocuments.papers.register.totals)))
  addTable(page, {
    columns: [
      { label: labels.all((t) => t(($) => $.correctionDocuments.papers.register.state)), weight: 200 },
      {
        label: labels.all((t) => t(($) => $.correctionDocuments.papers.register.count)),
        weight: 60,
        align: 'right',
      },
      // Keeps the numbers near their words on a wide page.
      { label: [], weight: 500 },
    ],
    rows: totalsOf(rows).map(({ state, count }) => [
      t(($) => $.correctionDocuments.papers.state[state]),
      String(count),
      '',
    ]),
    size: 9.5,
  })
  const count = rows.length
  page.label(
    labels.all((t) => t(($) => $.correctionDocuments.papers.register.total, { count })),
    bodyBold,
  )
}

/** The register as sheets of a workbook: the requests, and the totals. */
export function registerSheets(rows: readonly RegisterRow[], language: Language): WriteSheet[] {
  const t = texts(language)
  const heading = (key: RegisterKey | 'addresseeKind' | 'answered' | 'items' | 'accepted'): string =>
    t(($) => $.correctionDocuments.papers.register[key])
  const columns: WriteColumn[] = [
    { heading: heading('number'), kind: 'text' },
    { heading: heading('addressee'), kind: 'text', width: 28 },
    { heading: heading('addresseeKind'), kind: 'text', width: 20 },
    { heading: heading('people'), kind: 'integer' },
    { heading: heading('workplace'), kind: 'text', width: 28 },
    { heading: heading('date'), kind: 'date' },
    { heading: heading('deadline'), kind: 'date' },
    { heading: heading('sent'), kind: 'date' },
    { heading: heading('delay'), kind: 'integer' },
    { heading: heading('state'), kind: 'text', width: 22 },
    { heading: heading('items'), kind: 'integer' },
    { heading: heading('accepted'), kind: 'integer' },
    { heading: heading('answered'), kind: 'date' },
    { heading: heading('reference'), kind: 'text', width: 20 },
  ]
  const nsso = t(($) => $.correctionDocuments.papers.addressee.nsso)
  return [
    {
      name: t(($) => $.correctionDocuments.papers.register.name),
      columns,
      rows: rows.map((row) => [
        row.number,
        row.kind === 'nsso' ? nsso : row.addresseeName,
        t(($) => $.correctionDocuments.papers.addressee[row.kind]),
        row.people,
        row.workplace,
        row.date,
        row.deadline,
        row.sentOn,
        delayOf(row),
        t(($) => $.correctionDocuments.papers.state[row.state]),
        row.items,
        row.answeredOn === null ? null : row.accepted,
        row.answeredOn,
        row.reference,
      ]),
    },
    {
      name: t(($) => $.correctionDocuments.papers.register.totals),
      columns: [
        { heading: heading('state'), kind: 'text', width: 30 },
        { heading: t(($) => $.correctionDocuments.papers.register.count), kind: 'integer' },
      ],
      rows: [
        ...totalsOf(rows).map(({ state, count }) => [t(($) => $.correctionDocuments.papers.state[state]), count]),
        [t(($) => $.correctionDocuments.papers.register.all), rows.length],
      ],
    },
  ]
}
