import type { Generated } from 'kysely'

import type { Flag } from '#main/core/db/tables/records.ts'
import type { Regime } from '#shared/domain/regime.ts'
import type { DebtAnswer, PaymentState } from '#shared/domain/withholding.ts'

/** An invoice of a contractor to be paid, or paid. Once paid, the database refuses to change anything but the note. */
export interface ContractorPaymentTable {
  id: Generated<number>
  /** The contractor. */
  companyId: number
  /** The own company that pays. */
  ownCompanyId: number
  declarationId: number | null
  /** Sector of the works: which rules hold. */
  regime: Regime
  invoiceNumber: string
  invoiceOn: string
  /** Excluding VAT, in cents. */
  amountCents: number
  /** In cents; null: co-contractor reverse charge. */
  vatCents: number | null
  plannedOn: string
  paidOn: string | null
  state: 'planned' | 'paid'
  note: string | null
  /** The check the payment rested on; null until it is paid, and when it was paid without a valid one. */
  checkId: number | null
  /** Why it was paid without a valid check. */
  overrideReason: string | null
  nssoCents: number | null
  taxCents: number | null
  selfEmployedCents: number | null
  /** What the contractor received, VAT included. */
  contractorCents: number | null
  /** The computation with the rule values used (JSON of `Withholding`); null until it is paid. */
  computation: string | null
}

/** What the official service said of a contractor's debts, for some days. */
export interface WithholdingCheckTable {
  id: Generated<number>
  companyId: number
  checkedOn: string
  validFrom: string
  validTo: string
  nsso: Exclude<DebtAnswer, 'not-applicable'>
  tax: Exclude<DebtAnswer, 'not-applicable'>
  selfEmployed: DebtAnswer
  /** Amounts of the debts where the certificate states them, in cents. */
  nssoDebtCents: number | null
  taxDebtCents: number | null
  selfEmployedDebtCents: number | null
  certificate: string | null
  sha256: string | null
  fileName: string | null
  checkedBy: string | null
}

/** Records: each row is written through the record store, which audits it. */
export interface WithholdingRecordTables {
  contractorPayment: ContractorPaymentTable
  withholdingCheck: WithholdingCheckTable
}

/** The list of payments; a planned one is judged for its planned day, a paid one is told as it was paid. */
export interface ContractorPaymentListTable {
  id: number
  companyId: number
  company: string
  companyKey: string
  ownCompanyId: number
  ownCompany: string
  declarationId: number | null
  declaration: string | null
  regime: Regime
  invoiceNumber: string
  invoiceOn: string
  amountCents: number
  vatCents: number | null
  plannedOn: string
  paidOn: string | null
  /** The day that counts: paid on, else planned on. */
  dueOn: string
  state: PaymentState
  withheldCents: number
  contractorCents: number
  /** The check that applies, or the last one that has ended. */
  checkId: number | null
  checkValidTo: string | null
  overridden: Flag
  search: string
}

export interface WithholdingCheckListTable {
  id: number
  companyId: number
  company: string
  companyKey: string
  checkedOn: string
  validFrom: string
  validTo: string
  /** `debts`: at least one creditor has one. */
  result: 'clear' | 'debts'
  nsso: DebtAnswer
  tax: DebtAnswer
  selfEmployed: DebtAnswer
  certificate: string | null
  fileName: string | null
  checkedBy: string | null
  search: string
}

/** What happened to a payment or a check. */
export type WithholdingStep =
  | 'planned'
  | 'changed'
  | 'paid'
  | 'removed'
  | 'check-recorded'
  | 'check-changed'
  | 'check-removed'

/** A line per audit entry about a payment or a check, as things stood then; written by the database, append-only. */
export interface WithholdingLogTable {
  /** Number of the audit entry. */
  id: number
  at: string
  by: string
  /** Reason of the transaction: an edit, a deletion, an undo. */
  reason: string
  step: WithholdingStep
  companyId: number
  company: string
  companyKey: string
  paymentId: number | null
  checkId: number | null
  invoiceNumber: string | null
  /** Day of payment, or the day on which the check was made. */
  day: string
  amountCents: number | null
  nssoCents: number | null
  taxCents: number | null
  selfEmployedCents: number | null
  contractorCents: number | null
  nsso: DebtAnswer | null
  tax: DebtAnswer | null
  selfEmployed: DebtAnswer | null
  validFrom: string | null
  validTo: string | null
  certificate: string | null
  overrideReason: string | null
  search: string
}

export interface WithholdingTables {
  contractorPaymentList: ContractorPaymentListTable
  withholdingCheckList: WithholdingCheckListTable
  withholdingLog: WithholdingLogTable
}
