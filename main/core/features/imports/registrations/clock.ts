import {
  brusselsDate,
  instantOf,
  localDate,
  localToInstants,
  startOfDay,
  type LocalDate,
} from '#shared/domain/dates.ts'

const dayLength = 86_400

/** Whether the clock of Brussels may show the time of a moment (epoch seconds) twice: the two hours around one o'clock UTC, late in October. */
export function mayRepeat(at: number): boolean {
  const time = new Date(at * 1000)
  return time.getUTCMonth() === 9 && time.getUTCDate() >= 25 && time.getUTCHours() <= 1
}

/** A Brussels day of a file. */
export interface Day {
  /** Days since 1 January 1970. */
  number: number
  date: LocalDate
  /** Epoch seconds of its first moment. */
  start: number
  /** Seconds that Brussels is ahead of UTC all day long; null on a day on which the clock changes. */
  offset: number | null
}

/** The number of a local day: days since 1 January 1970. */
function dayNumber(date: LocalDate): number {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / (dayLength * 1000)
  )
}

/** Brussels days and moments by the million: each day is reckoned once, all that is left per row is arithmetic. */
export class BrusselsClock {
  readonly #days = new Map<number, Day>()
  readonly #dates = new Map<number, Day | null>()
  #last: Day | null = null

  day(date: LocalDate): Day {
    return this.dayNumbered(dayNumber(date))
  }

  /** The day of three numbers; null when there is none. */
  dayOf(year: number, month: number, day: number): Day | null {
    const key = (year * 100 + month) * 100 + day
    if (Number.isNaN(key)) return null
    const known = this.#dates.get(key)
    if (known !== undefined) return known
    const date = localDate(year, month, day)
    const found = date === null ? null : this.day(date)
    this.#dates.set(key, found)
    return found
  }

  /** The Brussels day of a moment in epoch seconds. */
  dayAt(seconds: number): Day {
    const last = this.#last
    if (last && last.offset !== null && seconds >= last.start && seconds < last.start + dayLength) return last
    // Brussels is ahead of UTC by one or two hours, so it is this day of UTC or the next.
    let day = this.dayNumbered(Math.floor(seconds / dayLength))
    if (seconds < day.start) day = this.dayNumbered(day.number - 1)
    else if (seconds >= this.dayNumbered(day.number + 1).start) day = this.dayNumbered(day.number + 1)
    this.#last = day
    return day
  }

  /** Epoch seconds at which the clock of a day shows a time, in seconds from midnight: one, none or two. */
  moments(day: Day, secondOfDay: number): number[] {
    if (day.offset !== null) return [day.start + secondOfDay]
    const time = new Date(secondOfDay * 1000).toISOString().slice(11, 19)
    return localToInstants(day.date, time).map((instant) => Date.parse(instant) / 1000)
  }

  /** The day of a number; see `Day`. */
  dayNumbered(number: number): Day {
    const known = this.#days.get(number)
    if (known) return known
    const date = instantOf(number * dayLength * 1000).slice(0, 10)
    const start = Date.parse(startOfDay(date)) / 1000
    const next = Date.parse(startOfDay(brusselsDate(instantOf((start + dayLength * 1.25) * 1000)))) / 1000
    const offset = next - start === dayLength ? number * dayLength - start : null
    const day = { number, date, start, offset }
    this.#days.set(number, day)
    return day
  }
}
