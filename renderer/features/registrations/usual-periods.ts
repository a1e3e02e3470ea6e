import { mondayOf } from '#renderer/features/registrations/day-range.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'

/** The periods an office mostly looks at. */
export const usualPeriods = ['today', 'yesterday', 'thisWeek', 'lastWeek', 'thisMonth', 'lastMonth'] as const

/** First and last day of a usual period, reckoned from today. */
export function usualPeriod(preset: (typeof usualPeriods)[number], today: LocalDate): [LocalDate, LocalDate] {
  const monday = mondayOf(today)
  const firstOfMonth = `${today.slice(0, 7)}-01`
  const lastOfBefore = addDays(firstOfMonth, -1)
  switch (preset) {
    case 'today':
      return [today, today]
    case 'yesterday':
      return [addDays(today, -1), addDays(today, -1)]
    case 'thisWeek':
      return [monday, addDays(monday, 6)]
    case 'lastWeek':
      return [addDays(monday, -7), addDays(monday, -1)]
    case 'thisMonth':
      return [firstOfMonth, addDays(`${addDays(firstOfMonth, 31).slice(0, 7)}-01`, -1)]
    case 'lastMonth':
      return [`${lastOfBefore.slice(0, 7)}-01`, lastOfBefore]
  }
}
