import type { Payment, WithholdingCheck } from '#main/core/features/withholding/repository.ts'
import type { CheckInput, PaymentInput } from '#shared/contract/withholding.ts'
import { formatDate, type LocalDate } from '#shared/domain/dates.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { fieldReader, type FieldReader } from '#shared/domain/records.ts'
import type { Regime } from '#shared/domain/regime.ts'
import { maximumLengths } from '#shared/domain/text.ts'
import { chooseCheck, creditors, type CheckDays, type CheckChoice } from '#shared/domain/withholding.ts'

/** What the rules of a payment need to know of the rest of the workspace. */
export interface PaymentFacts {
  today: LocalDate
  /** Tells whether a company exists. */
  hasCompany: (id: number) => boolean
  /** Sector of the declaration; undefined when there is no such declaration. */
  declaration: { regime: Regime | null } | undefined
  /** Another payment of the same contractor with this invoice number. */
  invoiceKnown: boolean
  /** Checks of the contractor. */
  checks: readonly CheckDays[]
}

export type PaymentValues = Omit<
  Payment,
  | 'id'
  | 'paidOn'
  | 'state'
  | 'checkId'
  | 'overrideReason'
  | 'nssoCents'
  | 'taxCents'
  | 'selfEmployedCents'
  | 'contractorCents'
  | 'computation'
>

function requireId(
  reader: FieldReader<string>,
  field: string,
  id: number | null,
  exists: (id: number) => boolean,
): number | null {
  if (id === null) reader.report('required', field, 'error')
  else if (!exists(id)) reader.report('not-found', field, 'error', { value: id })
  else return id
  return null
}

/** What is to be said of a day of payment that no valid check covers; nothing when one does. */
export function uncoveredProblem(
  choice: CheckChoice<CheckDays>,
  date: LocalDate,
  field: string,
  severity: 'warning' | 'override',
): Problem[] {
  if (choice.kind === 'valid') return []
  if (choice.kind === 'none') {
    return [{ code: 'payment-without-check', field, severity, params: { date: formatDate(date) } }]
  }
  const params = { date: formatDate(date), end: formatDate(choice.check.validTo) }
  return [{ code: 'payment-check-expired', field, severity, params }]
}

/** A payment as it is to be stored, null while something is missing, and everything wrong with it. */
export function readPaymentInput(
  input: PaymentInput,
  facts: PaymentFacts,
): { values: PaymentValues | null; problems: Problem[] } {
  const { invoiceNumber: number, invoiceOn: invoiced, plannedOn: planned, note, amountCents, vatCents } = input
  const texts = { invoiceNumber: number, invoiceOn: invoiced, plannedOn: planned, note }
  const reader = fieldReader<string>(texts, { today: facts.today })
  const companyId = requireId(reader, 'companyId', input.companyId, facts.hasCompany)
  const ownCompanyId = requireId(reader, 'ownCompanyId', input.ownCompanyId, facts.hasCompany)
  if (companyId !== null && companyId === ownCompanyId) reader.report('payment-to-self', 'companyId', 'error')
  const { declarationId } = input
  if (declarationId !== null && !facts.declaration) {
    reader.report('not-found', 'declarationId', 'error', { value: declarationId })
  }
  const regime = facts.declaration?.regime ?? input.regime
  if (regime === null) reader.report('required', 'regime', 'error')
  const invoiceNumber = reader.text('invoiceNumber', { required: true, max: maximumLengths.reference })
  if (facts.invoiceKnown) reader.report('invoice-known', 'invoiceNumber', 'warning', { value: number ?? '' })
  const invoiceOn = reader.date('invoiceOn', { required: true })
  const plannedOn = reader.date('plannedOn', { required: true })
  if (invoiceOn !== null && plannedOn !== null && plannedOn < invoiceOn) {
    reader.report('payment-before-invoice', 'plannedOn', 'warning', { date: formatDate(invoiceOn) })
  }
  if (amountCents === null) reader.report('required', 'amountCents', 'error')
  else if (amountCents === 0) reader.report('amount-zero', 'amountCents', 'error')
  const noteText = reader.text('note', { max: maximumLengths.note })
  if (companyId !== null && plannedOn !== null) {
    reader.problems.push(...uncoveredProblem(chooseCheck(facts.checks, plannedOn), plannedOn, 'plannedOn', 'warning'))
  }
  const complete =
    companyId !== null &&
    ownCompanyId !== null &&
    regime !== null &&
    invoiceNumber !== null &&
    invoiceOn !== null &&
    plannedOn !== null &&
    amountCents !== null
  const values = complete
    ? {
        companyId,
        ownCompanyId,
        declarationId,
        regime,
        invoiceNumber,
        invoiceOn,
        amountCents,
        vatCents,
        plannedOn,
        note: noteText,
      }
    : null
  return { values, problems: reader.problems }
}

