import { query } from '#main/core/db/query.ts'
import { refreshStarts } from '#main/core/features/access/projection.ts'
import type { Workspace } from '#main/core/workspace.ts'

// What other features may ask of access.

/**
 * Brings the list up to date: as of today, and with what registrations that came in since say of first days. While an import
 * runs, a list that is a little old is better than no answer.
 */
export async function freshenAccess(workspace: Workspace): Promise<void> {
  await workspace.freshenLists()
  const stale = query.selectFrom('accessStale').select('id')
  if (workspace.writing || !workspace.reader.first(stale)) return
  await workspace.write('lists', (writer) => {
    if (writer.first(stale)) refreshStarts(writer.into('accessList'), workspace.today)
  })
}

export { countNewcomers, countPressing, lackColumns, type AccessCounts } from '#main/core/features/access/repository.ts'
