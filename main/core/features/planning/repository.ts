import { sql, type Selectable } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Grid } from '#main/core/db/grid.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { AssignmentListTable } from '#main/core/db/tables/lists.ts'
import type { AssignmentTable, EmploymentTable, PersonIdentifierTable } from '#main/core/db/tables/records.ts'
import { absentOn, closedOn, nobodyAway, type AwayReason } from '#main/core/features/absences/service.ts'
import { tiersOn } from '#main/core/features/chain/service.ts'
import { weekday, within, type LocalDate, type LocalTime } from '#shared/domain/dates.ts'

export type Assignment = Selectable<AssignmentTable>
export type AssignmentListRow = Selectable<AssignmentListTable>

/** What the grid of planning may sort and filter by. */
export const assignmentGrid: Grid = {
  table: 'assignmentList',
  searchIndex: 'assignmentListSearch',
  defaultSort: 'validFrom',
  periods: {
    activeOn: { from: 'validFrom', to: 'validTo' },
    dueOn: { from: 'validFrom', to: 'validTo', weekdays: 'weekdays', besides: (date) => nobodyAway(date) },
  },
  columns: {
    person: { kind: 'text', sortBy: 'personKey', indexed: true },
    identifier: { kind: 'exact' },
    employer: { kind: 'text', sortBy: 'employerKey', indexed: true },
    declaration: { kind: 'exact' },
    workplace: { kind: 'text', sortBy: 'workplaceKey', indexed: true },
    validFrom: { kind: 'exact', date: true, indexed: true },
    validTo: { kind: 'exact', date: true, indexed: true },
    weekdays: { kind: 'exact' },
    startTime: { kind: 'exact' },
    endTime: { kind: 'exact' },
    personId: { kind: 'exact', filterOnly: true, people: true },
    declarationId: { kind: 'exact', filterOnly: true },
  },
}

/** Someone at a declaration, with what holds on a day. Carries a complete identifier: never into lists or logs. */
export interface PersonThen {
  personId: number
  lastName: string
  firstName: string | null
  /** The one valid that day (national or BIS before Limosa); when none is, the one that was valid last. */
  identifier: Pick<Selectable<PersonIdentifierTable>, 'kind' | 'value' | 'validFrom' | 'validTo'> | null
  /** With several employers: the one nearest the declarant in this chain, else the one who came last. */
  employerId: number | null
  employerName: string | null
  capacity: EmploymentTable['capacity']
  /** Tier of the employer below the declarant, who is 0; null without a place in the chain that day. */
  tier: number | null
  /** False when the person has Limosa numbers and none of them holds that day. */
  limosaValid: boolean
}

/** Someone due at a declaration on a day. */
export interface DuePerson extends PersonThen {
  startTime: LocalTime | null
  endTime: LocalTime | null
  assignmentIds: number[]
}

type Identifier = Selectable<PersonIdentifierTable>

interface EmploymentThen {
  personId: number
  companyId: number
  companyName: string
  capacity: EmploymentTable['capacity']
}

function plannedOn(reader: Reader, declarationId: number, date: LocalDate) {
  return reader.all(
    query
      .selectFrom('assignment as a')
      .innerJoin('person as p', 'p.id', 'a.personId')
      .select(['a.id', 'a.personId', 'p.lastName', 'p.firstName', 'a.startTime', 'a.endTime'])
      .where('a.declarationId', '=', declarationId)
      .where('a.validFrom', '<=', date)
      .where((where) => where.or([where('a.validTo', 'is', null), where('a.validTo', '>=', date)]))
      .where(sql<number>`instr(a.weekdays, ${String(weekday(date))})`, '>', 0)
      .orderBy('a.startTime')
      .orderBy('a.id'),
  )
}

function employedOn(reader: Reader, personIds: Iterable<number>, date: LocalDate): EmploymentThen[] {
  return reader.all(
    query
      .selectFrom('employment as e')
      .innerJoin('company as c', 'c.id', 'e.companyId')
      .select(['e.personId', 'e.companyId', 'c.name as companyName', 'e.capacity'])
      .where('e.personId', 'in', idList(personIds))
      .where((where) => where.or([where('e.validFrom', 'is', null), where('e.validFrom', '<=', date)]))
      .where((where) => where.or([where('e.validTo', 'is', null), where('e.validTo', '>=', date)]))
      .orderBy('e.validFrom', 'desc')
      .orderBy('e.id', 'desc'),
  )
}

/** Valid that day first, then national and BIS before Limosa, then what ends last. */
function bestIdentifier(identifiers: readonly Identifier[], date: LocalDate): Identifier | null {
  const rank = ({ kind, validFrom, validTo, id }: Identifier): (string | number)[] => [
    within(date, validFrom, validTo) ? 1 : 0,
    kind === 'limosa' ? 0 : 1,
    validTo ?? '9999',
    id,
  ]
  const better = (first: Identifier, second: Identifier): number => {
    const [firstRank, secondRank] = [rank(first), rank(second)]
    const differing = firstRank.findIndex((value, index) => value !== secondRank[index])
    return differing !== -1 && (firstRank[differing] ?? 0) > (secondRank[differing] ?? 0) ? -1 : 1
  }
  return identifiers.toSorted(better)[0] ?? null
}

