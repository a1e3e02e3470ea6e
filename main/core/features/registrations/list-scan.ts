import type { ReceiptCondition } from '#main/core/features/registrations/list-filters.ts'
import type { SpanHead, SpanReceipts, SpanRows } from '#main/core/features/registrations/list-span.ts'

// Searches through the rows of one span.

/** Where indexes are gathered before their number is known; what is kept is copied out of it. */
let scratch = new Uint32Array(0)

/** An array of at least this size; its contents last until the next search. */
export function room(size: number): Uint32Array {
  if (scratch.length < size) scratch = new Uint32Array(size)
  return scratch
}

/** The first index from `from` to `to` whose value is at least `least`; values rise. */
export function firstFrom(values: Uint32Array, least: number, from = 0, to = values.length): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}

// The loops below have no branches, so that their time does not depend on the data. Each tells how many indexes it found.

/** Indexes of the rows whose pair is marked. */
export function markedRows(
  found: Uint32Array,
  pair: SpanRows['pair'],
  marks: Uint8Array,
  low: number,
  high: number,
): number {
  let count = 0
  for (let index = low; index < high; index += 1) {
    found[count] = index
    count += marks[pair[index] as number] as number
  }
  return count
}

/** Indexes of all rows. */
export function allRows(found: Uint32Array, low: number, high: number): number {
  for (let index = low; index < high; index += 1) found[index - low] = index
  return Math.max(0, high - low)
}

/** Of the indexes found, those of rows whose bit is as wanted. */
export function withBits(
  found: Uint32Array,
  size: number,
  ids: Uint32Array,
  bits: Uint32Array,
  wanted: 'set' | 'clear',
): number {
  const other = wanted === 'set' ? 0 : 1
  let count = 0
  for (let place = 0; place < size; place += 1) {
    const index = found[place] as number
    const id = ids[index] as number
    found[count] = index
    count += (((bits[id >>> 5] as number) >>> (id & 31)) & 1) ^ other
  }
  return count
}

/** Indexes of the rows whose bit is set. */
export function bitRows(found: Uint32Array, ids: Uint32Array, bits: Uint32Array, low: number, high: number): number {
  let count = 0
  for (let index = low; index < high; index += 1) {
    const id = ids[index] as number
    found[count] = index
    count += ((bits[id >>> 5] as number) >>> (id & 31)) & 1
  }
  return count
}

/** The same where ids rise with the rows: each set bit is looked for instead of each row. */
export function risingBitRows(
  found: Uint32Array,
  ids: Uint32Array,
  bits: Uint32Array,
  low: number,
  high: number,
): number {
  let count = 0
  let index = low
  const lastWord = high > low ? (ids[high - 1] as number) >>> 5 : -1
  for (let place = (ids[low] ?? 0) >>> 5; place <= lastWord; place += 1) {
    if (bits[place] === 0) continue
    index = firstFrom(ids, place * 32, index, high)
    const end = place * 32 + 32
    for (; index < high && (ids[index] as number) < end; index += 1) {
      found[count] = index
      count += ((bits[place] as number) >>> ((ids[index] as number) & 31)) & 1
    }
  }
  return count
}

/** Of the indexes found, those of rows whose receipt number matches. */
export function withReceipts(
  found: Uint32Array,
  size: number,
  head: SpanHead,
  receipts: SpanReceipts,
  wanted: ReceiptCondition,
): number {
  const { least, most, digits } = wanted
  const { base, values } = receipts
  let count = size
  if (!withinBounds(head, wanted)) {
    count = 0
    for (let place = 0; place < size; place += 1) {
      const index = found[place] as number
      const receipt = base + (values[index] as number)
      found[count] = index
      count += receipt >= least && receipt <= most ? 1 : 0
    }
  }
  for (const test of digits) count = test.keep(found, count, receipts)
  return count
}

/** Of the indexes found, in rising order, those that are not among others, in rising order as well. */
export function leftWithout(found: Uint32Array, size: number, others: Uint32Array): number {
  let [count, other] = [0, 0]
  for (let place = 0; place < size; place += 1) {
    const index = found[place] as number
    while (other < others.length && (others[other] as number) < index) other += 1
    found[count] = index
    count += others[other] === index ? 0 : 1
  }
  return count
}

/** Tells whether every registration of a span has its bit, none does, or some may. */
export function bitsOf(bits: Uint32Array, { idLow, idHigh }: SpanHead): 'all' | 'none' | 'some' {
  const [first, last] = [idLow >>> 5, idHigh >>> 5]
  let [all, none] = [true, true]
  for (let place = first; place <= last && (all || none); place += 1) {
    let mask = 0xff_ff_ff_ff
    if (place === first) mask = (mask << (idLow & 31)) >>> 0
    if (place === last) mask = (mask & (0xff_ff_ff_ff >>> (31 - (idHigh & 31)))) >>> 0
    const word = ((bits[place] ?? 0) & mask) >>> 0
    all &&= word === mask
    none &&= word === 0
  }
  return none ? 'none' : all ? 'all' : 'some'
}

/** Indexes of the rows of a span whose receipt number matches. */
export function receiptRows(
  found: Uint32Array,
  low: number,
  high: number,
  head: SpanHead,
  receipts: SpanReceipts,
  wanted: ReceiptCondition,
): number {
  const [first, ...others] = wanted.digits
  // Looking through numbers in one pass, without noting every row first, takes half the time.
  if (first === undefined || !withinBounds(head, wanted)) {
    return withReceipts(found, allRows(found, low, high), head, receipts, wanted)
  }
  let count = first.find(found, low, high, receipts)
  for (const test of others) count = test.keep(found, count, receipts)
  return count
}

/** Tells whether every number of the span lies between the bounds, so that none needs to be compared with them. */
function withinBounds(head: SpanHead, { least, most }: ReceiptCondition): boolean {
  return head.receiptLow >= least && head.receiptHigh <= most
}

/** Tells whether every receipt number of a span matches, none does, or some may. */
export function receiptsOf(head: SpanHead, wanted: ReceiptCondition): 'all' | 'none' | 'some' {
  const { receiptLow, receiptHigh } = head
  if (receiptHigh === 0 || !(receiptHigh >= wanted.least && receiptLow <= wanted.most)) return 'none'
  return wanted.digits.length === 0 && withinBounds(head, wanted) ? 'all' : 'some'
}
