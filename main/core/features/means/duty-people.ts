import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
import { meansBook, type MeansBook, type Work } from '#main/core/features/means/book.ts'
import { fitOf, fitsIn, type FitEntry } from '#main/core/features/means/fits.ts'
import { uncountedMarks } from '#main/core/features/registrations/codes.ts'
import { addDays, startOfDay, weekday, within, type LocalDate } from '#shared/domain/dates.ts'
import { isCancelledStatus } from '#shared/domain/official-words.ts'

/** How the people of a firm at a declaration stand, on the day or, when nobody is there that day, in its week. */
export interface DutyPeople {
  people: number
  fits: number
  /** Have no means noted. */
  without: number
  misfit: number
  unknown: number
  /** Since when all of it is so: the last day on which something they have, or a device there, began; null when always. */
  since: LocalDate | null
  informed: number
  /** The day on which the last of them had been told; null while somebody has not. */
  informedSince: LocalDate | null
  /** Nobody is there on the day itself. */
  inWeek: boolean
}

/** The firm a person stands with at a declaration on a day; null for nobody. */
export type FirmAt = (declarationId: number, personId: number, date: LocalDate) => number | null

const second = (day: LocalDate): number => Date.parse(startOfDay(day)) / 1000

interface SeenPerson {
  declarationId: number
  personId: number
  companyId: number | null
}

/** Who was registered on a day at the declarations, with the firm that was stated. */
function seenOn(reader: Reader, declarationIds: readonly number[], date: LocalDate): SeenPerson[] {
  const rows = sql<SeenPerson & { status: string | null }>`
    select distinct d.declarationId, p.personId, f.companyId, n.status from registration r
    join statedDeclaration d on d.id = r.statedDeclarationId
    join statedPerson p on p.id = r.statedPersonId
    left join statedCompany f on f.id = r.statedCompanyId
    left join statedNote n on n.id = r.statedNoteId
    where r.at >= ${second(date)} and r.at < ${second(addDays(date, 1))} and r.type <> 2
      and d.declarationId in ${idList(declarationIds)} and p.personId is not null
      and r.id not in (select registrationId from registrationMark where kind in (${sql.join(uncountedMarks)}))`
  return reader.all(raw(rows)).filter(({ status }) => !isCancelledStatus(status))
}

/** First day on which each person was told, in general (0) or for a declaration. */
function briefed(reader: Reader, date: LocalDate): Map<number, Map<number, LocalDate>> {
  const rows = sql<{ personId: number; declarationId: number; onDate: LocalDate }>`
    select personId, coalesce(declarationId, 0) as declarationId, min(onDate) as onDate from briefing
    where onDate <= ${date} group by 1, 2`
  const found = new Map<number, Map<number, LocalDate>>()
  for (const { personId, declarationId, onDate } of reader.all(raw(rows))) {
    let days = found.get(personId)
    if (!days) found.set(personId, (days = new Map()))
    days.set(declarationId, onDate)
  }
  return found
}

const later = (one: LocalDate | null, other: LocalDate | null): LocalDate | null =>
  one === null ? other : other === null || one > other ? one : other

/** The last day up to this one on which something a person has, or a device of the place, began. */
function since(book: MeansBook, { personId, declarationId }: FitEntry, date: LocalDate): LocalDate | null {
  let last: LocalDate | null = null
  for (const { from, to, declarationId: only } of book.means.of(personId)) {
    if ((only === null || only === declarationId) && within(date, from, to)) last = later(last, from)
  }
  for (const { from, to } of book.devices.get(declarationId) ?? []) if (within(date, from, to)) last = later(last, from)
  return last
}

const key = (declarationId: number, companyId: number): string => `${declarationId} ${companyId}`

/** Entries by the firm people stand with; each person once. */
function byFirm(
  entries: Iterable<{ entry: FitEntry; companyId: number | null }>,
  into: Map<string, Map<number, FitEntry>>,
): void {
  for (const { entry, companyId } of entries) {
    if (companyId === null) continue
    const name = key(entry.declarationId, companyId)
    let people = into.get(name)
    if (!people) into.set(name, (people = new Map()))
    if (!people.has(entry.personId)) people.set(entry.personId, entry)
  }
}

/**
 * What the means and the briefings say of the people of each firm at some declarations on a Brussels calendar day, by
 * `declarationId companyId`: those planned or registered that day; where there is nobody, those planned in the week of the day.
 */
export function dutyPeople(
  reader: Reader,
  declarationIds: readonly number[],
  date: LocalDate,
  firmAt: FirmAt,
): Map<string, DutyPeople> {
  const book = meansBook(reader)
  const wanted = new Set(declarationIds)
  const only = declarationIds.length === 1 ? { declarationId: declarationIds[0] ?? 0 } : {}
  const placed = (from: LocalDate, to: LocalDate) =>
    fitsIn(book, { from, to, ...only })
      .filter(({ declarationId }) => wanted.has(declarationId))
      .map((entry) => ({ entry, companyId: firmAt(entry.declarationId, entry.personId, date) }))
  const today = new Map<string, Map<number, FitEntry>>()
  byFirm(placed(date, date), today)
  const seen = seenOn(reader, declarationIds, date).flatMap(({ declarationId, personId, companyId }) => {
    const entry = fitOf(book, personId, declarationId, date)
    return entry === null ? [] : [{ entry, companyId: companyId ?? firmAt(declarationId, personId, date) }]
  })
  byFirm(seen, today)
  const week = new Map<string, Map<number, FitEntry>>()
  const monday = addDays(date, 1 - weekday(date))
  byFirm(placed(monday, addDays(monday, 6)), week)
  const told = briefed(reader, date)
  const names = new Set([...today.keys(), ...week.keys()])
  return new Map(
    [...names].map((name) => {
      const inWeek = !today.has(name)
      const entries = [...(today.get(name) ?? week.get(name) ?? new Map<number, FitEntry>()).values()]
      return [name, { ...summed(book, entries, date, told), inWeek }]
    }),
  )
}

function summed(
  book: MeansBook,
  entries: readonly FitEntry[],
  date: LocalDate,
  told: ReadonlyMap<number, ReadonlyMap<number, LocalDate>>,
): Omit<DutyPeople, 'inWeek'> {
  const sum = { people: entries.length, fits: 0, without: 0, misfit: 0, unknown: 0, informed: 0 }
  let informedSince: LocalDate | null = null
  for (const { personId, declarationId, state, code } of entries) {
    if (code === 'no-means') sum.without += 1
    else sum[state] += 1
    const days = told.get(personId)
    const [general, here] = [days?.get(0), days?.get(declarationId)]
    const first = general === undefined ? here : here === undefined || general < here ? general : here
    if (first === undefined) continue
    sum.informed += 1
    informedSince = later(informedSince, first)
  }
  const all = sum.fits === sum.people
  const begun = all ? entries.map((entry) => since(book, entry, date)).reduce(later, null) : null
  return { ...sum, since: begun, informedSince: sum.informed === sum.people ? informedSince : null }
}

/** The employments of a person, what began last first. */
export function employmentsOf(reader: Reader, personId: number): readonly Work[] {
  return meansBook(reader).work.of(personId)
}
