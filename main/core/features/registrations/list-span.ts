/*
 * All registrations of 32 days in the order of time, packed into columns: filters, counts and places in long lists are
 * read from these, which takes a thousandth of the time that the table itself would take. Derived, rebuilt at will.
 */

/** Seconds in a span; spans are counted from the epoch. The triggers of migration 0004 divide by the same number. */
export const spanSeconds = 2_764_800

/** What rows have in common that differ only in person, time and number; ids are those of the `stated…` tables, 0 for none. */
const kindFields = ['service', 'declaration', 'company', 'type', 'note', 'numbered'] as const
/** `numbered` is 1 with a receipt number, 0 without. */
export type KindField = (typeof kindFields)[number]

/** Kinds of registrations, column by column. */
export type Kinds = Record<KindField, Uint32Array>

/** The small part of a span: which kinds and people it holds, how often each pair of them. */
export interface SpanHead {
  span: number
  stamp: number
  /** Number of rows. */
  size: number
  /** Lowest and highest id among the rows. */
  idLow: number
  idHigh: number
  /** Lowest and highest receipt number; the highest is 0 when there is none. */
  receiptLow: number
  receiptHigh: number
  kinds: Kinds
  /** Per pair: stated person, index into `kinds`, number of rows. */
  pairPerson: Uint32Array
  pairKind: Uint32Array
  pairCount: Uint32Array
}

/** The rows of a span by time, then id: epoch seconds, ids, indexes of pairs. */
export interface SpanRows {
  at: Uint32Array
  id: Uint32Array
  pair: Uint16Array | Uint32Array
}

/** Marks the pairs of the kinds whose value in a column is marked. */
export function markPairs({ kinds, pairKind }: SpanHead, field: KindField, marked: Uint8Array): Uint8Array {
  const column = kinds[field]
  const ofKinds = new Uint8Array(column.length)
  for (let kind = 0; kind < column.length; kind += 1) ofKinds[kind] = marked[column[kind] as number] ?? 0
  const marks = new Uint8Array(pairKind.length)
  for (let pair = 0; pair < marks.length; pair += 1) marks[pair] = ofKinds[pairKind[pair] as number] as number
  return marks
}

/** The rows of each pair, by time: those of pair `p` are `rows[starts[p]]` to before `rows[starts[p + 1]]`. */
export interface PairRows {
  starts: Uint32Array
  rows: Uint32Array
}

/** Sorts the rows of a span by pair. */
export function byPair({ pairCount }: SpanHead, { pair }: SpanRows): PairRows {
  const starts = new Uint32Array(pairCount.length + 1)
  for (let index = 0; index < pairCount.length; index += 1) {
    starts[index + 1] = (starts[index] as number) + (pairCount[index] as number)
  }
  const next = starts.slice()
  const rows = new Uint32Array(pair.length)
  for (let index = 0; index < pair.length; index += 1) {
    const one = pair[index] as number
    const place = next[one] as number
    rows[place] = index
    next[one] = place + 1
  }
  return { starts, rows }
}

/** Receipt numbers in the order of the rows: 0 for none, else what to add to `base`. */
export interface SpanReceipts {
  base: number
  values: Uint32Array | Float64Array
  /** Least and greatest number in each stretch of `stretchRows` rows: most stretches are told by these alone. */
  least: Float64Array
  most: Float64Array
}

export const stretchRows = 64

/** The receipt numbers of rows, with the bounds of their stretches. */
export function spanReceipts(base: number, values: Uint32Array | Float64Array): SpanReceipts {
  const stretches = Math.ceil(values.length / stretchRows)
  const [least, most] = [new Float64Array(stretches), new Float64Array(stretches)]
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const end = Math.min(values.length, (stretch + 1) * stretchRows)
    let [low, high] = [Infinity, 0]
    for (let index = stretch * stretchRows; index < end; index += 1) {
      const value = values[index] as number
      if (value !== 0 && value < low) low = value
      if (value > high) high = value
    }
    least[stretch] = low
    most[stretch] = high
  }
  return { base, values, least, most }
}

/** The receipt number of a row; 0 for none. */
export function receiptOf({ base, values }: SpanReceipts, index: number): number {
  const value = values[index] ?? 0
  return value === 0 ? 0 : base + value
}

const headFields = 9
const wordSize = 0x1_0000_0000

function words(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2)
}

/** Bytes of a head. */
export function encodeHead(head: Omit<SpanHead, 'span' | 'stamp'>): Buffer {
  const { size, idLow, idHigh, receiptLow, receiptHigh, kinds, pairPerson, pairKind, pairCount } = head
  const pairs = pairPerson.length
  const kindCount = kinds.type.length
  const start = headFields + kindCount * kindFields.length
  const all = new Uint32Array(start + pairs * 3)
  all.set([size, kindCount, pairs, idLow, idHigh])
  // Receipt numbers take more than a word: the upper part first.
  all.set(
    [receiptLow, receiptHigh].flatMap((receipt) => [Math.floor(receipt / wordSize), receipt % wordSize]),
    5,
  )
  kindFields.forEach((field, index) => all.set(kinds[field], headFields + index * kindCount))
  all.set(pairPerson, start)
  all.set(pairKind, start + pairs)
  all.set(pairCount, start + 2 * pairs)
  return Buffer.from(all.buffer)
}

