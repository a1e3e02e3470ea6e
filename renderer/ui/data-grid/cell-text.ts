import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { formatDate, formatInstant, formatNumber } from '#renderer/ui/format.ts'
import { t } from '#renderer/ui/texts.ts'

/** The value of a cell as the contract sent it. */
export function cellValue<Row>(column: GridColumn<Row>, row: Row): unknown {
  return column.value ? column.value(row) : (row as Record<string, unknown>)[column.id]
}

/** The value of a cell as a person reads it, in the language and region of the interface. */
export function cellText<Row>(column: GridColumn<Row>, row: Row): string {
  if (column.text) return column.text(row)
  const value = cellValue(column, row)
  if (value === null || value === undefined || value === '') return ''
  if (column.kind === 'yesNo') return value === true || value === 1 ? t(($) => $.common.yes) : t(($) => $.common.no)
  if (column.kind === 'number' && typeof value === 'number') return formatNumber(value)
  if (column.kind === 'date' && typeof value === 'string') return formatDate(value)
  if (column.kind === 'instant' && typeof value === 'string') return formatInstant(value)
  const values = Array.isArray(value) ? value : [value]
  return values.map((one) => column.choices?.find((choice) => choice.value === one)?.label ?? String(one)).join(', ')
}

/**
 * Rows as tab-separated text with headings, as Excel takes it. Tabs and line ends inside a cell become spaces, and a
 * cell that a spreadsheet would read as a formula gets an apostrophe before it.
 */
export function rowsAsText<Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map((column) => column.heading), ...rows.map((row) => columns.map((c) => cellText(c, row)))]
  return lines.map((cells) => cells.map(neutral).join('\t')).join('\r\n')
}

function neutral(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ')
  return /^[=+\-@]/.test(flat) && !/^[+-]?[\d.,\s\u202f\u00a0]+$/.test(flat) ? `'${flat}` : flat
}
