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

/** Reads the cells of one column, each text once. */
export class CellMemo<Value> {
  readonly #field: ImportField
  readonly #read: (text: string) => { value: Value; problems: readonly Problem[] }
  readonly #known = new Map<string, CellReading<Value>>()
  readonly #empty: Value

  /** `read` is given the cleaned text of a cell that is not blank. */
  constructor(
    field: ImportField,
    empty: Value,
    read: (text: string) => { value: Value; problems: readonly Problem[] },
  ) {
    this.#field = field
    this.#empty = empty
    this.#read = read
  }

  of(cell: Cell): CellReading<Value> {
    const key = typeof cell === 'string' ? cell : `\u0000${cell.kind}${cell.formula ? '=' : ''}${cell.text}`
    const known = this.#known.get(key)
    if (known) return known
    const reading = this.#reading(cell)
    if (this.#known.size >= mostAtHand) this.#known.clear()
    this.#known.set(key, reading)
    return reading
  }

  #reading(cell: Cell): CellReading<Value> {
    const { text, problem, removed } = readCell(cell, this.#field)
    const problems: Problem[] = problem ? [problem] : []
    if (removed) problems.push({ code: 'control-characters-removed', field: this.#field.name, severity: 'warning' })
    let value = this.#empty
    if (problem?.severity !== 'error' && text !== '') {
      const read = this.#read(text)
      value = read.value
      problems.push(...read.problems)
    }
    const errors = problems.filter(({ severity }) => severity === 'error')
    return { value, errors, warnings: problems.filter(({ severity }) => severity !== 'error'), said: false }
  }
}
