import { page } from '#main/core/db/grid.ts'
import type { Reader } from '#main/core/db/query.ts'
import { chainGrid, type ChainListRow } from '#main/core/features/chain/repository.ts'
import { linkItem } from '#main/core/features/labels.ts'
import type { LookupItem } from '#shared/contract/list.ts'

/** Links that contain every word of a text, in the order of the list; for look-up fields and the search of everything. */
export function suggestLinks(reader: Reader, text: string, most: number): LookupItem[] {
  const scope = { search: text, filters: [], sort: null }
  return page<ChainListRow>(reader, chainGrid, scope, 0, most).map(linkItem)
}
