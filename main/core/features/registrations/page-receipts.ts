import { markPairs } from '#main/core/features/registrations/list-span.ts'
import type { RegistrationView, SpanView } from '#main/core/features/registrations/list-view.ts'

// In the order of receipt numbers: rows without one come first, by time. Numbers are nearly all different: the first and
// the last are found by keeping the best, places between by dividing the range into stretches and counting those.

const stretches = 4096

/** From either end, so many numbers are found without counting stretches. */
const nearEnd = 2000

interface Found {
  receipt: number
  at: number
  id: number
}

const inOrder = (a: Found, b: Found): number => a.receipt - b.receipt || a.at - b.at || a.id - b.id

/** Matching rows of a span without a number. */
function withoutNumber(view: RegistrationView, span: SpanView): number {
  if (span.count === 0 || span.head.kinds.numbered.every((one) => one === 1)) return 0
  const plain = markPairs(span.head, 'numbered', Uint8Array.of(1, 0))
  const counts = view.pairCounts(span)
  let count = 0
  for (let pair = 0; pair < counts.length; pair += 1) count += (counts[pair] as number) * (plain[pair] as number)
  return count
}

/** Tells the receipt number of each matching row of a span that has one. */
function eachNumber(view: RegistrationView, span: SpanView, tell: (receipt: number, index: number) => void): void {
  const { base, values } = view.receipts(span)
  const matches = view.matches(span)
  for (let place = 0; place < matches.length; place += 1) {
    const index = matches[place] as number
    const value = values[index] as number
    if (value !== 0) tell(base + value, index)
  }
}

/** Rows without a number, by time. */
function unnumberedPage(view: RegistrationView, counts: Float64Array, start: number, end: number): number[] {
  const ids: number[] = []
  let before = 0
  for (const [place, span] of view.spans.entries()) {
    const none = counts[place] ?? 0
    const [from, to] = [Math.max(start - before, 0), Math.min(end - before, none)]
    before += none
    if (from >= to) continue
    const { id } = view.rows(span)
    const rows = view.matchesOf(span, markPairs(span.head, 'numbered', Uint8Array.of(1, 0)))
    for (const index of rows.subarray(from, to)) ids.push(id[index] ?? 0)
  }
  return ids
}

function collect(
  view: RegistrationView,
  spans: readonly SpanView[],
  inside: ((receipt: number) => boolean) | null,
): Found[] {
  const found: Found[] = []
  for (const span of spans) {
    const { at, id } = view.rows(span)
    eachNumber(view, span, (receipt, index) => {
      if (inside?.(receipt) ?? true) found.push({ receipt, at: at[index] ?? 0, id: id[index] ?? 0 })
    })
  }
  return found.sort(inOrder)
}

/** The lowest or highest numbers, in rising order; spans that cannot have any of them are not looked at. */
function extremes(view: RegistrationView, wanted: number, end: 'lowest' | 'highest'): Found[] {
  const sign = end === 'lowest' ? 1 : -1
  const nearest = ({ head }: SpanView): number => (sign === 1 ? head.receiptLow : -head.receiptHigh)
  const spans = view.spans.filter(({ count, head }) => count > 0 && head.receiptHigh > 0)
  let best: Found[] = []
  let bound = Infinity
  const settle = (): void => {
    best.sort((a, b) => sign * inOrder(a, b))
    best = best.slice(0, wanted)
    bound = best.length === wanted ? sign * (best.at(-1)?.receipt ?? 0) : Infinity
  }
  for (const span of spans.toSorted((a, b) => nearest(a) - nearest(b))) {
    if (nearest(span) > bound) break
    const { at, id } = view.rows(span)
    eachNumber(view, span, (receipt, index) => {
      if (sign * receipt > bound) return
      best.push({ receipt, at: at[index] ?? 0, id: id[index] ?? 0 })
      if (best.length >= 4 * wanted + nearEnd) settle()
    })
    settle()
  }
  return sign === 1 ? best : best.reverse()
}

interface Range {
  least: number
  most: number
  counts: Float64Array
}

const stretchOf = (receipt: number, least: number, most: number): number =>
  most === least ? 0 : Math.floor(((receipt - least) / (most - least)) * (stretches - 1))

const between = (spans: readonly SpanView[], low: number, high: number): SpanView[] =>
  spans.filter(({ count, head }) => count > 0 && head.receiptHigh >= low && head.receiptLow <= high)

/** Rows per stretch between two numbers. */
function counted(view: RegistrationView, least: number, most: number): Float64Array {
  const counts = new Float64Array(stretches)
  const scale = most === least ? 0 : stretches - 1
  const width = most === least ? 1 : most - least
  // Every row of a long list passes here: the sum as `stretchOf` does it.
  const count = (receipt: number): void => {
    if (receipt < least || receipt > most) return
    const stretch = Math.floor(((receipt - least) / width) * scale)
    counts[stretch] = (counts[stretch] as number) + 1
  }
  for (const span of between(view.spans, Math.max(least, 1), most)) {
    const { base, values } = view.receipts(span)
    const marks = view.pairMarks(span)
    if (marks === 'all') {
      for (let index = 0; index < values.length; index += 1) {
        const value = values[index] as number
        if (value !== 0) count(base + value)
      }
    } else if (marks === null) eachNumber(view, span, count)
    else {
      const { pair } = view.rows(span)
      for (let index = 0; index < values.length; index += 1) {
        const value = values[index] as number
        if (value !== 0 && marks[pair[index] as number] === 1) count(base + value)
      }
    }
  }
  return counts
}

