import type { Selectable } from 'kysely'

import type { Grid } from '#main/core/db/grid.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type {
  ContractorPaymentListTable,
  ContractorPaymentTable,
  WithholdingCheckListTable,
  WithholdingCheckTable,
  WithholdingLogTable,
} from '#main/core/db/tables/withholding.ts'
import { CoreError } from '#main/core/errors.ts'
import type { CheckFacts, CheckRow, PaymentRow, WithholdingLogRow } from '#shared/contract/withholding.ts'
import type { DebtResults } from '#shared/domain/withholding.ts'

export type Payment = Selectable<ContractorPaymentTable>
export type WithholdingCheck = Selectable<WithholdingCheckTable>
export type PaymentListRow = Selectable<ContractorPaymentListTable>
export type CheckListRow = Selectable<WithholdingCheckListTable>
export type LogRow = Selectable<WithholdingLogTable>

/** What the list of payments may sort and filter by. */
export const paymentGrid: Grid = {
  table: 'contractorPaymentList',
  searchIndex: 'contractorPaymentListSearch',
  defaultSort: 'dueOn',
  columns: {
    dueOn: { kind: 'exact', date: true, indexed: true },
    state: { kind: 'exact' },
    company: { kind: 'text', sortBy: 'companyKey', indexed: true },
    invoiceNumber: { kind: 'text' },
    invoiceOn: { kind: 'exact', date: true },
    amountCents: { kind: 'exact', cents: true, indexed: true },
    vatCents: { kind: 'exact', cents: true },
    withheldCents: { kind: 'exact', cents: true },
    contractorCents: { kind: 'exact', cents: true },
    plannedOn: { kind: 'exact', date: true },
    paidOn: { kind: 'exact', date: true },
    checkValidTo: { kind: 'exact', date: true },
    regime: { kind: 'exact' },
    declaration: { kind: 'exact' },
    ownCompany: { kind: 'text' },
    overridden: { kind: 'exact', flag: true },
    companyId: { kind: 'exact', filterOnly: true },
    declarationId: { kind: 'exact', filterOnly: true },
  },
}

/** What the list of checks may sort and filter by. */
export const checkGrid: Grid = {
  table: 'withholdingCheckList',
  searchIndex: 'withholdingCheckListSearch',
  defaultSort: 'checkedOn',
  periods: { activeOn: { from: 'validFrom', to: 'validTo' } },
  columns: {
    checkedOn: { kind: 'exact', date: true, indexed: true },
    company: { kind: 'text', sortBy: 'companyKey', indexed: true },
    validFrom: { kind: 'exact', date: true },
    validTo: { kind: 'exact', date: true, indexed: true },
    result: { kind: 'exact' },
    nsso: { kind: 'exact' },
    tax: { kind: 'exact' },
    selfEmployed: { kind: 'exact' },
    certificate: { kind: 'text' },
    fileName: { kind: 'text' },
    checkedBy: { kind: 'text' },
    companyId: { kind: 'exact', filterOnly: true },
  },
}

/** What the log may sort and filter by. */
export const logGrid: Grid = {
  table: 'withholdingLog',
  defaultSort: 'at',
  columns: {
    at: { kind: 'exact', indexed: true },
    step: { kind: 'exact' },
    company: { kind: 'text', sortBy: 'companyKey', indexed: true },
    invoiceNumber: { kind: 'text' },
    day: { kind: 'exact', date: true },
    amountCents: { kind: 'exact', cents: true },
    nssoCents: { kind: 'exact', cents: true },
    taxCents: { kind: 'exact', cents: true },
    selfEmployedCents: { kind: 'exact', cents: true },
    contractorCents: { kind: 'exact', cents: true },
    nsso: { kind: 'exact' },
    tax: { kind: 'exact' },
    selfEmployed: { kind: 'exact' },
    validFrom: { kind: 'exact', date: true },
    validTo: { kind: 'exact', date: true },
    certificate: { kind: 'text' },
    overrideReason: { kind: 'text' },
    by: { kind: 'text' },
    companyId: { kind: 'exact', filterOnly: true },
    paymentId: { kind: 'exact', filterOnly: true },
  },
}

export function shownPayment({ companyKey: _key, search: _search, ...row }: PaymentListRow): PaymentRow {
  return { ...row, overridden: row.overridden === 1 }
}

export function shownCheck({ companyKey: _key, search: _search, ...row }: CheckListRow): CheckRow {
  return row
}

export function shownLog({ companyKey: _key, search: _search, ...row }: LogRow): WithholdingLogRow {
  return row
}

/** A payment; throws `record-gone`. */
export function paymentById(reader: Reader, id: number): Payment {
  const payment = reader.first(query.selectFrom('contractorPayment').selectAll().where('id', '=', id))
  if (!payment) throw new CoreError('record-gone', { kind: 'contractorPayment', id })
  return payment
}

export function paymentRowById(reader: Reader, id: number): PaymentListRow {
  const row = reader.first(query.selectFrom('contractorPaymentList').selectAll().where('id', '=', id))
  if (!row) throw new CoreError('record-gone', { kind: 'contractorPayment', id })
  return row
}

/** A check; throws `record-gone`. */
export function checkById(reader: Reader, id: number): WithholdingCheck {
  const check = reader.first(query.selectFrom('withholdingCheck').selectAll().where('id', '=', id))
  if (!check) throw new CoreError('record-gone', { kind: 'withholdingCheck', id })
  return check
}

export function checksOf(reader: Reader, companyId: number): WithholdingCheck[] {
  const checks = query.selectFrom('withholdingCheck').selectAll().where('companyId', '=', companyId)
  return reader.all(checks.orderBy('checkedOn').orderBy('id'))
}

/** How many payments were made on the strength of a check. */
export function paymentsOn(reader: Reader, checkId: number): number {
  const uses = query.selectFrom('contractorPayment').select(query.fn.countAll<number>().as('n'))
  return reader.first(uses.where('checkId', '=', checkId))?.n ?? 0
}

/** The answers of a check as the rules take them. */
export function resultsOf(check: WithholdingCheck): DebtResults {
  return {
    nsso: { answer: check.nsso, debtCents: check.nssoDebtCents },
    tax: { answer: check.tax, debtCents: check.taxDebtCents },
    selfEmployed: { answer: check.selfEmployed, debtCents: check.selfEmployedDebtCents },
  }
}

export function factsOf(check: WithholdingCheck): CheckFacts {
  const { id, checkedOn, validFrom, validTo, certificate, fileName, checkedBy } = check
  return { id, checkedOn, validFrom, validTo, certificate, fileName, checkedBy, results: resultsOf(check) }
}
