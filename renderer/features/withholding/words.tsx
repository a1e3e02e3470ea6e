import type { ReactElement } from 'react'

import { StateBadge, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { sourceText, t, useTexts } from '#renderer/ui/texts.ts'
import { formatDate } from '#renderer/ui/format.ts'
import type { CheckRow } from '#shared/contract/withholding.ts'
import { formatEuros } from '#shared/domain/money.ts'
import type { PaymentState, WithholdingLine } from '#shared/domain/withholding.ts'

const tones: Record<PaymentState, Tone> = {
  'no-check': 'bad',
  'check-expired': 'bad',
  withhold: 'warn',
  clear: 'good',
  paid: 'quiet',
}

/** How a payment stands, as word, colour and shape. */
export function PaymentStateBadge({ state }: { state: PaymentState }): ReactElement {
  const t = useTexts()
  return <StateBadge tone={tones[state]}>{t(($) => $.withholding.states[state])}</StateBadge>
}

/** What a check comes to, as word, colour and shape. */
export function CheckResultBadge({ result }: Pick<CheckRow, 'result'>): ReactElement {
  const t = useTexts()
  return <StateBadge tone={result === 'clear' ? 'good' : 'warn'}>{t(($) => $.withholding.results[result])}</StateBadge>
}

/** Why an amount is what it is. */
export function lineReason({ reason, rule, debtCents, rateCents }: WithholdingLine, amountCents: number): string {
  return t(($) => $.withholding.computation.reasons[reason], {
    percent: rule.percent ?? 0,
    amount: formatEuros(amountCents),
    debt: formatEuros(debtCents ?? 0),
    above: formatEuros(rule.aboveCents ?? 0),
    rate: formatEuros(rateCents ?? 0),
  })
}

/** Where the rule of a line was read, and when. */
export function lineRule({ rule }: WithholdingLine): string {
  return t(($) => $.withholding.computation.rule, {
    date: formatDate(rule.validFrom),
    source: sourceText(rule.source),
    checked: formatDate(rule.checkedOn),
  })
}
