import { eventIterator } from '@orpc/contract'
import { z } from 'zod'

import {
  fileToken,
  instant,
  language,
  localDate,
  offeredFile,
  optionalDate,
  optionalText,
  procedure,
  recordId,
} from '#shared/contract/base.ts'
import { lookupItem, saved, version } from '#shared/contract/list.ts'
import { briefingWays } from '#shared/domain/access.ts'
import { capacities } from '#shared/domain/capacity.ts'

/** A language of start sheets: one of ours, a shipped one, or one the office added. */
export const sheetTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/)

const file = z.object({ token: fileToken, name: z.string().max(255) })
const page = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) }

/** Whom a list is about: everybody, or those planned at a declaration from the day on, or the people of a firm that day. */
export const informingScope = z.object({
  declarationId: recordId.nullable().default(null),
  companyId: recordId.nullable().default(null),
  date: localDate,
  /** `uninformed`: nothing noted that counts on the day. */
  only: z.enum(['all', 'uninformed']).default('all'),
  search: z.string().max(200).default(''),
})
export type InformingScope = z.infer<typeof informingScope>

export const informedRow = z.object({
  id: recordId,
  name: z.string(),
  employer: z.string().nullable(),
  capacity: z.enum(capacities).nullable(),
  /** Of sheets for this person; null: nobody has said. */
  language: sheetTag.nullable(),
  /** Day of the last briefing that counts. */
  informedOn: localDate.nullable(),
  /** Sheets whose receipt has not come back. */
  awaited: z.int(),
})
export type InformedRow = z.infer<typeof informedRow>

export const awaitedSheet = z.object({
  id: recordId,
  personId: recordId,
  person: z.string(),
  declarationId: recordId.nullable(),
  declaration: z.string().nullable(),
  workplace: z.string().nullable(),
  language: sheetTag,
  printedAt: instant,
  printedBy: z.string(),
})
export type AwaitedSheet = z.infer<typeof awaitedSheet>

/** What is noted of a briefing. */
export const briefingInput = z.object({
  onDate: optionalDate,
  givenBy: z.string().max(200),
  language: sheetTag.nullable(),
  way: z.enum(briefingWays),
  note: optionalText,
})
export type BriefingInput = z.infer<typeof briefingInput>

export const briefing = z.object({
  id: recordId,
  declaration: lookupItem.nullable(),
  onDate: localDate,
  givenBy: z.string(),
  language: sheetTag,
  way: z.enum(briefingWays),
  note: z.string().nullable(),
  fileName: z.string().nullable(),
  /** The receipt of a sheet. */
  receipt: z.boolean(),
  version,
})
export type Briefing = z.infer<typeof briefing>

/** What the office should know of a print: how many people or texts it concerns, and a few of them by name. */
export const sheetWarning = z.object({
  code: z.enum([
    'language-unknown',
    'language-gone',
    'texts-missing',
    'not-reviewed',
    'no-declaration',
    'no-employer',
    'regime-unknown',
    'no-contact',
    'characters-replaced',
    'text-shortened',
  ]),
  count: z.int(),
  /** Five at most. */
  names: z.array(z.string()),
})
export type SheetWarning = z.infer<typeof sheetWarning>

const progress = z.object({ kind: z.literal('progress'), done: z.int(), total: z.int() })

/** What stands on a scanned page. */
export const recognised = z.discriminatedUnion('state', [
  z.object({ state: z.literal('found'), sheet: awaitedSheet }),
  /** The receipt of this sheet is there already. */
  z.object({ state: z.literal('matched'), sheet: awaitedSheet, on: localDate }),
  /** A code of a start sheet that this workspace does not know. */
  z.object({ state: z.literal('foreign') }),
  z.object({ state: z.literal('unreadable') }),
])
export type Recognised = z.infer<typeof recognised>

const scannedPage = z.object({
  source: file,
  /** From 0; of a picture always 0. */
  page: z.int().min(0).max(5000),
})

export const receiptInput = scannedPage.extend({
  /** The sheet it belongs to; null: one without a sheet, of a person chosen by hand. */
  sheetId: recordId.nullable(),
  personId: recordId.nullable(),
  declarationId: recordId.nullable(),
})
export type ReceiptInput = z.infer<typeof receiptInput>

export const receiptRefusal = z.object({
  /** Index among those sent. */
  index: z.int(),
  code: z.enum(['matched', 'twice', 'same-scan', 'gone', 'nobody', 'page']),
})

export const sheetLanguage = z.object({
  tag: sheetTag,
  name: z.string(),
  origin: z.enum(['own', 'shipped', 'added']),
  reviewed: z.boolean(),
  /** Keys whose text is not used; the French one stands in its place. */
  faults: z.array(z.object({ key: z.string(), fault: z.enum(['missing', 'placeholder', 'long', 'marks', 'font']) })),
  unknown: z.array(z.string()),
  fileName: z.string().nullable(),
  /** Of an added one. */
  id: recordId.nullable(),
})
export type SheetLanguage = z.infer<typeof sheetLanguage>

