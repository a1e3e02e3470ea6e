import { readCell } from '#main/core/features/imports/row-reader.ts'
import { CellMap, type Place } from '#main/core/features/imports/registrations/cells.ts'
import { BrusselsClock, type Day } from '#main/core/features/imports/registrations/clock.ts'
import type { Cell } from '#main/core/sheets/types.ts'
import type { ImportField } from '#shared/domain/import-kinds.ts'
import { parseLocalTime } from '#shared/domain/dates.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { parseMoment } from '#shared/domain/registration-moment.ts'
import { quoteValue } from '#shared/domain/text.ts'

/** What a cell says of the moment: exact epoch seconds, or a day and perhaps a second of it. */
export interface MomentCell {
  exact: number | null
  day: Day | null
  second: number | null
  problem: Problem | null
}

const blank: MomentCell = { exact: null, day: null, second: null, problem: null }

function digits(text: string, at: number, count: number): number {
  let value = 0
  for (let index = at; index < at + count; index += 1) {
    const digit = text.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** Reads cells with days and hours; the form that official files use is read without any detour. */
export class MomentReader {
  readonly clock: BrusselsClock
  readonly #field: ImportField
  readonly #known = new CellMap<MomentCell>()
  readonly #quick: MomentCell = { ...blank }

  readonly #column: number
  readonly #constant: string

  constructor(clock: BrusselsClock, field: ImportField, { column, constant }: Place) {
    this.clock = clock
    this.#field = field
    this.#column = column
    this.#constant = constant
  }

  /** What a row says in this column; the answer may be overwritten by the next call. */
  in(cells: readonly Cell[]): MomentCell {
    return this.read(this.#column === -1 ? this.#constant : (cells[this.#column] ?? ''))
  }

  /** The answer for a quick cell is overwritten by the next call. */
  read(cell: Cell): MomentCell {
    if (cell === '') return blank
    if (typeof cell === 'string' && cell.length === 20 && this.#readQuick(cell)) return this.#quick
    const known = this.#known.get(cell)
    if (known) return known
    const read = this.#readSlow(cell)
    this.#known.set(cell, read)
    return read
  }

  /** `2026-09-07T04:24:00Z`. */
  #readQuick(text: string): boolean {
    // T, Z, colons.
    if (text.charCodeAt(19) !== 90 || text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58) return false
    if (text.charCodeAt(16) !== 58 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false
    const day = this.clock.dayOf(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2))
    const [hour, minute, second] = [digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2)]
    if (day === null || !(hour < 24 && minute < 60 && second < 60)) return false
    this.#quick.exact = day.number * 86_400 + hour * 3_600 + minute * 60 + second
    return true
  }

  #readSlow(cell: Cell): MomentCell {
    const { text, problem } = readCell(cell, this.#field)
    if (problem?.severity === 'error') return { ...blank, problem }
    if (text.trim() === '') return blank
    const { type, name } = this.#field
    const fault = (code: Problem['code']): MomentCell => ({
      ...blank,
      problem: { code, field: name, severity: 'error', params: { value: quoteValue(text) } },
    })
    if (type === 'time') {
      const time = parseLocalTime(text)
      return time === null ? fault('not-a-time') : { ...blank, second: secondOf(time) }
    }
    const moment = parseMoment(text)
    if (moment === null) return fault(type === 'date' ? 'not-a-date' : 'not-an-instant')
    if (moment.kind === 'exact') return { ...blank, exact: moment.seconds }
    const second = moment.time === null ? null : secondOf(moment.time)
    return { ...blank, day: this.clock.day(moment.date), second }
  }
}

function secondOf(time: string): number {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  return (hour * 60 + minute) * 60 + second
}
