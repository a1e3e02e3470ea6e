import { z } from 'zod'

import {
  fileToken,
  instant,
  language,
  localDate,
  offeredFile,
  optionalDate,
  optionalText,
  problem,
  procedure,
  recordId,
} from '#shared/contract/base.ts'
import {
  exportInput,
  listInput,
  listScope,
  lookupItem,
  recordProcedures,
  saved,
  version,
} from '#shared/contract/list.ts'
import { regimes } from '#shared/domain/regime.ts'
import { creditors, debtAnswers, paymentStates, withholdingReasons } from '#shared/domain/withholding.ts'

/** Money in cents, up to a thousand million euros. */
const cents = z.int().min(0).max(100_000_000_000)
const optionalCents = cents.nullable()
const regime = z.enum(regimes)

/** A payment divided between creditors and contractor, with the rule values used. */
export const withholding = z.object({
  date: localDate,
  regime,
  amountCents: cents,
  vatCents: optionalCents,
  totalCents: cents,
  lines: z.array(
    z.object({
      creditor: z.enum(creditors),
      reason: z.enum(withholdingReasons),
      cents,
      rateCents: optionalCents,
      debtCents: optionalCents,
      rule: z.object({
        percent: z.number().nullable(),
        aboveCents: optionalCents,
        validFrom: localDate,
        source: z.string(),
        checkedOn: localDate,
        assumption: z.boolean(),
      }),
    }),
  ),
  withheldCents: cents,
  contractorCents: cents,
})

/** A payment as the form gives it. The sector of the declaration, where it has one, goes before `regime`. */
export const paymentInput = z.object({
  companyId: recordId.nullable(),
  ownCompanyId: recordId.nullable(),
  declarationId: recordId.nullable(),
  regime: regime.nullable(),
  invoiceNumber: optionalText,
  invoiceOn: optionalDate,
  amountCents: optionalCents,
  /** Null: co-contractor reverse charge. */
  vatCents: optionalCents,
  plannedOn: optionalDate,
  note: optionalText,
})
export type PaymentInput = z.infer<typeof paymentInput>

export const paymentRow = z.object({
  id: recordId,
  companyId: recordId,
  company: z.string(),
  ownCompanyId: recordId,
  ownCompany: z.string(),
  declarationId: recordId.nullable(),
  declaration: z.string().nullable(),
  regime,
  invoiceNumber: z.string(),
  invoiceOn: localDate,
  amountCents: cents,
  vatCents: optionalCents,
  plannedOn: localDate,
  paidOn: optionalDate,
  /** The day that counts: paid on, else planned on. */
  dueOn: localDate,
  state: z.enum(paymentStates),
  withheldCents: cents,
  contractorCents: cents,
  checkId: recordId.nullable(),
  checkValidTo: optionalDate,
  /** Paid without a valid check, with a reason. */
  overridden: z.boolean(),
})
export type PaymentRow = z.infer<typeof paymentRow>

const debtResult = z.object({ answer: z.enum(debtAnswers), debtCents: optionalCents })

/** A stored check, with its results as the rules take them. */
export const checkFacts = z.object({
  id: recordId,
  checkedOn: localDate,
  validFrom: localDate,
  validTo: localDate,
  results: z.object({ nsso: debtResult, tax: debtResult, selfEmployed: debtResult }),
  certificate: z.string().nullable(),
  fileName: z.string().nullable(),
  checkedBy: z.string().nullable(),
})
export type CheckFacts = z.infer<typeof checkFacts>

export const paymentDetails = paymentRow.extend({
  note: z.string().nullable(),
  overrideReason: z.string().nullable(),
  companyItem: lookupItem,
  /** The check that applies on the day that counts, or the last one that has ended. */
  check: checkFacts.nullable(),
  /** As paid, or as it would be paid on the planned day. */
  withholding,
  version,
})
export type PaymentDetails = z.infer<typeof paymentDetails>

