import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { localMoment } from '#main/core/documents/format.ts'
import { bodyBold, type Page } from '#main/core/documents/page.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import type { WriteSheet } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { WithholdingLogRow } from '#shared/contract/withholding.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { formatEuros } from '#shared/domain/money.ts'
import { creditors, type Creditor } from '#shared/domain/withholding.ts'
import type { Language } from '#shared/i18n/index.ts'

/** The log of a period. */
export interface WithholdingLogData extends DocumentHead {
  /** First and last Brussels day, both inclusive. */
  from: string
  to: string
  rows: readonly WithholdingLogRow[]
}

/** What was withheld for a creditor. */
function centsOf(row: WithholdingLogRow, creditor: Creditor): number | null {
  return row[`${creditor}Cents`]
}

/** The step in words, with what else must be known of it: that it was an undo, that there was no check. */
function stepWords(row: WithholdingLogRow, t: Translate): string {
  const step = t(($) => $.withholding.steps[row.step])
  const undone = row.reason === 'undo' ? ` (${t(($) => $.withholding.papers.undone)})` : ''
  const reason = row.overrideReason
  const without = reason === null ? '' : `\n${t(($) => $.withholding.papers.withoutCheck, { reason })}`
  return `${step}${undone}${without}`
}

/** What the check said, in words: the creditors with debts, or that there were none. */
function answerWords(row: WithholdingLogRow, t: Translate): string {
  if (row.nsso === null) return ''
  const indebted = creditors.filter((creditor) => row[creditor] === 'yes')
  if (indebted.length === 0) return t(($) => $.withholding.results.clear)
  const names = indebted.map((creditor) => t(($) => $.withholding.creditors[creditor])).join(', ')
  return `${t(($) => $.withholding.results.debts)} (${names})`
}

/** The log of a period, printed: a line per step, then what was withheld for whom. */
export function withholdingLog(data: WithholdingLogData, language: Language): DocumentResult {
  const t = texts(language)
  const period = { from: formatDate(data.from), to: formatDate(data.to) }
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.withholding.papers.logTitle), {
    besides: ` – ${period.from} – ${period.to}`,
    orientation: 'landscape',
  })
  const { labels } = page
  page.label(
    labels.all((t) => t(($) => $.withholding.papers.logPeriod, period)),
    bodyBold,
  )
  if (data.rows.length === 0) page.label(labels.all((t) => t(($) => $.withholding.papers.logNone)))
  else {
    addRows(page, data.rows, t)
    addTotals(page, data.rows, t)
  }
  page.finish()
  return paper.finish()
}

const size = 8.5

function addRows(page: Page, rows: readonly WithholdingLogRow[], t: Translate): void {
  const label = (key: keyof typeof columnWeights) => page.labels.all((t) => t(($) => $.withholding.fields[key]))
  const right = { align: 'right' } as const
  addTable(page, {
    columns: (Object.keys(columnWeights) as (keyof typeof columnWeights)[]).map((key) => ({
      label: label(key),
      weight: columnWeights[key],
      ...(amounts.has(key) ? right : {}),
    })),
    rows: rows.map((row) => {
      const { date, time } = localMoment(row.at)
      const money = (cents: number | null): string => (cents === null ? '' : formatEuros(cents))
      const validity = row.validTo === null ? '' : `\n${formatDate(row.validFrom ?? '')} –\n${formatDate(row.validTo)}`
      return [
        `${date} ${time}`,
        stepWords(row, t),
        row.company,
        row.invoiceNumber ?? row.certificate ?? '',
        formatDate(row.day),
        money(row.amountCents),
        `${answerWords(row, t)}${validity}`,
        ...creditors.map((creditor) => money(centsOf(row, creditor))),
        money(row.contractorCents),
        row.by,
      ]
    }),
    size,
  })
  page.label(
    page.labels.all((t) => t(($) => $.withholding.papers.logLegend)),
    { face: 'regular', size },
  )
}

/** The columns of the printed log, with their shares of the width. */
const columnWeights = {
  at: 58,
  step: 80,
  company: 94,
  invoiceNumber: 66,
  day: 60,
  amount: 68,
  check: 76,
  toNsso: 56,
  toTax: 62,
  toSelfEmployed: 62,
  contractor: 94,
  by: 46,
} as const
const amounts: ReadonlySet<string> = new Set(['amount', 'toNsso', 'toTax', 'toSelfEmployed', 'contractor'])

