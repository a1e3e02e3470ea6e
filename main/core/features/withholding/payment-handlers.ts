import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Core } from '#main/core/core.ts'
import { query } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { exportGrid, type Present } from '#main/core/features/export.ts'
import { versionOf } from '#main/core/features/history/repository.ts'
import { companyLabels, labelOf } from '#main/core/features/labels.ts'
import { listIds, listPage, mostSuggestions, removeRecords, saveRecord } from '#main/core/features/records.ts'
import { judgeOn, judgePayment } from '#main/core/features/withholding/judged.ts'
import {
  checksOf,
  factsOf,
  paymentById,
  paymentGrid,
  paymentRowById,
  shownPayment,
  type PaymentListRow,
} from '#main/core/features/withholding/repository.ts'
import { readPaymentInput, readPayInput, type PayReading } from '#main/core/features/withholding/rules.ts'
import { procedures } from '#main/core/procedures.ts'
import { page } from '#main/core/db/grid.ts'
import type { LookupItem } from '#shared/contract/list.ts'
import type { PaymentInput } from '#shared/contract/withholding.ts'

const { payments, counts, pay, payCheck, payPreview } = procedures.withholding

function reading(core: Core, id: number | null, input: PaymentInput) {
  const { reader, today } = core.workspace
  const same = query
    .selectFrom('contractorPayment')
    .select('id')
    .where('companyId', '=', input.companyId ?? 0)
    .where('invoiceNumber', '=', input.invoiceNumber?.trim() ?? '')
    .where('id', '<>', id ?? 0)
  const declaration = query
    .selectFrom('declaration')
    .select('regime')
    .where('id', '=', input.declarationId ?? 0)
  return readPaymentInput(input, {
    today,
    hasCompany: (companyId) => companyLabels(reader, [companyId]).size > 0,
    declaration: reader.first(declaration),
    invoiceKnown: reader.first(same.limit(1)) !== undefined,
    checks: checksOf(reader, input.companyId ?? 0),
  })
}

/** Throws `payment-paid` for what has been paid. */
function refusePaid({ state, invoiceNumber }: { state: 'planned' | 'paid'; invoiceNumber: string }): void {
  if (state === 'paid') throw new CoreError('payment-paid', { invoice: invoiceNumber })
}

/** A new note is all that a paid payment can still take. */
function isNoteOnly(core: Core, id: number, { note: _note, ...input }: PaymentInput): boolean {
  const stored = paymentById(core.workspace.reader, id)
  return Object.entries(input).every(([name, value]) => stored[name as keyof typeof stored] === value)
}

const nothingPaid = {
  paidOn: null,
  state: 'planned',
  checkId: null,
  overrideReason: null,
  nssoCents: null,
  taxCents: null,
  selfEmployedCents: null,
  contractorCents: null,
  computation: null,
} as const

/** Codes as the list on the screen writes them. */
const present: Present = (field, row, t) => {
  const value = row[field]
  if (field === 'state') return t(($) => $.withholding.states[value as 'paid'])
  if (field === 'regime') return t(($) => $.declarations.regimes[value as 'meat'])
  return undefined
}

function payReading(core: Core, input: { id: number; paidOn: string | null; reason: string | null }): PayReading {
  const { reader, today } = core.workspace
  const payment = paymentById(reader, input.id)
  refusePaid(payment)
  return readPayInput(input, { today, invoiceOn: payment.invoiceOn, checks: checksOf(reader, payment.companyId) })
}

function writePaid(writer: RecordWriter, id: number, paidOn: string, reason: string | null): number {
  const payment = paymentById(writer, id)
  const { check, valid, withholding } = judgeOn(payment, checksOf(writer, payment.companyId), paidOn)
  const [nsso, tax, selfEmployed] = withholding.lines.map(({ cents }) => cents)
  writer.update('contractorPayment', id, {
    paidOn,
    state: 'paid',
    checkId: valid ? (check?.id ?? null) : null,
    overrideReason: reason,
    nssoCents: nsso ?? 0,
    taxCents: tax ?? 0,
    selfEmployedCents: selfEmployed ?? 0,
    contractorCents: withholding.contractorCents,
    computation: JSON.stringify(withholding),
  })
  return id
}

function item({ id, company, invoiceNumber }: PaymentListRow): LookupItem {
  return { id, label: company, detail: invoiceNumber }
}

export const paymentHandlers = {
  list: payments.list.handler(({ input, context }) => listPage(context.core, paymentGrid, input, shownPayment)),
  ids: payments.ids.handler(({ input, context }) => listIds(context.core, paymentGrid, input)),
  get: payments.get.handler(({ input: { id }, context }) => {
    const { reader } = context.core.workspace
    const payment = paymentById(reader, id)
    const { check, withholding } = judgePayment(reader, payment)
    const { companyId, note, overrideReason } = payment
    return {
      ...shownPayment(paymentRowById(reader, id)),
      note,
      overrideReason,
      companyItem: labelOf(companyLabels(reader, [companyId]), companyId),
      check: check && factsOf(check),
      withholding,
      version: versionOf(reader, 'contractorPayment', id),
    }
  }),
  check: payments.check.handler(({ input, context }) => reading(context.core, input.id, input.values).problems),
  save: payments.save.handler(({ input, context: { core } }) => {
    const { id } = input
    return saveRecord(core, 'contractorPayment', input, {
      read: () => {
        if (id !== null && !isNoteOnly(core, id, input.values)) refusePaid(paymentById(core.workspace.reader, id))
        return reading(core, id, input.values)
      },
      save: (writer, values) => {
        if (id === null) return writer.insert('contractorPayment', { ...values, ...nothingPaid })
        writer.update('contractorPayment', id, values)
        return id
      },
    })
  }),
  remove: payments.remove.handler(({ input, context: { core } }) =>
    removeRecords(
      core,
      input.ids,
      (writer, id) => {
        if (paymentById(writer, id).state === 'paid') throw new CoreError('in-use')
        writer.remove('contractorPayment', id)
      },
      (ids) => ids.map((id) => item(paymentRowById(core.workspace.reader, id))),
    ),
  ),
  lookup: payments.lookup.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    if (input.ids) return input.ids.map((id) => item(paymentRowById(reader, id)))
    const scope = { search: input.text, filters: [], sort: null }
    return page<PaymentListRow>(reader, paymentGrid, scope, 0, mostSuggestions).map(item)
  }),
  export: payments.export.handler(({ input, context }) => exportGrid(context.core, paymentGrid, input, present)),
}

/** Paying, and how many payments stand how. */
export const payHandlers = {
  counts: counts.handler(({ context }) => {
    const rows = query
      .selectFrom('contractorPaymentList')
      .select(['state', query.fn.countAll<number>().as('count')])
      .groupBy('state')
    return context.core.workspace.reader.all(rows)
  }),
  payPreview: payPreview.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    const payment = paymentById(reader, input.id)
    const { check, valid, withholding } = judgeOn(payment, checksOf(reader, payment.companyId), input.paidOn)
    return { check: check && factsOf(check), valid, withholding }
  }),
  payCheck: payCheck.handler(({ input, context }) => payReading(context.core, input).problems),
  pay: pay.handler(async ({ input, context: { core } }) => {
    const saved = await saveRecord(core, 'contractorPayment', input, {
      read: () => {
        const { paidOn, reason, problems } = payReading(core, input)
        return { values: paidOn === null ? null : { paidOn, reason }, problems }
      },
      save: (writer, { paidOn, reason }) => writePaid(writer, input.id, paidOn, reason),
    })
    // What was paid is frozen: there is nothing to undo.
    return { ...saved, changeSet: null }
  }),
}
