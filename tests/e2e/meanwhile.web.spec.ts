import type { Locator, Page } from '@playwright/test'

import { expect, expectAccessible, test } from '#tests/e2e/fixtures.ts'
import { enterCompany, goTo, save } from '#tests/e2e/record-steps.ts'
import { openEmpty, openRegistered } from '#tests/e2e/workspace-steps.ts'

const firm = 'Lesse Nettoyage'

/** Opens the form of the firm in a window. */
async function edit(page: Page): Promise<Locator> {
  await goTo(page, 'Sous-traitants', 'Entreprises')
  await page.getByRole('gridcell', { name: firm, exact: true }).dblclick()
  // The pane beside the list has a button of this name too: the one meant is on the page of the firm.
  await expect(page.getByRole('heading', { level: 1, name: firm })).toBeVisible()
  await page.getByRole('button', { name: 'Modifier', exact: true }).click()
  const form = page.getByRole('dialog', { name: 'Modifier l’entreprise' })
  await expect(form.getByRole('textbox', { name: /^Nom/ })).toHaveValue(firm)
  return form
}

test('two windows that change one firm lose nothing', async ({ launch }) => {
  const page = await openEmpty(launch)
  await goTo(page, 'Sous-traitants', 'Entreprises')
  await enterCompany(page, firm, '1999.035.089')
  const other = await page.context().newPage()
  await other.goto(new URL('/', page.url()).href)
  const mine = await edit(page)
  const theirs = await edit(other)
  await theirs.getByRole('textbox', { name: 'Téléphone' }).fill('02 111 11 11')
  await theirs.getByRole('textbox', { name: /^Nom/ }).fill('Lesse de l’autre')
  await save(other, theirs)

  await mine.getByRole('textbox', { name: 'Adresse', exact: true }).fill('Rue Haute 1')
  await mine.getByRole('textbox', { name: /^Nom/ }).fill('Lesse d’ici')
  await page.keyboard.press('Control+s')
  await expect(mine.getByRole('alert').filter({ hasText: 'Vous avez tous deux changé' })).toContainText('Nom')
  await expect(mine.getByRole('textbox', { name: 'Téléphone' })).toHaveValue('02 111 11 11')
  await expect(mine.getByRole('textbox', { name: /^Nom/ })).toHaveValue('Lesse d’ici')
  await expectAccessible(page)
  await mine.getByRole('button', { name: 'Reprendre ses valeurs' }).click()
  await expect(mine.getByRole('textbox', { name: /^Nom/ })).toHaveValue('Lesse de l’autre')
  await mine.getByRole('button', { name: 'Revenir aux miennes' }).click()
  await save(page, mine)

  await expect(other.getByRole('heading', { level: 1 })).toContainText('Lesse d’ici')
  await expect(other.getByText('Rue Haute 1')).toBeVisible()
  await expect(other.getByText('02 111 11 11')).toBeVisible()
})

test('two windows that write one correction request lose no word', async ({ launch }) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Corrections')
  await page.getByRole('complementary').getByRole('button', { name: 'Préparer la correction' }).click()
  await page.getByRole('heading', { level: 1, name: 'Demande C-2026-0001' }).waitFor()
  const other = await page.context().newPage()
  await other.goto(page.url())
  const mine = page.getByRole('textbox', { name: 'Explication' })
  const theirs = other.getByRole('textbox', { name: 'Explication' })
  await theirs.fill('Vu avec le chef d’équipe.')
  await other.getByRole('combobox', { name: 'Langue de la demande' }).click()
  await other.getByRole('option', { name: 'Deutsch' }).click()
  await expect(mine).toHaveValue('Vu avec le chef d’équipe.')
  await expect(page.getByRole('combobox', { name: 'Langue de la demande' })).toHaveValue('Deutsch')

  await mine.pressSequentially(' Parti à midi.', { delay: 5 })
  await theirs.pressSequentially(' Parti à une heure.', { delay: 5 })
  const notice = other.getByRole('alert').filter({ hasText: 'Vous avez tous deux changé' })
  await expect(notice).toContainText('Explication')
  await expect(theirs).toHaveValue('Vu avec le chef d’équipe. Parti à une heure.')
  await expectAccessible(other)
  await other.getByRole('button', { name: 'Reprendre ses valeurs' }).click()
  await expect(theirs).toHaveValue('Vu avec le chef d’équipe. Parti à midi.')
  await other.getByRole('button', { name: 'Revenir aux miennes' }).click()
  await other.getByRole('button', { name: 'Garder ce qui est affiché' }).click()
  await expect(mine).toHaveValue('Vu avec le chef d’équipe. Parti à une heure.')
})
