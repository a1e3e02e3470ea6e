import { z } from 'zod'

import { procedure, recordId } from '#shared/contract/base.ts'

export const searchHit = z.object({
  kind: z.enum(['company', 'declaration', 'person', 'link', 'correction', 'paper']),
  id: recordId,
  title: z.string(),
  /** What tells it from others of the same title; never a complete identifier of a person. */
  subtitle: z.string(),
})
export type SearchHit = z.infer<typeof searchHit>

export const search = {
  /** Records that contain every word, at most eight of each kind; for Ctrl+K. */
  find: procedure.input(z.object({ text: z.string().max(200) })).output(z.array(searchHit)),
}
