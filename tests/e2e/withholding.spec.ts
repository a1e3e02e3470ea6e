import { readFile } from 'node:fs/promises'

import type { Download, Locator, Page } from '@playwright/test'

import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { choose, enterCompany, goTo, save, startNew } from '#tests/e2e/record-steps.ts'
import { openEmpty } from '#tests/e2e/workspace-steps.ts'
import { readPdf } from '#tests/support/pdf.ts'

const thursday = '2026-01-08T08:00:00.000Z'

/** Chooses a value in a list of choices. */
async function pick(place: Locator, name: RegExp, option: string): Promise<void> {
  await place.getByRole('combobox', { name }).click()
  await place.page().getByRole('option', { name: option, exact: true }).click()
}

/** Types a date and leaves the field, so that its calendar closes. */
async function typeDate(place: Locator, name: RegExp, date: string): Promise<void> {
  const field = place.getByRole('textbox', { name })
  await field.fill(date)
  await field.press('Tab')
}

/** Pastes a picture of the screen somewhere on the page. */
async function pasteScreenshot(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 40, height: 30 })
    canvas.getContext('2d')?.fillRect(4, 4, 20, 12)
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    const clipboardData = new DataTransfer()
    if (picture) clipboardData.items.add(new File([picture], 'image.png', { type: 'image/png' }))
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
}

/** The text of a saved PDF, blanks as plain ones. */
async function pdfText(download: Download): Promise<string> {
  const { pages } = await readPdf(await readFile(await download.path()))
  return pages
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
}

async function openDesk(page: Page): Promise<void> {
  await goTo(page, 'Retenues')
}