/** What was withheld on the payments made in a period, per creditor. */
function totalsOf(rows: readonly WithholdingLogRow[]): { creditor: Creditor; cents: number }[] {
  const paid = rows.filter(({ step }) => step === 'paid')
  return creditors.map((creditor) => ({
    creditor,
    cents: paid.reduce((sum, row) => sum + (centsOf(row, creditor) ?? 0), 0),
  }))
}

function addTotals(page: Page, rows: readonly WithholdingLogRow[], t: Translate): void {
  const { labels } = page
  page.heading(labels.all((t) => t(($) => $.withholding.papers.totals)))
  addTable(page, {
    columns: [
      { label: labels.all((t) => t(($) => $.withholding.computation.creditor)), weight: 160 },
      { label: labels.all((t) => t(($) => $.withholding.computation.cents)), weight: 100, align: 'right' },
      // Keeps the amounts near their words on a wide page.
      { label: [], weight: 500 },
    ],
    rows: totalsOf(rows).map(({ creditor, cents }) => [
      t(($) => $.withholding.creditors[creditor]),
      formatEuros(cents),
      '',
    ]),
    size: 9.5,
  })
  page.label(
    labels.all((t) => t(($) => $.withholding.papers.logCount, { count: rows.length })),
    bodyBold,
  )
}

/** The log as sheets of a workbook: the lines, and what was withheld for whom. */
export function withholdingLogSheets(rows: readonly WithholdingLogRow[], language: Language): WriteSheet[] {
  const t = texts(language)
  const euros = (cents: number | null): number | null => (cents === null ? null : cents / 100)
  return [
    {
      name: t(($) => $.withholding.tabs.log),
      columns: [
        { heading: t(($) => $.withholding.fields.at), kind: 'instant' },
        { heading: t(($) => $.withholding.fields.step), kind: 'text', width: 26 },
        { heading: t(($) => $.withholding.fields.company), kind: 'text', width: 28 },
        { heading: t(($) => $.withholding.fields.invoiceNumber), kind: 'text', width: 18 },
        { heading: t(($) => $.withholding.fields.day), kind: 'date' },
        { heading: t(($) => $.withholding.fields.amount), kind: 'decimal' },
        { heading: t(($) => $.withholding.fields.check), kind: 'text', width: 28 },
        { heading: t(($) => $.withholding.fields.validFrom), kind: 'date' },
        { heading: t(($) => $.withholding.fields.validTo), kind: 'date' },
        { heading: t(($) => $.withholding.fields.certificate), kind: 'text', width: 18 },
        { heading: t(($) => $.withholding.fields.toNsso), kind: 'decimal' },
        { heading: t(($) => $.withholding.fields.toTax), kind: 'decimal' },
        { heading: t(($) => $.withholding.fields.toSelfEmployed), kind: 'decimal' },
        { heading: t(($) => $.withholding.fields.contractor), kind: 'decimal' },
        { heading: t(($) => $.withholding.fields.overrideReason), kind: 'text', width: 30 },
        { heading: t(($) => $.withholding.fields.by), kind: 'text', width: 16 },
      ],
      rows: rows.map((row) => [
        row.at,
        stepWords({ ...row, overrideReason: null }, t),
        row.company,
        row.invoiceNumber,
        row.day,
        euros(row.amountCents),
        answerWords(row, t),
        row.validFrom,
        row.validTo,
        row.certificate,
        ...creditors.map((creditor) => euros(centsOf(row, creditor))),
        euros(row.contractorCents),
        row.overrideReason,
        row.by,
      ]),
    },
    {
      name: t(($) => $.withholding.papers.totals).slice(0, 31),
      columns: [
        { heading: t(($) => $.withholding.computation.creditor), kind: 'text', width: 24 },
        { heading: t(($) => $.withholding.computation.cents), kind: 'decimal' },
      ],
      rows: totalsOf(rows).map(({ creditor, cents }) => [t(($) => $.withholding.creditors[creditor]), cents / 100]),
    },
  ]
}
