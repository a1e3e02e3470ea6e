import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import PDFDocument from 'pdfkit'

import { emergencyForm } from '#main/core/documents/emergency-form.ts'
import { openFace } from '#main/core/documents/fonts.ts'
import { capitals, groupedIdentifier } from '#main/core/documents/format.ts'
import type { EmergencyFormData } from '#main/core/documents/types.ts'
import { formData, person } from '#tests/support/form-data.ts'
import type { BenchResult } from '#tests/performance/result.ts'

const declarations = 100
const peoplePerForm = 40
const rounds = 5
const limit = 1.5

function form(index: number): EmergencyFormData {
  return formData({
    formNumber: `F-2026-${String(index).padStart(6, '0')}`,
    declaration: { number: `1Y1DQCJU2K${String(index).padStart(2, '0')}Z` },
    workplace: { name: `Chantier ${index}`, address: 'Quai des Ardennes 8, 4020 Liège' },
    lines: Array.from({ length: peoplePerForm }, (_, line) => {
      const someone = person(index * peoplePerForm + line)
      // Names differ from form to form, so that no cache makes the figure prettier than an office's own files would.
      return { ...someone, lastName: `${someone.lastName} ${index}-${line}` }
    }),
  })
}

/** The same cells with PDFKit alone: fonts opened once, one `text` per cell, rules, no tags, no wrapping, no QR code. */
function bareForm(data: EmergencyFormData): Buffer {
  const document = new PDFDocument({ font: openFace('regular') as unknown as string, size: 'A4', margin: 28 })
  document.registerFont('regular', openFace('regular') as unknown as string)
  document.registerFont('bold', openFace('bold') as unknown as string)
  const head = [
    'Formulaire papier',
    data.declaration.number ?? '',
    data.date,
    data.workplace.name,
    data.ownCompany.name,
  ]
  head.forEach((text, index) => document.font('bold', 12).text(text, 28, 28 + index * 20, { lineBreak: false }))
  const widths = [28, 116, 100, 88, 108, 99]
  const headings = ['N°', 'NISS ou Limosa', 'Nom', 'Prénom', 'Employeur (rang)', 'Signature']
  let y = 150
  const row = (texts: readonly string[], font: string): void => {
    let x = 28
    texts.forEach((text, index) => {
      const width = widths[index] ?? 0
      if (text !== '') document.font(font, 11).text(text, x + 4, y + 6, { width: width - 8, lineBreak: false })
      document.rect(x, y, width, 26).stroke()
      x += width
    })
    y += 26
  }
  row(headings, 'bold')
  data.lines.forEach((line, index) => {
    if (y > 720) {
      document.addPage()
      y = 60
      row(headings, 'bold')
    }
    const identifier = groupedIdentifier(line.identifier ?? '', line.kind)
    const employer = `${line.employer} (${line.tier})`
    row([String(index + 1), identifier, capitals(line.lastName), line.firstName, employer, ''], 'regular')
  })
  for (let blank = 1; blank <= 8; blank += 1) row([String(data.lines.length + blank), '', '', '', '', ''], 'regular')
  document.end()
  const bytes: unknown = document.read()
  if (!Buffer.isBuffer(bytes)) throw new Error('The bare document gave no bytes')
  return bytes
}

/** Milliseconds that writing one file per form takes. */
function written(forms: readonly EmergencyFormData[], make: (data: EmergencyFormData) => Buffer): number {
  const folder = mkdtempSync(join(tmpdir(), 'registra-forms-'))
  const start = performance.now()
  for (const data of forms) writeFileSync(join(folder, `${data.formNumber}.pdf`), make(data))
  const milliseconds = performance.now() - start
  rmSync(folder, { recursive: true })
  return milliseconds
}

/** Forms of 100 declarations with 40 people each, written as 100 files, against the bare loop; the best of some rounds. */
export async function run(): Promise<BenchResult[]> {
  const forms = Array.from({ length: declarations }, (_, index) => form(index))
  const ours: number[] = []
  const bare: number[] = []
  // Taking turns gives both the same share of a busy machine.
  for (let round = 0; round < rounds; round += 1) {
    bare.push(written(forms, bareForm))
    ours.push(written(forms, (data) => emergencyForm(data, ['fr']).bytes))
  }
  const [milliseconds, baselineMilliseconds] = [Math.min(...ours), Math.min(...bare)]
  const ratio = milliseconds / baselineMilliseconds
  return [
    {
      name: `forms of ${declarations} declarations, ${peoplePerForm} people each`,
      milliseconds,
      baselineMilliseconds,
      ratio,
      limit: `≤ ${limit} × bare PDFKit loop`,
      within: ratio <= limit,
    },
  ]
}
