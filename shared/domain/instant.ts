import { Temporal } from 'temporal-polyfill'

import { formatDate, localTime, type LocalDate, type LocalTime } from '#shared/domain/local-date.ts'

/** A moment, written in UTC as `YYYY-MM-DDTHH:MM:SS.mmmZ`: one form, so that texts sort by time. */
export type Instant = string

/** The zone of every local date and time in this program. */
export const zone = 'Europe/Brussels'

const hourLength = 3_600_000
const dayLength = 24 * hourLength

/** Brussels only ever changes its clock on a full hour of UTC, so one offset per hour of UTC is exact. */
const offsets = new Map<number, number>()

/** Milliseconds that Brussels is ahead of UTC at a moment given in epoch milliseconds. */
function offsetAt(epoch: number): number {
  const hour = Math.floor(epoch / hourLength)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  const zoned = Temporal.Instant.fromEpochMilliseconds(hour * hourLength).toZonedDateTimeISO(zone)
  const offset = Math.round(zoned.offsetNanoseconds / 1_000_000)
  // A decade of hours; beyond that the memory is worth more than the lookups.
  if (offsets.size > 90_000) offsets.clear()
  offsets.set(hour, offset)
  return offset
}

/** The instant of an epoch in milliseconds. */
export function instantOf(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString()
}

const exactMoment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?) ?(Z|[+-]\d{2}(?::?\d{2})?)$/i

/** Reads an ISO moment that carries `Z` or an offset; null when it has neither or does not exist. */
export function parseInstant(text: string): Instant | null {
  const parts = exactMoment.exec(text.trim())
  if (!parts) return null
  const [, date = '', time = '', offset = ''] = parts
  try {
    return instantOf(
      Temporal.Instant.from(`${date}T${time.replace(',', '.')}${offset.toUpperCase()}`).epochMilliseconds,
    )
  } catch {
    // Temporal rejects days and hours that do not exist; to the caller that is simply not a moment.
    return null
  }
}

/** The Brussels calendar day of a moment. */
export function brusselsDate(instant: Instant): LocalDate {
  const epoch = Date.parse(instant)
  return new Date(epoch + offsetAt(epoch)).toISOString().slice(0, 10)
}

/** The Brussels time of day of a moment, seconds kept when not zero, fractions dropped. */
export function brusselsTime(instant: Instant): LocalTime {
  const epoch = Date.parse(instant)
  const local = new Date(epoch + offsetAt(epoch))
  // The parts of a valid Date always form a time of day.
  return localTime(local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()) ?? '00:00'
}

/**
 * The moments that a Brussels clock shows this date and time: one as a rule, none in the hour skipped in spring,
 * two (in order) in the hour repeated in autumn.
 */
export function localToInstants(date: LocalDate, time: LocalTime): Instant[] {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  const local = Date.UTC(
    Number(date.slice(0, 4)),
    Number(date.slice(5, 7)) - 1,
    Number(date.slice(8, 10)),
    hour,
    minute,
    second,
  )
  // Offsets a day to either side are the only two that can apply around a clock change; the larger gives the earlier moment.
  const candidates = new Set([offsetAt(local - dayLength), offsetAt(local + dayLength)])
  return [...candidates]
    .sort((first, second) => second - first)
    .map((offset) => ({ offset, epoch: local - offset }))
    .filter(({ offset, epoch }) => offsetAt(epoch) === offset)
    .map(({ epoch }) => instantOf(epoch))
}

/** The first moment of a Brussels calendar day. */
export function startOfDay(date: LocalDate): Instant {
  // Belgium changes its clock at 02:00 or 03:00, so midnight always exists in the years handled here.
  const [midnight] = localToInstants(date, '00:00')
  return midnight ?? `${date}T00:00:00.000Z`
}

/** The moment as people in Belgium write it, `dd/mm/yyyy hh:mm`, Brussels time. */
export function formatInstant(instant: Instant): string {
  return `${formatDate(brusselsDate(instant))} ${brusselsTime(instant).slice(0, 5)}`
}
