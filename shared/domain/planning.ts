import { addDays, weekday, type LocalDate, type LocalTime, type Weekday } from '#shared/domain/local-date.ts'
import { within, type Period } from '#shared/domain/period.ts'

export { defaultWeekdays, parseWeekdays, weekdaysFromText, weekdaysToText } from '#shared/domain/weekdays.ts'

/** A person due at a declaration on certain weekdays of a period (`design/model.md`, assignment). */
export interface PlannedPeriod extends Period {
  weekdays: readonly Weekday[]
}

/** Tells whether an assignment makes its person due on a Brussels calendar day. Absences and closures are judged apart. */
export function isDue(assignment: PlannedPeriod, date: LocalDate): boolean {
  return within(date, assignment.from, assignment.to) && assignment.weekdays.includes(weekday(date))
}

/** Tells whether one of several absences or closures takes in a day. */
export function isAway(absences: readonly Period[], date: LocalDate): boolean {
  return absences.some(({ from, to }) => within(date, from, to))
}

/** The days from one date to another, both included, on which an assignment makes its person due. */
export function dueDates(assignment: PlannedPeriod, from: LocalDate, to: LocalDate): LocalDate[] {
  const dates: LocalDate[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) if (isDue(assignment, date)) dates.push(date)
  return dates
}

/** Tells whether planned hours run past midnight: the end is earlier than the start. */
export function passesMidnight(startTime: LocalTime | null, endTime: LocalTime | null): boolean {
  return startTime !== null && endTime !== null && endTime < startTime
}

/** Planned minutes from start to end by the clock, past midnight if need be; null when one of the two is unknown. */
export function plannedMinutes(startTime: LocalTime | null, endTime: LocalTime | null): number | null {
  if (startTime === null || endTime === null) return null
  const difference = minuteOfDay(endTime) - minuteOfDay(startTime)
  return difference < 0 ? difference + 24 * 60 : difference
}

function minuteOfDay(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