/** A range of numbers, and how many rows have a lower one. */
interface Bracket {
  range: Range
  below: number
}

const isBracket = (value: unknown): value is Bracket => typeof value === 'object' && value !== null && 'range' in value

/**
 * The range that holds the rows from `start` to before `end`, as narrow as the heads alone can tell: numbers mostly rise
 * with time, and then a few spans have them all.
 */
function bracket(view: RegistrationView, none: Float64Array, start: number, end: number): Bracket {
  const spans = view.spans
    .map((span, place) => ({ span, rows: span.count - (none[place] ?? 0) }))
    .filter(({ rows }) => rows > 0)
  let [least, most, lower, upper] = [0, 0, 0, 0]
  for (const { span, rows } of spans.toSorted((a, b) => a.span.head.receiptLow - b.span.head.receiptLow)) {
    // No more than these can have a number below the lowest of this span.
    if (lower > start) break
    least = span.head.receiptLow
    lower += rows
  }
  for (const { span, rows } of spans.toSorted((a, b) => a.span.head.receiptHigh - b.span.head.receiptHigh)) {
    // All of these have a number up to the highest of this span.
    most = span.head.receiptHigh
    upper += rows
    if (upper >= end) break
  }
  const name = `receipt ${least} ${most}`
  const known = view.orders.get(name)
  if (isBracket(known)) return known
  let below = 0
  for (const { span, rows } of spans) {
    if (span.head.receiptHigh < least) below += rows
    else if (span.head.receiptLow < least) below += rowsBetween(view, [span], 0, least)
  }
  const found: Bracket = { range: { least, most, counts: counted(view, least, most) }, below }
  view.orders.set(name, found)
  return found
}

/** Rows whose number is at least the one and below the other. */
function rowsBetween(view: RegistrationView, spans: readonly SpanView[], from: number, to: number): number {
  let rows = 0
  for (const span of spans) {
    eachNumber(view, span, (receipt) => {
      if (receipt >= from && receipt < to) rows += 1
    })
  }
  return rows
}

/** Rows with a number in a range, from `start` to before `end` among them. */
function within(view: RegistrationView, range: Range, start: number, end: number, whole: number): number[] {
  const { least, most, counts } = range
  let [first, before, stretch, passed] = [-1, 0, 0, 0]
  for (; stretch < stretches && passed < end; stretch += 1) {
    const count = counts[stretch] as number
    if (first < 0 && passed + count > start) [first, before] = [stretch, passed]
    passed += count
  }
  const last = stretch - 1
  const step = (most - least) / (stretches - 1)
  // A number on the edge is told apart by its stretch, not by these bounds.
  const [low, high] = [Math.floor(least + first * step) - 1, Math.ceil(least + (last + 1) * step) + 1]
  const isInside = (receipt: number): boolean => {
    if (receipt < least || receipt > most) return false
    const place = stretchOf(receipt, least, most)
    return place >= first && place <= last
  }
  if (passed - before <= Math.max(whole, 4 * (end - start)) || high - low >= most - least) {
    return collect(view, between(view.spans, low, high), isInside)
      .slice(start - before, end - before)
      .map(({ id }) => id)
  }
  // Many numbers close together: the same again between narrower bounds, which hold a little more than those stretches.
  const bounds = { least: Math.max(low, least), most: Math.min(high, most) }
  const below = rowsBetween(view, between(view.spans, least, bounds.least), least, bounds.least)
  const narrower = { ...bounds, counts: counted(view, bounds.least, bounds.most) }
  return within(view, narrower, start - below, end - below, whole)
}

function numberedPage(
  view: RegistrationView,
  none: Float64Array,
  total: number,
  start: number,
  end: number,
  whole: number,
): number[] {
  const idsOf = (found: readonly Found[]): number[] => found.map(({ id }) => id)
  if (total <= whole) {
    const known = view.orders.get('receipt whole')
    const ids = Array.isArray(known) ? (known as number[]) : idsOf(collect(view, view.spans, null))
    view.orders.set('receipt whole', ids)
    return ids.slice(start, end)
  }
  const near = Math.min(nearEnd, whole)
  if (end <= near) return idsOf(extremes(view, end, 'lowest').slice(start))
  if (total - start <= near) return idsOf(extremes(view, total - start, 'highest').slice(0, end - start))
  const { range, below } = bracket(view, none, start, end)
  return within(view, range, start - below, end - below, whole)
}

/** Ids of the rows from `start` to before `end` in the order of receipt numbers. */
export function receiptPage(view: RegistrationView, start: number, end: number, whole: number): number[] {
  const known = view.orders.get('without receipt')
  const counts =
    known instanceof Float64Array ? known : Float64Array.from(view.spans, (span) => withoutNumber(view, span))
  view.orders.set('without receipt', counts)
  const none = counts.reduce((sum, count) => sum + count, 0)
  const ids = start < none ? unnumberedPage(view, counts, start, Math.min(end, none)) : []
  if (end > none)
    ids.push(...numberedPage(view, counts, view.total - none, Math.max(start - none, 0), end - none, whole))
  return ids
}
