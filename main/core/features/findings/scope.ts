import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import { margin, merged, type Range } from '#main/core/features/findings/window.ts'
import type { SubjectKey } from '#main/core/features/findings/subjects.ts'
import { settingValue } from '#main/core/features/settings/repository.ts'
import { addDays, brusselsDate, daysBetween, type LocalDate } from '#shared/domain/dates.ts'
import { limitsOn } from '#shared/domain/review/limits.ts'

/** What to review: what has changed, a period beside it, or everything. */
export type ReviewScope = 'due' | 'all' | Range

/** Whom to look at, and on which days; everybody on the days of `everyone`. */
export interface ReviewPlan {
  everyone: Range[]
  subjects: Map<SubjectKey, Range[]>
  /** The last entry of `reviewDue` that this plan answers for. */
  dueUpTo: number
  /** The part (above 0, at most 1) that the days of `everyone` are of all days there are registrations of. */
  share: number
}

interface Open {
  from: LocalDate | null
  to: LocalDate | null
}

/** The days on which anything can be found at all: those of registrations, of covering files, of forms and of findings. */
function knownDays(reader: Reader, today: LocalDate): Range {
  const bounds = sql<{ from: LocalDate | null; to: LocalDate | null }>`
    select min("from") as "from", max("to") as "to" from (
      select (select date from registration order by at limit 1) as "from",
        (select date from registration order by at desc limit 1) as "to"
      union all select min(fromDate), max(toDate) from coverage
      union all select min(date), max(date) from emergencyForm
      union all select min(date), max(date) from finding)`
  const { from, to } = reader.first(raw(bounds)) ?? { from: null, to: null }
  return { from: from ?? today, to: to !== null && to > today ? to : today }
}

function bounded({ from, to }: Open, known: Range): Range[] {
  const range = {
    from: from !== null && from > known.from ? from : known.from,
    to: to !== null && to < known.to ? to : known.to,
  }
  return range.from <= range.to ? [range] : []
}

function shareOf(ranges: readonly Range[], known: Range): number {
  const days = ranges.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1 + 2 * margin, 0)
  return Math.min(1, Math.max(1, days) / (daysBetween(known.from, known.to) + 1))
}

/** Everybody with anything to do with declarations on some days: registered, planned, or found there. */
function peopleAt(reader: Reader, declarationIds: readonly number[], range: Range): SubjectKey[] {
  const rows = sql<{ key: number }>`
    with place as (select id from statedDeclaration where declarationId in ${idList(declarationIds)})
    select distinct coalesce(p.personId, -p.id) as key from statedPerson p where p.id in (
      select statedPersonId from registration where statedDeclarationId in (select id from place)
        and at >= unixepoch(${addDays(range.from, -1)}) and at < unixepoch(${addDays(range.to, 2)})
      union select statedPersonId from finding where statedDeclarationId in (select id from place)
        and date between ${range.from} and ${range.to})
    union select personId from assignment where declarationId in ${idList(declarationIds)}
      and validFrom <= ${range.to} and (validTo is null or validTo >= ${range.from})
    union select l.personId from emergencyLine l join emergencyForm f on f.id = l.formId
      where l.personId is not null and f.declarationId in ${idList(declarationIds)}
        and f.date between ${range.from} and ${range.to}`
  return reader.all(raw(rows)).map(({ key }) => key)
}

/** Those who stand for stated people now: the known person, or themselves. */
function subjectsOf(reader: Reader, statedIds: Iterable<number>): Map<number, SubjectKey> {
  const rows = query.selectFrom('statedPerson').select(['id', 'personId']).where('id', 'in', idList(statedIds))
  return new Map(reader.all(rows).map(({ id, personId }) => [id, personId ?? -id]))
}

/** Days whose verdict depends on the time that has passed since the last review. */
function daysPassed(reader: Reader, now: string): Range | 'all' | null {
  const last = settingValue(reader, 'reviewedAsOf')
  if (typeof last !== 'string' || now < last) return 'all'
  if (now === last) return null
  // A day is judged once it is over, an open IN hours after it, which may be on the next day.
  return { from: addDays(brusselsDate(last), -1), to: brusselsDate(now) }
}

