import { serialOf } from '#main/core/sheets/dates.ts'
import { neutralise } from '#main/core/sheets/neutral.ts'
import { writeWorkbook, type WorkbookProperties } from '#main/core/sheets/package.ts'
import { styles } from '#main/core/sheets/styles.ts'
import type { Cell, TypedCell } from '#main/core/sheets/types.ts'
import { textCell, type PartCell, type SheetPart } from '#main/core/sheets/worksheet.ts'
import { belgianDate, csvField, writeText } from '#main/core/sheets/write.ts'

/** A row that was refused, with its cells as they came and the reason in the reader's language. */
export interface RefusedRow {
  cells: readonly Cell[]
  reason: string
}

/** What goes into a repair file; columns keep their order, the reasons come in a column behind them. */
export interface RepairSheet {
  name: string
  headings: readonly string[]
  /** Heading of the column with the reasons. */
  reasonHeading: string
  rows: readonly RefusedRow[]
}

/**
 * Writes the refused rows as a workbook that can be imported again. Numbers stay numbers (a number that has lost digits
 * must not become trusted text) but their cells are formatted as text, so that what is typed over them keeps every digit.
 */
export async function writeRepairXlsx(
  path: string,
  repair: RepairSheet,
  properties: WorkbookProperties,
): Promise<void> {
  const { headings, reasonAt } = repairColumns(repair)
  const sheet: SheetPart = {
    name: repair.name,
    columns: headings.map((heading, index) => ({
      heading,
      headingStyle: index === reasonAt ? styles.requiredHeading : styles.heading,
      width: index === reasonAt ? 70 : Math.min(40, Math.max(12, heading.length + 3)),
      style: styles.text,
    })),
    rows: repair.rows.map(({ cells, reason }) => {
      const row = headings.map((_, index) => (index === reasonAt ? null : partCell(cells[index] ?? '')))
      row[reasonAt] = reason === '' ? null : { value: reason, style: styles.wrapped }
      return row
    }),
    filter: true,
  }
  await writeWorkbook(path, [sheet], properties)
}

/** Writes the refused rows as CSV (see `writeCsv`) that can be imported again. */
export async function writeRepairCsv(path: string, repair: RepairSheet): Promise<void> {
  const { headings, reasonAt } = repairColumns(repair)
  const line = (texts: readonly string[]): string => `${texts.map((text) => csvField(neutralise(text))).join(';')}\r\n`
  await writeText(path, [
    `\ufeff${line(headings)}`,
    ...repair.rows.map(({ cells, reason }) =>
      line(headings.map((_, index) => (index === reasonAt ? reason : csvText(cells[index] ?? '')))),
    ),
  ])
}

/**
 * The columns of the repair file. A file that is itself a repair file has its column of reasons replaced; cells beyond the
 * headings (ragged rows) get columns without heading before the reasons.
 */
function repairColumns({ headings, reasonHeading, rows }: RepairSheet): { headings: string[]; reasonAt: number } {
  const before = headings.at(-1) === reasonHeading ? headings.slice(0, -1) : [...headings]
  const again = before.length < headings.length
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), before.length)
  const width = again ? before.length : widest
  while (before.length < width) before.push('')
  return { headings: [...before, reasonHeading], reasonAt: before.length }
}

function partCell(cell: Cell): PartCell {
  if (typeof cell === 'string') return textCell(cell)
  if (cell.number !== null) return { value: cell.number, style: styles.text }
  const [date = '', time = ''] = cell.text.split('T')
  if (cell.kind === 'date') return { value: serialOf(cell.text), style: styles.date }
  if (cell.kind === 'time') return { value: seconds(cell.text) / 86_400, style: styles.time }
  if (cell.kind === 'datetime') return { value: serialOf(date, seconds(time)), style: styles.moment }
  return textCell(cell.text)
}

function seconds(clock: string): number {
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

function csvText(cell: Cell): string {
  if (typeof cell === 'string') return cell
  if (cell.kind === 'date') return belgianDate(cell.text)
  if (cell.kind === 'datetime') return cell.text.replace(/^([\d-]+)T/, (_, date: string) => `${belgianDate(date)} `)
  if (cell.number === null) return cell.text
  return (lostDigits(cell) ? cell.number.toExponential() : cell.text).replace('.', ',')
}

/** Written with an exponent, so that the import refuses it again instead of trusting its digits. */
function lostDigits(cell: TypedCell): boolean {
  return cell.number !== null && Math.abs(cell.number) >= 1e15
}
