import { readFileSync } from 'node:fs'

import type { Page } from '@playwright/test'

import { expect, expectAccessible, keepScreenshot, test, type Launch } from '#tests/e2e/fixtures.ts'
import {
  choose,
  dialog,
  enterCompany,
  enterDeclaration,
  enterPerson,
  goTo,
  save,
  startNew,
} from '#tests/e2e/record-steps.ts'
import { openEmpty } from '#tests/e2e/workspace-steps.ts'

// Each test enters its own records through the forms and looks at every page it passes for accessibility.

const own = 'Net & Clair'
const sub = 'Lesse Nettoyage'
const place = 'Bureaux Léopold'
const declaration = '1Y11DQCJU2KHZ'

/** Starts on the list of firms, with the own one and a subcontractor entered. */
async function openWithFirms(launch: Launch): Promise<Page> {
  const page = await openEmpty(launch)
  await goTo(page, 'Sous-traitants', 'Entreprises')
  await enterCompany(page, own, '1999.990.738', true)
  await enterCompany(page, sub, '1999.035.089')
  return page
}

test('firms, works, a chain, a person and a planned period are entered and meet on the page of the works', async ({
  launch,
}) => {
  const page = await openEmpty(launch)
  await goTo(page, 'Sous-traitants', 'Entreprises')
  await expect(page.getByText('Aucune entreprise pour l’instant')).toBeVisible()
  await expectAccessible(page)
  await enterCompany(page, own, '1999.990.738', true)
  await enterCompany(page, sub, '1999.035.089')
  await expectAccessible(page)
  await keepScreenshot(page, 'companies')

  await goTo(page, 'Déclarations')
  await enterDeclaration(page, declaration, place)
  await goTo(page, 'Personnes')
  await enterPerson(page, 'Peeters', '85.07.30-033.28', sub)
  await expect(page.getByText('85.07.30-033.28')).toHaveCount(0)
  await expectAccessible(page)

  await goTo(page, 'Planning')
  const period = await startNew(page, 'Nouvelle période')
  await expectAccessible(page)
  await choose(period, /^Personne/, 'Peeters')
  await choose(period, /^Déclaration de travaux/, declaration)
  for (const day of ['samedi', 'dimanche']) await period.locator('label', { hasText: day }).click()
  await save(page, period)
  await expect(page.getByRole('gridcell', { name: 'lu–di' })).toBeVisible()
  await expectAccessible(page)

  await goTo(page, 'Déclarations')
  await page.getByRole('gridcell', { name: place, exact: true }).dblclick()
  await page.getByRole('tab', { name: 'Chaîne' }).click()
  await expect(page.getByRole('row', { name: new RegExp(own) })).toContainText('Déclarant')
  const link = await startNew(page, 'Nouveau lien')
  await choose(link, /^Sous-traitant/, sub)
  await save(page, link)
  await expect(page.getByRole('row', { name: new RegExp(sub) })).toHaveAttribute('aria-level', '2')
  await expectAccessible(page)
  await keepScreenshot(page, 'chain')

  await page.getByRole('tab', { name: 'Attendus' }).click()
  const due = page.getByRole('row', { name: /Peeters/ })
  await expect(due).toContainText(sub)
  await expect(due.getByRole('cell').nth(4)).toHaveText('1')
  await expectAccessible(page)
})

test('what was saved can be taken back, what is used stays and is named, and can be ended instead', async ({
  launch,
}) => {
  const page = await openWithFirms(launch)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('gridcell', { name: sub, exact: true })).toHaveCount(0)

  await goTo(page, 'Déclarations')
  await enterDeclaration(page, declaration, place)
  await goTo(page, 'Personnes')
  await enterPerson(page, 'Peeters', '85.07.30-033.28', own)
  await goTo(page, 'Planning')
  const period = await startNew(page, 'Nouvelle période')
  await choose(period, /^Personne/, 'Peeters')
  await choose(period, /^Déclaration de travaux/, declaration)
  await save(page, period)

  await goTo(page, 'Déclarations')
  await page.getByRole('gridcell', { name: place, exact: true }).click()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: /Supprimer la ligne/ }).click()
  await dialog(page).getByRole('button', { name: 'Supprimer' }).click()
  await expect(dialog(page)).toContainText('1 fiche gardée')
  await expect(dialog(page)).toContainText(declaration)
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Leur donner une date de fin' }).click()
  await dialog(page).getByRole('button', { name: 'Mettre fin' }).click()
  const ended = page
    .getByRole('row', { name: new RegExp(declaration) })
    .getByRole('gridcell')
    .nth(5)
  await expect(ended).toHaveText(/^\d{2}\/\d{2}\/\d{4}$/)

  await goTo(page, 'Planning')
  await page.getByRole('gridcell', { name: 'Peeters' }).click()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: /Supprimer la ligne/ }).click()
  await dialog(page).getByRole('button', { name: 'Supprimer' }).click()
  await expect(page.getByText('Aucun planning pour l’instant')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('gridcell', { name: 'Peeters' })).toBeVisible()
})