/** Start sheets, posters, brochures, briefings, and receipts that come back. */
export const informing = {
  people: procedure.input(informingScope.extend(page)).output(z.object({ rows: z.array(informedRow), total: z.int() })),
  /** Everybody in the scope, in the order of the list; at most 100,000. */
  peopleIds: procedure.input(informingScope).output(z.array(recordId)),

  /**
   * Prints a sheet for each person, sorted by name, each with a token of its own; nothing is kept when cancelled. Without a
   * declaration each gets one for every place planned from the day on, or a general one.
   */
  print: procedure
    .input(
      z.object({
        people: z.array(recordId).min(1).max(5000),
        declarationId: recordId.nullable(),
        date: localDate,
        /** `own`: the language of each person. */
        language: z.union([z.literal('own'), sheetTag]),
        /** Keeps the language as that of these people’s sheets. */
        remember: z.boolean().default(false),
      }),
    )
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          progress,
          z.object({
            kind: z.literal('done'),
            file: offeredFile,
            sheets: z.int(),
            people: z.int(),
            warnings: z.array(sheetWarning),
            changeSet: z.int().nullable(),
          }),
        ]),
      ),
    ),
  poster: procedure
    .input(
      z.object({
        declarationId: recordId,
        date: localDate,
        languages: z.array(sheetTag).min(1).max(4),
        size: z.enum(['A4', 'A3']),
      }),
    )
    .output(z.object({ file: offeredFile, warnings: z.array(sheetWarning) })),
  /** For a firm at a declaration, in its language unless another one is asked for. */
  brochure: procedure
    .input(z.object({ declarationId: recordId, companyId: recordId, date: localDate, language: language.nullable() }))
    .output(z.object({ file: offeredFile, pages: z.int() })),

  /** Sheets whose receipt has not come back, the oldest first. */
  sheets: procedure
    .input(
      z.object({
        declarationId: recordId.nullable().default(null),
        search: z.string().max(200).default(''),
        ...page,
      }),
    )
    .output(z.object({ rows: z.array(awaitedSheet), total: z.int() })),
  sheetIds: procedure
    .input(z.object({ declarationId: recordId.nullable().default(null), search: z.string().max(200).default('') }))
    .output(z.array(recordId)),
  /** Takes back printed sheets whose receipt has not come: lost, or printed in vain. Their codes are then unknown. */
  dropSheets: procedure
    .input(z.object({ ids: z.array(recordId).min(1).max(10_000) }))
    .output(z.object({ removed: z.int(), changeSet: z.int().nullable() })),

  /** What a person was told, and the sheets still awaited. */
  of: procedure.input(z.object({ personId: recordId })).output(
    z.object({
      briefings: z.array(briefing),
      sheets: z.array(awaitedSheet),
      /** Of sheets; null: that of the person, or of the office. */
      sheetLanguage: sheetTag.nullable(),
      language: language.nullable(),
    }),
  ),
  setLanguage: procedure
    .input(z.object({ personId: recordId, language: sheetTag.nullable() }))
    .output(z.object({ changeSet: z.int().nullable() })),
  /**
   * Notes the same briefing for each person; language null: that of each person’s sheets. Without a file, whoever is noted for that
   * day and place already is left as he is (`known`).
   */
  record: procedure
    .input(
      z.object({
        people: z.array(recordId).min(1).max(10_000),
        declarationId: recordId.nullable(),
        values: briefingInput,
        file: file.nullable().default(null),
      }),
    )
    .output(z.object({ added: z.int(), known: z.int(), changeSet: z.int().nullable() })),
  /** Changes a briefing; `file` null keeps the one it has. */
  change: procedure
    .input(
      z.object({
        id: recordId,
        declarationId: recordId.nullable(),
        values: briefingInput,
        file: file.nullable().default(null),
        version: version.optional(),
      }),
    )
    .output(saved),
  remove: procedure.input(z.object({ id: recordId })).output(z.object({ changeSet: z.int() })),
  /** The attached file, under the name it was given. */
  briefingFile: procedure.input(z.object({ id: recordId })).output(offeredFile),

  /** Looks for the code of a start sheet on the picture of a page, PNG or JPEG; it is thrown away unless it is to be kept. */
  readPage: procedure.input(z.object({ image: fileToken, keep: z.boolean().default(false) })).output(recognised),
  /** Tells how many pages an uploaded scan has; refuses what can be kept by no receipt. */
  openScan: procedure
    .input(z.object({ source: file }))
    .output(z.object({ kind: z.enum(['pdf', 'picture']), pages: z.int() })),
  /** Notes a briefing for each page confirmed, with that page attached; what cannot be kept is named and kept from nobody. */
  keepReceipts: procedure
    .input(
      z.object({
        receipts: z.array(receiptInput).min(1).max(1000),
        onDate: optionalDate,
        givenBy: z.string().max(200),
      }),
    )
    .output(z.object({ kept: z.int(), refused: z.array(receiptRefusal), changeSet: z.int().nullable() })),

  languages: procedure.output(z.array(sheetLanguage)),
  /** Adds a language by file, or takes the file in place of the one added before. */
  addLanguage: procedure
    .input(z.object({ file }))
    .output(z.object({ language: sheetLanguage, changeSet: z.int().nullable() })),
  removeLanguage: procedure.input(z.object({ id: recordId })).output(z.object({ changeSet: z.int() })),
  /** The French texts as a file to translate. */
  languageTemplate: procedure.output(offeredFile),
}
