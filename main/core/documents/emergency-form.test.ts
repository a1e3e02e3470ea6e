import { beforeAll, describe, expect, test } from 'vitest'

import { emergencyForm } from '#main/core/documents/emergency-form.ts'
import { readFormCode, formCodeText } from '#main/core/documents/form-code.ts'
import { groupedIdentifier } from '#main/core/documents/format.ts'
import { formData, person } from '#tests/support/form-data.ts'
import type { DocumentResult } from '#main/core/documents/types.ts'
import { outside, readPdf, type ReadPdf } from '#tests/support/pdf.ts'

const people = (count: number) => Array.from({ length: count }, (_, index) => person(index))

/** The numbers that stand alone in the first column, page by page. */
function lineNumbers(page: ReadPdf['pages'][number]): number[] {
  return page.items
    .filter(({ text, x, size }) => /^\d+$/.test(text) && x < 56 && size === 11)
    .map(({ text }) => Number(text))
}

describe('a form for forty people in French', () => {
  let result: DocumentResult
  let pdf: ReadPdf
  beforeAll(async () => {
    result = emergencyForm(formData({ lines: people(40) }), ['fr'])
    pdf = await readPdf(result.bytes)
  })

  test('lists every person with number, surname in capitals, first name and employer', () => {
    const text = pdf.pages.map((page) => page.text).join(' ')
    for (const line of people(40)) {
      expect(text).toContain(groupedIdentifier(line.identifier ?? '', line.kind))
      expect(text).toContain(line.lastName.toUpperCase())
    }
    const numbers = pdf.pages.flatMap(lineNumbers)
    expect(numbers).toEqual(Array.from({ length: 48 }, (_, index) => index + 1))
  })

  test('puts each person on one row: number, identifier, names, employer and tier side by side', () => {
    const page = pdf.pages[0]
    const row = page?.items.find(({ text }) => text === 'KOWALCZYK')
    const beside = page?.items.filter(({ y }) => Math.abs(y - (row?.y ?? 0)) < 8).map(({ text }) => text.trim())
    expect(beside).toEqual(['3', '85.07.30-033.30', 'KOWALCZYK', 'Özlem', 'Budowa (2)'])
  })

  test('puts the thirteen characters of the declaration number into thirteen boxes', () => {
    const page = pdf.pages[0]
    const label = page?.items.find(({ text }) => text === 'Numéro de déclaration de travaux')
    const boxed = page?.items.filter(
      ({ text, y }) => text.length === 1 && y < (label?.y ?? 0) && y > (label?.y ?? 0) - 30,
    )
    expect(boxed?.map(({ text }) => text).join('')).toBe('1Y1DQCJU2KHZZ')
  })

  test('says date with weekday, workplace, company, cause and hour', () => {
    const text = pdf.pages[0]?.text ?? ''
    for (const part of [
      'lundi 14 septembre 2026',
      'Chantier Quai Vert',
      'Quai des Ardennes 8, 4020 Liège',
      'Net & Clair SRL',
      '0403.019.261',
      'Nos propres moyens',
      '06:05',
      'Numéro de référence',
    ]) {
      expect(text).toContain(part)
    }
  })

  test('repeats heading, form number, declaration number and page number on each page', () => {
    expect(pdf.pages).toHaveLength(result.pages)
    pdf.pages.forEach((page, index) => {
      expect(page.text).toContain('NISS ou Limosa')
      expect(page.text).toContain(`Page ${index + 1} sur ${result.pages}`)
      expect(page.text).toContain('F-2026-000123 v1')
      expect(page.text).toContain('1Y1DQCJU2KHZZ')
      expect(page.text).toContain('Responsable sur place')
    })
  })

  test('keeps everything inside the area that printers reach', () => {
    expect(pdf.pages.flatMap((page) => outside(page, 24))).toEqual([])
  })

  test('is tagged, titled and in its language, with every font embedded', () => {
    expect(pdf).toMatchObject({ tagged: true, language: 'fr', pdfVersion: '1.7' })
    expect(pdf.title).toContain('Formulaire papier d’enregistrement de présence – 1Y1DQCJU2KHZZ – 14/09/2026')
    expect(pdf.fonts.length).toBeGreaterThan(0)
    expect(pdf.fonts.every((font) => font.embedded)).toBe(true)
    expect(pdf.conformance).toBe('2A')
  })

  test('has a heading row, and a cell for each column of each row, for screen readers', () => {
    const rows = pdf.structure.filter((node) => node.role === 'TR')
    expect(rows.length).toBe(1 + 40 + 1 + 8)
    expect(rows.every((row) => row.children === 6)).toBe(true)
  })

  test('is written on nothing smaller than eleven points', () => {
    const sizes = pdf.pages.flatMap((page) => page.items.map(({ size }) => size))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11)
  })
})

