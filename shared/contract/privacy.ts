import { z } from 'zod'

import { procedure } from '#shared/contract/base.ts'
import { erasureProcedures, retentionYears } from '#shared/contract/erasures.ts'

export const privacy = {
  /**
   * Whether a passphrase unlocks the screen: that of whoever opened, or the office's; nothing else is told and nothing
   * changes. After several wrong ones `waitSeconds` must pass before the next is looked at: one sent earlier is answered
   * without being tried.
   */
  opens: procedure
    .input(z.object({ passphrase: z.string().min(1).max(1000) }))
    .output(z.object({ opens: z.boolean(), waitSeconds: z.int() })),
  /** The years that each kind is kept, and those that hold unless the office decides otherwise. */
  retention: procedure.output(z.object({ years: retentionYears, usual: z.int() })),
  setRetention: procedure.input(z.object({ years: retentionYears })).output(z.object({ years: retentionYears })),
  ...erasureProcedures,
}
