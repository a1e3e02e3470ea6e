import { sql, type RawBuilder } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
import { deviceKinds, meansKinds, type DeviceKind, type KeyState, type MeansKind } from '#shared/domain/access.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'
import type { KindMask } from '#shared/domain/means.ts'

// Who is planned where and what they have depends on the day and on five tables: it is kept in memory, and brought up to date by
// what the audit trail says has changed since.

/** Days as numbers, so that a hundred thousand periods are compared in no time; without a bound before or after all days. */
export interface Held {
  from: number
  to: number
}

const never = 10_000_000
const numbered = new Map<LocalDate, number>()

/** A local date as the number of days since 1970. */
export function dayNumber(date: LocalDate): number {
  let day = numbered.get(date)
  if (day === undefined) numbered.set(date, (day = Date.parse(`${date}T00:00:00Z`) / 86_400_000))
  return day
}

const dates = new Map<number, LocalDate>()

/** The local date of such a number. */
export function dayOfNumber(day: number): LocalDate {
  let date = dates.get(day)
  if (date === undefined) dates.set(day, (date = addDays('1970-01-01', day)))
  return date
}

/** A period as it is stored, in numbers. */
function held({ from, to }: { from: LocalDate | null; to: LocalDate | null }): Held {
  return { from: from === null ? -never : dayNumber(from), to: to === null ? never : dayNumber(to) }
}

interface OfPerson {
  id: number
  personId: number
}

export interface PlannedPeriod extends OfPerson, Held {
  declarationId: number
  weekdays: string
}

export interface HeldMeans extends OfPerson, Held {
  /** One bit. */
  mask: KindMask
  declarationId: number | null
}

export interface HeldKey extends OfPerson {
  state: KeyState
  since: LocalDate | null
}

export interface Work extends OfPerson {
  companyId: number
  userFirmId: number | null
  from: LocalDate | null
  to: LocalDate | null
}

export type Away = OfPerson & Held

/** Everything that counts of one person. */
export interface BookedPerson {
  id: number
  planned: PlannedPeriod[]
  means: HeldMeans[]
  keys: HeldKey[]
  /** What began last comes first. */
  work: Work[]
  away: Away[]
}

/** Where a declaration stands among the others, by the name of its workplace. */
export interface BookedDeclaration {
  number: string
  workplace: string
  rank: number
}

export interface BookedPlace {
  id: number
  name: string
  /** Lacks the infrastructure for good: no device is expected. */
  lack: boolean
}

export interface BookedDevice extends Held {
  mask: KindMask
  workplaceId: number | null
}

/** With more changes than these a table is read anew. */
const fewChanges = 3000

type Part = Exclude<keyof BookedPerson, 'id'>

interface Stored extends OfPerson {
  from: LocalDate | null
  to: LocalDate | null
}

/** One table with rows about people: where it goes, what is read of it, and how a row is kept. */
interface PersonTable<Name extends Part = Part> {
  kind: string
  part: Name
  columns: string
  order: string
  shape: (row: never) => BookedPerson[Name][number]
}

const period = 'validFrom as "from", validTo as "to"'
const none: readonly never[] = []

const tables: readonly PersonTable[] = [
  {
    kind: 'assignment',
    part: 'planned',
    columns: `declarationId, weekdays, ${period}`,
    order: 'id',
    shape: (row: Stored & Pick<PlannedPeriod, 'declarationId' | 'weekdays'>): PlannedPeriod => ({
      ...row,
      ...held(row),
    }),
  },
  {
    kind: 'personMeans',
    part: 'means',
    columns: `kind, declarationId, ${period}`,
    order: 'id',
    shape: (row: Stored & { kind: MeansKind; declarationId: number | null }): HeldMeans => ({
      id: row.id,
      personId: row.personId,
      mask: 1 << meansKinds.indexOf(row.kind),
      declarationId: row.declarationId,
      ...held(row),
    }),
  },
  { kind: 'personKey', part: 'keys', columns: 'state, since', order: 'id', shape: (row: HeldKey) => row },
  {
    kind: 'employment',
    part: 'work',
    columns: `userFirmId, companyId, ${period}`,
    order: 'validFrom desc, id desc',
    shape: (row: Work) => row,
  },
  {
    kind: 'absence',
    part: 'away',
    columns: period,
    order: 'id',
    shape: (row: Stored): Away => ({ id: row.id, personId: row.personId, ...held(row) }),
  },
]

/** The kinds of record whose change is read anew whole: there are few of them. */
const ofDeclarations: ReadonlySet<string> = new Set(['declaration', 'workplace', 'workplaceDevice', 'closure'])

/** Planning, means, keys, employers and devices, as they are stored now. */
export class MeansBook {
  readonly people = new Map<number, BookedPerson>()
  declarations: ReadonlyMap<number, BookedDeclaration> = new Map()
  places: ReadonlyMap<number, readonly BookedPlace[]> = new Map()
  devices: ReadonlyMap<number, readonly BookedDevice[]> = new Map()
  closures: ReadonlyMap<number, readonly Held[]> = new Map()
  /** Rises with every change: what was reckoned from an earlier one is out of date. */
  version = 0
  #seq = -1
  /** Whose a row is, per table: a row that moves to somebody else leaves the one before. */
  readonly #owners = new Map<Part, Map<number, number>>()

  person(id: number): BookedPerson {
    let person = this.people.get(id)
    if (!person) this.people.set(id, (person = { id, planned: [], means: [], keys: [], work: [], away: [] }))
    return person
  }

