import { PDFDocument } from '@cantoo/pdf-lib'
import type { Locator, Page } from '@playwright/test'

import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { goTo } from '#tests/e2e/record-steps.ts'
import { openRegistered } from '#tests/e2e/workspace-steps.ts'

/** A sheet as an office scans it. */
async function timeSheet(): Promise<string> {
  const document = await PDFDocument.create()
  document.addPage([595, 842]).drawText('Feuille de prestations', { x: 60, y: 760, size: 18 })
  return await document.saveAsBase64()
}

/** Drops a file on the place for annexes, as the mouse does. */
async function dropFile(page: Page, name: string, base64: string): Promise<void> {
  const files = await page.evaluateHandle(
    ({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0)
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], name, { type: 'application/pdf' }))
      return transfer
    },
    { name, base64 },
  )
  const zone = page.getByText('Déposez un fichier ici')
  for (const event of ['dragenter', 'dragover', 'drop']) await zone.dispatchEvent(event, { dataTransfer: files })
}

/** Pastes a picture of the screen somewhere on the page. */
async function pasteScreenshot(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 40, height: 30 })
    canvas.getContext('2d')?.fillRect(4, 4, 20, 12)
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    const clipboardData = new DataTransfer()
    if (picture) clipboardData.items.add(new File([picture], 'image.png', { type: 'image/png' }))
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
}

/** Chooses a value in a list of choices. */
async function pick(place: Page | Locator, name: string, option: string): Promise<void> {
  const field = place.getByRole('combobox', { name })
  await field.click()
  await field.page().getByRole('option', { name: option, exact: true }).click()
}

function missing(page: Page): Locator {
  return page.getByRole('region', { name: 'Pour être prête' })
}

function item(page: Page, number: number): Locator {
  return page.getByRole('listitem', { name: `Point ${number}`, exact: true })
}

/** Searches the cockpit and drafts the first case it then shows. */
async function draftFirst(page: Page, search: string, subject: RegExp): Promise<void> {
  await goTo(page, 'Corrections')
  await page.getByPlaceholder('Rechercher dans la liste').fill(search)
  const row = page.getByRole('row').filter({ hasText: search }).filter({ hasText: subject }).first()
  await row.getByRole('gridcell').nth(2).click()
  await page.getByRole('complementary').getByRole('button', { name: 'Préparer la correction' }).click()
  await page.getByRole('heading', { level: 1, name: /^Demande C-2026-/ }).waitFor()
}

