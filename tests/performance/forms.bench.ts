import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import PDFDocument from 'pdfkit'

import { emergencyForm } from '#main/core/documents/emergency-form.ts'
import { openFace } from '#main/core/documents/fonts.ts'
import { capitals, groupedIdentifier } from '#main/core/documents/format.ts'
import type { EmergencyFormData } from '#main/core/documents/types.ts'
import type { Core } from '#main/core/core.ts'
import { startCore, type RunningCore } from '#main/core/start.ts'
import { addDays } from '#shared/domain/dates.ts'
import { formData, person } from '#tests/support/form-data.ts'
import { median } from '#tests/performance/median.ts'
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

/** Fills an open workspace with the declarations, people and planning that the forms list. */
async function fill(core: Core, forms: readonly EmergencyFormData[]): Promise<void> {
  await core.workspace.write('bench', (writer) => {
    const roles = { roleContractor: 1, roleAgency: 0, roleClient: 0, provisional: 0 } as const
    const names = [...new Set(forms.flatMap(({ lines }) => lines.map(({ employer }) => employer ?? '')))]
    const firms = new Map(
      names.map((name, index) => [name, writer.insert('company', { name, roleOwn: index === 0 ? 1 : 0, ...roles })]),
    )
    const [own = 0, ...others] = firms.values()
    for (const { declaration, workplace, lines } of forms) {
      const { number } = declaration
      const declarationId = writer.insert('declaration', {
        number: number ?? '',
        regime: 'construction',
        declarantId: own,
        provisional: 0,
      })
      writer.insert('workplace', { declarationId, ...workplace, permanentLack: 0 })
      for (const contractorId of others) {
        writer.insert('chainLink', { declarationId, contractorId, directEmployerId: own, viaAgency: 0 })
      }
      for (const { lastName, firstName, identifier, employer } of lines) {
        const personId = writer.insert('person', { lastName, firstName, provisional: 0 })
        writer.insert('personIdentifier', { personId, kind: 'national', value: identifier ?? '' })
        writer.insert('employment', { personId, companyId: firms.get(employer ?? '') ?? own, capacity: 'employee' })
        writer.insert('assignment', { personId, declarationId, validFrom: '2026-01-01', weekdays: '1234567' })
      }
    }
  })
}

/** Milliseconds that the program takes for the forms of a day it has none of yet: asked, drawn, kept and written. */
async function prepared({ client }: RunningCore, date: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-forms-'))
  const start = performance.now()
  let count = 0
  for await (const item of await client.emergency.prepareAll({ date, languages: ['fr'], folder })) {
    if (item.kind === 'done') count = item.forms.filter(({ form }) => form.people === peoplePerForm).length
  }
  const milliseconds = performance.now() - start
  rmSync(folder, { recursive: true })
  if (count !== declarations) throw new Error(`${count} forms instead of ${declarations}`)
  return milliseconds
}

/**
 * Forms of 100 declarations with 40 people each, written as 100 files, against the bare loop; the best of some rounds.
 * `emergency form --all` asks the workspace and keeps each form too, `drawing` alone does neither.
 */
export async function run(): Promise<BenchResult[]> {
  const forms = Array.from({ length: declarations }, (_, index) => form(index))
  const place = mkdtempSync(join(tmpdir(), 'registra-forms-'))
  const running = startCore({
    stateDir: join(place, 'state'),
    resourcesDir: join(import.meta.dirname, '../../resources'),
    version: 'bench',
    defaultUser: 'bench',
  })
  const workspace = { folder: join(place, 'Bureau'), passphrase: 'quatre mots pour mesurer', user: 'bench' }
  await running.client.workspace.create({ ...workspace, sample: false, language: 'fr' })
  await fill(running.core, forms)
  const [drawing, whole, bare]: [number[], number[], number[]] = [[], [], []]
  // Taking turns gives each the same share of a busy machine; another day each round leaves nothing ready made.
  for (let round = 0; round < rounds; round += 1) {
    bare.push(written(forms, bareForm))
    drawing.push(written(forms, (data) => emergencyForm(data, ['fr']).bytes))
    whole.push(await prepared(running, addDays('2026-09-14', round)))
  }
  await running.core.release()
  rmSync(place, { recursive: true })
  const what = `${declarations} declarations, ${peoplePerForm} people each`
  return [
    result(`forms of ${what}: emergency form --all`, median(whole), median(bare)),
    result(`forms of ${what}: drawing`, median(drawing), median(bare)),
  ]
}

function result(name: string, milliseconds: number, baselineMilliseconds: number): BenchResult {
  const ratio = milliseconds / baselineMilliseconds
  return {
    name,
    milliseconds,
    baselineMilliseconds,
    ratio,
    limit: `≤ ${limit} × bare PDFKit loop`,
    within: ratio <= limit,
  }
}
