import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { addFacts, type Fact } from '#main/core/documents/facts.ts'
import type { Label } from '#main/core/documents/labels.ts'
import { bodyBold, type Page } from '#main/core/documents/page.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import { lineReason, rowToContractor, ruleWords } from '#main/core/documents/withholding-words.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { CheckFacts } from '#shared/contract/withholding.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'
import { formatEuros } from '#shared/domain/money.ts'
import { creditors, type Creditor, type PaymentState, type Withholding } from '#shared/domain/withholding.ts'
import type { Language } from '#shared/i18n/index.ts'

/** Everything the sheet of a payment says. */
export interface WithholdingSheetData extends DocumentHead {
  contractor: string
  contractorNumber: string | null
  declaration: string | null
  invoiceNumber: string
  invoiceOn: string
  plannedOn: string
  paidOn: string | null
  state: PaymentState
  overrideReason: string | null
  note: string | null
  /** The check that applies, or the last one that has ended; null without any. */
  check: CheckFacts | null
  /** Tells whether the check covers the day of payment. */
  valid: boolean
  withholding: Withholding
}

const small = { face: 'regular', size: 9 } as const

/** The sheet to file with an invoice: what was checked, how much goes to whom, by which rules. */
export function withholdingSheet(data: WithholdingSheetData, language: Language): DocumentResult {
  const t = texts(language)
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.withholding.papers.sheet), {
    besides: ` – ${data.contractor} – ${data.invoiceNumber}`,
  })
  const say = (choose: (t: Translate) => string): Label => page.labels.all(choose)
  page.heading(say((t) => t(($) => $.withholding.papers.payment)))
  addFacts(page, paymentFacts(data, say, t))
  page.heading(say((t) => t(($) => $.withholding.papers.check)))
  addCheck(page, data, say, t)
  page.heading(say((t) => t(($) => $.withholding.papers.amounts)))
  addAmounts(page, data, say, t)
  page.heading(say((t) => t(($) => $.withholding.papers.sources)))
  for (const words of ruleWords(data.withholding.lines, t, language)) page.text(words, small)
  page.label(
    say((t) => t(($) => $.withholding.computation.disclaimer)),
    small,
  )
  page.writingLine(
    say((t) => t(($) => $.withholding.papers.paidBy)),
    say((t) => t(($) => $.withholding.papers.signature)),
  )
  page.finish()
  return paper.finish()
}

type Say = (choose: (t: Translate) => string) => Label

function paymentFacts(data: WithholdingSheetData, say: Say, t: Translate): Fact[] {
  const { contractor, contractorNumber, declaration, invoiceNumber, invoiceOn, withholding, note } = data
  const numbered = contractorNumber === null ? '' : ` (${formatEnterpriseNumber(contractorNumber)})`
  const vat = withholding.vatCents === null ? t(($) => $.withholding.papers.reverse) : formatEuros(withholding.vatCents)
  return [
    { label: say((t) => t(($) => $.withholding.fields.company)), content: `${contractor}${numbered}` },
    {
      label: say((t) => t(($) => $.withholding.fields.invoiceNumber)),
      content: `${invoiceNumber} · ${formatDate(invoiceOn)}`,
    },
    ...(declaration === null
      ? []
      : [{ label: say((t) => t(($) => $.withholding.fields.declaration)), content: declaration }]),
    {
      label: say((t) => t(($) => $.withholding.fields.regime)),
      content: t(($) => $.declarations.regimes[withholding.regime]),
    },
    { label: say((t) => t(($) => $.withholding.fields.amount)), content: formatEuros(withholding.amountCents) },
    { label: say((t) => t(($) => $.withholding.fields.vat)), content: vat },
    data.paidOn === null
      ? { label: say((t) => t(($) => $.withholding.papers.plannedDay)), content: formatDate(data.plannedOn) }
      : { label: say((t) => t(($) => $.withholding.fields.paidOn)), content: formatDate(data.paidOn) },
    // The day of payment says already that it is paid.
    ...(data.state === 'paid'
      ? []
      : [
          {
            label: say((t) => t(($) => $.withholding.fields.state)),
            content: t(($) => $.withholding.states[data.state]),
          },
        ]),
    ...(note === null ? [] : [{ label: say((t) => t(($) => $.withholding.fields.note)), content: note }]),
  ]
}

function addCheck(page: Page, data: WithholdingSheetData, say: Say, t: Translate): void {
  const { check, valid, overrideReason } = data
  if (!valid) {
    page.label(
      say((t) => t(($) => $.withholding.papers.noCheck)),
      bodyBold,
    )
    if (check !== null) {
      const params = { date: formatDate(check.checkedOn), end: formatDate(check.validTo) }
      page.label(say((t) => t(($) => $.withholding.papers.lastCheck, params)))
    }
    if (overrideReason !== null) {
      addFacts(page, [{ label: say((t) => t(($) => $.withholding.fields.overrideReason)), content: overrideReason }])
    }
    return
  }
  if (check === null) return
  const answer = (creditor: Creditor): string => {
    const result = check.results[creditor]
    const word = t(($) => $.withholding.answers[result.answer])
    if (result.debtCents === null) return word
    return t(($) => $.withholding.papers.debtOf, { answer: word, amount: formatEuros(result.debtCents) })
  }
  const optional = (key: 'certificate' | 'checkedBy' | 'fileName', content: string | null): Fact[] =>
    content === null ? [] : [{ label: say((t) => t(($) => $.withholding.fields[key])), content }]
  const period = { from: formatDate(check.validFrom), to: formatDate(check.validTo) }
  addFacts(page, [
    {
      label: say((t) => t(($) => $.withholding.fields.checkedOn)),
      content: `${formatDate(check.checkedOn)} · ${t(($) => $.withholding.checks.valid, period)}`,
    },
    ...creditors.map((creditor) => ({
      label: say((t) => t(($) => $.withholding.fields[creditor])),
      content: answer(creditor),
    })),
    ...optional('certificate', check.certificate),
    ...optional('checkedBy', check.checkedBy),
    ...optional('fileName', check.fileName),
  ])
}

function addAmounts(page: Page, { withholding }: WithholdingSheetData, say: Say, t: Translate): void {
  const { lines, totalCents } = withholding
  addTable(page, {
    columns: [
      { label: say((t) => t(($) => $.withholding.papers.done)), weight: 52, box: true },
      {
        label: say((t) => t(($) => $.withholding.computation.creditor)),
        weight: 128,
        style: { face: 'bold', size: 10 },
      },
      { label: say((t) => t(($) => $.withholding.computation.why)), weight: 236 },
      {
        label: say((t) => t(($) => $.withholding.computation.cents)),
        weight: 90,
        align: 'right',
        style: { face: 'bold', size: 10 },
      },
    ],
    rows: [
      ...lines.map((line) => [
        '',
        t(($) => $.withholding.creditors[line.creditor]),
        lineReason(line, withholding.amountCents, t),
        formatEuros(line.cents),
      ]),
      ['', ...rowToContractor(withholding, t)],
    ],
  })
  page.label(
    say((t) => `${t(($) => $.withholding.computation.total)} – ${formatEuros(totalCents)}`),
    bodyBold,
  )
}
