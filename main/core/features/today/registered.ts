import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { servicesByCode, uncountedMarks } from '#main/core/features/registrations/codes.ts'
import { nobodyAway } from '#main/core/features/absences/service.ts'
import { addDays, daysBetween, startOfDay, weekday, type LocalDate } from '#shared/domain/dates.ts'
import { isCancelledStatus } from '#shared/domain/official-words.ts'
import { serviceOf, type Regime, type Service } from '#shared/domain/regime.ts'

/** How far the files of a service reach. */
export interface FileState {
  service: Service
  /** Last day covered, today at the latest. */
  lastDay: LocalDate
  /** Days since then. */
  days: number
  batchId: number
  fileName: string
  importedAt: string
}

/** For each service the file that reaches furthest, the latest import of several; days to come do not count. */
export function fileStates(reader: Reader, today: LocalDate): FileState[] {
  const rows = reader.all(
    query
      .selectFrom('coverage as c')
      .innerJoin('importBatch as b', 'b.id', 'c.batchId')
      .select(['c.service', 'c.toDate', 'c.batchId', 'b.fileName', 'b.at'])
      .where('b.undoneAt', 'is', null)
      .where('c.fromDate', '<=', today)
      .orderBy(sql`min(c.toDate, ${today})`, 'desc')
      .orderBy('c.batchId', 'desc'),
  )
  return ([1, 2] as const).flatMap((code) => {
    const row = rows.find(({ service }) => service === code)
    if (!row) return []
    const lastDay = row.toDate < today ? row.toDate : today
    const { batchId, fileName, at: importedAt } = row
    return [
      { service: servicesByCode[code], lastDay, days: daysBetween(lastDay, today), batchId, fileName, importedAt },
    ]
  })
}

/** The files of a workplace; of an unknown regime either service may hold its registrations. */
export function fileOf(files: readonly FileState[], regime: Regime | null): FileState | null {
  const own = files.filter(({ service }) => regime === null || service === serviceOf(regime))
  return own.toSorted((one, other) => one.days - other.days)[0] ?? null
}

/** Who of those at a declaration today is registered. */
export interface SeenToday {
  /** People with an arrival or a presence. */
  seen: number
  /** Planned by now and neither away nor registered. */
  notSeen: number
  /** Planned to begin later, not away and not registered yet. */
  later: number
}

/** People registered at declarations on a day, known ones by their id; what was cancelled does not count. */
function registered(reader: Reader, declarationIds: readonly number[], date: LocalDate): Map<number, Set<number>> {
  const second = (day: LocalDate): number => Date.parse(startOfDay(day)) / 1000
  const rows = reader.all(
    query
      .selectFrom('registration as r')
      .innerJoin('statedDeclaration as d', 'd.id', 'r.statedDeclarationId')
      .innerJoin('statedPerson as p', 'p.id', 'r.statedPersonId')
      .leftJoin('statedNote as n', 'n.id', 'r.statedNoteId')
      .select(['d.declarationId', 'p.id', 'p.personId', 'n.status'])
      .where('d.declarationId', 'in', idList(declarationIds))
      .where('r.at', '>=', second(date))
      .where('r.at', '<', second(addDays(date, 1)))
      .where('r.type', '!=', 2)
      .where(
        'r.id',
        'not in',
        query.selectFrom('registrationMark').select('registrationId').where('kind', 'in', uncountedMarks),
      ),
  )
  const seen = new Map<number, Set<number>>()
  for (const { declarationId, id, personId, status } of rows) {
    if (declarationId === null || isCancelledStatus(status)) continue
    const people = seen.get(declarationId) ?? new Set<number>()
    seen.set(declarationId, people.add(personId ?? -id))
  }
  return seen
}

/** Planned at declarations on a day and not away, with the earliest time at which they begin there. */
function planned(reader: Reader, declarationIds: readonly number[], date: LocalDate) {
  return reader.all(
    query
      .selectFrom('assignment as a')
      .select(['a.declarationId', 'a.personId'])
      .select(sql<string>`min(coalesce(a.startTime, ''))`.as('start'))
      .where('a.declarationId', 'in', idList(declarationIds))
      .where('a.validFrom', '<=', date)
      .where((where) => where.or([where('a.validTo', 'is', null), where('a.validTo', '>=', date)]))
      .where(sql<number>`instr(a.weekdays, ${String(weekday(date))})`, '>', 0)
      .where(nobodyAway(date, 'a'))
      .groupBy(['a.declarationId', 'a.personId']),
  )
}

/**
 * Who is registered and who is planned without being so, at declarations whose files cover the day; `time` (Brussels,
 * `HH:MM`) is that of now, since who begins later is not missing.
 */
export function seenOn(
  reader: Reader,
  declarationIds: readonly number[],
  date: LocalDate,
  time: string,
): Map<number, SeenToday> {
  const seen = registered(reader, declarationIds, date)
  const due = Map.groupBy(planned(reader, declarationIds, date), ({ declarationId }) => declarationId)
  return new Map(
    declarationIds.map((id) => {
      const people = seen.get(id) ?? new Set<number>()
      const awaited = (due.get(id) ?? []).filter(({ personId }) => !people.has(personId))
      const notSeen = awaited.filter(({ start }) => start <= time).length
      return [id, { seen: people.size, notSeen, later: awaited.length - notSeen }]
    }),
  )
}
