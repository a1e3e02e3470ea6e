import { z } from 'zod'

import { instant, language, localDate, offeredFile, optionalDate, procedure, recordId } from '#shared/contract/base.ts'
import { regime } from '#shared/contract/declarations.ts'
import { placeKinds } from '#shared/domain/works.ts'
import { changeKinds, type WorksState } from '#shared/domain/works-state.ts'

const firm = z.object({ id: z.int(), name: z.string(), number: z.string().nullable() })
const link = z.object({
  firm,
  employer: firm,
  from: z.string().nullable(),
  to: z.string().nullable(),
  agency: z.boolean(),
})
const place = z.object({
  kind: z.enum(placeKinds),
  name: z.string().nullable(),
  address: z.string().nullable(),
  description: z.string().nullable(),
})
const declarant = firm.extend({ sharePercent: z.number().nullable() })

/** What was reported, as it is kept. */
export const worksState: z.ZodType<WorksState> = z.object({
  number: z.string().nullable(),
  declarants: z.array(declarant),
  declarantContact: z.string().nullable(),
  client: firm.nullable(),
  clientContact: z.string().nullable(),
  regime: regime.nullable(),
  description: z.string().nullable(),
  contractOn: z.string().nullable(),
  dutyToRegister: z.enum(['yes', 'no']).nullable(),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  amountCents: z.number().nullable(),
  purpose: z.string().nullable(),
  places: z.array(place),
  coordinator: z.string().nullable(),
  links: z.array(link),
})

/** Something still to be reported, in words of a language. */
const change = z.object({
  kind: z.enum(changeKinds),
  /** What it is about: a field, a firm, a place. */
  what: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type ChangeRow = z.infer<typeof change>

export const dueAnswer = z.object({
  due: z.enum(['yes', 'no', 'unknown']),
  subcontractors: z.int(),
  date: localDate,
  /** Why, in one sentence with the threshold. */
  sentence: z.string(),
  /** Where that was read and when, what is assumed, what agencies count as, what a fine may come to. */
  notes: z.array(z.string()),
  /** The threshold is read from no official text. */
  assumption: z.boolean(),
})
export type DueAnswer = z.infer<typeof dueAnswer>

/** Parts of the sheet in the order of the official form, as far as it is known. */
export const sheetParts = ['declarant', 'client', 'works', 'dates', 'amount', 'purpose', 'workplaces', 'site'] as const
export const sheetFields = [
  'number',
  'name',
  'enterpriseNumber',
  'share',
  'contact',
  'regime',
  'description',
  'contractOn',
  'dutyToRegister',
  'startDate',
  'endDate',
  'amount',
  'purpose',
  'placeKind',
  'placeName',
  'address',
  'placeDescription',
  'coordinator',
] as const
export type SheetField = (typeof sheetFields)[number]

/** One field of the form: what it says, and the text to paste into the form where that is written otherwise. */
const sheetRow = z.object({ field: z.enum(sheetFields), value: z.string().nullable(), copy: z.string().nullable() })

/** A subcontractor on the sheet; each direct employer stands before its subcontractors. */
const sheetLink = z.object({
  /** Null when its direct employer has no place in the chain. */
  tier: z.int().nullable(),
  link,
  /** Days on which this period was first and last reported; null while it was not. */
  reportedOn: optionalDate,
  /** The last day as last reported; null when open or not reported. */
  reportedUntil: optionalDate,
})

export const sheetAnswer = z.object({
  declarationId: recordId,
  number: z.string().nullable(),
  workplace: z.string().nullable(),
  date: localDate,
  parts: z.array(z.object({ part: z.enum(sheetParts), rows: z.array(sheetRow) })),
  links: z.array(sheetLink),
  /** Fields the form asks for and the office has not filled in yet, and firms without a number on the day. */
  missing: z.array(z.enum(sheetFields)),
  firmsWithoutNumber: z.array(z.string()),
})
export type SheetAnswer = z.infer<typeof sheetAnswer>

const report = z.object({
  id: recordId,
  reportedOn: localDate,
  at: instant,
  by: z.string(),
  note: z.string().nullable(),
  links: z.int(),
  sha256: z.string(),
})
export type WorksReport = z.infer<typeof report>

export const changesAnswer = z.object({
  declarationId: recordId,
  number: z.string().nullable(),
  workplace: z.string().nullable(),
  /** Null: nothing was reported from here yet. */
  lastReportedOn: optionalDate,
  changes: z.array(change),
  /** SHA-256 of the state the changes lead to: what a report confirms. */
  sha256: z.string(),
})
export type ChangesAnswer = z.infer<typeof changesAnswer>

const sheetInput = z.object({ declarationId: recordId, date: localDate, language })

export const works = {
  /** Whether a declaration is due for values as they stand in a form; `declarationId` null: a new one, without a chain. */
  due: procedure
    .input(
      z.object({
        declarationId: recordId.nullable(),
        language,
        /** Null: as stored. */
        values: z
          .object({
            regime: regime.nullable(),
            startDate: optionalDate,
            endDate: optionalDate,
            amountCents: z.int().min(0).nullable(),
          })
          .nullable(),
      }),
    )
    .output(dueAnswer),
  /** Everything the official form asks for, with the numbers valid on a day; values in words of a language. */
  sheet: procedure.input(sheetInput).output(sheetAnswer),
  sheetFile: procedure.input(sheetInput.extend({ format: z.enum(['pdf', 'xlsx']) })).output(offeredFile),
  /** What is still to be reported since the last report. */
  changes: procedure.input(z.object({ declarationId: recordId, language })).output(changesAnswer),
  /** Of all declarations that have something to report. */
  allChanges: procedure.input(z.object({ language })).output(z.array(changesAnswer)),
  changesFile: procedure.input(z.object({ declarationId: recordId, language })).output(offeredFile),
  reports: procedure.input(z.object({ declarationId: recordId })).output(z.array(report)),
  /**
   * Keeps the present state as reported; it cannot be undone, only followed by the next one. Refuses with `works-changed`
   * when the state is no longer the one that was seen, with `works-without-number` for a draft.
   */
  report: procedure
    .input(
      z.object({
        declarationId: recordId,
        reportedOn: localDate,
        note: z.string().max(2_000).nullable(),
        sha256: z.string().length(64),
      }),
    )
    .output(z.object({ id: recordId })),
}
