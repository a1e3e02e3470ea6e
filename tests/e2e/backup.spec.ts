import { readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { expect, expectAccessible, test } from '#tests/e2e/fixtures.ts'
import { closeWorkspace, openSample } from '#tests/e2e/workspace-steps.ts'
import { samplePassphrase } from '#renderer/features/workspace/start-store.ts'

const settings = (page: Page) => page.getByRole('region', { name: 'Sauvegarde et contrôle' })

async function goToSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Réglages' }).first().click()
  await page.getByRole('heading', { name: 'Réglages', level: 1 }).waitFor()
}

/** Sets the folders of the backups by keyboard, and a time of the day. */
async function setFolders(page: Page, folders: readonly string[]): Promise<void> {
  for (const [index, folder] of folders.entries()) {
    await settings(page).getByRole('button', { name: 'Ajouter un dossier' }).focus()
    await page.keyboard.press('Enter')
    const field = settings(page).getByRole('textbox', { name: `Dossier ${index + 1}` })
    await expect(field).toBeFocused()
    await page.keyboard.type(folder)
  }
  await settings(page).getByRole('textbox', { name: 'Chaque jour à' }).fill('8h15')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Réglages de la sauvegarde enregistrés').first()).toBeVisible()
}

test('backups go to two folders on a schedule, and one that is missing is told', async ({ launch, folder }) => {
  const page = await openSample(launch)
  const [near, stick] = [join(folder, 'near'), join(folder, 'stick')]
  await goToSettings(page)
  await setFolders(page, [near, stick])
  await expect(settings(page).getByText(/Prochaine/)).toContainText('08:15')
  await settings(page).getByRole('button', { name: 'Sauvegarder maintenant' }).click()
  await expect(page.getByText(/Sauvegarde faite et relue/)).toContainText(stick)
  const standing = settings(page).getByRole('region', { name: 'Où en sont les sauvegardes' })
  await expect(standing.getByText('à jour')).toHaveCount(2)
  await expectAccessible(page)
  expect(await readdir(near)).toHaveLength(1)

  await rename(stick, join(folder, 'away'))
  await settings(page).getByRole('button', { name: 'Sauvegarder maintenant' }).click()
  await expect(page.getByText(`Pas de sauvegarde dans ${stick}.`)).toBeVisible()
  await expect(standing.getByText('absent')).toBeVisible()
  await expect(standing.getByText(/Branchez la clé/)).toBeVisible()

  await page.getByRole('link', { name: 'Aujourd’hui' }).first().click()
  const today = page.getByRole('region', { name: 'Sauvegarde' })
  await expect(today.getByText(`Le dossier de sauvegarde ${stick} est introuvable.`)).toBeVisible()
  await expectAccessible(page)
  await today.getByRole('link', { name: 'Régler les sauvegardes' }).click()
  await page.getByRole('heading', { name: 'Réglages', level: 1 }).waitFor()
})

test('a rehearsal shows what differs before a backup is restored beside the open workspace', async ({
  launch,
  folder,
}) => {
  const page = await openSample(launch)
  await goToSettings(page)
  await settings(page).getByRole('button', { name: 'Sauvegarder maintenant' }).click()
  await expect(page.getByText(/Sauvegarde faite et relue/)).toBeVisible()
  // Written after the backup: a firm that it lacks.
  await page.getByRole('link', { name: 'Entreprises' }).first().click()
  await page.getByRole('button', { name: 'Nouvelle entreprise' }).click()
  await page.getByLabel(/^Nom/).first().fill('Après la sauvegarde')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Après la sauvegarde – enregistré').first()).toBeVisible()

  await goToSettings(page)
  await settings(page).getByRole('button', { name: 'Restaurer une sauvegarde…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Restaurer une sauvegarde' })
  await dialog
    .getByRole('button', { name: /^Choisir: / })
    .first()
    .click()
  await dialog.getByLabel(/^Phrase secrète/).fill('pas la bonne')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('La phrase secrète ne convient pas')).toBeVisible()
  await dialog.getByLabel(/^Phrase secrète/).fill(samplePassphrase)
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/état plus ancien de «.Exemple.»/)).toBeVisible()
  const row = dialog.getByRole('row', { name: /^Entreprises/ })
  await expect(row.getByRole('cell')).toHaveText(['0', '1', '0'])
  await expectAccessible(page)
  await dialog.getByLabel(/^Nouveau dossier/).fill(join(folder, 'Restauré'))
  await dialog.getByRole('button', { name: 'Restaurer', exact: true }).click()
  await expect(page.getByText(/restaurée dans/)).toBeVisible()
  expect(await readdir(join(folder, 'Restauré'))).toContain('workspace.json')
})

test('on the start screen a backup is looked into before it is restored and opened', async ({ launch }) => {
  const page = await openSample(launch)
  await goToSettings(page)
  await settings(page).getByRole('button', { name: 'Sauvegarder maintenant' }).click()
  const told = await page.getByText(/Sauvegarde faite et relue/).innerText()
  const place = told.slice(told.indexOf(':') + 1).trim()
  const [file = ''] = await readdir(place)
  await closeWorkspace(page)
  await page.getByRole('button', { name: 'Restaurer une sauvegarde' }).click()
  await page.locator('input[type=file]').setInputFiles(join(place, file))
  await expect(page.getByRole('textbox', { name: 'Fichier de sauvegarde' })).toHaveValue(file)
  await page.getByLabel(/^Phrase secrète/).fill(samplePassphrase)
  await page.getByRole('button', { name: 'Regarder ce qu’elle contient' }).click()
  await expect(page.getByText(/Aucun dossier de travail n’est ouvert/)).toBeVisible()
  await expect(page.getByRole('row', { name: /^Personnes/ }).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Restaurer', exact: true }).click()
  await page.getByRole('heading', { name: /Ouvrir/, level: 1 }).waitFor()
  await page.getByLabel(/^Phrase secrète/).fill(samplePassphrase)
  await page.keyboard.press('Enter')
  // The page that was open before comes back, now of the restored workspace.
  await expect(page.getByRole('region', { name: 'Dossier de travail' })).toContainText('Restauré')
})
