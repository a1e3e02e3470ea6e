import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { planningExtract, witnessExtract } from '#main/core/documents/correction-annex.ts'
import { correctionHistory } from '#main/core/documents/correction-history.ts'
import { correctionIcs, type CalendarDay } from '#main/core/documents/correction-ics.ts'
import { correctionRegister, registerSheets } from '#main/core/documents/correction-register.ts'
import { correctionWeek } from '#main/core/documents/correction-week.ts'
import type { DocumentResult } from '#main/core/documents/types.ts'
import { openTable } from '#main/core/sheets/read.ts'
import type { Cell } from '#main/core/sheets/types.ts'
import { writeXlsx } from '#main/core/sheets/write.ts'
import { languages } from '#shared/i18n/index.ts'
import {
  historyData,
  planningData,
  registerData,
  registerRow,
  weekData,
  witnessData,
} from '#tests/support/correction-papers.ts'
import { outside, readPdf } from '#tests/support/pdf.ts'
import { testPath } from '#tests/support/sheet-files.ts'

async function textOf({ bytes }: DocumentResult): Promise<string> {
  return (await readPdf(bytes)).pages.map(({ text }) => text).join(' ')
}

describe.each(languages)('in %s', (language) => {
  const all = {
    planning: () => planningExtract(planningData, language),
    'no planning': () => planningExtract({ ...planningData, rows: [], source: null }, language),
    witness: () => witnessExtract(witnessData, language),
    history: () => correctionHistory(historyData, language),
    'history of a new request': () => correctionHistory({ ...historyData, steps: [], annexes: [] }, language),
    register: () => correctionRegister(registerData, language),
    'empty register': () => correctionRegister({ ...registerData, rows: [] }, language),
    week: () => correctionWeek(weekData, language),
  }

  test.each(Object.entries(all))(
    '%s is PDF/A-2a, tagged, inside the margins and the same each time',
    async (_, make) => {
      const { bytes, pages, warnings } = make()
      const pdf = await readPdf(bytes)
      expect(warnings).toEqual([])
      expect(pdf).toMatchObject({ tagged: true, language, conformance: '2A' })
      expect(pdf.pages).toHaveLength(pages)
      expect(pdf.pages.flatMap((page) => outside(page, 13))).toEqual([])
      expect(make().bytes.equals(bytes)).toBe(true)
    },
  )
})

test('the extract of the planning says hours over midnight, and absences', async () => {
  const text = await textOf(planningExtract(planningData, 'fr'))
  for (const part of ['06:30 – 14:00', '22:00 – 06:00', '(lendemain)', 'absence prévue', 'planning septembre.xlsx']) {
    expect(text).toContain(part)
  }
})

test('the extract of the log names each file, row and second', async () => {
  const text = await textOf(witnessExtract(witnessData, 'fr'))
  for (const part of ['06:29:11', 'badges.csv', 'Ligne 18', '9f86d081'.repeat(8)]) expect(text).toContain(part)
})

test('the history tells every step with its document, and which annex took the place of which', async () => {
  const text = await textOf(correctionHistory(historyData, 'fr'))
  for (const part of ['formulaire de contact', 'ONSS-44120', 'Un doublon reste.', 'remplacée par', 'C-2026-0011']) {
    expect(text).toContain(part)
  }
  expect(text.replaceAll(' ', '')).toContain('ab12cd34'.repeat(8))
})

describe('the register', () => {
  test('marks what was sent too late and counts the outcomes', async () => {
    const text = await textOf(correctionRegister(registerData, 'fr'))
    expect(text).toContain('36 !')
    expect(text).toMatch(/acceptée en partie 2 /)
    expect(text).toContain('5 demandes')
  })

  test('goes on over pages with many requests', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => registerRow(index))
    const { pages, bytes } = correctionRegister({ ...registerData, rows }, 'fr')
    expect(pages).toBeGreaterThan(5)
    expect((await readPdf(bytes)).pages.every(({ text }) => text.includes('Registre'))).toBe(true)
  })

  test('is written as a workbook with real dates and whole numbers', async () => {
    const path = testPath('register.xlsx')
    const properties = { title: 'Registre', creator: 'Net & Clair SRL', created: registerData.createdAt }
    await writeXlsx(path, registerSheets(registerData.rows, 'fr'), properties)
    const table = await openTable(path)
    const [row] = [...table.rows(0)]
    expect(shown(row?.cells.slice(0, 10))).toEqual([
      'C-2026-0001',
      'Budowa Sp. z o.o.',
      'sous-traitant',
      ['number', '2'],
      'Chantier Quai Vert, Liège',
      ['date', '2026-09-14'],
      ['date', '2026-10-14'],
      ['date', '2026-09-28'],
      ['number', '14'],
      'acceptée en partie',
    ])
    expect(shown([...table.rows(1)].at(-1)?.cells)).toEqual(['Total', ['number', '5']])
  })
})

const shown = (cells: readonly Cell[] = []): unknown[] =>
  cells.map((cell) => (typeof cell === 'string' ? cell : [cell.kind, cell.text]))

test('the list of a week has a box for each case and a line for each empty day, and no numbers of people', async () => {
  const pdf = await readPdf(correctionWeek(weekData, 'fr').bytes)
  const text = pdf.pages.map(({ text }) => text).join(' ')
  expect(text.match(/Rien ce jour/g)).toHaveLength(5)
  expect(text).toContain('constat sans demande')
  expect(text).not.toMatch(/\d{2}\.\d{2}\.\d{2}-/)
})

describe('the calendar file', () => {
  const day: CalendarDay = {
    kind: 'request',
    key: 'C-2026-0007',
    date: '2026-12-31',
    number: 'C-2026-0007',
    workplace: 'Tour Zénith; hall, étage 3\\4',
  }
  const file = (days: readonly CalendarDay[]): string =>
    correctionIcs({ createdAt: '2026-09-28T08:15:30.000Z', days }, 'fr')
  const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')

  test('has whole days with a stable name and a reminder three days before', () => {
    const lines = unfolded(file([day]))
    for (const line of [
      'UID:request-C-2026-0007@corrections.registra.invalid',
      'DTSTAMP:20260928T081530Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'TRIGGER:-P3D',
    ]) {
      expect(lines).toContain(line)
    }
    expect(lines.find((line) => line.startsWith('SUMMARY'))).toContain('Tour Zénith\\; hall\\, étage 3\\\\4')
    expect(file([day])).toBe(file([day]))
  })

  test('is well formed whatever the workplace is called', () => {
    const days = fc.record({
      kind: fc.constantFrom('request' as const, 'followUp' as const, 'finding' as const),
      key: fc.string(),
      date: fc.constantFrom('2026-10-25', '2027-02-28'),
      number: fc.constant('C-2026-0001'),
      workplace: fc.string({ unit: 'binary', maxLength: 200 }),
      count: fc.option(fc.integer({ min: 1, max: 3_000_000 }), { nil: undefined }),
    })
    const property = fc.property(fc.array(days, { maxLength: 5 }), (some) => {
      const text = file(some)
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      const lines = unfolded(text)
      expect(lines.at(-1)).toBe('')
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z-]+(;[A-Z]+=[A-Z]+)?:/)
      expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(some.length)
      expect(lines.filter((line) => line === 'END:VALARM')).toHaveLength(some.length)
    })
    fc.assert(property, { numRuns: 100 })
  })
})
