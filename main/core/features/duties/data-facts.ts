import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import { absencesBetween, closuresBetween, type AwaySpan } from '#main/core/features/absences/service.ts'
import { daysFor, type DataWindow } from '#main/core/features/duties/window.ts'
import type { DutyPlaceFacts } from '#main/core/features/duties/places.ts'
import { servicesByCode, uncountedMarks } from '#main/core/features/registrations/codes.ts'
import { addDays, startOfDay, weekday, within, type LocalDate } from '#shared/domain/dates.ts'
import { weightySeverities, type DataFacts } from '#shared/domain/duties.ts'
import { isCancelledStatus } from '#shared/domain/official-words.ts'

/** With so few declarations their registrations are gone through one by one; with more, the marks of all. */
const fewDeclarations = 25

/** The first second of a Brussels day. */
function secondOf(day: LocalDate): number {
  return Date.parse(startOfDay(day)) / 1000
}

const weighty = sql.join(weightySeverities)

type Mutable = { -readonly [Key in keyof DataFacts]: DataFacts[Key] } & { open: { date: LocalDate; count: number }[] }

/** What the registrations and the planning say of each firm at each workplace. */
export class DataBook {
  readonly #facts = new Map<number, Map<number, Mutable>>()
  readonly #covered = new Map<number, number>()

  covers(declarationId: number, days: number): void {
    this.#covered.set(declarationId, days)
  }

  at(declarationId: number, companyId: number): Mutable {
    let firms = this.#facts.get(declarationId)
    if (!firms) this.#facts.set(declarationId, (firms = new Map<number, Mutable>()))
    const known = firms.get(companyId)
    if (known) return known
    const covered = this.#covered.get(declarationId) ?? 0
    const made: Mutable = { covered, planned: 0, seen: 0, open: [], settled: 0 }
    firms.set(companyId, made)
    return made
  }

  of(declarationId: number, companyId: number): DataFacts {
    return this.at(declarationId, companyId)
  }

