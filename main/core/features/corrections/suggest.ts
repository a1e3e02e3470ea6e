import { page } from '#main/core/db/grid.ts'
import type { Reader } from '#main/core/db/query.ts'
import { correctionGrid, type CorrectionListRow } from '#main/core/features/corrections/repository.ts'
import { joined } from '#main/core/features/labels.ts'
import type { LookupItem } from '#shared/contract/list.ts'

/** Requests that contain every word of a text, the newest first, for the search of everything. */
export function suggestRequests(reader: Reader, text: string, most: number): LookupItem[] {
  const scope = { search: text, filters: [], sort: { field: 'number', direction: 'descending' } } as const
  const rows = page<CorrectionListRow>(reader, correctionGrid, { ...scope, filters: [] }, 0, most)
  return rows.map(({ id, number, addresseeName, person, workplace }) => ({
    id,
    label: number,
    detail: joined(addresseeName || null, person || null, workplace || null),
  }))
}
