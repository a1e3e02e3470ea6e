import { readFileSync } from 'node:fs'

import type { Page } from '@playwright/test'

import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { goTo } from '#tests/e2e/record-steps.ts'
import { openRegistered } from '#tests/e2e/workspace-steps.ts'
import { readPdf } from '#tests/support/pdf.ts'

/** The text of a PDF that a button hands over. */
async function pdfBehind(page: Page, button: string): Promise<string> {
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const { pages } = await readPdf(readFileSync(await (await file).path()))
  return pages.map(({ text }) => text).join('\n')
}

test('a round of reminders is made, noted as sent and proved, and is not repeated without asking', async ({
  launch,
}) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Rappels')
  await page.getByRole('heading', { name: 'Aucun rappel pour l’instant' }).waitFor()
  await page.keyboard.press('n')
  await page.getByRole('heading', { level: 1, name: 'Nouveau tour de rappels' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Continuer' }).click()
  const firms = page.getByRole('region', { name: 'Entreprises' })
  await expect(firms.getByRole('row')).toHaveCount(7)
  await expect(firms.getByRole('row', { name: /Brillance/ })).toContainText('Nederlands')
  await expect(page.getByText('6 entreprises choisies')).toBeVisible()
  await firms.getByRole('checkbox', { name: 'Rappeler: Lesse Nettoyage BV' }).uncheck()
  await expectAccessible(page)
  await keepScreenshot(page, 'reminders-firms')
  await page.getByRole('button', { name: 'Continuer' }).click()

  await page.getByRole('radiogroup', { name: 'Langue du texte' }).getByText('Nederlands').click()
  await expect(page.getByRole('textbox', { name: 'Texte de la lettre' })).toHaveValue(/Geachte heer of mevrouw/)
  await page.getByRole('textbox', { name: 'Titre' }).fill('Herinnering voor {onderneming}')
  await expect(page.getByRole('region', { name: 'Telle qu’elle sera envoyée' })).toContainText('Page 1 sur')
  await page.getByRole('textbox', { name: 'Titre' }).fill('Herinnering voor {iets}')
  await expect(page.getByText('«\u00a0iets\u00a0» n’est pas un mot que le programme remplace.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Titre' }).fill('Herinnering voor {onderneming}')
  await expect(page.getByRole('region', { name: 'Telle qu’elle sera envoyée' })).toContainText('Page 1 sur')
  await expectAccessible(page)
  await keepScreenshot(page, 'reminders-text')
  await page.getByRole('button', { name: 'Préparer 5 lettres' }).click()
  await expect(page.getByText('5 lettres sont prêtes.')).toBeVisible()
  const zip = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Enregistrer en ZIP' }).click()
  expect((await zip).suggestedFilename()).toMatch(/\.zip$/)

  await page.getByRole('button', { name: 'Marquer comme envoyé' }).click()
  const form = page.getByRole('dialog', { name: 'Marquer comme envoyé' })
  await form.getByRole('combobox', { name: 'Canal' }).click()
  await page.getByRole('option', { name: 'Courriel' }).click()
  await expect(form.getByRole('textbox', { name: /Czysto/ })).toHaveValue('biuro@czysto.example')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Ce tour est noté comme envoyé.')).toBeVisible()
  await page.getByRole('button', { name: 'Voir dans la liste' }).click()
  await expect(page.getByRole('gridcell', { name: 'envoyé', exact: true })).toHaveCount(5)
  await page.getByRole('gridcell', { name: 'Brillance NV' }).click()
  const pane = page.getByRole('complementary')
  await expect(pane).toContainText('contact3@sous-traitant.example')
  await expect(pane.getByRole('region', { name: 'La lettre' })).toContainText('Page 1 sur')
  await expectAccessible(page)
  await keepScreenshot(page, 'reminders')

  await page.keyboard.press('p')
  await page.getByRole('dialog', { name: 'Preuve des rappels d’une période' }).waitFor()
  await expectAccessible(page)
  const proof = await pdfBehind(page, 'Preuve (PDF)')
  for (const said of ['R-2026-0001', 'Herinnering voor Brillance NV', 'biuro@czysto.example', 'SHA-256']) {
    expect(proof).toContain(said)
  }
  await page.keyboard.press('Escape')

  await page.keyboard.press('n')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('1 entreprise choisie')).toBeVisible()
  const again = firms.getByRole('row', { name: /Czysto/ })
  await expect(again).toContainText('déjà rappelé le 06/10/2026')
  await again.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('button', { name: 'Préparer 2 lettres' }).click()
  const asked = page.getByRole('dialog', { name: 'Déjà rappelé récemment' })
  await expect(asked).toContainText('Czysto Sp. z o.o. a reçu le même rappel le 06/10/2026')
  await asked.getByRole('button', { name: 'Rappeler quand même' }).click()
  await expect(page.getByText('2 lettres sont prêtes.')).toBeVisible()
})

test('an agreement that lacks something is completed for many links at once, and its clause is copied', async ({
  launch,
}) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Chaîne')
  await page.getByRole('tab', { name: 'Conventions' }).click()
  const grid = page.getByRole('grid')
  await expect(grid.getByRole('gridcell', { name: /méthode convenue, canal de secours/ })).toHaveCount(9)
  await expectAccessible(page)
  await grid.getByRole('gridcell', { name: 'Brillance NV' }).first().click()
  const pane = page.getByRole('complementary')
  await expect(pane.getByRole('heading', { name: 'Ce qu’il faut au contrat' })).toBeVisible()
  await expect(pane.getByRole('button', { name: 'Ajouter le document: Contrat au dossier' })).toBeVisible()
  await keepScreenshot(page, 'agreements')

  await pane.getByRole('button', { name: 'Compléter le lien: Canal de secours' }).click()
  const form = page.getByRole('dialog', { name: 'Modifier le lien' })
  await form.getByRole('textbox', { name: 'Canal de secours' }).fill('Registratie per telefoon')
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
  await expect(pane.getByText('Registratie per telefoon')).toBeVisible()

  await pane.getByRole('button', { name: 'Clause prête à copier' }).click()
  const clause = page.getByRole('dialog', { name: /^Clause pour le contrat/ })
  const words = clause.getByRole('textbox', { name: 'Texte de la clause' })
  await expect(words).toHaveValue(/dan is dit het noodkanaal: Registratie per telefoon\./)
  await expectAccessible(page)
  await keepScreenshot(page, 'agreements-clause')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await clause.getByRole('button', { name: 'Copier le texte' }).click()
  await expect(page.getByText('Clause copiée')).toBeVisible()
  expect(await page.evaluate(async () => await navigator.clipboard.readText())).toContain('Brillance NV')
  await page.keyboard.press('Escape')

  await grid.getByRole('gridcell', { name: 'Kempen Poets SC' }).first().click()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: /Noter une convention pour 9 liens/ }).click()
  const bulk = page.getByRole('dialog', { name: 'Noter une convention' })
  await bulk.getByRole('combobox', { name: 'Méthode convenue' }).click()
  await page.getByRole('option', { name: 'Notre système' }).click()
  await expect(bulk.getByText('9 liens changent')).toBeVisible()
  await expect(bulk.getByText(/vide → Notre système/)).toHaveCount(9)
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(bulk).toBeHidden()
  await expect(grid.getByRole('gridcell', { name: 'Notre système' })).toHaveCount(9)
  await page.keyboard.press('Control+z')
  await expect(grid.getByRole('gridcell', { name: 'Notre système' })).toHaveCount(0)
})
