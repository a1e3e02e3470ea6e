import { z } from 'zod'

import { language, localDate, offeredFile, procedure, recordId } from '#shared/contract/base.ts'
import { exportInput, listInput, listScope } from '#shared/contract/list.ts'
import { capacity } from '#shared/contract/people.ts'
import { briefingWays, keyKinds, keyStates, meansKinds } from '#shared/domain/access.ts'
import { accessLacks, limosaStates, limosaViews } from '#shared/domain/access-lacks.ts'

const lack = z.enum(accessLacks)
const limosaState = z.enum(limosaStates)

/** Somebody who works now or soon, and what he lacks as of today. */
export const accessRow = z.object({
  /** Of the person. */
  id: recordId,
  person: z.string(),
  /** Masked. */
  identifier: z.string().nullable(),
  language: language.nullable(),
  employer: z.string().nullable(),
  employerId: recordId.nullable(),
  own: z.boolean(),
  capacity: capacity.nullable(),
  workplace: z.string().nullable(),
  nextPlannedOn: localDate.nullable(),
  /** New this week or next, from this day. */
  newcomerOn: localDate.nullable(),
  lacks: z.array(lack),
  limosaState,
  limosaOn: localDate.nullable(),
})
export type AccessRow = z.infer<typeof accessRow>

const place = z.object({ id: recordId, number: z.string(), workplace: z.string().nullable() })

/** Something that is lacking, with what stands behind it. */
const lackDetail = z.object({
  lack,
  /** Since when: the first day of work, the last day of a Limosa, or the first planned day without registration. */
  since: localDate.nullable(),
  /** The workplaces concerned, with the next planned day there. */
  places: z.array(place.extend({ next: localDate.nullable() })),
  /** The planned days on which nothing was registered. */
  days: z.array(localDate),
})
export type LackDetail = z.infer<typeof lackDetail>

/** Where somebody was planned or registered; days are local dates. */
const workedAt = place.extend({
  plannedFrom: localDate.nullable(),
  /** Null while the planning is open, or without one. */
  plannedTo: localDate.nullable(),
  planned: z.boolean(),
  plannedNow: z.boolean(),
  seenFirst: localDate.nullable(),
  seenLast: localDate.nullable(),
  seenDays: z.int(),
  /** Days a device or means is known for, and whether one fits; null: no device is known. */
  fits: z.boolean().nullable(),
})
export type WorkedAt = z.infer<typeof workedAt>

/** How a person stands, for the head and the overview of his page. */
export const accessOverview = z.object({
  /** Works now or soon: whoever does not lacks nothing. */
  listed: z.boolean(),
  nextPlannedOn: localDate.nullable(),
  lacks: z.array(lackDetail),
  informed: z.object({ onDate: localDate, language: z.string(), way: z.enum(briefingWays) }).nullable(),
  key: z.object({ kind: z.enum(keyKinds), state: z.enum(keyStates), since: localDate.nullable() }).nullable(),
  means: z.array(z.enum(meansKinds)),
  misfit: z.boolean(),
  limosa: z.object({ state: limosaState, on: localDate.nullable() }),
  /** The Limosa number that runs longest; null without any. */
  limosaNumber: z.object({ identifierId: recordId.nullable(), to: localDate.nullable() }),
  selfEmployed: z.boolean(),
  declarations: z.array(workedAt),
  openFindings: z.int(),
  corrections: z.int(),
})
export type AccessOverview = z.infer<typeof accessOverview>

/** A Limosa declaration of somebody, or a posted worker without any (`identifierId` null). */
export const limosaRow = z.object({
  /** Of the row: the identifier’s, or the person’s below zero. */
  id: z.int(),
  identifierId: recordId.nullable(),
  personId: recordId,
  person: z.string(),
  masked: z.string().nullable(),
  employer: z.string().nullable(),
  from: localDate.nullable(),
  to: localDate.nullable(),
  state: limosaState,
  daysLeft: z.int().nullable(),
  /** Planned next week. */
  nextWeek: z.boolean(),
  nextPlannedOn: localDate.nullable(),
})
export type LimosaRow = z.infer<typeof limosaRow>

const limosaInput = z.object({
  view: z.enum(limosaViews),
  /** Days ahead within which one is ending. */
  within: z.int().min(1).max(365).default(30),
})

export const access = {
  /** The fields of the list are those of `accessRow`, and a flag per lack: `notInformed`, `noKey`, `noMeans`, … */
  list: procedure.input(listInput).output(z.object({ rows: z.array(accessRow), total: z.int() })),
  ids: procedure.input(listScope).output(z.array(recordId)),
  export: procedure.input(exportInput).output(offeredFile),
  /** How many of a scope lack what; conditions on lacks are left out, so that each number is that of its own list. */
  counts: procedure
    .input(listScope)
    .output(z.object({ total: z.int(), lacking: z.int(), lacks: z.record(lack, z.int()) })),
  overview: procedure.input(z.object({ personId: recordId })).output(accessOverview),
  /** By their last day; at most a thousand. */
  limosa: procedure.input(limosaInput).output(
    z.object({
      date: localDate,
      week: z.object({ from: localDate, to: localDate }),
      rows: z.array(limosaRow),
      more: z.boolean(),
      counts: z.record(z.enum(limosaViews), z.int()),
    }),
  ),
  limosaFile: procedure.input(limosaInput.extend({ format: z.enum(['pdf', 'xlsx']), language })).output(offeredFile),
  /** The duties sheet of the self-employed among the people, one after the other, each in his language unless one is given. */
  selfEmployedSheet: procedure
    .input(z.object({ ids: z.array(recordId).min(1).max(100_000), language: language.nullable() }))
    .output(offeredFile.extend({ people: z.int(), skipped: z.int() })),
}