test('the same data give the same bytes, other data another file identity', () => {
  const [first, second] = [emergencyForm(formData({}), ['fr']), emergencyForm(formData({}), ['fr'])]
  expect(first.bytes.equals(second.bytes)).toBe(true)
  const id = (bytes: Buffer) => /\/ID \[<([0-9a-f]+)>/.exec(bytes.toString('latin1'))?.[1]
  expect(id(emergencyForm(formData({ version: 2 }), ['fr']).bytes)).not.toBe(id(first.bytes))
})

test('two languages print every label in both, the first language first', async () => {
  const { bytes } = emergencyForm(formData({ lines: people(3) }), ['fr', 'nl'])
  const text = (await readPdf(bytes)).pages[0]?.text ?? ''
  for (const [first, second] of [
    ['Formulaire papier', 'Papieren formulier'],
    ['Numéro de référence', 'Referentienummer'],
    ['Numéro de déclaration de travaux', 'Nummer van de aangifte van werken'],
    ['lundi 14 septembre 2026', 'maandag 14 september 2026'],
    ['Prénom', 'Voornaam'],
    ['Signature', 'Handtekening'],
    ['Page 1 sur 1', 'Pagina 1 van 1'],
  ] as const) {
    expect(text).toContain(first)
    expect(text.indexOf(second)).toBeGreaterThan(text.indexOf(first))
  }
})

test('a reference number is printed with how and when it was given, in Brussels time', async () => {
  const reference = { number: 'CIAW-778812', channel: 'phone', at: '2026-09-14T04:12:00Z' } as const
  const text = (await readPdf(emergencyForm(formData({ reference }), ['nl']).bytes)).pages[0]?.text ?? ''
  expect(text).toContain('CIAW-778812')
  expect(text).toContain('per telefoon')
  expect(text).toContain('14/09/2026 om 06:12')
})

test('cleaning adds IN, break and OUT as internal evidence and says whose procedure it is', async () => {
  const cleaning = await readPdf(emergencyForm(formData({ regime: 'cleaning', lines: people(2) }), ['fr']).bytes)
  const text = cleaning.pages[0]?.text ?? ''
  for (const part of ['Preuve interne', 'IN', 'Pause', 'OUT', 'Hypothèse', 'Checkinatwork'])
    expect(text).toContain(part)
  const construction = await readPdf(emergencyForm(formData({ lines: people(2) }), ['fr']).bytes)
  expect(construction.pages[0]?.text).not.toContain('Preuve interne')
})

test('people seen lately stand in a block of their own, counted on, valid only if signed', async () => {
  const data = formData({ lines: people(3), recentLines: [person(20), person(21)], recentDays: 30 })
  const page = (await readPdf(emergencyForm(data, ['fr']).bytes)).pages[0]
  const text = page?.text ?? ''
  expect(text).toContain('Vus ici ces 30 derniers jours, non prévus : ne compte que si la personne signe')
  expect(text.indexOf('Vus ici')).toBeGreaterThan(text.indexOf('KOWALCZYK'))
  expect(page && lineNumbers(page)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1))
})

test('a mark beside a person comes with its legend, and only the marks used are explained', async () => {
  const lines = [{ ...person(0), marks: ['limosa', 'chain'] as const }, person(1)]
  const text = (await readPdf(emergencyForm(formData({ lines }), ['fr']).bytes)).pages[0]?.text ?? ''
  expect(text).toContain('[CL]')
  expect(text).toContain('[L] Limosa non valable ce jour')
  expect(text).toContain('[C] Employeur absent de la chaîne ce jour')
  expect(text).not.toContain('[N]')
})

