import type { Page } from '@playwright/test'

import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { choose, enterCompany, enterPerson, goTo, save, startNew } from '#tests/e2e/record-steps.ts'
import { openEmpty } from '#tests/e2e/workspace-steps.ts'

/** A person known by name and employer alone; the list of people is open. */
async function enterNameless(page: Page, name: string, employer: string): Promise<void> {
  const form = await startNew(page, 'Nouvelle personne')
  await form.getByRole('textbox', { name: /^Nom/ }).fill(name)
  await choose(form, /^Employeur/, employer)
  await save(page, form)
}

test('two records of one person are found, joined and separated again with the keyboard', async ({ launch }) => {
  const page = await openEmpty(launch)
  await goTo(page, 'Sous-traitants', 'Entreprises')
  await enterCompany(page, 'Net & Clair', '1999.990.738', true)
  await goTo(page, 'Personnes')
  await enterPerson(page, 'Peeters', '85.07.30-033.28', 'Net & Clair')
  await enterNameless(page, 'Peeters', 'Net & Clair')
  await expect(page.getByRole('gridcell', { name: 'Peeters', exact: true })).toHaveCount(2)

  await page.keyboard.press('d')
  await page.getByRole('heading', { level: 1, name: 'Peut-être la même personne' }).waitFor()
  const reason = page.getByRole('gridcell', { name: 'même nom chez le même employeur' })
  await expect(reason).toBeVisible()
  await reason.click()
  await expectAccessible(page)
  await keepScreenshot(page, 'people-doubles')

  await page.getByRole('button', { name: 'Joindre…' }).first().focus()
  await page.keyboard.press('Enter')
  const joining = page.getByRole('dialog', { name: 'Joindre les fiches' })
  await expect(joining.getByText('Ce qui passe à la fiche gardée')).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'people-join')
  await joining.getByRole('button', { name: 'Joindre les fiches' }).focus()
  await page.keyboard.press('Enter')
  await expect(joining).toBeHidden()
  await expect(page.getByText('Aucune fiche ne ressemble à une autre')).toBeVisible()

  await page.getByRole('link', { name: '← Personnes' }).click()
  const only = page.getByRole('gridcell', { name: 'Peeters', exact: true })
  await expect(only).toHaveCount(1)
  await only.dblclick()
  await expect(page.getByRole('heading', { name: 'Fiches jointes' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Historique' }).click()
  await expect(page.getByText(/fiche jointe Peeters/).first()).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('tab').first().click()
  await page.getByRole('button', { name: 'Séparer…' }).focus()
  await page.keyboard.press('Enter')
  const separating = page.getByRole('dialog', { name: 'Séparer Peeters' })
  await expect(separating.getByText('Noms connus des fichiers')).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'people-separate')
  await separating.getByRole('button', { name: 'Séparer les fiches' }).focus()
  await page.keyboard.press('Enter')
  await expect(separating).toBeHidden()
  await goTo(page, 'Personnes')
  await expect(page.getByRole('gridcell', { name: 'Peeters', exact: true })).toHaveCount(2)

  // Whoever separates two records has said that they are two.
  await page.keyboard.press('d')
  await expect(page.getByText('Aucune fiche ne ressemble à une autre')).toBeVisible()
})

test('a number is replaced from a day on in one act', async ({ launch }) => {
  const page = await openEmpty(launch)
  await goTo(page, 'Sous-traitants', 'Entreprises')
  await enterCompany(page, 'Net & Clair', '1999.990.738', true)
  await goTo(page, 'Personnes')
  await enterPerson(page, 'Peeters', '85.07.30-033.28', 'Net & Clair')
  await page.getByRole('gridcell', { name: 'Peeters', exact: true }).dblclick()
  await page.getByRole('button', { name: /^Remplacé…/ }).click()
  const form = page.getByRole('dialog', { name: 'Numéro remplacé' })
  await form.getByRole('textbox', { name: 'Nouveau numéro' }).fill('75.06.08-980.09')
  await page.keyboard.press('Enter')
  // The number says another birth date: it is taken only from somebody who has seen the document.
  await form.getByLabel('J’ai vu le document').check()
  await expectAccessible(page)
  await form.getByRole('button', { name: 'Remplacer le numéro' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByText('•••••••-8009')).toBeVisible()
  await expect(page.getByText('•••••••-3328')).toBeVisible()
})

test('everything held of a person is handed over as a file, and the history says so', async ({ launch }) => {
  const page = await openEmpty(launch)
  await goTo(page, 'Sous-traitants', 'Entreprises')
  await enterCompany(page, 'Net & Clair', '1999.990.738', true)
  await goTo(page, 'Personnes')
  await enterPerson(page, 'Peeters', '85.07.30-033.28', 'Net & Clair')
  await page.getByRole('gridcell', { name: 'Peeters', exact: true }).dblclick()
  await page.getByRole('heading', { level: 1, name: 'Peeters' }).waitFor()
  await page.getByRole('button', { name: 'Autres actions' }).click()
  await page.getByRole('menuitem', { name: 'Données propres…' }).click()
  const form = page.getByRole('dialog', { name: 'Données propres de Peeters' })
  await expect(form.getByText('Pour une demande d’accès')).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'people-own-data')
  await form.getByLabel('Fichier de données (JSON)').check()
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await download).suggestedFilename()).toMatch(/^Données conservées à votre sujet – Peeters .*\.json$/)
  await page.getByRole('tab', { name: 'Historique' }).click()
  await expect(page.getByText('Données propres remises').first()).toBeVisible()
})
