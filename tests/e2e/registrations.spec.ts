import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { root } from '#build/root.ts'
import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { afterSamples } from '#tests/e2e/prepared.ts'
import { openEmpty, openSample } from '#tests/e2e/workspace-steps.ts'

type FileToChoose = string | { name: string; mimeType: string; buffer: Buffer }

async function openWizard(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Importations', exact: true }).first().click()
  // The page one comes from may have a button of that name too.
  await page.getByRole('heading', { name: 'Importations', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Importer un fichier' }).first().click()
  await page.getByRole('heading', { name: 'Importer un fichier', level: 1 }).waitFor()
}

async function toColumns(page: Page, file: FileToChoose): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByText('Reconnu aux titres des colonnes.')).toBeVisible()
  await page.getByRole('button', { name: 'Étape suivante' }).click()
  await page.getByRole('region', { name: 'Champs et colonnes' }).waitFor()
}

async function toCheck(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Contrôler les lignes' }).click()
  await page.getByLabel('Ce que donnerait l’importation').waitFor()
}

async function importNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Importer \d/ }).click()
  await page.getByRole('heading', { name: /est importé/ }).waitFor()
}

async function openTab(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('tab', { name }).click()
}

test('an export comes in as it is, says which days it covers and leads to what it found', async ({ launch }) => {
  const page = await openEmpty(launch, afterSamples)
  await openWizard(page)
  await toColumns(page, join(root, 'tests/samples/ciao-in-out.csv'))
  await expect(page.getByLabel('du service officiel')).toBeChecked()
  // A cell shows what it becomes: exact moments as a clock in Brussels shows them.
  await expect(page.getByRole('row', { name: /^Date et heure/ })).toContainText('07/09/2026 06:24')
  await expectAccessible(page)
  await toCheck(page)
  const covered = page.getByRole('group', { name: 'CIAO' })
  await expect(covered.getByLabel('Du')).toHaveValue('07/09/2026')
  await covered.getByLabel('Du').fill('05/09/2026')
  await covered.getByLabel('Du').press('Tab')
  await expect(covered.getByRole('button', { name: /Comme dans le fichier/ })).toBeVisible()
  await expectAccessible(page)
  await importNow(page)
  await expect(page.getByText(/constats ouverts sur ces jours/)).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'registrations-imported')
  await page.getByRole('link', { name: 'Voir ces enregistrements' }).click()
  await expect(page.getByText(/^3.746 résultats/)).toBeVisible()
  await expect(page.getByRole('button', { name: /Importation .* ciao-in-out\.csv/ }).first()).toBeVisible()
  await openTab(page, /Couverture/)
  await expect(page.getByText('du 05/09/2026')).toBeVisible()
})

test('what files name and no record knows is taken over together, and back again', async ({ launch }) => {
  const page = await openEmpty(launch, afterSamples)
  await openWizard(page)
  await toColumns(page, join(root, 'tests/samples/checkinatwork-presences.csv'))
  await toCheck(page)
  await importNow(page)
  await page.getByRole('link', { name: 'Les reprendre dans les fiches' }).click()
  const grid = page.getByRole('grid', { name: 'À reprendre' })
  await expect(grid.getByRole('row').nth(2)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Tout reprendre…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/fiches de personnes/)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Créer les fiches' }).click()
  await expect(page.getByText(/fiches créées/).first()).toBeVisible()
  await expect(page.getByRole('tab', { name: 'À reprendre', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: /Liste/ }).click()
  await page.locator('body').press('Control+z')
  await expect(page.getByRole('tab', { name: /À reprendre \d/ })).toBeVisible()
})

test('rows are filtered, looked at and annotated, and a note never passes for an official word', async ({ launch }) => {
  const page = await openSample(launch)
  await page.getByRole('navigation').getByRole('link', { name: 'Enregistrements' }).click()
  const grid = page.getByRole('grid', { name: 'Enregistrements' })
  await expect(page.getByLabel('Totaux de ce qui est affiché')).toContainText(/Heures entre IN et OUT\d/)
  await expectAccessible(page)
  await keepScreenshot(page, 'registrations-list')
  const count = page.getByText(/résultats?$/)
  const before = await count.innerText()
  await page.getByRole('button', { name: 'Avec constats' }).click()
  await expect(count).not.toHaveText(before)
  await expect(grid.getByText(/constat/).first()).toBeVisible()

  await grid.getByRole('row').nth(1).click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: /Annoter 1 ligne/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Comment on le sait').fill('vu avec le chef d’équipe')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Annoter' }).click()
  const pane = page.getByRole('complementary', { name: 'Détail de la ligne' })
  await expect(pane.getByText('vu avec le chef d’équipe')).toBeVisible()
  await expect(pane.getByText(/noté par/)).toBeVisible()
  await page.locator('body').press('Control+z')
  await expect(pane.getByText('Rien n’est noté à côté de cette ligne.')).toBeVisible()
})

