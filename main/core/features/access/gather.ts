import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import type { Flag } from '#main/core/db/tables/records.ts'
import {
  equipmentOfPlaces,
  keysOfPeople,
  meansOfPeople,
  type Equipment,
  type HeldKey,
  type HeldMeans,
} from '#main/core/features/access/facts.ts'
import { informedPeople } from '#main/core/features/informing/service.ts'
import { peopleWithActiveKey } from '#main/core/features/keys/service.ts'
import type { AccessEmployment } from '#shared/domain/access-lacks.ts'
import type { Capacity } from '#shared/domain/capacity.ts'
import type { LocalDate, Weekday } from '#shared/domain/local-date.ts'
import type { Period } from '#shared/domain/period.ts'
import type { PlannedPeriod } from '#shared/domain/planning.ts'
import type { Regime } from '#shared/domain/regime.ts'
import type { Language } from '#shared/i18n/index.ts'

/** An employment with what the list shows of the firm. */
export interface KnownEmployment extends AccessEmployment {
  companyId: number
  company: string
  companyKey: string
  own: Flag
  capacity: Capacity | null
}

/** A planned period and where it is. */
export interface Plan extends PlannedPeriod {
  from: LocalDate
  declarationId: number
}

/** A declaration as the list names it. */
export interface Place {
  id: number
  number: string
  workplace: string | null
  workplaceKey: string
  regime: Regime | null
}

export interface KnownPerson {
  id: number
  lastName: string
  firstName: string | null
  nameKey: string
  firstNameKey: string
  identifier: string | null
  language: Language | null
  search: string
}

/** Everything the list is made from, for some people or for all. */
export interface Gathered {
  people: KnownPerson[]
  employments: ReadonlyMap<number, KnownEmployment[]>
  limosas: ReadonlyMap<number, Period[]>
  /** Those with a number other than a Limosa. */
  numbered: ReadonlySet<number>
  plans: ReadonlyMap<number, Plan[]>
  absences: ReadonlyMap<number, Period[]>
  closures: ReadonlyMap<number, Period[]>
  places: ReadonlyMap<number, Place>
  informed: ReadonlyMap<number, LocalDate>
  withKey: ReadonlySet<number>
  means: ReadonlyMap<number, HeldMeans[]>
  keys: ReadonlyMap<number, HeldKey[]>
  equipment: ReadonlyMap<number, Equipment>
}

const weekdaysOf = new Map<string, Weekday[]>()

/** Few combinations occur, and a hundred thousand rows ask for them. */
function weekdays(text: string): Weekday[] {
  const known = weekdaysOf.get(text) ?? Array.from(text, (digit) => Number(digit) as Weekday)
  weekdaysOf.set(text, known)
  return known
}

/** Whether a firm (`c`, of `companyList`) is established outside Belgium: by its country, else by the only number it has. */
export const foreignFirm = sql<Flag>`coalesce(c.country <> 'BE', c.enterpriseNumber is null and c.foreignVat is not null)`

function employmentsOf(reader: Reader, ids: readonly number[] | null): Map<number, KnownEmployment[]> {
  const only = ids === null ? sql`` : sql`where e.personId in ${idList(ids)}`
  const rows = sql<Omit<KnownEmployment, 'foreign'> & { personId: number; foreign: Flag }>`
    select e.personId, e.companyId, e.capacity, e.validFrom as "from", e.validTo as "to", c.name as company,
      c.nameKey as companyKey, c.roleOwn as own,
      ${foreignFirm} as "foreign"
    from employment e join companyList c on c.id = e.companyId ${only} order by e.validFrom desc, e.id desc`
  const read = reader.all(raw(rows)).map((row) => ({ ...row, foreign: row.foreign === 1 }))
  return Map.groupBy(read, ({ personId }) => personId)
}

/** The planned periods of people, in the order of their beginning. */
export function plansOf(reader: Reader, ids: readonly number[] | null): Map<number, Plan[]> {
  const rows = query
    .selectFrom('assignment')
    .select(['personId', 'declarationId', 'validFrom as from', 'validTo as to', 'weekdays'])
    .orderBy('validFrom')
    .orderBy('id')
  const read = reader.all(ids === null ? rows : rows.where('personId', 'in', idList(ids)))
  return Map.groupBy(
    read.map((row) => ({ ...row, weekdays: weekdays(row.weekdays) })),
    ({ personId }) => personId,
  )
}

function limosasOf(reader: Reader, ids: readonly number[] | null): Map<number, Period[]> {
  const rows = query
    .selectFrom('personIdentifier')
    .select(['personId', 'validFrom as from', 'validTo as to'])
    .where('kind', '=', 'limosa')
  const read = reader.all(ids === null ? rows : rows.where('personId', 'in', idList(ids)))
  return Map.groupBy(read, ({ personId }) => personId)
}

function numberedOf(reader: Reader, ids: readonly number[] | null): Set<number> {
  const rows = query.selectFrom('personIdentifier').select('personId').distinct().where('kind', '<>', 'limosa')
  const read = reader.all(ids === null ? rows : rows.where('personId', 'in', idList(ids)))
  return new Set(read.map(({ personId }) => personId))
}

/** When people are absent, or declarations closed. */
export function awayOf(
  reader: Reader,
  table: 'absence' | 'closure',
  ids: readonly number[] | null,
): Map<number, Period[]> {
  const owner = table === 'absence' ? sql.ref('personId') : sql.ref('declarationId')
  const only = ids === null ? sql`` : sql`where ${owner} in ${idList(ids)}`
  const rows = sql<Period & { ownerId: number }>`
    select ${owner} as ownerId, validFrom as "from", validTo as "to" from ${sql.table(table)} ${only}`
  return Map.groupBy(reader.all(raw(rows)), ({ ownerId }) => ownerId)
}

/** Reads everything about people (null: everybody) with a fixed number of questions; the lists must be fresh. */
export function gather(reader: Reader, ids: readonly number[] | null, today: LocalDate): Gathered {
  const people = query
    .selectFrom('personList')
    .select(['id', 'lastName', 'firstName', 'nameKey', 'firstNameKey', 'identifier', 'language', 'search'])
  const places = query.selectFrom('declarationList').select(['id', 'number', 'workplace', 'workplaceKey', 'regime'])
  return {
    people: reader.all(ids === null ? people : people.where('id', 'in', idList(ids))),
    employments: employmentsOf(reader, ids),
    limosas: limosasOf(reader, ids),
    numbered: numberedOf(reader, ids),
    plans: plansOf(reader, ids),
    absences: awayOf(reader, 'absence', ids),
    closures: awayOf(reader, 'closure', null),
    places: new Map(reader.all(places).map((place) => [place.id, place])),
    informed: informedPeople(reader, ids, today, null),
    withKey: peopleWithActiveKey(reader, ids, today),
    means: meansOfPeople(reader, ids, today),
    keys: keysOfPeople(reader, ids),
    equipment: equipmentOfPlaces(reader),
  }
}
