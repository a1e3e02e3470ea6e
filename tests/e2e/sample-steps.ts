import type { Page } from '@playwright/test'

/** Opens guide and form of a workplace from Today. */
export async function openPlace(page: Page, place: string): Promise<void> {
  await page.getByRole('link', { name: 'Aujourd’hui' }).click()
  await page.getByRole('link', { name: `Ouvrir l’urgence\u00a0: ${place}` }).click()
  await page.getByRole('heading', { name: /L’infrastructure nécessaire/ }).waitFor()
}

/** Chooses one of the tabs of the emergency page. */
export async function openTab(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('tab', { name }).click()
}
