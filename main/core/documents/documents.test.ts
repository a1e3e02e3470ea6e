import { describe, expect, test } from 'vitest'

import { decisionCard } from '#main/core/documents/decision-card.ts'
import { printedList } from '#main/core/documents/list.ts'
import { outageStatement } from '#main/core/documents/outage-statement.ts'
import { emergencyPack } from '#main/core/documents/pack.ts'
import { peopleList } from '#main/core/documents/people-list.ts'
import { phoneScript } from '#main/core/documents/phone-script.ts'
import { recoverySheet } from '#main/core/documents/recovery-sheet.ts'
import type {
  DecisionCardData,
  ListData,
  OutageStatementData,
  PackData,
  PeopleListData,
  PhoneScriptData,
} from '#main/core/documents/types.ts'
import { languages } from '#shared/i18n/index.ts'
import { formData, person } from '#tests/support/form-data.ts'
import { outside, readPdf } from '#tests/support/pdf.ts'

const head = {
  number: 'D-2026-0007',
  createdAt: '2026-09-13T18:04:05.000Z',
  sender: { name: 'Net & Clair SRL', number: '0403019261' },
}
const workplace = { name: 'Tour Zénith', address: 'Boulevard du Roi Albert II 37, 1030 Bruxelles' }

const card: DecisionCardData = {
  ...head,
  regime: 'construction',
  workplaceName: workplace.name,
  declarationNumber: '1Y1VMGNZGEDPZ',
  phone: '02 511 51 51',
}
const script: PhoneScriptData = {
  ...head,
  regime: 'construction',
  contact: {
    phone: '02 511 51 51',
    menus: [{ language: 'fr', keys: ['2', '5', '6'] }],
    openingHours: null,
    formAddress: null,
  },
  date: '2026-09-14',
  workplace,
  declarationNumber: '1Y1VMGNZGEDPZ',
  cause: 'ownMeans',
  outageHour: '06:05',
  contactText: { fr: 'Bonjour,\nNous demandons un numéro de référence.' },
}
const list: PeopleListData = {
  ...head,
  date: '2026-09-14',
  regime: 'cleaning',
  workplace,
  declarationNumber: '1Y1VMGNZGEDPZ',
  fullNumbers: false,
  people: Array.from({ length: 45 }, (_, index) => ({ ...person(index), hours: { start: '06:00', end: '09:30' } })),
}
const statement: OutageStatementData = {
  ...head,
  regime: 'construction',
  date: '2026-09-14',
  workplaces: [{ ...workplace, declarationNumber: '1Y1VMGNZGEDPZ' }],
  cause: 'ownMeans',
  outageHour: '06:05',
  outcome: 'paperForm',
  description: 'Les lecteurs de badges ne répondent plus.',
  steps: [
    { at: '2026-09-14T04:06:00Z', what: 'Appel du prestataire', result: 'Pas de solution', by: 'S. Dubois' },
    { at: '2026-09-14T04:12:00Z', what: 'Appel du centre de contact', result: 'Numéro reçu', by: null },
  ],
  reference: { number: 'CIAW-778812', channel: 'phone', at: '2026-09-14T04:12:00Z', agent: 'M. Janssens' },
  annexes: [{ name: 'capture.png', sha256: '9f86d081'.repeat(8), bytes: 183_022 }],
}
const grid: ListData = {
  ...head,
  title: 'Personnes',
  filters: ['Employeur contient « Sub »'],
  orientation: 'landscape',
  columns: ['Nom', 'Prénom', 'Numéro'].map((label) => ({ label, weight: 1 })),
  rows: Array.from({ length: 200 }, (_, index) => [`Lefèbvre ${index}`, 'Élodie', '•••••••-3328']),
}
const pack: PackData = {
  ...head,
  from: '2026-09-14',
  to: '2026-09-15',
  parts: [
    { kind: 'form', data: formData({ lines: Array.from({ length: 30 }, (_, index) => person(index)) }) },
    { kind: 'decisionCard', data: card },
    { kind: 'phoneScript', data: script },
    { kind: 'peopleList', data: list },
  ],
}

async function textOf(bytes: Buffer): Promise<string> {
  return (await readPdf(bytes)).pages.map(({ text }) => text).join(' ')
}

