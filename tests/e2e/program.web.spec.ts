import { generateKeyPairSync } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Locator, Page } from '@playwright/test'

import { publicHalf, signManifest, writeUpdate } from '#build/electron/release.ts'
import { machine } from '#main/core/features/program/here.ts'
import { sha256Of } from '#main/core/features/program/update-file.ts'
import type { UpdateManifest } from '#shared/domain/update.ts'
import { expect, expectAccessible, test } from '#tests/e2e/fixtures.ts'
import { workingDay } from '#tests/e2e/prepared.ts'
import { openBureau, openEmpty } from '#tests/e2e/workspace-steps.ts'

const { privateKey } = generateKeyPairSync('ed25519')
const updateKey = publicHalf(privateKey)
const name = 'Registra-9.0.0-test'

/** Writes an update file of a version for this very system and returns its path. */
async function makeUpdate(folder: string, version: string): Promise<string> {
  const installer = join(folder, name)
  await writeFile(installer, 'the installer\n'.repeat(100_000))
  const manifest: UpdateManifest = {
    program: 'registra',
    version,
    date: '2027-01-04',
    workspaceFormat: 999,
    minimumVersion: '0.1.0',
    changes: { fr: ['Le journal se trie par personne.'], nl: ['Nieuw.'], de: ['Neu.'], en: ['New.'] },
    files: [{ name, size: 1_400_000, sha256: await sha256Of(installer), kind: 'nsis', ...machine() }],
  }
  const path = join(folder, `${version}.registra-update`)
  await writeUpdate(path, signManifest(manifest, privateKey), installer, name)
  return path
}

