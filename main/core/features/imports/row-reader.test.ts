import { expect, test } from 'vitest'

import { RowReader } from '#main/core/features/imports/row-reader.ts'
import type { Cell, CellKind, TypedCell } from '#main/core/sheets/types.ts'

const headings = ['INSZ', 'Naam', 'Geboortedatum', 'Werkgever']
const mapping = ['nationalNumber', 'lastName', 'birthDate', 'employer']

function typed(kind: CellKind, text: string, more: Partial<TypedCell> = {}): TypedCell {
  return { kind, text, number: null, formula: false, ...more }
}

function read(...cells: Cell[]) {
  const { input, problems } = new RowReader('people', headings, mapping, { language: 'nl' }).read(cells)
  return { input, problems: problems.map(({ code, field, severity }) => `${severity} ${code} ${field}`) }
}

test('a formula is trusted for a name only, an error value never', () => {
  const formula = typed('text', '85073003328', { formula: true })
  expect(read(formula, formula, formula, '').problems).toEqual([
    'error formula-cell nationalNumber',
    'warning formula-cell lastName',
    'error formula-cell birthDate',
  ])
  expect(read('', typed('error', '#REF!'), '', '').problems).toEqual(['error cell-error lastName'])
})

test('a day comes as a date, a moment or a bare number, and a missing column from a constant', () => {
  expect(read('', 'A', typed('date', '1985-07-30'), '').input).toMatchObject({
    birthDate: '1985-07-30',
    language: 'nl',
  })
  expect(read('', 'A', typed('datetime', '1985-07-30T12:00:00'), '').input['birthDate']).toBe('1985-07-30')
  expect(read('', 'A', typed('number', '31258', { number: 31_258 }), '').input['birthDate']).toBe('1985-07-30')
})

test('a number of a person or firm that lost digits, was rounded or never ends is refused', () => {
  const number = (value: number): TypedCell => typed('number', String(value), { number: value })
  expect(read(number(75_291_703_423_667_120), 'A', '', number(1_999_990_738)).problems).toEqual([
    'error number-lost-digits nationalNumber',
  ])
  expect(read('7,52917E+16', 'A', '', '1,99E+09').problems).toEqual([
    'error scientific-notation nationalNumber',
    'error scientific-notation employer',
  ])
  expect(read('1'.repeat(10_000), 'A', '', '').problems).toEqual(['error too-long nationalNumber'])
})

test('direction marks are taken out of a number, and that is said', () => {
  const { input, problems } = read('\u202e85073003328', 'A', '', '')
  expect(input['nationalNumber']).toBe('85073003328')
  expect(problems).toEqual(['warning control-characters-removed nationalNumber'])
})

test('what is shown of a cell hides numbers of people and keeps those of firms', () => {
  const reader = new RowReader('people', headings, mapping, {})
  const shown = (field: string): string | null => {
    const column = reader.columnOf(field)
    return column ? reader.shown(['85.07.30-033.28', 'Dupont', '', '1999.990.738'], column) : null
  }
  expect([shown('nationalNumber'), shown('lastName'), shown('birthDate'), shown('employer')]).toEqual([
    '•••••••-3328',
    'Dupont',
    null,
    '1999.990.738',
  ])
})
