import type { Page } from '@playwright/test'

import type { LaunchOptions, Launched } from '#tests/e2e/fixtures.ts'

/** A Thursday at half past six in Brussels: the sample's weeks lie around it and its people are at work. */
export const workingDay = '2026-09-17T04:30:00.000Z'

/** Starts the program on a working day and opens the fictional firm, as a newcomer does with one click. */
export async function openSample(launch: (options?: LaunchOptions) => Promise<Launched>): Promise<Page> {
  const { page } = await launch({ now: workingDay })
  await page.getByRole('button', { name: /fictive/ }).click()
  await page.getByRole('heading', { name: 'Aujourd’hui', level: 1 }).waitFor()
  return page
}

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
