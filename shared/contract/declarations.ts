import { z } from 'zod'

import { localDate, optionalDate, optionalText, procedure, recordId, text } from '#shared/contract/base.ts'
import { lookupItem, recordProcedures, version } from '#shared/contract/list.ts'
import { mostCents, purposes } from '#shared/domain/amount.ts'
import { regimes } from '#shared/domain/regime.ts'
import { placeKinds } from '#shared/domain/works.ts'

export const regime = z.enum(regimes)
/** One job, or works that go on (at most five years, `domain/chain.md`). */
export const purpose = z.enum(purposes)
/** null: nobody has said; the duty is then taken to exist. */
export const dutyToRegister = z.enum(['yes', 'no']).nullable()

const workplaceInput = z.object({
  /** null for a new place. */
  id: recordId.nullable(),
  name: optionalText,
  address: optionalText,
  /** Lacks the infrastructure for good: the emergency procedure never applies there. */
  permanentLack: z.boolean(),
  /** What was agreed instead, with whom and since when. */
  alternative: optionalText,
  alternativeWith: optionalText,
  alternativeSince: optionalDate,
  placeKind: z.enum(placeKinds),
  /** Where a route or a zone runs. */
  description: optionalText,
})

/** A firm that declares together with the declarant, and its share of the works. */
const partnerInput = z.object({
  id: recordId.nullable(),
  companyId: recordId.nullable(),
  sharePercent: z.number().min(0).max(100).nullable(),
})

/** A declaration without a named place is saved with one unnamed workplace. */
export const declarationInput = z.object({
  /** Empty for a draft. */
  number: text,
  /** Not declared yet: kept without a number. */
  draft: z.boolean(),
  regime: regime.nullable(),
  clientId: recordId.nullable(),
  /** null: the own company declares. */
  declarantId: recordId.nullable(),
  startDate: optionalDate,
  endDate: optionalDate,
  dutyToRegister,
  purpose: purpose.nullable(),
  /** Excluding VAT, in cents. */
  amountCents: z.int().min(0).max(mostCents).nullable(),
  description: optionalText,
  contractOn: optionalDate,
  clientContact: optionalText,
  declarantContact: optionalText,
  coordinator: optionalText,
  partners: z.array(partnerInput).max(50),
  workplaces: z.array(workplaceInput).max(200),
})
export type DeclarationInput = z.infer<typeof declarationInput>

export const declarationRow = z.object({
  id: recordId,
  number: z.string(),
  regime: regime.nullable(),
  /** The first workplace; `address` is its address. */
  workplace: z.string().nullable(),
  address: z.string().nullable(),
  client: z.string().nullable(),
  declarant: z.string().nullable(),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  dutyToRegister,
  provisional: z.boolean(),
  /** No number yet. */
  draft: z.boolean(),
  /** Whether a declaration is due, as of today. */
  due: z.enum(['yes', 'no', 'unknown']).nullable(),
  /** Changes still to be reported; null while nothing was reported from here. */
  toReport: z.int().nullable(),
  reportedOn: optionalDate,
})
export type DeclarationRow = z.infer<typeof declarationRow>

export const declarationDetails = declarationInput.extend({
  id: recordId,
  provisional: z.boolean(),
  client: lookupItem.nullable(),
  declarant: lookupItem.nullable(),
  workplaces: z.array(workplaceInput.extend({ id: recordId })),
  partners: z.array(partnerInput.extend({ id: recordId, companyId: recordId, company: lookupItem })),
  /** What stands in the way of deleting it. */
  uses: z.object({ links: z.int(), assignments: z.int() }),
  version,
})
export type DeclarationDetails = z.infer<typeof declarationDetails>

export const declarations = {
  ...recordProcedures({ row: declarationRow, details: declarationDetails, input: declarationInput }),
  /** Ends the works on a day (their last); throws `invalid` when it lies before the start. */
  end: procedure.input(z.object({ id: recordId, date: localDate })).output(z.object({ changeSet: z.int().nullable() })),
}
