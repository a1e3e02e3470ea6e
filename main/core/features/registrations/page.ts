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
    if (span.count === id.length) for (const one of id.subarray(from, to)) ids.push(one)
    else for (const index of view.matches(span).subarray(from, to)) ids.push(id[index] ?? 0)
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

/** The groups a page touches, one after the other from `first` on, and which of their rows it wants. */
interface Wanted {
  first: number
  from: Float64Array
  to: Float64Array
}

function wantedGroups(counts: Float64Array, start: number, end: number): Wanted {
  let [group, before] = [0, 0]
  while (before + (counts[group] as number) <= start) before += counts[group++] as number
  const first = group
  const [from, to]: [number[], number[]] = [[], []]
  for (; before < end; group += 1) {
    const count = counts[group] as number
    from.push(Math.max(start - before, 0))
    to.push(Math.min(end - before, count))
    before += count
  }
  return { first, from: Float64Array.from(from), to: Float64Array.from(to) }
}

interface Place {
  /** Counted from the first wanted group. */
  group: number
  place: number
  id: number
}

/** Rows of a span that a page wants; `passed` counts, per wanted group, the rows of this span and those before. */
function placesIn(
  view: RegistrationView,
  span: SpanView,
  groups: Uint32Array,
  { first, from, to }: Wanted,
  passed: Float64Array,
): Place[] {
  const { id, pair } = view.rows(span)
  const marks = new Uint8Array(groups.length)
  for (let index = 0; index < marks.length; index += 1) {
    // Below the first group the difference wraps round to a large number.
    marks[index] = ((groups[index] as number) - first) >>> 0 < passed.length ? 1 : 0
  }
  const matches = view.matchesOf(span, marks)
  const found: Place[] = []
  for (let index = 0; index < matches.length; index += 1) {
    const row = matches[index] as number
    const group = (groups[pair[row] as number] as number) - first
    const place = passed[group] as number
    passed[group] = place + 1
    if (place >= (from[group] as number) && place < (to[group] as number))
      found.push({ group, place, id: id[row] ?? 0 })
  }
  return found
}

/** Rows of a span per wanted group, from its pairs. */
function passing(rows: Uint32Array, groups: Uint32Array, { first, from }: Wanted): Float64Array {
  const counts = new Float64Array(from.length)
  for (let pair = 0; pair < groups.length; pair += 1) {
    const group = ((groups[pair] as number) - first) >>> 0
    if (group < counts.length) counts[group] = (counts[group] as number) + (rows[pair] as number)
  }
  return counts
}

function groupPage(view: RegistrationView, order: Groups, start: number, end: number): number[] {
  const wanted = wantedGroups(groupCounts(view, order), start, end)
  const passed = new Float64Array(wanted.from.length)
  const found: Place[] = []
  for (const span of view.spans) {
    if (span.count === 0) continue
    const groups = order.groupsOf(span.head)
    const counts = passing(view.pairCounts(span), groups, wanted)
    const needed = counts.some((count, group) => {
      const before = passed[group] as number
      return count > 0 && before < (wanted.to[group] as number) && before + count > (wanted.from[group] as number)
    })
    if (needed) found.push(...placesIn(view, span, groups, wanted, passed))
    else counts.forEach((count, group) => (passed[group] = (passed[group] as number) + count))
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
    const matches = view.matches(span)
    for (let match = 0; match < matches.length; match += 1) {
      const index = matches[match] as number
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
