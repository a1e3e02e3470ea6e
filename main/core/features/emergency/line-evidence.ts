import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import { uncountedMarks } from '#main/core/features/registrations/codes.ts'
import { addDays, startOfDay, type LocalDate } from '#shared/domain/dates.ts'
import { isCancelledStatus } from '#shared/domain/official-words.ts'

/** A line of a form, as far as registrations and findings know it. */
export interface EvidentLine {
  id: number
  personId: number | null
  declarationId: number
  date: LocalDate
}

/** The registration that stands for a line, and the file that brought it. */
export interface LineRegistration {
  registrationId: number
  batchId: number
  fileName: string
}

/** For lines whose person was registered there that day, by their id: the first registration of the day that counts. */
export function registrationsOfLines(reader: Reader, lines: readonly EvidentLine[]): Map<number, LineRegistration> {
  const seconds = (date: LocalDate): number => Date.parse(startOfDay(date)) / 1000
  const wanted = lines.flatMap(({ id, personId, declarationId, date }) =>
    personId === null ? [] : [[id, personId, declarationId, seconds(date), seconds(addDays(date, 1))]],
  )
  if (wanted.length === 0) return new Map()
  const cancelled = reader
    .all(query.selectFrom('statedNote').select(['id', 'status']))
    .filter(({ status }) => isCancelledStatus(status))
    .map(({ id }) => id)
  const rows = sql<LineRegistration & { lineId: number }>`
    select j.value ->> 0 as lineId, r.id as registrationId, r.batchId, b.fileName, min(r.at)
    from json_each(${JSON.stringify(wanted)}) j
    join statedPerson p on p.personId = j.value ->> 1
    join registration r on r.statedPersonId = p.id and r.at >= j.value ->> 3 and r.at < j.value ->> 4
    join statedDeclaration d on d.id = r.statedDeclarationId and d.declarationId = j.value ->> 2
    join importBatch b on b.id = r.batchId
    where coalesce(r.statedNoteId, 0) not in ${idList(cancelled)} and not exists (
      select 1 from registrationMark m where m.registrationId = r.id and m.kind in (${sql.join(uncountedMarks)}))
    group by j.value ->> 0`
  const found = reader.all(raw(rows))
  return new Map(
    found.map(({ lineId, registrationId, batchId, fileName }) => [lineId, { registrationId, batchId, fileName }]),
  )
}

/** The finding that nothing followed a line (`paper-not-followed-up`), by the line's id, while it needs a person. */
export function findingsOfLines(reader: Reader, lines: readonly EvidentLine[]): Map<number, number> {
  const people = new Set(lines.flatMap(({ personId }) => personId ?? []))
  if (people.size === 0) return new Map()
  const rows = query
    .selectFrom('finding')
    .select(['id', 'personId', 'declarationId', 'date'])
    .where('rule', '=', 'paper-not-followed-up')
    .where('state', 'in', ['open', 'in-correction'])
    .where('personId', 'in', idList(people))
  const key = (of: { personId: number | null; declarationId: number | null; date: LocalDate }): string =>
    `${of.personId} ${of.declarationId} ${of.date}`
  const ids = new Map(reader.all(rows).map((finding) => [key(finding), finding.id]))
  return new Map(
    lines.flatMap((line) => {
      const id = ids.get(key(line))
      return id === undefined ? [] : [[line.id, id]]
    }),
  )
}
