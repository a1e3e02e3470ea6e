import { addDays, type LocalDate } from '#shared/domain/local-date.ts'

/** Days from–to, both included; null means open on that side (`design/model.md`, Time). */
export interface Period {
  from: LocalDate | null
  to: LocalDate | null
}

/** Tells whether a day lies between two others, both included; null leaves that side open. */
export function within(date: LocalDate, from: LocalDate | null, to: LocalDate | null): boolean {
  return (from === null || date >= from) && (to === null || date <= to)
}

/** Tells whether two periods share at least one day. A period that ends before it begins shares none. */
export function periodsOverlap(first: Period, second: Period): boolean {
  return intersection(first, second) !== null
}

/** The days two periods share, or null when there is none. */
export function intersection(first: Period, second: Period): Period | null {
  const from = laterStart(first.from, second.from)
  const to = earlierEnd(first.to, second.to)
  const empty = isReversed(first) || isReversed(second) || (from !== null && to !== null && from > to)
  return empty ? null : { from, to }
}

/** Tells whether a period ends before it begins. */
export function isReversed(period: Period): boolean {
  return period.from !== null && period.to !== null && period.to < period.from
}

/** Tells whether every day of the inner period belongs to the outer one. */
export function containsPeriod(outer: Period, inner: Period): boolean {
  const startsInside = outer.from === null || (inner.from !== null && inner.from >= outer.from)
  const endsInside = outer.to === null || (inner.to !== null && inner.to <= outer.to)
  return startsInside && endsInside
}

/** The later of two starts, where null is open (before every day). */
export function laterStart(first: LocalDate | null, second: LocalDate | null): LocalDate | null {
  if (first === null) return second
  if (second === null) return first
  return first > second ? first : second
}

/** The earlier of two ends, where null is open (after every day). */
export function earlierEnd(first: LocalDate | null, second: LocalDate | null): LocalDate | null {
  if (first === null) return second
  if (second === null) return first
  return first < second ? first : second
}

/** Orders periods by start, open starts first, then by end, open ends last. */
export function comparePeriods(first: Period, second: Period): number {
  return compareDates(first.from ?? '', second.from ?? '') || compareDates(first.to ?? '~', second.to ?? '~')
}

/** Dates are plain signs: comparing them as words of a language would cost fifty times as much. */
function compareDates(first: string, second: string): number {
  return first === second ? 0 : first < second ? -1 : 1
}

/** Periods without overlaps that hold the same days, in order; periods that follow one another without a day between become one. */
export function mergedPeriods(periods: readonly Period[]): Period[] {
  const merged: Period[] = []
  for (const period of periods.filter((one) => !isReversed(one)).sort(comparePeriods)) {
    const last = merged.at(-1)
    const joins = last && (last.to === null || period.from === null || period.from <= addDays(last.to, 1))
    if (!last || !joins) merged.push({ ...period })
    else if (last.to !== null && (period.to === null || period.to > last.to)) last.to = period.to
  }
  return merged
}

/** The first stretch of a period that none of the others covers, or null when they cover all of it. */
export function firstUncovered(period: Period, covering: readonly Period[]): Period | null {
  let from = period.from
  for (const cover of covering.filter((cover) => periodsOverlap(cover, period)).sort(comparePeriods)) {
    const startsHere = cover.from === null || (from !== null && cover.from <= from)
    if (!startsHere && cover.from !== null) return { from, to: addDays(cover.from, -1) }
    if (cover.to === null || (period.to !== null && cover.to >= period.to)) return null
    const next = addDays(cover.to, 1)
    if (from === null || next > from) from = next
  }
  return { from, to: period.to }
}
