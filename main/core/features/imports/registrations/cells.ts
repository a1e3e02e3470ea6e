import { readCell } from '#main/core/features/imports/row-reader.ts'
import type { Cell, CellKind } from '#main/core/sheets/types.ts'
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

/** What was read of cells, by their kind and text: a number that looks like a text is not the same. */
export class CellMap<Value> {
  readonly #texts = new Map<string, Value>()
  readonly #typed = new Map<CellKind, Map<string, Value>>()
  #size = 0

  get(cell: Cell): Value | undefined {
    if (typeof cell === 'string') return this.#texts.get(cell)
    return this.#typed.get(cell.kind)?.get(cell.formula ? `=${cell.text}` : cell.text)
  }

  set(cell: Cell, value: Value): void {
    if (this.#size >= mostAtHand) this.#clear()
    this.#size += 1
    if (typeof cell === 'string') {
      this.#texts.set(detached(cell), value)
      return
    }
    let known = this.#typed.get(cell.kind)
    if (!known) this.#typed.set(cell.kind, (known = new Map<string, Value>()))
    known.set(cell.formula ? `=${cell.text}` : cell.text, value)
  }

  #clear(): void {
    this.#texts.clear()
    this.#typed.clear()
    this.#size = 0
  }
}

/** Reads the cells of one column, each text once. */
export class CellMemo<Value> {
  readonly #field: ImportField
  readonly #column: number
  readonly #read: (text: string) => { value: Value; problems: readonly Problem[] }
  readonly #known = new CellMap<CellReading<Value>>()
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
    let reading = this.#known.get(cell)
    if (!reading) {
      reading = this.#reading(cell)
      this.#known.set(cell, reading)
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
