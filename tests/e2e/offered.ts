import { expect, type Page } from '@playwright/test'

/** Codes under which the core refuses what a page should not have asked for. */
const refusals = ['role-not-allowed', 'inspection-open']

/** What was refused since, each with what was done last before. */
export interface Refusals {
  found: string[]
  doing: (what: string) => void
}

/**
 * Watches the line to the core, so that a refusal counts that the page keeps to itself as well. The page is loaded again:
 * only a line opened from now on can be watched.
 */
export async function watchRefusals(page: Page): Promise<Refusals> {
  let last = 'loading'
  const found: string[] = []
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      const code = refusals.find((known) => payload.includes(known))
      if (code !== undefined) found.push(`${code} after ${last}`)
    }),
  )
  await page.reload()
  await page.getByRole('navigation', { name: 'Navigation' }).waitFor()
  return { found, doing: (what) => (last = what) }
}

/** Words with which everything begins that changes something; conditions of a list are changed without changing anything. */
const changing =
  /^(?!(Modifier|Retirer|Ajouter) (le|un|tous les) filtre)(Nouve(?!autés)|Ajouter|Modifier|Supprimer|Retirer|Joindre|Noter|Marquer|Payer|Terminer(?! l’inspection)|Déplacer|Traiter|Expliquer|Écarter|Corriger|Reprendre|Importer|Planifier|Renouveler|Préparer|Remettre|Envoyer|Informer|Changer|Séparer|Relancer|Réexaminer|Vérifié|Commencer|Annuler|Enregistrer(?! est impossible| en | le journal)|Fermer un|Prêter|Sauvegard|Faire une)/

/** Names of everything on the page that could be pressed now and says that it changes something. */
export async function changesOffered(page: Page): Promise<string[]> {
  const names = await page
    .locator('#main')
    .locator('button:visible:enabled, a[role="button"]:visible, .mantine-Dropzone-root:visible')
    .evaluateAll((all) =>
      all
        // A heading sorts and a tab shows, whatever it is called.
        .filter((one) => one.closest('[role="tab"], [role="columnheader"]') === null)
        .map((one) =>
          (one.getAttribute('aria-label') ?? (one as HTMLElement).innerText).replaceAll(/\s+/g, ' ').trim(),
        ),
    )
  return names.filter((name) => changing.test(name))
}

/** Waits until the page is there and nothing it asked for is still on its way. */
export async function atRest(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await expect(page.locator('#main [aria-busy="true"], #main [data-waiting="true"]')).toHaveCount(0)
}

/** Everything in the rail, by its address. */
export async function railPages(page: Page): Promise<string[]> {
  return await page
    .getByRole('navigation', { name: 'Navigation' })
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
}

/** Goes to an address and waits for its own heading: that of the page before stays in sight while the next one is fetched. */
async function goToAddress(page: Page, address: string): Promise<void> {
  const hash = address.replace(/^.*#/, '#')
  const left = await page.evaluate((to) => {
    if (globalThis.location.hash.split('?')[0] === to) return false
    document.querySelector('h1')?.setAttribute('data-left', '')
    globalThis.location.hash = to
    return true
  }, hash)
  if (left) await page.locator('h1:not([data-left])').first().waitFor()
  await atRest(page)
}

/** Dialogs that only look: the proof of reminders, chosen by firm and period. */
const looking = /^Preuve/

/** Keys that open a form somewhere for the office; names of the dialogs they open here. */
async function openedByKeys(page: Page): Promise<string[]> {
  const opened: string[] = []
  for (const key of ['n', 'e', 'm', 'd', 'c', 'r', 'a', 'p']) {
    await page.keyboard.press(key)
    // What a key opens is drawn within two frames.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    const dialog = page.getByRole('dialog')
    if ((await dialog.count()) === 0) continue
    const name = (await dialog.last().getByRole('heading').first().innerText()).trim()
    if (!looking.test(name)) opened.push(`${key} opens ${name}`)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  return opened
}

/** Goes through pages and each of their tabs, chooses a row where there are rows, and tells what changes are offered there. */
export async function walk(page: Page, addresses: readonly string[], refused: Refusals): Promise<string[]> {
  const offered: string[] = []
  const look = async (where: string): Promise<void> => {
    refused.doing(where)
    await atRest(page)
    const cell = page.locator('#main').getByRole('gridcell').nth(2)
    if (await cell.isVisible()) {
      await cell.click()
      await atRest(page)
    }
    offered.push(...(await changesOffered(page)).map((name) => `${where}: ${name}`))
  }
  for (const address of addresses) {
    refused.doing(address)
    await goToAddress(page, address)
    const tabs = await page.locator('#main').getByRole('tab').allInnerTexts()
    if (tabs.length === 0) await look(address)
    for (const [index, tab] of tabs.entries()) {
      refused.doing(`${address} ${tab}`)
      await page.locator('#main').getByRole('tab').nth(index).click()
      await look(`${address} ${tab}`)
    }
    offered.push(...(await openedByKeys(page)).map((name) => `${address}: ${name}`))
  }
  return offered
}
