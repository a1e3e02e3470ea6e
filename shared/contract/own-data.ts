import { z } from 'zod'

import { language, offeredFile, procedure, recordId } from '#shared/contract/base.ts'

const ownDataWish = z.object({
  personId: recordId,
  format: z.enum(['pdf', 'xlsx', 'json']),
  /** Of the document: usually the person's. */
  language,
})
export type OwnDataWish = z.infer<typeof ownDataWish>

export const peopleOwnData = {
  /**
   * Everything that the workspace holds of one person, complete numbers included and nothing of anybody else, for a request for
   * access. Each is noted in the audit trail; throws `record-gone`.
   */
  ownData: procedure.input(ownDataWish).output(offeredFile),
}
