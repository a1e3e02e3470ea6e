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
import { differenceKinds } from '#shared/domain/match.ts'

const kind = z.enum(differenceKinds)
/** Cents. */
const exposure = z.object({ min: z.int(), max: z.int() })

const difference = z.object({
  /** Stays the same while the difference does. */
  key: z.string(),
  kind,
  /** Of `declaration-ended`: on which side of the declaration's dates. */
  side: z.enum(['after', 'before']).nullable(),
  declarationId: recordId,
  declaration: z.string(),
  workplace: z.string(),
  declarationStart: optionalDate,
  declarationEnd: optionalDate,
  /** Both null: the registrations name no firm, and the people's employers are not known. */
  companyId: recordId.nullable(),
  statedCompanyId: recordId.nullable(),
  firm: z.string(),
  enterpriseNumber: z.string().nullable(),
  foreignVat: z.string().nullable(),
  firstDay: localDate,
  lastDay: localDate,
  days: z.int(),
  people: z.int(),
  registrations: z.int(),
  /** Of these, how many name no firm: the people's employments tell. */
  byEmployment: z.int(),
  /** The link that ended, is never seen, or begins later. */
  link: z.object({ id: recordId, validFrom: optionalDate, validTo: optionalDate, employer: z.string() }).nullable(),
  /** Rough amount; null where no person is concerned. */
  exposure: exposure.nullable(),
  /** Share of the works that not declaring may cost, in cents; null unless the amount of the works is known. */
  share: z.int().nullable(),
})
export type MatchDifference = z.infer<typeof difference>

const count = z.object({ differences: z.int(), people: z.int() })

export const matchAnswer = z.object({
  from: localDate,
  to: localDate,
  differences: z.array(difference),
  summary: z.object({
    kinds: z.record(kind, count),
    /** Different people concerned, whatever the kind. */
    people: z.int(),
    exposure,
    /** Registrations whose declaration nobody knows: they can be matched with nothing. */
    atUnknownDeclaration: z.int(),
    /** Open findings of a wrong employer in the period: their registrations are not judged by the firm they state. */
    wrongEmployer: z.int(),
    days: z.int(),
    /** Days of the period that files cover, by service. */
    covered: z.object({ ciao: z.int(), checkinatwork: z.int() }),
  }),
})
export type MatchAnswer = z.infer<typeof matchAnswer>

const period = { from: existingDay, to: existingDay }

export const match = {
  run: procedure.input(z.object(period)).output(matchAnswer),
  export: procedure.input(z.object({ ...period, format: z.enum(['xlsx', 'pdf']), language })).output(offeredFile),
}
