import { eventIterator } from '@orpc/contract'
import { z } from 'zod'

import { procedure } from '#shared/contract/base.ts'

export const events = {
  /** Each commit names the tables it changed; `workspace` means that another workspace was opened or it was closed. */
  changes: procedure.output(eventIterator(z.object({ tables: z.array(z.string()) }))),
}
