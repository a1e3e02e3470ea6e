import { eventIterator } from '@orpc/contract'
import { z } from 'zod'

import { fileToken, instant, language, localDate, offeredFile, procedure, recordId } from '#shared/contract/base.ts'

/** One language, or two at once, first language first. */
const languages = z.array(language).min(1).max(2)

/** Something the office should look at; `person` is a name for the screen, never a number. */
const formWarning = z.object({
  code: z.enum([
    'outside-declaration',
    'no-duty',
    'permanent-lack',
    'nobody-planned',
    'regime-unknown',
    'limosa-not-valid',
    'employer-not-in-chain',
    'no-identifier',
    'no-employment',
    'absent',
    'workplace-closed',
    'characters-replaced',
    'text-shortened',
  ]),
  person: z.string().nullable(),
  detail: z.string().nullable(),
})
export type FormWarning = z.infer<typeof formWarning>

/** A declaration as the emergency pages offer it on a day. */
const emergencyPlace = z.object({
  declarationId: recordId,
  number: z.string(),
  regime: z.enum(['cleaning', 'construction', 'meat']).nullable(),
  workplace: z.string(),
  address: z.string().nullable(),
  startDate: localDate.nullable(),
  endDate: localDate.nullable(),
  /** The day lies within the dates and the duty to register is not "no". */
  active: z.boolean(),
  permanentLack: z.boolean(),
  /** People planned that day, and the firms they work for. */
  due: z.int(),
  firms: z.int(),
  openIncidentId: recordId.nullable(),
  lastForm: z
    .object({ id: recordId, number: z.string(), version: z.int(), createdAt: instant, used: z.boolean() })
    .nullable(),
})
export type EmergencyPlace = z.infer<typeof emergencyPlace>

const formRequest = z.object({
  declarationId: recordId,
  date: localDate,
  languages,
  /** At least 3; absent: the workspace's setting. */
  blankLines: z.int().min(3).max(200).optional(),
  /** Adds those seen or planned here in the last N days, valid only if signed. */
  recent: z.int().min(0).max(60).default(0),
  incidentId: recordId.nullable().default(null),
  /** Printed instead of the incident's number. */
  reference: z.string().max(60).nullable().default(null),
})

const madeForm = z.object({
  file: offeredFile,
  pages: z.int(),
  people: z.int(),
  warnings: z.array(formWarning),
})

const storedForm = z.object({
  id: recordId,
  number: z.string(),
  version: z.int(),
  declarationId: recordId,
  declaration: z.string(),
  workplace: z.string(),
  date: localDate,
  state: z.enum(['prepared', 'used']),
  incidentId: recordId.nullable(),
  createdAt: instant,
  createdBy: z.string(),
  pages: z.int(),
  people: z.int(),
  sha256: z.string(),
  /** Lines without an outcome yet; counts only for used forms. */
  openLines: z.int(),
  scans: z.array(z.object({ id: recordId, name: z.string() })),
})
export type StoredForm = z.infer<typeof storedForm>

export const lineOutcome = z.enum(['registered', 'in-correction', 'absent', 'explained'])

const formLine = z.object({
  id: recordId,
  formId: recordId,
  formNumber: z.string(),
  line: z.int(),
  date: localDate,
  declaration: z.string(),
  workplace: z.string(),
  personId: recordId.nullable(),
  person: z.string(),
  /** Masked. */
  identifier: z.string().nullable(),
  employer: z.string().nullable(),
  outcome: lineOutcome.nullable(),
  note: z.string().nullable(),
  /** Settled by the review, since a registration came later. */
  auto: z.boolean(),
  /** That registration and the file that brought it. */
  registration: z.object({ registrationId: recordId, batchId: recordId, fileName: z.string() }).nullable(),
  /** The finding that nothing followed this line, while it is open. */
  findingId: recordId.nullable(),
  /** Calendar days since the day of the form. */
  age: z.int(),
})
export type FormLine = z.infer<typeof formLine>

