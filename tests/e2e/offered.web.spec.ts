import type { Page } from '@playwright/test'

import { expect, test } from '#tests/e2e/fixtures.ts'
import { railPages, walk, watchRefusals } from '#tests/e2e/offered.ts'
import { lendAccess, openWith } from '#tests/e2e/role-steps.ts'
import { goTo } from '#tests/e2e/record-steps.ts'
import { closeWorkspace, openRegistered } from '#tests/e2e/workspace-steps.ts'

// The pages of records, and those that no entry of the rail leads to.
const records = ['#/companies/1', '#/declarations/1', '#/people/1', '#/people/doubles', '#/inspection', '#/settings']

/** What is offered and what was refused on all pages; both must be nothing. */
async function everywhere(page: Page, more: readonly string[]): Promise<{ offered: string[]; refused: string[] }> {
  const refused = await watchRefusals(page)
  const offered = await walk(page, [...(await railPages(page)), ...more], refused)
  return { offered, refused: [...new Set(refused.found)] }
}

test('a reader is offered nothing that would be refused, on any page', async ({ launch }) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Réglages')
  await lendAccess(page, 'Lecture', 'Direction', 'la directrice regarde')
  await closeWorkspace(page)
  await openWith(page, 'la directrice regarde')
  expect(await everywhere(page, records)).toEqual({ offered: [], refused: [] })
})

test('a supervisor is offered nothing that would be refused outside the emergency', async ({ launch }) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Réglages')
  await lendAccess(page, 'Chef de chantier', 'Namur', 'le chantier de Namur')
  await closeWorkspace(page)
  await openWith(page, 'le chantier de Namur')
  const { offered, refused } = await everywhere(page, ['#/settings'])
  expect(refused).toEqual([])
  expect(offered.filter((one) => !one.startsWith('#/emergency'))).toEqual([])
})

test('an inspection is offered nothing that would be refused, on any of its pages', async ({ launch }) => {
  const page = await openRegistered(launch)
  await page.getByRole('button', { name: /Menu du dossier/ }).click()
  await page.getByRole('menuitem', { name: 'Mode inspection…' }).click()
  await page.getByLabel('Nom et service de l’inspecteur').fill('M. Contrôle')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'Inspection', level: 1 }).waitFor()
  expect(await everywhere(page, ['#/declarations/1'])).toEqual({ offered: [], refused: [] })
})
