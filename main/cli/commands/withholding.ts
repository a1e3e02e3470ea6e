import type { Command } from '#main/cli/command.ts'
import { optionalCount } from '#main/cli/options.ts'
import type { PaymentRow } from '#shared/contract/withholding.ts'
import { addDays, formatDate } from '#shared/domain/dates.ts'
import { formatEuros } from '#shared/domain/money.ts'
import { paymentStates } from '#shared/domain/withholding.ts'

/** Payments read from the list at once. */
const page = 500

const unpaid = paymentStates.filter((state) => state !== 'paid')

/** A planned payment as the command tells it. */
function told(row: PaymentRow) {
  const { id, company, ownCompany, declaration, invoiceNumber, dueOn, state, checkValidTo } = row
  const { amountCents, vatCents, withheldCents, contractorCents } = row
  return {
    id,
    company,
    payer: ownCompany,
    declaration,
    invoice: invoiceNumber,
    plannedOn: dueOn,
    state,
    checkValidTo,
    amountCents,
    vatCents,
    withheldCents,
    contractorCents,
  }
}

const due: Command = {
  name: 'withholding due',
  summary: 'withholdingDue',
  usage: '[--within N]',
  options: { values: ['within'] },
  needs: 'open',
  access: 'read',
  async run({ running: { client, core }, own, t }) {
    const within = optionalCount(own, 'within', 0, 3650)
    const filters = [
      { field: 'state', operator: 'in' as const, value: [...unpaid] },
      ...(within === null ? [] : [{ field: 'dueOn', operator: 'to' as const, value: addDays(core.today, within) }]),
    ]
    const rows: PaymentRow[] = []
    for (let offset = 0; ; offset += page) {
      const found = await client.withholding.payments.list({ filters, offset, limit: page })
      rows.push(...found.rows)
      if (found.rows.length < page) break
    }
    return {
      json: { payments: rows.map(told) },
      lines: rows.map(({ dueOn, company, invoiceNumber, state, withheldCents, contractorCents }) =>
        [
          formatDate(dueOn),
          company,
          invoiceNumber,
          t(($) => $.withholding.states[state]),
          `${t(($) => $.withholding.fields.withheld)} ${formatEuros(withheldCents)}`,
          `${t(($) => $.withholding.fields.contractor)} ${formatEuros(contractorCents)}`,
        ].join(' · '),
      ),
    }
  },
}

/** The withholding desk. */
export const withholdingCommands: readonly Command[] = [due]
