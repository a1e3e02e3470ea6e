import type { Day } from '#main/core/features/imports/registrations/clock.ts'
import type { RowParts } from '#main/core/features/imports/registrations/row-parts.ts'
import type { Cell } from '#main/core/sheets/types.ts'
import { formatDate } from '#shared/domain/dates.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** How the moment of a row was given: codes of `registration.given`. */
export const given = { date: 0, exact: 1, local: 2, first: 3, second: 4 } as const

/** Reads the moment of one row after the other from its columns; the fields are those of the row read last. */
export class RowMoment {
  readonly #parts: RowParts
  day: Day | null = null
  /** Epoch seconds when the cell was exact. */
  exact: number | null = null
  /** Second of the local day; null when only the day is given. */
  second: number | null = null
  /** What `place` has found: epoch seconds, how it was given, and the second moment in an hour that repeats. */
  at = 0
  given: number = given.date
  later: number | null = null

  constructor(parts: RowParts) {
    this.#parts = parts
  }

  get hasTime(): boolean {
    return this.exact !== null || this.second !== null
  }

  /** Null when all is well. */
  read(cells: readonly Cell[]): Problem | null {
    const parts = this.#parts
    this.day = null
    this.exact = null
    this.second = null
    const problem = this.#take(parts.instant.in(cells))
    if (problem) return problem
    if (this.day === null) {
      const other = this.#take(parts.date.in(cells))
      if (other) return other
    }
    if (this.day === null) {
      return { code: 'required', field: parts.lacks('instant') ? 'date' : 'instant', severity: 'error' }
    }
    if (this.exact !== null) return null
    const time = parts.time.in(cells)
    if (time.problem) return time.problem
    if (time.second !== null) this.second = time.second
    return null
  }

  /** The presence of the day. */
  placeDay(): void {
    this.at = this.day?.start ?? 0
    this.given = given.date
    this.later = null
  }

  /** The event at its moment; a problem when the clock never showed that time. */
  placeTime(): Problem | null {
    this.later = null
    if (this.exact !== null) {
      this.at = this.exact
      this.given = given.exact
      return null
    }
    const day = this.day as Day
    const [first, later] = this.#parts.clock.moments(day, this.second ?? 0)
    if (first === undefined) {
      const field = this.#parts.lacks('time') ? (this.#parts.lacks('instant') ? 'date' : 'instant') : 'time'
      return { code: 'hour-does-not-exist', field, severity: 'error', params: { value: this.shown } }
    }
    this.at = first
    this.given = later === undefined ? given.local : given.first
    this.later = later ?? null
    return null
  }

  /** Local day and time as people write them. */
  get shown(): string {
    const time = new Date((this.second ?? 0) * 1000).toISOString().slice(11, 16)
    return `${formatDate((this.day as Day).date)} ${time}`
  }

  #take(cell: {
    exact: number | null
    day: Day | null
    second: number | null
    problem: Problem | null
  }): Problem | null {
    if (cell.problem) return cell.problem
    this.exact = cell.exact
    this.day = cell.exact === null ? cell.day : this.#parts.clock.dayAt(cell.exact)
    this.second = cell.second
    return null
  }
}
