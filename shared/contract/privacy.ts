import { z } from 'zod'

import { localDate, procedure } from '#shared/contract/base.ts'
import { retentionKinds, retentionReasons } from '#shared/domain/retention.ts'

const retentionKind = z.enum(retentionKinds)
const years = z.record(retentionKind, z.int().min(1).max(50))

/** How many of a kind have had their years, and how many of these stay nevertheless. */
export const retentionLine = z.object({
  kind: retentionKind,
  years: z.int(),
  /** The first local date that is still kept. */
  keptFrom: localDate,
  due: z.int(),
  stays: z.array(z.object({ reason: z.enum(retentionReasons), count: z.int() })),
})
export type RetentionLine = z.infer<typeof retentionLine>

export const privacy = {
  /**
   * Whether a passphrase opens the open workspace; nothing else is told and nothing changes. After several wrong ones
   * `waitSeconds` must pass before the next is looked at: one sent earlier is answered without being tried.
   */
  opens: procedure
    .input(z.object({ passphrase: z.string().min(1).max(1000) }))
    .output(z.object({ opens: z.boolean(), waitSeconds: z.int() })),
  /** The years that each kind is kept, and those that hold unless the office decides otherwise. */
  retention: procedure.output(z.object({ years, usual: z.int() })),
  setRetention: procedure.input(z.object({ years })).output(z.object({ years })),
  /** Counts what has had its years, and what of it stays and why. Removes nothing. */
  dryRun: procedure.output(z.object({ lines: z.array(retentionLine) })),
}
