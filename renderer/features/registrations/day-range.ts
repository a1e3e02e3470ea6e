import { addDays, weekday, type LocalDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/languages.ts'

/** Whose days: a workplace (a declaration), a known person, or a person as files state it. */
export type DaysOf = { declarationId: number } | { personId: number } | { statedPersonId: number }

/** From one day to another, both included. */
export interface DayRange {
  from: LocalDate
  to: LocalDate
}

/** A day alone, or the week from Monday to Sunday around it. */
export type Span = 'day' | 'week'

/** The Monday of the week of a day. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date))
}

/** The days a span shows around a day. */
export function rangeOf(date: LocalDate, span: Span): DayRange {
  if (span === 'day') return { from: date, to: date }
  const from = mondayOf(date)
  return { from, to: addDays(from, 6) }
}

/** The same day so many spans later; earlier when negative. */
export function moved(date: LocalDate, span: Span, steps: number): LocalDate {
  return addDays(date, steps * (span === 'day' ? 1 : 7))
}

/** Every day of a range. */
export function datesOf({ from, to }: DayRange): LocalDate[] {
  const dates: LocalDate[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date)
  return dates
}

/** A day in words with its weekday: “mon. 14 September 2026”. */
export function dayWords(date: LocalDate, language: Language): string {
  return new Intl.DateTimeFormat(`${language}-BE`, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))
}