/** A check as the form gives it. */
export const checkInput = z.object({
  companyId: recordId.nullable(),
  checkedOn: optionalDate,
  validFrom: optionalDate,
  validTo: optionalDate,
  nsso: z.enum(['yes', 'no']).nullable(),
  tax: z.enum(['yes', 'no']).nullable(),
  selfEmployed: z.enum(debtAnswers).nullable(),
  nssoDebtCents: optionalCents,
  taxDebtCents: optionalCents,
  selfEmployedDebtCents: optionalCents,
  certificate: optionalText,
  checkedBy: optionalText,
  /** The file kept so far, by its name; null takes it off. */
  fileName: optionalText,
  /** An uploaded file to keep in its place. */
  file: z.object({ token: fileToken, name: z.string().max(255) }).nullable(),
})
export type CheckInput = z.infer<typeof checkInput>

export const checkRow = z.object({
  id: recordId,
  companyId: recordId,
  company: z.string(),
  checkedOn: localDate,
  validFrom: localDate,
  validTo: localDate,
  result: z.enum(['clear', 'debts']),
  nsso: z.enum(debtAnswers),
  tax: z.enum(debtAnswers),
  selfEmployed: z.enum(debtAnswers),
  certificate: z.string().nullable(),
  fileName: z.string().nullable(),
  checkedBy: z.string().nullable(),
})
export type CheckRow = z.infer<typeof checkRow>

export const checkDetails = checkInput.omit({ file: true }).extend({
  companyItem: lookupItem,
  /** Payments made on the strength of it: their number. While there are any, only a missing file can be added. */
  payments: z.int(),
  version,
})
export type CheckDetails = z.infer<typeof checkDetails>

export const withholdingSteps = [
  'planned',
  'changed',
  'paid',
  'removed',
  'check-recorded',
  'check-changed',
  'check-removed',
] as const

/** A line of the log, as things stood then. */
export const withholdingLogRow = z.object({
  id: recordId,
  at: instant,
  by: z.string(),
  reason: z.string(),
  step: z.enum(withholdingSteps),
  companyId: recordId,
  company: z.string(),
  paymentId: recordId.nullable(),
  checkId: recordId.nullable(),
  invoiceNumber: z.string().nullable(),
  day: localDate,
  amountCents: optionalCents,
  nssoCents: optionalCents,
  taxCents: optionalCents,
  selfEmployedCents: optionalCents,
  contractorCents: optionalCents,
  nsso: z.enum(debtAnswers).nullable(),
  tax: z.enum(debtAnswers).nullable(),
  selfEmployed: z.enum(debtAnswers).nullable(),
  validFrom: optionalDate,
  validTo: optionalDate,
  certificate: z.string().nullable(),
  overrideReason: z.string().nullable(),
})
export type WithholdingLogRow = z.infer<typeof withholdingLogRow>

/** Marking a payment as paid: the day, and the reason when no check covers it. */
const payInput = z.object({
  id: recordId,
  paidOn: optionalDate,
  reason: optionalText,
  overrides: z.array(z.string()).default([]),
})

export const withholdingDesk = {
  payments: recordProcedures({ row: paymentRow, details: paymentDetails, input: paymentInput }),
  checks: recordProcedures({ row: checkRow, details: checkDetails, input: checkInput }),
  log: {
    list: procedure.input(listInput).output(z.object({ rows: z.array(withholdingLogRow), total: z.int() })),
    ids: procedure.input(listScope).output(z.array(recordId)),
    export: procedure.input(exportInput).output(offeredFile),
    /** The log of a period, both days inclusive, as a document or a workbook. */
    file: procedure
      .input(z.object({ from: localDate, to: localDate, format: z.enum(['xlsx', 'pdf']), language }))
      .output(offeredFile),
  },
  /** How many payments stand how. */
  counts: procedure.output(z.array(z.object({ state: z.enum(paymentStates), count: z.int() }))),
  /** What paying on a day comes to, and what stands in its way; nothing is written. */
  payPreview: procedure
    .input(z.object({ id: recordId, paidOn: localDate }))
    .output(z.object({ check: checkFacts.nullable(), valid: z.boolean(), withholding })),
  payCheck: procedure.input(payInput).output(z.array(problem)),
  /** Marks a payment as paid; from then on its amounts are frozen. */
  pay: procedure.input(payInput).output(saved),
  /** The payment sheet: what was checked, amounts to whom. */
  sheet: procedure.input(z.object({ id: recordId, language })).output(offeredFile),
  /** The file kept with a check. */
  checkFile: procedure.input(z.object({ id: recordId })).output(offeredFile),
}
