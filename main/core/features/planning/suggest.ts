import { page } from '#main/core/db/grid.ts'
import type { Reader } from '#main/core/db/query.ts'
import { assignmentGrid, type AssignmentListRow } from '#main/core/features/planning/repository.ts'
import { assignmentItem } from '#main/core/features/labels.ts'
import type { LookupItem } from '#shared/contract/list.ts'

/** Planned periods that contain every word of a text, in the order of the list; for look-up fields and the search of everything. */
export function suggestAssignments(reader: Reader, text: string, most: number): LookupItem[] {
  const scope = { search: text, filters: [], sort: null }
  return page<AssignmentListRow>(reader, assignmentGrid, scope, 0, most).map(assignmentItem)
}
