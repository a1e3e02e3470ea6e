import type { RecordDoor } from '#main/core/audit/rehearsal.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { ownerOf, type RecordKind } from '#main/core/audit/record-kinds.ts'
import { query, type Writer } from '#main/core/db/query.ts'
import type { PlacedProblem, RowLog } from '#main/core/features/imports/engine.ts'
import { prepared } from '#main/core/features/imports/statements.ts'
import type { Cell } from '#main/core/sheets/types.ts'

/** How often each thing was found. */
export interface ProblemCount {
  code: string
  severity: 'error' | 'warning'
  count: number
}

/** Counts problems by code and severity as they pass. */
export class ProblemTally {
  readonly #counts = new Map<string, ProblemCount>()

  add({ code, severity }: PlacedProblem): void {
    const key = `${severity} ${code}`
    const known = this.#counts.get(key)
    if (known) known.count += 1
    else this.#counts.set(key, { code, severity, count: 1 })
  }

  of(severity: 'error' | 'warning'): number {
    return [...this.#counts.values()].reduce((sum, one) => (one.severity === severity ? sum + one.count : sum), 0)
  }

  /** Errors first, then by frequency. */
  summary(): ProblemCount[] {
    return [...this.#counts.values()].sort(
      (first, second) => first.severity.localeCompare(second.severity) || second.count - first.count,
    )
  }
}

const addProblem = prepared(
  query.insertInto('importProblem').values({
    batchId: 0,
    line: 0,
    columnIndex: 0,
    heading: '',
    field: '',
    severity: 'error',
    code: '',
    params: '',
    value: '',
  }),
)
const addRejected = prepared(query.insertInto('importRejected').values({ batchId: 0, line: 0, cells: '' }))

/** Writes problems and refused rows of a batch to their tables as they come, so that ten thousand cost no memory. */
export function batchLog(writer: RecordWriter, batchId: number, tally: ProblemTally): RowLog {
  const problems: Writer = writer.into('importProblem')
  const rejected: Writer = writer.into('importRejected')
  return {
    problem(problem) {
      const { line, index, heading, field, severity, code, params, value } = problem
      const values = Object.keys(params).length === 0 ? null : JSON.stringify(params)
      problems.run(addProblem(batchId, line, index, heading, field, severity, code, values, value))
      tally.add(problem)
    },
    refused(line, cells) {
      rejected.run(addRejected(batchId, line, JSON.stringify(cells)))
    },
    begin: () => undefined,
    end: () => undefined,
  }
}

/** A record that a row would change, as it is stored. */
export interface RecordChange {
  line: number
  label: string
  kind: RecordKind
  id: number
  before: Record<string, unknown> | null
  after: Record<string, unknown>
}

/** What a check keeps to be shown; beyond these numbers things are only counted. */
const mostProblems = 50_000
const mostChanges = 10_000

/** What a check has found. */
export interface CheckFindings {
  problems: PlacedProblem[]
  changes: RecordChange[]
  refusedLines: number[]
}

/** Keeps what a check finds, and what it would change in known records. */
export class CheckLog implements RowLog {
  readonly findings: CheckFindings = { problems: [], changes: [], refusedLines: [] }
  readonly #tally: ProblemTally
  #line = 0
  #label: () => string = () => ''
  #pending: RecordChange[] = []
  /** Owners that came into being with the row in hand. */
  readonly #created = new Set<string>()

  constructor(tally: ProblemTally) {
    this.#tally = tally
  }

  problem(problem: PlacedProblem): void {
    this.#tally.add(problem)
    if (this.findings.problems.length < mostProblems) this.findings.problems.push(problem)
  }

  refused(line: number, _cells: readonly Cell[]): void {
    if (this.findings.refusedLines.length < mostProblems) this.findings.refusedLines.push(line)
  }

  begin(line: number, label: () => string): void {
    this.#line = line
    this.#label = label
  }

  end(outcome: string): void {
    const { changes } = this.findings
    if (outcome === 'changed' && this.#pending.length > 0 && changes.length < mostChanges) {
      const label = this.#label()
      for (const change of this.#pending) changes.push({ ...change, label })
    }
    this.#pending = []
    this.#created.clear()
  }

  /** A door that lets changes through and takes them down. */
  watching(door: RecordDoor): RecordDoor {
    const note = (kind: RecordKind, id: number, before: RecordChange['before'], after: object): void => {
      this.#pending.push({ line: this.#line, label: '', kind, id, before, after: after as RecordChange['after'] })
    }
    return {
      all: (statement) => door.all(statement),
      first: (statement) => door.first(statement),
      each: (statement) => door.each(statement),
      remove: (kind, id) => door.remove(kind, id),
      attempt: (work) => door.attempt(work),
      insert: (kind, values) => {
        const id = door.insert(kind, values)
        const owner = ownerOf(kind, { ...values, id })
        // A firm that comes into being with the row is no change of a known record; a new employment of a person is.
        if (owner.kind === kind) this.#created.add(`${kind}:${id}`)
        else if (!this.#created.has(`${owner.kind}:${owner.id}`)) note(kind, id, null, values)
        return id
      },
      update: (kind, id, changes) => {
        const before = door.first(
          query
            .selectFrom(kind as 'company')
            .selectAll()
            .where('id', '=', id),
        )
        note(kind, id, before ?? null, changes)
        return door.update(kind, id, changes)
      },
    }
  }
}
