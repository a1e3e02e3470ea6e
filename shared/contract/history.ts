import { z } from 'zod'

import { instant, procedure, recordId } from '#shared/contract/base.ts'

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

export const history = {
  /** Everything that happened to a record and what belongs to it, newest first. */
  of: procedure
    .input(z.object({ ownerKind: z.string().max(60), ownerId: recordId, limit: z.int().min(1).max(500).default(100) }))
    .output(z.array(historyEntry)),
  /** The whole trail, newest first, before entry `before`; `ownerKind`, `user` and `changeSet` (one act) narrow it, and `total` with it. */
  all: procedure
    .input(
      z.object({
        before: z.int().nullable(),
        limit: z.int().min(1).max(500).default(100),
        ownerKind: z.string().max(60).optional(),
        user: z.string().max(100).optional(),
        changeSet: z.int().min(1).optional(),
      }),
    )
    .output(z.object({ entries: z.array(historyEntry), total: z.int() })),
  /**
   * Takes back one change set as a whole, or refuses with `undo-impossible` when later changes stand in the way. A large one
   * may be given up while it is under way (`cancelled`).
   */
  undo: procedure.input(z.object({ changeSet: z.int().min(1) })).output(z.object({ changeSet: z.int().nullable() })),
}
