import { parseInstant } from '#shared/domain/instant.ts'
import { parseLocalDate, parseLocalTime, type LocalDate, type LocalTime } from '#shared/domain/local-date.ts'

/** A moment as a file states it: exact (with `Z` or an offset), or as a Brussels clock shows it; without time a day. */
export type StatedMoment =
  | { kind: 'exact'; /** Epoch seconds; fractions are dropped. */ seconds: number }
  | { kind: 'local'; date: LocalDate; time: LocalTime | null }

const dateAndTime = /^(\S+?)(?:T|,?\s+(?:(?:à|a|om|um|at|-|–)\s+)?)(\d.*)$/i

/** Reads a day, a local date with a time, or an exact moment (`domain/registrations.md`, Files that offices have). */
export function parseMoment(text: string): StatedMoment | null {
  const trimmed = text.trim()
  const exact = parseInstant(trimmed)
  if (exact !== null) return { kind: 'exact', seconds: Math.floor(Date.parse(exact) / 1000) }
  const day = parseLocalDate(trimmed)
  if (day !== null && !/\d[T ]+0?0:00/.test(trimmed)) return { kind: 'local', date: day, time: null }
  const [, dateText = '', timeText = ''] = dateAndTime.exec(trimmed) ?? []
  const date = parseLocalDate(dateText)
  const time = parseLocalTime(timeText)
  return date === null || time === null ? null : { kind: 'local', date, time }
}
