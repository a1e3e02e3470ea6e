import type { Writer } from '#main/core/db/query.ts'
import type { ImportTask, RowLog } from '#main/core/features/imports/engine.ts'
import type { Lookout } from '#main/core/features/imports/registrations/lookout.ts'
import { detached, type CellReading } from '#main/core/features/imports/registrations/cells.ts'
import { RowMoment } from '#main/core/features/imports/registrations/row-moment.ts'
import type { Day } from '#main/core/features/imports/registrations/clock.ts'
import { Reporter } from '#main/core/features/imports/registrations/reporter.ts'
import { RowColumns } from '#main/core/features/imports/registrations/rows.ts'
import { cellAt, RowParts, untyped, type ReadIdentity } from '#main/core/features/imports/registrations/row-parts.ts'
import { StatedBook, type StatedPersonEntry } from '#main/core/features/imports/registrations/stated-book.ts'
import { cellText } from '#main/core/sheets/cells.ts'
import type { Cell, Row } from '#main/core/sheets/types.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { maskIdentifier } from '#shared/domain/identifiers.ts'
import type { Problem, ProblemCode } from '#shared/domain/problem.ts'
import { namedAt } from '#shared/domain/stated-name.ts'
import { cleanText, fold, hasDamagedLetters, maximumLengths, quoteValue } from '#shared/domain/text.ts'

/** Seconds by which a clock may be wrong before an event counts as one of the future. */
const clockTolerance = 300
/** Days for which a presence may be registered ahead. */
const daysAhead = 37
/** Days from today beyond which a day is more likely a slip of the hand. */
const oldestDays = 30 * 365

/** A row whose local time the clock showed twice; settled when all rows are read. */
export interface Repeated {
  index: number
  /** The two moments, in order. */
  moments: [number, number]
  shown: string
}

/** The rows of a file as they were understood, refused ones left out. */
export interface Intake {
  /** The official service's own, and those of a provider's log. */
  official: RowColumns
  provider: RowColumns
  repeated: { rows: RowColumns; found: Repeated }[]
  book: StatedBook
  parts: RowParts
  reporter: Reporter
  total: number
}

/** Reads all rows of a file of registrations; what they name is looked up or added, the rows themselves are not written yet. */
export function takeIn(
  task: ImportTask,
  store: Writer,
  log: RowLog,
  lookout: Lookout,
  { now, expected }: { now: number; expected: number },
): Intake {
  const desk = new IntakeDesk(task, store, log, now, expected)
  for (const row of task.rows()) {
    lookout.row(desk.intake.total)
    desk.intake.total += 1
    desk.take(row)
  }
  return desk.intake
}

