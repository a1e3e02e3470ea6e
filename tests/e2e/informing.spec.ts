import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Locator, Page } from '@playwright/test'

import { startSheet } from '#shared/i18n/fr/start-sheet.ts'
import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { goTo } from '#tests/e2e/record-steps.ts'
import { openSample } from '#tests/e2e/workspace-steps.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { blotted, scanned, scanOf } from '#tests/support/raster.ts'

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Personnes à informer' })

async function openInforming(page: Page): Promise<void> {
  await goTo(page, 'Accès')
  await page.getByRole('tab', { name: 'Informer' }).click()
  await expect(grid(page).getByRole('row').nth(1)).toBeVisible()
}

async function view(page: Page, name: string): Promise<void> {
  await page.getByText(name, { exact: true }).click()
}

/** Chooses the first people of a search and prints their sheets in a language; resolves to the PDF as it was saved. */
async function print(page: Page, search: string, language: string | null, folder: string): Promise<Buffer> {
  await page.getByRole('searchbox', { name: 'Rechercher dans la liste' }).fill(search)
  await expect(grid(page).getByRole('row').nth(1)).toContainText(search)
  await grid(page).getByRole('row').nth(1).getByRole('gridcell').first().click()
  await page.getByRole('button', { name: /^Imprimer \d+ feuilles?…$/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Imprimer des feuilles de départ' })
  if (language !== null) {
    await dialog.getByRole('combobox', { name: 'Langue des feuilles' }).click()
    await page.getByRole('option', { name: language }).click()
  }
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  const ready = page.getByRole('dialog', { name: 'Les feuilles sont prêtes' })
  await expect(ready.getByText('classée')).toBeVisible()
  const file = page.waitForEvent('download')
  await ready.getByRole('button', { name: 'Enregistrer le PDF' }).click()
  const path = join(folder, `${language ?? 'own'}.pdf`)
  await (await file).saveAs(path)
  await ready.getByRole('button', { name: 'Fermer' }).last().click()
  await expect(ready).toBeHidden()
  return readFileSync(path)
}

test('sheets are printed in four languages, and poster and brochure made', async ({ launch, folder }) => {
  const page = await openSample(launch)
  await openInforming(page)
  await expectAccessible(page)
  await keepScreenshot(page, 'informing')
  const said = {
    Français: 'Comment m’enregistrer',
    Nederlands: 'Zo registreer ik mij',
    Polski: 'Jak się rejestruję',
    Български: 'Как се регистрирам',
  }
  for (const [language, title] of Object.entries(said)) {
    const { pages } = await readPdf(await print(page, 'Dubois', language, folder))
    expect(pages[0]?.text).toContain(title)
  }
  await page.getByRole('button', { name: 'Affiche…' }).click()
  const poster = page.getByRole('dialog', { name: 'Affiche du lieu de travail' })
  await page.keyboard.press('Control+Enter')
  await expect(poster).toContainText('À choisir')
  await poster.getByRole('textbox', { name: 'Lieu de travail' }).fill('Zénith')
  await page
    .getByRole('option', { name: /Zénith/ })
    .first()
    .click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Aperçu de l’affiche' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Brochure…' }).click()
  const brochure = page.getByRole('dialog', { name: 'Brochure pour un sous-traitant' })
  await brochure.getByRole('textbox', { name: 'Lieu de travail' }).fill('Léopold')
  await page
    .getByRole('option', { name: /Léopold/ })
    .first()
    .click()
  await brochure.getByRole('textbox', { name: 'Entreprise' }).fill('Lesse')
  await page.getByRole('option', { name: /Lesse/ }).first().click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Aperçu de la brochure' })).toBeVisible()
})