  /** The employments of a person, what began last first. */
  workOf(personId: number): readonly Work[] {
    return this.people.get(personId)?.work ?? none
  }

  /** Brings the book up to date. */
  update(reader: Reader): void {
    const last = reader.first(raw(sql<{ seq: number | null }>`select max(seq) as seq from auditEntry`))?.seq ?? 0
    if (last === this.#seq) return
    if (this.#seq < 0 || last < this.#seq) {
      for (const table of tables) this.#load(reader, table)
      this.#loadDeclarations(reader)
      this.version += 1
    } else this.#follow(reader)
    this.#seq = last
  }

  #follow(reader: Reader): void {
    // The entry of a new person speaks for the employments it came with.
    const entries = reader.all(
      raw(sql<{ kind: string; id: number }>`
        select recordKind as kind, recordId as id from auditEntry where seq > ${this.#seq}
        union select 'employment', m.id from auditEntry a join employment m on m.personId = a.recordId
          where a.seq > ${this.#seq} and a.recordKind = 'person' and a.operation = 'insert'`),
    )
    const changed = Map.groupBy(entries, ({ kind }) => kind)
    let concerned = false
    for (const table of tables) {
      const rows = changed.get(table.kind)
      if (!rows) continue
      const ids = rows.map(({ id }) => id)
      if (ids.length > fewChanges) this.#load(reader, table)
      else this.#refresh(reader, table, ids)
      concerned = true
    }
    if ([...changed.keys()].some((kind) => ofDeclarations.has(kind))) {
      this.#loadDeclarations(reader)
      concerned = true
    }
    if (concerned) this.version += 1
  }

  #load(reader: Reader, table: PersonTable): void {
    for (const person of this.people.values()) if (person[table.part].length > 0) person[table.part] = []
    this.#owners.set(table.part, new Map())
    this.#take(reader, table, sql``)
  }

  /** Reads these rows again, wherever they were before. */
  #refresh(reader: Reader, table: PersonTable, ids: readonly number[]): void {
    const owners = this.#owners.get(table.part)
    const named = sql<{ personId: number }>`select personId from ${sql.table(table.kind)} where id in ${idList(ids)}`
    const personIds = new Set(reader.all(raw(named)).map(({ personId }) => personId))
    for (const id of ids) {
      const personId = owners?.get(id)
      if (personId !== undefined) personIds.add(personId)
      owners?.delete(id)
    }
    for (const personId of personIds) this.person(personId)[table.part] = []
    this.#take(reader, table, sql`where personId in ${idList(personIds)}`)
  }

  #take(reader: Reader, { kind, part, columns, order, shape }: PersonTable, condition: RawBuilder<unknown>): void {
    const rows = sql<never>`
      select id, personId, ${sql.raw(columns)} from ${sql.table(kind)} ${condition} order by ${sql.raw(order)}`
    const owners = this.#owners.get(part)
    for (const stored of reader.all(raw(rows))) {
      const row = shape(stored)
      // Each table fills the part it names with rows of its own shape.
      ;(this.person(row.personId)[part] as (typeof row)[]).push(row)
      owners?.set(row.id, row.personId)
    }
  }

  #loadDeclarations(reader: Reader): void {
    const declarations = reader.all(
      raw(sql<{ id: number; number: string; workplace: string | null }>`
        select d.id, d.number, l.workplace from declaration d left join declarationList l on l.id = d.id
        order by coalesce(l.workplaceKey, ''), d.number, d.id`),
    )
    this.declarations = new Map(
      declarations.map(({ id, number, workplace }, rank) => [id, { number, workplace: workplace ?? number, rank }]),
    )
    const places = reader.all(
      raw(sql<{
        id: number
        declarationId: number
        name: string | null
        address: string | null
        permanentLack: number
      }>`
        select id, declarationId, name, address, permanentLack from workplace order by id`),
    )
    const place = ({ id, name, address, permanentLack }: (typeof places)[number]): BookedPlace => ({
      id,
      name: name ?? address ?? `#${id}`,
      lack: permanentLack === 1,
    })
    this.places = shaped(places, place)
    const devices = reader.all(
      raw(sql<DeviceRow>`select declarationId, workplaceId, kind, ${sql.raw(period)} from workplaceDevice order by id`),
    )
    this.devices = shaped(devices, (row) => ({
      mask: 1 << deviceKinds.indexOf(row.kind),
      workplaceId: row.workplaceId,
      ...held(row),
    }))
    const closures = reader.all(raw(sql<ClosureRow>`select declarationId, ${sql.raw(period)} from closure order by id`))
    this.closures = shaped(closures, held)
  }
}

type ClosureRow = { declarationId: number } & Pick<Stored, 'from' | 'to'>
type DeviceRow = ClosureRow & { workplaceId: number | null; kind: DeviceKind }

/** Rows by the declaration they are about, each in the shape it is kept in. */
function shaped<Row extends { declarationId: number }, Kept>(
  rows: readonly Row[],
  shape: (row: Row) => Kept,
): Map<number, Kept[]> {
  const grouped = Map.groupBy(rows, ({ declarationId }) => declarationId)
  return new Map([...grouped].map(([declarationId, list]) => [declarationId, list.map(shape)]))
}

const books = new WeakMap<Reader, MeansBook>()

/** The book of an open workspace, up to date. The first look reads everything, later ones what has changed. */
export function meansBook(reader: Reader): MeansBook {
  let book = books.get(reader)
  if (!book) books.set(reader, (book = new MeansBook()))
  book.update(reader)
  return book
}
