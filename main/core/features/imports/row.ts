import type { RecordDoor } from '#main/core/audit/rehearsal.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { Problem, ProblemCode } from '#shared/domain/problem.ts'
import type { RecordInput, RecordReading } from '#shared/domain/records.ts'

/** What became of a row. */
export type RowOutcome = 'imported' | 'changed' | 'unchanged' | 'duplicate' | 'rejected'

/** A row is refused while its record is looked at; nothing of it may have been written. */
export class RowRefused extends Error {
  readonly problems: Problem[]

  constructor(problems: Problem[]) {
    super('row refused')
    this.problems = problems
  }
}

/** Refuses the row for one reason. */
export function refuse(code: ProblemCode, field: string | null, params?: Problem['params']): never {
  throw new RowRefused([{ code, field, severity: 'error', ...(params && { params }) }])
}

/** What an importer of one kind works with. */
export interface ImportContext {
  door: RecordDoor
  /** The import date, from which undated changes count. */
  today: LocalDate
  /** Says something about the row in hand that does not stop it. */
  warn: (code: ProblemCode, field: string | null, params?: Problem['params']) => void
}

/** A row as it was read, about to be written. */
export interface ReadRow<Values> {
  /** As a person counts lines in the file. */
  line: number
  values: Values
  /** Texts as they stood in the mapped columns: tells a column that is missing from a cell that is empty. */
  input: RecordInput<string>
}

/** Brings the rows of one kind in. Made anew for each file; what it remembers is about this file only. */
export interface RowImporter<Values> {
  read(input: RecordInput<string>): RecordReading<Values>
  /** The record as a person would name it, without any number of a person. */
  label(values: Values): string
  /** Looks at all rows before the first is written, where rows can only be judged together. */
  survey?(rows: Iterable<ReadRow<Values>>): void
  /** Writes one row; throws `RowRefused` before anything is written. */
  apply(row: ReadRow<Values>): RowOutcome
  /** What could be decided only when all rows were seen; `at` says to which row the next writes belong. */
  finish?(at: (line: number, label: string) => void): void
}

/** The fields among the stated ones that differ from what is stored; an empty one (null, undefined) changes nothing. */
export function differing<Values extends object>(stored: Values, stated: Partial<Values>): Partial<Values> | null {
  let found: Partial<Values> | null = null
  for (const name of Object.keys(stated) as (keyof Values)[]) {
    const value = stated[name]
    if (value === null || value === undefined || stored[name] === value) continue
    found ??= {}
    found[name] = value
  }
  return found
}

/**
 * Remembers which records rows of this file have named. A later row that would change what was said of the same record
 * contradicts it; one that adds nothing is a duplicate.
 */
export class NamedRecords {
  readonly #lines = new Map<number, number>()

  /** Line that named the record first, undefined when this is the first time. */
  lineOf(id: number): number | undefined {
    return this.#lines.get(id)
  }

  name(id: number, line: number): void {
    if (!this.#lines.has(id)) this.#lines.set(id, line)
  }

  /** Throws `RowRefused` when a change would overwrite what an earlier row of the file has stated. */
  refuseContradiction<Values extends object>(id: number, stored: Values, changes: Partial<Values> | null): void {
    const line = this.#lines.get(id)
    if (line === undefined || changes === null) return
    const overwritten = (Object.keys(changes) as (keyof Values)[]).find((name) => stored[name] !== null)
    if (overwritten !== undefined) refuse('contradiction-in-file', null, { line })
  }
}