test('a signed receipt is matched back, an unreadable page is chosen by hand, and both are taken back', async ({
  launch,
  folder,
}) => {
  const page = await openSample(launch)
  await openInforming(page)
  const first = await print(page, 'Dubois', 'Français', folder)
  const name = /([A-ZÉ][\p{L}-]+ [\p{L}-]+) –/u.exec((await readPdf(first)).pages[0]?.text ?? '')?.[1] ?? ''
  // One page askew and dirty, one on which coffee was spilt.
  const askew = await scanned(first, 1, { dpi: 150, turned: 183, noise: 0.01 })
  const spoilt = await blotted(await scanned(first, 1, { dpi: 100 }))
  const path = join(folder, 'accusés.pdf')
  writeFileSync(path, await scanOf([askew, spoilt]))

  await view(page, 'Accusés de réception')
  const choosing = page.waitForEvent('filechooser')
  await page.locator('button', { hasText: 'Choisir un fichier' }).focus()
  await page.keyboard.press('Enter')
  await (await choosing).setFiles(path)
  const found = page.getByRole('list', { name: 'Pages lues' })
  await expect(found.getByRole('listitem')).toHaveCount(2)
  const [readable, unreadable] = [found.getByRole('listitem').nth(0), found.getByRole('listitem').nth(1)]
  await expect(readable).toContainText('Reconnue')
  await expect(readable).toContainText(name)
  await expect(unreadable).toContainText('Code illisible')
  await expect(page.getByText('1 page attend encore un choix')).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'informing-receipts')

  await unreadable.getByRole('textbox', { name: 'Personne' }).fill('Peeters')
  await page
    .getByRole('option', { name: /Peeters/ })
    .first()
    .click()
  await expect(unreadable).toContainText('Choisie à la main')
  await page.getByRole('button', { name: 'Noter 2 accusés' }).click()
  await expect(found).toBeHidden()

  // The same scan once more: its sheet has its receipt.
  const again = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choisir un fichier' }).last().click()
  await (await again).setFiles(path)
  await expect(found.getByRole('listitem').first()).toContainText('Accusé déjà noté')
  await page.getByRole('button', { name: 'Oublier ces pages' }).click()

  await view(page, 'Feuilles et affiches')
  await page.getByRole('searchbox', { name: 'Rechercher dans la liste' }).fill('Dubois')
  // A double click counts only while the list stands still.
  await expect(grid(page).getByRole('row').nth(1)).toContainText('Dubois')
  const row = grid(page).getByRole('row').filter({ hasText: name }).first()
  await row.dblclick()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const told = page.getByRole('list', { name: 'Informations données' })
  await expect(told.getByText('Accusé signé')).toBeVisible()
  await expect(told.getByRole('button', { name: /accusés 1\.pdf/ })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+z')
  await expect(told.getByText('Accusé signé')).toBeHidden()
})

test('a language is added by file, a key it lacks is named and printed in French; people are noted as informed', async ({
  launch,
  folder,
}) => {
  const page = await openSample(launch)
  await openInforming(page)
  await view(page, 'Langues')
  const { contactTitle: _left, ...texts } = { ...startSheet, title: 'Kako se prijavljujem' }
  const file = { name: 'hrvatski.json', mimeType: 'application/json' }
  const drop = page.locator('input[type="file"]')
  await drop.setInputFiles({ ...file, buffer: Buffer.from('{"language": "fr"') })
  await expect(page.getByText('n’est pas un texte JSON lisible')).toBeVisible()
  await drop.setInputFiles({
    ...file,
    buffer: Buffer.from(JSON.stringify({ language: 'hr', name: 'Hrvatski', texts })),
  })
  const row = page.getByRole('row').filter({ hasText: 'Hrvatski' })
  await expect(row).toContainText('contactTitle')
  await expect(row).toContainText('Non relue')
  await expectAccessible(page)
  await keepScreenshot(page, 'informing-languages')
  await view(page, 'Feuilles et affiches')
  const { pages } = await readPdf(await print(page, 'Dubois', 'Hrvatski', folder))
  expect(pages[0]?.text).toContain('Kako se prijavljujem')
  expect(pages[0]?.text).toContain('Une question')

  await page.getByRole('combobox', { name: 'Montrer' }).click()
  await page.getByRole('option', { name: 'Pas encore informés' }).click()
  await expect(grid(page).getByRole('row').nth(1)).toContainText('Pas informé')
  const count = page.getByText(/^\d+ résultats?$/)
  const before = Number.parseInt(await count.innerText(), 10)
  await grid(page).getByRole('row').nth(1).getByRole('gridcell').first().click()
  await grid(page).getByRole('row').nth(2).getByRole('gridcell').first().click()
  await page.getByRole('button', { name: 'Noter une information donnée à 2 personnes…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Information donnée' })
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Réunion de début de chantier')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(`${before - 2} résultats`)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(`${before} résultats`)).toBeVisible()
})
