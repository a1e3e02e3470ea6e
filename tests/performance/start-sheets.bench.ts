import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import PDFDocument from 'pdfkit'

import type { Core } from '#main/core/core.ts'
import { openFace } from '#main/core/documents/fonts.ts'
import { startCore, type RunningCore } from '#main/core/start.ts'
import { startSheet } from '#shared/i18n/fr/start-sheet.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'

const sheets = 1000
const rounds = 3
/** Milliseconds a page. */
const limit = 10
const date = '2026-10-06'
const languages = ['fr', 'nl', 'de', 'en', 'pl', 'ro', 'pt', 'bg', 'tr']

/** Fills an open workspace with people planned at one place, in nine languages. */
async function fill(core: Core): Promise<{ declarationId: number; people: number[] }> {
  return await core.workspace.write('bench', (writer) => {
    const roles = { roleOwn: 1, roleContractor: 1, roleAgency: 0, roleClient: 0, provisional: 0 } as const
    const companyId = writer.insert('company', { name: 'Net & Clair SRL', phone: '081 12 34 56', ...roles })
    const about = { number: '1Y11DQCJU2KHZ', regime: 'cleaning', declarantId: companyId, provisional: 0 } as const
    const declarationId = writer.insert('declaration', about)
    const place = { name: 'Bureaux Léopold', address: 'Rue de la Loi 16, 1000 Bruxelles', permanentLack: 0 } as const
    writer.insert('workplace', { declarationId, ...place })
    const people = Array.from({ length: sheets }, (_, index) => {
      const name = { lastName: `Kowalczyk-${index * 7}`, firstName: `Małgorzata ${index}` }
      const personId = writer.insert('person', { ...name, sheetLanguage: languages[index % 9] ?? 'fr', provisional: 0 })
      writer.insert('employment', { personId, companyId, capacity: 'employee' })
      writer.insert('assignment', { personId, declarationId, validFrom: '2026-01-01', weekdays: '1234567' })
      return personId
    })
    return { declarationId, people }
  })
}

/** Milliseconds that the program takes for the sheets: asked, drawn, kept with their tokens, and offered. */
async function printed({ client }: RunningCore, people: number[], declarationId: number): Promise<number> {
  const start = performance.now()
  let count = 0
  for await (const item of await client.informing.print({ people, declarationId, date, language: 'own' })) {
    if (item.kind === 'done') count = item.sheets
  }
  const milliseconds = performance.now() - start
  if (count !== sheets) throw new Error(`${count} sheets instead of ${sheets}`)
  return milliseconds
}

/** The same words with PDFKit alone: fonts opened once, one `text` per text, three boxes, no codes, no pictures, no tags. */
function bare(): number {
  const start = performance.now()
  const document = new PDFDocument({
    font: openFace('regular') as unknown as string,
    size: 'A4',
    margin: 40,
    autoFirstPage: false,
  })
  document.registerFont('regular', openFace('regular') as unknown as string)
  document.registerFont('bold', openFace('bold') as unknown as string)
  const texts = Object.entries(startSheet)
  for (let index = 0; index < sheets; index += 1) {
    document.addPage()
    document.font('bold', 13).text(`Kowalczyk-${index * 7} Małgorzata ${index}`, 40, 40, { width: 515 })
    for (const x of [40, 215, 390]) document.rect(x, 100, 165, 150).stroke()
    texts.forEach(([, text], at) => {
      const [x, y] = [40 + (at % 2) * 260, 60 + Math.floor(at / 2) * 28]
      document.font(at % 3 === 0 ? 'bold' : 'regular', 9).text(text, x, y, { width: 250 })
    })
  }
  document.end()
  if (!Buffer.isBuffer(document.read())) throw new Error('The bare document gave no bytes')
  return performance.now() - start
}

/** Start sheets of 1,000 people in one print, as the program makes them, against the bare loop. */
export async function run(): Promise<BenchResult[]> {
  const place = mkdtempSync(join(tmpdir(), 'registra-sheets-'))
  const running = startCore({
    stateDir: join(place, 'state'),
    resourcesDir: join(import.meta.dirname, '../../resources'),
    version: 'bench',
    defaultUser: 'bench',
  })
  const workspace = { folder: join(place, 'Bureau'), passphrase: 'quatre mots pour mesurer', user: 'bench' }
  await running.client.workspace.create({ ...workspace, sample: false, language: 'fr' })
  const { declarationId, people } = await fill(running.core)
  const [ours, base]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    base.push(bare())
    ours.push(await printed(running, people, declarationId))
  }
  await running.core.release()
  rmSync(place, { recursive: true })
  const milliseconds = median(ours) / sheets
  const baselineMilliseconds = median(base) / sheets
  const ratio = milliseconds / baselineMilliseconds
  const name = `a page of ${sheets} start sheets in nine languages, kept and offered`
  return [{ name, milliseconds, baselineMilliseconds, ratio, limit: `≤ ${limit} ms`, within: milliseconds <= limit }]
}
