import type { Page } from '@playwright/test'

/** The passphrase of every workspace that a test makes. */
export const passphrase = 'quatre mots pour ouvrir'

/** Makes a workspace through the start screen, in French, and returns its recovery code; ends on Today. */
export async function createWorkspace(page: Page, name = 'Bureau'): Promise<string> {
  await page.getByRole('button', { name: 'Créer un dossier de travail' }).click()
  await page.getByLabel('Nom du dossier de travail').fill(name)
  await page.getByLabel('Vous êtes').fill('Anne')
  await page.getByLabel(/^Phrase secrète/).fill(passphrase)
  await page.getByLabel('Répétez la phrase secrète').fill(passphrase)
  await page.getByRole('button', { name: 'Créer le dossier' }).click()
  const code = await page.getByTestId('recovery-code').innerText()
  await page.getByLabel('J’ai conservé le code en lieu sûr').check()
  await page.getByRole('button', { name: 'Commencer' }).click()
  await page.getByRole('heading', { name: 'Aujourd’hui', level: 1 }).waitFor()
  return code
}

/** Closes the workspace from the head of the window; ends on the start screen. */
export async function closeWorkspace(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fermer le dossier' }).click()
  await page.getByRole('heading', { name: 'Bienvenue dans Registra' }).waitFor()
}
