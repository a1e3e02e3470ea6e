import { readFile } from 'node:fs/promises'

import type { Locator, Page } from '@playwright/test'

import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { passphrase } from '#tests/e2e/prepared.ts'
import { goTo, startNew } from '#tests/e2e/record-steps.ts'
import { openEmpty, openRegistered } from '#tests/e2e/workspace-steps.ts'

const cover = (page: Page): Locator => page.getByRole('dialog', { name: 'Écran verrouillé' })

test('an idle screen is covered, and the passphrase brings back the work as it was', async ({ launch }) => {
  const page = await openEmpty(launch)
  await goTo(page, 'Sous-traitants', 'Entreprises')
  const form = await startNew(page, 'Nouvelle entreprise')
  await form.getByRole('textbox', { name: /^Nom/ }).fill('Lesse Nettoyage')
  await page.clock.install()
  await page.clock.fastForward('09:30')
  await page.waitForTimeout(2_500)
  await expect(cover(page)).toBeHidden()
  await page.clock.fastForward('01:00')
  await expect(cover(page)).toBeVisible()
  await expect(page.getByLabel('Phrase secrète')).toBeFocused()
  await expectAccessible(page)
  await keepScreenshot(page, 'locked')

  // No key reaches what lies behind, and none closes the cover.
  for (const key of ['Escape', 'Escape', 'F9', 'Control+k', 'Control+s', 'Tab', 'Tab', 'Tab', 'Tab']) {
    await page.keyboard.press(key)
  }
  await expect(cover(page)).toBeVisible()
  await expect(cover(page).locator(':focus')).toHaveCount(1)
  await page.getByLabel('Phrase secrète').fill('ce n’est pas elle')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Cette phrase secrète ne déverrouille pas cet écran.')).toBeVisible()
  await page.getByLabel('Phrase secrète').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(cover(page)).toBeHidden()
  await expect(form.getByRole('textbox', { name: /^Nom/ })).toHaveValue('Lesse Nettoyage')
})

test('a lock survives a reload, wrong tries have to wait, and closing the workspace is a way out', async ({
  launch,
}) => {
  const page = await openEmpty(launch)
  await page.keyboard.press('Control+Shift+L')
  await expect(cover(page)).toBeVisible()
  await page.reload()
  await expect(cover(page)).toBeVisible()
  for (let tries = 0; tries < 3; tries += 1) {
    await page.getByLabel('Phrase secrète').fill('ce n’est pas elle')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Phrase secrète')).toHaveValue('')
  }
  await expect(page.getByText(/^Nouvel essai dans \d secondes/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Déverrouiller' })).toBeDisabled()
  await cover(page).getByRole('button', { name: 'Fermer le dossier' }).click()
  await expect(page.getByRole('heading', { name: 'Bienvenue dans Registra' })).toBeVisible()
  await expect(cover(page)).toBeHidden()
})

test('the trail is searched, and a seal is printed and checked', async ({ launch }) => {
  const page = await openRegistered(launch)
  await page.getByRole('button', { name: /Menu du dossier/ }).click()
  await page.getByRole('menuitem', { name: 'Journal' }).click()
  await page.getByRole('heading', { name: 'Journal', level: 1 }).waitFor()
  await page.getByRole('combobox', { name: 'Action' }).click()
  await page.getByRole('option', { name: 'Suppression' }).click()
  await expect(page.getByText('Aucune écriture ne répond à ces critères')).toBeVisible()
  await page.getByRole('button', { name: 'Effacer les critères' }).first().click()
  await expect(page.getByText('Aucune écriture ne répond à ces critères')).toBeHidden()
  await expectAccessible(page)

  await page.getByRole('tab', { name: 'Sceau du jour' }).click()
  const hash = await page.getByText(/^(?:[0-9a-f]{8} ?){8}$/).innerText()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Imprimer le sceau' }).click()
  expect((await readFile(await (await download).path())).subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByLabel('Contrôler un sceau imprimé').fill(hash.slice(0, 40))
  await page.getByRole('button', { name: 'Contrôler', exact: true }).click()
  await expect(page.getByText(/Une empreinte compte 64 signes/)).toBeVisible()
  await page.getByLabel('Contrôler un sceau imprimé').fill(hash.toUpperCase())
  await page.getByRole('button', { name: 'Contrôler', exact: true }).click()
  await expect(page.getByText(/Le journal est intact jusqu’à l’écriture/)).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'seal')
})

test('periods are set, and a dry run says what has had its time and removes nothing', async ({ launch }) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Réglages')
  await page.getByRole('textbox', { name: 'Personnes' }).fill('0')
  await expect(page.getByText('De 1 à 50 ans, sans décimales.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Enregistrer les durées' })).toBeDisabled()
  await page.getByRole('textbox', { name: 'Personnes' }).fill('10')
  await page.getByRole('button', { name: 'Enregistrer les durées' }).click()
  await expect(page.getByRole('button', { name: 'Enregistrer les durées' })).toBeDisabled()
  await page.getByRole('button', { name: 'Essai à blanc' }).click()
  const table = page.getByRole('table', { name: 'Essai à blanc' })
  await expect(table.getByRole('row')).toHaveCount(13)
  await expect(table.getByRole('row').filter({ hasText: 'Personnes' })).toContainText('06/10/2016')
  await expect(page.getByText('rien n’a été supprimé')).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'retention')
})
