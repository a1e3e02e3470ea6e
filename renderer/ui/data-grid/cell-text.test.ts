import { expect, test } from 'vitest'

import { cellText, rowsAsText } from '#renderer/ui/data-grid/cell-text.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'

interface Row {
  name: string
  startsOn: string | null
  hours: number
}

const name: GridColumn<Row> = { id: 'name', heading: 'Name', kind: 'text' }
const startsOn: GridColumn<Row> = { id: 'startsOn', heading: 'From', kind: 'date' }
const hours: GridColumn<Row> = { id: 'hours', heading: 'Hours', kind: 'number' }
const row: Row = { name: 'Peeters', startsOn: '2026-09-03', hours: -1234.5 }

test('dates and numbers read as in Belgium', () => {
  expect(cellText(startsOn, row)).toBe('03/09/2026')
  expect(cellText(hours, row)).toMatch(/^-1\s234,5$/)
})

test('an empty value is an empty text', () => {
  expect(cellText(startsOn, { ...row, startsOn: null })).toBe('')
})

test('a choice reads as its label', () => {
  const column: GridColumn<Row> = { ...name, kind: 'choice', choices: [{ value: 'Peeters', label: 'P.' }] }
  expect(cellText(column, row)).toBe('P.')
})

test('rows are copied with their headings, tabs inside a cell become spaces', () => {
  expect(rowsAsText([name, startsOn], [{ ...row, name: 'Peeters\tAmina\nx' }])).toBe(
    'Name\tFrom\r\nPeeters Amina x\t03/09/2026',
  )
})

test.each(['=HYPERLINK("x")', '+cmd', '@sum', '-2+3'])(
  'a cell that a spreadsheet would run is neutralised: %s',
  (text) => {
    expect(rowsAsText([name], [{ ...row, name: text }])).toBe(`Name\r\n'${text}`)
  },
)

test('a negative number is no formula', () => {
  expect(rowsAsText([hours], [row])).toMatch(/\r\n-1\s234,5$/)
})