describe.each(languages)('in %s', (language) => {
  const all = {
    card: () => decisionCard(card, [language]),
    cleaningCard: () => decisionCard({ ...card, regime: 'cleaning' }, [language]),
    script: () => phoneScript(script, [language]),
    list: () => peopleList(list, [language]),
    statement: () => outageStatement(statement, [language]),
    grid: () => printedList(grid, [language]),
    recovery: () =>
      recoverySheet({ workspaceName: 'Net & Clair', createdAt: head.createdAt, code: 'ABCD-EFGH' }, language),
    pack: () => emergencyPack(pack, [language]),
  }

  test.each(Object.entries(all))('%s is PDF/A-2a, tagged, titled, embedded and the same each time', async (_, make) => {
    const { bytes, pages, warnings } = make()
    const pdf = await readPdf(bytes)
    expect(warnings).toEqual([])
    expect(pdf).toMatchObject({ tagged: true, language, conformance: '2A', pdfVersion: '1.7' })
    expect(pdf.title).not.toBe('')
    expect(pdf.pages).toHaveLength(pages)
    expect(pdf.fonts.every(({ embedded }) => embedded)).toBe(true)
    expect(make().bytes.equals(bytes)).toBe(true)
    expect(pdf.pages.flatMap((page) => outside(page, 13))).toEqual([])
  })

  test('the card, the script and the recovery sheet take one page', () => {
    expect([all.card(), all.cleaningCard(), all.script(), all.recovery()].map(({ pages }) => pages)).toEqual([
      1, 1, 1, 1,
    ])
  })
})

test('the card asks four questions and names the number to call', async () => {
  const pdf = await readPdf(decisionCard(card, ['fr']).bytes)
  const numerals = pdf.pages[0]?.items.filter(({ size }) => size === 20).map(({ text }) => text)
  expect(numerals).toEqual(['1', '2', '3', '4'])
  expect(pdf.pages[0]?.text).toContain('Appelez le 02 511 51 51')
})

test('only the card for cleaning calls its exemptions an assumption', async () => {
  expect(await textOf(decisionCard({ ...card, regime: 'cleaning' }, ['fr']).bytes)).toContain('hypothèse')
  expect(await textOf(decisionCard(card, ['fr']).bytes)).not.toContain('hypothèse')
})

test('the phone script shows the number in large type, the keys in order and the text to paste', async () => {
  const pdf = await readPdf(phoneScript(script, ['fr']).bytes)
  expect(pdf.pages[0]?.items.find(({ text }) => text === '02 511 51 51')?.size).toBe(40)
  expect(pdf.pages[0]?.items.filter(({ size }) => size === 22).map(({ text }) => text)).toEqual(['2', '5', '6'])
  expect(pdf.pages[0]?.text).toContain('Nous demandons un numéro de référence.')
})

test('the list of people masks numbers unless asked, and says so', async () => {
  const masked = await textOf(peopleList(list, ['fr']).bytes)
  expect(masked).toContain('•••••••-3328')
  expect(masked).not.toContain('85.07.30')
  expect(masked).toContain('Numéros masqués')
  const full = await textOf(peopleList({ ...list, fullNumbers: true }, ['fr']).bytes)
  expect(full).toContain('85.07.30-033.28')
})

test('a short statement is signed on its first page', () => {
  expect(outageStatement(statement, ['fr', 'nl']).pages).toBe(1)
})

test('the statement holds each step with its Brussels time, the reference and the annexes', async () => {
  const text = await textOf(outageStatement(statement, ['fr']).bytes)
  for (const part of [
    '14/09/2026 06:06',
    'Appel du prestataire',
    'CIAW-778812',
    'M. Janssens',
    'capture.png',
    '183 kB',
  ]) {
    expect(text).toContain(part)
  }
  expect(text.replaceAll(' ', '')).toContain('9f86d081'.repeat(8))
})

test('a list repeats its heading on each page, says its filters and holds every row', async () => {
  const pdf = await readPdf(printedList(grid, ['fr']).bytes)
  expect(pdf.pages.length).toBeGreaterThan(2)
  for (const page of pdf.pages) expect(page.text).toContain('Nom Prénom Numéro')
  const text = pdf.pages.map((page) => page.text).join(' ')
  expect(text).toContain('Employeur contient « Sub »')
  expect(text).toContain('200 lignes')
  for (const [name] of grid.rows) expect(text).toContain(`${name} Élodie`)
})

