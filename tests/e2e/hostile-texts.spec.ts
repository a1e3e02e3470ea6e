import type { Page } from '@playwright/test'

import { expect, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { hostileTexts } from '#tests/e2e/hostile-workspace.ts'
import { afterSamples } from '#tests/e2e/prepared.ts'
import { openBureau } from '#tests/e2e/workspace-steps.ts'

// A workspace in which every text that somebody may enter would harm a page that took it for more than a text. Scripts,
// dialogs, violations of the policy and requests to elsewhere fail any test by themselves (`faults.ts`).

/** Nothing of the stored texts has become a part of the page. */
async function expectTextsOnly(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(() => {
    const planted =
      'img[src="x"], svg[onload], iframe[srcdoc], a[href^="javascript:"], [onerror], [onfocus], main style, main script'
    return {
      hit: 'hit' in window,
      planted: [...document.querySelectorAll(planted)].map((element) => element.outerHTML),
    }
  })
  expect(found, where).toEqual({ hit: false, planted: [] })
}

/** Does something that leads to another page, and waits until that is there: its heading is another one. */
async function leadsOn(page: Page, act: () => Promise<void>): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 }).first()
  const before = await heading.innerText()
  await act()
  await expect(heading).not.toHaveText(before)
  await page.waitForLoadState('networkidle')
}

/** Opens a page of the rail. */
async function openPage(page: Page, id: string): Promise<void> {
  await leadsOn(page, () => page.getByRole('navigation').locator(`a[data-page="${id}"]`).click())
}

/** The addresses of every page of the rail. */
async function railOf(page: Page): Promise<string[]> {
  const links = page.getByRole('navigation').locator('a[data-page]')
  return await links.evaluateAll((found) => found.map((link) => link.getAttribute('data-page') ?? ''))
}

test('texts with markup, scripts and turned letters are shown as texts on every page', async ({ launch }) => {
  const { page } = await launch({ prepared: 'hostile', now: afterSamples })
  await openBureau(page)
  const pages = await railOf(page)
  expect(pages.length).toBeGreaterThan(12)
  // Today is where it begins.
  for (const id of [...pages.filter((id) => id !== 'today'), 'today']) {
    await openPage(page, id)
    await expectTextsOnly(page, id)
    const tabs = page.getByRole('main').getByRole('tab')
    for (let index = 0; index < (await tabs.count()); index += 1) {
      if (await tabs.nth(index).isDisabled()) continue
      await tabs.nth(index).click()
      await page.waitForLoadState('networkidle')
      await expectTextsOnly(page, `${id}, tab ${index}`)
    }
  }
})

test('the pages of a firm, a person and a declaration show such texts as they are', async ({ launch }) => {
  const { page } = await launch({ prepared: 'hostile', now: afterSamples })
  await openBureau(page)
  for (const id of ['companies', 'people', 'declarations']) {
    await openPage(page, id)
    const row = page
      .getByRole('grid')
      .getByText(/onerror|<|moc/)
      .first()
    await leadsOn(page, () => row.dblclick())
    await expectTextsOnly(page, `first of ${id}`)
    if (id === 'people') await keepScreenshot(page, 'hostile-texts')
  }
  await openPage(page, 'people')
  await expect(page.getByText(hostileTexts[1]).first()).toBeVisible()
})
