import { client } from '#renderer/bridge/queries.ts'
import type { Removable } from '#renderer/features/records/remove.tsx'
import { t } from '#renderer/ui/texts.ts'

/** How people are deleted, in the language of this moment. What ends is their employment and their planning. */
export function peopleRemovable(): Removable {
  return {
    remove: async (input) => await client.people.remove(input),
    count: (count) => t(($) => $.people.count, { count }),
    keptBecause: t(($) => $.people.page.keptBecause),
  }
}
