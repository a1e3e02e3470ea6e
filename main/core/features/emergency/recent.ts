import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { absencesBetween, closuresBetween } from '#main/core/features/absences/service.ts'
import { peopleAsOf, type PersonThen } from '#main/core/features/planning/service.ts'
import { uncountedMarks } from '#main/core/features/registrations/codes.ts'
import { addDays, startOfDay, within, type LocalDate } from '#shared/domain/dates.ts'
import { isCancelledStatus } from '#shared/domain/official-words.ts'
import { dueDates, weekdaysFromText } from '#shared/domain/planning.ts'

/** Planned at the declaration on some day of a period on which they were not away. */
function plannedBetween(reader: Reader, declarationId: number, from: LocalDate, to: LocalDate): number[] {
  const assignments = reader.all(
    query
      .selectFrom('assignment')
      .select(['personId', 'validFrom', 'validTo', 'weekdays'])
      .where('declarationId', '=', declarationId)
      .where('validFrom', '<=', to)
      .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', from)])),
  )
  const absences = absencesBetween(reader, from, to)
  const closures = closuresBetween(reader, from, to).get(declarationId) ?? []
  return assignments
    .filter(({ personId, validFrom, validTo, weekdays }) => {
      const planned = { from: validFrom, to: validTo, weekdays: weekdaysFromText(weekdays) }
      const away = [...closures, ...(absences.get(personId) ?? [])]
      return dueDates(planned, from, to).some((date) => !away.some((span) => within(date, span.from, span.to)))
    })
    .map(({ personId }) => personId)
}

/**
 * On the lines of a form of the declaration in a period. Someone who stood in the block of those seen lately counts only
 * once the line was settled otherwise than as absent: else being printed would keep a name on every later form.
 */
function listedBetween(reader: Reader, declarationId: number, from: LocalDate, to: LocalDate): number[] {
  const lines = reader.all(
    query
      .selectFrom('emergencyLine as l')
      .innerJoin('emergencyForm as f', 'f.id', 'l.formId')
      .select(['l.personId', 'l.recent', 'l.outcome'])
      .where('f.declarationId', '=', declarationId)
      .where('f.date', '>=', from)
      .where('f.date', '<=', to),
  )
  return lines.flatMap(({ personId, recent, outcome }) => {
    const seen = recent === 0 ? outcome !== 'absent' : outcome !== null && outcome !== 'absent'
    return personId !== null && seen ? [personId] : []
  })
}

/** Registered at the declaration on some day of a period, by an official service; what was cancelled does not count. */
function registeredBetween(reader: Reader, declarationId: number, from: LocalDate, to: LocalDate): number[] {
  const seconds = (date: LocalDate): number => Date.parse(startOfDay(date)) / 1000
  const places = query.selectFrom('statedDeclaration').select('id').where('declarationId', '=', declarationId)
  const cancelled = query.selectFrom('registrationMark').select('registrationId').where('kind', 'in', uncountedMarks)
  const rows = query
    .selectFrom('registration as r')
    .innerJoin('statedPerson as p', 'p.id', 'r.statedPersonId')
    .leftJoin('statedNote as n', 'n.id', 'r.statedNoteId')
    .select(['p.personId', 'n.status'])
    .distinct()
    .where('r.statedDeclarationId', 'in', places)
    .where('r.at', '>=', seconds(from))
    .where('r.at', '<', seconds(addDays(to, 1)))
    .where('p.personId', 'is not', null)
    .where('r.id', 'not in', cancelled)
  return reader
    .all(rows)
    .flatMap(({ personId, status }) => (personId === null || isCancelledStatus(status) ? [] : [personId]))
}

/**
 * People of the days before, for the block "seen here in the last N days" of the form (`domain/emergency.md`): registered or
 * planned at this declaration in the N days before the date, or on a form line there, and not due that day.
 */
export function recentPeople(
  reader: Reader,
  declarationId: number,
  date: LocalDate,
  days: number,
  due: ReadonlySet<number>,
): PersonThen[] {
  if (days === 0) return []
  const [from, to] = [addDays(date, -days), addDays(date, -1)]
  const seen = new Set([
    ...registeredBetween(reader, declarationId, from, to),
    ...plannedBetween(reader, declarationId, from, to),
    ...listedBetween(reader, declarationId, from, to),
  ])
  const ids = [...seen].filter((personId) => !due.has(personId))
  if (ids.length === 0) return []
  const people = query
    .selectFrom('person')
    .select(['id as personId', 'lastName', 'firstName'])
    .where('id', 'in', idList(ids))
  return peopleAsOf(reader, declarationId, date, reader.all(people))
}
