import { daysBetween, type LocalDate } from '#shared/domain/local-date.ts'
import { correctionDeadline } from '#shared/domain/review/limits.ts'
import type { Service } from '#shared/domain/regime.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** How pressing an unsent case is; `none` where no deadline is known. */
export type Urgency = 'none' | 'calm' | 'amber' | 'red' | 'past'

/** Days left on a Brussels calendar day, 0 on the last day, negative afterwards; null where no deadline is known. */
export function daysLeft(deadline: LocalDate | null, today: LocalDate): number | null {
  return deadline === null ? null : daysBetween(today, deadline)
}

/**
 * Amber and red count from the day of the registration, which is day 0 (`domain/corrections.md`): with 30 days in all, red
 * from day 27 means three days left or fewer.
 */
export function urgencyOf(service: Service, date: LocalDate, today: LocalDate): Urgency {
  const deadline = correctionDeadline(service, date)
  if (deadline === null) return 'none'
  if (today > deadline) return 'past'
  const day = daysBetween(date, today)
  if (day >= ruleValue('correction-red-day', null, date)) return 'red'
  return day >= ruleValue('correction-amber-day', null, date) ? 'amber' : 'calm'
}

/** The same, told from the deadline alone. */
export function urgencyOfDeadline(deadline: LocalDate | null, today: LocalDate): Urgency {
  const left = daysLeft(deadline, today)
  if (left === null || deadline === null) return 'none'
  if (left < 0) return 'past'
  const whole = ruleValue('correction-days', 'cleaning', deadline) ?? 0
  if (left <= whole - ruleValue('correction-red-day', null, deadline)) return 'red'
  return left <= whole - ruleValue('correction-amber-day', null, deadline) ? 'amber' : 'calm'
}

/** The first of some deadlines; null when none is known. */
export function firstDeadline(deadlines: Iterable<LocalDate | null>): LocalDate | null {
  let first: LocalDate | null = null
  for (const deadline of deadlines) if (deadline !== null && (first === null || deadline < first)) first = deadline
  return first
}