test('what is withheld on a boundary date stands on the screen, on the sheet and in the log', async ({ launch }) => {
  const page = await openEmpty(launch, thursday)
  await goTo(page, 'Sous-traitants', 'Entreprises')
  await enterCompany(page, 'Net & Clair', '1999.990.738', true)
  await enterCompany(page, 'Dender Services', '0428.759.497')

  await openDesk(page)
  const form = await startNew(page, 'Nouveau paiement')
  await expect(form.getByRole('textbox', { name: /^Payé par/ })).toHaveValue(/Net & Clair/)
  await choose(form, /^Sous-traitant/, 'Dender Services')
  await pick(form, /^Secteur/, 'Nettoyage')
  await form.getByRole('textbox', { name: /^Facture/ }).fill('F-2026-001')
  await typeDate(form, /^Date de facture/, '15/12/2025')
  await form.getByRole('textbox', { name: /^Montant hors TVA/ }).fill('10000,01')
  await typeDate(form, /^Paiement prévu le/, '01/01/2026')
  await expect(form.getByText(/Aucun contrôle des dettes ne couvre le 01\/01\/2026/)).toBeVisible()
  await save(page, form)
  await expect(page.getByRole('gridcell', { name: 'Sans contrôle' })).toBeVisible()

  await page.getByRole('gridcell', { name: 'Dender Services' }).click()
  const pane = page.getByRole('complementary')
  await expect(pane.getByText('Aucun contrôle ne couvre le 01/01/2026.')).toBeVisible()
  await pane.getByRole('button', { name: 'Noter un contrôle…' }).click()
  const check = page.getByRole('dialog', { name: 'Nouveau contrôle' })
  await typeDate(check, /^Contrôlé le/, '31/12/2025')
  await typeDate(check, /^Valable du/, '31/12/2025')
  await typeDate(check, /^Valable jusqu’au/, '01/01/2026')
  await pick(check, /^Dettes à l’ONSS/, 'Pas de dette')
  await pick(check, /^Dettes fiscales/, 'Dette')
  await pick(check, /^Cotisations d’indépendant/, 'Dette')
  await check.getByRole('textbox', { name: /^Montant des cotisations/ }).fill('2500,01')
  await check.getByRole('textbox', { name: /^Numéro de l’attestation/ }).fill('A-77')
  await pasteScreenshot(page)
  await expect(check.getByText(/^Copie d’écran|\.png$/)).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'withholding-check-form')
  await save(page, check)

  await expect(page.getByRole('gridcell', { name: 'À retenir' })).toBeVisible()
  const computation = pane.getByRole('table', { name: /^Calcul pour le 01\/01\/2026/ })
  await expect(computation.getByRole('row', { name: /^SPF Finances/ })).toContainText('1\u00a0500,00\u00a0€')
  const third = computation.getByRole('row', { name: /^INASTI/ })
  await expect(third).toContainText('1\u00a0500,00\u00a0€')
  await expect(third).toContainText('Hypothèse')
  await expect(computation.getByRole('row', { name: /^Sous-traitant/ })).toContainText('7\u00a0000,01\u00a0€')
  await expectAccessible(page)
  await keepScreenshot(page, 'withholding-payments')

  // A day earlier there is no third rate; a day later no check.
  await page.keyboard.press('p')
  const paying = page.getByRole('dialog', { name: 'Marquer comme payé' })
  await typeDate(paying, /^Payé le/, '31/12/2025')
  await expect(paying.getByRole('row', { name: /^INASTI/ })).toContainText('Pas de retenue ce jour-là')
  await typeDate(paying, /^Payé le/, '02/01/2026')
  await expect(paying.getByText(/valait jusqu’au 01\/01\/2026/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(paying.getByText('Dites pourquoi vous payez sans contrôle valable.')).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'withholding-pay')
  await typeDate(paying, /^Payé le/, '01/01/2026')
  await expect(paying.getByRole('row', { name: /^INASTI/ })).toContainText('1\u00a0500,00\u00a0€')
  await page.keyboard.press('Control+Enter')
  await expect(paying).toBeHidden()
  await expect(page.getByRole('gridcell', { name: 'Payé', exact: true })).toBeVisible()

  await expect(pane.getByText('Figé au paiement')).toBeVisible()
  const sheet = page.waitForEvent('download')
  await pane.getByRole('button', { name: 'Enregistrer la feuille' }).click()
  const printed = await pdfText(await sheet)
  expect(printed).toContain('Dender Services (0428.759.497)')
  expect(printed).toContain('15 % de 10 000,01 € hors TVA')
  expect(printed).toContain('7 000,01 €')
  expect(printed).toContain('Payé le 01/01/2026')
  expect(printed).toContain('Hypothèse')

  await page.getByRole('tab', { name: 'Contrôles' }).click()
  await expect(page.getByRole('gridcell', { name: 'A-77' })).toBeVisible()
  await page.getByRole('tab', { name: 'Journal' }).click()
  await expect(page.getByRole('gridcell', { name: 'Contrôle noté' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: 'Paiement prévu' })).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'withholding-log')
  const log = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PDF de la période' }).click()
  expect(await pdfText(await log)).toContain('F-2026-001')
})

test('the calculator says what would be withheld, and saves nothing', async ({ launch }) => {
  const page = await openEmpty(launch, thursday)
  await openDesk(page)
  await page.getByRole('tab', { name: 'Contrôles' }).click()
  await expect(page.getByText('Aucun contrôle n’est noté')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Paiements' }).click()
  await startNew(page, 'Nouveau paiement')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Chercher ou agir' })
  await palette.getByRole('textbox').fill('Calculer sans noter')
  await palette.getByRole('button', { name: 'Calculer sans noter…' }).click()
  const calculator = page.getByRole('dialog', { name: 'Calculer une retenue' })
  await calculator.getByRole('textbox', { name: /^Montant hors TVA/ }).fill('1000')
  await pick(calculator, /^Dettes à l’ONSS/, 'Dette')
  await expect(calculator.getByRole('row', { name: /^ONSS/ })).toContainText('350,00\u00a0€')
  await calculator.getByRole('textbox', { name: /^Montant de la dette à l’ONSS/ }).fill('12,34')
  await expect(calculator.getByRole('row', { name: /^ONSS/ })).toContainText('12,34\u00a0€')
  await expectAccessible(page)
  await keepScreenshot(page, 'withholding-calculator')
  await calculator.getByRole('button', { name: 'Fermer' }).last().click()
  await expect(page.getByText('Aucun paiement n’est noté')).toBeVisible()
})
