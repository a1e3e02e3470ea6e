import { z } from 'zod'

import {
  fileToken,
  instant,
  language,
  existingDay,
  localDate,
  offeredFile,
  optionalDate,
  optionalText,
  procedure,
  recordId,
} from '#shared/contract/base.ts'
import { saved, version } from '#shared/contract/list.ts'
import { duties as dutyNames, dutyReasonCodes, dutyStates, supportedStates } from '#shared/domain/duties.ts'
import { methods } from '#shared/domain/method.ts'
import { paperKindCodes, paperStates } from '#shared/domain/paper.ts'

export const duty = z.enum(dutyNames)
const state = z.enum(dutyStates)

/** A firm at the workplaces of a declaration. */
export const dutyPlace = z.object({ declarationId: recordId, companyId: recordId })
export type DutyPlace = z.infer<typeof dutyPlace>

/** Which duties are asked for: of one declaration, of all that run in the week of the day, or of all. */
export const dutyScope = z.object({
  declarationId: recordId.nullable().default(null),
  companyId: recordId.nullable().default(null),
  date: localDate,
  /** Only declarations that run in the week of the day. */
  active: z.boolean().default(false),
  /** `open`: firms with a duty missing or doubtful; `missing`: with one missing. */
  only: z.enum(['all', 'open', 'missing']).default('all'),
})
export type DutyScope = z.infer<typeof dutyScope>

export const dutyReason = z.object({
  code: z.enum(dutyReasonCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

const cell = z.object({ state, reasons: z.array(dutyReason) })
const cells = z.object({ system: cell, data: cell, means: cell, informed: cell })

const counts = z.object({ missing: z.int(), doubtful: z.int(), done: z.int(), 'not-applicable': z.int() })
export type DutyCounts = z.infer<typeof counts>

const firm = z.object({
  declarationId: recordId,
  number: z.string(),
  workplace: z.string(),
  companyId: recordId,
  company: z.string(),
  /** Below the declarant, who is 0; null without a place in the chain that day. */
  tier: z.int().nullable(),
  depth: z.int(),
  viaAgency: z.boolean(),
  duties: cells,
})

/** A row of the matrix: a workplace heads the firms that have a place in its chain, in the order of the tree. */
export const dutyRow = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('place'),
    declarationId: recordId,
    number: z.string(),
    workplace: z.string(),
    firms: z.int(),
    counts,
  }),
  firm.extend({ kind: z.literal('firm') }),
])
export type DutyRow = z.infer<typeof dutyRow>
export type DutyFirmRow = z.infer<typeof firm>

/** Something a state rests on, with what is needed to open it. */
export const dutyEvidence = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('link'),
    linkId: recordId,
    employer: z.string(),
    method: z.enum(methods).nullable(),
    fallbackChannel: z.string().nullable(),
    from: optionalDate,
    to: optionalDate,
  }),
  z.object({
    kind: z.literal('paper'),
    paperId: recordId.nullable(),
    linkId: recordId,
    companyId: recordId,
    code: z.enum(paperKindCodes),
    state: z.enum(paperStates),
    expiresOn: optionalDate,
  }),
  z.object({ kind: z.literal('alternative'), what: z.string().nullable(), agreedWith: z.string().nullable() }),
  /** Files that cover days, what they hold of the firm’s people, and who was planned. */
  z.object({
    kind: z.literal('registrations'),
    from: localDate,
    to: localDate,
    days: z.int(),
    seen: z.int(),
    planned: z.int(),
  }),
  z.object({ kind: z.literal('findings'), from: localDate, to: localDate, count: z.int() }),
  /** The people of the firm there on the day, or in its week when nobody is: what their means are worth. */
  z.object({
    kind: z.literal('means'),
    people: z.int(),
    fits: z.int(),
    unknown: z.int(),
    misfit: z.int(),
    without: z.int(),
    from: localDate,
    to: localDate,
  }),
  /** Of the same people, who has been told how to register. */
  z.object({ kind: z.literal('briefings'), people: z.int(), informed: z.int(), from: localDate, to: localDate }),
  /** Something sent to the firm; the duties it speaks of. */
  z.object({ kind: z.literal('reminder'), reminderId: recordId, on: localDate, title: z.string() }),
  z.object({
    kind: z.literal('recorded'),
    id: recordId,
    state: z.enum(supportedStates),
    onDate: localDate,
    validUntil: optionalDate,
    note: z.string().nullable(),
    fileName: z.string().nullable(),
    /** Decides on the day asked for. */
    deciding: z.boolean(),
    /** Holds on the day asked for. */
    valid: z.boolean(),
    by: z.string().nullable(),
    at: instant.nullable(),
    version,
  }),
])
export type DutyEvidence = z.infer<typeof dutyEvidence>
export type RecordedEvidence = Extract<DutyEvidence, { kind: 'recorded' }>

const judged = cell.extend({ evidence: z.array(dutyEvidence) })

export const dutyDetails = firm.extend({
  date: localDate,
  duties: z.object({ system: judged, data: judged, means: judged, informed: judged }),
})
export type DutyDetails = z.infer<typeof dutyDetails>

/** What is noted: the same for every firm and duty named. */
export const evidenceInput = z.object({
  state: z.enum(supportedStates),
  onDate: optionalDate,
  validUntil: optionalDate,
  note: optionalText,
})
export type EvidenceInput = z.infer<typeof evidenceInput>

const file = z.object({ token: fileToken, name: z.string().max(255) })

/** The employer’s four duties per workplace and firm, and the evidence they rest on. */
export const duties = {
  /** The matrix; the counts are of duties, in the whole scope whatever `only` leaves out. */
  list: procedure
    .input(dutyScope.extend({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) }))
    .output(z.object({ rows: z.array(dutyRow), total: z.int(), firms: z.int(), places: z.int(), counts })),
  /** All firms of the matrix, for a selection of everything. */
  firms: procedure.input(dutyScope).output(z.array(dutyPlace.extend({ company: z.string() }))),
  get: procedure.input(dutyPlace.extend({ date: localDate })).output(dutyDetails),
  /** Notes evidence for each of the firms and duties; refused when it contradicts itself. */
  record: procedure
    .input(
      z.object({
        places: z.array(dutyPlace).min(1).max(5000),
        duties: z.array(duty).min(1).max(dutyNames.length),
        values: evidenceInput,
        file: file.nullable().default(null),
      }),
    )
    .output(z.object({ added: z.int(), changeSet: z.int().nullable() })),
  /** Changes evidence; `file` null keeps the one it has. */
  change: procedure
    .input(
      z.object({
        id: recordId,
        values: evidenceInput,
        file: file.nullable().default(null),
        version: version.optional(),
      }),
    )
    .output(saved),
  remove: procedure.input(z.object({ id: recordId })).output(z.object({ changeSet: z.int() })),
  /** The attached file, under the name it was given. */
  evidenceFile: procedure.input(z.object({ id: recordId })).output(offeredFile),
  /** The obligations report of a declaration on a day. */
  report: procedure
    .input(z.object({ declarationId: recordId, date: existingDay, format: z.enum(['pdf', 'xlsx']), language }))
    .output(offeredFile),
}