async function openSettings(page: Page): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/settings`)
  await page.getByRole('heading', { name: 'Réglages', level: 1 }).waitFor()
}

test('an update file is checked, told and left to the desktop program; a changed one is refused', async ({
  launch,
  folder,
}) => {
  const { page } = await launch({ prepared: 'empty', now: workingDay, updateKey })
  await openBureau(page)
  await openSettings(page)
  await page.getByRole('button', { name: 'Mettre à jour depuis un fichier…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Mettre à jour Registra' })
  const choose = dialog.locator('input[type=file]')
  await dialog.waitFor()
  await expectAccessible(page)

  await choose.setInputFiles(await makeUpdate(folder, '0.0.1'))
  await expect(dialog.getByRole('alert')).toContainText('plus ancienne que la vôtre')

  const path = await makeUpdate(folder, '9.0.0')
  const bytes = await readFile(path)
  bytes[bytes.length - 1] = 0
  await writeFile(join(folder, 'changed.registra-update'), bytes)
  await choose.setInputFiles(join(folder, 'changed.registra-update'))
  await expect(dialog.getByRole('alert')).toContainText('elle a changé après sa signature')
  await expectAccessible(page)

  await choose.setInputFiles(path)
  await expect(dialog.getByText('Registra 9.0.0 du 04/01/2027')).toBeVisible()
  await expect(dialog.getByText('Le journal se trie par personne.')).toBeVisible()
  await expect(dialog.getByText(/s’installe depuis le programme de bureau/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Installer/ })).toHaveCount(0)
  await expectAccessible(page)
})

test('every licence can be found and read', async ({ launch }) => {
  const page = await openEmpty(launch)
  await openSettings(page)
  await page.getByRole('button', { name: 'Licences' }).click()
  const dialog = page.getByRole('dialog', { name: 'Licences des composants' })
  await dialog.getByLabel('Chercher un composant ou une licence').fill('multiple ciphers')
  await dialog.getByRole('button', { name: /SQLite3 Multiple Ciphers/ }).click()
  await expect(dialog.getByRole('region', { name: 'Texte de la licence' })).toContainText('Ulrich Telle')
  await expectAccessible(page)
})

test('what is new is told once after an update, and again from the settings', async ({ launch }) => {
  const { page } = await launch({ prepared: 'empty', now: workingDay })
  await openBureau(page)
  const line = page.getByText('Registra a été mis à jour')
  // The first version on this computer has nothing to compare with.
  await expect(line).toHaveCount(0)
  await page.evaluate(() => localStorage.setItem('registra.version', '0.0.9'))
  await page.reload()
  await line.waitFor()
  await page.getByRole('button', { name: 'Voir les nouveautés' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nouveautés' })
  await expect(dialog.getByText(/une copie de l’ancien est gardée à côté/)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(line).toHaveCount(0)
  await page.reload()
  await page.getByRole('heading', { name: 'Aujourd’hui', level: 1 }).waitFor()
  await expect(line).toHaveCount(0)
  await openSettings(page)
  await page.getByRole('button', { name: 'Nouveautés' }).click()
  await expect(dialog).toBeVisible()
})

/** Lets the scripts of the settings fail from now on, or no more: the next time they draw a list. */
async function failSettings(page: Page, failing: boolean): Promise<void> {
  await page.evaluate((failing) => {
    const scope = globalThis as { keptMap?: unknown }
    scope.keptMap ??= Array.prototype.map
    const kept = scope.keptMap as (this: unknown[], ...args: unknown[]) => unknown[]
    const map = function (this: unknown[], ...args: unknown[]): unknown[] {
      const caller = new Error('look').stack?.split('\n')[2] ?? ''
      if (failing && caller.includes('/settings-page'))
        throw new TypeError("Cannot read properties of 'Peeters Amina' 85.07.30-033.28")
      return kept.apply(this, args)
    }
    // oxlint-disable-next-line no-extend-native -- the way to a failure in a program that has none to offer
    Object.defineProperty(Array.prototype, 'map', { value: map, writable: true, configurable: true })
  }, failing)
}

/** Lets the page stop by what is done to a part of it; whatever is drawn before that may stop it first, and the part is gone then. */
async function stopPage(page: Page, part: Locator, act: (part: Locator) => Promise<void>): Promise<void> {
  const stopped = page.getByRole('heading', { name: 'Cette page s’est arrêtée', level: 1 })
  await failSettings(page, true)
  await act(part.or(stopped).first())
  await stopped.waitFor()
}

test('a page that stops keeps what was typed, tells its number and leads on', async ({ launch, allow }) => {
  allow.consoleError(/Cannot read properties|error boundary|occurred in/i)
  allow.pageError(/Cannot read properties/)
  const { page, stateDir } = await launch({ prepared: 'empty', now: workingDay })
  await openBureau(page)
  await openSettings(page)
  const blank = page.getByLabel('Lignes vierges')
  await blank.fill('17')
  await stopPage(page, page.getByText('Compacte'), (compact) => compact.click())
  const told = page.getByRole('alert').filter({ hasText: 'Numéro de l’erreur' })
  await told.waitFor()
  const number = await told.getByText(/Numéro de l’erreur/).innerText()
  await expect(told.getByText('Lignes vierges')).toBeVisible()
  await expect(told.getByText('17', { exact: true })).toBeVisible()
  await expectAccessible(page)

  const saving = page.waitForEvent('download')
  await told.getByRole('button', { name: 'Enregistrer le journal technique' }).click()
  const saved = await readFile(await (await saving).path(), 'utf8')
  expect(saved).toContain(number.slice(-8))
  expect(saved).toContain('page /settings TypeError: Cannot read properties of …')
  for (const secret of ['Peeters', '85.07', stateDir]) expect(saved).not.toContain(secret)

  // Loaded again altogether: the words are still there, and go back into their field.
  await page.reload()
  await page.getByRole('heading', { name: 'Réglages', level: 1 }).waitFor()
  await expect(page.getByText('Votre saisie d’avant l’arrêt est gardée.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Remettre dans les champs' }).click()
  await expect(blank).toHaveValue('17')
  await expect(page.getByText('Votre saisie d’avant l’arrêt est gardée.')).toHaveCount(0)
})

test('a dialog that stops leaves no blank window, and what was typed in it is kept', async ({ launch, allow }) => {
  allow.consoleError(/Cannot read properties|error boundary|occurred in/i)
  allow.pageError(/Cannot read properties/)
  const page = await openEmpty(launch)
  await openSettings(page)
  await page.getByRole('button', { name: 'Licences' }).click()
  const dialog = page.getByRole('dialog', { name: 'Licences des composants' })
  const search = dialog.getByLabel('Chercher un composant ou une licence')
  await search.fill('sqlit')
  await stopPage(page, search, (field) => field.press('e'))
  const words = page.getByRole('region', { name: 'Votre saisie' })
  await expect(words).toContainText('Chercher un composant ou une licence')
  await expect(words).toContainText('sqlit')
  await expectAccessible(page)
  await failSettings(page, false)
  await page.getByRole('button', { name: 'Réafficher la page' }).click()
  await page.getByRole('heading', { name: 'Réglages', level: 1 }).waitFor()
})

test('a passphrase is never kept, not even one that is shown', async ({ launch, allow }) => {
  allow.consoleError(/Cannot read properties|error boundary|occurred in/i)
  allow.pageError(/Cannot read properties/)
  const page = await openEmpty(launch)
  await openSettings(page)
  await page.getByLabel('Lignes vierges').fill('17')
  await page.getByRole('button', { name: 'Changer la phrase secrète…' }).click()
  const secret = page
    .getByRole('dialog')
    .getByLabel(/^Phrase secrète/)
    .first()
  await secret.fill('quatre mots')
  await page.getByRole('dialog').locator('.mantine-PasswordInput-visibilityToggle').first().click()
  await secret.pressSequentially(' de plus')
  await expect(secret).toHaveAttribute('type', 'text')
  await failSettings(page, true)
  // The page behind the dialog stops; the dialog itself goes on.
  await page.evaluate(() => document.querySelector<HTMLInputElement>('input[value="compact"]')?.click())
  const words = page.locator('section[aria-label="Votre saisie"]')
  await expect(words).toContainText('17')
  await expect(words).not.toContainText('quatre mots')
})
