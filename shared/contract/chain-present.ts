import { z } from 'zod'

import { localDate, recordId } from '#shared/contract/base.ts'
import { regime } from '#shared/contract/declarations.ts'

/** What shows that a firm had been told to register; `reminder` for letters, `paper` for a method agreement on file. */
export const toldCodes = ['method', 'paper', 'contract', 'duty', 'informed', 'reminder', 'form'] as const

export const toldEvidence = z.object({
  code: z.enum(toldCodes),
  /** When; null where only the fact is known. */
  date: localDate.nullable(),
  /** A method’s code, a reference, a number; null when there is nothing to add. */
  detail: z.string().nullable(),
})
export type ToldEvidence = z.infer<typeof toldEvidence>

/** A firm above another one in the chain. */
const above = z.object({ companyId: recordId, company: z.string() })

/** Somebody seen or planned at a workplace on a day; numbers are masked. */
export const presentPerson = z.object({
  key: z.string(),
  personId: recordId.nullable(),
  person: z.string(),
  identifier: z.string().nullable(),
  companyId: recordId.nullable(),
  /** The firm as known, else as stated; empty when nothing tells. */
  firm: z.string(),
  /** Whether the registrations name the firm, or it follows from the employment of that day. */
  firmFrom: z.enum(['stated', 'employment', 'none']),
  /** True when that firm has a place in the chain that day. */
  place: z.boolean(),
  planned: z.boolean(),
  /** Null for somebody planned who was not seen. Local times of Brussels; a presence of a day has none. */
  seen: z
    .object({
      firstIn: z.string().nullable(),
      lastOut: z.string().nullable(),
      /** The last OUT fell on the day after. */
      outNextDay: z.boolean(),
      receipts: z.int(),
      registrations: z.int(),
    })
    .nullable(),
  /** Open findings of that person, day and place. */
  findings: z.int(),
})
export type PresentPerson = z.infer<typeof presentPerson>

/** A firm with a place that day, or one whose people were seen or planned without it having one. */
export const presentFirm = z.object({
  /** Null for a firm as stated that is not known. */
  companyId: recordId.nullable(),
  company: z.string(),
  /** The number valid that day. */
  number: z.string().nullable(),
  tier: z.int().nullable(),
  place: z.boolean(),
  /** From its direct employer up to the declarant, once per place it has. */
  lines: z.array(z.array(above)),
  planned: z.int(),
  seen: z.int(),
  told: z.array(toldEvidence),
  /** What the evidence comes to: `done` with a date on or before the day, `doubtful` without, `missing` without any. */
  toldState: z.enum(['done', 'doubtful', 'missing', 'own']),
})
export type PresentFirm = z.infer<typeof presentFirm>

export const presentAnswer = z.object({
  declaration: z.object({
    id: recordId,
    number: z.string(),
    regime: regime.nullable(),
    workplace: z.string().nullable(),
    startDate: z.string().nullable(),
    endDate: z.string().nullable(),
  }),
  date: localDate,
  /** Whether a file covers that day: without one nobody can have been seen. */
  covered: z.boolean(),
  people: z.array(presentPerson),
  firms: z.array(presentFirm),
})
export type PresentAnswer = z.infer<typeof presentAnswer>
