import type { Locator, Page } from '@playwright/test'

import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { goTo } from '#tests/e2e/record-steps.ts'
import { openRegistered } from '#tests/e2e/workspace-steps.ts'

/** The cell of a duty of a firm; the first three columns are the box, the firm and its tier. */
function cell(page: Page, firm: string, duty: 0 | 1 | 2 | 3): Locator {
  const row = matrix(page).getByRole('row').filter({ hasText: firm }).first()
  return row.getByRole('gridcell').nth(2 + duty)
}

function matrix(page: Page): Locator {
  return page.getByRole('grid', { name: 'Obligations par lieu et par entreprise' })
}

function pane(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Détail de l’obligation' })
}

test('a missing duty is found from Today, completed with a file by keyboard, and printed', async ({ launch }) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Aujourd’hui')
  await page.getByRole('link', { name: /obligations manquent aux lieux actifs/ }).click()
  await expect(page.getByRole('tab', { name: 'Obligations', selected: true })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Montrer' })).toHaveValue('Ce qui manque')
  await expect(matrix(page).getByRole('row').nth(1)).toContainText('Bureaux Léopold')
  await expectAccessible(page)
  await keepScreenshot(page, 'duties')

  await cell(page, 'Lesse Nettoyage', 0).click()
  await expect(pane(page)).toContainText('Aucune méthode d’enregistrement n’est convenue.')
  await expect(pane(page).getByRole('button', { name: 'Lien avec Net & Clair SRL' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(pane(page)).toContainText('encore à traiter')
  await expect(pane(page).getByRole('link', { name: /constats? à traiter/ })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(pane(page)).toContainText('Aucune preuve n’est notée.')
  await page.keyboard.press('Enter')
  await expect(pane(page).getByRole('group')).toBeFocused()
  await expectAccessible(page)

  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Ajouter une preuve' })
  await expect(dialog).toContainText('Concerne : Lesse Nettoyage BV.')
  await expect(dialog.getByRole('checkbox', { name: 'Moyen pour chacun' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toContainText('Sans pièce et sans note, la preuve ne montrerait rien.')
  await expectAccessible(page)
  const choosing = page.waitForEvent('filechooser')
  await dialog.locator('button', { hasText: 'Choisir un fichier' }).focus()
  await page.keyboard.press('Enter')
  await (
    await choosing
  ).setFiles({
    name: 'badges remis.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Un badge par personne, liste signée.\n'),
  })
  await expect(dialog).toContainText('Pièce prête : badges remis.txt')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(pane(page)).toContainText('Une preuve valable est notée')
  await expect(pane(page).getByRole('button', { name: 'Pièce : badges remis.txt' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cell(page, 'Lesse Nettoyage', 2)).toHaveText('Fait')
  await expect(cell(page, 'Lesse Nettoyage', 2)).toBeFocused()
  await expectAccessible(page)
  await keepScreenshot(page, 'duties-evidence')

  await page.keyboard.press('Control+z')
  await expect(cell(page, 'Lesse Nettoyage', 2)).toHaveText('Manque')
})

test('evidence is noted for several firms at once, and the report of a declaration is saved', async ({ launch }) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Chaîne')
  await page.getByRole('tab', { name: 'Obligations' }).click()
  await page.getByRole('textbox', { name: 'Lieu de travail ou déclaration' }).fill('Léopold')
  await page
    .getByRole('option', { name: /Bureaux Léopold/ })
    .first()
    .click()
  await expect(matrix(page).getByRole('row').nth(1)).toContainText('Bureaux Léopold')
  await cell(page, 'Lesse Nettoyage', 3).click()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText('2 entreprises choisies')).toBeVisible()
  await page.getByRole('button', { name: 'Noter une preuve pour 2 entreprises…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ajouter une preuve' })
  await dialog.getByRole('checkbox', { name: 'Personnel informé' }).check()
  await dialog.getByText('Sans objet', { exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Les deux gérants travaillent seuls.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(cell(page, 'Lesse Nettoyage', 3)).toHaveText('Sans objet')
  await expect(cell(page, 'Kempen Poets', 3)).toHaveText('Sans objet')

  for (const [item, ending] of [
    ['Rapport PDF', /\.pdf$/],
    ['Rapport Excel', /\.xlsx$/],
  ] as const) {
    await page.getByRole('button', { name: 'Rapport des obligations' }).click()
    const file = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: item }).click()
    expect((await file).suggestedFilename()).toMatch(ending)
  }

  await pane(page).getByRole('link', { name: 'Ouvrir la déclaration' }).click()
  // Both pages have a tab of this name: the right one is on the page of the declaration.
  await expect(page.getByRole('heading', { name: 'Bureaux Léopold', level: 1 })).toBeVisible()
  await page.getByRole('tab', { name: 'Obligations' }).click()
  await expect(cell(page, 'Lesse Nettoyage', 3)).toHaveText('Sans objet')
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Historique' }).click()
  await expect(page.getByText('Preuve d’une obligation notée').first()).toBeVisible()
})
