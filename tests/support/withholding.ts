import type { CoreClient } from '#main/core/start.ts'
import type { CheckInput, PaymentInput } from '#shared/contract/withholding.ts'
import { addCompany } from '#tests/support/records.ts'

/** A payment as a form would send it: € 10,000 and 21 % VAT, planned for 2 March 2026. */
export function paymentInput(values: Partial<PaymentInput>): PaymentInput {
  return {
    companyId: null,
    ownCompanyId: null,
    declarationId: null,
    regime: 'cleaning',
    invoiceNumber: 'F-1',
    invoiceOn: '2025-12-15',
    amountCents: 1_000_000,
    vatCents: 210_000,
    plannedOn: '2026-03-02',
    note: null,
    ...values,
  }
}

/** A check as a form would send it: no debts, for 2 March 2026 alone. */
export function checkInput(values: Partial<CheckInput>): CheckInput {
  return {
    companyId: null,
    checkedOn: '2026-03-02',
    validFrom: '2026-03-02',
    validTo: '2026-03-02',
    nsso: 'no',
    tax: 'no',
    selfEmployed: 'no',
    nssoDebtCents: null,
    taxDebtCents: null,
    selfEmployedDebtCents: null,
    certificate: null,
    checkedBy: null,
    fileName: null,
    file: null,
    ...values,
  }
}

export async function addPayment(client: CoreClient, values: Partial<PaymentInput>): Promise<number> {
  return (await client.withholding.payments.save({ id: null, values: paymentInput(values), overrides: [] })).id
}

export async function addCheck(client: CoreClient, values: Partial<CheckInput>): Promise<number> {
  return (await client.withholding.checks.save({ id: null, values: checkInput(values), overrides: [] })).id
}

/** An own company and a contractor. */
export async function addParties(client: CoreClient): Promise<{ ownCompanyId: number; companyId: number }> {
  const ownCompanyId = await addCompany(client, { name: 'Net & Clair', roles: ['own'] })
  const companyId = await addCompany(client, { name: 'Dender Services', roles: ['contractor'] })
  return { ownCompanyId, companyId }
}
