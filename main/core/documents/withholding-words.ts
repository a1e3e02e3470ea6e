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

/**
 * The rules used: since when, where they were read, when that was checked, and whether they are assumptions. Creditors whose
 * rules come from the same place share a sentence.
 */
export function ruleWords(lines: readonly WithholdingLine[], t: Translate, language: Language): string[] {
  const groups = Map.groupBy(lines, ({ rule }) => {
    const read = t(($) => $.withholding.computation.rule, {
      date: formatDate(rule.validFrom),
      source: sourceWords(rule.source, language),
      checked: formatDate(rule.checkedOn),
    })
    return rule.assumption ? `${read} – ${t(($) => $.withholding.computation.assumption)}` : read
  })
  const rate = ({ creditor, rule: { percent } }: WithholdingLine): string => {
    const share = percent === null ? t(($) => $.withholding.papers.noRate) : `${percent}\u00a0%`
    return `${t(($) => $.withholding.creditors[creditor])} (${share})`
  }
  return [...groups].map(([words, own]) => `${own.map(rate).join(', ')}. ${words}`)
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
