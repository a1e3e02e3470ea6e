import type { Weekday } from '#shared/domain/local-date.ts'
import { fold } from '#shared/domain/text.ts'

/** The days meant when none are given: Monday to Friday (`domain/imports.md`, planning). */
export const defaultWeekdays: readonly Weekday[] = [1, 2, 3, 4, 5]

const allWeekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Names and abbreviations per day, in French, Dutch, German and English, folded. */
const dayWords: Record<Weekday, string> = {
  1: 'lundi lundis lun lu maandag maa ma montag montags mon mo monday mondays',
  2: 'mardi mardis mar dinsdag din di dienstag dienstags die tuesday tuesdays tue tues tu',
  3: 'mercredi mercredis mer me woensdag woe wo mittwoch mittwochs mit mi wednesday wednesdays wed we',
  4: 'jeudi jeudis jeu je donderdag don do donnerstag donnerstags thursday thursdays thu thur thurs th',
  5: 'vendredi vendredis ven ve vrijdag vrij vri vr freitag freitags fre fr friday fridays fri',
  6: 'samedi samedis sam sa zaterdag zat za samstag samstags sonnabend saturday saturdays sat',
  7: 'dimanche dimanches dim zondag zon zo sonntag sonntags son so sunday sundays sun su',
}

/** Words for several days at once. */
const groupWords: [string, readonly Weekday[]][] = [
  ...['tlj', 'tous les jours', 'chaque jour', 'alle dagen', 'elke dag', 'dagelijks', 'taglich', 'jeden tag'].map(
    (word): [string, readonly Weekday[]] => [word, allWeekdays],
  ),
  ...['every day', 'everyday', 'daily', '7/7', '7j/7'].map((word): [string, readonly Weekday[]] => [word, allWeekdays]),
  ...['en semaine', 'jours ouvrables', 'weekdagen', 'werkdagen', 'werktags', 'weekdays', 'working days'].map(
    (word): [string, readonly Weekday[]] => [word, defaultWeekdays],
  ),
  ...['week-end', 'weekend', 'le week-end', 'wochenende'].map((word): [string, readonly Weekday[]] => [word, [6, 7]]),
]
const groups = new Map(groupWords)

const days = new Map<string, Weekday>()
for (const day of allWeekdays) for (const word of dayWords[day].split(' ')) days.set(word, day)

/** `ma` and `di` are Monday and Tuesday, except in a French series such as `lu ma me`, where they are Tuesday and Sunday. */
const frenchSeries = /\b(?:lu|me|je|ve)\b/
const frenchDays = new Map<string, Weekday>([...days, ['ma', 2], ['di', 7]])

function expandRange(from: Weekday, to: Weekday): Weekday[] {
  const length = (to - from + 7) % 7
  return Array.from({ length: length + 1 }, (_, step) => (((from - 1 + step) % 7) + 1) as Weekday)
}

function readDay(token: string, words: ReadonlyMap<string, Weekday>): Weekday | null {
  if (/^[1-7]$/.test(token)) return Number(token) as Weekday
  return words.get(token.replace(/\.$/, '')) ?? null
}

function readPart(part: string, words: ReadonlyMap<string, Weekday>): Weekday[] | null {
  if (/^[1-7]{2,7}$/.test(part)) return part.split('').map((digit) => Number(digit) as Weekday)
  const [first = '', last, ...rest] = part.split('-')
  const from = readDay(first, words)
  if (from === null || rest.length > 0) return null
  if (last === undefined) return [from]
  const to = readDay(last, words)
  return to === null ? null : expandRange(from, to)
}

function sorted(found: Iterable<Weekday>): Weekday[] {
  return [...new Set(found)].sort((first, second) => first - second)
}

/**
 * Reads the weekdays of a planning row: digits 1–7 (Monday–Sunday), names or abbreviations in four languages, lists and ranges
 * (`1-5`, `lu-ve`, `maandag t/m vrijdag`; a range may pass Sunday). Monday to Friday when empty; null when it names no days.
 */
export function parseWeekdays(text: string): Weekday[] | null {
  const folded = fold(text)
  if (folded === '') return [...defaultWeekdays]
  const group = groups.get(folded)
  if (group) return [...group]
  const words = frenchSeries.test(folded) ? frenchDays : days
  const parts = folded
    .replace(/\bt\/m\b|\btot en met\b|[–—]|->|→|>|\.\.+|…/g, '-')
    .replace(/\b(?:au|a|bis|to|tot|through|thru)\b/g, '-')
    .replace(/\b(?:du|de|van|von|from|le|les|op|am|on)\b/g, ' ')
    .replace(/\b(?:et|en|und|and|ou|of)\b/g, ',')
    .replace(/\s*-\s*/g, '-')
    .split(/[\s,;/+&.|]+/)
    .filter((part) => part !== '')
  if (parts.length === 0) return null
  const found: Weekday[] = []
  for (const part of parts) {
    const read = readPart(part, words)
    if (read === null) return null
    found.push(...read)
  }
  return sorted(found)
}

/** The one stored form of weekdays: their digits in order, `12345` for Monday to Friday. */
export function weekdaysToText(weekdays: Iterable<Weekday>): string {
  return sorted(weekdays).join('')
}

/** The weekdays of a stored text; characters other than 1–7 are ignored. */
export function weekdaysFromText(text: string): Weekday[] {
  return sorted(
    text
      .split('')
      .filter((digit) => digit >= '1' && digit <= '7')
      .map((digit) => Number(digit) as Weekday),
  )
}