test('a list is filtered, kept as a view, copied and exported exactly as it is shown', async ({ launch }) => {
  const page = await openWithFirms(launch)

  await page.getByRole('combobox', { name: 'Filtre rapide' }).click()
  await page.getByRole('option', { name: 'Propre entreprise' }).click()
  await expect(page.getByText('1 résultat', { exact: true })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: sub, exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Vues enregistrées' }).click()
  await page.getByLabel('Nom de la vue').fill('Les nôtres')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Vues enregistrées' }).click()
  await expect(page.getByRole('button', { name: 'Les nôtres', exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Vue standard' }).click()
  await expect(page.getByText('2 résultats', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Vues enregistrées' }).click()
  await page.getByRole('button', { name: 'Les nôtres', exact: true }).click()
  await expect(page.getByText('1 résultat', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Exporter' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Fichier CSV' }).click(),
  ])
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toContain(own)
  expect(text).not.toContain(sub)
})

test('a double click opens only the record that both of its clicks met, though the list moved between them', async ({
  launch,
}) => {
  const page = await openWithFirms(launch)
  const first = page.locator('[data-cell="0:1"]')
  await expect(first).toHaveText(sub)
  await first.click()
  await page.keyboard.press('Control+z')
  await expect(first).toHaveText(own)
  // The pointer has not moved: the second click of the pair meets the firm that took the place of the first.
  await page.mouse.down({ clickCount: 2 })
  await page.mouse.up({ clickCount: 2 })
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: 'Nouvelle entreprise' })
  await expect(form).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()

  await first.dblclick()
  await expect(page.getByRole('heading', { name: own, level: 1 })).toBeVisible()
})

test('a form explains at the field what is wrong and asks before anything typed is lost', async ({ launch }) => {
  const page = await openEmpty(launch)
  await goTo(page, 'Personnes')
  const form = await startNew(page, 'Nouvelle personne')
  await form.getByRole('textbox', { name: 'Numéro', exact: true }).fill('85.07.30-033.29')
  await expect(form.getByText('Les deux derniers chiffres du NISS')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(form.getByText('Ce champ est vide.').first()).toBeVisible()
  await expectAccessible(page)
  await form.getByRole('textbox', { name: /^Nom/ }).fill('Peeters')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Continuer à modifier' }).click()
  await form.getByLabel('J’ai vu le document qui le confirme').check()
  await save(page, form)
  await expect(page.getByRole('gridcell', { name: 'Peeters', exact: true })).toBeVisible()

  await page.getByRole('gridcell', { name: 'Peeters', exact: true }).press('Enter')
  await page.getByRole('heading', { name: 'Peeters', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Afficher le numéro complet' }).click()
  await expect(page.getByText('85.07.30-033.29')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Historique' }).click()
  await expect(page.getByText('Numéro complet affiché')).toBeVisible()
  await expect(page.getByText('85.07.30-033.29')).toHaveCount(0)

  await goTo(page, 'Journal')
  await expect(page.getByText(/Personne créée/)).toBeVisible()
  await expectAccessible(page)
  await goTo(page, 'Réglages')
  await page.getByRole('button', { name: 'Contrôler maintenant' }).click()
  await expect(page.getByText('Tout est en ordre.')).toBeVisible()
  await page.getByLabel('Lignes vierges').fill('12')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Réglages enregistrés').first()).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'settings')
})
