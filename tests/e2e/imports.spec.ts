import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Download, Page } from '@playwright/test'

import { root } from '#build/root.ts'
import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { openEmpty } from '#tests/e2e/workspace-steps.ts'

interface TestFile {
  name: string
  mimeType: string
  buffer: Buffer
}

function textFile(name: string, lines: string[]): TestFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) }
}

function sample(name: string): string {
  return join(root, 'tests/samples', name)
}

async function openWizard(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Importations', exact: true }).first().click()
  // The page one comes from may have a button of that name too.
  await page.getByRole('heading', { name: 'Importations', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Importer un fichier' }).first().click()
  await page.getByRole('heading', { name: 'Importer un fichier', level: 1 }).waitFor()
}

async function choose(page: Page, file: string | TestFile): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
}

async function toColumns(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Étape suivante' }).click()
  await page.getByRole('region', { name: 'Champs et colonnes' }).waitFor()
}

/** Goes from a read file to the counts of its check. */
async function toCheck(page: Page): Promise<void> {
  await toColumns(page)
  await page.getByRole('button', { name: 'Contrôler les lignes' }).click()
  await page.getByLabel('Ce que donnerait l’importation').waitFor()
}

async function importNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Importer \d/ }).click()
  await page.getByRole('heading', { name: /est importé/ }).waitFor()
}

/** The number beside a word among the counts on the page. */
async function expectCount(page: Page, word: string, count: number): Promise<void> {
  await expect(page.locator('dl div', { hasText: word }).locator('dd').first()).toHaveText(String(count))
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((cells) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', cells)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

async function savedText(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8')
}

test('the samples of an office come in, step by step, and a second time nothing changes', async ({ launch }) => {
  const page = await openEmpty(launch)
  await page.getByRole('link', { name: 'Importations', exact: true }).first().click()
  await expect(page.getByText('Rien n’a encore été importé')).toBeVisible()
  await expectAccessible(page)
  await openWizard(page)
  await expectAccessible(page)
  await keepScreenshot(page, 'import-file')

  await choose(page, sample('companies.csv'))
  await expect(page.getByText('Reconnu aux titres des colonnes.')).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'import-reading')
  await toColumns(page)
  await expectAccessible(page)
  await keepScreenshot(page, 'import-columns')
  await page.getByRole('button', { name: 'Contrôler les lignes' }).click()
  await expect(page.getByText('Aucun problème')).toBeVisible()
  await expectCount(page, 'Ajoutées', 8)
  await importNow(page)
  await expectAccessible(page)

  for (const [name, rows] of [
    ['declarations.csv', 5],
    ['chain.csv', 10],
    ['people.csv', 60],
    ['planning.csv', 60],
  ] as const) {
    await page.getByRole('button', { name: 'Importer un autre fichier' }).click()
    await choose(page, sample(name))
    await toCheck(page)
    await expectCount(page, 'Ajoutées', rows)
    await importNow(page)
    await expectCount(page, 'Ajoutées', rows)
  }

  await page.getByRole('button', { name: 'Importer un autre fichier' }).click()
  await choose(page, sample('planning.csv'))
  await toCheck(page)
  await expect(page.getByText('Ce fichier n’apporte rien de nouveau')).toBeVisible()
  await expectCount(page, 'Inchangées', 60)

  await page.getByRole('link', { name: 'Importations', exact: true }).last().click()
  await expect(page.getByRole('row', { name: /people\.csv.*Personnes.*Importé.*60/ })).toBeVisible()
  await expect(page.getByText('« planning.csv » est ouvert')).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'imports')
})

test('rows that a spreadsheet has spoilt are refused, explained, and handed back to be mended', async ({
  launch,
  shell,
}) => {
  const page = await openEmpty(launch)
  await openWizard(page)
  await choose(page, sample('planning.ods'))
  await toCheck(page)
  await expectCount(page, 'Ajoutées', 54)
  await expectCount(page, 'Refusées', 6)
  await page.getByText(/^Refus \(/).click()
  const problems = page.getByRole('table', { name: 'Problèmes, ligne par ligne' })
  await expect(problems).toHaveAttribute('aria-rowcount', '7')
  await expect(problems.getByText('en a perdu les derniers chiffres').first()).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'import-check')
  await importNow(page)

  if (shell === 'web') {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Fichier à corriger' }).click()
    await page.getByRole('menuitem', { name: 'Fichier CSV' }).click()
    const lines = (await savedText(await download)).trim().split('\r\n')
    expect(lines).toHaveLength(7)
    expect(lines[1]).toContain('en a perdu les derniers chiffres')
  }

  await page.getByRole('link', { name: 'Détails de l’importation' }).click()
  await expect(page.getByRole('heading', { name: 'planning.ods', level: 1 })).toBeVisible()
  await expect(page.getByText('54 lignes ajoutées · 6 refusées')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Ce qu’elle a ajouté' }).getByRole('row').nth(1)).toContainText('Du')
  await expect(
    page.getByRole('region', { name: 'Colonnes lues' }).getByText('Numéro de déclaration').first(),
  ).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'import-batch')
})

