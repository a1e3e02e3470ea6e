import type { Page } from '@playwright/test'

import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { openSample } from '#tests/e2e/workspace-steps.ts'

/** Stands in for the system's print dialog, which no test can close: notes what would have been printed. */
async function stubPrinting(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const printed: string[] = []
    const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const inside = own?.get?.call(this) as Window | null
        if (inside) inside.print = () => printed.push(this.src)
        return inside
      },
    })
    Object.assign(globalThis, { printed })
  })
  return async () => await page.evaluate(() => (globalThis as unknown as { printed: string[] }).printed)
}

test('three clicks lead from the start page to a printed form, without the guide', async ({ launch }) => {
  const page = await openSample(launch)
  const printed = await stubPrinting(page)
  await page.getByRole('link', { name: 'Imprimer le formulaire\u00a0: Tour Zénith' }).click()
  await expect(page.getByText('8 personnes', { exact: true })).toBeVisible()
  await expect(page.getByText('Référence à écrire à la main')).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'emergency-form')
  await page.getByRole('button', { name: 'Imprimer', exact: true }).click()
  await expect(page.getByText(/^Gardé comme formulaire F-20260917-\d+, version 1\.$/)).toBeVisible()
  const [address] = await printed()
  expect(address).toMatch(/\/files\/[\w-]+$/)
  const kept = await page.request.get(address ?? '')
  expect(kept.headers()['content-type']).toBe('application/pdf')

  // The same form again is the same version; Ctrl+P does what the button does.
  await page.keyboard.press('Control+p')
  await expect.poll(async () => (await printed()).length).toBe(2)
  await expect(page.getByText(/version 2/)).toHaveCount(0)
})

test('a number that comes after printing asks for a new version, in two languages if wished', async ({ launch }) => {
  const page = await openSample(launch)
  const printed = await stubPrinting(page)
  await page.getByRole('link', { name: 'Ouvrir l’urgence\u00a0: Tour Zénith' }).click()
  for (const answer of ['Non', 'Pas de prestataire', 'Aucun autre canal']) {
    await page.getByRole('button', { name: answer, exact: true }).click()
  }
  await page.getByRole('button', { name: /^Nos moyens/ }).click()
  await page.getByRole('button', { name: 'Signalé, numéro attendu' }).click()
  await page.getByRole('button', { name: 'Agrandir l’aperçu' }).click()
  await page.getByRole('button', { name: 'Imprimer', exact: true }).click()
  await expect(page.getByText(/^Gardé comme .*version 1\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Marquer comme utilisé' }).click()
  await expect(page.getByText('Utilisé', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Revoir le guide' }).click()
  await page.getByLabel('Numéro de référence').fill('CW-118822')
  await page.getByLabel('Nom de l’agent').fill('Mme Dubois')
  await page.getByRole('button', { name: 'Noter le numéro' }).click()
  await page.getByRole('button', { name: 'Agrandir l’aperçu' }).click()
  await page.getByRole('combobox', { name: 'Deuxième langue' }).click()
  await page.getByRole('option', { name: 'Nederlands' }).click()
  await expect(page.getByText('Référence CW-118822')).toBeVisible()
  await page.getByRole('button', { name: 'Imprimer', exact: true }).click()
  await expect(page.getByText(/^Gardé comme .*version 2\.$/)).toBeVisible()
  expect(await printed()).toHaveLength(2)
  await page.getByText('Constat', { exact: true }).click()
  await expect(page.getByText('Langue du constat')).toBeVisible()
  await expectAccessible(page)
})
