import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { matchingFindings, orderedFindings } from '#main/core/features/findings/board-query.ts'
import type { FindingBoard } from '#main/core/features/findings/board.ts'
import type { FindingListRow } from '#main/core/features/findings/grid.ts'
import type { ListInput, ListScope } from '#shared/contract/list.ts'

/** Ids of findings that match, in order. Throws `invalid` for a field that is none. */
export function findingIds(board: FindingBoard, reader: Reader, scope: ListScope): Int32Array {
  return orderedFindings(board, matchingFindings(board, reader, scope), scope)
}

/** A page of the work list with the number of all that match. */
export function findingPage(
  board: FindingBoard,
  reader: Reader,
  input: ListInput,
): { rows: FindingListRow[]; total: number } {
  const all = findingIds(board, reader, input)
  const ids = all.subarray(input.offset, input.offset + input.limit)
  return { rows: findingsByIds(reader, [...ids]), total: all.length }
}

/** Findings by id, in the order of the ids; such as are gone are left out. */
export function findingsByIds(reader: Reader, ids: readonly number[]): FindingListRow[] {
  const rows = reader.all(query.selectFrom('finding').selectAll().where('id', 'in', idList(ids)))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
