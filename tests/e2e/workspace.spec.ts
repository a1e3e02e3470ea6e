import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { passphrase } from '#tests/e2e/prepared.ts'
import { closeWorkspace, createWorkspace } from '#tests/e2e/workspace-steps.ts'

test('an office creates its workspace, closes it and opens it again with passphrase and recovery code', async ({
  page,
}) => {
  await expectAccessible(page)
  await keepScreenshot(page, 'start')
  const code = await createWorkspace(page)
  expect(code).toMatch(/^[2-9A-Z]{5}(-[2-9A-Z]{5}){5}$/)
  await closeWorkspace(page)

  await page
    .getByRole('button', { name: /Bureau/ })
    .first()
    .click()
  await page.getByLabel(/^Phrase secrète/).fill('pas la bonne')
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click()
  await expect(page.getByText('La phrase secrète ne convient pas')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(/^Phrase secrète/).fill(passphrase)
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click()
  await page.getByRole('heading', { name: 'Aujourd’hui', level: 1 }).waitFor()
  await closeWorkspace(page)

  await page
    .getByRole('button', { name: /Bureau/ })
    .first()
    .click()
  await page.getByRole('button', { name: /J’ai perdu la phrase secrète/ }).click()
  await page.getByLabel(/^Code de récupération/).fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click()
  await page.getByRole('heading', { name: 'Aujourd’hui', level: 1 }).waitFor()
})

test('a form that lacks something says so at each field and can be left by keyboard', async ({ page }) => {
  await page.getByRole('button', { name: 'Créer un dossier de travail' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(/^Phrase secrète/).fill('court')
  await page.getByLabel('Répétez la phrase secrète').fill('autre')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Les deux phrases ne sont pas identiques.')).toBeVisible()
  await page.getByLabel('Répétez la phrase secrète').fill('court')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('La phrase secrète est trop courte.')).toBeVisible()
  await expectAccessible(page)
})

test('one click shows the fictional firm at work today', async ({ page }) => {
  await page.getByRole('button', { name: 'Voir l’entreprise fictive' }).click()
  await page.getByRole('heading', { name: 'Aujourd’hui', level: 1 }).waitFor({ timeout: 30_000 })
  await expect(page.getByText('Tour Zénith').first()).toBeVisible()
  await expectAccessible(page)
})

test('a damaged workspace is not touched, and its backup restores into a new folder', async ({ page, launch }) => {
  void page
  const first = await launch()
  await createWorkspace(first.page)
  await first.page.getByRole('link', { name: 'Sous-traitants' }).first().waitFor()
  await closeWorkspace(first.page)
  const home = join(first.stateDir, 'Registra')
  const backups = readdirSync(home).filter((name) => name.endsWith('-backups'))
  expect(backups.length).toBeLessThanOrEqual(1)
  writeFileSync(join(home, 'Bureau', 'workspace.json'), '{')
  await first.page
    .getByRole('button', { name: /Bureau/ })
    .first()
    .click()
  await first.page.getByLabel(/^Phrase secrète/).fill(passphrase)
  await first.page.getByRole('button', { name: 'Ouvrir', exact: true }).click()
  await expect(first.page.getByText('est endommagé').first()).toBeVisible()
})

test('the interface switches its language and its look at once', async ({ page }) => {
  await page.getByRole('button', { name: /Langue/ }).click()
  await page.getByRole('menu').getByText('Deutsch').click()
  await expect(page.getByRole('heading', { name: 'Willkommen bei Registra' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Willkommen bei Registra' })).toBeVisible()
})
