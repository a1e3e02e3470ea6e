import { readCell } from '#main/core/features/imports/row-reader.ts'
import type { Cell } from '#main/core/sheets/types.ts'
import type { ImportField } from '#shared/domain/import-kinds.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** What is kept of a cell that was read once; files name the same few people, firms and places again and again. */
export interface CellReading<Value> {
  value: Value
  /** Refuses every row that has this cell. */
  errors: readonly Problem[]
  /** Said once, at the first row that has it. */
  warnings: readonly Problem[]
  said: boolean
}

/** Distinct cells of one column kept at hand. */
const mostAtHand = 200_000

/** Where a field stands in a row: a column, or a text given for all rows. */
export interface Place {
  /** -1 when there is no column. */
  column: number
  constant: string
}

/** A copy of its own: a cell is cut out of a large piece of the file and would keep all of it in memory. */
export function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1)
}

/** Reads the cells of one column, each text once. */
export class CellMemo<Value> {
  readonly #field: ImportField
  readonly #column: number
  readonly #read: (text: string) => { value: Value; problems: readonly Problem[] }
  readonly #known = new Map<string, CellReading<Value>>()
  /** What a row without column or with a blank cell says. */
  readonly #blank: CellReading<Value>
  #lastCell: Cell = ''
  #last: CellReading<Value>

  /** `read` is given the cleaned text of a cell that is not blank. */
  constructor(
    field: ImportField,
    { column, constant }: Place,
    empty: Value,
    read: (text: string) => { value: Value; problems: readonly Problem[] },
  ) {
    this.#field = field
    this.#column = column
    this.#read = read
    this.#blank = { value: empty, errors: [], warnings: [], said: true }
    this.#last = column === -1 && constant !== '' ? this.#reading(constant) : this.#blank
  }

  /** What a row says in this column. */
  in(cells: readonly Cell[]): CellReading<Value> {
    // Most columns repeat what stands above, or have nothing at all.
    if (this.#column === -1) return this.#last
    const cell = cells[this.#column] ?? ''
    return cell === this.#lastCell ? this.#last : this.of(cell)
  }

  of(cell: Cell): CellReading<Value> {
    if (cell === '') return this.#blank
    const key = typeof cell === 'string' ? cell : `\u0000${cell.kind}${cell.formula ? '=' : ''}${cell.text}`
    let reading = this.#known.get(key)
    if (!reading) {
      reading = this.#reading(cell)
      if (this.#known.size >= mostAtHand) this.#known.clear()
      this.#known.set(detached(key), reading)
    }
    this.#lastCell = typeof cell === 'string' ? detached(cell) : cell
    this.#last = reading
    return reading
  }

  #reading(cell: Cell): CellReading<Value> {
    const { text, problem, removed } = readCell(cell, this.#field)
    const problems: Problem[] = problem ? [problem] : []
    if (removed) problems.push({ code: 'control-characters-removed', field: this.#field.name, severity: 'warning' })
    let { value } = this.#blank
    if (problem?.severity !== 'error' && text.trim() !== '') {
      const read = this.#read(text)
      value = read.value
      problems.push(...read.problems)
    }
    const errors = problems.filter(({ severity }) => severity === 'error')
    return { value, errors, warnings: problems.filter(({ severity }) => severity !== 'error'), said: false }
  }
}