/** Reads what `encodeHead` wrote. */
export function decodeHead(span: number, stamp: number, bytes: Uint8Array): SpanHead {
  const all = words(bytes)
  const [size = 0, kindCount = 0, pairs = 0, idLow = 0, idHigh = 0] = all
  const kindColumn = (index: number): Uint32Array => {
    const from = headFields + index * kindCount
    return all.subarray(from, from + kindCount)
  }
  const kinds = Object.fromEntries(kindFields.map((field, index) => [field, kindColumn(index)])) as Kinds
  const start = headFields + kindCount * kindFields.length
  const receipt = (place: number): number => (all[place] ?? 0) * wordSize + (all[place + 1] ?? 0)
  const ends = { idLow, idHigh, receiptLow: receipt(5), receiptHigh: receipt(7) }
  const column = (index: number): Uint32Array => all.subarray(start + index * pairs, start + (index + 1) * pairs)
  return { span, stamp, size, ...ends, kinds, pairPerson: column(0), pairKind: column(1), pairCount: column(2) }
}

/** Bytes of the rows; pairs take two bytes where that is enough. */
export function encodeRows({ at, id, pair }: SpanRows, pairs: number): Buffer {
  const narrow = pairs <= 0xffff ? new Uint16Array(pair) : new Uint32Array(pair)
  const bytes = Buffer.alloc(at.byteLength + id.byteLength + narrow.byteLength)
  bytes.set(new Uint8Array(at.buffer, at.byteOffset, at.byteLength), 0)
  bytes.set(new Uint8Array(id.buffer, id.byteOffset, id.byteLength), at.byteLength)
  bytes.set(new Uint8Array(narrow.buffer), at.byteLength + id.byteLength)
  return bytes
}

/** Reads what `encodeRows` wrote. */
export function decodeRows({ size, pairPerson }: SpanHead, bytes: Uint8Array): SpanRows {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const start = byteOffset + size * 8
  return {
    at: new Uint32Array(buffer, byteOffset, size),
    id: new Uint32Array(buffer, byteOffset + size * 4, size),
    pair: pairPerson.length <= 0xffff ? new Uint16Array(buffer, start, size) : new Uint32Array(buffer, start, size),
  }
}

/** Bytes of receipt numbers (0 for none): what all have in common first, then four bytes each, or eight where they lie too far apart. */
export function encodeReceipts(receipts: Float64Array): Buffer {
  let [least, most] = [Infinity, 0]
  for (const receipt of receipts) {
    if (receipt === 0) continue
    if (receipt < least) least = receipt
    if (receipt > most) most = receipt
  }
  const near = least === Infinity || most - least < 0xffff_ffff
  const base = near && least !== Infinity ? least - 1 : 0
  const values = near ? new Uint32Array(receipts.length) : new Float64Array(receipts.length)
  for (let index = 0; index < values.length; index += 1) {
    const receipt = receipts[index] as number
    values[index] = receipt === 0 ? 0 : receipt - base
  }
  const head = Float64Array.of(base, values.BYTES_PER_ELEMENT)
  return Buffer.concat([new Uint8Array(head.buffer), new Uint8Array(values.buffer)])
}

/** Reads what `encodeReceipts` wrote. */
export function decodeReceipts(bytes: Uint8Array): SpanReceipts {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const [base = 0, width = 4] = new Float64Array(buffer, byteOffset, 2)
  const start = byteOffset + 16
  const size = (byteLength - 16) / width
  return spanReceipts(base, width === 4 ? new Uint32Array(buffer, start, size) : new Float64Array(buffer, start, size))
}

/** A registration on its way into a span. */
export interface PackedRow {
  id: number
  at: number
  service: number
  statedPersonId: number
  statedDeclarationId: number | null
  statedCompanyId: number | null
  type: number
  statedNoteId: number | null
  receipt: number | null
}

function allIndexes(length: number): Uint32Array {
  const indexes = new Uint32Array(length)
  for (let index = 0; index < length; index += 1) indexes[index] = index
  return indexes
}

