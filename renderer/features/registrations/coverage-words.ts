import { t } from '#renderer/ui/texts.ts'
import { addDays, type LocalDate } from '#shared/domain/local-date.ts'
import { belgianHolidays } from '#shared/domain/holidays.ts'
import type { Tone } from '#renderer/ui/parts/state-badge.tsx'
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'

type Coverage = InferContractRouterOutputs<Contract>['registrations']['coverage']
export type CoveragePlace = Coverage['places'][number]
export type CoverageDay = CoveragePlace['days'][number]
export type CoveredDays = Coverage['covered']
export type CoverageFile = InferContractRouterOutputs<Contract>['registrations']['coverageFiles'][number]

/** A state as drawn: a day that is not over cannot be without a file yet. */
export type DrawnState = CoverageDay['state'] | 'later'
/** In the order of the legend. */
export const drawnStates: readonly DrawnState[] = ['seen', 'nobody', 'no-file', 'closed', 'not-running', 'later']

/** How a day is drawn. `today` is the Brussels day. */
export function drawnState({ state, date }: CoverageDay, today: LocalDate): DrawnState {
  return date >= today && (state === 'no-file' || state === 'nobody') ? 'later' : state
}

/** Whether somebody must look: people were due and nobody came, a file is lacking where people were due, or some are missing. */
export function needsLook(day: CoverageDay, today: LocalDate): boolean {
  const state = drawnState(day, today)
  return day.missing > 0 || (day.planned > 0 && (state === 'nobody' || state === 'no-file'))
}

/** How a state feels where it stands in words. */
export function toneOf(day: CoverageDay, today: LocalDate): Tone {
  const state = drawnState(day, today)
  if (state === 'seen') return 'good'
  return needsLook(day, today) ? 'warn' : 'quiet'
}

/** First and last day of the month `YYYY-MM`. */
export function monthRange(month: string): { from: LocalDate; to: LocalDate } {
  return { from: `${month}-01`, to: addDays(`${monthAfter(month, 1)}-01`, -1) }
}

/** The month a number of months later. */
export function monthAfter(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** A month in words: “septembre 2026”. */
export function monthWords(month: string, language: string): string {
  const words = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return words.format(new Date(`${month}-01T00:00:00Z`))
}

/** The public holidays of a month with their names in the language of the interface. */
export function holidaysOf(month: string): ReadonlyMap<LocalDate, string> {
  const year = Number(month.slice(0, 4))
  return new Map(
    belgianHolidays(year)
      .filter(({ date }) => date.startsWith(month))
      .map(({ date, name }) => [date, t(($) => $.absences.holidayNames[name])]),
  )
}
