import { sql } from 'kysely'

import { query, raw, type Reader } from '#main/core/db/query.ts'
import { spanParts, storedHeads, storedPart } from '#main/core/features/registrations/list-pack.ts'
import {
  byPair,
  decodeReceipts,
  decodeRows,
  type PairRows,
  type SpanHead,
  type SpanReceipts,
  type SpanRows,
} from '#main/core/features/registrations/list-span.ts'

/** Bytes of rows and receipts kept in memory; the heads are always there. */
const mostBytes = 256 * 1024 * 1024
/** Of these, what may be read before anybody asks for it. */
const mostAhead = 192 * 1024 * 1024

/** Dictionaries whose labels lists are sorted by. */
export type Dictionary = 'statedPerson' | 'statedDeclaration' | 'statedCompany'

interface Loaded {
  bytes: number
  rows: SpanRows | null
  receipts: SpanReceipts | null
  pairRows: PairRows | null
  /** Ids rise with time, as they do when files come in the order of time. */
  rising: boolean | null
}

/** An import or an undo was committed in the middle of a question. */
class SpansMoved extends Error {}

/** What a connection has read of the packed registrations, as of the last write anybody made. */
export class RegistrationStore {
  readonly #reader: Reader
  #version = ''
  #heads: SpanHead[] = []
  /** Heads read before anybody asked for a list, by span. */
  readonly #ahead = new Map<number, SpanHead>()
  /** Newest use last. */
  readonly #loaded = new Map<SpanHead, Loaded>()
  #bytes = 0
  readonly #ranks = new Map<Dictionary, Uint32Array>()
  /** What was reckoned from this state, forgotten with it: views of scopes, and groups of pairs per order. */
  readonly views = new Map<string, unknown>()
  readonly groups = new Map<string, Map<SpanHead, Uint32Array>>()

  constructor(reader: Reader) {
    this.#reader = reader
  }