test('many columns on one page leave dates, numbers and headings whole, and empty ones their room', async () => {
  const sentence = 'Attendu à 06:30 selon le planning, et rien n’est enregistré de toute la journée.'
  const cells = {
    Gravité: 'Grave',
    Constat: sentence,
    Jour: '07/09/2026',
    Personne: 'De Smedt-Lambert Amina Katarzyna',
    Numéro: '•••••••-3328',
    Lieu: 'Ziekenhuis Sint-Rafaël, campus',
    Déclaration: '1Y173W55ZVRMZ',
    Entreprise: 'Nettoyage et entretien du Brabant SRL',
    Raison: '',
    Note: '',
    Remarque: sentence,
    Délai: '07/10/2026',
  }
  const columns = Object.keys(cells).map((label) => ({ label, weight: 1 }))
  const text = await textOf(printedList({ ...grid, columns, rows: [Object.values(cells)] }, ['fr']).bytes)
  for (const whole of ['Gravité', 'Remarque', '07/09/2026', '•••••••-3328', '1Y173W55ZVRMZ', '07/10/2026']) {
    expect(text).toContain(whole)
  }
  expect(text).toMatch(/non imprimées\s: Raison, Note\./)
})

test('a row higher than a page goes on over pages without losing a word', async () => {
  const words = Array.from({ length: 3000 }, (_, index) => `w${index}`)
  const { bytes } = printedList({ ...grid, rows: [['a', words.join(' '), 'b']] }, ['fr'])
  const text = await textOf(bytes)
  for (const word of words) expect(text).toContain(word)
})

test('the contents of a pack name the page on which each document begins', async () => {
  const pdf = await readPdf(emergencyPack(pack, ['fr']).bytes)
  const contents = pdf.pages[0]
  const numbers = contents?.items.filter(({ text, x }) => /^\d+$/.test(text) && x > 500).map(({ text }) => Number(text))
  const titles = ['Formulaire papier d’enregistrement', 'que faire ?', 'Appeler le centre', 'Personnes attendues']
  expect(numbers).toHaveLength(4)
  titles.forEach((title, index) => {
    expect(pdf.pages[(numbers?.[index] ?? 0) - 1]?.text).toContain(title)
  })
  pdf.pages.forEach((page, index) => {
    expect(page.text).toContain(`feuille ${index + 1} sur ${pdf.pages.length}`)
  })
})

test('contents longer than a page still name the right pages', async () => {
  const parts = Array.from({ length: 60 }, () => ({ kind: 'decisionCard', data: card }) as const)
  const pdf = await readPdf(emergencyPack({ ...pack, parts }, ['fr']).bytes)
  const contentsPages = pdf.pages.length - 60
  expect(contentsPages).toBe(2)
  expect(pdf.pages[contentsPages - 1]?.text).toContain(` ${pdf.pages.length} `)
})

test('the recovery code stands in groups as given, in a monospace face', async () => {
  const code = 'K7QF-2MX9-ABCD-EFGH-7K2P-99XZ-QWER-TYUJ'
  const pdf = await readPdf(
    recoverySheet({ workspaceName: 'Net & Clair', createdAt: head.createdAt, code }, 'fr').bytes,
  )
  for (const group of code.split('-')) expect(pdf.pages[0]?.text).toContain(group)
  expect(pdf.fonts.some(({ name }) => name.includes('Mono'))).toBe(true)
})

test('a logo that is no picture is left out and reported', () => {
  const sender = { ...head.sender, logo: new Uint8Array([1, 2, 3]) }
  expect(decisionCard({ ...card, sender }, ['fr']).warnings.map(({ code }) => code)).toEqual(['logoUnreadable'])
})

test('a logo with transparency is laid on white and printed', async () => {
  // Two pixels, red and transparent, as any drawing program writes them.
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR4nGP8z8Dwn5GBgREADQoCAqpDDfkAAAAASUVORK5CYII='
  const logo = Buffer.from(png, 'base64')
  const { bytes, warnings } = decisionCard({ ...card, sender: { ...head.sender, logo } }, ['fr'])
  expect(warnings).toEqual([])
  expect(bytes.toString('latin1')).toContain('/Subtype /Image')
  expect((await readPdf(bytes)).structure.some(({ role }) => role === 'Figure')).toBe(true)
})