test('a column chosen by hand is kept for the next file with the same headings', async ({ launch }) => {
  const page = await openEmpty(launch)
  const file = textFile('firmes.csv', [
    'Numéro BCE;Nom;Surnom de la firme',
    '1999.990.738;N&C;Net & Clair SRL',
    '1999.035.089;Lesse;Lesse Nettoyage BV',
  ])
  await openWizard(page)
  await choose(page, file)
  await page.getByRole('combobox', { name: 'Ce que contient le fichier' }).click()
  await page.getByRole('option', { name: 'Entreprises' }).click()
  await toColumns(page)
  const nameColumn = page.getByRole('combobox', { name: 'Colonne pour « Nom »' })
  await nameColumn.click()
  await page.getByRole('option', { name: 'Surnom de la firme' }).click()
  await expect(page.getByRole('row', { name: /^Nom/ })).toContainText('Choisie à la main')
  await expect(page.getByRole('row', { name: /^Nom/ })).toContainText('Net & Clair SRL')
  // One value for all rows, where the file has no column.
  await page.getByRole('combobox', { name: 'Colonne pour « Rôle »' }).click()
  await page.getByRole('option', { name: 'La même valeur partout…' }).click()
  await page.getByRole('combobox', { name: 'Valeur de « Rôle » pour toutes les lignes' }).click()
  await page.getByRole('option', { name: 'Sous-traitant' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Contrôler les lignes' }).click()
  await importNow(page)
  await page.getByRole('link', { name: 'Voir la liste' }).click()
  await expect(page.getByText('Lesse Nettoyage BV').first()).toBeVisible()

  await openWizard(page)
  await choose(page, file)
  await page.getByRole('combobox', { name: 'Ce que contient le fichier' }).click()
  await page.getByRole('option', { name: 'Entreprises' }).click()
  await toColumns(page)
  await expect(nameColumn).toHaveValue('Surnom de la firme')
  await expect(page.getByText('celles que vous avez choisies la dernière fois')).toBeVisible()
  await page.getByRole('button', { name: 'Revenir aux titres reconnus' }).click()
  await expect(nameColumn).toHaveValue('Nom')
})

test('cells are pasted, hostile names stay text, and an import is undone without what changed since', async ({
  launch,
}) => {
  const page = await openEmpty(launch)
  await page.getByRole('link', { name: 'Importations', exact: true }).first().click()
  await page.getByText('Rien n’a encore été importé').waitFor()
  await paste(
    page,
    [
      'Numéro d’entreprise\tNom\tTéléphone',
      '1999.990.738\t<script>alert(1)</script>\t02 555 12 34',
      '1999.035.089\t=HYPERLINK("http://example.org")\t',
      '1999.035.782\tKempen Poets\t',
    ].join('\n'),
  )
  await expect(page.getByText('Cellules collées')).toBeVisible()
  await toCheck(page)
  await expectCount(page, 'Ajoutées', 3)
  await importNow(page)
  await page.getByRole('link', { name: 'Voir la liste' }).click()
  await expect(page.getByText('<script>alert(1)</script>').first()).toBeVisible()
  await expect(page.getByText('=HYPERLINK("http://example.org")').first()).toBeVisible()

  await openWizard(page)
  await choose(page, textFile('kempen.csv', ['Numéro d’entreprise;Nom', '1999.035.782;Kempen Poets SC']))
  await toCheck(page)
  await expectCount(page, 'Modifiées', 1)
  await page.getByRole('tab', { name: /Ce qui changerait/ }).click()
  const change = page.getByRole('table', { name: 'Changements, ligne par ligne' })
  await expect(change.getByText('Kempen Poets SC').last()).toBeVisible()
  await expectAccessible(page)
  await importNow(page)

  await page.getByRole('link', { name: 'Importations', exact: true }).last().click()
  // The list is shown as it was until the newer import comes in above, which moves this one.
  await expect(page.getByRole('gridcell', { name: 'kempen.csv' })).toBeVisible()
  await page.getByRole('gridcell', { name: 'Cellules collées' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Cellules collées', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Annuler cette importation' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Annuler l’importation' }).click()
  const kept = page.getByRole('dialog')
  await expect(kept.getByText('Kempen Poets SC')).toBeVisible()
  await expect(kept.getByText('Modifié depuis l’importation.').first()).toBeVisible()
  await expectAccessible(page)
  await kept.getByRole('button', { name: 'Fermer' }).last().click()
  await expect(page.getByText('Annulé', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Annuler cette importation' })).toBeHidden()
})

test('what cannot be read is explained, an import under way can be stopped, and the keyboard is enough', async ({
  launch,
}) => {
  const page = await openEmpty(launch)
  await openWizard(page)
  await choose(page, { name: 'abîmé.xlsx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004 no workbook at all') })
  await expect(page.getByRole('alert')).toContainText('« abîmé.xlsx » n’a pas été lu')
  await expect(page.getByRole('alert')).toContainText('Exportez-le à nouveau')
  await expectAccessible(page)
  await choose(page, { name: 'vide.csv', mimeType: '', buffer: Buffer.from('') })
  await expect(page.getByRole('alert')).toContainText('Le fichier est vide.')

  const rows = Array.from({ length: 40_000 }, (_, index) => `Nom ${index};Prénom;01/02/1990`)
  await choose(page, textFile('beaucoup.csv', ['Nom;Prénom;Date de naissance', ...rows]))
  await expect(page.getByRole('button', { name: 'Étape suivante' })).toBeEnabled()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Contrôler les lignes' })).toBeEnabled()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Contrôle de toutes les lignes')).toBeVisible()
  await page.getByRole('button', { name: 'Importer 40 000 lignes' }).waitFor({ timeout: 30_000 })
  await page.keyboard.press('Control+Enter')
  await page.getByText('l’importation se poursuit en bas').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(page.getByText('Rien n’a changé.').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Importer 40 000 lignes' })).toBeVisible()
  await page.getByRole('link', { name: 'Importations', exact: true }).last().click()
  await expect(page.getByText('Rien n’a encore été importé')).toBeVisible()
  await page.getByRole('button', { name: 'Abandonner' }).click()
  await expect(page.getByText('est ouvert')).toBeHidden()
})
