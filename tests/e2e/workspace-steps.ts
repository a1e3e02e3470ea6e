import type { Page } from '@playwright/test'

import type { Launch } from '#tests/e2e/fixtures.ts'
import { afterSamples, passphrase, workingDay } from '#tests/e2e/prepared.ts'

/** Opens the workspace that the start screen offers, as somebody does who opened it before; ends on Today. */
export async function openBureau(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Bureau/ })
    .first()
    .click()
  await page.getByLabel(/^Phrase secrète/).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Aujourd’hui', level: 1 }).waitFor()
}

/** Starts the program on an empty workspace and opens it; `now` is a fixed instant (ISO, UTC). */
export async function openEmpty(launch: Launch, now?: string): Promise<Page> {
  const { page } = await launch({ prepared: 'empty', now })
  await openBureau(page)
  return page
}

/** Starts the program on a workspace that holds all samples, four weeks of registrations among them, and opens it. */
export async function openRegistered(launch: Launch): Promise<Page> {
  const { page } = await launch({ prepared: 'registered', now: afterSamples })
  await openBureau(page)
  return page
}

/** Starts the program on a working day and opens the fictional firm, as a newcomer does with one click. */
export async function openSample(launch: Launch): Promise<Page> {
  const { page } = await launch({ prepared: 'sample', now: workingDay })
  await page.getByRole('button', { name: /fictive/ }).click()
  await page.getByRole('heading', { name: 'Aujourd’hui', level: 1 }).waitFor()
  return page
}

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