test('a finding becomes a request with its proof, is sent, answered in part and stands in the register', async ({
  launch,
}) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Constats')
  await page.getByPlaceholder('Rechercher dans la liste').fill('De Smedt-Lambert Amina')
  await expect(page.getByRole('treeitem').first()).toContainText('Encore 1 jour', { ignoreCase: true })
  const open = page.getByRole('region', { name: 'Constat ouvert' })
  await expect(open.getByRole('heading', { level: 2 })).toHaveText('Rien d’enregistré')
  await expect(open).toContainText('De Smedt-Lambert Amina')
  await page.getByRole('tree').focus()
  await page.keyboard.press('c')
  await page.getByRole('heading', { level: 1, name: 'Demande C-2026-0001' }).waitFor()

  await expect(page.getByText('Votre propre travailleur à cette date')).toBeVisible()
  await expect(missing(page)).toContainText('l’explication manque')
  await expect(missing(page)).toContainText('aucune pièce, ni la raison de leur absence')
  await missing(page).getByRole('button', { name: 'Point 1 : la cause manque' }).click()
  await expect(item(page, 1).getByRole('combobox', { name: 'Cause' })).toBeFocused()
  await pick(item(page, 1), 'Cause', 'Panne de l’appareil ou de l’application')
  await pick(item(page, 2), 'Cause', 'Panne de l’appareil ou de l’application')
  await missing(page).getByRole('button', { name: 'Point 2 : l’heure demandée manque' }).click()
  await expect(item(page, 2).getByRole('textbox', { name: 'Heure' })).toBeFocused()
  await page.keyboard.type('1430')
  await page.keyboard.press('Tab')
  await expect(item(page, 2)).toContainText('OUT 14:30')
  await page.getByRole('button', { name: 'Phrases prêtes' }).click()
  await page
    .getByRole('menuitem', { name: /l’appareil ou l’application d’enregistrement était en panne/ })
    .first()
    .click()
  await expect(page.getByRole('textbox', { name: 'Explication' })).toHaveValue(/De Smedt-Lambert Amina/)
  await expect(page.getByRole('status').filter({ hasText: /^Enregistré à \d\d:\d\d:\d\d$/ })).toBeVisible()

  await pick(page, 'Genre des pièces ajoutées', 'Feuille de prestations')
  await dropFile(page, 'prestations.pdf', await timeSheet())
  const annexes = page.getByRole('list', { name: 'Pièces justificatives' })
  await expect(annexes.getByRole('listitem')).toHaveCount(1)
  await pasteScreenshot(page)
  await expect(annexes.getByRole('listitem')).toHaveCount(2)
  await expect(annexes).toContainText('capture d’écran 06-10-2026')
  await annexes.getByRole('button', { name: /^Monter capture d’écran/ }).click()
  await expect(annexes.getByRole('listitem').first()).toContainText('capture d’écran')
  await expect(page.getByRole('meter', { name: 'Solidité des preuves' })).toHaveAttribute('aria-valuenow', '3')
  await expect(missing(page)).toContainText('Rien ne manque.')
  await expect(page.getByRole('region', { name: 'Telle qu’elle sera envoyée' })).toContainText('Page 1 sur')
  await expectAccessible(page)
  await keepScreenshot(page, 'correction')

  await goTo(page, 'Aujourd’hui')
  await expect(page.getByRole('link', { name: /\b1 jour\b.* 1 demande$/ })).toBeVisible()
  await expectAccessible(page)
  await page.goBack()

  await page.getByRole('button', { name: 'Prête', exact: true }).click()
  await expect(page.getByText('Cette demande est prête.')).toBeVisible()
  const dossier = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Enregistrer le dossier' }).click()
  expect((await dossier).suggestedFilename()).toMatch(/C-2026-0001.*\.zip$/)

  await page.getByRole('button', { name: 'Marquer comme envoyée' }).click()
  const sending = page.getByRole('dialog', { name: 'Marquer comme envoyée' })
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(sending).toContainText('Dites par quelle voie')
  await pick(sending, 'Voie', 'Formulaire de contact')
  await sending.getByRole('textbox', { name: 'Numéro de référence' }).fill('REF-77')
  await page.keyboard.press('Control+Enter')
  await expect(sending).toBeHidden()
  await expect(page.getByText('Cette demande est partie')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Explication' })).toBeHidden()
  await expect(page.getByRole('list', { name: 'Étapes' })).toContainText('Formulaire de contact, réf. REF-77')

  await page.getByRole('button', { name: 'Noter la réponse' }).click()
  const answer = page.getByRole('dialog', { name: 'Noter la réponse' })
  await answer.getByText('Acceptée en partie', { exact: true }).click()
  await answer.getByRole('checkbox', { name: /^Point 1/ }).check()
  await pick(answer, 'Voie', 'Courriel')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(answer).toBeHidden()
  await expect(item(page, 1)).toContainText('accordé')
  await expect(item(page, 2)).toContainText('refusé')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Donner suite au refus' }).click()
  await page.getByRole('heading', { level: 1, name: 'Demande C-2026-0002' }).waitFor()
  await expect(page.getByRole('link', { name: 'Suite de la demande C-2026-0001' })).toBeVisible()

  await goTo(page, 'Corrections')
  await page.getByRole('tab', { name: 'Registre' }).click()
  await expect(page.getByText('2 demandes dans la période')).toBeVisible()
  await expect(
    page.getByRole('region', { name: 'Par issue' }).getByRole('row', { name: /Acceptée en partie/ }),
  ).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'correction-register')
  for (const [button, ending] of [
    ['Registre Excel', /\.xlsx$/],
    ['Registre PDF', /\.pdf$/],
  ] as const) {
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    expect((await file).suggestedFilename()).toMatch(ending)
  }
})

