import type { Locator, Page } from '@playwright/test'

import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { goTo } from '#tests/e2e/record-steps.ts'
import { openEmpty, openRegistered } from '#tests/e2e/workspace-steps.ts'

/** The case that is open beside the list. */
function openCase(page: Page): Locator {
  return page.getByRole('region', { name: 'Constat ouvert' })
}

function caseTitle(page: Page): Locator {
  return openCase(page).getByRole('heading', { level: 2 })
}

function findingAt(page: Page, number: number): Locator {
  return page.getByRole('treeitem').and(page.locator('[aria-level="2"]')).nth(number)
}

test('an empty workspace says what will be found here and leads to the import', async ({ launch }) => {
  const page = await openEmpty(launch)
  await goTo(page, 'Constats')
  await expect(page.getByRole('heading', { name: 'Rien à revoir pour l’instant' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Importer des enregistrements' }).click()
  await expect(page.getByRole('heading', { name: 'Importer un fichier', level: 1 })).toBeVisible()
})

test('the most urgent findings come first, and each is treated with the keyboard', async ({ launch }) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Constats')
  const tree = page.getByRole('tree', { name: 'Constats à traiter' })
  await expect(tree.getByRole('treeitem').first()).toContainText('Encore 1 jour', { ignoreCase: true })
  await expect(caseTitle(page)).not.toBeEmpty()
  await expect(openCase(page)).toContainText('encore 1 jour, jusqu’au 07/10/2026')
  await expect(openCase(page).getByRole('table', { name: 'La journée en tableau' })).toBeAttached()
  await expectAccessible(page)
  await keepScreenshot(page, 'findings')

  const all = Number(
    /\d+/.exec(
      (await page
        .getByText(/^\d+ constats/)
        .first()
        .textContent()) ?? '',
    )?.[0],
  )
  await page.keyboard.press('j')
  await expect(findingAt(page, 1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('k')
  await expect(findingAt(page, 0)).toHaveAttribute('aria-current', 'true')
  const person = await openCase(page).getByRole('link').first().textContent()

  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Expliquer 1 constat' })
  await expect(dialog).toContainText(person ?? '')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Expliquer' }).click()
  await expect(dialog).toContainText('Choisissez une raison')
  await dialog.getByLabel('Vérifié avec la personne').check()
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Vu ce matin')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(`${all - 1} constats`)).toBeVisible()
  await expect(findingAt(page, 0)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Control+z')
  await expect(page.getByText(`${all} constats`)).toBeVisible()
})

test('what shares a cause is treated as one, and what was decided can be found and opened again', async ({
  launch,
}) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Constats')
  await page.getByRole('button', { name: /Ce qui se répète/ }).click()
  const repeats = page.getByRole('region', { name: 'Ce qui se répète' })
  await expect(repeats).toContainText('à Galerie Opéra depuis le 25/09/2026')
  await expectAccessible(page)
  await repeats
    .getByRole('button', { name: /^Traiter ensemble/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: /^Traiter ensemble \d+ constats/ })
  await dialog.getByText('Écarter', { exact: true }).click()
  await dialog.getByLabel('Ce n’est pas une erreur').check()
  await dialog.getByRole('button', { name: /^Écarter \d+ constats/ }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/constats écartés/).first()).toBeVisible()

  await page.getByRole('textbox', { name: 'Filtre rapide' }).or(page.getByLabel('Filtre rapide')).first().click()
  await page.getByRole('option', { name: 'Expliqués et écartés' }).click()
  await expect(openCase(page)).toContainText('Ce n’est pas une erreur')
  await openCase(page).getByRole('button', { name: 'Rouvrir' }).click()
  await expect(page.getByText('1 constat rouvert').first()).toBeVisible()
})

test('the list is grouped by person and by cause, chosen in part and folded', async ({ launch }) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Constats')
  await page.getByText('Cause', { exact: true }).click()
  const groups = page.getByRole('treeitem').and(page.locator('[aria-level="1"]'))
  await expect(groups.first()).toHaveAttribute('aria-expanded', 'false')
  await page.getByRole('tree').focus()
  await page.keyboard.press('ArrowRight')
  await expect(groups.first()).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 choisis')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByText('2 choisis')).toBeHidden()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(groups.first()).toHaveAttribute('aria-expanded', 'false')
  await page.getByText('Personne', { exact: true }).click()
  await expect(groups.first()).toContainText(/-\d{4}/)
})
