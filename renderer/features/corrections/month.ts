import { addDays, weekday, type LocalDate } from '#shared/domain/local-date.ts'

/** The weeks of a month (`YYYY-MM`) as a calendar shows them: from the Monday before its first day to the Sunday after its last. */
export function monthGrid(month: string): LocalDate[][] {
  const first = `${month}-01`
  const start = addDays(first, 1 - weekday(first))
  const after = `${otherMonth(month, 1)}-01`
  const weeks: LocalDate[][] = []
  for (let monday = start; monday < after; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)))
  }
  return weeks
}

/** The month so many months later, or earlier when negative. */
export function otherMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + number - 1 + by
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** A month in words: “October 2026”. */
export function monthName(month: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-BE`, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`))
}
