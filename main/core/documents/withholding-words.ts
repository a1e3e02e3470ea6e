import type { Translate } from '#main/core/texts.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { formatEuros } from '#shared/domain/money.ts'
import type { Withholding, WithholdingLine } from '#shared/domain/withholding.ts'
import { resources, type Language } from '#shared/i18n/index.ts'

/** Why an amount is what it is, in one sentence. */
export function lineReason(line: WithholdingLine, amountCents: number, t: Translate): string {
  const { reason, rule, debtCents, rateCents } = line
  return t(($) => $.withholding.computation.reasons[reason], {
    percent: rule.percent ?? 0,
    amount: formatEuros(amountCents),
    debt: formatEuros(debtCents ?? 0),
    above: formatEuros(rule.aboveCents ?? 0),
    rate: formatEuros(rateCents ?? 0),
  })
}

/** The rule of a creditor: since when, where it was read, when that was checked, and whether it is an assumption. */
export function ruleWords({ creditor, rule }: WithholdingLine, t: Translate, language: Language): string {
  const { percent, validFrom, source, checkedOn, assumption } = rule
  const rate = percent === null ? t(($) => $.withholding.papers.noRate) : `${percent}\u00a0%`
  const read = t(($) => $.withholding.computation.rule, {
    date: formatDate(validFrom),
    source: sourceWords(source, language),
    checked: formatDate(checkedOn),
  })
  const marked = assumption ? ` – ${t(($) => $.withholding.computation.assumption)}` : ''
  return `${t(($) => $.withholding.creditors[creditor])} (${rate}). ${read}${marked}`
}

function sourceWords(source: string, language: Language): string {
  const known: Readonly<Record<string, string>> = resources[language].translation.sources
  return known[source] ?? source
}

/** The cells of the contractor’s line: who, what, how much. */
export function rowToContractor({ vatCents, contractorCents }: Withholding, t: Translate): [string, string, string] {
  const who =
    vatCents === null
      ? t(($) => $.withholding.computation.contractorReverse)
      : t(($) => $.withholding.computation.contractor)
  return [who, t(($) => $.withholding.computation.rest), formatEuros(contractorCents)]
}