test.each([0, 1, 7, 11, 12, 13, 20, 24, 36, 37, 38, 39, 40, 41, 42, 43, 44, 61])(
  'with %i people the last page has at least three blank lines, and eight follow in all',
  async (count) => {
    const pdf = await readPdf(emergencyForm(formData({ lines: people(count) }), ['fr']).bytes)
    const numbers = pdf.pages.flatMap(lineNumbers)
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1))
    expect(numbers.length).toBeGreaterThanOrEqual(count + 8)
    const last = pdf.pages.at(-1)
    expect(last && lineNumbers(last).filter((number) => number > count).length).toBeGreaterThanOrEqual(3)
  },
)

test('nobody due gives one blank sheet filled with lines', async () => {
  const result = emergencyForm(formData({ lines: [] }), ['de', 'fr'])
  const page = (await readPdf(result.bytes)).pages[0]
  expect(result.pages).toBe(1)
  expect(page && lineNumbers(page).length).toBeGreaterThanOrEqual(8)
})

test('a thousand people all have their line', async () => {
  const result = emergencyForm(formData({ lines: people(1000) }), ['fr'])
  const pdf = await readPdf(result.bytes)
  expect(pdf.pages).toHaveLength(result.pages)
  expect(pdf.pages.flatMap(lineNumbers)).toEqual(Array.from({ length: 1008 }, (_, index) => index + 1))
})

test('names of the whole Latin alphabet print; other writing is replaced visibly and reported', async () => {
  const named = (lastName: string, firstName: string) => ({ ...person(0), lastName, firstName })
  const lines = [named('Ștefan', 'Yılmaz'), named('Nguyễn', 'Łukasz'), named('محمد', '\u202eAnna👷')]
  const result = emergencyForm(formData({ lines }), ['fr'])
  const text = (await readPdf(result.bytes)).pages[0]?.text ?? ''
  for (const part of ['ȘTEFAN', 'Yılmaz', 'NGUYỄN', 'Łukasz', '\uFFFD\uFFFD\uFFFD\uFFFD', 'Anna\uFFFD']) {
    expect(text).toContain(part)
  }
  expect(result.warnings.map(({ code, characters }) => [code, characters])).toEqual([
    ['charactersReplaced', ['U+0645', 'U+062D', 'U+062F']],
    ['charactersReplaced', ['U+1F477']],
  ])
})

test('a name of ten thousand characters stays in its row and is reported as shortened', async () => {
  const lines = [{ ...person(0), firstName: 'x'.repeat(10_000) }, person(1)]
  const result = emergencyForm(formData({ lines }), ['fr'])
  expect(result.pages).toBe(1)
  expect(result.warnings.map(({ code }) => code)).toEqual(['textShortened'])
  expect((await readPdf(result.bytes)).pages[0]?.text).toContain('LEFÈBVRE')
})

test('a long employer is shortened before its tier is', async () => {
  const employer = 'Société Internationale de Nettoyage et d’Entretien Général des Bâtiments'
  const result = emergencyForm(formData({ lines: [{ ...person(0), employer, tier: 3 }] }), ['fr'])
  expect((await readPdf(result.bytes)).pages[0]?.text).toMatch(/Société .*… \(3\)/)
  expect(result.warnings.map(({ code }) => code)).toEqual(['textShortened'])
})

test('a firm with & and < in its name leaves the metadata well formed', async () => {
  const { bytes } = emergencyForm(formData({ ownCompany: { name: 'A & B <Net>', number: null } }), ['fr'])
  const raw = bytes.toString('latin1')
  expect(raw).toContain('<rdf:li>A &amp; B &lt;Net&gt;</rdf:li>')
  expect((await readPdf(bytes)).author).toBe('A & B <Net>')
})

test('the code of a page is read back, and a misread one is refused', () => {
  const code = { formNumber: 'F-2026-000123', version: 2, page: 3 }
  const text = formCodeText(code)
  expect(readFormCode(text)).toEqual(code)
  expect(readFormCode(text.replace('000123', '000124'))).toBeNull()
  expect(readFormCode('https://example.org')).toBeNull()
})
