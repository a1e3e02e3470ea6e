import { client } from '#renderer/bridge/queries.ts'
import type { Removable } from '#renderer/features/records/remove.tsx'
import { t } from '#renderer/ui/texts.ts'

/** How companies are deleted, in the language of this moment. They have no end of their own: their links end. */
export function companyRemovable(): Removable {
  return {
    remove: async (input) => await client.companies.remove(input),
    count: (count) => t(($) => $.companies.count, { count }),
    keptBecause: t(($) => $.companies.page.keptBecause),
  }
}
