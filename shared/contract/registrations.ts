import { eventIterator } from '@orpc/contract'
import { z } from 'zod'

import { instant, localDate, offeredFile, language, optionalText, procedure, recordId } from '#shared/contract/base.ts'
import { lookupItem, exportInput, listInput, listScope } from '#shared/contract/list.ts'

export const service = z.enum(['ciao', 'checkinatwork'])
export const registrationType = z.enum(['presence', 'in', 'out'])

/** How the time stood in the file; `first` and `second` of an hour that the clock shows twice. */
const given = z.enum(['date', 'exact', 'local', 'first', 'second'])

/**
 * A registration as imported. Fields to sort and filter by: `at` (also `from`/`to` with a day), `person`, `workplace`,
 * `firm`, `type`, `service`, `receipt`, `status`, `remark`, `channel`; only to filter by: `statedPersonId`, `personId`,
 * `statedDeclarationId`, `declarationId`, `statedCompanyId`, `companyId`, `batchId`, `findings` ('1': with open findings).
 */
export const registrationRow = z.object({
  id: recordId,
  service,
  type: registrationType,
  /** UTC; a presence has the first moment of its day. */
  at: instant,
  /** Brussels day and (for events) time of day. */
  date: localDate,
  time: z.string().nullable(),
  given,
  statedPersonId: recordId,
  personId: recordId.nullable(),
  person: z.string(),
  /** Masked. */
  identifier: z.string(),
  statedDeclarationId: recordId.nullable(),
  declarationId: recordId.nullable(),
  declaration: z.string(),
  workplace: z.string(),
  statedCompanyId: recordId.nullable(),
  companyId: recordId.nullable(),
  firm: z.string(),
  /** As stated, or given beside it by a later file. */
  receipt: z.number().nullable(),
  channel: z.string().nullable(),
  /** As spelled by the official service. */
  status: z.string().nullable(),
  remark: z.string().nullable(),
  /** What is said beside it. */
  mark: z.enum(['cancelled', 'corrected', 'superseded', 'status']).nullable(),
  openFindings: z.int(),
  batchId: recordId,
  line: z.int(),
})
export type RegistrationRow = z.infer<typeof registrationRow>

export const registrationDetails = registrationRow.extend({
  /** Names as this row spells them. */
  statedName: z.string(),
  fileName: z.string(),
  importedAt: instant,
  marks: z.array(
    z.object({
      id: recordId,
      kind: z.enum(['cancelled', 'corrected', 'superseded', 'status']),
      status: z.string().nullable(),
      remark: z.string().nullable(),
      note: z.string().nullable(),
      at: instant,
      by: z.string(),
      /** File that said so; null when a person did. */
      fileName: z.string().nullable(),
    }),
  ),
  /** Other files that hold the same registration. */
  alsoIn: z.array(z.object({ batchId: recordId, fileName: z.string(), at: instant })),
  findings: z.array(z.object({ id: recordId, rule: z.string(), state: z.string(), date: localDate })),
})
export type RegistrationDetails = z.infer<typeof registrationDetails>

/** A stretch of a day in a picture; times are Brussels minutes from the picture's first midnight, below 0 for the day before. */
const span = z.object({
  kind: z.enum(['present', 'open', 'break', 'planned', 'day', 'elsewhere', 'absent', 'closed']),
  from: z.int(),
  /** Null: nothing ends it. */
  to: z.int().nullable(),
  /** Workplace, for what happens elsewhere. */
  label: z.string().nullable(),
  registrationIds: z.array(recordId),
})
export type PictureSpan = z.infer<typeof span>

const mark = z.object({
  kind: z.enum(['in', 'out', 'duplicate', 'orphan']),
  at: z.int(),
  label: z.string().nullable(),
  registrationId: recordId,
})
export type PictureMark = z.infer<typeof mark>

/** One line of a day picture: what was planned and registered of one person on one day. */
export const dayLine = z.object({
  date: localDate,
  statedPersonId: recordId.nullable(),
  personId: recordId.nullable(),
  person: z.string(),
  firm: z.string(),
  declarationId: recordId.nullable(),
  workplace: z.string(),
  spans: z.array(span),
  marks: z.array(mark),
  /** Minutes of closed presences; null where there is nothing to measure (presences of a day). */
  minutes: z.int().nullable(),
  openFindings: z.int(),
})
export type DayLine = z.infer<typeof dayLine>

const coverageState = z.enum(['no-file', 'nobody', 'seen', 'closed', 'not-running'])

/** Something named by files and unknown to the records. */
export const unknownNamed = z.object({
  id: recordId,
  kind: z.enum(['person', 'company', 'declaration']),
  label: z.string(),
  /** Masked for people. */
  identifier: z.string(),
  /** False when the number is wrong, or when known people are called so: it cannot be taken over. */
  valid: z.boolean(),
  /** Known people whom a name without number could mean. */
  namesakes: z.array(lookupItem),
  uses: z.int(),
  firstDate: localDate,
  lastDate: localDate,
  /** Firms or workplaces it is seen with, most often first. */
  seenWith: z.array(z.string()),
})
export type UnknownNamed = z.infer<typeof unknownNamed>

const witnessRow = z.object({
  kind: z.enum(['pair', 'official-only', 'provider-only']),
  registrationId: recordId.nullable(),
  witnessId: recordId.nullable(),
  person: z.string(),
  identifier: z.string(),
  workplace: z.string(),
  type: registrationType,
  officialAt: instant.nullable(),
  providerAt: instant.nullable(),
  /** Provider minus official, seconds. */
  driftSeconds: z.int().nullable(),
})
export type WitnessRow = z.infer<typeof witnessRow>

