import { z } from 'zod'

import { localDate, optionalDate, optionalText, procedure, recordId } from '#shared/contract/base.ts'
import { regime } from '#shared/contract/declarations.ts'
import { lookupItem, recordProcedures, version } from '#shared/contract/list.ts'
import { methods } from '#shared/domain/method.ts'

export const method = z.enum(methods)

const agreed = {
  validFrom: optionalDate,
  validTo: optionalDate,
  /** How the contractor registers, as agreed. */
  method: method.nullable(),
  /** What to use when the usual way fails; asked for by the emergency procedure. */
  fallbackChannel: optionalText,
  viaAgency: z.boolean(),
  /** When the declarant was told of this subcontractor. */
  informedOn: optionalDate,
  contractOn: optionalDate,
  contractReference: optionalText,
  /** Whether the contract passes on the duty to have registrations made; null while nobody has said. */
  dutyPassedOn: z.enum(['yes', 'no']).nullable(),
}

/** The three references are required; null while the form is not filled yet. */
export const linkInput = z.object({
  ...agreed,
  declarationId: recordId.nullable(),
  contractorId: recordId.nullable(),
  directEmployerId: recordId.nullable(),
})
export type LinkInput = z.infer<typeof linkInput>

export const linkRow = z.object({
  ...agreed,
  id: recordId,
  declarationId: recordId,
  /** Its number. */
  declaration: z.string(),
  workplace: z.string().nullable(),
  contractorId: recordId,
  contractor: z.string(),
  directEmployerId: recordId,
  directEmployer: z.string(),
})
export type LinkRow = z.infer<typeof linkRow>

export const linkDetails = z.object({
  ...agreed,
  id: recordId,
  declarationId: recordId,
  contractorId: recordId,
  directEmployerId: recordId,
  declaration: lookupItem,
  contractor: lookupItem,
  directEmployer: lookupItem,
  /** What stands in the way of deleting it: links whose employer would lose its place. */
  uses: z.object({ links: z.int() }),
  version,
})
export type LinkDetails = z.infer<typeof linkDetails>

/** A firm at its place in the chain of a day; parents come before their children. */
export const chainNode = z.object({
  key: z.string(),
  parentKey: z.string().nullable(),
  /** 0 for the tops. */
  depth: z.int(),
  companyId: recordId,
  company: z.string(),
  /** Below the declarant, who is 0; null in the air. */
  tier: z.int().nullable(),
  /** True for an employer without a place in the chain that day (and nothing else): the remedy is its missing link. */
  gap: z.boolean(),
  /** Stands elsewhere too, where its subcontractors are shown. */
  repeated: z.boolean(),
  children: z.int(),
  /** People planned that day for this firm. */
  planned: z.int(),
  /** What brought it here; null for a declarant and for a gap. */
  link: linkRow.nullable(),
})
export type ChainNodeRow = z.infer<typeof chainNode>

export const chainTree = z.object({
  declaration: z.object({
    id: recordId,
    number: z.string(),
    regime: regime.nullable(),
    workplace: z.string().nullable(),
    startDate: z.string().nullable(),
    endDate: z.string().nullable(),
  }),
  date: localDate,
  nodes: z.array(chainNode),
  /** Days on which something in the chain begins, or has ended the day before, in order. */
  changes: z.array(localDate),
})
export type ChainTreeAnswer = z.infer<typeof chainTree>

export const chain = {
  ...recordProcedures({ row: linkRow, details: linkDetails, input: linkInput }),
  /** The chain of a declaration as it stood on a day. */
  tree: procedure.input(z.object({ declarationId: recordId, date: localDate })).output(chainTree),
  /** Ends a link on a day (its last) and names the links that hang below it from then on; with `preview` nothing is written. */
  end: procedure
    .input(z.object({ id: recordId, date: localDate, preview: z.boolean().default(false) }))
    .output(z.object({ hanging: z.array(linkRow), changeSet: z.int().nullable() })),
}
