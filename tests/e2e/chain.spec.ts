import type { Locator, Page } from '@playwright/test'

import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { choose, dialog, goTo, save } from '#tests/e2e/record-steps.ts'
import { openRegistered } from '#tests/e2e/workspace-steps.ts'

/** Firms of the tree shown, with their tiers, in order. */
async function tree(page: Page): Promise<string[]> {
  const rows = page.getByRole('treegrid').getByRole('row')
  const texts = await rows.evaluateAll((all) =>
    all.slice(1).map((row) => {
      const name = row.querySelector('[role=rowheader] [title]')?.textContent ?? ''
      return `${row.querySelectorAll('[role=gridcell]')[0]?.textContent ?? ''} ${name}`
    }),
  )
  return texts
}

function row(page: Page, firm: string): Locator {
  return page
    .getByRole('treegrid')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: firm }) })
}

/** Types a day into the field above the tree. */
async function goToDay(page: Page, day: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Jour de la chaîne' })
  await field.fill(day)
  await field.press('Tab')
  await expect(page.getByRole('treegrid', { name: `Chaîne au ${day}` })).toBeVisible()
}

/** Opens the chain of Tour Zénith from the page of chains. */
async function openZenith(page: Page): Promise<void> {
  await goTo(page, 'Chaîne')
  await expect(page.getByRole('heading', { name: 'De quelle déclaration voulez-vous voir la chaîne' })).toBeVisible()
  await expectAccessible(page)
  const field = page.getByRole('textbox', { name: 'Déclaration de travaux' })
  await field.fill('Zénith')
  await page.getByRole('option', { name: /Tour Zénith/ }).click()
  await page.getByRole('treegrid').waitFor()
}

test('the chain of the samples stands right on three dates, and is changed by keyboard and by dragging', async ({
  launch,
}) => {
  const page = await openRegistered(launch)
  await openZenith(page)
  await goToDay(page, '28/02/2026')
  expect(await tree(page)).toEqual(['Déclarant Net & Clair SRL', '1 Kempen Poets SC'])
  await goToDay(page, '20/09/2026')
  expect(await tree(page)).toEqual(['Déclarant Net & Clair SRL', '1 Kempen Poets SC', '2 Dender Services SRL'])
  await page.getByRole('button', { name: 'Changement suivant' }).click()
  await expect(row(page, 'Dender Services SRL')).toHaveCount(0)
  expect(await tree(page)).toEqual(['Déclarant Net & Clair SRL', '1 Kempen Poets SC'])
  expect(page.url()).toContain('date=2026-09-21')

  await goToDay(page, '14/09/2026')
  await expect(row(page, 'Kempen Poets SC')).toContainText('Manquants')
  await expectAccessible(page)
  await keepScreenshot(page, 'chain-tree')

  // Added below the declarant.
  await row(page, 'Net & Clair SRL').focus()
  await page.keyboard.press('n')
  const form = dialog(page)
  await choose(form, /^Sous-traitant/, 'Lesse Nettoyage BV')
  await save(page, form)
  await expect(row(page, 'Lesse Nettoyage BV')).toBeVisible()

  // Moved by keyboard: two rows down stands Lesse.
  await row(page, 'Kempen Poets SC').focus()
  await page.keyboard.press('m')
  await expect(page.getByText(/choisissez le nouvel employeur direct/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/choisissez le nouvel employeur direct/)).toBeHidden()
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const circle = page.getByRole('dialog', { name: 'Déplacer Kempen Poets SC' })
  await expect(circle).toContainText('se retrouverait sous elle-même')
  await expect(circle.getByRole('button', { name: 'Déplacer' })).toBeDisabled()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(circle).toBeHidden()
  await row(page, 'Kempen Poets SC').focus()
  await page.keyboard.press('m')
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(circle.getByRole('radio', { name: 'Ils la suivent' })).toBeChecked()
  await expect(circle).toContainText('Dender Services SRL')
  await keepScreenshot(page, 'chain-move')
  await circle.getByRole('textbox', { name: 'Premier jour' }).focus()
  await page.keyboard.press('Enter')
  await expect(circle).toBeHidden()
  await expect
    .poll(() => tree(page))
    .toEqual(['Déclarant Net & Clair SRL', '1 Lesse Nettoyage BV', '2 Kempen Poets SC', '3 Dender Services SRL'])
  await page.keyboard.press('Control+z')
  await expect
    .poll(() => tree(page))
    .toEqual(['Déclarant Net & Clair SRL', '1 Kempen Poets SC', '2 Dender Services SRL', '1 Lesse Nettoyage BV'])

  // Dragged onto another firm.
  await row(page, 'Dender Services SRL').dragTo(row(page, 'Lesse Nettoyage BV'))
  const drop = page.getByRole('dialog', { name: 'Déplacer Dender Services SRL' })
  await drop.getByRole('button', { name: 'Déplacer' }).click()
  await expect
    .poll(() => tree(page))
    .toEqual(['Déclarant Net & Clair SRL', '1 Kempen Poets SC', '1 Lesse Nettoyage BV', '2 Dender Services SRL'])

  // Ended: what hangs below is shown first, and stands in the air afterwards, with its remedy beside it.
  await row(page, 'Lesse Nettoyage BV').focus()
  await page.keyboard.press('e')
  const ending = dialog(page)
  await expect(ending).toContainText('Dender Services SRL')
  await ending.getByRole('button', { name: /Mettre fin|Terminer/ }).click()
  await expect(ending).toBeHidden()
  await goToDay(page, '15/09/2026')
  await expect(row(page, 'Lesse Nettoyage BV')).toContainText('Maillon manquant')
  await expectAccessible(page)
  await keepScreenshot(page, 'chain-gap')
  await row(page, 'Lesse Nettoyage BV').getByRole('button', { name: 'Ajouter son lien' }).click()
  await expect(dialog(page).getByRole('textbox', { name: /^Sous-traitant/ })).toHaveValue('Lesse Nettoyage BV')
})

