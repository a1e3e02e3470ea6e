import { z } from 'zod'

import { language, localDate, optionalDate, optionalText, procedure, recordId, text } from '#shared/contract/base.ts'
import { peopleOwnData } from '#shared/contract/own-data.ts'
import { peopleJoin } from '#shared/contract/people-join.ts'
import { lookupItem, recordProcedures, version } from '#shared/contract/list.ts'
import { capacities } from '#shared/domain/capacity.ts'
import { countryCodes } from '#shared/domain/country.ts'

export const capacity = z.enum(capacities)
/** `national` and `bis` are told apart by the number itself: either may be sent, the right one is kept. */
export const identifierKind = z.enum(['national', 'bis', 'limosa'])

/** Two letters; null: unknown, which is always allowed. */
const country = z
  .string()
  .refine((code) => countryCodes.includes(code))
  .nullable()

const identifierInput = z.object({
  /** null for a new number. */
  id: recordId.nullable(),
  kind: identifierKind,
  /** null leaves a known number as it is: the complete one is only shown on `reveal`. */
  value: text.nullable(),
  validFrom: optionalDate,
  validTo: optionalDate,
})

const employmentInput = z.object({
  /** null for a new employment. */
  id: recordId.nullable(),
  /** Required; null while the form is not filled yet. For agency workers: the agency. */
  companyId: recordId.nullable(),
  capacity: capacity.nullable(),
  /** For agency workers: the firm they work at. */
  userFirmId: recordId.nullable(),
  validFrom: optionalDate,
  validTo: optionalDate,
})

/** Without any identifier the record is provisional. */
export const personInput = z.object({
  lastName: text,
  firstName: optionalText,
  birthDate: optionalDate,
  language: language.nullable(),
  nationality: country,
  /** Country of the identity card or passport. */
  identityCountry: country,
  identifiers: z.array(identifierInput).max(20),
  employments: z.array(employmentInput).max(200),
})
export type PersonInput = z.infer<typeof personInput>

export const personRow = z.object({
  id: recordId,
  lastName: z.string(),
  firstName: z.string().nullable(),
  /** Masked. */
  identifier: z.string().nullable(),
  identifierKind: identifierKind.nullable(),
  birthDate: z.string().nullable(),
  language: language.nullable(),
  /** As of today. */
  employerId: recordId.nullable(),
  employer: z.string().nullable(),
  capacity: capacity.nullable(),
  /** Last day of the latest Limosa number; null without one or when it is open. */
  limosaTo: z.string().nullable(),
  provisional: z.boolean(),
  nationality: z.string().nullable(),
  identityCountry: z.string().nullable(),
})
export type PersonRow = z.infer<typeof personRow>

export const personDetails = z.object({
  id: recordId,
  lastName: z.string(),
  firstName: z.string().nullable(),
  birthDate: z.string().nullable(),
  language: language.nullable(),
  nationality: z.string().nullable(),
  identityCountry: z.string().nullable(),
  provisional: z.boolean(),
  identifiers: z.array(
    z.object({
      id: recordId,
      kind: identifierKind,
      masked: z.string(),
      validFrom: z.string().nullable(),
      validTo: z.string().nullable(),
    }),
  ),
  employments: z.array(
    employmentInput.extend({
      id: recordId,
      companyId: recordId,
      company: lookupItem,
      userFirm: lookupItem.nullable(),
      /** Holds today. */
      current: z.boolean(),
    }),
  ),
  /** Records that were found to be this person; each may be separated again. */
  joined: z.array(z.object({ id: recordId, name: z.string(), at: z.string(), by: z.string() })),
  /** What stands in the way of deleting the person. */
  uses: z.object({ assignments: z.int() }),
  version,
})
export type PersonDetails = z.infer<typeof personDetails>

export const people = {
  ...peopleJoin,
  ...peopleOwnData,
  ...recordProcedures({ row: personRow, details: personDetails, input: personInput }),
  /** The complete number as documents show it; each reveal is noted in the audit trail. */
  reveal: procedure
    .input(z.object({ personId: recordId, identifierId: recordId }))
    .output(z.object({ value: z.string() })),
  /** Ends an employment on a day (its last); throws `invalid` when it lies before the start. */
  endEmployment: procedure
    .input(z.object({ id: recordId, date: localDate }))
    .output(z.object({ changeSet: z.int().nullable() })),
}
