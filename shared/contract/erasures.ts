import { eventIterator } from '@orpc/contract'
import { z } from 'zod'

import {
  existingDay,
  instant,
  language,
  localDate,
  offeredFile,
  optionalDate,
  procedure,
  recordId,
} from '#shared/contract/base.ts'
import { erasedKinds, erasingReasons, outcomes } from '#shared/domain/erasing.ts'
import { holdGrounds, holdSubjects } from '#shared/domain/holds.ts'
import { dueKinds, retentionKinds, retentionReasons } from '#shared/domain/retention.ts'

const retentionKind = z.enum(retentionKinds)
const period = z.int().min(1).max(50)
export const retentionYears = z.record(retentionKind, period)
/** As the setting keeps them: kinds that came later may lack. */
export const storedYears = z.partialRecord(retentionKind, period)

/** A backup that still holds what is removed. */
const backup = z.object({ file: z.string(), madeAt: instant })

const erasureLine = z.object({
  kind: z.enum([...dueKinds, ...erasedKinds]),
  /** null where no years are asked. */
  years: z.int().nullable(),
  keptFrom: localDate.nullable(),
  removed: z.int(),
  stays: z.array(
    z.object({
      reason: z.enum([...retentionReasons, ...erasingReasons]),
      count: z.int(),
      /** The first local date on which it may go; null where that is not known. */
      until: localDate.nullable(),
    }),
  ),
})
export type ErasureLine = z.infer<typeof erasureLine>

/** What a protocol says beside who signed it. */
export const erasureDetails = z.object({
  kind: z.enum(['purge', 'person']),
  personId: recordId.nullable(),
  outcome: z.enum(outcomes).nullable(),
  today: localDate,
  fingerprint: z.string(),
  files: z.int(),
  lines: z.array(erasureLine),
  backups: z.array(backup),
})
export type ErasureDetails = z.infer<typeof erasureDetails>

const erasure = z.object({
  id: recordId,
  kind: z.enum(['purge', 'person']),
  personId: recordId.nullable(),
  at: instant,
  by: z.string(),
  signedBy: z.string(),
  reason: z.string(),
  sha256: z.string(),
  details: erasureDetails,
})
export type Erasure = z.infer<typeof erasure>

/** Who answers for it and why, and the backups that still hold what goes. */
export interface ErasureSignature {
  signedBy: string
  reason: string
  backups: z.infer<typeof backup>[]
}

const signature = {
  signedBy: z.string().trim().min(2).max(200),
  reason: z.string().trim().min(3).max(2000),
  passphrase: z.string().min(1).max(1000),
  fingerprint: z.string().length(64),
}

const progress = z.object({
  kind: z.literal('progress'),
  phase: z.enum(['rows', 'lists']),
  done: z.int(),
  total: z.int(),
})
const done = z.object({ kind: z.literal('done'), id: recordId, removed: z.int() })
const stream = z.discriminatedUnion('kind', [progress, done])

/** Something that has had its years; numbers of people are masked. */
const dueRow = z.object({
  id: recordId,
  label: z.string(),
  day: z.string().nullable(),
  reason: z.enum(retentionReasons).nullable(),
})
export type DueRow = z.infer<typeof dueRow>

/** How many of a kind have had their years, and how many of these stay nevertheless. */
export const retentionLine = z.object({
  kind: z.enum(dueKinds),
  years: z.int(),
  /** The first local date that is still kept. */
  keptFrom: localDate,
  due: z.int(),
  stays: z.array(z.object({ reason: z.enum(retentionReasons), count: z.int() })),
  /** The first that would go, and the first that stay. */
  rows: z.array(dueRow),
})
export type RetentionLine = z.infer<typeof retentionLine>

const holdValues = z.object({
  subject: z.enum(holdSubjects),
  /** Of what the subject says; null for everything. */
  subjectId: recordId.nullable(),
  ground: z.enum(holdGrounds),
  reason: z.string().trim().min(3).max(2000),
  since: existingDay,
  until: optionalDate,
})
export type HoldValues = z.infer<typeof holdValues>

const hold = holdValues.extend({
  id: recordId,
  /** What it is about, by name; empty for everything. */
  label: z.string(),
  placedBy: z.string(),
  holding: z.boolean(),
})
export type Hold = z.infer<typeof hold>

export const erasureProcedures = {
  /** Works out what has had its years, and what of it stays and why. Removes nothing. */
  dryRun: procedure
    .input(z.object({ kinds: z.array(retentionKind).min(1).optional() }))
    .output(z.object({ lines: z.array(retentionLine), fingerprint: z.string(), backups: z.array(backup) })),
  /** The same as a workbook, with every row. */
  dryRunFile: procedure.input(z.object({ kinds: z.array(retentionKind).min(1), language })).output(offeredFile),
  /**
   * Removes what a dry run has shown, in one transaction; ending the stream before it is done cancels it. Throws `purge-changed`
   * when the records have changed since, `wrong-passphrase`, `wait-after-wrong`.
   */
  purge: procedure
    .input(z.object({ kinds: z.array(retentionKind).min(1), ...signature }))
    .output(eventIterator(stream)),
  /** What would become of one person's data. Removes nothing. */
  erasePreview: procedure.input(z.object({ personId: recordId })).output(
    z.object({
      outcome: z.enum(outcomes),
      /** The first local date on which the rest may go; null when that is not known, or nothing stays. */
      until: optionalDate,
      lines: z.array(erasureLine),
      fingerprint: z.string(),
      backups: z.array(backup),
    }),
  ),
  /** Erases one person as the preview says, like `purge`; throws `erase-blocked` too. */
  erasePerson: procedure.input(z.object({ personId: recordId, ...signature })).output(eventIterator(stream)),
  /** Every purge and erasure, the latest first; those of one person, with `personId`. */
  erasures: procedure.input(z.object({ personId: recordId.optional() })).output(z.array(erasure)),
  /** The protocol as a document: the same bytes each time. */
  protocol: procedure.input(z.object({ id: recordId, language })).output(offeredFile),
  /** What is on hold, and what was: those that hold first. */
  holds: procedure.output(z.array(hold)),
  /** Puts something on hold, or changes a hold. Throws `record-gone`, and `invalid` when it ends before it begins. */
  saveHold: procedure
    .input(z.object({ id: recordId.nullable(), values: holdValues }))
    .output(z.object({ id: recordId, changeSet: z.int() })),
  /** Removes a hold, as if it had never been. Throws `record-gone`. */
  removeHold: procedure.input(z.object({ id: recordId })).output(z.object({ changeSet: z.int() })),
}
