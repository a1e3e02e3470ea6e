import type { FormPerson, IdentifierKind } from '#main/core/documents/types.ts'
import { brusselsDate, brusselsTime, formatDate } from '#shared/domain/dates.ts'
import { formatPersonNumber } from '#shared/domain/identifiers.ts'
import type { Language } from '#shared/i18n/index.ts'

// Belgian habits for dates in every language; English has no Belgian locale and takes the British one.
/** How each language writes dates and numbers in Belgium. */
export const locales: Record<Language, string> = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' }
const longDates = new Map<Language, Intl.DateTimeFormat>()

/** A local date (`YYYY-MM-DD`) in full with its weekday: `lundi 14 septembre 2026`. */
export function longDate(date: string, language: Language): string {
  let format = longDates.get(language)
  if (!format) {
    const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
    format = new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: 'UTC' })
    longDates.set(language, format)
  }
  // Noon in UTC: a local date has no zone, and no rounding can push it to a neighbour.
  return format.format(new Date(`${date}T12:00:00Z`))
}

/** An instant (ISO, UTC) as date and hour of Brussels: `14/09/2026` and `06:12`. */
export function localMoment(instant: string): { date: string; time: string } {
  return { date: formatDate(brusselsDate(instant)), time: brusselsTime(instant).slice(0, 5) }
}

/** A person's number as people read it: `85.07.30-033.28`; a Limosa number stays as written. */
export function groupedIdentifier(identifier: string, kind: IdentifierKind): string {
  return kind === 'limosa' ? identifier : formatPersonNumber(identifier)
}

/** A file size with a decimal comma or point as the language has it: `1,2 MB`. */
export function fileSize(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(value)} ${unit}`
}

/** A surname in capitals, as forms want it; letters outside the language of the interface keep their own capitals. */
export function capitals(name: string): string {
  // Without a locale: Turkish names are written in Belgian files with a plain i, and `ß` becomes SS as in official lists.
  return name.toUpperCase()
}

/** The letters of a person's marks, in a fixed order: `L` Limosa, `C` chain, `N` number, `E` employment. */
export function markLetters(marks: FormPerson['marks']): string {
  return [...new Set(marks)]
    .map((mark) => letters[mark])
    .sort()
    .join('')
}

export const letters = { limosa: 'L', chain: 'C', identifier: 'N', employment: 'E' } as const