class IntakeDesk {
  readonly intake: Intake
  readonly #parts: RowParts
  readonly #book: StatedBook
  readonly #reporter: Reporter
  readonly #now: number
  readonly #todayNumber: number
  readonly #oldest: number
  readonly #fileHasTypes: boolean
  #note: { channel: string | null; status: string | null; remark: string | null; id: number } = {
    channel: null,
    status: null,
    remark: null,
    id: 0,
  }
  #row: Row = { line: 0, cells: [], fault: null }
  #problems: Problem[] = []
  readonly #moment: RowMoment

  constructor(task: ImportTask, store: Writer, log: RowLog, now: number, expected: number) {
    this.#parts = new RowParts(task.mapping, task.constants, task.today)
    this.#moment = new RowMoment(this.#parts)
    this.#book = new StatedBook(store)
    this.#reporter = new Reporter(task, log)
    this.#now = now
    this.#todayNumber = this.#parts.clock.day(task.today).number
    this.#oldest = this.#todayNumber - oldestDays
    this.#fileHasTypes = !this.#parts.lacks('type')
    this.intake = {
      official: new RowColumns(expected),
      provider: new RowColumns(0),
      repeated: [],
      book: this.#book,
      parts: this.#parts,
      reporter: this.#reporter,
      total: 0,
    }
  }

  take(row: Row): void {
    this.#row = row
    this.#problems = []
    if (row.fault !== null) {
      const { code, found, expected } = row.fault
      this.#reporter.refuse(row, [{ code, field: null, severity: 'error', params: { found, expected } }])
      return
    }
    const { cells } = row
    const parts = this.#parts
    const company = this.#of(parts.company.in(cells))
    const companyName = this.#of(parts.companyName.in(cells))
    const firm = company ?? companyName
    const identity = this.#identity(cells, firm?.text ?? '')
    const declaration = this.#of(parts.declaration.in(cells))
    const type = this.#type(cells)
    const receipt = this.#receipt(cells)
    const source = this.#of(parts.source.in(cells))
    const noteId = this.#noteOf(cells)
    if (this.#problems.length > 0 || identity === null) return this.#reporter.refuse(row, this.#problems)
    identity.entry ??= this.#book.person(identity, row.line, maskIdentifier(identity.identifier))
    const person = identity.entry

    const rows = source === 'provider' ? this.intake.provider : this.intake.official
    const index = rows.next()
    rows.line[index] = row.line
    rows.person[index] = person.id
    rows.name[index] = this.#name(person, cells)
    if (firm) {
      firm.entry ??= this.#book.company(
        firm.text,
        company ? (companyName?.text ?? null) : firm.text,
        row.line,
        firm.shown,
      )
      rows.company[index] = firm.entry.id
    } else {
      rows.company[index] = 0
      this.#reporter.once('employer-missing', `${person.id}`, row, 'company')
    }
    if (declaration) {
      declaration.entry ??= this.#book.declaration(declaration.number, row.line)
      rows.declaration[index] = declaration.entry.id
    } else {
      rows.declaration[index] = 0
      this.#reporter.once('declaration-missing', '', row, 'declaration')
    }
    rows.note[index] = noteId
    rows.type[index] = type
    rows.receipt[index] = receipt
    const { day, at, later } = this.#moment
    rows.at[index] = at
    rows.given[index] = this.#moment.given
    rows.day[index] = day?.number ?? 0
    if (later !== null) {
      const found = { index, moments: [at, later] as [number, number], shown: this.#moment.shown }
      this.intake.repeated.push({ rows, found })
    }
    if (day && (at > this.#now || day.number < this.#oldest)) this.#remarkUpon(day, at, type)
  }

  /** The value of a reading; its errors refuse the row, its warnings are said the first time. */
  #of<Value>(reading: CellReading<Value>): Value {
    if (reading.errors.length > 0) this.#problems.push(...reading.errors)
    else if (!reading.said) {
      reading.said = true
      for (const problem of reading.warnings) this.#reporter.report(this.#row, problem)
    }
    return reading.value
  }

  /** Who the row is about: by number, else by name at the firm; null when it says neither. */
  #identity(cells: readonly Cell[], firm: string): ReadIdentity | null {
    const parts = this.#parts
    const before = this.#problems.length
    const national = this.#of(parts.nationalNumber.in(cells))
    const either = this.#of(parts.identifier.in(cells))
    const limosa = this.#of(parts.limosa.in(cells))
    if (this.#problems.length > before) return null
    const stated: ReadIdentity | null = national ?? either ?? limosa
    if (stated !== null) return stated
    const name = `${cellText(cellAt(cells, parts.lastName))} ${cellText(cellAt(cells, parts.firstName))}`
    const nameKey = fold(cleanText(name).text).slice(0, 2 * maximumLengths.name)
    if (nameKey === '') {
      const field = (['identifier', 'nationalNumber', 'limosa', 'lastName'] as const).find((one) => !parts.lacks(one))
      this.#problems.push({ code: 'required', field: field ?? 'identifier', severity: 'error' })
      return null
    }
    this.#reporter.once('identifier-missing', nameKey, this.#row, 'lastName')
    return { identifier: '', provisionalKey: namedAt(nameKey, firm), kind: 'none', valid: 0, entry: null }
  }

  #name(person: StatedPersonEntry, cells: readonly Cell[]): number {
    const last = cellAt(cells, this.#parts.lastName)
    const first = cellAt(cells, this.#parts.firstName)
    if (person.nameId !== 0 && person.lastCell === last && person.firstCell === first) return person.nameId
    person.lastCell = typeof last === 'string' ? detached(last) : last
    person.firstCell = typeof first === 'string' ? detached(first) : first
    const [lastName, firstName] = [last, first].map((cell) =>
      cleanText(cellText(cell)).text.slice(0, maximumLengths.name),
    )
    const name = [lastName ?? '', firstName ?? ''] as const
    for (const [place, field] of [
      [0, 'lastName'],
      [1, 'firstName'],
    ] as const) {
      if (!hasDamagedLetters(name[place])) continue
      this.#reporter.once('name-damaged', name[place], this.#row, field, { value: quoteValue(name[place]) })
    }
    person.nameId = this.#book.name(person, ...name)
    return person.nameId
  }

  /** The type of the row; its moment is then in place. */
  #type(cells: readonly Cell[]): number {
    const stated = this.#of(this.#parts.type.in(cells))
    const moment = this.#moment
    const problem = moment.read(cells)
    if (problem) {
      this.#problems.push(problem)
      return 0
    }
    if (stated > 0 && moment.hasTime) {
      const impossible = moment.placeTime()
      if (impossible) this.#problems.push(impossible)
      return stated
    }
    if (stated > 0) this.#warn('type-without-time', 'type')
    else if (stated === untyped && moment.hasTime && this.#fileHasTypes) this.#warn('time-without-type', 'type')
    // No type, or a day without time: the presence of that day.
    moment.placeDay()
    return 0
  }

  #receipt(cells: readonly Cell[]): number {
    const receipt = this.#parts.receipt(cells)
    return typeof receipt === 'number' ? receipt : this.#of(receipt)
  }

  #noteOf(cells: readonly Cell[]): number {
    const parts = this.#parts
    const channel = this.#of(parts.channel.in(cells))
    const status = this.#of(parts.status.in(cells))
    const remark = this.#of(parts.remark.in(cells))
    const last = this.#note
    if (last.channel === channel && last.status === status && last.remark === remark) return last.id
    this.#note = { channel, status, remark, id: this.#book.note(channel, status, remark) }
    return this.#note.id
  }

  #warn(code: ProblemCode, field: string, params?: Problem['params']): void {
    this.#reporter.report(this.#row, { code, field, severity: 'warning', ...(params && { params }) })
  }

  /** Days that can hardly be meant, each said once. */
  #remarkUpon(day: Day, at: number, type: number): void {
    const ahead = type === 0 ? day.number > this.#todayNumber + daysAhead : at > this.#now + clockTolerance
    const field = this.#parts.lacks('instant') ? 'date' : 'instant'
    const value = formatDate(day.date)
    if (ahead) this.#reporter.once('registration-in-future', day.date, this.#row, field, { value })
    if (day.number < this.#oldest || day.number > this.#todayNumber + oldestDays) {
      this.#reporter.once('date-implausible', day.date, this.#row, field, { value })
    }
  }
}
