import { describe, expect, it } from 'vitest'

import { cellTrap, isStoredNumber } from '#main/core/sheets/cells.ts'
import { openTable } from '#main/core/sheets/read.ts'

const sample = (name: string): string => new URL(`../../../tests/samples/${name}`, import.meta.url).pathname

describe('the sample files of the office', () => {
  const tables = [
    ['companies.csv', 'text', 8, 'Numéro d’entreprise', 'Rôle'],
    ['declarations.csv', 'text', 5, 'Numéro de déclaration de travaux', 'Fin'],
    ['chain.csv', 'text', 10, 'Numéro de déclaration de travaux', 'Fin'],
    ['people.csv', 'text', 60, 'INSZ', 'Limosa tot'],
    ['planning.csv', 'text', 60, 'NISS ou Limosa', 'Heure de début'],
    ['planning.ods', 'ods', 60, 'NISS ou Limosa', 'Heure de début'],
    ['ciao-in-out.csv', 'text', 3746, 'INSZ / Limosa', 'Kanaal'],
    ['ciao-in-out-office.xlsx', 'xlsx', 3746, 'NISS', 'Numéro d’enregistrement'],
    ['checkinatwork-presences.csv', 'text', 234, 'Numéro d’entreprise', 'Numéro de réception'],
  ] as const

  it.each(tables)('reads every row of %s', async (name, kind, count, first, last) => {
    const table = await openTable(sample(name))
    const head = table.head(0)
    const rows = [...table.rows(0)]
    expect(table.kind).toBe(kind)
    expect(rows).toHaveLength(count)
    expect(rows.filter((row) => row.fault !== null)).toEqual([])
    expect(rows.every((row) => row.cells.length === head.headings.length)).toBe(true)
    expect(head.line).toBe(1)
    expect(rows[0]?.line).toBe(2)
    const straight = (text: string | undefined): string | undefined => text?.replace('’', "'")
    expect([straight(head.headings[0]), straight(head.headings.at(-1))]).toEqual([straight(first), straight(last)])
  })

  it('keeps leading zeros and letters of every alphabet in CSV', async () => {
    const [row] = [...(await openTable(sample('people.csv'))).rows(0)]
    expect(row?.cells.slice(0, 4)).toEqual(['00022598257', '', 'Țepeș', 'Katarzyna'])
  })

  it('decodes windows-1252 and says that this is a guess', async () => {
    const table = await openTable(sample('checkinatwork-presences.csv'))
    expect(table.text).toEqual({ encoding: 'windows-1252', delimiter: ';', encodingGuessed: true })
    expect(table.head(0).headings[0]).toBe('Numéro d’entreprise')
    expect(table.head(0).notes).toEqual([{ code: 'encoding-guessed', params: { encoding: 'windows-1252' } }])
    const names = [...table.rows(0)].map((row) => row.cells[4])
    expect(names).toContain('Élodie')
  })

  it('recognises the six Limosa numbers that planning.ods holds as numbers', async () => {
    const rows = [...(await openTable(sample('planning.ods'))).rows(0)]
    expect(rows.filter((row) => cellTrap(row.cells[0]) === 'number-lost-digits')).toHaveLength(6)
    expect(rows.filter((row) => isStoredNumber(row.cells[0]))).toHaveLength(60)
  })

  it('gives dates and times of planning.ods by value', async () => {
    const [row] = [...(await openTable(sample('planning.ods'))).rows(0)]
    expect(row?.cells.map((cell) => (typeof cell === 'string' ? cell : [cell.kind, cell.text]))).toEqual([
      ['number', '22598257'],
      '1Y173W55ZVRMZ',
      ['date', '2026-09-07'],
      ['date', '2026-10-04'],
      '1,2,3,4,5',
      ['time', '06:30:00'],
    ])
  })

  it('gives dates and times of the XLSX export by value, whatever it displays', async () => {
    const rows = [...(await openTable(sample('ciao-in-out-office.xlsx'))).rows(0)]
    const moment = rows[0]?.cells.slice(7, 9).map((cell) => (typeof cell === 'string' ? cell : cell.text))
    expect(moment).toEqual(['2026-09-07', '06:24:00'])
  })

  it('estimates the number of rows of a longer file within a tenth', async () => {
    const [sheet] = (await openTable(sample('ciao-in-out.csv'))).sheets
    expect(sheet?.exact).toBe(false)
    expect(Math.abs((sheet?.rowCount ?? 0) - 3746)).toBeLessThan(375)
  })
})
