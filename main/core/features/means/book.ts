import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
import { deviceKinds, meansKinds, type DeviceKind, type KeyState, type MeansKind } from '#shared/domain/access.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { KindMask } from '#shared/domain/means.ts'

// Who is planned where and what they have depends on the day and on five tables: it is kept in memory, and brought up to date by
// what the audit trail says has changed since.

/** Something that holds from a day to a day; open when null. */
export interface Held {
  from: LocalDate | null
  to: LocalDate | null
}

interface OfPerson {
  id: number
  personId: number
}

export interface PlannedPeriod extends OfPerson {
  declarationId: number
  from: LocalDate
  to: LocalDate | null
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

export interface Work extends OfPerson, Held {
  companyId: number
  userFirmId: number | null
  capacity: string | null
}

export interface Away extends OfPerson {
  from: LocalDate
  to: LocalDate | null
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

/** Rows of one table by the person they are about. */
class PersonRows<Row extends OfPerson> {
  readonly kind: string
  readonly #select: string
  readonly #order: string
  readonly #shape: (row: never) => Row
  #byPerson = new Map<number, Row[]>()
  #personOf = new Map<number, number>()

  constructor(kind: string, columns: string, order: string, shape: (row: never) => Row) {
    this.kind = kind
    this.#select = `select id, personId, ${columns} from ${kind}`
    this.#order = order
    this.#shape = shape
  }

  of(personId: number): readonly Row[] {
    return this.#byPerson.get(personId) ?? none
  }

  people(): IterableIterator<[number, readonly Row[]]> {
    return this.#byPerson.entries()
  }

  load(reader: Reader): void {
    this.#byPerson = new Map()
    this.#personOf = new Map()
    this.#take(reader.all(raw(sql<never>`${sql.raw(this.#select)} order by ${sql.raw(this.#order)}`)))
  }

  /** Reads these rows again, wherever they were before. */
  refresh(reader: Reader, ids: readonly number[]): void {
    if (ids.length > fewChanges) return this.load(reader)
    const touched = new Set<number>()
    const personIds = new Set<number>()
    for (const id of ids) {
      touched.add(id)
      const personId = this.#personOf.get(id)
      if (personId !== undefined) personIds.add(personId)
    }
    const named = sql<{ personId: number }>`select personId from ${sql.table(this.kind)} where id in ${idList(touched)}`
    for (const { personId } of reader.all(raw(named))) personIds.add(personId)
    for (const id of touched) this.#personOf.delete(id)
    for (const personId of personIds) this.#byPerson.delete(personId)
    const rows = sql<never>`
      ${sql.raw(this.#select)} where personId in ${idList(personIds)} order by ${sql.raw(this.#order)}`
    this.#take(reader.all(raw(rows)))
  }

  #take(rows: never[]): void {
    for (const stored of rows) {
      const row = this.#shape(stored)
      const known = this.#byPerson.get(row.personId)
      if (known) known.push(row)
      else this.#byPerson.set(row.personId, [row])
      this.#personOf.set(row.id, row.personId)
    }
  }
}

const none: readonly never[] = []
const same = <Row>(row: Row): Row => row

/** The kinds of record whose change is read anew whole: there are few of them. */
const ofDeclarations: ReadonlySet<string> = new Set(['declaration', 'workplace', 'workplaceDevice', 'closure'])

/** Planning, means, keys, employers and devices, as they are stored now. */
export class MeansBook {
  readonly planned = new PersonRows<PlannedPeriod>(
    'assignment',
    'declarationId, validFrom as "from", validTo as "to", weekdays',
    'id',
    same,
  )
  readonly means = new PersonRows<HeldMeans>(
    'personMeans',
    'kind, declarationId, validFrom as "from", validTo as "to"',
    'id',
    ({ kind, ...row }: Omit<HeldMeans, 'mask'> & { kind: MeansKind }) => ({
      ...row,
      mask: 1 << meansKinds.indexOf(kind),
    }),
  )
  readonly keys = new PersonRows<HeldKey>('personKey', 'state, since', 'id', same)
  /** Of a person what began last comes first. */
  readonly work = new PersonRows<Work>(
    'employment',
    'companyId, userFirmId, capacity, validFrom as "from", validTo as "to"',
    'validFrom desc, id desc',
    same,
  )
  readonly away = new PersonRows<Away>('absence', 'validFrom as "from", validTo as "to"', 'id', same)
  declarations: ReadonlyMap<number, BookedDeclaration> = new Map()
  places: ReadonlyMap<number, readonly BookedPlace[]> = new Map()
  devices: ReadonlyMap<number, readonly BookedDevice[]> = new Map()
  closures: ReadonlyMap<number, readonly Omit<Away, 'id' | 'personId'>[]> = new Map()
  /** Rises with every change: what was reckoned from an earlier one is out of date. */
  version = 0
  #seq = -1

  get #tables(): PersonRows<OfPerson>[] {
    return [this.planned, this.means, this.keys, this.work, this.away] as unknown as PersonRows<OfPerson>[]
  }

  /** Brings the book up to date. */
  update(reader: Reader): void {
    const last = reader.first(raw(sql<{ seq: number | null }>`select max(seq) as seq from auditEntry`))?.seq ?? 0
    if (last === this.#seq) return
    if (this.#seq < 0 || last < this.#seq) {
      for (const table of this.#tables) table.load(reader)
      this.#loadDeclarations(reader)
      this.version += 1
    } else this.#follow(reader)
    this.#seq = last
  }

  #follow(reader: Reader): void {
    const entries = reader.all(
      raw(sql<{ kind: string; id: number }>`
        select distinct recordKind as kind, recordId as id from auditEntry where seq > ${this.#seq}`),
    )
    const changed = Map.groupBy(entries, ({ kind }) => kind)
    let concerned = false
    for (const table of this.#tables) {
      const rows = changed.get(table.kind)
      if (!rows) continue
      table.refresh(
        reader,
        rows.map(({ id }) => id),
      )
      concerned = true
    }
    if ([...changed.keys()].some((kind) => ofDeclarations.has(kind))) {
      this.#loadDeclarations(reader)
      concerned = true
    }
    if (concerned) this.version += 1
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
    this.places = Map.groupBy(
      places.map(({ id, declarationId, name, address, permanentLack }) => ({
        id,
        declarationId,
        name: name ?? address ?? `#${id}`,
        lack: permanentLack === 1,
      })),
      ({ declarationId }) => declarationId,
    )
    const devices = reader.all(
      raw(sql<Held & { declarationId: number; workplaceId: number | null; kind: DeviceKind }>`
        select declarationId, workplaceId, kind, validFrom as "from", validTo as "to" from workplaceDevice order by id`),
    )
    this.devices = Map.groupBy(
      devices.map(({ kind, ...held }) => ({ ...held, mask: 1 << deviceKinds.indexOf(kind) })),
      ({ declarationId }) => declarationId,
    )
    const closures = reader.all(
      raw(sql<{ declarationId: number; from: LocalDate; to: LocalDate | null }>`
        select declarationId, validFrom as "from", validTo as "to" from closure order by id`),
    )
    this.closures = Map.groupBy(closures, ({ declarationId }) => declarationId)
  }
}

const books = new WeakMap<Reader, MeansBook>()

/** The book of an open workspace, up to date. The first look reads everything, later ones what has changed. */
export function meansBook(reader: Reader): MeansBook {
  let book = books.get(reader)
  if (!book) books.set(reader, (book = new MeansBook()))
  book.update(reader)
  return book
}
