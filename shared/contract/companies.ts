import { z } from 'zod'

import { optionalDate, optionalText, recordId, text } from '#shared/contract/base.ts'
import { recordProcedures, version } from '#shared/contract/list.ts'
import { contactPurposes } from '#shared/domain/contact.ts'

/** Several roles may hold at once. */
export const companyRole = z.enum(['own', 'contractor', 'agency', 'client'])

const numberInput = z.object({
  /** null for a new number. */
  id: recordId.nullable(),
  kind: z.enum(['enterprise', 'vat']),
  value: text,
  validFrom: optionalDate,
  validTo: optionalDate,
})

const contactInput = z.object({
  /** null for a new contact. */
  id: recordId.nullable(),
  name: text,
  purpose: z.enum(contactPurposes),
  /** What the person does there. */
  position: optionalText,
  email: optionalText,
  phone: optionalText,
  language: optionalText,
})

const common = {
  name: text,
  country: optionalText,
  language: optionalText,
  email: optionalText,
  phone: optionalText,
  address: optionalText,
  roles: z.array(companyRole),
}

export const companyInput = z.object({
  ...common,
  numbers: z.array(numberInput).max(20),
  contacts: z.array(contactInput).max(20),
})
export type CompanyInput = z.infer<typeof companyInput>

export const companyRow = z.object({
  ...common,
  id: recordId,
  enterpriseNumber: z.string().nullable(),
  foreignVat: z.string().nullable(),
  provisional: z.boolean(),
})

export const companyDetails = z.object({
  ...common,
  id: recordId,
  provisional: z.boolean(),
  numbers: z.array(numberInput.extend({ id: recordId })),
  contacts: z.array(contactInput.extend({ id: recordId })),
  /** What stands in the way of deleting it. */
  uses: z.object({ people: z.int(), links: z.int(), declarations: z.int() }),
  version,
})
export type CompanyDetails = z.infer<typeof companyDetails>

export const companies = recordProcedures({ row: companyRow, details: companyDetails, input: companyInput })
