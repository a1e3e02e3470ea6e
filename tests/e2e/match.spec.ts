import { readFileSync } from 'node:fs'

import type { Page } from '@playwright/test'

import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { choose, dialog, goTo } from '#tests/e2e/record-steps.ts'
import { openRegistered } from '#tests/e2e/workspace-steps.ts'

/** Opens a tab of the page of chains on the weeks of the samples. */
async function openTab(page: Page, name: string): Promise<void> {
  await goTo(page, 'Chaîne')
  await page.getByRole('tab', { name }).click()
  await page.getByRole('textbox', { name: 'Du', exact: true }).fill('07/09/2026')
  await page.getByRole('textbox', { name: 'Au', exact: true }).fill('04/10/2026')
  await page.keyboard.press('Enter')
}

/** What a button saves, by name and first bytes. */
async function saved(page: Page, button: string): Promise<{ name: string; begins: string }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await download
  return { name: file.suggestedFilename(), begins: readFileSync(await file.path()).toString('latin1', 0, 4) }
}

test('the match of the samples names Dender Services, explains it and leads to its registrations and its remedy', async ({
  launch,
}) => {
  const page = await openRegistered(launch)
  await openTab(page, 'Comparaison')
  const tiles = page.getByRole('group', { name: 'Différences par sorte' })
  await expect(tiles.getByRole('button', { name: /Lien terminé, encore présent/ })).toContainText('1')
  await tiles.getByRole('button', { name: /Lien terminé, encore présent/ }).click()
  const grid = page.getByRole('grid', { name: 'Différences' })
  const rows = grid.locator('[data-row]')
  await expect(rows).toHaveCount(1)
  await expect(rows.first()).toContainText('Dender Services SRL')
  await expect(grid).toContainText('1Y1VMGNZGEDPZ')
  const pane = page.getByRole('complementary', { name: 'Détails' })
  await expect(pane).toContainText('s’est terminé le 20/09/2026')
  await expect(pane).toContainText('Indication seulement')
  await expectAccessible(page)
  await keepScreenshot(page, 'match')

  // All kinds again: by keyboard from row to row.
  await tiles.getByRole('button', { name: /Lien terminé, encore présent/ }).press('Enter')
  await rows.first().focus()
  await page.keyboard.press('End')
  await expect(rows.last()).toBeFocused()
  await expect(rows.last()).toHaveAttribute('aria-selected', 'true')

  await grid.getByRole('row').filter({ hasText: 'Dender Services SRL' }).filter({ hasText: 'Lien terminé' }).click()
  await pane.getByRole('button', { name: 'Prolonger le lien' }).click()
  await expect(dialog(page).getByRole('textbox', { name: 'Au', exact: true })).toHaveValue('20/09/2026')
  await page.keyboard.press('Escape')

  const workbook = await saved(page, 'Classeur XLSX')
  expect(workbook).toMatchObject({
    name: expect.stringMatching(/2026-09-07 2026-10-04\.xlsx$/),
    begins: 'PK\u0003\u0004',
  })
  expect(await saved(page, 'PDF')).toMatchObject({ begins: '%PDF' })

  await pane.getByRole('link', { name: 'Voir les enregistrements' }).click()
  await page.getByRole('heading', { level: 1, name: 'Enregistrements' }).waitFor()
  await expect(page.getByRole('gridcell', { name: /Dender Services/ }).first()).toBeVisible()
})

test('days the wrong way round are explained, and a month without files says what to do', async ({ launch }) => {
  const page = await openRegistered(launch)
  await openTab(page, 'Comparaison')
  await page.getByRole('textbox', { name: 'Au', exact: true }).fill('01/08/2026')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Indiquez un premier et un dernier jour')
  await page.getByRole('textbox', { name: 'Du', exact: true }).fill('01/07/2026')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Aucune différence dans cette période' })).toBeVisible()
  await expect(page.getByText('Aucun fichier d’enregistrements ne couvre cette période')).toBeVisible()
  await expectAccessible(page)
})

test('the report to a client is shown, saved as a letter and a workbook, and names people only when asked', async ({
  launch,
}) => {
  const page = await openRegistered(launch)
  await openTab(page, 'Donneur d’ordre')
  await expect(page.getByRole('textbox', { name: 'Donneur d’ordre' })).toHaveValue('Résidence Léopold ASBL')
  const firms = page.getByRole('region', { name: 'Entreprises', exact: true })
  await expect(firms.getByRole('row').filter({ hasText: /^Tour ZénithKempen Poets/ })).toContainText('Net & Clair SRL')
  await expect(page.getByText('Popescu')).toHaveCount(0)
  await expectAccessible(page)
  await keepScreenshot(page, 'client-report')
  expect(await saved(page, 'PDF')).toMatchObject({ name: expect.stringContaining('Résidence Léopold'), begins: '%PDF' })
  expect(await saved(page, 'Classeur XLSX')).toMatchObject({ begins: 'PK\u0003\u0004' })
  await page.getByRole('switch', { name: 'Avec les noms' }).press('Space')
  await expect(page.getByRole('cell', { name: /Popescu/ }).first()).toBeVisible()
  await choose(page.locator('body'), /^Donneur d’ordre/, 'Résidence Léopold')
})
