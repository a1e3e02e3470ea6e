import { page } from '#main/core/db/grid.ts'
import type { Reader } from '#main/core/db/query.ts'
import { companyGrid, type CompanyListRow } from '#main/core/features/companies/repository.ts'
import { companyItem } from '#main/core/features/labels.ts'
import type { LookupItem } from '#shared/contract/list.ts'

/** Companies that contain every word of a text, in the order of the list; for look-up fields and the search of everything. */
export function suggestCompanies(reader: Reader, text: string, most: number): LookupItem[] {
  const scope = { search: text, filters: [], sort: null }
  return page<CompanyListRow>(reader, companyGrid, scope, 0, most).map(companyItem)
}