  /** Brings the store up to date with what is committed. */
  refresh(): void {
    const statement = sql<{ version: string }>`
      select total_changes() || ':' || (select data_version from pragma_data_version) as version`
    const version = this.#reader.first(raw(statement))?.version ?? ''
    if (version === this.#version) return
    this.#version = version
    this.views.clear()
    this.groups.clear()
    this.#ranks.clear()
    const present = this.#stamps()
    const kept = this.#heads.filter(({ span, stamp }) => present.get(span) === stamp)
    for (const head of this.#heads) if (!kept.includes(head)) this.#forget(head)
    for (const { span } of kept) present.delete(span)
    if (present.size === 0 && kept.length === this.#heads.length) return
    const ahead = [...this.#ahead.values()].filter(({ span, stamp }) => present.get(span) === stamp)
    this.#ahead.clear()
    for (const { span } of ahead) present.delete(span)
    const read = present.size === 0 ? [] : storedHeads(this.#reader, present.keys())
    this.#heads = [...kept, ...ahead, ...read].sort((a, b) => a.span - b.span)
  }

  /**
   * Reads one more piece of what lists will ask for, the newest first: heads, then rows, then receipt numbers. Tells
   * whether there is more to read, and room for it.
   */
  readAhead(): boolean {
    const known = new Set([...this.#heads, ...this.#ahead.values()].map(({ span, stamp }) => `${span} ${stamp}`))
    const missing = [...this.#stamps()].filter(([span, stamp]) => !known.has(`${span} ${stamp}`))
    const [newest] = missing.sort(([a], [b]) => b - a)
    if (newest) {
      for (const head of storedHeads(this.#reader, [newest[0]])) this.#ahead.set(head.span, head)
      return true
    }
    this.refresh()
    if (this.#bytes > mostAhead) return false
    const newestFirst = this.#heads.toReversed()
    const withoutRows = newestFirst.find((head) => !this.#loaded.get(head)?.rows)
    const withoutReceipts = newestFirst.find((head) => !this.#loaded.get(head)?.receipts)
    if (withoutRows) this.rows(withoutRows)
    else if (withoutReceipts) this.receipts(withoutReceipts)
    return Boolean(withoutRows ?? withoutReceipts)
  }

  #stamps(): Map<number, number> {
    const stamps = query.selectFrom('registrationSpan').select(['span', 'stamp']).where('part', '=', spanParts.head)
    return new Map(this.#reader.all(stamps).map(({ span, stamp }) => [span, stamp]))
  }

  /** Spans in the order of time. */
  get heads(): readonly SpanHead[] {
    return this.#heads
  }

  rows(head: SpanHead): SpanRows {
    const loaded = this.#touch(head)
    if (!loaded.rows) {
      const bytes = this.#part(head, spanParts.rows)
      loaded.rows = decodeRows(head, bytes)
      this.#add(loaded, bytes.byteLength)
    }
    return loaded.rows
  }

  receipts(head: SpanHead): SpanReceipts {
    const loaded = this.#touch(head)
    if (!loaded.receipts) {
      const bytes = this.#part(head, spanParts.receipts)
      loaded.receipts = decodeReceipts(bytes)
      this.#add(loaded, bytes.byteLength)
    }
    return loaded.receipts
  }

  /** The rows of each pair of a span. */
  pairRows(head: SpanHead): PairRows {
    const rows = this.rows(head)
    const loaded = this.#touch(head)
    if (!loaded.pairRows) {
      loaded.pairRows = byPair(head, rows)
      this.#add(loaded, head.size * 4)
    }
    return loaded.pairRows
  }

  /** Tells whether the ids of a span rise with time, so that a registration is found by halving. */
  idsRise(head: SpanHead): boolean {
    const { id } = this.rows(head)
    const loaded = this.#touch(head)
    loaded.rising ??= id.every((one, index) => index === 0 || one > (id[index - 1] as number))
    return loaded.rising
  }

  /** The place of each entry of a dictionary in the order of its labels, by id; 0 for none. */
  ranks(dictionary: Dictionary): Uint32Array {
    const known = this.#ranks.get(dictionary)
    if (known) return known
    const ids = this.#reader.all(query.selectFrom(dictionary).select('id').orderBy('labelKey').orderBy('id'))
    const ranks = new Uint32Array(ids.reduce((most, { id }) => Math.max(most, id), 0) + 1)
    ids.forEach(({ id }, index) => (ranks[id] = index + 1))
    this.#ranks.set(dictionary, ranks)
    return ranks
  }

  #part(head: SpanHead, part: number): Buffer {
    const stored = storedPart(this.#reader, head.span, part)
    if (stored?.stamp !== head.stamp) throw new SpansMoved()
    return stored.data
  }

  #touch(head: SpanHead): Loaded {
    const loaded = this.#loaded.get(head) ?? { bytes: 0, rows: null, receipts: null, pairRows: null, rising: null }
    this.#loaded.delete(head)
    this.#loaded.set(head, loaded)
    return loaded
  }

  #add(loaded: Loaded, bytes: number): void {
    loaded.bytes += bytes
    this.#bytes += bytes
    for (const head of this.#loaded.keys()) {
      if (this.#bytes <= mostBytes || this.#loaded.get(head) === loaded) return
      this.#forget(head)
    }
  }

  #forget(head: SpanHead): void {
    this.#bytes -= this.#loaded.get(head)?.bytes ?? 0
    this.#loaded.delete(head)
  }
}

const stores = new WeakMap<Reader, RegistrationStore>()

/** How often a question is begun anew; commits that change registrations are minutes apart. */
const attempts = 3

function storeOf(reader: Reader): RegistrationStore {
  const store = stores.get(reader) ?? new RegistrationStore(reader)
  stores.set(reader, store)
  return store
}

/** Reads a piece of the packed registrations before anybody asks for it; tells whether there is more. */
export function readAhead(reader: Reader): boolean {
  try {
    return storeOf(reader).readAhead()
  } catch (error) {
    // Something was committed meanwhile: the next piece is looked for in what is there now.
    if (error instanceof SpansMoved) return true
    throw error
  }
}

/** Answers a question from the up to date store of a connection. */
export function fromStore<Result>(reader: Reader, answer: (store: RegistrationStore) => Result): Result {
  const store = storeOf(reader)
  for (let attempt = 1; ; attempt += 1) {
    try {
      store.refresh()
      return answer(store)
    } catch (error) {
      if (!(error instanceof SpansMoved) || attempt === attempts) throw error
    }
  }
}
