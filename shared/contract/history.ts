import { z } from 'zod'

import { instant, language, localDate, offeredFile, procedure, recordId } from '#shared/contract/base.ts'

export const historyEntry = z.object({
  seq: z.int(),
  changeSet: z.int(),
  at: instant,
  user: z.string(),
  reason: z.string(),
  operation: z.enum(['insert', 'update', 'delete', 'note']),
  recordKind: z.string(),
  recordId: z.int(),
  ownerKind: z.string(),
  ownerId: z.int(),
  /** Identifiers of people are masked; a null `before` on every field means the record was new. */
  changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
})
export type HistoryEntry = z.infer<typeof historyEntry>

/** What of the trail is asked for; everything given must hold. Days are those of Brussels, inclusive. */
export const trailScope = z.object({
  ownerKind: z.string().max(60).optional(),
  /** The thing itself, together with `ownerKind`; of a person also the records joined to it. */
  ownerId: recordId.optional(),
  user: z.string().max(100).optional(),
  /** One act. */
  changeSet: z.int().min(1).optional(),
  operation: z.enum(['insert', 'update', 'delete', 'note']).optional(),
  from: localDate.optional(),
  to: localDate.optional(),
})
export type TrailScope = z.infer<typeof trailScope>

/** The state of the chain at the end of a day: the last entry and its hash, in hexadecimal. */
export const daySeal = z.object({ seq: z.int(), at: instant, hash: z.string(), dayOver: z.boolean() })
export type DaySeal = z.infer<typeof daySeal>

export const history = {
  /** Everything that happened to a record and what belongs to it, newest first. */
  of: procedure
    .input(z.object({ ownerKind: z.string().max(60), ownerId: recordId, limit: z.int().min(1).max(500).default(100) }))
    .output(z.array(historyEntry)),
  /** The trail, newest first, before entry `before`; the scope narrows it, and `total` with it. */
  all: procedure
    .input(trailScope.extend({ before: z.int().nullable(), limit: z.int().min(1).max(500).default(100) }))
    .output(z.object({ entries: z.array(historyEntry), total: z.int() })),
  /** Everybody who has left an entry. */
  users: procedure.output(z.array(z.string())),
  /** The list as PDF: who did what about whom and when, without the content of entries. */
  print: procedure.input(z.object({ scope: trailScope, language })).output(offeredFile),
  /** The seal of a day (of today unless one is given); null when there is no entry up to then. */
  seal: procedure.input(z.object({ day: localDate.nullable() })).output(daySeal.extend({ day: localDate }).nullable()),
  printSeal: procedure.input(z.object({ day: localDate, language })).output(offeredFile),
  /**
   * Reckons the chain anew and looks for the entry with this hash (64 hexadecimal digits). `seq` null: no entry has it.
   * `brokenAt` is the first entry that is not as it was written, `entries` how many there are before it or in all.
   */
  checkSeal: procedure.input(z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) })).output(
    z.object({
      seq: z.int().nullable(),
      at: instant.nullable(),
      entries: z.int(),
      brokenAt: z.int().nullable(),
    }),
  ),
  /**
   * Takes back one change set as a whole, or refuses with `undo-impossible` when later changes stand in the way. A large one
   * may be given up while it is under way (`cancelled`).
   */
  undo: procedure.input(z.object({ changeSet: z.int().min(1) })).output(z.object({ changeSet: z.int().nullable() })),
}
