import { brusselsDate, brusselsTime, formatInstant as instantWords, parseInstant } from '#shared/domain/instant.ts'
import {
  addDays,
  daysBetween,
  formatDate as dateWords,
  isValidLocalDate,
  parseLocalDate,
  parseLocalTime,
} from '#shared/domain/local-date.ts'

// The region (Belgium) decides how numbers, dates and times are written; the language of the interface does not.
// Made when first needed: a browser's first look into its language data takes a twentieth of a second.
let number: Intl.NumberFormat | null = null

/** A number with a space between thousands and a decimal comma. */
export function formatNumber(value: number): string {
  number ??= new Intl.NumberFormat('fr-BE', { maximumFractionDigits: 2 })
  return number.format(value)
}

/** Has numbers and dates written once, for a moment in which nobody waits for the page. */
export function prepareFormats(): void {
  formatNumber(0)
  todayInBrussels()
}

/** A local date `YYYY-MM-DD` as `dd/mm/yyyy`; anything else as it is. */
export function formatDate(date: string | null | undefined): string {
  return isValidLocalDate(date) ? dateWords(date) : (date ?? '')
}

/** An instant (ISO, UTC) as `dd/mm/yyyy HH:MM` in Brussels; anything else as it is. */
export function formatInstant(instant: string | null | undefined): string {
  const read = parseInstant(instant ?? '')
  return read === null ? (instant ?? '') : instantWords(read)
}

/** The time of day of an instant in Brussels, `HH:MM`. */
export function formatTime(instant: string): string {
  const read = parseInstant(instant)
  return read === null ? instant : brusselsTime(read).slice(0, 5)
}

/** Days that the core is ahead of this browser's clock: it may reckon from another day. */
let ahead = 0

function clockDay(now: Date): string {
  const read = parseInstant(now.toISOString())
  return read === null ? now.toISOString().slice(0, 10) : brusselsDate(read)
}

/** Takes over the core's day, so that all pages mean the same by today. `now` is for tests. */
export function followToday(today: string, now: Date = new Date()): void {
  ahead = daysBetween(clockDay(now), today)
}

/** Today as the core reckons it, a local date in Brussels (`YYYY-MM-DD`). `now` is for tests. */
export function todayInBrussels(now: Date = new Date()): string {
  return addDays(clockDay(now), ahead)
}

/** Reads what a person types as a date: `3/9/2026`, `03.09.26`, `03 09 2026`, `03092026`, `2026-09-03`. Null when no such day exists. */
export function parseDate(text: string): string | null {
  const spaced = text.trim().replace(/\s+/g, '/')
  return parseLocalDate(spaced.replace(/^(\d{2})(\d{2})(\d{4}|\d{2})$/, '$1/$2/$3'))
}

/** Reads what a person types as a time of day: `6:30`, `0630`, `6h30`, `6`. Null when there is no such time. */
export function parseTime(text: string): string | null {
  const padded = text
    .trim()
    .replace(/^(\d{1,2})(\d{2})$/, '$1:$2')
    .replace(/^(\d{1,2})$/, '$1:00')
  return parseLocalTime(padded)?.slice(0, 5) ?? null
}

/** How many bytes, in whole megabytes, rounded up. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000)
}
