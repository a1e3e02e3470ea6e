import { expect, type Page } from '@playwright/test'

import { passphrase } from '#tests/e2e/prepared.ts'

/** Lends an access from the settings, by keyboard from the button on; `look` is called on the filled dialog. */
export async function lendAccess(
  page: Page,
  role: string,
  label: string,
  secret: string,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.getByRole('button', { name: 'Prêter un accès…' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Prêter un accès' })
  await dialog.getByRole('combobox', { name: 'Accès' }).click()
  await page.getByRole('option', { name: role }).click()
  await dialog.getByLabel('Nom').fill(label)
  await dialog.getByLabel(/^Phrase secrète prêtée/).fill(secret)
  await dialog.getByLabel('Répétez la phrase secrète').fill(secret)
  await dialog.getByLabel(/^Phrase secrète actuelle/).fill(passphrase)
  await look()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('list', { name: 'Ce qui ouvre le dossier de travail' })).toContainText(label)
}

/** Opens the closed workspace with a passphrase, whoever it belongs to. */
export async function openWith(page: Page, secret: string): Promise<void> {
  await page
    .getByRole('button', { name: /Bureau/ })
    .first()
    .click()
  await page.getByLabel(/^Phrase secrète/).fill(secret)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Navigation' }).waitFor()
}
