import { query, type Reader } from '#main/core/db/query.ts'
import { findingSeverities } from '#shared/domain/review/rules.ts'

/*
 * Findings in memory, column by column: a few bytes each, so that any filter, order or grouping of hundreds of thousands takes
 * milliseconds. The table stays the truth; what was written since is read again by chunks (`findingChunk`).
 */

export type BoardValue = string | number | null

/** Ids per chunk, as a shift; the triggers of migration 0005 shift by the same number. */
const chunkShift = 11
const chunkSize = 1 << chunkShift

/** Between the folded key and the name as shown: below every letter, so that keys decide the order. */
const separator = '\u0000'

/** Both forms of a name as one value. */
const named = (key: string, label: string): string => `${key}${separator}${label}`
/** The folded key of a named value. */
export const keyOf = (value: BoardValue): string => String(value ?? '').split(separator)[0] ?? ''
/** The name of a named value as shown. */
export const labelOf = (value: BoardValue): string => String(value ?? '').split(separator)[1] ?? ''

const before = (first: BoardValue, second: BoardValue): number => {
  if (first === second) return 0
  if (first === null || second === null) return first === null ? -1 : 1
  return first < second ? -1 : 1
}

/** Values of one column, each kept once; rows hold its number. */
export class BoardColumn {
  /** By id of the finding. */
  codes = new Int32Array(0)
  readonly values: BoardValue[] = []
  readonly #known = new Map<BoardValue, number>()
  readonly #sortedAs: (value: BoardValue) => BoardValue
  #ranks = new Int32Array(0)

  constructor(sortedAs: (value: BoardValue) => BoardValue = (value) => value) {
    this.#sortedAs = sortedAs
  }

  set(id: number, value: BoardValue): void {
    let code = this.#known.get(value)
    if (code === undefined) {
      code = this.values.push(value) - 1
      this.#known.set(value, code)
    }
    this.codes[id] = code
  }

  value(id: number): BoardValue {
    return this.values[this.codes[id] ?? -1] ?? null
  }

  grow(size: number): void {
    const grown = new Int32Array(size)
    grown.set(this.codes)
    this.codes = grown
  }

  /** By code, the place of its value in rising order. */
  get ranks(): Int32Array {
    if (this.#ranks.length !== this.values.length) {
      const keys = this.values.map((value) => this.#sortedAs(value))
      const order = keys.map((_key, code) => code).sort((one, other) => before(keys[one] ?? null, keys[other] ?? null))
      this.#ranks = new Int32Array(order.length)
      for (const [rank, code] of order.entries()) this.#ranks[code] = rank
    }
    return this.#ranks
  }

  /** By code, 1 where the value passes. */
  mask(passes: (value: BoardValue) => boolean): Uint8Array {
    return Uint8Array.from(this.values, (value) => (passes(value) ? 1 : 0))
  }
}

/** After every day: findings without a limit come last. */
const never = '9999-12-31'
const severityKeys: readonly BoardValue[] = findingSeverities

const stored = [
  'date',
  'deadline',
  'rule',
  'severity',
  'state',
  'identifier',
  'declaration',
  'service',
  'reason',
  'note',
  'personId',
  'statedPersonId',
  'declarationId',
  'statedDeclarationId',
  'companyId',
  'hour',
] as const
type Stored = (typeof stored)[number]

/** Beside what is stored: names with their keys, and what groups by person and firm have in common. */
export type BoardField = Stored | 'person' | 'workplace' | 'firm' | 'whose' | 'whichFirm'

function emptyColumns(): Record<BoardField, BoardColumn> {
  const plain = Object.fromEntries(stored.map((name) => [name, new BoardColumn()])) as Record<Stored, BoardColumn>
  return {
    ...plain,
    deadline: new BoardColumn((value) => value ?? never),
    severity: new BoardColumn((value) => severityKeys.indexOf(value)),
    person: new BoardColumn(),
    workplace: new BoardColumn(),
    firm: new BoardColumn(),
    whose: new BoardColumn(),
    whichFirm: new BoardColumn(),
  }
}

/** All findings of a workspace as of the last reading. */
export class FindingBoard {
  readonly columns: Record<BoardField, BoardColumn> = emptyColumns()
  /** One above the highest id. */
  end = 1
  /** By id, 1 where there is a finding. */
  present = new Uint8Array(0)
  readonly #reader: Reader
  readonly #versions = new Map<number, number>()

  constructor(reader: Reader) {
    this.#reader = reader
  }

  /** The chunks written since they were read. */
  stale(): { chunk: number; version: number }[] {
    const all = this.#reader.all(query.selectFrom('findingChunk').selectAll().orderBy('chunk'))
    return all.filter(({ chunk, version }) => this.#versions.get(chunk) !== version)
  }

  /** Reads a chunk again; `version` is what it had before that. */
  read({ chunk, version }: { chunk: number; version: number }): void {
    const from = chunk << chunkShift
    this.#makeRoom(from + chunkSize)
    this.present.fill(0, from, from + chunkSize)
    const rows = query
      .selectFrom('finding')
      .select(['id', 'person', 'personKey', 'workplace', 'workplaceKey', 'firm', 'firmKey', ...stored])
      .where('id', '>=', from)
      .where('id', '<', from + chunkSize)
    const { columns } = this
    for (const row of this.#reader.all(rows)) {
      const { id } = row
      for (const name of stored) columns[name].set(id, row[name])
      columns.person.set(id, named(row.personKey, row.person))
      columns.workplace.set(id, named(row.workplaceKey, row.workplace))
      columns.firm.set(id, named(row.firmKey, row.firm))
      // Known people and firms by id, unknown ones by what files say; ids of unknown people stand below 0.
      columns.whose.set(id, row.personId ?? -row.statedPersonId)
      columns.whichFirm.set(id, row.companyId ?? row.firm)
      this.present[id] = 1
      this.end = Math.max(this.end, id + 1)
    }
    this.#versions.set(chunk, version)
  }

  #makeRoom(needed: number): void {
    if (needed <= this.present.length) return
    const size = Math.max(needed, Math.ceil(this.present.length * 1.5))
    const grown = new Uint8Array(size)
    grown.set(this.present)
    this.present = grown
    for (const column of Object.values(this.columns)) column.grow(size)
  }
}