test('the days of a workplace and of a person are pictures that the arrow keys turn', async ({ launch }) => {
  const page = await openSample(launch)
  await page.getByRole('navigation').getByRole('link', { name: 'Enregistrements' }).click()
  await openTab(page, /Journées/)
  await expect(page.getByText('Choisissez un lieu ou une personne')).toBeVisible()
  await page.getByRole('textbox', { name: 'Lieu de travail' }).fill('Zénith')
  await page
    .getByRole('option', { name: /Zénith/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'jeu. 17 septembre 2026' })).toBeVisible()
  await page.getByRole('heading', { name: 'Enregistrements', level: 1 }).click()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('heading', { name: 'mer. 16 septembre 2026' })).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'registrations-days')
  await page.getByText('Semaine', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'lun. 14 septembre 2026' })).toBeVisible()

  await page.getByRole('link', { name: 'Popescu Chloé' }).first().click()
  await expect(page.getByRole('tab', { name: 'Journées' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText(/mer\. 16 septembre 2026/).first()).toBeVisible()
  await expectAccessible(page)
})

test('the log of a provider is a witness beside the registrations, never one of them', async ({ launch }) => {
  const page = await openEmpty(launch, afterSamples)
  const head = 'INSZ,Naam,Nummer van de aangifte van werken,Type,Datum en uur'
  const official = [
    '72220397816,Popescu,1Y11DQCJU2KHZ,IN,2026-09-07T04:30:00Z',
    '72220397816,Popescu,1Y11DQCJU2KHZ,OUT,2026-09-07T08:00:00Z',
  ]
  const provider = [
    '72220397816,Popescu,1Y11DQCJU2KHZ,IN,2026-09-07T04:30:12Z',
    '72220397816,Popescu,1Y11DQCJU2KHZ,IN,2026-09-07T10:00:00Z',
  ]
  for (const [name, rows, source] of [
    ['officiel.csv', official, 'du service officiel'],
    ['badgeuse.csv', provider, 'de notre fournisseur'],
  ] as const) {
    await openWizard(page)
    await toColumns(page, { name, mimeType: 'text/csv', buffer: Buffer.from([head, ...rows].join('\r\n')) })
    await page.getByLabel(source).check()
    await toCheck(page)
    await importNow(page)
  }
  await page.getByRole('link', { name: 'Comparer avec les enregistrements officiels' }).click()
  const summary = page.getByLabel('En résumé')
  await expect(summary).toContainText('Des deux côtés1')
  await expect(summary).toContainText('Seulement officiel1')
  await expect(summary).toContainText('Seulement fournisseur1')
  await expect(page.getByRole('grid').getByText('envoyé, mais pas reçu')).toBeVisible()
  await expectAccessible(page)
  await openTab(page, /Liste/)
  await expect(page.getByText(/^2 résultats/)).toBeVisible()
})

test('a presence that the service calls FAILED reads as registered, with its remark in plain words', async ({
  launch,
}) => {
  const page = await openEmpty(launch, afterSamples)
  await openWizard(page)
  const rows = [
    'NISS;Nom;Date de Check-in;Numéro de déclaration de travaux;Numéro de réception;Statut;Remarque',
    '72220397816;Popescu;07/09/2026;1Y1H82LXK72CZ;700008822;FAILED;LIMOSA ID IS  NOT KNOWN',
  ]
  await toColumns(page, { name: 'presences.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) })
  await toCheck(page)
  await importNow(page)
  await page.getByRole('link', { name: 'Voir ces enregistrements' }).click()
  const pane = page.getByRole('complementary', { name: 'Détail de la ligne' })
  await expect(pane.getByText('Enregistré, avec remarques')).toBeVisible()
  await expect(pane.getByText('Le numéro Limosa n’est pas connu.')).toBeVisible()
  await expectAccessible(page)
})