export type CheckValues = Omit<WithholdingCheck, 'id' | 'sha256' | 'fileName'>

/** A check as it is to be stored, null while something is missing, and everything wrong with it. */
export function readCheckInput(
  input: CheckInput,
  facts: Pick<PaymentFacts, 'today' | 'hasCompany'>,
): { values: CheckValues | null; problems: Problem[] } {
  const { checkedOn: checked, validFrom: from, validTo: to } = input
  const texts = {
    checkedOn: checked,
    validFrom: from,
    validTo: to,
    certificate: input.certificate,
    checkedBy: input.checkedBy,
  }
  const reader = fieldReader<string>(texts, { today: facts.today })
  const companyId = requireId(reader, 'companyId', input.companyId, facts.hasCompany)
  const checkedOn = reader.date('checkedOn', { required: true })
  if (checkedOn !== null && checkedOn > facts.today) {
    reader.report('date-in-future', 'checkedOn', 'error', { value: formatDate(checkedOn) })
  }
  const validFrom = reader.date('validFrom', { required: true })
  const validTo = reader.date('validTo', { required: true })
  reader.order('validTo', validFrom, validTo)
  // A check that had ended before it was made can never apply to a payment.
  if (checkedOn !== null && validTo !== null && validTo < checkedOn) {
    reader.report('check-ended-before', 'validTo', 'error', { date: formatDate(checkedOn) })
  }
  for (const creditor of creditors) {
    const amount = input[`${creditor}DebtCents`]
    if (input[creditor] === null) reader.report('required', creditor, 'error')
    else if (amount !== null && (input[creditor] !== 'yes' || amount === 0)) {
      reader.report('debt-amount-unfit', `${creditor}DebtCents`, 'error')
    }
  }
  const certificate = reader.text('certificate', { max: maximumLengths.reference })
  const checkedBy = reader.text('checkedBy')
  const { nsso, tax, selfEmployed, nssoDebtCents, taxDebtCents, selfEmployedDebtCents } = input
  const complete =
    companyId !== null &&
    checkedOn !== null &&
    validFrom !== null &&
    validTo !== null &&
    nsso !== null &&
    tax !== null &&
    selfEmployed !== null
  const values = complete
    ? {
        companyId,
        checkedOn,
        validFrom,
        validTo,
        nsso,
        tax,
        selfEmployed,
        nssoDebtCents,
        taxDebtCents,
        selfEmployedDebtCents,
        certificate,
        checkedBy,
      }
    : null
  return { values, problems: reader.problems }
}

/** Marking a payment as paid, as it was read. */
export interface PayReading {
  paidOn: LocalDate | null
  /** Kept only where no valid check covers the day. */
  reason: string | null
  problems: Problem[]
}

/** The day of payment: it exists and is not ahead; without a valid check on it the user has to give a reason and take it on. */
export function readPayInput(
  input: { paidOn: string | null; reason: string | null },
  facts: { today: LocalDate; invoiceOn: LocalDate; checks: readonly CheckDays[] },
): PayReading {
  const reader = fieldReader<string>({ paidOn: input.paidOn, reason: input.reason }, facts)
  const paidOn = reader.date('paidOn', { required: true })
  const reason = reader.text('reason', { max: maximumLengths.note })
  if (paidOn === null) return { paidOn, reason: null, problems: reader.problems }
  if (paidOn > facts.today) reader.report('date-in-future', 'paidOn', 'error', { value: formatDate(paidOn) })
  if (paidOn < facts.invoiceOn) {
    reader.report('payment-before-invoice', 'paidOn', 'warning', { date: formatDate(facts.invoiceOn) })
  }
  const uncovered = uncoveredProblem(chooseCheck(facts.checks, paidOn), paidOn, 'paidOn', 'override')
  if (uncovered.length > 0 && reason === null) reader.report('required', 'reason', 'error')
  return { paidOn, reason: uncovered.length > 0 ? reason : null, problems: [...uncovered, ...reader.problems] }
}
