import { query, type Reader } from '#main/core/db/query.ts'
import { countNewcomers, countPressing, freshenAccess } from '#main/core/features/access/service.ts'
import { activeNow, countOpenLines, findIncidents, summariseIncident } from '#main/core/features/emergency/service.ts'
import { reviewInstant, summariseFindings } from '#main/core/features/findings/service.ts'
import { findGaps } from '#main/core/features/today/gaps.ts'
import { fileOf, fileStates, seenOn, type FileState } from '#main/core/features/today/registered.ts'
import { findFolders, newestGood } from '#main/core/features/workspace/backup-states.ts'
import { procedures } from '#main/core/procedures.ts'
import type { FindingSummary } from '#shared/contract/findings.ts'
import { roleMay } from '#shared/domain/desk-role.ts'
import { addDays, brusselsTime, type LocalDate } from '#shared/domain/dates.ts'

const { today } = procedures

/** Days ahead within which somebody who cannot register yet needs the office now. */
const pressingDays = 7

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

/** The workplaces of today; where a file covers the day already, with who was seen and who was not. */
function placesNow(reader: Reader, now: { date: LocalDate; time: string }, files: readonly FileState[]) {
  const { date, time } = now
  const places = activeNow(reader, date).map((place) => ({ place, file: fileOf(files, place.regime) }))
  const covered = places.flatMap(({ place, file }) => (file?.days === 0 ? [place.declarationId] : []))
  const seen = seenOn(reader, covered, date, time)
  return places.map(({ place, file }) => ({
    ...place,
    coveredTo: file?.lastDay ?? null,
    staleDays: file?.days ?? null,
    seen: null,
    notSeen: null,
    later: null,
    ...seen.get(place.declarationId),
  }))
}

/** For who does not look after findings. */
const noFindings: FindingSummary = {
  open: 0,
  byDaysLeft: [],
  late: 0,
  unlimited: 0,
  bySeverity: { high: 0, medium: 0, low: 0, info: 0 },
  reviewedAt: null,
  registered: true,
  due: false,
}

function isEmpty(reader: Reader): boolean {
  const company = reader.first(query.selectFrom('company').select('id').limit(1))
  return !company && !reader.first(query.selectFrom('declaration').select('id').limit(1))
}

export const todayHandlers = {
  get: today.get.handler(async ({ context }) => {
    const { core } = context
    const { workspace } = core
    await freshenAccess(workspace)
    const { reader, today: date } = workspace
    const folders = await findFolders(workspace)
    const backup = newestGood(workspace, folders)
    const files = fileStates(reader, date)
    const { total, lacks } = countNewcomers(reader)
    /** What the office has to see to is no business of who may only look at today's workplaces. */
    const office = roleMay(workspace.role, 'read')
    return {
      date,
      newcomers: { total, lacks },
      unready: countPressing(reader, addDays(date, pressingDays)),
      places: placesNow(reader, { date, time: brusselsTime(core.clock()) }, files),
      incidents: findIncidents(reader, true, mostIncidents).map((row) => {
        const { id, number, date: day, places, outcome, question } = summariseIncident(reader, row)
        const workplaces = places.map(({ workplace }) => workplace)
        return { id, number, date: day, workplaces, outcome: outcome?.kind ?? null, question }
      }),
      openLines: countOpenLines(reader),
      findings: office ? summariseFindings(reader, date, reviewInstant(core)) : noFindings,
      files,
      gaps: !office
        ? []
        : findGaps(reader, date, files, { since: backup ?? workspace.header.createdAt, now: core.clock() }),
      imports: office ? recentImports(reader) : [],
      lastBackupAt: backup,
      backupFolders: folders
        .filter(({ reachable, failure }) => !reachable || failure !== null)
        .map(({ folder, reachable, goodAt, failure }) => ({
          folder,
          goodAt,
          code: reachable && failure ? failure.code : 'backup-folder-missing',
        })),
      empty: isEmpty(reader),
    }
  }),
}
