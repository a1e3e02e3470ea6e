import { page } from '#main/core/db/grid.ts'
import type { Reader } from '#main/core/db/query.ts'
import { declarationGrid, type DeclarationListRow } from '#main/core/features/declarations/repository.ts'
import { declarationItem } from '#main/core/features/labels.ts'
import type { LookupItem } from '#shared/contract/list.ts'

/** Declarations that contain every word of a text, in the order of the list; for look-up fields and the search of everything. */
export function suggestDeclarations(reader: Reader, text: string, most: number): LookupItem[] {
  const scope = { search: text, filters: [], sort: null }
  return page<DeclarationListRow>(reader, declarationGrid, scope, 0, most).map(declarationItem)
}
