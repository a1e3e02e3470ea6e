import { z } from 'zod'

import { instant, language, localDate, offeredFile, optionalText, procedure, recordId } from '#shared/contract/base.ts'
import { exportInput, listInput, listScope } from '#shared/contract/list.ts'
import { paperKindCodes, paperStates } from '#shared/domain/paper.ts'
import {
  candidateNotes,
  placeholders,
  reminderChannels,
  reminderKinds,
  reminderStates,
} from '#shared/domain/reminder.ts'

export const reminderKind = z.enum(reminderKinds)
export const reminderChannel = z.enum(reminderChannels)

export const reminderRow = z.object({
  id: recordId,
  number: z.string(),
  kind: reminderKind,
  companyId: recordId,
  company: z.string(),
  declarationId: recordId.nullable(),
  declaration: z.string().nullable(),
  language,
  state: z.enum(reminderStates),
  /** Date of the letter. */
  date: localDate,
  sentOn: localDate.nullable(),
  channel: reminderChannel.nullable(),
  /** Where it was sent to. */
  address: z.string().nullable(),
  sentBy: z.string().nullable(),
  madeAt: instant,
  madeBy: z.string(),
  textSha256: z.string(),
  /** Of the letter as PDF. */
  sha256: z.string(),
})
export type ReminderRow = z.infer<typeof reminderRow>

export const reminderDetails = reminderRow.extend({
  recipient: z.string(),
  /** Name and address on one line; empty when no address is known. */
  postal: z.string(),
  email: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  note: z.string().nullable(),
  notedAt: instant.nullable(),
})
export type ReminderDetails = z.infer<typeof reminderDetails>

/** The last reminder of a kind that went out to a firm. */
const lastSent = z.object({ id: recordId, number: z.string(), sentOn: localDate, channel: reminderChannel })

/** A paper that a firm lacks, or that ends. */
const lackingPaper = z.object({
  code: z.enum(paperKindCodes).nullable(),
  name: z.string().nullable(),
  state: z.enum(paperStates),
  expiresOn: localDate.nullable(),
  declaration: z.string().nullable(),
})

export const candidate = z.object({
  companyId: recordId,
  company: z.string(),
  language,
  email: z.string().nullable(),
  address: z.string().nullable(),
  /** Places where it works that day. */
  places: z.int(),
  papers: z.array(lackingPaper),
  last: lastSent.nullable(),
  notes: z.array(z.enum(candidateNotes)),
  preselected: z.boolean(),
})
export type ReminderCandidate = z.infer<typeof candidate>

/** What a round is about; the firms are those active on the day, narrowed to a declaration, or the ones named. */
const round = z.object({
  kind: reminderKind,
  date: localDate,
  declarationId: recordId.nullable().default(null),
})

/** The office's own words for one language, with placeholders in braces. */
export const reminderWords = z.object({ subject: z.string().max(300), text: z.string().max(20_000) })
export type ReminderWords = z.infer<typeof reminderWords>

const ownWords = z.object({
  fr: reminderWords.optional(),
  nl: reminderWords.optional(),
  de: reminderWords.optional(),
  en: reminderWords.optional(),
})

const written = round.extend({
  senderId: recordId.nullable().default(null),
  words: ownWords.default({}),
})
export type RoundInput = z.infer<typeof written>

const ids = z.array(recordId).min(1).max(2_000)

export const reminders = {
  list: procedure.input(listInput).output(z.object({ rows: z.array(reminderRow), total: z.int() })),
  ids: procedure.input(listScope).output(z.array(recordId)),
  get: procedure.input(z.object({ id: recordId })).output(reminderDetails),
  export: procedure.input(exportInput).output(offeredFile),

  /** Whom a round would remind, each with what speaks against it. `companyIds` names firms instead of all active ones. */
  candidates: procedure
    .input(round.extend({ companyIds: z.array(recordId).max(2_000).nullable().default(null) }))
    .output(z.object({ rows: z.array(candidate), repeatDays: z.int(), replyDays: z.int() })),
  /** The ready text of a kind in a language, and what may stand in braces. */
  words: procedure
    .input(z.object({ kind: reminderKind, language }))
    .output(
      reminderWords.extend({ placeholders: z.array(z.object({ name: z.enum(placeholders), word: z.string() })) }),
    ),
  /** A reminder as it would be made for one firm, with the letter. */
  preview: procedure.input(written.extend({ companyId: recordId })).output(
    z.object({
      language,
      recipient: z.string(),
      subject: z.string(),
      text: z.string(),
      file: offeredFile,
    }),
  ),
  /**
   * Makes a letter per firm. Refuses with `reminded-recently` (an override) while a firm had the same reminder within the
   * days of the setting.
   */
  make: procedure
    .input(written.extend({ companyIds: ids, overrides: z.array(z.string()).default([]) }))
    .output(z.object({ ids: z.array(recordId), changeSet: z.int().nullable() })),
  /** Letters and mail drafts: as one ZIP, as one PDF to print, or written into a folder (then `file` is null). */
  files: procedure
    .input(
      z.object({ ids, as: z.enum(['zip', 'pdf', 'folder']), folder: z.string().max(1000).nullable().default(null) }),
    )
    .output(z.object({ file: offeredFile.nullable(), files: z.array(z.string()) })),
  /** The letter as it was made. */
  letter: procedure.input(z.object({ id: recordId })).output(offeredFile),
  /** A draft of a mail with the letter attached. */
  mail: procedure.input(z.object({ id: recordId })).output(offeredFile),
  /** Notes that reminders went out; nothing of it can be taken back. */
  send: procedure
    .input(
      z.object({
        sentOn: localDate,
        channel: reminderChannel,
        note: optionalText.default(null),
        items: z
          .array(z.object({ id: recordId, address: z.string().max(1_000) }))
          .min(1)
          .max(2_000),
      }),
    )
    .output(z.object({ sent: z.int() })),
  /** Throws away letters that were never sent; those that were stay and are counted. */
  discard: procedure
    .input(z.object({ ids }))
    .output(z.object({ removed: z.int(), kept: z.int(), changeSet: z.int().nullable() })),
  /** Everything sent in a period: a PDF that proves it, with the letters themselves on demand, or the log as a workbook. */
  proof: procedure
    .input(
      z.object({
        from: localDate,
        to: localDate,
        language,
        format: z.enum(['pdf', 'xlsx']),
        letters: z.boolean().default(false),
        companyId: recordId.nullable().default(null),
      }),
    )
    .output(z.object({ file: offeredFile, count: z.int() })),
}
