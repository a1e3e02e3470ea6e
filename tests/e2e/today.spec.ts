import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { openEmpty, openSample } from '#tests/e2e/workspace-steps.ts'

test('an empty workspace shows the three first steps', async ({ launch }) => {
  const page = await openEmpty(launch)
  await expect(page.getByRole('heading', { name: 'Trois pas pour commencer' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Enregistrer le classeur' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Importer un fichier' }).click()
  await expect(page.getByRole('heading', { name: 'Importations', level: 1 })).toBeVisible()
})

test('today tells who is at work and each number opens what it counts', async ({ launch }) => {
  const page = await openSample(launch)
  await expect(page.getByText('Jeudi 17 septembre 2026')).toBeVisible()
  const work = page.getByRole('table', { name: 'Au travail aujourd’hui' })
  await expect(work.getByRole('row')).toHaveCount(6)
  await expect(work.getByRole('row', { name: /Tour Zénith/ })).toContainText('8')
  await expect(page.getByText('Aucun incident en cours')).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'today')

  const count = page.getByRole('link', { name: /Limosa/ })
  const said = Number(/\d+/.exec((await count.textContent()) ?? '')?.[0])
  expect(said).toBeGreaterThan(0)
  await count.click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(said + 1))
  await page.goBack()
  await page.getByRole('link', { name: 'Planning' }).last().click()
  await expect(page).toHaveURL(/imports\/\d+/)
  await page.goBack()
  await work.getByRole('link', { name: /Tour Zénith.*8 personnes attendues/ }).click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '9')
})

test('at 200 % zoom on a small screen the whole rail is in reach and nothing is amiss', async ({ launch }) => {
  const page = await openEmpty(launch)
  await page.setViewportSize({ width: 640, height: 400 })
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Réglages' })).toBeInViewport({ ratio: 1 })
  await expectAccessible(page)
})

test('today shows what must be settled when, and who was not seen', async ({ launch }) => {
  const page = await openSample(launch)
  const strip = page.getByRole('list', { name: /selon les jours qui restent/ })
  const day = strip.getByRole('link').last()
  const said = Number(/(\d+) constat/.exec((await day.textContent()) ?? '')?.[1])
  expect(said).toBeGreaterThan(0)
  await expectAccessible(page)
  await day.click()
  await expect(page.getByText(new RegExp(`^${said} constats?\\b`)).first()).toBeVisible()
  await page.goBack()
  await page
    .getByRole('link', { name: /pas vus?, Voir la journée/ })
    .first()
    .click()
  await expect(page.getByRole('tab', { name: 'Journées', selected: true })).toBeVisible()
})