/** People with lines of used forms that have grown too old since the last review. */
function oldLines(reader: Reader, since: LocalDate, today: LocalDate): { personId: number; date: LocalDate }[] {
  const { paperDays } = limitsOn(today)
  return reader.all(
    query
      .selectFrom('emergencyLine as l')
      .innerJoin('emergencyForm as f', 'f.id', 'l.formId')
      .select('f.date')
      .select((select) => select.fn.coalesce('l.personId', sql<number>`0`).as('personId'))
      .where('f.state', '=', 'used')
      .where('f.date', '>=', addDays(since, -paperDays - 1))
      .where('f.date', '<=', addDays(today, -paperDays)),
  )
}

/** The office's own companies, as text: with the first one every chain begins to count. */
export function ownCompanies(reader: Reader): string {
  const own = query.selectFrom('company').select('id').where('roleOwn', '=', 1).orderBy('id')
  return reader
    .all(own)
    .map(({ id }) => id)
    .join()
}

/** How many entries there are of what is due, counted up to so many. */
export function dueEntries(reader: Reader, most: number): number {
  return reader.all(query.selectFrom('reviewDue').select('id').limit(most)).length
}

/** Tells whether anything was changed, or a day has passed, since the last review. */
export function isReviewDue(reader: Reader, now: string): boolean {
  if (reader.first(query.selectFrom('reviewDue').select('id').limit(1))) return true
  const last = settingValue(reader, 'reviewedAsOf')
  if (typeof last === 'string') {
    return (
      now < last ||
      brusselsDate(last) < brusselsDate(now) ||
      settingValue(reader, 'reviewedOwn') !== ownCompanies(reader)
    )
  }
  return reader.first(query.selectFrom('registration').select('id').limit(1)) !== undefined
}

/** Turns a wish into people and days; what is due is always part of it, so that all findings stand as of one moment. */
export function planReview(reader: Reader, scope: ReviewScope, now: string): ReviewPlan {
  const today = brusselsDate(now)
  const known = knownDays(reader, today)
  const due = reader.all(query.selectFrom('reviewDue').selectAll().orderBy('id'))
  const dueUpTo = due.at(-1)?.id ?? 0
  const passed = settingValue(reader, 'reviewedOwn') === ownCompanies(reader) ? daysPassed(reader, now) : 'all'
  if (scope === 'all' || passed === 'all') return { everyone: [known], subjects: new Map(), dueUpTo, share: 1 }
  const everyone: Range[] = []
  const subjects = new Map<SubjectKey, Range[]>()
  const add = (key: SubjectKey, ranges: readonly Range[]): void => {
    subjects.set(key, [...(subjects.get(key) ?? []), ...ranges])
  }
  if (scope !== 'due') everyone.push(...bounded(scope, known))
  if (passed) {
    everyone.push(...bounded(passed, known))
    for (const { personId, date } of oldLines(reader, passed.from, today)) add(personId, [{ from: date, to: date }])
  }
  const statedKeys = subjectsOf(
    reader,
    due.filter(({ kind }) => kind === 'statedPerson').map(({ refId }) => refId),
  )
  for (const { kind, refId, fromDate, toDate } of due) {
    const ranges = bounded({ from: fromDate, to: toDate }, known)
    if (kind === 'all') everyone.push(...ranges)
    else if (kind === 'person') add(refId, ranges)
    else if (kind === 'statedPerson') add(statedKeys.get(refId) ?? -refId, ranges)
  }
  const places = Map.groupBy(
    due.filter(({ kind }) => kind === 'declaration'),
    ({ fromDate, toDate }) => `${fromDate} ${toDate}`,
  )
  for (const same of places.values()) {
    const [{ fromDate: from, toDate: to } = { fromDate: null, toDate: null }] = same
    for (const range of bounded({ from, to }, known)) {
      const ids = same.map(({ refId }) => refId)
      for (const key of peopleAt(reader, ids, range)) add(key, [range])
    }
  }
  const days = merged(everyone)
  return { everyone: days, subjects, dueUpTo, share: shareOf(days, known) }
}

/** Every subject there is, with the number of its registrations at any time. */
export function allSubjects(reader: Reader): { key: SubjectKey; uses: number }[] {
  const rows = sql<{ key: number; uses: number }>`
    select coalesce(personId, -id) as key, sum(uses) as uses from statedPerson group by 1
    union all select id, 0 from person where not exists (select 1 from statedPerson s where s.personId = person.id)`
  return reader.all(raw(rows))
}