function nearest(employments: readonly EmploymentThen[], tiers: ReadonlyMap<number, number>): EmploymentThen | null {
  const tier = ({ companyId }: EmploymentThen): number => tiers.get(companyId) ?? Number.POSITIVE_INFINITY
  // The sort is stable: among equals the one who came last stays first.
  return (
    employments.toSorted((first, second) =>
      tier(first) < tier(second) ? -1 : tier(first) > tier(second) ? 1 : 0,
    )[0] ?? null
  )
}

/**
 * The given people as they stand at a declaration on a Brussels calendar day, whether planned then or not. Employer,
 * capacity, identifier and tier are those of that day.
 */
export function peopleAsOf(
  reader: Reader,
  declarationId: number,
  date: LocalDate,
  people: readonly Pick<PersonThen, 'personId' | 'lastName' | 'firstName'>[],
): PersonThen[] {
  const ids = people.map(({ personId }) => personId)
  const tiers = tiersOn(reader, declarationId, date)
  const employments = Map.groupBy(employedOn(reader, ids, date), ({ personId }) => personId)
  const identifierRows = query.selectFrom('personIdentifier').selectAll().where('personId', 'in', idList(ids))
  const identifiers = Map.groupBy(reader.all(identifierRows), ({ personId }) => personId)
  return people.map(({ personId, lastName, firstName }) => {
    const numbers = identifiers.get(personId) ?? []
    const limosas = numbers.filter(({ kind }) => kind === 'limosa')
    const identifier = bestIdentifier(numbers, date)
    const employment = nearest(employments.get(personId) ?? [], tiers)
    return {
      personId,
      lastName,
      firstName,
      identifier: identifier && {
        kind: identifier.kind,
        value: identifier.value,
        validFrom: identifier.validFrom,
        validTo: identifier.validTo,
      },
      employerId: employment?.companyId ?? null,
      employerName: employment?.companyName ?? null,
      capacity: employment?.capacity ?? null,
      tier: employment ? (tiers.get(employment.companyId) ?? null) : null,
      limosaValid: limosas.length === 0 || limosas.some(({ validFrom, validTo }) => within(date, validFrom, validTo)),
    }
  })
}

/** Someone planned at a declaration on a day who is not due after all. */
export interface AwayPerson extends AwayReason {
  personId: number
  lastName: string
  firstName: string | null
  why: 'absent' | 'closed'
}

/**
 * Who is not due at a declaration on a Brussels calendar day although planned there, or among `others`: the absent, and
 * everybody when the declaration is closed.
 */
export function peopleAway(
  reader: Reader,
  declarationId: number,
  date: LocalDate,
  others: readonly Pick<AwayPerson, 'personId' | 'lastName' | 'firstName'>[] = [],
): AwayPerson[] {
  const planned = plannedOn(reader, declarationId, date)
  const everyone = new Map([...others, ...planned].map((person) => [person.personId, person]))
  const closed = closedOn(reader, [declarationId], date).get(declarationId)
  const absent = absentOn(reader, everyone.keys(), date)
  return [...everyone.values()].flatMap(({ personId, lastName, firstName }): AwayPerson[] => {
    const person = { personId, lastName, firstName }
    const own = absent.get(personId)
    if (own) return [{ ...person, ...own, why: 'absent' }]
    return closed ? [{ ...person, ...closed, why: 'closed' }] : []
  })
}

/**
 * Everyone due at a declaration on a Brussels calendar day, once each and in no particular order, as `peopleAsOf` tells:
 * those planned there (`domain/emergency.md`, who is on it) without those whom `peopleAway` names.
 */
export function peopleDue(reader: Reader, declarationId: number, date: LocalDate): DuePerson[] {
  const rows = plannedOn(reader, declarationId, date)
  if (rows.length === 0 || closedOn(reader, [declarationId], date).size > 0) return []
  const absent = absentOn(
    reader,
    rows.map(({ personId }) => personId),
    date,
  )
  const present = rows.filter(({ personId }) => !absent.has(personId))
  const planned = Map.groupBy(present, ({ personId }) => personId)
  const people = [...planned.values()].flatMap((assignments) => assignments.slice(0, 1))
  return peopleAsOf(reader, declarationId, date, people).map((person) => {
    const assignments = planned.get(person.personId) ?? []
    return {
      ...person,
      startTime: assignments.find(({ startTime }) => startTime !== null)?.startTime ?? null,
      endTime: assignments.at(-1)?.endTime ?? null,
      assignmentIds: assignments.map(({ id }) => id),
    }
  })
}

export function assignmentById(reader: Reader, id: number): Assignment | undefined {
  return reader.first(query.selectFrom('assignment').selectAll().where('id', '=', id))
}

/** The other planned periods of a person at a declaration. */
export function assignmentsOf(reader: Reader, personId: number, declarationId: number): Assignment[] {
  return reader.all(
    query
      .selectFrom('assignment')
      .selectAll()
      .where('personId', '=', personId)
      .where('declarationId', '=', declarationId)
      .orderBy('id'),
  )
}

/** Writes a checked planned period and returns its id. */
export function saveAssignment(writer: RecordWriter, id: number | null, values: Omit<Assignment, 'id'>): number {
  if (id === null) return writer.insert('assignment', values)
  writer.update('assignment', id, values)
  return id
}

export function assignmentRows(reader: Reader, ids: Iterable<number>): AssignmentListRow[] {
  return reader.all(query.selectFrom('assignmentList').selectAll().where('id', 'in', idList(ids)).orderBy('id'))
}
