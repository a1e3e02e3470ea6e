import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'

test('the program opens on a page that asks for a workspace, without a complaint', async ({ page }) => {
  await expect(page).toHaveTitle(/Registra/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'start')
})

test('what keeps people out is found and named', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('main').evaluate((main) => main.append(document.createElement('button')))
  await expect(expectAccessible(page)).rejects.toThrow('button-name')
})

test('the program can be closed and opened again on the same settings', async ({ launch }) => {
  const first = await launch()
  await expect(first.page.getByRole('heading', { level: 1 })).toBeVisible()
  await first.close()
  const second = await launch({ stateDir: first.stateDir })
  await expect(second.page.getByRole('heading', { level: 1 })).toBeVisible()
})
