import type { RecordKind } from '#main/core/audit/record-kinds.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { RecordTables } from '#main/core/db/tables/index.ts'
import type { Insertable } from 'kysely'

/**
 * Brings the records that belong to another (numbers of a company, employments of a person) to the wanted state:
 * those with an id are updated, those without added, those no longer named removed.
 */
export function saveChildren<Kind extends RecordKind>(
  writer: RecordWriter,
  kind: Kind,
  presentIds: readonly number[],
  wanted: readonly { id: number | null; values: Insertable<RecordTables[Kind]> }[],
): void {
  const kept = new Set(wanted.map((child) => child.id))
  for (const id of presentIds) if (!kept.has(id)) writer.remove(kind, id)
  for (const { id, values } of wanted) {
    if (id === null) writer.insert(kind, values)
    // An id of another owner is not among the present ones: treated as new, it can never move a record between owners.
    else if (presentIds.includes(id)) writer.update(kind, id, values)
    else writer.insert(kind, values)
  }
}