/** Questions and answers are those of `shared/domain/outage.ts`. */
const incidentStep = z.object({
  id: recordId,
  question: z.string(),
  answer: z.string(),
  channel: z.string().nullable(),
  /** Name, ticket, agent or remark noted with the answer. */
  note: z.string().nullable(),
  at: instant,
  by: z.string(),
  /** False for answers that a later one corrected. */
  counts: z.boolean(),
})

const outcome = z.object({
  kind: z.enum(['not-applicable', 'registered-after-all', 'exempt', 'paper-form']),
  reason: z.string(),
  rule: z.string(),
  source: z.string(),
  checkedOn: localDate,
  assumption: z.boolean(),
  evidence: z.array(z.string()),
})

const incident = z.object({
  id: recordId,
  number: z.string(),
  date: localDate,
  /** Local hour `HH:MM`. */
  outageHour: z.string().nullable(),
  description: z.string().nullable(),
  places: z.array(
    z.object({ declarationId: recordId, number: z.string(), workplace: z.string(), address: z.string().nullable() }),
  ),
  regime: z.enum(['cleaning', 'construction', 'meat']),
  steps: z.array(incidentStep),
  question: z.string().nullable(),
  answers: z.array(z.string()),
  outcome: outcome.nullable(),
  reference: z
    .object({
      number: z.string(),
      channel: z.enum(['phone', 'contactForm', 'other']),
      at: instant,
      agent: z.string().nullable(),
    })
    .nullable(),
  attachments: z.array(
    z.object({ id: recordId, name: z.string(), description: z.string().nullable(), size: z.int(), sha256: z.string() }),
  ),
  forms: z.array(storedForm),
  closedAt: instant.nullable(),
  openedBy: z.string(),
  openedAt: instant,
})
export type Incident = z.infer<typeof incident>

const progress = z.object({ kind: z.literal('progress'), done: z.int(), total: z.int() })

