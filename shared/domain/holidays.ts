import { addDays, localDate, type LocalDate } from '#shared/domain/local-date.ts'

/** The ten legal public holidays of Belgium in the order of the year (royal decree of 18 April 1974, article 1). */
export const holidayNames = [
  'newYear',
  'easterMonday',
  'labourDay',
  'ascension',
  'whitMonday',
  'nationalDay',
  'assumption',
  'allSaints',
  'armistice',
  'christmas',
] as const
export type HolidayName = (typeof holidayNames)[number]

/** A public holiday of one year. */
export interface Holiday {
  date: LocalDate
  name: HolidayName
}

/** The date of Easter Sunday in the Gregorian calendar, for the years 1800–2199 (the anonymous Gregorian computus). */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const days = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * days) / 451)
  const sum = epact + days - 7 * late + 114
  const date = localDate(year, Math.floor(sum / 31), (sum % 31) + 1)
  if (date === null) throw new RangeError(`no Easter is known of the year ${year}`)
  return date
}

/** The ten legal public holidays of a year by date. Days that an employer gives instead of one on a Sunday are not among them. */
export function belgianHolidays(year: number): Holiday[] {
  const easter = easterSunday(year)
  const days: Record<HolidayName, LocalDate> = {
    newYear: `${year}-01-01`,
    easterMonday: addDays(easter, 1),
    labourDay: `${year}-05-01`,
    ascension: addDays(easter, 39),
    whitMonday: addDays(easter, 50),
    nationalDay: `${year}-07-21`,
    assumption: `${year}-08-15`,
    allSaints: `${year}-11-01`,
    armistice: `${year}-11-11`,
    christmas: `${year}-12-25`,
  }
  const holidays = holidayNames.map((name) => ({ name, date: days[name] }))
  // Ascension may fall before or on the first of May.
  return holidays.toSorted((first, second) => (first.date < second.date ? -1 : first.date > second.date ? 1 : 0))
}
