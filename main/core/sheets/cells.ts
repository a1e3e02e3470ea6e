import type { Cell } from '#main/core/sheets/types.ts'
import type { ProblemCode } from '#shared/domain/problem.ts'

/** From here on a spreadsheet number no longer holds every digit that was typed (15 significant digits are kept). */
const digitsLostFrom = 1e15

/** Why the value of a cell must not simply be trusted; the codes are problem codes. */
export type CellTrap = Extract<
  ProblemCode,
  'formula-cell' | 'cell-error' | 'number-lost-digits' | 'scientific-notation'
>

/** The text of a cell as the import takes it: plain text as written, typed cells in their canonical form. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  return typeof cell === 'string' ? cell : cell.text
}

/** Says whether a cell holds nothing but blanks; a formula counts as content even when its outcome is empty. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined) return true
  if (typeof cell === 'string') return cell === '' || cell.trim() === ''
  return cell.text === '' && !cell.formula
}

/** True when the spreadsheet stored this cell as a number: leading zeros of an identifier are then gone. */
export function isStoredNumber(cell: Cell | undefined): boolean {
  return typeof cell === 'object' && cell.kind === 'number'
}

/**
 * What may be wrong with the value of a cell when an identifier is expected: a formula, an error value, a number that has
 * lost digits, or text in scientific notation (`7,52917E+16`, which is what spreadsheets write into CSV files).
 */
export function cellTrap(cell: Cell | undefined): CellTrap | null {
  if (cell === undefined) return null
  if (typeof cell === 'string') return looksScientific(cell) ? 'scientific-notation' : null
  if (cell.kind === 'error') return 'cell-error'
  if (cell.formula) return 'formula-cell'
  if (cell.number !== null && Math.abs(cell.number) >= digitsLostFrom) return 'number-lost-digits'
  return null
}

/** Recognises a number written with an exponent, with decimal point or comma. */
export function looksScientific(text: string): boolean {
  return /^\s*[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d{1,3}\s*$/.test(text)
}

/** Writes a stored number without exponent or grouping, with at most the 15 significant digits that spreadsheets keep. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return ''
  if (Number.isInteger(value)) return BigInt(value).toString()
  const short = String(Number(value.toPrecision(15)))
  if (!short.includes('e')) return short
  return value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '')
}
