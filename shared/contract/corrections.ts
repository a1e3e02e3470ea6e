import { z } from 'zod'

import {
  fileToken,
  language,
  localDate,
  instant,
  offeredFile,
  optionalDate,
  optionalText,
  procedure,
  recordId,
} from '#shared/contract/base.ts'
import {
  addresseeKind,
  annex,
  channel,
  correctionCase,
  correctionDetail,
  correctionRow,
  correctionState,
  correctionValues,
  evidenceKind,
  obstacle,
  ownEvidence,
  shortText,
} from '#shared/contract/correction-shapes.ts'
import { exportInput, listInput, listScope, version } from '#shared/contract/list.ts'
import { service } from '#shared/contract/registrations.ts'
import { readinessChecks } from '#shared/domain/correction/readiness.ts'

export type {
  CorrectionAnnex,
  CorrectionCase,
  CorrectionDetail,
  CorrectionEvent,
  CorrectionItem,
  CorrectionItemInput,
  CorrectionObstacle,
  CorrectionRow,
  CorrectionValues,
  RegisteredValue,
} from '#shared/contract/correction-shapes.ts'

/** What a bulk action would do, or has done: those that pass, and why others do not. */
const bulk = z.object({
  passed: z.array(recordId),
  refused: z.array(
    z.object({
      id: recordId,
      number: z.string(),
      /** A state that does not allow it, or what is missing. */
      reasons: z.array(z.union([z.enum(readinessChecks), z.enum(['state', 'annexes', 'gone'])])),
    }),
  ),
  changeSet: z.int().nullable(),
})
export type CorrectionBulk = z.infer<typeof bulk>

const ids = z.array(recordId).min(1).max(1_000)

const step = z.object({
  onDate: localDate,
  channel: channel.nullable(),
  reference: z.string().max(100).nullable(),
  note: optionalText,
})

const drafted = z.object({
  requests: z.array(z.object({ id: recordId, number: z.string(), addressee: addresseeKind, items: z.int() })),
  refused: z.array(
    z.object({
      findingId: recordId,
      obstacle: z.union([obstacle, z.enum(['not-correctable', 'in-correction', 'late', 'gone'])]),
    }),
  ),
  changeSet: z.int().nullable(),
})
export type CorrectionDrafted = z.infer<typeof drafted>

