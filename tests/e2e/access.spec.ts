import type { Page } from '@playwright/test'

import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { choose, goTo, save, startNew } from '#tests/e2e/record-steps.ts'
import { openRegistered } from '#tests/e2e/workspace-steps.ts'

const chip = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: 'Filtrer par manque' }).getByRole('button', { name })

test('a newcomer is found on Today, told by keyboard, and gone from what lacks', async ({ launch }) => {
  const page = await openRegistered(launch)
  await expect(page.getByRole('region', { name: 'Nouveaux de la semaine' })).toContainText('Personne ne commence')
  await goTo(page, 'Personnes')
  const form = await startNew(page, 'Nouvelle personne')
  await form.getByRole('textbox', { name: /^Nom/ }).fill('Nouvelle')
  await choose(form, /^Employeur/, 'Net & Clair')
  await save(page, form)

  await goTo(page, 'Aujourd’hui')
  const newcomers = page.getByRole('region', { name: 'Nouveaux de la semaine' })
  await expect(newcomers.getByRole('link')).toHaveText([
    '1 personne commence cette semaine ou la suivante',
    'pas informés\u00a0: 1',
    'sans clé\u00a0: 1',
    'sans moyen\u00a0: 1',
    'sans numéro\u00a0: 1',
    'sans langue\u00a0: 1',
  ])
  await expectAccessible(page)
  await newcomers.getByRole('link', { name: /pas informés/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Accès' }).waitFor()
  const row = page.getByRole('row', { name: /Nouvelle/ })
  await expect(chip(page, /Pas informé/)).toHaveAttribute('aria-pressed', 'true')
  await row.click()
  const pane = page.getByRole('complementary')
  await expect(pane).toContainText('Rien ne montre que cette personne sait comment s’enregistrer.')
  await expectAccessible(page)
  await keepScreenshot(page, 'access')

  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Noter 1 personne comme informée' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Information donnée' })
  await dialog.getByRole('textbox', { name: /^Par qui/ }).fill('Anne')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(row).toBeHidden()

  await chip(page, /Tous/).click()
  await row.dblclick()
  await page.getByRole('heading', { level: 1, name: 'Nouvelle' }).waitFor()
  await expect(page.getByRole('tab', { name: 'Accès', selected: true })).toBeVisible()
  await expect(page.getByRole('group', { name: 'En un coup d’œil' })).toContainText('Informé le')
  await page.getByRole('tab', { name: 'Aperçu' }).click()
  const standing = page.getByRole('region', { name: 'S’enregistrer' })
  await standing.getByRole('button', { name: 'Indiquer la langue' }).click()
  const edit = page.getByRole('dialog', { name: 'Modifier la personne' })
  await edit.getByRole('combobox', { name: 'Langue' }).click()
  await page.getByRole('option', { name: 'Nederlands' }).click()
  await save(page, edit)
  await expect(standing.getByRole('button', { name: 'Indiquer la langue' })).toBeHidden()
  await expectAccessible(page)
})

test('the work list narrows to subcontractors with a Limosa to renew, and the renewed one leaves it', async ({
  launch,
}) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Accès')
  await chip(page, /Limosa/).click()
  await expect(page.getByRole('grid').getByRole('row', { name: /Nowak|Peeters/ })).toHaveCount(3)
  await page.getByRole('combobox', { name: 'Personnel' }).click()
  await page.getByRole('option', { name: 'Personnel propre' }).click()
  await expect(page.getByText('Aucune ligne ne correspond')).toBeVisible()
  await page.getByRole('tab', { name: 'Limosa' }).click()
  await page.getByRole('button', { name: /^Terminées/ }).click()
  await expect(page.getByRole('cell', { name: '27/09/2026' })).toHaveCount(2)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Renouveler: Nowak Jürgen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Déclaration Limosa de Nowak Jürgen' })
  await dialog.getByRole('textbox', { name: /^Nouveau numéro/ }).fill('L1-2026-777')
  await dialog.getByRole('textbox', { name: 'Dernier jour' }).fill('30/06/2027')
  await page.keyboard.press('Tab')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Renouveler: Nowak Jürgen' })).toBeHidden()
  await page.getByRole('button', { name: /^Valables/ }).click()
  await expect(page.getByRole('row', { name: /Nowak Jürgen/ })).toContainText('30/06/2027')
})
