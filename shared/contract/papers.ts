import { z } from 'zod'

import {
  fileToken,
  language,
  localDate,
  offeredFile,
  optionalDate,
  optionalText,
  problem,
  procedure,
  recordId,
  text,
} from '#shared/contract/base.ts'
import { lookupItem, recordProcedures, saved, version } from '#shared/contract/list.ts'
import { paperKindCodes, paperStates, paperSubjects } from '#shared/domain/paper.ts'

const code = z.enum(paperKindCodes)
const subject = z.enum(paperSubjects)
const state = z.enum(paperStates)

/** A file that was uploaded, under the name it came with. */
const arrivedFile = z.object({ token: fileToken, name: z.string().min(1).max(255) })

/** A paper as a form sends it: exactly one of the four holders is given, the one its kind is about. */
export const paperInput = z.object({
  kindId: recordId.nullable(),
  companyId: recordId.nullable(),
  linkId: recordId.nullable(),
  personId: recordId.nullable(),
  declarationId: recordId.nullable(),
  issuedOn: optionalDate,
  expiresOn: optionalDate,
  reference: optionalText,
  note: optionalText,
  /** When it was found right; by whoever saves it. */
  verifiedOn: optionalDate,
  /** A new file in place of the present one; null keeps what is there. */
  file: arrivedFile.nullable(),
  removeFile: z.boolean(),
})
export type PaperInput = z.infer<typeof paperInput>

const kindOfPaper = {
  kindId: recordId,
  /** Null for a kind of the office's own, which has a name instead. */
  kindCode: code.nullable(),
  kindName: z.string().nullable(),
  subject,
}

export const paperRow = z.object({
  id: recordId,
  ...kindOfPaper,
  holder: z.string(),
  companyId: recordId.nullable(),
  firm: z.string().nullable(),
  linkId: recordId.nullable(),
  personId: recordId.nullable(),
  declarationId: recordId.nullable(),
  declaration: z.string().nullable(),
  workplace: z.string().nullable(),
  issuedOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
  /** Days to the last one; negative after it, null without one. */
  daysLeft: z.int().nullable(),
  reference: z.string().nullable(),
  note: z.string().nullable(),
  fileName: z.string().nullable(),
  verifiedOn: z.string().nullable(),
  verifiedBy: z.string().nullable(),
  required: z.boolean(),
  /** A kind that ends. */
  expires: z.boolean(),
  state,
  replaced: z.boolean(),
  /** Its holder has left. */
  ended: z.boolean(),
})
export type PaperRow = z.infer<typeof paperRow>

export const paperDetails = paperRow.extend({
  /** The holder as a look-up field shows it. */
  holderItem: lookupItem,
  file: z.object({ sha256: z.string(), mediaType: z.string(), size: z.int(), alsoAt: z.array(lookupItem) }).nullable(),
  version,
})
export type PaperDetails = z.infer<typeof paperDetails>

/** Shipped kinds keep their code, name and subject: only what is asked of them may change. */
export const paperKindInput = z.object({ name: text, subject, required: z.boolean(), expires: z.boolean() })
export type PaperKindInput = z.infer<typeof paperKindInput>

export const paperKindRow = z.object({
  id: recordId,
  code: code.nullable(),
  name: z.string().nullable(),
  subject,
  required: z.boolean(),
  expires: z.boolean(),
  /** How many papers there are of it. */
  papers: z.int(),
  version,
})
export type PaperKindRow = z.infer<typeof paperKindRow>

const kindDraft = z.object({
  id: recordId.nullable(),
  values: paperKindInput,
  overrides: z.array(z.string()).default([]),
})

/** A required paper that a firm, or one of its links, has not got on a day. */
export const missingPaper = z.object({
  ...kindOfPaper,
  subject: z.enum(['company', 'link']),
  companyId: recordId,
  firm: z.string(),
  /** The link it is about; for a paper of the firm itself null. */
  linkId: recordId.nullable(),
  directEmployer: z.string().nullable(),
  declarationId: recordId.nullable(),
  declaration: z.string().nullable(),
  workplace: z.string().nullable(),
  state,
  /** The best paper there is, such as an expired one. */
  paperId: recordId.nullable(),
  expiresOn: z.string().nullable(),
})
export type MissingPaper = z.infer<typeof missingPaper>

/** Something that ends: a paper, a link of a chain, or a Limosa period. */
export const dueEntry = z.object({
  what: z.enum(['paper', 'link', 'limosa']),
  /** Of the paper, the link or the person. */
  id: recordId,
  kindCode: code.nullable(),
  kindName: z.string().nullable(),
  firm: z.string().nullable(),
  holder: z.string(),
  declaration: z.string().nullable(),
  workplace: z.string().nullable(),
  expires: localDate,
  daysLeft: z.int(),
  state,
})
export type DueEntry = z.infer<typeof dueEntry>

const dueInput = z.object({
  /** Days from today, today counted as 0. */
  within: z.int().min(0).max(3660),
  /** Beside papers also links and Limosa periods. */
  all: z.boolean().default(true),
})

export const papers = {
  ...recordProcedures({ row: paperRow, details: paperDetails, input: paperInput }),
  /** The file of a paper; throws `record-gone` when it has none. */
  file: procedure.input(z.object({ id: recordId })).output(offeredFile),
  /** Looks at an uploaded file before it is kept: what it is, and where the same one is kept already. */
  look: procedure
    .input(z.object({ file: arrivedFile, id: recordId.nullable() }))
    .output(z.object({ name: z.string(), size: z.int(), mediaType: z.string(), alsoAt: z.array(lookupItem) })),
  /** Notes that papers were found right on a day (null: takes it back), by the user at work. */
  verify: procedure
    .input(z.object({ ids: z.array(recordId).min(1).max(100_000), on: localDate.nullable() }))
    .output(z.object({ changed: z.int(), changeSet: z.int().nullable() })),
  /** Required papers that active links and their firms lack on a day, most pressing firms by name. */
  missing: procedure
    .input(
      z.object({
        date: localDate,
        companyId: recordId.nullable().default(null),
        declarationId: recordId.nullable().default(null),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(z.object({ rows: z.array(missingPaper), total: z.int(), firms: z.int() })),
  /** What ends within some days, soonest first, and what has ended and was not replaced; at most a thousand of each. */
  due: procedure
    .input(dueInput)
    .output(z.object({ date: localDate, ending: z.array(dueEntry), past: z.array(dueEntry), more: z.boolean() })),
  /** The same as a printed list. */
  dueFile: procedure.input(dueInput.extend({ language })).output(offeredFile),
  kinds: procedure.output(z.array(paperKindRow)),
  checkKind: procedure.input(kindDraft).output(z.array(problem)),
  /** Creates a kind of the office's own when `id` is null, else updates. */
  saveKind: procedure.input(kindDraft.extend({ version: version.optional() })).output(saved),
  /** Deletes kinds of the office's own without papers; throws `paper-kind-shipped` for one the program came with. */
  removeKinds: procedure
    .input(z.object({ ids: z.array(recordId).min(1).max(1000) }))
    .output(z.object({ removed: z.int(), kept: z.array(lookupItem), changeSet: z.int().nullable() })),
}
