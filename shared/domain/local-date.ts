/** A calendar day in Belgium, written `YYYY-MM-DD`; texts of this form sort by time. */
export type LocalDate = string

/** A time of day in Belgium, written `HH:MM`, or `HH:MM:SS` when the seconds are not zero; texts of this form sort by time. */
export type LocalTime = string

/** Day of the week, 1 = Monday to 7 = Sunday, as the planning files write it. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const dayLength = 86_400_000

/**
 * The last year a two-digit year can mean, unless the caller knows better: `69` is 2069, `70` is 1970.
 * For birth dates pass the current year instead, so that nobody is born in the future.
 */
export const defaultLatestYear = 2069

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/
const isoLike = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]0?0:00(?::00(?:\.0+)?)?Z?)?$/
const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: +0?0:00(?::00)?)?$/

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

/** Number of days in a month (1–12) of the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The local date of the three numbers, or null when no such day exists or the year is outside 1800–2199. */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  if (year < 1800 || year > 2199 || day < 1 || day > daysInMonth(year, month)) return null
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/** Tells whether a text is a `LocalDate`: strict form, existing day, year 1800–2199. */
export function isValidLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string') return false
  const parts = isoDate.exec(value)
  return parts !== null && localDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null
}

/** The full year of a two-digit one: the only one among the hundred years that end with `latestYear`. */
export function fullYear(twoDigitYear: number, latestYear: number = defaultLatestYear): number {
  const candidate = latestYear - (latestYear % 100) + twoDigitYear
  return candidate > latestYear ? candidate - 100 : candidate
}

/**
 * Reads a date as offices write it: `dd/mm/yyyy`, `d-m-yy`, `d.m.yyyy`, `yyyy-mm-dd` (a midnight behind it is ignored).
 * The day always comes before the month. Null when the text has another form or no such day exists.
 */
export function parseLocalDate(text: string, latestYear: number = defaultLatestYear): LocalDate | null {
  const trimmed = text.trim()
  const european = dayFirst.exec(trimmed)
  if (european) {
    const [, day = '', month = '', yearText = ''] = european
    const year = yearText.length === 2 ? fullYear(Number(yearText), latestYear) : Number(yearText)
    return localDate(year, Number(month), Number(day))
  }
  const iso = isoLike.exec(trimmed)
  return iso ? localDate(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null
}

/** Milliseconds of the day's midnight in UTC, used only for calendar arithmetic. */
function utcMidnight(date: LocalDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)))
}

/** The date a number of days later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(utcMidnight(date) + days * dayLength).toISOString().slice(0, 10)
}

/** The date a number of years later; 29 February becomes 28 February in a common year. */
export function addYears(date: LocalDate, years: number): LocalDate {
  const year = Number(date.slice(0, 4)) + years
  const month = Number(date.slice(5, 7))
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month))
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/** Calendar days from the first date to the second; negative when the second comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / dayLength)
}

/** Day of the week of a date, 1 = Monday to 7 = Sunday. */
export function weekday(date: LocalDate): Weekday {
  const sundayFirst = new Date(utcMidnight(date)).getUTCDay()
  // The remainder over seven days leaves exactly the seven values of the type.
  return (sundayFirst === 0 ? 7 : sundayFirst) as Weekday
}

/** The date as people in Belgium write it, `dd/mm/yyyy`, whatever the language. */
export function formatDate(date: LocalDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

/** The date a spreadsheet's day number stands for (1900 system unless `from1904`), or null outside 1900–2199. */
export function localDateFromSerial(serial: number, from1904 = false): LocalDate | null {
  if (!Number.isFinite(serial)) return null
  const days = Math.floor(serial)
  // The 1900 system counts a 29 February 1900 that never was; before 1 March 1900 no office record exists.
  if (!from1904 && days < 61) return null
  const date = addDays(from1904 ? '1904-01-01' : '1899-12-30', Math.min(days, 200_000))
  return isValidLocalDate(date) ? date : null
}

const clockTime =
  /^(\d{1,2})(?:[:.]| *[hHuU] *)(\d{2})(?:[:.m'](\d{2})s?)?(?:\.0+)?(?: *(?:h|u|uur|Uhr))?(?: *([ap])\.?m\.?)?$/i
const fullHour = /^(\d{1,2}) *(?:h|u|uur|Uhr|([ap])\.?m\.?)$/i

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/** The local time of the numbers, or null when no such time of day exists (24:00 does not). */
export function localTime(hour: number, minute: number, second = 0): LocalTime | null {
  const possible = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59
  if (!possible) return null
  return `${twoDigits(hour)}:${twoDigits(minute)}${second === 0 ? '' : `:${twoDigits(second)}`}`
}

/** Reads a time of day: `hh:mm[:ss]`, `8h15`, `8.15`, `8u15`, `8h`, `8.15 Uhr`, `8:15 PM`. Null when it is none. */
export function parseLocalTime(text: string): LocalTime | null {
  const trimmed = text.trim()
  const clock = clockTime.exec(trimmed)
  if (clock) return localTime(hourOfDay(Number(clock[1]), clock[4]), Number(clock[2]), Number(clock[3] ?? 0))
  const hour = fullHour.exec(trimmed)
  return hour ? localTime(hourOfDay(Number(hour[1]), hour[2]), 0) : null
}

/** Tells whether a text is a `LocalTime` in its one form. */
export function isValidLocalTime(value: unknown): value is LocalTime {
  return typeof value === 'string' && /^\d{2}:\d{2}(?::\d{2})?$/.test(value) && parseLocalTime(value) === value
}