test('the cockpit is worked with the keyboard, as a list and as a month, and bulk acts say what they will do', async ({
  launch,
}) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Corrections')
  const grid = page.getByRole('grid', { name: 'Cas à traiter' })
  await expect(grid.getByRole('row').nth(1)).toContainText('encore 1 jour')
  await expectAccessible(page)
  await keepScreenshot(page, 'corrections')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: 'Préparer les corrections' }).click()
  const drafting = page.getByRole('dialog', { name: 'Préparer les corrections' })
  await expect(drafting).toContainText('3 constats peuvent être corrigés')
  await page.keyboard.press('Control+Enter')
  const drafted = page.getByRole('dialog', { name: 'Corrections préparées' })
  await expect(drafted).toContainText('2 demandes préparées')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.getByText('Demandes', { exact: true }).click()
  await expect(grid).toHaveAttribute('aria-rowcount', '3')
  await grid.getByRole('gridcell').nth(1).click()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Marquer prêtes…' }).click()
  const ready = page.getByRole('dialog', { name: 'Marquer comme prêtes' })
  await expect(ready).toContainText('Aucune demande ne passe la vérification.')
  await expect(ready).toContainText('2 × l’explication manque')
  await expect(ready.getByRole('button', { name: /^Marquer/ })).toBeDisabled()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Suivi…' }).click()
  const care = page.getByRole('dialog', { name: 'Responsable et relance' })
  await care.getByRole('textbox', { name: 'Responsable' }).or(care.getByLabel('Responsable')).first().fill('Anne')
  await care.getByLabel('À relancer le').fill('08/10/2026')
  await page.keyboard.press('Control+Enter')
  await expect(care).toBeHidden()

  await page.getByText('Calendrier', { exact: true }).click()
  const month = page.getByRole('table', { name: /^Échéances de octobre 2026/ })
  await expect(month.getByRole('link', { name: /^Relancer C-2026-0001/ })).toBeVisible()
  await expectAccessible(page)
  await month
    .getByRole('button', { name: /6 échéances/ })
    .first()
    .click()
  await expect(grid).toHaveAttribute('aria-rowcount', '7')
  const week = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Autres actions' }).click()
  await page.getByRole('menuitem', { name: /\.ics/ }).click()
  expect((await week).suggestedFilename()).toMatch(/\.ics$/)
})

test('a subcontractor’s worker goes to the subcontractor, a self-employed person asks alone', async ({ launch }) => {
  const page = await openRegistered(launch)
  await draftFirst(page, 'El Amrani Sofie', /Enregistré deux fois/)
  await expect(page.getByText('Travailleur d’un sous-traitant à cette date')).toBeVisible()
  await expect(item(page, 1)).toContainText('annulation')

  await goTo(page, 'Constats')
  await page.getByLabel('Filtre rapide').first().click()
  await page.getByRole('option', { name: 'En correction' }).click()
  await expect(page.getByRole('treeitem').nth(1)).toContainText('El Amrani Sofie')
  await page.getByRole('link', { name: 'Dans la demande C-2026-0001' }).click()
  await page.getByRole('heading', { level: 1, name: 'Demande C-2026-0001' }).waitFor()

  await draftFirst(page, 'Nowak', /Rien d’enregistré/)
  await expect(page.getByText('Indépendant à cette date')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Autres actions' }).click()
  await page.getByRole('menuitem', { name: 'Retirer la demande…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Retirer la demande' })
  await dialog.getByRole('textbox', { name: 'Pourquoi' }).fill('Réglé avec la personne')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Cette demande est close')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Étapes' })).toContainText('Réglé avec la personne')
})

test('what a worker reports is entered at once and saved while it is written', async ({ launch }) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Corrections')
  await page.keyboard.press('r')
  const form = page.getByRole('dialog', { name: 'Signalement d’un travailleur' })
  await form.getByRole('textbox', { name: /^Personne/ }).fill('Dubois Fatih')
  await page
    .getByRole('option', { name: /Dubois Fatih/ })
    .first()
    .click()
  await form.getByRole('textbox', { name: /^Lieu de travail/ }).fill('Bureaux')
  await page.getByRole('option').first().click()
  await form.getByLabel('Jour concerné').fill('21/09/2026')
  await form.getByRole('textbox', { name: 'Ce qui est signalé' }).fill('Out oublié, parti à 11 h 30')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Demande C-2026-0001' }).waitFor()
  await expect(page.getByRole('textbox', { name: 'Ce qu’il a dit' })).toHaveValue('Out oublié, parti à 11 h 30')

  await page.getByRole('textbox', { name: 'Explication' }).fill('Parti plus tôt pour un rendez-vous.')
  await page.getByRole('link', { name: '← Corrections' }).click()
  await page.getByRole('tab', { name: 'Toutes les demandes' }).click()
  await page.getByRole('gridcell', { name: 'C-2026-0001' }).dblclick()
  await expect(page.getByRole('textbox', { name: 'Explication' })).toHaveValue('Parti plus tôt pour un rendez-vous.')
})
