/** How groups and their findings follow one another in one long list: each group's heading, then its findings unless it is folded. */
export interface ListOrder {
  /** Where each group's heading stands. */
  starts: readonly number[]
  /** How many findings each group shows below its heading. */
  shown: readonly number[]
  total: number
}

/** A place in the list: `at` counts the findings of the group from 0; -1 is its heading. */
export interface ListPlace {
  group: number
  at: number
}

/** Lays groups of so many findings out one below the other; folded ones show their heading alone. */
export function layOut(counts: readonly number[], isFolded: (group: number) => boolean): ListOrder {
  const starts: number[] = []
  const shown = counts.map((count, group) => (isFolded(group) ? 0 : count))
  let total = 0
  for (const count of shown) {
    starts.push(total)
    total += count + 1
  }
  return { starts, shown, total }
}

/** What stands at an index; null outside the list. */
export function placeAt(order: ListOrder, index: number): ListPlace | null {
  if (index < 0 || index >= order.total) return null
  let low = 0
  let high = order.starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((order.starts[middle] ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return { group: low, at: index - (order.starts[low] ?? 0) - 1 }
}

/** Where a place stands; the heading of its group while that is folded. */
export function indexOf(order: ListOrder, { group, at }: ListPlace): number {
  const start = order.starts[group] ?? 0
  return at < (order.shown[group] ?? 0) ? start + 1 + at : start
}

/**
 * The finding after (1) or before (-1) an index, which may lie in a folded group that must be unfolded first; null at
 * the end of the list. `counts` are the findings of each group, shown or not.
 */
export function nextFinding(order: ListOrder, counts: readonly number[], index: number, by: 1 | -1): ListPlace | null {
  const here = placeAt(order, index)
  if (here === null) return null
  const inGroup = here.at + by
  if (inGroup >= 0 && inGroup < (counts[here.group] ?? 0)) return { group: here.group, at: inGroup }
  for (let group = here.group + by; group >= 0 && group < counts.length; group += by) {
    const count = counts[group] ?? 0
    if (count > 0) return { group, at: by === 1 ? 0 : count - 1 }
  }
  return null
}

/** The findings between two indexes, both included, by group: from and to count within the group. */
export function stretches(order: ListOrder, one: number, other: number): { group: number; from: number; to: number }[] {
  const [first, last] = [Math.min(one, other), Math.max(one, other)]
  return order.starts.flatMap((start, group) => {
    const from = Math.max(0, first - start - 1)
    const to = Math.min((order.shown[group] ?? 0) - 1, last - start - 1)
    return to >= from ? [{ group, from, to }] : []
  })
}
