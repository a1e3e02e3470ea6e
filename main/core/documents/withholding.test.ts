import { describe, expect, test } from 'vitest'

import { withholdingLog, withholdingLogSheets } from '#main/core/documents/withholding-log.ts'
import { withholdingSheet, type WithholdingSheetData } from '#main/core/documents/withholding-sheet.ts'
import type { DocumentResult } from '#main/core/documents/types.ts'
import type { WithholdingLogRow } from '#shared/contract/withholding.ts'
import { computeWithholding, type DebtResults } from '#shared/domain/withholding.ts'
import { languages } from '#shared/i18n/index.ts'
import { outside, readPdf } from '#tests/support/pdf.ts'

const results: DebtResults = {
  nsso: { answer: 'yes', debtCents: 99_999 },
  tax: { answer: 'yes', debtCents: null },
  selfEmployed: { answer: 'yes', debtCents: 250_000 },
}
const check = {
  id: 1,
  checkedOn: '2026-03-01',
  validFrom: '2026-03-01',
  validTo: '2026-03-02',
  results,
  certificate: 'A-77',
  fileName: 'attestation.pdf',
  checkedBy: 'Anne',
}
const head = {
  number: 'F-1',
  createdAt: '2026-03-02T08:00:00.000Z',
  sender: { name: 'Net & Clair', number: '1999990738' },
}
const invoice = { amountCents: 1_000_001, vatCents: 210_000 }
const covered: WithholdingSheetData = {
  ...head,
  contractor: 'Dender Services – Société à responsabilité limitée de nettoyage et d’entretien de bâtiments',
  contractorNumber: '0428759497',
  declaration: '1Y11DQCJU2KHZ',
  invoiceNumber: 'F-1',
  invoiceOn: '2026-02-15',
  plannedOn: '2026-03-01',
  paidOn: '2026-03-02',
  state: 'paid',
  overrideReason: null,
  note: 'Virement du matin',
  check,
  valid: true,
  withholding: computeWithholding(invoice, { date: '2026-03-02', regime: 'cleaning' }, results),
}
const uncovered: WithholdingSheetData = {
  ...covered,
  paidOn: '2026-03-03',
  valid: false,
  overrideReason: 'Le service ne répond pas',
  withholding: computeWithholding({ ...invoice, vatCents: null }, { date: '2026-03-03', regime: 'cleaning' }, null),
}
const row: WithholdingLogRow = {
  id: 1,
  at: '2026-03-02T08:00:00.000Z',
  by: 'Anne',
  reason: 'edit',
  step: 'paid',
  companyId: 1,
  company: 'Dender Services',
  paymentId: 1,
  checkId: 1,
  invoiceNumber: 'F-1',
  day: '2026-03-02',
  amountCents: 1_000_001,
  nssoCents: 99_999,
  taxCents: 150_000,
  selfEmployedCents: 0,
  contractorCents: 960_002,
  nsso: 'yes',
  tax: 'yes',
  selfEmployed: 'yes',
  validFrom: '2026-03-01',
  validTo: '2026-03-02',
  certificate: 'A-77',
  overrideReason: null,
}
const undone: WithholdingLogRow = { ...row, id: 2, step: 'removed', reason: 'undo', nsso: null, validTo: null }
const log = { ...head, number: '', from: '2026-03-01', to: '2026-03-31', rows: [row, undone] }

async function textOf({ bytes }: DocumentResult): Promise<string> {
  const { pages } = await readPdf(bytes)
  return pages
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
}

describe.each(languages)('in %s', (language) => {
  test('the sheet and the log stay within their pages, tagged, with nothing untranslated or replaced', async () => {
    for (const document of [
      withholdingSheet(covered, language),
      withholdingSheet(uncovered, language),
      withholdingLog(log, language),
      withholdingLog({ ...log, rows: [] }, language),
    ]) {
      const read = await readPdf(document.bytes)
      expect(read).toMatchObject({ tagged: true, language: expect.stringMatching(new RegExp(`^${language}`)) })
      expect(read.pages.flatMap((page) => outside(page, 20))).toEqual([])
      expect(read.pages.map(({ text }) => text).join(' ')).not.toMatch(/withholding\.|\{\{|undefined/)
      expect(document.warnings).toEqual([])
    }
  })
})

test('the sheet says what was checked, how much goes to whom, why, and which rules are assumptions', async () => {
  const text = await textOf(withholdingSheet(covered, 'fr'))
  expect(text).toContain('01/03/2026 · Valable du 01/03/2026 au 02/03/2026')
  expect(text).toContain('La dette (999,99 €), plus petite que 35 % de 10 000,01 € (3 500,00 €)')
  expect(text).toContain('15 % de 10 000,01 € hors TVA')
  expect(text).toContain('La dette (2 500,00 €) ne dépasse pas 2 500,00 €')
  expect(text).toContain('9 600,02 €')
  expect(text).toContain('12 100,01 €')
  expect(text).toMatch(/INASTI \(15 %\)\. Règle depuis le 01\/01\/2026.* Hypothèse/)
})

test('the sheet of a payment without a valid check gives the reason', async () => {
  const text = await textOf(withholdingSheet(uncovered, 'fr'))
  expect(text).toContain('Aucun contrôle valable pour le jour de paiement.')
  expect(text).toContain('Le dernier contrôle, du 01/03/2026, valait jusqu’au 02/03/2026.')
  expect(text).toContain('Le service ne répond pas')
  expect(text).toContain('autoliquidation (cocontractant)')
})

test('the log tells what was undone and adds up what was withheld on payments made', async () => {
  const text = await textOf(withholdingLog(log, 'fr'))
  expect(text).toContain('Paiement supprimé (annulation)')
  expect(text).toContain('2 lignes')
  const [lines, totals] = withholdingLogSheets(log.rows, 'fr')
  expect([...(lines?.rows ?? [])]).toHaveLength(2)
  expect([...(totals?.rows ?? [])]).toEqual([
    ['ONSS', 999.99],
    ['SPF Finances', 1500],
    ['INASTI', 0],
  ])
})

test('the same data give the same bytes', () => {
  expect(withholdingSheet(covered, 'nl').bytes).toEqual(withholdingSheet(covered, 'nl').bytes)
})