  /** Declarations with a firm whose people were planned and not seen at all. */
  unseen(): number[] {
    const without = ({ planned, seen }: DataFacts): boolean => planned > 0 && seen === 0
    return [...this.#facts].filter(([, firms]) => [...firms.values()].some(without)).map(([id]) => id)
  }
}

/** Which firm somebody worked for at a declaration on a day: the one nearest the declarant, as planning tells it. */
export type FirmOf = (declarationId: number, personId: number, date: LocalDate) => number | null

/** An employment; of one person what began last comes first. */
interface Work {
  companyId: number
  userFirmId: number | null
  from: LocalDate | null
  to: LocalDate | null
}

const none: readonly never[] = []

function firmFinder(reader: Reader, people: ReadonlySet<number>, places: readonly DutyPlaceFacts[]): FirmOf {
  const employments = query
    .selectFrom('employment')
    .select(['personId', 'companyId', 'userFirmId', 'validFrom as from', 'validTo as to'])
    .where('personId', 'in', idList(people))
    .orderBy('validFrom', 'desc')
    .orderBy('id', 'desc')
  const work = Map.groupBy(reader.all(employments) as (Work & { personId: number })[], ({ personId }) => personId)
  return firmsBy((personId) => work.get(personId) ?? none, places)
}

/** As told by employments that are known already. */
export function firmsBy(workOf: (personId: number) => readonly Work[], places: readonly DutyPlaceFacts[]): FirmOf {
  const tiers = new Map(
    places.map(({ declarationId, firms }) => [
      declarationId,
      new Map(firms.map(({ companyId, tier }) => [companyId, tier ?? Number.MAX_SAFE_INTEGER])),
    ]),
  )
  return (declarationId, personId, date) => {
    const ranks = tiers.get(declarationId)
    let best: number | null = null
    let bestRank = Number.POSITIVE_INFINITY
    const all = workOf(personId)
    const [only] = all
    // Most people have one employer: nothing to choose from.
    if (all.length === 1 && only !== undefined && only.userFirmId === null) {
      return within(date, only.from, only.to) ? only.companyId : null
    }
    for (const { companyId, userFirmId, from, to } of all) {
      if (!within(date, from, to)) continue
      // An agency without a place in the chain: its worker stands with the firm that uses it.
      const firm = ranks?.has(companyId) || userFirmId === null || !ranks?.has(userFirmId) ? companyId : userFirmId
      const rank = ranks?.get(firm) ?? Number.POSITIVE_INFINITY
      if (best === null || rank < bestRank) {
        best = firm
        bestRank = rank
      }
    }
    return best
  }
}

const isAway = (spans: readonly AwaySpan[] | undefined, date: LocalDate): boolean =>
  spans?.some(({ from, to }) => within(date, from, to)) ?? false

interface Look {
  reader: Reader
  places: readonly DutyPlaceFacts[]
  ids: number[]
  /** Covered days of each declaration. */
  days: ReadonlyMap<number, readonly LocalDate[]>
  from: LocalDate
  to: LocalDate
  window: DataWindow
}

/** People planned on covered days, neither absent nor the place closed, once per day. */
function addPlanned(book: DataBook, { reader, places, ids, days, from, to }: Look): void {
  const assignments = reader.all(
    query
      .selectFrom('assignment')
      .select(['personId', 'declarationId', 'validFrom', 'validTo', 'weekdays'])
      .where('declarationId', 'in', idList(ids))
      .where('validFrom', '<=', to)
      .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', from)]))
      .orderBy('declarationId')
      .orderBy('personId'),
  )
  if (assignments.length === 0) return
  const firmOf = firmFinder(reader, new Set(assignments.map(({ personId }) => personId)), places)
  const absences = absencesBetween(reader, from, to)
  const closures = closuresBetween(reader, from, to)
  const digits = new Map<LocalDate, string>()
  for (const list of days.values()) for (const date of list) digits.set(date, String(weekday(date)))
  /** Days already counted of the person at hand, who may have several periods at one place. */
  let counted: LocalDate[] = []
  let [lastDeclaration, lastPerson] = [0, 0]
  for (const { personId, declarationId, validFrom, validTo, weekdays } of assignments) {
    if (declarationId !== lastDeclaration || personId !== lastPerson) {
      counted = []
      lastDeclaration = declarationId
      lastPerson = personId
    }
    const absent = absences.get(personId)
    const closed = closures.get(declarationId)
    for (const date of days.get(declarationId) ?? []) {
      if (!weekdays.includes(digits.get(date) ?? '') || !within(date, validFrom, validTo)) continue
      if (counted.includes(date)) continue
      counted.push(date)
      if (isAway(absent, date) || isAway(closed, date)) continue
      const firm = firmOf(declarationId, personId, date)
      if (firm !== null) book.at(declarationId, firm).planned += 1
    }
  }
}

/** Notes by which the official service says that a registration no longer counts. */
function cancelledNotes(reader: Reader): number[] {
  const notes = query.selectFrom('statedNote').select(['id', 'status']).where('status', 'is not', null)
  return reader
    .all(notes)
    .filter(({ status }) => isCancelledStatus(status))
    .map(({ id }) => id)
}

/**
 * Arrivals and presences of covered days by the firm they state, from the counts kept per day. What states no known firm
 * is looked up one by one, by the employer of the person.
 */
function addSeen(book: DataBook, look: Look): void {
  const { reader, ids, window, from, to } = look
  const cancelled = idList(cancelledNotes(reader))
  const declarations = sql`(select id from statedDeclaration where declarationId in ${idList(ids)})`
  const dates = ([1, 2] as const).map((code) => ({
    code,
    list: sql`(select value from json_each(${JSON.stringify(window.covered[servicesByCode[code]])}))`,
  }))
  const days = dates.map(
    ({ code, list }) => sql`
      select statedDeclarationId, statedCompanyId, count as n from registrationDay
      where service = ${code} and date in ${list} and statedDeclarationId in ${declarations} and type <> 2
        and statedNoteId not in ${cancelled}`,
  )
  // What was marked since is taken off. Of few declarations all registrations are gone through, else all marks.
  const marked =
    ids.length <= fewDeclarations
      ? sql`registration r cross join registrationMark m on m.registrationId = r.id`
      : sql`registrationMark m cross join registration r on r.id = m.registrationId`
  const onCovered = sql.join(
    dates.map(({ code, list }) => sql`(r.service = ${code} and r.date in ${list})`),
    sql` or `,
  )
  const counted = sql<{ declarationId: number; companyId: number | null; n: number }>`
    with counted as (
      ${sql.join(days, sql` union all `)}
      union all
      select r.statedDeclarationId, coalesce(r.statedCompanyId, 0), -count(distinct r.id) from ${marked}
      where m.kind in (${sql.join(uncountedMarks)}) and (${onCovered}) and r.type <> 2
        and r.statedDeclarationId in ${declarations} and r.at >= ${secondOf(from)} and r.at < ${secondOf(addDays(to, 1))}
        and coalesce(r.statedNoteId, 0) not in ${cancelled}
      group by 1, 2)
    select d.declarationId, f.companyId, sum(c.n) as n from counted c
    join statedDeclaration d on d.id = c.statedDeclarationId left join statedCompany f on f.id = c.statedCompanyId
    group by 1, 2 having sum(c.n) > 0`
  const nameless = new Set<number>()
  for (const { declarationId, companyId, n } of reader.all(raw(counted))) {
    if (companyId === null) nameless.add(declarationId)
    else book.at(declarationId, companyId).seen += n
  }
  if (nameless.size > 0) addNameless(book, look, nameless)
}

function addNameless(book: DataBook, look: Look, declarationIds: ReadonlySet<number>): void {
  const { reader, days, from, to } = look
  const rows = reader.all(
    query
      .selectFrom('registration as r')
      .innerJoin('statedDeclaration as d', 'd.id', 'r.statedDeclarationId')
      .innerJoin('statedPerson as p', 'p.id', 'r.statedPersonId')
      .leftJoin('statedCompany as f', 'f.id', 'r.statedCompanyId')
      .leftJoin('statedNote as n', 'n.id', 'r.statedNoteId')
      .select(['d.declarationId', 'p.personId', 'r.date', 'n.status', query.fn.countAll<number>().as('n')])
      .where('d.declarationId', 'in', idList(declarationIds))
      .where('r.at', '>=', secondOf(from))
      .where('r.at', '<', secondOf(addDays(to, 1)))
      .where('r.type', '!=', 2)
      .where('f.companyId', 'is', null)
      .where('p.personId', 'is not', null)
      .where(
        'r.id',
        'not in',
        query.selectFrom('registrationMark').select('registrationId').where('kind', 'in', uncountedMarks),
      )
      .groupBy(['d.declarationId', 'p.personId', 'r.date', 'n.status']),
  )
  const people = new Set(rows.flatMap(({ personId }) => (personId === null ? [] : [personId])))
  const firmOf = firmFinder(reader, people, look.places)
  for (const { declarationId, personId, date, status, n } of rows) {
    if (declarationId === null || personId === null || isCancelledStatus(status)) continue
    if (days.get(declarationId)?.includes(date) !== true) continue
    const firm = firmOf(declarationId, personId, date)
    if (firm !== null) book.at(declarationId, firm).seen += n
  }
}

/** Open findings that matter, by firm and day; for workplaces where nobody was seen also how many were settled. */
function addFindings(book: DataBook, { reader, ids, to }: Look, since: LocalDate): void {
  const open = sql<{ declarationId: number; companyId: number; date: LocalDate; count: number }>`
    select declarationId, companyId, date, count(*) as count from finding
    where declarationId in ${idList(ids)} and state in ('open', 'in-correction') and severity in (${weighty})
      and date between ${since} and ${to} and companyId is not null
    group by 1, 2, 3 order by 3`
  for (const { declarationId, companyId, date, count } of reader.all(raw(open))) {
    book.at(declarationId, companyId).open.push({ date, count })
  }
  const unseen = book.unseen()
  if (unseen.length === 0) return
  const settled = sql<{ declarationId: number; companyId: number; count: number }>`
    select declarationId, companyId, count(*) as count from finding
    where statedDeclarationId in (select id from statedDeclaration where declarationId in ${idList(unseen)})
      and rule = 'missing-registration' and state in ('explained', 'corrected', 'dismissed')
      and date between ${since} and ${to} and companyId is not null
    group by 1, 2`
  for (const { declarationId, companyId, count } of reader.all(raw(settled))) {
    book.at(declarationId, companyId).settled = count
  }
}

/** What the last covered days say of the firms of some workplaces. */
export function dataFacts(reader: Reader, places: readonly DutyPlaceFacts[], window: DataWindow): DataBook {
  const book = new DataBook()
  const days = new Map(places.map(({ declarationId, regime }) => [declarationId, daysFor(window, regime)]))
  for (const [declarationId, list] of days) book.covers(declarationId, list.length)
  const all = [...window.covered.ciao, ...window.covered.checkinatwork].sort()
  const [first] = all
  const ids = places.map(({ declarationId }) => declarationId)
  const look = { reader, places, ids, days, from: first ?? window.to, to: all.at(-1) ?? window.to, window }
  if (first !== undefined) {
    addPlanned(book, look)
    addSeen(book, look)
  }
  addFindings(book, { ...look, to: window.to }, first ?? window.from)
  return book
}
