import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
import { dayNumber, dayOfNumber, meansBook, type MeansBook, type Work } from '#main/core/features/means/book.ts'
import { eachInWeek, fitOf, type FitEntry, type WeekSubject } from '#main/core/features/means/fits.ts'
import { uncountedMarks } from '#main/core/features/registrations/codes.ts'
import { addDays, startOfDay, weekday, type LocalDate } from '#shared/domain/dates.ts'
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

/** The last day up to this one on which something a person has, or a device of the place, began; 0 for always. */
function begun(book: MeansBook, { personId, declarationId }: FitEntry, day: number): number {
  let last = 0
  for (const { from, to, declarationId: only } of book.person(personId).means) {
    if ((only === null || only === declarationId) && from <= day && to >= day) last = Math.max(last, from)
  }
  for (const { from, to } of book.devices.get(declarationId) ?? []) {
    if (from <= day && to >= day) last = Math.max(last, from)
  }
  return last
}

/** The people of one firm at one declaration: there on the day, and in its week. */
interface FirmPeople {
  declarationId: number
  companyId: number
  today: Map<number, FitEntry>
  week: WeekSubject[]
}

class Firms {
  readonly #all = new Map<number, Map<number, FirmPeople>>()

  at(declarationId: number, companyId: number): FirmPeople {
    let firms = this.#all.get(declarationId)
    if (!firms) this.#all.set(declarationId, (firms = new Map()))
    let people = firms.get(companyId)
    if (!people) firms.set(companyId, (people = { declarationId, companyId, today: new Map(), week: [] }))
    return people
  }

  *each(): Generator<FirmPeople> {
    for (const firms of this.#all.values()) yield* firms.values()
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
  const monday = addDays(date, 1 - weekday(date))
  const only = declarationIds.length === 1 ? { declarationId: declarationIds[0] ?? 0 } : {}
  const firms = new Firms()
  eachInWeek(book, { from: monday, to: addDays(monday, 6), date, ...only }, (subject) => {
    const { declarationId, personId, onDay } = subject
    if (!wanted.has(declarationId)) return
    const companyId = firmAt(declarationId, personId, date)
    if (companyId === null) return
    const people = firms.at(declarationId, companyId)
    if (!onDay) return void people.week.push(subject)
    const entry = subject.day()
    if (entry) people.today.set(personId, entry)
  })
  for (const { declarationId, personId, companyId } of seenOn(reader, declarationIds, date)) {
    const firm = companyId ?? firmAt(declarationId, personId, date)
    if (firm === null) continue
    const { today } = firms.at(declarationId, firm)
    const entry = today.has(personId) ? null : fitOf(book, personId, declarationId, date)
    if (entry) today.set(personId, entry)
  }
  const told = briefed(reader, date)
  const found = new Map<string, DutyPeople>()
  for (const { declarationId, companyId, today, week } of firms.each()) {
    const inWeek = today.size === 0
    const entries = inWeek ? week.flatMap((subject) => subject.week() ?? []) : [...today.values()]
    if (entries.length > 0) {
      found.set(`${declarationId} ${companyId}`, { ...summed(book, entries, date, told), inWeek })
    }
  }
  return found
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
  const day = dayNumber(date)
  const all = sum.fits === sum.people
  const last = all ? entries.reduce((latest, entry) => Math.max(latest, begun(book, entry, day)), 0) : 0
  const since = last === 0 ? null : dayOfNumber(last)
  return { ...sum, since, informedSince: sum.informed === sum.people ? informedSince : null }
}

/** The employments of each person, what began last first. */
export function employmentsOf(reader: Reader): (personId: number) => readonly Work[] {
  const book = meansBook(reader)
  return (personId) => book.workOf(personId)
}
