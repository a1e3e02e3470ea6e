import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { servicesByCode, typesByCode, uncountedMarks } from '#main/core/features/registrations/codes.ts'
import { startOfDay, addDays, type LocalDate } from '#shared/domain/dates.ts'
import { isCancelledStatus } from '#shared/domain/official-words.ts'
import type { ReviewEvent } from '#shared/domain/review/facts.ts'

/** Whose days, or which workplace's, are asked for; local dates, both included. A stated person counts with all other forms of the same known one. */
export interface DaysWish {
  from: LocalDate
  to: LocalDate
  declarationId?: number | undefined
  personId?: number | undefined
  statedPersonId?: number | undefined
}

/** Somebody as known or as stated: all forms of one known person are one. */
export interface DayPerson {
  /** Known people before stated ones, for maps. */
  key: string
  personId: number | null
  statedIds: number[]
  label: string
  labelKey: string
}

/** A declaration as stated; 0 where the row names none, or where a known one was never named. */
export interface DayPlace {
  declarationId: number | null
  label: string
}

export interface DayPlan {
  personId: number
  declarationId: number
  validFrom: LocalDate
  validTo: LocalDate | null
  weekdays: string
  startTime: string | null
  endTime: string | null
}

export interface DayPeriod {
  ofId: number
  validFrom: LocalDate
  validTo: LocalDate | null
}

const seconds = (date: LocalDate): number => Date.parse(startOfDay(date)) / 1000

/** Days read before and after those asked for: nearly every sequence has a pause in them after which reading begins anew. */
const before = 4
const after = 2

/** Registrations that count, of these people or at these declarations (as stated), around the days asked for. */
export function dayEvents(
  reader: Reader,
  of: { people: readonly number[] } | { declarations: readonly number[] },
  { from, to }: DaysWish,
): ReviewEvent[] {
  const cancelledBeside = sql<0 | 1>`exists (
    select 1 from registrationMark as m where m.registrationId = r.id and m.kind in (${sql.join(uncountedMarks)}))`
  const rows = query
    .selectFrom('registration as r')
    .leftJoin('registrationReceipt as x', 'x.registrationId', 'r.id')
    .leftJoin('statedNote as n', 'n.id', 'r.statedNoteId')
    .select(['r.id', 'r.service', 'r.type', 'r.at', 'r.date', 'r.statedPersonId', 'r.statedDeclarationId'])
    .select(['r.statedCompanyId', 'n.status', 'n.remark'])
    .select((eb) => eb.fn.coalesce('r.receipt', 'x.receipt').as('receipt'))
    .select(cancelledBeside.as('cancelled'))
    .where('r.at', '>=', seconds(addDays(from, -before)))
    .where('r.at', '<', seconds(addDays(to, after + 1)))
  const chosen =
    'people' in of
      ? rows.where('r.statedPersonId', 'in', idList(of.people))
      : rows.where('r.statedDeclarationId', 'in', idList(of.declarations))
  return reader
    .all(chosen)
    .filter((row) => row.cancelled === 0 && !isCancelledStatus(row.status))
    .map((row) => ({
      id: row.id,
      service: servicesByCode[row.service],
      type: typesByCode[row.type],
      at: row.at,
      date: row.date,
      statedPersonId: row.statedPersonId,
      statedDeclarationId: row.statedDeclarationId ?? 0,
      statedCompanyId: row.statedCompanyId,
      receipt: row.receipt,
      remark: row.remark,
      cancelled: false,
    }))
}

/** The people behind these ids, each known one with all forms it is stated in. */
export function dayPeople(reader: Reader, statedIds: Iterable<number>, personIds: Iterable<number>): DayPerson[] {
  const known = sql<number>`select personId from statedPerson where id in ${idList(statedIds)} and personId is not null
    union select value from json_each(${JSON.stringify([...personIds])})`
  const stated = query
    .selectFrom('statedPerson')
    .select(['id', 'personId', 'label', 'labelKey'])
    .where((eb) => eb.or([eb('id', 'in', idList(statedIds)), eb('personId', 'in', sql<number>`(${known})`)]))
    .orderBy('id')
  const people = new Map<string, DayPerson>()
  for (const { id, personId, label, labelKey } of reader.all(stated)) {
    const key = personId === null ? `s${id}` : `p${personId}`
    const person = people.get(key)
    if (person) person.statedIds.push(id)
    else people.set(key, { key, personId, statedIds: [id], label, labelKey })
  }
  const silent = query
    .selectFrom('personList')
    .select(['id', 'lastName', 'firstName', 'nameKey', 'firstNameKey'])
    .where('id', 'in', idList(personIds))
  for (const row of reader.all(silent)) {
    const key = `p${row.id}`
    if (people.has(key)) continue
    const label = row.firstName === null ? row.lastName : `${row.lastName} ${row.firstName}`
    people.set(key, { key, personId: row.id, statedIds: [], label, labelKey: `${row.nameKey} ${row.firstNameKey}` })
  }
  return [...people.values()]
}

