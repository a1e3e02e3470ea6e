import { query, type Reader } from '#main/core/db/query.ts'
import { activeNow, countOpenLines, findIncidents, summariseIncident } from '#main/core/features/emergency/service.ts'
import { findGaps } from '#main/core/features/today/gaps.ts'
import { lastBackupAt } from '#main/core/features/workspace/backups.ts'
import { procedures } from '#main/core/procedures.ts'

const { today } = procedures

const mostImports = 5
const mostIncidents = 50

function recentImports(reader: Reader) {
  const rows = query
    .selectFrom('importBatch')
    .select(['id', 'kind', 'fileName', 'at', 'user', 'imported', 'changed', 'rejected', 'undoneAt'])
    .orderBy('id', 'desc')
    .limit(mostImports)
  return reader.all(rows).map(({ undoneAt, ...batch }) => ({ ...batch, undone: undoneAt !== null }))
}

function isEmpty(reader: Reader): boolean {
  const company = reader.first(query.selectFrom('company').select('id').limit(1))
  return !company && !reader.first(query.selectFrom('declaration').select('id').limit(1))
}

export const todayHandlers = {
  get: today.get.handler(async ({ context }) => {
    const { core } = context
    const { workspace } = core
    await workspace.freshenLists()
    const { reader, today: date } = workspace
    const backup = lastBackupAt(workspace)
    return {
      date,
      places: activeNow(reader, date),
      incidents: findIncidents(reader, true, mostIncidents).map((row) => {
        const { id, number, date: day, places, outcome, question } = summariseIncident(reader, row)
        const workplaces = places.map(({ workplace }) => workplace)
        return { id, number, date: day, workplaces, outcome: outcome?.kind ?? null, question }
      }),
      openLines: countOpenLines(reader),
      gaps: findGaps(reader, date, { since: backup ?? workspace.header.createdAt, now: core.clock() }),
      imports: recentImports(reader),
      lastBackupAt: backup,
      empty: isEmpty(reader),
    }
  }),
}
