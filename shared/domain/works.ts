import type { ChainLink } from '#shared/domain/chain.ts'
import { addDays, type LocalDate } from '#shared/domain/local-date.ts'
import { within } from '#shared/domain/period.ts'
import type { Regime } from '#shared/domain/regime.ts'
import { leadDays } from '#shared/domain/paper.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** How a workplace is named on the official form: by an address, or as a route or a zone in words. */
export const placeKinds = ['address', 'route', 'zone'] as const
export type PlaceKind = (typeof placeKinds)[number]

const draftMark = '—'

/** What stands in for the number of a declaration that has none yet: no official number begins so, and none is read so. */
export function draftNumber(serial: number | ''): string {
  return `${draftMark}${serial}`
}

/** Tells whether a declaration still waits for its number. */
export function isDraftNumber(number: string): boolean {
  return number.startsWith(draftMark)
}

/** The firms that count as subcontractors on a day. */
export interface SubcontractorCount {
  subcontractors: number
  /** Agencies among them. */
  agencies: number
}

/** A link of the chain, and whether its contractor supplies agency workers. */
export interface CountedLink extends ChainLink {
  agency: boolean
}

/** The day on which a duty to declare is judged: the asked one, kept within the works; local Brussels dates. */
export function judgedDay(date: LocalDate, start: LocalDate | null, end: LocalDate | null): LocalDate {
  if (start !== null && date < start) return start
  return end !== null && date > end ? end : date
}

/**
 * How many subcontractors stand in a chain on a day, each firm once and no declarant; agencies count where the regime's
 * dated rule `works-agencies-count` says so (`domain/chain.md`, declaration of works).
 */
export function countSubcontractors(
  links: readonly CountedLink[],
  declarantIds: readonly number[],
  regime: Regime | null,
  date: LocalDate,
): SubcontractorCount {
  const standing = links.filter(
    ({ from, to, contractorId }) => within(date, from, to) && !declarantIds.includes(contractorId),
  )
  const firms = new Set(standing.filter(({ agency }) => !agency).map(({ contractorId }) => contractorId))
  const agencies = new Set(standing.filter(({ agency }) => agency).map(({ contractorId }) => contractorId))
  const only = [...agencies].filter((id) => !firms.has(id)).length
  const counted = ruleValue('works-agencies-count', regime, date) ? only : 0
  return { subcontractors: firms.size + counted, agencies: counted }
}

/** Why a declaration of works is due, or not; the words are in `i18n/works`. */
export const dueReasons = [
  'several',
  'one-from',
  'one-below',
  'one-unknown',
  'alone-from',
  'alone-below',
  'alone-unknown',
] as const
export type DueReason = (typeof dueReasons)[number]

/** Whether works must be declared, and what it follows from. */
export interface WorksDue extends SubcontractorCount {
  due: 'yes' | 'no' | 'unknown'
  reason: DueReason
  /** The day judged on, and the threshold that decided; money in cents excluding VAT. */
  date: LocalDate
  thresholdCents: number | null
  amountCents: number | null
  /** What not declaring may cost: an indication; null when nothing is due or the amount is unknown. */
  fineCents: number | null
}

/** What the duty to declare depends on. */
export interface DueFacts extends SubcontractorCount {
  regime: Regime | null
  /** Excluding VAT, in cents; null while unknown. */
  amountCents: number | null
  /** Local Brussels date; decides which thresholds hold. */
  date: LocalDate
}

/**
 * Whether a declaration of works is due (art. 30bis of the law of 27 June 1969; `domain/chain.md`, thresholds): with two
 * subcontractors or more always, with one or none from an amount on. Unknown while the amount that decides is.
 */
export function worksDue({ regime, amountCents, date, subcontractors, agencies }: DueFacts): WorksDue {
  const thresholds = ruleValue('works-thresholds', regime, date)
  const percent = ruleValue('undeclared-percent', regime, date)
  const said = { subcontractors, agencies, date, amountCents }
  const fine = amountCents === null ? null : Math.round((amountCents * percent) / 100)
  if (subcontractors >= thresholds.always) {
    return { ...said, due: 'yes', reason: 'several', thresholdCents: null, fineCents: fine }
  }
  const [who, thresholdCents] =
    subcontractors > 0 ? (['one', thresholds.one] as const) : (['alone', thresholds.alone] as const)
  if (amountCents === null) {
    return { ...said, due: 'unknown', reason: `${who}-unknown`, thresholdCents, fineCents: null }
  }
  return amountCents >= thresholdCents
    ? { ...said, due: 'yes', reason: `${who}-from`, thresholdCents, fineCents: fine }
    : { ...said, due: 'no', reason: `${who}-below`, thresholdCents, fineCents: null }
}

/** The last day on which works that end still count as ending soon: the longest lead time of the dated rule. */
export function endingUntil(date: LocalDate): LocalDate {
  return addDays(date, leadDays(date))
}