/** Declarations as stated, by id. */
export function statedPlaces(reader: Reader, ids: Iterable<number>): Map<number, DayPlace> {
  const rows = query
    .selectFrom('statedDeclaration')
    .select(['id', 'declarationId', 'label'])
    .where('id', 'in', idList(ids))
  return new Map(reader.all(rows).map(({ id, declarationId, label }) => [id, { declarationId, label }]))
}

/** Names of known declarations: the workplace, else the number. */
export function knownPlaces(reader: Reader, ids: Iterable<number>): Map<number, string> {
  const rows = query.selectFrom('declarationList').select(['id', 'number', 'workplace']).where('id', 'in', idList(ids))
  return new Map(reader.all(rows).map(({ id, number, workplace }) => [id, workplace ?? number]))
}

/** Planned periods that touch the days, of people or of a declaration. */
export function dayPlans(
  reader: Reader,
  of: { people: readonly number[] } | { declaration: number },
  { from, to }: DaysWish,
): DayPlan[] {
  const rows = query
    .selectFrom('assignment')
    .select(['personId', 'declarationId', 'validFrom', 'validTo', 'weekdays', 'startTime', 'endTime'])
    .where('validFrom', '<=', to)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', from)]))
  return reader.all(
    'people' in of ? rows.where('personId', 'in', idList(of.people)) : rows.where('declarationId', '=', of.declaration),
  )
}

/** Absences of people that touch the days. */
export function dayAbsences(reader: Reader, people: Iterable<number>, { from, to }: DaysWish): DayPeriod[] {
  const rows = query
    .selectFrom('absence')
    .select(['personId as ofId', 'validFrom', 'validTo'])
    .where('personId', 'in', idList(people))
    .where('validFrom', '<=', to)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', from)]))
  return reader.all(rows)
}

/** Closures of declarations that touch the days. */
export function dayClosures(reader: Reader, declarations: Iterable<number>, { from, to }: DaysWish): DayPeriod[] {
  const rows = query
    .selectFrom('closure')
    .select(['declarationId as ofId', 'validFrom', 'validTo'])
    .where('declarationId', 'in', idList(declarations))
    .where('validFrom', '<=', to)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', from)]))
  return reader.all(rows)
}

/** Firms as stated, by id. */
export function statedFirms(reader: Reader, ids: Iterable<number>): Map<number, string> {
  const rows = query.selectFrom('statedCompany').select(['id', 'label']).where('id', 'in', idList(ids))
  return new Map(reader.all(rows).map(({ id, label }) => [id, label]))
}

/** Who employed people when, newest employment first. */
export function dayEmployers(
  reader: Reader,
  people: Iterable<number>,
): { personId: number; name: string; validFrom: string | null; validTo: string | null }[] {
  const rows = query
    .selectFrom('employment')
    .innerJoin('company', 'company.id', 'employment.companyId')
    .select(['employment.personId', 'company.name', 'employment.validFrom', 'employment.validTo'])
    .where('employment.personId', 'in', idList(people))
    .orderBy('employment.validFrom', 'desc')
    .orderBy('employment.id', 'desc')
  return reader.all(rows)
}

/** Open findings of these stated people per day and stated declaration (0: an overlap). */
export function dayFindings(
  reader: Reader,
  statedIds: Iterable<number>,
  { from, to }: DaysWish,
): { statedPersonId: number; statedDeclarationId: number; date: string; count: number }[] {
  const rows = query
    .selectFrom('finding')
    .select(['statedPersonId', 'statedDeclarationId', 'date'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('statedPersonId', 'in', idList(statedIds))
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where('state', '=', 'open')
    .groupBy(['statedPersonId', 'statedDeclarationId', 'date'])
  return reader.all(rows)
}
