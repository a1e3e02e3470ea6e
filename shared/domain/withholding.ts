import type { LocalDate } from '#shared/domain/local-date.ts'
import { within } from '#shared/domain/period.ts'
import type { Regime } from '#shared/domain/regime.ts'
import { findRule } from '#shared/rules/index.ts'

/** To whom withheld money goes (`domain/chain.md`, withholding check). */
export const creditors = ['nsso', 'tax', 'selfEmployed'] as const
export type Creditor = (typeof creditors)[number]

/** What the check says of debts towards a creditor. */
export const debtAnswers = ['no', 'yes', 'not-applicable'] as const
export type DebtAnswer = (typeof debtAnswers)[number]

/** The answer for one creditor; the amount of the debt in cents where the certificate states one. */
export interface DebtResult {
  answer: DebtAnswer
  debtCents: number | null
}

export type DebtResults = Readonly<Record<Creditor, DebtResult>>

/** When a check was made and for which days it holds; local Brussels dates, both ends inclusive. */
export interface CheckDays {
  id: number
  checkedOn: LocalDate
  validFrom: LocalDate
  validTo: LocalDate
}

/** How a payment stands: whether a check covers its day, and what that check asks for. */
export const paymentStates = ['no-check', 'check-expired', 'withhold', 'clear', 'paid'] as const
export type PaymentState = (typeof paymentStates)[number]

/** Tells whether a check holds on a day: made by then, and the day within its validity, both ends included. */
export function isCheckValid({ checkedOn, validFrom, validTo }: CheckDays, date: LocalDate): boolean {
  return checkedOn <= date && within(date, validFrom, validTo)
}

/** What the checks of a contractor give for a day: the one that applies, else the last one that has ended. */
export type CheckChoice<Check extends CheckDays> =
  | { kind: 'valid'; check: Check }
  | { kind: 'expired'; check: Check }
  | { kind: 'none'; check: null }

function isLater(one: CheckDays, other: CheckDays): boolean {
  return one.checkedOn === other.checkedOn ? one.id > other.id : one.checkedOn > other.checkedOn
}

/** The check that applies on the day of payment: the latest made on or before it whose validity covers it. */
export function chooseCheck<Check extends CheckDays>(checks: readonly Check[], date: LocalDate): CheckChoice<Check> {
  let valid: Check | null = null
  let expired: Check | null = null
  for (const check of checks) {
    if (check.checkedOn > date) continue
    if (isCheckValid(check, date)) {
      if (valid === null || isLater(check, valid)) valid = check
    } else if (check.validTo < date && (expired === null || isLater(check, expired))) expired = check
  }
  if (valid !== null) return { kind: 'valid', check: valid }
  return expired === null ? { kind: 'none', check: null } : { kind: 'expired', check: expired }
}

/**
 * Why an amount is what it is. `no-check`: nothing is known; `no-rule`: no duty on that day in that sector; `not-above`: the
 * debt does not exceed the limit; `rate`: the share of the invoice; `debt`: the debt is smaller than that share.
 */
export const withholdingReasons = [
  'no-check',
  'no-debt',
  'not-applicable',
  'no-rule',
  'not-above',
  'rate',
  'debt',
] as const
export type WithholdingReason = (typeof withholdingReasons)[number]

/** The dated rule an amount was computed with. */
export interface WithholdingRuleUsed {
  /** Null where the rule says that there is no such duty. */
  percent: number | null
  aboveCents: number | null
  validFrom: LocalDate
  source: string
  checkedOn: LocalDate
  assumption: boolean
}

/** What is withheld for one creditor, in cents, and why. */
export interface WithholdingLine {
  creditor: Creditor
  reason: WithholdingReason
  cents: number
  /** The share of the invoice by the rate alone; null where no rate was applied. */
  rateCents: number | null
  debtCents: number | null
  rule: WithholdingRuleUsed
}

/** A payment divided: what goes to each creditor and what is left for the contractor; the parts add up to the invoice. */
export interface Withholding {
  /** Day of payment, whose rules were used. */
  date: LocalDate
  regime: Regime
  amountCents: number
  /** Null: co-contractor reverse charge, no VAT on the invoice. */
  vatCents: number | null
  totalCents: number
  lines: WithholdingLine[]
  withheldCents: number
  /** What is paid to the contractor, VAT included. */
  contractorCents: number
}

/** An invoice: excluding VAT, and its VAT; in cents. */
export interface InvoiceAmounts {
  amountCents: number
  vatCents: number | null
}

const ruleNames = {
  nsso: 'withholding-nsso',
  tax: 'withholding-tax',
  selfEmployed: 'withholding-self-employed',
} as const

/** Whole per cents of an amount in cents, rounded half up to the cent; reckoned in whole numbers, so never off by a cent. */
export function percentOf(cents: number, percent: number): number {
  return Math.floor((cents * percent + 50) / 100)
}

function lineFor(
  creditor: Creditor,
  amountCents: number,
  when: PaymentDay,
  result: DebtResult | null,
): WithholdingLine {
  const { value, validFrom, source, checkedOn, assumption } = findRule(ruleNames[creditor], when.regime, when.date)
  const rule = {
    percent: value?.percent ?? null,
    aboveCents: value?.aboveCents ?? null,
    validFrom,
    source,
    checkedOn,
    assumption,
  }
  const debtCents = result?.answer === 'yes' ? result.debtCents : null
  const nothing = (reason: WithholdingReason): WithholdingLine => {
    return { creditor, reason, cents: 0, rateCents: null, debtCents, rule }
  }
  if (value === null) return nothing('no-rule')
  if (result === null) return nothing('no-check')
  if (result.answer === 'not-applicable') return nothing('not-applicable')
  if (result.answer === 'no') return nothing('no-debt')
  if (debtCents !== null && debtCents <= value.aboveCents) return nothing('not-above')
  const rateCents = percentOf(amountCents, value.percent)
  const limited = debtCents !== null && debtCents < rateCents
  return {
    creditor,
    reason: limited ? 'debt' : 'rate',
    cents: limited ? debtCents : rateCents,
    rateCents,
    debtCents,
    rule,
  }
}

/** Day of payment and sector of the works: which rules hold. */
export interface PaymentDay {
  date: LocalDate
  regime: Regime
}

/**
 * What to withhold from an invoice on the day of payment, per creditor, in cents: the share of the amount excluding VAT, rounded
 * half up, or the debt where a smaller one is known. `results` are those of the check that applies; null without one.
 */
export function computeWithholding(
  { amountCents, vatCents }: InvoiceAmounts,
  day: PaymentDay,
  results: DebtResults | null,
): Withholding {
  const totalCents = amountCents + (vatCents ?? 0)
  const lines = creditors.map((creditor) => lineFor(creditor, amountCents, day, results?.[creditor] ?? null))
  const withheldCents = lines.reduce((sum, { cents }) => sum + cents, 0)
  const contractorCents = totalCents - withheldCents
  return { ...day, amountCents, vatCents, totalCents, lines, withheldCents, contractorCents }
}

/** The state of a planned payment from the check of its day and what is to be withheld. */
export function plannedState(kind: CheckChoice<CheckDays>['kind'], withheldCents: number): PaymentState {
  if (kind === 'none') return 'no-check'
  if (kind === 'expired') return 'check-expired'
  return withheldCents > 0 ? 'withhold' : 'clear'
}
