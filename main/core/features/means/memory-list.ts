import type { Core } from '#main/core/core.ts'
import { noSuchField, searchWords } from '#main/core/db/grid.ts'
import { InvalidInput } from '#main/core/errors.ts'
import { aboutList, exportRows } from '#main/core/features/export.ts'
import type { CellValue, WriteColumn } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { ExportInput, Filter, ListScope } from '#shared/contract/list.ts'
import { isValidLocalDate, type LocalDate } from '#shared/domain/dates.ts'
import { fold } from '#shared/domain/text.ts'

// Lists that hold for a day and are short enough to be made whole: one row per declaration, or per pair of firms.

/** A column: its value as text (several for sets), how it sorts where that is another thing, and how it reads in a file. */
export interface MemoryColumn<Row> {
  value: (row: Row) => string | readonly string[]
  sortBy?: (row: Row) => string | number
  cell?: (row: Row, t: Translate) => CellValue
  kind?: 'date' | 'integer'
  /** Can be asked for, and is no column. */
  filterOnly?: boolean
}

export interface MemoryList<Row> {
  columns: Readonly<Record<string, MemoryColumn<Row>>>
  defaultSort: string
  search: (row: Row) => string
}

function columnOf<Row>(list: MemoryList<Row>, field: string): MemoryColumn<Row> {
  const column = Object.hasOwn(list.columns, field) ? list.columns[field] : undefined
  if (!column) throw noSuchField(field)
  return column
}

function valuesOf<Row>(column: MemoryColumn<Row>, row: Row): readonly string[] {
  const value = column.value(row)
  return typeof value === 'string' ? (value === '' ? [] : [value]) : value
}

function holds<Row>(list: MemoryList<Row>, { field, operator, value }: Filter): (row: Row) => boolean {
  const column = columnOf(list, field)
  const wanted = Array.isArray(value) ? value : [value ?? '']
  const first = wanted[0] ?? ''
  const some = (test: (one: string) => boolean) => (row: Row) => valuesOf(column, row).some(test)
  switch (operator) {
    case 'contains': {
      const key = fold(first)
      return some((one) => fold(one).includes(key))
    }
    case 'equals':
    case 'in':
      return some((one) => wanted.includes(one))
    case 'from':
      return some((one) => one >= first)
    case 'to':
      return some((one) => one <= first)
    case 'empty':
      return (row) => valuesOf(column, row).length === 0
    case 'notEmpty':
      return (row) => valuesOf(column, row).length > 0
  }
}

/** The day a list is asked for by its filter `activeOn`, else today. Throws `invalid`. */
export function dayOf({ filters }: Pick<ListScope, 'filters'>, today: LocalDate): LocalDate {
  const day = filters.find(({ field }) => field === 'activeOn')?.value
  if (day === undefined) return today
  if (!isValidLocalDate(day)) {
    throw new InvalidInput([
      { code: 'not-a-date', field: 'activeOn', severity: 'error', params: { value: String(day) } },
    ])
  }
  return day
}

/** The rows that match, in order; ties stand as they came. */
export function matchingRows<Row>(list: MemoryList<Row>, rows: readonly Row[], scope: ListScope): Row[] {
  const tests = scope.filters.filter(({ field }) => field !== 'activeOn').map((filter) => holds(list, filter))
  const words = searchWords(scope.search)
  const found = rows.filter((row) => {
    if (!tests.every((test) => test(row))) return false
    if (words.length === 0) return true
    const text = fold(list.search(row))
    return words.every((word) => text.includes(word))
  })
  const field = scope.sort?.field ?? list.defaultSort
  const column = columnOf(list, field)
  const sign = scope.sort?.direction === 'descending' ? -1 : 1
  const keyed = found.map((row) => ({ row, key: column.sortBy?.(row) ?? fold(valuesOf(column, row).join(' ')) }))
  keyed.sort((one, other) => (one.key < other.key ? -sign : one.key > other.key ? sign : 0))
  return keyed.map(({ row }) => row)
}

/** Writes the rows a list shows, or the selected ones, as the file asked for. */
export async function exportMemory<Row extends { id: number }>(
  core: Core,
  input: ExportInput,
  list: MemoryList<Row>,
  rows: readonly Row[],
): Promise<OfferedFileToken> {
  const t = texts(input.language)
  const columns = input.columns.map(({ field, heading }) => {
    const column = columnOf(list, field)
    if (column.filterOnly) throw noSuchField(field)
    return { column, heading }
  })
  const chosen = input.ids ? new Set(input.ids) : null
  const scope = chosen ? { ...input, search: '', filters: [] } : input
  const shown = matchingRows(list, rows, scope).filter(({ id }) => chosen?.has(id) ?? true)
  const written = columns.map(({ column, heading }): WriteColumn => ({ heading, kind: column.kind ?? 'text' }))
  const cells = shown.map((row) =>
    columns.map(({ column }) => column.cell?.(row, t) ?? (valuesOf(column, row).join(', ') || null)),
  )
  return await exportRows(core, input, {
    columns: written,
    rows: cells,
    ...(input.format === 'xlsx' ? { about: aboutList(core, input, shown.length) } : {}),
  })
}