export const emergency = {
  /** Every declaration active that day; with a search those that match, active ones first, then others that match. */
  places: procedure
    .input(z.object({ date: localDate, search: z.string().max(200).default('') }))
    .output(z.array(emergencyPlace)),

  /** Who is due, as the form would list them; identifiers masked. */
  due: procedure.input(z.object({ declarationId: recordId, date: localDate })).output(
    z.array(
      z.object({
        personId: recordId,
        name: z.string(),
        identifier: z.string().nullable(),
        employer: z.string().nullable(),
        tier: z.int().nullable(),
        startTime: z.string().nullable(),
        endTime: z.string().nullable(),
      }),
    ),
  ),

  /** The form as it would be printed; nothing is kept. */
  preview: procedure.input(formRequest).output(madeForm),
  /** Makes the form, keeps its bytes for ever under a new version when anything differs, and offers it. */
  prepare: procedure.input(formRequest).output(madeForm.extend({ form: storedForm })),
  forms: procedure
    .input(
      z.object({
        date: localDate.nullable().default(null),
        declarationId: recordId.nullable().default(null),
        state: z.enum(['prepared', 'used']).nullable().default(null),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.array(storedForm)),
  /** The kept bytes of a form. */
  formFile: procedure.input(z.object({ formId: recordId })).output(offeredFile),
  /** Only used forms count in reviews and follow-up; the incident may come later. */
  markUsed: procedure
    .input(z.object({ formId: recordId, used: z.boolean(), incidentId: recordId.nullable() }))
    .output(storedForm),
  attachScan: procedure
    .input(z.object({ formId: recordId, file: z.object({ token: fileToken, name: z.string().max(255) }) }))
    .output(storedForm),

  lines: procedure
    .input(z.object({ formId: recordId.nullable().default(null), openOnly: z.boolean().default(false) }))
    .output(z.array(formLine)),
  /** Settles one or many lines; `explained` and `in-correction` need a note. A null outcome opens them again. */
  settleLines: procedure
    .input(
      z.object({
        lineIds: z.array(recordId).min(1).max(1000),
        outcome: lineOutcome.nullable(),
        note: z.string().max(4000).nullable(),
      }),
    )
    .output(z.object({ settled: z.int(), changeSet: z.int().nullable() })),

  incidents: procedure
    .input(z.object({ openOnly: z.boolean().default(false), limit: z.int().min(1).max(500).default(100) }))
    .output(z.array(incident.omit({ steps: true, attachments: true, forms: true }))),
  incident: procedure.input(z.object({ id: recordId })).output(incident),
  start: procedure
    .input(
      z.object({
        declarationIds: z.array(recordId).min(1).max(200),
        date: localDate,
        outageHour: z
          .string()
          .regex(/^\d{2}:\d{2}$/)
          .nullable(),
      }),
    )
    .output(incident),
  /** Appends a step; an earlier answer to the same question stays in the log and no longer counts. */
  answer: procedure
    .input(
      z.object({
        incidentId: recordId,
        question: z.string(),
        answer: z.string(),
        channel: z.string().nullable().default(null),
        note: z.string().max(1000).nullable().default(null),
      }),
    )
    .output(incident),
  describe: procedure
    .input(
      z.object({
        incidentId: recordId,
        description: z.string().max(4000).nullable(),
        outageHour: z
          .string()
          .regex(/^\d{2}:\d{2}$/)
          .nullable(),
      }),
    )
    .output(incident),
  setReference: procedure
    .input(
      z.object({
        incidentId: recordId,
        number: z.string().trim().min(1).max(60),
        channel: z.enum(['phone', 'contactForm', 'other']),
        agent: z.string().max(200).nullable(),
      }),
    )
    .output(incident),
  attach: procedure
    .input(
      z.object({
        incidentId: recordId,
        file: z.object({ token: fileToken, name: z.string().max(255) }),
        description: z.string().max(500).nullable(),
      }),
    )
    .output(incident),
  attachment: procedure.input(z.object({ attachmentId: recordId })).output(offeredFile),
  close: procedure.input(z.object({ incidentId: recordId, closed: z.boolean() })).output(incident),
  statement: procedure.input(z.object({ incidentId: recordId, language })).output(offeredFile),
  /** Ready to paste in the contact form of the contact centre. */
  contactText: procedure
    .input(z.object({ incidentId: recordId, language }))
    .output(z.object({ text: z.string(), formAddress: z.string() })),
  /** The phone script's facts: number, keys, and whether the centre is open now as far as the settings tell. */
  contact: procedure.input(z.object({ date: localDate, regime: z.string() })).output(
    z.object({
      phone: z.string(),
      menus: z.array(z.object({ language, keys: z.array(z.string()) })),
      openNow: z.boolean().nullable(),
      formAddress: z.string(),
      assumption: z.boolean(),
      source: z.string(),
      checkedOn: localDate,
    }),
  ),

  /**
   * For all workplaces active on the given days: forms, decision card, phone script and list of people.
   * With a folder the files are written there; always offers one PDF with everything.
   */
  pack: procedure
    .input(
      z.object({
        date: localDate,
        days: z.int().min(1).max(14).default(1),
        languages,
        folder: z.string().max(1000).nullable().default(null),
      }),
    )
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          progress,
          z.object({
            kind: z.literal('done'),
            files: z.array(z.string()),
            file: offeredFile,
            forms: z.array(storedForm),
            warnings: z.array(formWarning),
          }),
        ]),
      ),
    ),
  /** Forms for every declaration active that day: as one PDF, or with a folder as a file each (`file` is then null). */
  prepareAll: procedure
    .input(
      z.object({
        date: localDate,
        languages,
        blankLines: z.int().min(3).max(200).optional(),
        recent: z.int().min(0).max(60).default(0),
        reference: z.string().max(60).nullable().default(null),
        folder: z.string().max(1000).nullable().default(null),
      }),
    )
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          progress,
          z.object({
            kind: z.literal('done'),
            file: offeredFile.nullable(),
            forms: z.array(z.object({ form: storedForm, file: z.string().nullable(), warnings: z.array(formWarning) })),
          }),
        ]),
      ),
    ),
}
