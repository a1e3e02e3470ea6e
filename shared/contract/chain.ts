import { z } from 'zod'

import {
  language,
  existingDay,
  localDate,
  offeredFile,
  optionalDate,
  optionalText,
  problem,
  procedure,
  recordId,
} from '#shared/contract/base.ts'
import { presentAnswer } from '#shared/contract/chain-present.ts'
import { regime } from '#shared/contract/declarations.ts'
import { lookupItem, recordProcedures, version } from '#shared/contract/list.ts'
import { methods } from '#shared/domain/method.ts'
import { paperStates } from '#shared/domain/paper.ts'

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
  /** Enterprise number valid that day, else the foreign VAT number; null when neither is known. */
  number: z.string().nullable(),
  /** The direct employer; null for a declarant and for a gap. */
  employer: z.string().nullable(),
  /** A firm that works through an agency link, or is an agency. */
  agency: z.boolean(),
  /** A self-employed person acting as a firm. */
  selfEmployed: z.boolean(),
  /** The worst state of its required papers that day; null for a declarant and for an employer without a place. */
  papers: z.enum(paperStates).nullable(),
  /** People planned that day for this firm. */
  planned: z.int(),
  /** People of this firm registered there that day. */
  seen: z.int(),
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

const day = { declarationId: recordId, date: existingDay }

/** What a firm’s passing to another direct employer needs; `below`: whether its own subcontractors come along. */
export const moveInput = z.object({
  id: recordId,
  directEmployerId: recordId.nullable(),
  date: localDate,
  below: z.enum(['along', 'stay']).default('along'),
  preview: z.boolean().default(false),
})

/** An employer that has no place in the chain of its declaration on some days of the links below it. */
export const chainGap = z.object({
  declarationId: recordId,
  declaration: z.string(),
  workplace: z.string().nullable(),
  employerId: recordId,
  employer: z.string(),
  /** The first stretch without a place; null where open. */
  from: optionalDate,
  to: optionalDate,
  /** The links that hang in the air. */
  links: z.array(z.object({ id: recordId, contractor: z.string() })),
})
export type ChainGap = z.infer<typeof chainGap>

export const chain = {
  ...recordProcedures({ row: linkRow, details: linkDetails, input: linkInput }),
  /** The chain of a declaration as it stood on a day. */
  tree: procedure.input(z.object(day)).output(chainTree),
  /** Ends a link on a day (its last) and names the links that hang below it from then on; with `preview` nothing is written. */
  end: procedure
    .input(z.object({ id: recordId, date: existingDay, preview: z.boolean().default(false) }))
    .output(z.object({ hanging: z.array(linkRow), changeSet: z.int().nullable() })),
  /** Moves a link to another direct employer from a day on, in one step; with `preview` it only tells what would happen. */
  move: procedure.input(moveInput).output(
    z.object({
      /** Why it cannot be done; empty when it was, or can be. */
      problems: z.array(problem),
      /** Links directly below from that day on. */
      below: z.array(linkRow),
      /** True when nothing is ended: the link had begun that day or is moved from its first day. */
      whole: z.boolean(),
      changeSet: z.int().nullable(),
    }),
  ),
  /** The picture of the chain of a day: as PDF with a table of the same, or the drawing alone. */
  picture: procedure
    .input(z.object({ ...day, language, format: z.enum(['pdf', 'svg']).default('pdf') }))
    .output(offeredFile),
  /** The chain of a day as a list: of one declaration, or of all that are active that day. */
  sheet: procedure
    .input(
      z.object({ declarationId: recordId.nullable(), date: existingDay, format: z.enum(['xlsx', 'pdf']), language }),
    )
    .output(offeredFile),
  /** Who was on a site on a day, for whom, and who had been told to register. */
  present: procedure.input(z.object(day)).output(presentAnswer),
  presentFile: procedure.input(z.object({ ...day, format: z.enum(['xlsx', 'pdf']), language })).output(offeredFile),
  /** Employers without a place, over all declarations; with a date those of that day only. */
  gaps: procedure.input(z.object({ date: optionalDate })).output(z.array(chainGap)),
}
