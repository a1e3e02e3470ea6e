import { cellText, isBlank, type CellTrap } from '#main/core/sheets/cells.ts'
import type { Cell, TypedCell } from '#main/core/sheets/types.ts'
import { localDateFromSerial } from '#shared/domain/dates.ts'
import { checkNumericIdentifier, isScientificNotation } from '#shared/domain/identifiers.ts'
import { importFields, type ImportField, type ImportKind } from '#shared/domain/import-kinds.ts'
import type { Problem } from '#shared/domain/problem.ts'
import type { RecordInput } from '#shared/domain/records.ts'
import { maskIdentifier } from '#shared/domain/identifiers.ts'
import { cleanText, maximumLengths, quoteValue } from '#shared/domain/text.ts'

/** A column that is read, and the field it holds. */
interface Column {
  index: number
  heading: string
  field: ImportField
}

/** The texts of a row's fields, and what is wrong with its cells before anyone asks what they mean. */
export interface CellReading {
  input: RecordInput<string>
  problems: Problem[]
}

/** Longest piece of a cell that is shown beside a problem, in characters. */
const longestShown = 60

/** Turns the cells of a row into the texts of fields, as a mapping says. */
export class RowReader {
  readonly #kind: ImportKind
  readonly #columns: Column[]
  readonly #constants: [string, string][]

  /**
   * @param mapping field name or null per column
   * @param constants texts for fields that no column holds, the same for every row
   */
  constructor(
    kind: ImportKind,
    headings: readonly string[],
    mapping: readonly (string | null)[],
    constants: Record<string, string>,
  ) {
    this.#kind = kind
    const fields = new Map(importFields(kind).map((field) => [field.name as string, field]))
    this.#columns = mapping.flatMap((name, index) => {
      const field = name === null ? undefined : fields.get(name)
      return field ? [{ index, heading: headings[index] ?? '', field }] : []
    })
    const taken = new Set(this.#columns.map(({ field }) => field.name))
    this.#constants = Object.entries(constants).filter(([name]) => fields.has(name) && !taken.has(name))
  }

  read(cells: readonly Cell[]): CellReading {
    const input: Record<string, string | null> = {}
    const problems: Problem[] = []
    for (const [name, text] of this.#constants) input[name] = text
    for (const { index, field } of this.#columns) {
      const cell = cells[index] ?? ''
      const { text, problem, removed } = readCell(cell, field)
      if (problem) problems.push(problem)
      if (removed) problems.push({ code: 'control-characters-removed', field: field.name, severity: 'warning' })
      input[field.name] = problem?.severity === 'error' ? null : text
    }
    return { input, problems }
  }

  /** The column of a field, undefined when none holds it. */
  columnOf(field: string | null): Column | undefined {
    return this.#columns.find((column) => column.field.name === field)
  }

  /** What stands in a field's cell, as it may be shown: shortened, and without a number of a person. */
  shown(cells: readonly Cell[], { index, field }: Column): string | null {
    const text = cellText(cells[index]).trim()
    if (text === '') return null
    const isCompany = field.type === 'reference' || (field.type === 'identifier' && !this.#holdsPeople)
    // What is left of a person's number after a spreadsheet dropped its zeros still tells who it is.
    if (namesPerson.has(field.name) && text.replaceAll(/\D/g, '').length >= 5) return maskIdentifier(text)
    if (!isCompany) return quoteValue(text)
    const clean = cleanText(text).text
    return clean.length > longestShown ? `${clean.slice(0, longestShown - 1)}…` : clean
  }

  get #holdsPeople(): boolean {
    return (
      this.#kind === 'people' ||
      this.#kind === 'planning' ||
      this.#kind === 'absences' ||
      this.#kind === 'registrations'
    )
  }
}

/** Fields that hold a number of a person. */
const namesPerson = new Set(['nationalNumber', 'limosa', 'person', 'identifier'])

/** The text of a cell as its field takes it, why it must not be taken at its word, and whether invisible characters had to go. */
export function readCell(cell: Cell, field: ImportField): { text: string; problem: Problem | null; removed: boolean } {
  return { ...cleanField(cell, field), problem: trapOf(cell, field) }
}

/** Why a cell must not be taken at its word; the codes are those of the sheet reader. */
function trapOf(cell: Cell, field: ImportField): Problem | null {
  const isNumber = field.type === 'identifier' || field.type === 'reference'
  if (isNumber && cellText(cell).length > maximumLengths.name) {
    return { ...stop('too-long', field), params: { max: maximumLengths.name } }
  }
  if (typeof cell === 'string') {
    return isNumber && isScientificNotation(cell) ? stop('scientific-notation', field) : null
  }
  if (cell.kind === 'error') return { ...stop('cell-error', field), params: { value: cell.text } }
  if (cell.formula && !isBlank(cell)) {
    // Nothing is calculated here: what the file remembers of a formula is good enough for a name, not for a number or a day.
    const trusted = field.type === 'text' || field.type === 'days'
    return trusted ? { ...stop('formula-cell', field), severity: 'warning' } : stop('formula-cell', field)
  }
  return isNumber && cell.number !== null ? checkNumericIdentifier(cell.number, field.name) : null
}

/** Texts are cleaned, and that is said, where they are read; everything else must be free of invisible characters here. */
function cleanField(cell: Cell, field: ImportField): { text: string; removed: boolean } {
  const text = fieldText(cell, field)
  return field.type === 'text' ? { text, removed: false } : cleanText(text)
}

function stop(code: CellTrap | 'too-long', field: ImportField): Problem {
  return { code, field: field.name, severity: 'error' }
}

function fieldText(cell: Cell, { type }: ImportField): string {
  if (typeof cell === 'string') return cell
  if (type === 'date') return dateText(cell)
  if (type === 'time') return timeText(cell)
  if (type === 'instant') return instantText(cell)
  return cell.text
}

/** A spreadsheet keeps days as numbers; one that lost its format is a day all the same. */
function dateText({ kind, text, number }: TypedCell): string {
  if (kind === 'datetime') return text.slice(0, 10)
  return kind === 'number' && number !== null ? (localDateFromSerial(number) ?? text) : text
}

function timeText({ kind, text, number }: TypedCell): string {
  if (kind === 'datetime') return text.slice(11)
  if (kind !== 'number' || number === null || number < 0 || number >= 1) return text
  const minutes = Math.round(number * 1_440)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** A moment that lost its format: the day and the part of it that has passed. */
function instantText({ kind, text, number }: TypedCell): string {
  if (kind !== 'number' || number === null) return text
  const date = localDateFromSerial(number)
  if (date === null) return text
  const seconds = Math.round((number - Math.floor(number)) * 86_400)
  return seconds === 0 ? date : `${date} ${new Date(Math.min(seconds, 86_399) * 1000).toISOString().slice(11, 19)}`
}
