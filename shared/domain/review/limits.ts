import { addDays, type LocalDate } from '#shared/domain/local-date.ts'
import type { Service } from '#shared/domain/regime.ts'
import type { RuleId } from '#shared/domain/review/rules.ts'
import { findRule, rules, ruleValue, type Rule, type RuleName } from '#shared/rules/index.ts'

/** The limits the rules apply on a day, in seconds of elapsed time unless said otherwise. */
export interface ReviewLimits {
  /** The same event again in less than this is a duplicate. */
  duplicate: number
  /** The oldest IN an OUT may close, and the oldest OUT whose shift a lone OUT belongs to. */
  open: number
  /** The longest time after an OUT in which an IN continues the shift. */
  continuation: number
  /** A shorter presence is a mistake. */
  shortest: number
  /** A longer presence is long. */
  long: number
  /** A longer presence lacks a break. */
  unbroken: number
  /** In days. */
  paperDays: number
}

const minute = 60
const hour = 60 * minute

function readLimits(date: LocalDate): ReviewLimits {
  return {
    duplicate: ruleValue('review-duplicate-minutes', null, date) * minute,
    open: ruleValue('review-open-hours', null, date) * hour,
    continuation: ruleValue('review-continuation-hours', null, date) * hour,
    shortest: ruleValue('review-shortest-minutes', null, date) * minute,
    long: ruleValue('review-long-hours', null, date) * hour,
    unbroken: ruleValue('review-break-hours', null, date) * hour,
    paperDays: ruleValue('review-paper-days', null, date),
  }
}

/** Limits by the day from which they hold, newest first: asked for every event, so looked up once. */
const steps: { from: LocalDate; limits: ReviewLimits }[] = [
  ...new Set(rules.filter(({ name }) => name.startsWith('review-')).map(({ validFrom }) => validFrom)),
]
  .sort()
  .reverse()
  .map((from) => ({ from, limits: readLimits(from) }))
const oldest = readLimits('1900-01-01')

/** The limits that hold on a Brussels calendar day. */
export function limitsOn(date: LocalDate): ReviewLimits {
  for (const step of steps) if (date >= step.from) return step.limits
  return oldest
}

/** The longest an IN can stay open under any limits: nothing before reaches further than this. In seconds. */
export const longestOpen: number = Math.max(oldest.open, ...steps.map(({ limits }) => limits.open))
/** The longest time after an OUT in which an IN can continue its shift under any limits. In seconds. */
export const longestContinuation: number = Math.max(
  oldest.continuation,
  ...steps.map(({ limits }) => limits.continuation),
)

/** The dated limit behind each rule that has one. */
const limitOfRule: Partial<Record<RuleId, RuleName>> = {
  'duplicate-event': 'review-duplicate-minutes',
  'in-without-out': 'review-open-hours',
  'out-without-in': 'review-open-hours',
  'same-minute': 'review-shortest-minutes',
  'long-presence': 'review-long-hours',
  'no-break': 'review-break-hours',
  'paper-not-followed-up': 'review-paper-days',
}

/** What stands behind a rule on a day: its limit as `{{limit}}` of the rule's text, where it was read and when it was checked. */
export interface RuleFacts {
  limits: Record<string, number>
  source: string
  checkedOn: LocalDate
  assumption: boolean
}

/** Where the rules without a limit of their own come from. */
const comparison = {
  source: 'own-comparison',
  checkedOn: '2026-11-21',
  assumption: true,
}

/** The dated facts behind a rule on a day (see `RuleFacts`). */
export function ruleFacts(rule: RuleId, date: LocalDate): RuleFacts {
  const name = limitOfRule[rule]
  if (name === undefined) return { limits: {}, ...comparison }
  const found: Rule = findRule(name, null, date)
  return {
    limits: typeof found.value === 'number' ? { limit: found.value } : {},
    source: found.source,
    checkedOn: found.checkedOn,
    assumption: found.assumption,
  }
}

/** The last day on which a correction may be asked for of what happened on a day; null where no limit is known. */
export function correctionDeadline(service: Service, date: LocalDate): LocalDate | null {
  const days = ruleValue('correction-days', service === 'ciao' ? 'cleaning' : 'construction', date)
  return days === null ? null : addDays(date, days)
}
