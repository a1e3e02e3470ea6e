import type { RecordDoor } from '#main/core/audit/rehearsal.ts'
import { CoreError } from '#main/core/errors.ts'
import { importerOf } from '#main/core/features/imports/importers.ts'
import { RowReader } from '#main/core/features/imports/row-reader.ts'
import { RowRefused, type ReadRow, type RowImporter, type RowOutcome } from '#main/core/features/imports/row.ts'
import type { Cell, Row, SheetHead } from '#main/core/sheets/types.ts'
import type { ImportCounts } from '#shared/contract/imports.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { fieldOfHeading, type ImportKind } from '#shared/domain/import-kinds.ts'
import { isAcceptable, type Problem, type ProblemCode } from '#shared/domain/problem.ts'
import { languages, resources } from '#shared/i18n/index.ts'

/** A problem at its place in the file; everything that would stop a form until confirmed stops a row. */
export interface PlacedProblem {
  line: number
  index: number | null
  heading: string | null
  field: string | null
  severity: 'error' | 'warning'
  code: ProblemCode
  params: Record<string, string | number>
  value: string | null
}

/** Takes down what happens to rows; nothing is kept for it here. */
export interface RowLog {
  problem: (problem: PlacedProblem) => void
  /** A refused row as it came. */
  refused: (line: number, cells: readonly Cell[]) => void
  /** Called before the writes of a row, so that they can be told apart. */
  begin: (line: number, label: () => string) => void
  /** Called after them. */
  end: (outcome: RowOutcome) => void
}

/** What to import and how. */
export interface ImportTask {
  kind: ImportKind
  head: SheetHead
  mapping: readonly (string | null)[]
  constants: Record<string, string>
  today: LocalDate
  /** The rows from the first one, each time it is called. */
  rows: () => Iterable<Row>
  /** Asked now and then whether to go on. */
  cancelled: () => boolean
  progress: (done: number) => void
}

/** The column of reasons in a repair file that comes back is nothing to remark upon. */
const repairHeadings: ReadonlySet<string> = new Set(
  languages.map((language) => resources[language].translation.imports.repair.reason),
)

/** Between two looks at the clock and the wish to stop, in rows. */
const rowsPerLook = 256
/** Shortest time between two messages of progress, in milliseconds. */
const progressEvery = 100

/** Problems that only repeat what a bad cell has already said. */
const consequences: ReadonlySet<ProblemCode> = new Set(['required', 'identifier-missing', 'company-number-missing'])

/**
 * Brings all rows of a sheet in through a door and counts what became of each; the five counts add up to the total. Throws
 * `cancelled` when asked to stop: the transaction around it must then be rolled back.
 */
export function importRows(task: ImportTask, door: RecordDoor, log: RowLog): ImportCounts {
  const counts: ImportCounts = { total: 0, imported: 0, changed: 0, unchanged: 0, duplicate: 0, rejected: 0 }
  const desk = new RowDesk(task, door, log)
  for (const problem of headProblems(task)) log.problem(problem)
  const look = lookout(task)
  desk.survey(look)
  for (const row of task.rows()) {
    look(counts.total)
    counts.total += 1
    counts[desk.take(row)] += 1
  }
  desk.finish()
  task.progress(counts.total)
  return counts
}

/** What is remarkable about the heading row, told at its line: merged, hidden and doubled headings, columns left out. */
export function* headProblems({ kind, head, mapping }: ImportTask): Generator<PlacedProblem, void> {
  const at = { line: head.line, field: null, severity: 'warning', value: null } as const
  for (const { code, params } of head.notes) yield { ...at, index: null, heading: null, code, params }
  for (const [index, heading] of head.headings.entries()) {
    const leftOut = (mapping[index] ?? null) === null && heading !== '' && !repairHeadings.has(heading)
    if (!leftOut || fieldOfHeading(kind, heading) !== null) continue
    yield { ...at, index, heading, code: 'heading-unknown', params: { heading } }
  }
}

/** Heeds the wish to stop and tells how far things are, neither at every row. */
function lookout({ cancelled, progress }: ImportTask): (done: number | null) => void {
  let calls = 0
  let told = performance.now()
  return (done) => {
    calls += 1
    if (calls % rowsPerLook !== 0) return
    if (cancelled()) throw new CoreError('cancelled')
    const now = performance.now()
    if (done === null || now - told < progressEvery) return
    told = now
    progress(done)
  }
}

/** Where each row is read, judged and written. */
class RowDesk {
  readonly #task: ImportTask
  readonly #log: RowLog
  readonly #reader: RowReader
  readonly #importer: RowImporter<unknown>
  #row: Row = { line: 0, cells: [], fault: null }

  constructor(task: ImportTask, door: RecordDoor, log: RowLog) {
    this.#task = task
    this.#log = log
    this.#reader = new RowReader(task.kind, task.head.headings, task.mapping, task.constants)
    this.#importer = importerOf(task.kind, {
      door,
      today: task.today,
      warn: (code, field, params) => this.#report({ code, field, severity: 'warning', ...(params && { params }) }),
    })
  }

  survey(look: (done: null) => void): void {
    if (!this.#importer.survey) return
    const acceptable = function* (desk: RowDesk): Generator<ReadRow<unknown>, void> {
      for (const row of desk.#task.rows()) {
        look(null)
        const { read, problems } = desk.#read(row)
        if (row.fault === null && isAcceptable(problems)) yield read
      }
    }
    this.#importer.survey(acceptable(this))
  }

  take(row: Row): RowOutcome {
    this.#row = row
    if (row.fault !== null) {
      const { code, found, expected } = row.fault
      return this.#refuse([{ code, field: null, severity: 'error', params: { found, expected } }])
    }
    const { read, problems } = this.#read(row)
    if (!isAcceptable(problems)) return this.#refuse(problems)
    for (const problem of problems) this.#report(problem)
    this.#log.begin(row.line, () => this.#importer.label(read.values))
    try {
      const outcome = this.#importer.apply(read)
      this.#log.end(outcome)
      return outcome
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error
      this.#log.end('rejected')
      return this.#refuse(error.problems)
    }
  }

  finish(): void {
    this.#importer.finish?.((line, label) => {
      this.#log.end('changed')
      this.#log.begin(line, () => label)
    })
    this.#log.end('changed')
  }

  #read({ line, cells }: Row): { read: ReadRow<unknown>; problems: Problem[] } {
    const { input, problems: traps } = this.#reader.read(cells)
    const { values, problems } = this.#importer.read(input)
    const read = { line, values, input }
    if (traps.length === 0) return { read, problems }
    const trapped = traps.some(({ severity }) => severity === 'error')
    const others = trapped ? problems.filter(({ code }) => !consequences.has(code)) : problems
    return { read, problems: [...traps, ...others] }
  }

  #refuse(problems: readonly Problem[]): 'rejected' {
    for (const problem of problems) this.#report(problem)
    this.#log.refused(this.#row.line, this.#row.cells)
    return 'rejected'
  }

  #report({ code, field, severity, params }: Problem): void {
    const { line, cells } = this.#row
    const column = this.#reader.columnOf(field)
    this.#log.problem({
      line,
      index: column?.index ?? null,
      heading: column?.heading ?? null,
      field,
      severity: severity === 'warning' ? 'warning' : 'error',
      code,
      params: params ?? {},
      value: column ? this.#reader.shown(cells, column) : null,
    })
  }
}
