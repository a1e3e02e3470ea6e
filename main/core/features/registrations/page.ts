import type { Order } from '#main/core/features/registrations/list-order.ts'
import { receiptPage } from '#main/core/features/registrations/page-receipts.ts'
import type { RegistrationView, SpanView } from '#main/core/features/registrations/list-view.ts'

/** Up to this many matches are put in order at once; of more, only what a page needs is looked for. */
const sortedWhole = 50_000

/** Rows from `start` to before `end` of a view in the order of time. */
function timePage(view: RegistrationView, start: number, end: number): number[] {
  const ids: number[] = []
  let before = 0
  for (const span of view.spans) {
    const from = Math.max(start - before, 0)
    const to = Math.min(end - before, span.count)
    before += span.count
    if (from >= to) continue
    const { id } = view.rows(span)
    for (const index of view.matches(span).subarray(from, to)) ids.push(id[index] ?? 0)
  }
  return ids
}

type Groups = Extract<Order, { kind: 'groups' }>

/** Matching rows per group. */
function groupCounts(view: RegistrationView, order: Groups): Float64Array {
  const known = view.orders.get(order.name)
  if (known instanceof Float64Array) return known
  let counts = new Float64Array(16)
  for (const span of view.spans) {
    if (span.count === 0) continue
    const groups = order.groupsOf(span.head)
    const rows = view.pairCounts(span)
    for (let pair = 0; pair < groups.length; pair += 1) {
      const group = groups[pair] as number
      if (group >= counts.length) {
        const larger = new Float64Array(group * 2)
        larger.set(counts)
        counts = larger
      }
      counts[group] = (counts[group] as number) + (rows[pair] as number)
    }
  }
  view.orders.set(order.name, counts)
  return counts
}

/** The groups a page touches, each with the rows wanted of it. */
function wantedGroups(counts: Float64Array, start: number, end: number): Map<number, { from: number; to: number }> {
  const wanted = new Map<number, { from: number; to: number }>()
  let before = 0
  for (let group = 0; group < counts.length && before < end; group += 1) {
    const count = counts[group] as number
    const [from, to] = [Math.max(start - before, 0), Math.min(end - before, count)]
    if (from < to) wanted.set(group, { from, to })
    before += count
  }
  return wanted
}

interface Place {
  group: number
  place: number
  id: number
}

/** Rows of a span that belong to wanted groups; `passed` counts, per group, the rows of the spans before. */
function* placesIn(
  view: RegistrationView,
  span: SpanView,
  groups: Uint32Array,
  wanted: ReadonlyMap<number, { from: number; to: number }>,
  passed: Map<number, number>,
): Generator<Place, void> {
  const { id, pair } = view.rows(span)
  const ofPair = Uint8Array.from(groups, (group) => (wanted.has(group) ? 1 : 0))
  for (const index of view.matches(span)) {
    const pairIndex = pair[index] as number
    if (ofPair[pairIndex] === 0) continue
    const group = groups[pairIndex] as number
    const place = passed.get(group) ?? 0
    passed.set(group, place + 1)
    const range = wanted.get(group)
    if (range && place >= range.from && place < range.to) yield { group, place, id: id[index] ?? 0 }
  }
}

/** Rows of a span per wanted group, from its pairs. */
function passing(rows: Uint32Array, groups: Uint32Array, wanted: ReadonlyMap<number, unknown>): Map<number, number> {
  const counts = new Map<number, number>()
  for (let pair = 0; pair < groups.length; pair += 1) {
    const count = rows[pair] as number
    const group = groups[pair] as number
    if (count > 0 && wanted.has(group)) counts.set(group, (counts.get(group) ?? 0) + count)
  }
  return counts
}

function groupPage(view: RegistrationView, order: Groups, start: number, end: number): number[] {
  const wanted = wantedGroups(groupCounts(view, order), start, end)
  const passed = new Map<number, number>()
  const found: Place[] = []
  for (const span of view.spans) {
    if (span.count === 0) continue
    const groups = order.groupsOf(span.head)
    const counts = passing(view.pairCounts(span), groups, wanted)
    const needed = [...counts].some(([group, count]) => {
      const range = wanted.get(group)
      const before = passed.get(group) ?? 0
      return range !== undefined && before < range.to && before + count > range.from
    })
    if (needed) found.push(...placesIn(view, span, groups, wanted, passed))
    else for (const [group, count] of counts) passed.set(group, (passed.get(group) ?? 0) + count)
  }
  return found.sort((a, b) => a.group - b.group || a.place - b.place).map(({ id }) => id)
}

/** All rows of a view by group, in one pass. */
function allByGroup(view: RegistrationView, order: Groups): Uint32Array {
  const next = new Float64Array(groupCounts(view, order))
  let before = 0
  next.forEach((count, group) => {
    next[group] = before
    before += count
  })
  const ids = new Uint32Array(view.total)
  for (const span of view.spans) {
    if (span.count === 0) continue
    const groups = order.groupsOf(span.head)
    const { id, pair } = view.rows(span)
    for (const index of view.matches(span)) {
      const group = groups[pair[index] as number] as number
      const place = next[group] as number
      ids[place] = id[index] as number
      next[group] = place + 1
    }
  }
  return ids
}

function ascending(view: RegistrationView, order: Order, start: number, end: number, whole: number): ArrayLike<number> {
  if (order.kind === 'time') return timePage(view, start, end)
  if (order.kind === 'receipt') return receiptPage(view, start, end, whole)
  if (view.total > whole && end - start < view.total) return groupPage(view, order, start, end)
  const name = `${order.name} whole`
  const known = view.orders.get(name)
  const ids = known instanceof Uint32Array ? known : allByGroup(view, order)
  if (view.total <= whole) view.orders.set(name, ids)
  return ids.subarray(start, end)
}

/**
 * Ids of the rows from `offset` on, at any depth in the same time.
 * @param whole up to how many matches are put in order at once
 */
export function pageIds(
  view: RegistrationView,
  order: Order,
  offset: number,
  limit: number,
  whole: number = sortedWhole,
): number[] {
  const start = Math.min(offset, view.total)
  const end = Math.min(offset + limit, view.total)
  if (start === end) return []
  if (!order.descending) return Array.from(ascending(view, order, start, end, whole))
  return Array.from(ascending(view, order, view.total - end, view.total - start, whole)).reverse()
}
