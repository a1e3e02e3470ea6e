import type { RowLog } from '#main/core/features/imports/engine.ts'
import { RowReader } from '#main/core/features/imports/row-reader.ts'
import type { Cell, Row, SheetHead } from '#main/core/sheets/types.ts'
import type { Problem, ProblemCode } from '#shared/domain/problem.ts'

/** Says what is wrong with rows, each warning once per text it is about. */
export class Reporter {
  readonly #reader: RowReader
  readonly #log: RowLog
  readonly #said = new Set<string>()
  refused = 0

  constructor(
    task: { head: SheetHead; mapping: readonly (string | null)[]; constants: Record<string, string> },
    log: RowLog,
  ) {
    this.#reader = new RowReader('registrations', task.head.headings, task.mapping, task.constants)
    this.#log = log
  }

  /** The field under which a person, firm or declaration stands in this file. */
  fieldFor(field: 'identifier' | 'company' | 'declaration' | 'receipt'): string {
    const choices = field === 'identifier' ? ['identifier', 'nationalNumber', 'limosa'] : [field, `${field}Name`]
    return choices.find((one) => this.#reader.columnOf(one)) ?? field
  }

  refuse({ line, cells }: Row, problems: readonly Problem[]): void {
    this.refused += 1
    for (const problem of problems) this.report({ line, cells }, problem)
    this.#log.refused(line, cells)
  }

  /** Says something about a row unless it was said of the same text before. */
  once(code: ProblemCode, about: string, row: Row, field: string | null, params?: Problem['params']): void {
    const key = `${code} ${about}`
    if (this.#said.has(key)) return
    this.#said.add(key)
    this.report(row, { code, field, severity: 'warning', ...(params && { params }) })
  }

  /** Without `cells` the value is what the problem itself quotes. */
  report(at: { line: number; cells: readonly Cell[] | null }, { code, field, severity, params }: Problem): void {
    const column = this.#reader.columnOf(field)
    const quoted = params?.['value']
    const value = column && at.cells ? this.#reader.shown(at.cells, column) : null
    this.#log.problem({
      line: at.line,
      index: column?.index ?? null,
      heading: column?.heading ?? null,
      field,
      severity: severity === 'warning' ? 'warning' : 'error',
      code,
      params: params ?? {},
      value: at.cells ? value : quoted === undefined ? null : String(quoted),
    })
  }
}