export const corrections = {
  /** The cockpit: what can still be mended and what is under way, by days left. */
  cases: procedure
    .input(
      z.object({
        search: z.string().max(200).default(''),
        show: z.enum(['all', 'findings', 'requests']).default('all'),
        responsible: z.string().max(100).nullable().default(null),
        dueWithin: z.int().min(0).max(365).nullable().default(null),
        /** Only what can be asked for until this very day: findings and unsent requests. */
        dueOn: optionalDate.default(null),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ rows: z.array(correctionCase), total: z.int(), findings: z.int(), requests: z.int() })),
  /** Cases by days left (0 to 30), those beyond, and what is overdue. */
  summary: procedure.output(
    z.object({
      strip: z.array(z.object({ daysLeft: z.int(), date: localDate, findings: z.int(), requests: z.int() })),
      amber: z.int(),
      red: z.int(),
      unlimited: z.int(),
      drafts: z.int(),
      ready: z.int(),
      waiting: z.int(),
      followUpDue: z.int(),
      responsibles: z.array(z.string()),
    }),
  ),
  /** Deadlines and follow-up dates between two days. */
  calendar: procedure.input(z.object({ from: localDate, to: localDate })).output(
    z.array(
      z.object({
        date: localDate,
        findings: z.int(),
        requests: z.array(
          z.object({ id: recordId, number: z.string(), addresseeName: z.string(), state: correctionState }),
        ),
        followUps: z.array(z.object({ id: recordId, number: z.string(), addresseeName: z.string() })),
      }),
    ),
  ),
  list: procedure.input(listInput).output(z.object({ rows: z.array(correctionRow), total: z.int() })),
  ids: procedure.input(listScope).output(z.array(recordId)),
  get: procedure.input(z.object({ id: recordId })).output(correctionDetail),
  /** Open requests that concern a finding or a registration, newest first. */
  concerning: procedure
    .input(z.union([z.object({ findingId: recordId }), z.object({ registrationId: recordId })]))
    .output(z.array(correctionRow)),

  /** Drafts from findings, one request per addressee; a late one needs `lateReason`. */
  draft: procedure
    .input(z.object({ findingIds: z.array(recordId).min(1).max(1_000), lateReason: optionalText.default(null) }))
    .output(drafted),
  /** A draft from what a worker reports, or from nothing: one person, one day. */
  start: procedure
    .input(
      z.object({
        personId: recordId,
        declarationId: recordId.nullable(),
        date: localDate,
        service,
        report: z.object({ toldOn: localDate, text: z.string().min(1).max(4_000) }).nullable(),
        lateReason: optionalText.default(null),
      }),
    )
    .output(z.object({ id: recordId, number: z.string(), changeSet: z.int().nullable() })),
  /** Saves a draft's words; `version` is the one they were written on. */
  save: procedure
    .input(z.object({ id: recordId, version, values: correctionValues }))
    .output(z.object({ version, savedAt: instant })),
  /** Person in charge and follow-up date of requests, in every state, and of findings; a draft made from these takes them over. */
  care: procedure
    .input(
      z.object({
        ids: z.array(recordId).max(1_000).default([]),
        findingIds: z.array(recordId).max(1_000).default([]),
        responsible: z.string().max(100).nullable(),
        followUpOn: optionalDate,
      }),
    )
    .output(z.object({ changeSet: z.int().nullable() })),
  /** Gives a draft the addressee that the records demand now. */
  readdress: procedure.input(z.object({ id: recordId })).output(z.object({ version })),
  remove: procedure.input(z.object({ ids })).output(bulk),

  attach: procedure
    .input(
      z.object({
        id: recordId,
        files: z
          .array(z.object({ token: fileToken, name: z.string().max(500) }))
          .min(1)
          .max(50),
        kind: evidenceKind,
        description: shortText.nullable().default(null),
        /** The annex in whose place the one file stands from now on. */
        supersedes: recordId.nullable().default(null),
      }),
    )
    .output(
      z.object({
        added: z.int(),
        /** Files that were there already. */
        known: z.array(z.string()),
        refused: z.array(
          z.object({
            name: z.string(),
            code: z.string(),
            params: z.record(z.string(), z.union([z.string(), z.number()])),
          }),
        ),
      }),
    ),
  attachOwn: procedure
    .input(z.object({ id: recordId, source: ownEvidence.shape.source, ref: z.int() }))
    .output(z.object({ added: z.int() })),
  /** Takes an annex of another request. */
  attachSame: procedure.input(z.object({ id: recordId, annexId: recordId })).output(z.object({ added: z.int() })),
  describeAnnex: procedure
    .input(
      z.object({
        annexId: recordId,
        name: z.string().min(1).max(300),
        kind: evidenceKind,
        description: shortText.nullable(),
      }),
    )
    .output(z.object({ changeSet: z.int().nullable() })),
  orderAnnexes: procedure
    .input(z.object({ id: recordId, annexIds: z.array(recordId).max(500) }))
    .output(z.object({ changeSet: z.int().nullable() })),
  /** Takes an annex off a draft. */
  removeAnnex: procedure.input(z.object({ annexId: recordId })).output(z.object({ changeSet: z.int().nullable() })),
  annexFile: procedure.input(z.object({ annexId: recordId })).output(offeredFile),
  /** Annexes of other requests, newest first, to be used again. */
  knownAnnexes: procedure
    .input(z.object({ search: z.string().max(200).default(''), limit: z.int().min(1).max(100).default(30) }))
    .output(z.array(annex.extend({ number: z.string() }))),

  /** What a step would do to these requests. Nothing is changed. */
  check: procedure
    .input(z.object({ ids, step: z.enum(['ready', 'reopen', 'send', 'dossier', 'withdraw']) }))
    .output(bulk),
  ready: procedure.input(z.object({ ids })).output(bulk),
  reopen: procedure.input(z.object({ ids, note: optionalText.default(null) })).output(bulk),
  send: procedure.input(step.extend({ ids })).output(bulk),
  withdraw: procedure.input(z.object({ ids, note: z.string().min(1).max(4_000) })).output(bulk),
  /** Records what came back, with its document. `accepted` names the items granted when only some were. */
  answer: procedure
    .input(
      step.extend({
        id: recordId,
        outcome: z.enum(['ask', 'accept', 'partly', 'refuse']),
        accepted: z.array(recordId).max(500).default([]),
        file: z
          .object({ token: fileToken, name: z.string().max(500) })
          .nullable()
          .default(null),
      }),
    )
    .output(z.object({ state: correctionState })),
  note: procedure
    .input(z.object({ id: recordId, note: z.string().min(1).max(4_000) }))
    .output(z.object({ ok: z.literal(true) })),
  /** A draft with what was refused, naming the old request. */
  follow: procedure.input(z.object({ id: recordId })).output(z.object({ id: recordId, number: z.string() })),
  eventFile: procedure.input(z.object({ eventId: recordId })).output(offeredFile),

  /** The document as it would be sent, or as it was. */
  preview: procedure.input(z.object({ id: recordId })).output(offeredFile),
  /** Dossiers of requests: each a folder with PDF, annexes, text, mail and checksums, in one ZIP. */
  dossier: procedure.input(z.object({ ids })).output(bulk.extend({ file: offeredFile.nullable() })),
  contactText: procedure
    .input(z.object({ id: recordId }))
    .output(z.object({ text: z.string(), shortened: z.boolean(), limit: z.int(), url: z.string() })),
  mail: procedure.input(z.object({ id: recordId })).output(offeredFile),

  ics: procedure.input(z.object({ language })).output(offeredFile),
  weekList: procedure.input(z.object({ from: localDate, language })).output(offeredFile),
  export: procedure.input(exportInput).output(offeredFile),
  /** All requests of a period with delays and outcomes. */
  register: procedure
    .input(z.object({ from: localDate, to: localDate, format: z.enum(['xlsx', 'pdf']), language }))
    .output(offeredFile),
  /** How requests of a period ended, for the pictures. */
  statistics: procedure.input(z.object({ from: localDate, to: localDate })).output(
    z.object({
      total: z.int(),
      byReason: z.array(z.object({ key: z.string(), count: z.int() })),
      byWorkplace: z.array(z.object({ key: z.string(), count: z.int() })),
      byFirm: z.array(z.object({ key: z.string(), count: z.int() })),
      byOutcome: z.array(z.object({ key: correctionState, count: z.int() })),
      /** Days from the registration to sending. */
      daysUsed: z.array(z.object({ days: z.int(), count: z.int() })),
    }),
  ),
  history: procedure.input(z.object({ id: recordId, language })).output(offeredFile),
}