/** A span in the making, from the rows it had and new ones in any order. */
export class SpanBuilder {
  readonly #kinds: Record<KindField, number[]> = {
    service: [],
    declaration: [],
    company: [],
    type: [],
    note: [],
    numbered: [],
  }
  readonly #kindIndex = new Map<number, Map<number, number>>()
  readonly #pairIndex = new Map<number, number>()
  readonly #pairPerson: number[] = []
  readonly #pairKind: number[] = []
  readonly #pairCount: number[] = []
  #size = 0
  #at = new Uint32Array(1024)
  #id = new Uint32Array(1024)
  #pair = new Uint32Array(1024)
  #receipt = new Float64Array(1024)
  #ordered = true
  #idLow = 0xffff_ffff
  #idHigh = 0
  #receiptLow = Infinity
  #receiptHigh = 0

  /** Takes over what a span has already. */
  extend(head: SpanHead, rows: SpanRows, receipts: SpanReceipts): void {
    const { kinds } = head
    const renamed = Array.from(head.pairPerson, (person, index) => {
      const place = head.pairKind[index] as number
      const kind = Object.fromEntries(kindFields.map((field) => [field, kinds[field][place] ?? 0]))
      return this.#pairOf(person, this.#kindOf(kind as Record<KindField, number>))
    })
    for (let index = 0; index < head.size; index += 1) {
      const pair = renamed[rows.pair[index] ?? 0] ?? 0
      this.#push(rows.at[index] ?? 0, rows.id[index] ?? 0, pair, receiptOf(receipts, index))
    }
  }

  add(row: PackedRow): void {
    const kind = this.#kindOf({
      service: row.service,
      declaration: row.statedDeclarationId ?? 0,
      company: row.statedCompanyId ?? 0,
      type: row.type,
      note: row.statedNoteId ?? 0,
      numbered: row.receipt === null ? 0 : 1,
    })
    this.#push(row.at, row.id, this.#pairOf(row.statedPersonId, kind), row.receipt ?? 0)
  }

  get size(): number {
    return this.#size
  }

  build(): { head: Omit<SpanHead, 'span' | 'stamp'>; rows: SpanRows; receipts: Float64Array } {
    const size = this.#size
    const receipts = this.#receipt.subarray(0, size)
    const rows = { at: this.#at.subarray(0, size), id: this.#id.subarray(0, size), pair: this.#pair.subarray(0, size) }
    const head = {
      size,
      idLow: this.#idLow,
      idHigh: this.#idHigh,
      receiptLow: this.#receiptHigh === 0 ? 0 : this.#receiptLow,
      receiptHigh: this.#receiptHigh,
      kinds: Object.fromEntries(kindFields.map((field) => [field, Uint32Array.from(this.#kinds[field])])) as Kinds,
      pairPerson: Uint32Array.from(this.#pairPerson),
      pairKind: Uint32Array.from(this.#pairKind),
      pairCount: Uint32Array.from(this.#pairCount),
    }
    if (this.#ordered) return { head, rows, receipts }
    const { at, id, pair } = rows
    const order = allIndexes(at.length)
    order.sort((a, b) => (at[a] as number) - (at[b] as number) || (id[a] as number) - (id[b] as number))
    const along = (values: Uint32Array): Uint32Array => {
      const moved = new Uint32Array(values.length)
      for (let index = 0; index < moved.length; index += 1) moved[index] = values[order[index] as number] as number
      return moved
    }
    const numbers = new Float64Array(size)
    for (let index = 0; index < size; index += 1) numbers[index] = receipts[order[index] as number] as number
    return { head, rows: { at: along(at), id: along(id), pair: along(pair) }, receipts: numbers }
  }

  #push(at: number, id: number, pair: number, receipt: number): void {
    const size = this.#size
    if (size > 0) {
      const [lastAt, lastId] = [this.#at[size - 1] as number, this.#id[size - 1] as number]
      if (at < lastAt || (at === lastAt && id < lastId)) this.#ordered = false
    }
    if (size === this.#at.length) this.#grow()
    if (id < this.#idLow) this.#idLow = id
    if (id > this.#idHigh) this.#idHigh = id
    if (receipt !== 0 && receipt < this.#receiptLow) this.#receiptLow = receipt
    if (receipt > this.#receiptHigh) this.#receiptHigh = receipt
    this.#at[size] = at
    this.#id[size] = id
    this.#pair[size] = pair
    this.#receipt[size] = receipt
    this.#size = size + 1
    this.#pairCount[pair] = (this.#pairCount[pair] ?? 0) + 1
  }

  #grow(): void {
    const room = this.#at.length * 2
    const larger = (values: Uint32Array): Uint32Array<ArrayBuffer> => {
      const next = new Uint32Array(room)
      next.set(values)
      return next
    }
    this.#at = larger(this.#at)
    this.#id = larger(this.#id)
    this.#pair = larger(this.#pair)
    const receipts = new Float64Array(room)
    receipts.set(this.#receipt)
    this.#receipt = receipts
  }

  #kindOf(kind: Record<KindField, number>): number {
    const first = kind.declaration * 0x400_0000 + kind.company
    const second = kind.note * 32 + kind.numbered * 16 + kind.service * 4 + kind.type
    let inner = this.#kindIndex.get(first)
    if (!inner) this.#kindIndex.set(first, (inner = new Map()))
    let index = inner.get(second)
    if (index === undefined) {
      index = this.#kinds.type.length
      for (const field of kindFields) this.#kinds[field].push(kind[field])
      inner.set(second, index)
    }
    return index
  }

  #pairOf(person: number, kind: number): number {
    const key = person * 0x10_0000 + kind
    let index = this.#pairIndex.get(key)
    if (index === undefined) {
      index = this.#pairPerson.push(person) - 1
      this.#pairKind.push(kind)
      this.#pairCount.push(0)
      this.#pairIndex.set(key, index)
    }
    return index
  }
}
