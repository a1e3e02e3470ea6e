import { z } from 'zod'

import {
  existingDay,
  language,
  localDate,
  offeredFile,
  optionalDate,
  procedure,
  recordId,
} from '#shared/contract/base.ts'
import { lookupItem } from '#shared/contract/list.ts'
import { matchAnswer } from '#shared/contract/match.ts'
import { paperKindCodes, paperStates } from '#shared/domain/paper.ts'

const order = { clientId: recordId, from: existingDay, to: existingDay }

const presence = {
  people: z.int(),
  /** Days on which at least one person was present. */
  days: z.int(),
  /** Person and day together. */
  personDays: z.int(),
}

const paper = z.object({
  /** Null for a kind of the office's own, which has a name. */
  code: z.enum(paperKindCodes).nullable(),
  name: z.string().nullable(),
  required: z.boolean(),
  state: z.enum(paperStates),
  expiresOn: optionalDate,
})

const findings = { open: z.int(), inCorrection: z.int(), corrected: z.int(), explained: z.int() }

const firm = z.object({
  declarationId: recordId,
  /** Null for a firm nobody knows, and where none is stated. */
  companyId: recordId.nullable(),
  firm: z.string(),
  enterpriseNumber: z.string().nullable(),
  foreignVat: z.string().nullable(),
  /** 0: declares; null: without a place in the chain. */
  tier: z.int().nullable(),
  employer: z.string().nullable(),
  validFrom: optionalDate,
  validTo: optionalDate,
  ...presence,
  firstDay: optionalDate,
  lastDay: optionalDate,
  papers: z.array(paper),
  ...findings,
  /** Only where names are asked for. */
  names: z.array(z.object({ person: z.string(), days: z.int() })),
})
export type ClientFirm = z.infer<typeof firm>

const declaration = z.object({
  id: recordId,
  number: z.string(),
  workplace: z.string(),
  address: z.string().nullable(),
  startDate: optionalDate,
  endDate: optionalDate,
  firms: z.int(),
  ...presence,
  /** Days of the period that files cover. */
  covered: z.int(),
  ...findings,
})
export type ClientDeclaration = z.infer<typeof declaration>

const report = z.object({
  client: lookupItem.extend({ language: language.nullable(), address: z.string().nullable() }),
  from: localDate,
  to: localDate,
  /** Day on which papers are looked at: the last of the period, at the latest today. */
  papersOn: localDate,
  total: z.object({ declarations: z.int(), firms: z.int(), ...presence, ...findings }),
  declarations: z.array(declaration),
  firms: z.array(firm),
  /** Employers without a place in the chain on days of the period. */
  chainGaps: z.array(z.object({ declarationId: recordId, firm: z.string(), firstDay: localDate })),
  differences: matchAnswer.shape.differences,
})
export type ClientReport = z.infer<typeof report>

export const clients = {
  /** Companies that are clients: by their role, or of a declaration. */
  lookup: procedure
    .input(z.object({ text: z.string().max(200), ids: z.array(recordId).max(100).optional() }))
    .output(z.array(lookupItem)),
  report: procedure.input(z.object({ ...order, names: z.boolean() })).output(report),
  export: procedure
    .input(
      z.object({
        ...order,
        names: z.boolean(),
        format: z.enum(['xlsx', 'pdf']),
        /** Null: that of the client, else of the interface. */
        language: language.nullable(),
        fallback: language,
      }),
    )
    .output(offeredFile),
}
