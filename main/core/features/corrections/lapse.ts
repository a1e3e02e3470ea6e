import type { Core } from '#main/core/core.ts'
import { query } from '#main/core/db/query.ts'
import { requestById } from '#main/core/features/corrections/repository.ts'
import { noWords, takeStep } from '#main/core/features/corrections/steps.ts'

/**
 * Requests that nobody sent by their last day lapse on the day after it; those that say why they are late, or go on from an
 * earlier one, stay. Asked before
 * requests are shown, since only the calendar has changed.
 */
export async function lapseOverdue(core: Core): Promise<void> {
  const { workspace } = core
  if (workspace.writing) return
  const overdue = query
    .selectFrom('correctionList as l')
    .innerJoin('correctionRequest as q', 'q.id', 'l.id')
    .select('l.id')
    .where('l.open', '=', 1)
    .where('l.deadline', '<', core.today)
    .where('q.state', 'in', ['draft', 'ready'])
    .where('q.lateReason', 'is', null)
    .where('q.followsId', 'is', null)
  if (!workspace.reader.first(overdue.limit(1))) return
  await workspace.write('correction', (writer) => {
    for (const { id } of writer.all(overdue)) takeStep(writer, requestById(writer, id), 'lapse', noWords)
  })
}
