import type { Reader } from '#main/core/db/query.ts'
import { coveredSpans } from '#main/core/features/registrations/codes.ts'
import { addDays, within, type LocalDate } from '#shared/domain/dates.ts'
import { serviceOf, type Regime, type Service } from '#shared/domain/regime.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** The days by which the data of a firm are judged: the last covered ones up to a day. */
export interface DataWindow {
  /** The first day looked back to, covered or not, and the day itself. */
  from: LocalDate
  to: LocalDate
  /** Covered days, rising, of each service. */
  covered: Record<Service, LocalDate[]>
}

/** The last covered days up to a Brussels calendar day, by service. */
export function dataWindow(reader: Reader, date: LocalDate): DataWindow {
  const { covered: most, within: back } = ruleValue('duty-data-days', null, date)
  const from = addDays(date, -back)
  const spans = coveredSpans(reader).filter((span) => span.from <= date && span.to >= from)
  const lastOf = (service: Service): LocalDate[] => {
    const own = spans.filter((span) => span.service === service)
    const days: LocalDate[] = []
    for (let day = date; day >= from && days.length < most; day = addDays(day, -1)) {
      if (own.some((span) => within(day, span.from, span.to))) days.push(day)
    }
    return days.reverse()
  }
  return { from, to: date, covered: { ciao: lastOf('ciao'), checkinatwork: lastOf('checkinatwork') } }
}

/** The covered days that concern a workplace; of an unknown regime a file of either service may hold its registrations. */
export function daysFor({ covered }: DataWindow, regime: Regime | null): LocalDate[] {
  if (regime !== null) return covered[serviceOf(regime)]
  return [...new Set([...covered.ciao, ...covered.checkinatwork])].sort()
}
