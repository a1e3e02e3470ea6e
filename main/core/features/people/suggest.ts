import { page } from '#main/core/db/grid.ts'
import type { Reader } from '#main/core/db/query.ts'
import { personGrid, type PersonListRow } from '#main/core/features/people/repository.ts'
import { personItem } from '#main/core/features/labels.ts'
import type { LookupItem } from '#shared/contract/list.ts'

/** People that contain every word of a text, in the order of the list; for look-up fields and the search of everything. */
export function suggestPeople(reader: Reader, text: string, most: number): LookupItem[] {
  const scope = { search: text, filters: [], sort: null }
  return page<PersonListRow>(reader, personGrid, scope, 0, most).map(personItem)
}