const period = z.object({ from: localDate, to: localDate })

export const registrations = {
  /** A page at any depth; `total` is exact. */
  list: procedure.input(listInput).output(z.object({ rows: z.array(registrationRow), total: z.int() })),
  ids: procedure.input(listScope).output(z.array(recordId)),
  get: procedure.input(z.object({ id: recordId })).output(registrationDetails),
  /** XLSX and CSV carry the filter and the time in a second sheet or head; hours as `h:mm` and decimal where asked for. */
  export: procedure.input(exportInput).output(offeredFile),
  /** Of all that match. Minutes and people are null when more than 200,000 rows match. */
  totals: procedure.input(listScope).output(
    z.object({
      rows: z.int(),
      ins: z.int(),
      outs: z.int(),
      presences: z.int(),
      people: z.int().nullable(),
      workplaces: z.int(),
      minutes: z.int().nullable(),
    }),
  ),
  /** Who was there when: one line per person and day, by firm and name; at most 31 days. */
  placeDays: procedure
    .input(period.extend({ declarationId: recordId }))
    .output(z.object({ lines: z.array(dayLine), workplace: z.string(), number: z.string() })),
  /** A person's days at all workplaces; by the known person or the stated one; at most 31 days. */
  personDays: procedure
    .input(period.extend({ personId: recordId.optional(), statedPersonId: recordId.optional() }))
    .output(z.object({ lines: z.array(dayLine), person: z.string() })),
  /** The picture of a workplace or a person as a printable list, with hours as `h:mm` and decimal. */
  daysFile: procedure
    .input(
      period.extend({
        declarationId: recordId.optional(),
        personId: recordId.optional(),
        format: z.enum(['pdf', 'xlsx', 'csv']),
        language,
      }),
    )
    .output(offeredFile),
  /** Says beside a registration that it was cancelled, corrected or superseded. */
  mark: procedure
    .input(
      z.object({
        ids: z.array(recordId).min(1).max(10_000),
        kind: z.enum(['cancelled', 'corrected', 'superseded']),
        note: optionalText,
      }),
    )
    .output(z.object({ marked: z.int(), changeSet: z.int().nullable() })),
  /** People, firms and declarations that files name and the records do not know, most used first. */
  unknowns: procedure.output(z.array(unknownNamed)),
  /** Makes records of them, provisional where something is missing; what cannot be is named with its reason. */
  takeOver: procedure
    .input(
      z.object({
        people: z.array(recordId).max(10_000).default([]),
        companies: z.array(recordId).max(10_000).default([]),
        declarations: z.array(recordId).max(10_000).default([]),
      }),
    )
    .output(
      z.object({
        made: z.int(),
        kept: z.array(z.object({ id: recordId, label: z.string(), reason: z.string() })),
        changeSet: z.int().nullable(),
      }),
    ),
  /** For each workplace and day: is a file there, was anybody seen, is it closed; at most 62 days. */
  coverage: procedure.input(period).output(
    z.object({
      /** Days covered per service, whatever the workplace. */
      covered: z.object({ ciao: z.array(localDate), checkinatwork: z.array(localDate) }),
      places: z.array(
        z.object({
          declarationId: recordId,
          number: z.string(),
          workplace: z.string(),
          service: service.nullable(),
          days: z.array(
            z.object({ date: localDate, state: coverageState, seen: z.int(), planned: z.int(), missing: z.int() }),
          ),
        }),
      ),
    }),
  ),
  /** Files that say which days they cover; adjustable afterwards. */
  coverageFiles: procedure.output(
    z.array(
      z.object({
        id: recordId,
        batchId: recordId,
        fileName: z.string(),
        at: instant,
        service,
        from: localDate,
        to: localDate,
        undone: z.boolean(),
      }),
    ),
  ),
  setCoverage: procedure
    .input(z.object({ id: recordId, from: localDate, to: localDate }))
    .output(z.object({ changed: z.boolean() })),
  /**
   * A provider's own log beside the official registrations: what one side alone has, then pairs, each by time. The official
   * side counts for the people, at the declarations and on the days the log tells of. At most 62 days.
   */
  witness: procedure.input(period.extend({ offset: z.int().min(0), limit: z.int().min(1).max(500) })).output(
    z.object({
      rows: z.array(witnessRow),
      total: z.int(),
      summary: z.object({
        pairs: z.int(),
        officialOnly: z.int(),
        providerOnly: z.int(),
        /** Lines of the log of days that no official file covers: nothing can be said of them yet. */
        uncovered: z.int(),
        medianDriftSeconds: z.int().nullable(),
        largestDriftSeconds: z.int().nullable(),
      }),
      /** Provider files in the period. */
      files: z.array(z.object({ batchId: recordId, fileName: z.string(), at: instant })),
    }),
  ),
}

/** Progress of a review. */
export const reviewProgress = z.object({
  kind: z.literal('progress'),
  phase: z.enum(['reading', 'writing']),
  done: z.int(),
  total: z.int(),
})
export const reviewStream = eventIterator(
  z.discriminatedUnion('kind', [
    reviewProgress,
    z.object({
      kind: z.literal('done'),
      people: z.int(),
      opened: z.int(),
      resolved: z.int(),
      unchanged: z.int(),
    }),
  ]),
)
