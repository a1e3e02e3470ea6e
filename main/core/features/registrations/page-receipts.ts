import { receiptOf } from '#main/core/features/registrations/list-span.ts'
import type { RegistrationView, SpanView } from '#main/core/features/registrations/list-view.ts'

// In the order of receipt numbers: rows without one come first, by time. Numbers are nearly all different, so places are
// found by dividing their range into stretches, counting those, and sorting only what lies in the stretches of a page.

const stretches = 65_536

/** What one pass tells about the matching rows of a span. */
interface SpanRange {
  view: SpanView
  /** Rows without a receipt number. */
  none: number
  least: number
  most: number
}

interface Ranges {
  spans: SpanRange[]
  none: number
  least: number
  most: number
  counts: Float64Array
}

interface Found {
  receipt: number
  at: number
  id: number
}

const isRanges = (value: unknown): value is Ranges => typeof value === 'object' && value !== null && 'counts' in value

const stretchOf = (receipt: number, least: number, most: number): number =>
  most === least ? 0 : Math.floor(((receipt - least) / (most - least)) * (stretches - 1))

/** Rows per stretch between two numbers. */
function counted(view: RegistrationView, spans: readonly SpanRange[], least: number, most: number): Float64Array {
  const counts = new Float64Array(stretches)
  for (const span of spans) {
    if (span.most < least || span.least > most) continue
    const receipts = view.receipts(span.view)
    for (const index of view.matches(span.view)) {
      const receipt = receiptOf(receipts, index)
      if (receipt === 0 || receipt < least || receipt > most) continue
      const stretch = stretchOf(receipt, least, most)
      counts[stretch] = (counts[stretch] as number) + 1
    }
  }
  return counts
}

function rangesOf(view: RegistrationView): Ranges {
  const known = view.orders.get('receipt')
  if (isRanges(known)) return known
  const spans = view.spans.flatMap((span): SpanRange[] => {
    if (span.count === 0) return []
    const receipts = view.receipts(span)
    const range: SpanRange = { view: span, none: 0, least: Infinity, most: 0 }
    for (const index of view.matches(span)) {
      const receipt = receiptOf(receipts, index)
      if (receipt === 0) range.none += 1
      else {
        if (receipt < range.least) range.least = receipt
        if (receipt > range.most) range.most = receipt
      }
    }
    return [range]
  })
  const least = Math.min(...spans.map((span) => span.least))
  const most = Math.max(0, ...spans.map((span) => span.most))
  const none = spans.reduce((sum, span) => sum + span.none, 0)
  const ranges = { spans, none, least, most, counts: counted(view, spans, least, most) }
  view.orders.set('receipt', ranges)
  return ranges
}

/** Rows without a number, by time. */
function withoutReceipt(view: RegistrationView, { spans }: Ranges, start: number, end: number): number[] {
  const ids: number[] = []
  let before = 0
  for (const { view: span, none } of spans) {
    const [from, to] = [start - before, Math.min(end - before, none)]
    before += none
    if (from >= none || to <= 0) continue
    const receipts = view.receipts(span)
    const { id } = view.rows(span)
    const rows = view.matches(span).filter((index) => receiptOf(receipts, index) === 0)
    for (const index of rows.subarray(Math.max(from, 0), to)) ids.push(id[index] ?? 0)
  }
  return ids
}

function collect(view: RegistrationView, spans: readonly SpanRange[], inside: (receipt: number) => boolean): Found[] {
  const found: Found[] = []
  for (const { view: span } of spans) {
    const receipts = view.receipts(span)
    const { at, id } = view.rows(span)
    for (const index of view.matches(span)) {
      const receipt = receiptOf(receipts, index)
      if (receipt !== 0 && inside(receipt)) found.push({ receipt, at: at[index] ?? 0, id: id[index] ?? 0 })
    }
  }
  return found.sort((a, b) => a.receipt - b.receipt || a.at - b.at || a.id - b.id)
}

/** Rows with a number between `least` and `most`, from `start` to before `end` among them. */
function between(
  view: RegistrationView,
  all: readonly SpanRange[],
  range: { least: number; most: number; counts: Float64Array },
  start: number,
  end: number,
  whole: number,
): number[] {
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
  const spans = all.filter((span) => span.most >= low && span.least <= high)
  const isInside = (receipt: number): boolean => {
    if (receipt < least || receipt > most) return false
    const place = stretchOf(receipt, least, most)
    return place >= first && place <= last
  }
  if (passed - before <= Math.max(whole, 4 * (end - start)) || high - low >= most - least) {
    return collect(view, spans, isInside)
      .slice(start - before, end - before)
      .map(({ id }) => id)
  }
  // Many numbers close together: the same again between narrower bounds, which hold a little more than those stretches.
  const bounds = { least: Math.max(low, least), most: Math.min(high, most) }
  const narrower = { ...bounds, counts: counted(view, spans, bounds.least, bounds.most) }
  const below = countBelow(view, all, bounds.least, least)
  return between(view, spans, narrower, start - below, end - below, whole)
}

/** Rows with a number from `least` to before `bound`. */
function countBelow(view: RegistrationView, spans: readonly SpanRange[], bound: number, least: number): number {
  let count = 0
  for (const span of spans) {
    if (span.least >= bound) continue
    const receipts = view.receipts(span.view)
    for (const index of view.matches(span.view)) {
      const receipt = receiptOf(receipts, index)
      if (receipt !== 0 && receipt >= least && receipt < bound) count += 1
    }
  }
  return count
}

/** Ids of the rows from `start` to before `end` in the order of receipt numbers. */
export function receiptPage(view: RegistrationView, start: number, end: number, whole: number): number[] {
  const ranges = rangesOf(view)
  const { none, spans } = ranges
  const ids = start < none ? withoutReceipt(view, ranges, start, Math.min(end, none)) : []
  if (end > none) ids.push(...between(view, spans, ranges, Math.max(start - none, 0), end - none, whole))
  return ids
}