test('the tree is drawn, printed and exported, and the next declaration is a key away', async ({ launch }) => {
  const page = await openRegistered(launch)
  await openZenith(page)
  await goToDay(page, '14/09/2026')
  await page.getByText('Dessin', { exact: true }).click()
  await expect(page.getByRole('img', { name: /Dessin de la chaîne au 14\/09\/2026\s: 3 entreprises/ })).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'chain-picture')
  const printed = page.waitForRequest(/\/files\/[\w-]+$/)
  await page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const inside = own?.get?.call(this) as Window | null
        if (inside) inside.print = () => undefined
        return inside
      },
    })
  })
  await page.keyboard.press('Control+p')
  expect((await printed).url()).toMatch(/\/files\//)
  for (const [item, name] of [
    ['Cette chaîne en Excel', 'Chaîne des sous-traitants 1Y1VMGNZGEDPZ 2026-09-14.xlsx'],
    ['Toutes les chaînes actives en PDF', 'Chaîne des sous-traitants 2026-09-14.pdf'],
    ['Le dessin en SVG', 'Chaîne des sous-traitants 1Y1VMGNZGEDPZ 2026-09-14.svg'],
  ] as const) {
    await page.getByRole('button', { name: 'Exporter', exact: true }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: item }).click()
    expect((await download).suggestedFilename()).toBe(name)
  }
  const before = page.url()
  await page.locator('body').press('k')
  await expect.poll(() => page.url()).not.toBe(before)
  await page.locator('body').press('j')
  await expect.poll(() => page.url()).toBe(before)
})

test('one page answers who was there, for whom, and who had been told to register', async ({ launch }) => {
  const page = await openRegistered(launch)
  await page.getByRole('link', { name: 'Qui était là\u00a0: Tour Zénith' }).click()
  const day = page.getByRole('textbox', { name: 'Date' })
  await day.fill('21/09/2026')
  await day.press('Tab')
  const seen = page.getByRole('table', { name: 'Personnes vues' })
  await expect(seen.getByRole('row').filter({ hasText: 'Kempen Poets SC' }).first()).toContainText('Net & Clair SRL')
  const firms = page.getByRole('table', { name: /^Les entreprises/ })
  await expect(firms.getByRole('row').filter({ hasText: 'Kempen Poets SC' })).toContainText('Aucune preuve')
  await expect(seen).toContainText(/•+-\d{4}/)
  await expectAccessible(page)
  await keepScreenshot(page, 'chain-present')
  await page.getByRole('button', { name: 'Jour suivant' }).click()
  await expect(day).toHaveValue('22/09/2026')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Exporter', exact: true }).click()
  await page.getByRole('menuitem', { name: /Excel/ }).click()
  expect((await download).suggestedFilename()).toBe('Qui était là 1Y1VMGNZGEDPZ 2026-09-22.xlsx')
  // Counts of the tree lead here, for their firm alone.
  await page.getByRole('tab', { name: 'Arbre' }).click()
  await goToDay(page, '14/09/2026')
  await page.getByRole('link', { name: 'Vus de Kempen Poets SC\u00a0: 4' }).first().click()
  await expect(page.getByRole('button', { name: 'Seulement Kempen Poets SC' })).toBeVisible()
  await expect(seen.getByRole('row')).toHaveCount(5)
})

test('the list of links stays open while it is searched and sorted', async ({ launch }) => {
  const page = await openRegistered(launch)
  await page.getByRole('link', { name: 'Chaîne', exact: true }).click()
  const links = page.getByRole('tab', { name: 'Liens' })
  await links.click()
  await page.getByRole('searchbox', { name: 'Chercher dans la liste' }).fill('brillance')
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '4')
  await expect(links).toHaveAttribute('aria-selected', 'true')
})
