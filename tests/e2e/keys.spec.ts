import type { Locator, Page } from '@playwright/test'

import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { dialog, goTo, save, startNew } from '#tests/e2e/record-steps.ts'
import { openEmpty, openSample } from '#tests/e2e/workspace-steps.ts'

const now = '2026-09-17T06:00:00.000Z'

/** Enters a person by name alone and opens the access tab of the page. */
async function newPerson(page: Page, name: string): Promise<void> {
  await goTo(page, 'Personnes')
  const form = await startNew(page, 'Nouvelle personne')
  await form.getByRole('textbox', { name: /^Nom/ }).fill(name)
  await save(page, form)
  await page.getByRole('gridcell', { name, exact: true }).dblclick()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('tab', { name: 'Accès' }).click()
}

async function answer(form: Locator, question: string | RegExp, choice: string): Promise<void> {
  const group = form.getByRole('radiogroup', { name: question })
  await group.getByRole('radio', { name: choice, exact: true }).check()
}

/** Answers the guide of the person or firm that is shown. */
async function interview(page: Page, answers: readonly (readonly [RegExp, string])[]): Promise<void> {
  await page.getByRole('button', { name: /^(Commencer le guide|Répondre à nouveau)$/ }).click()
  const form = dialog(page)
  for (const [question, choice] of answers) await answer(form, question, choice)
  await form.getByRole('button', { name: 'Voir les clés possibles' }).click()
  await expect(form).toBeHidden()
}

const way = (page: Page, name: string): Locator => page.getByRole('article').filter({ hasText: name })

/** Notes the step of a way as done today, as the dialog proposes it. */
async function mark(page: Page, step: string, fill?: (form: Locator) => Promise<void>): Promise<void> {
  await page
    .getByRole('button', { name: `Marquer comme fait : ${step}` })
    .first()
    .click()
  const form = page.getByRole('dialog', { name: step })
  if (fill) await fill(form)
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
}

test('a Dutch worker is shown itsme and eIDAS, and is led to a working key by keyboard', async ({ launch }) => {
  const page = await openEmpty(launch, now)
  await newPerson(page, 'De Vries')
  await expect(page.getByText('Sans clé').first()).toBeVisible()
  await page.getByRole('button', { name: 'Commencer le guide' }).focus()
  await page.keyboard.press('Enter')
  const form = dialog(page)
  await answer(form, /Quelle carte/, 'Belgique')
  await expect(form.getByRole('radiogroup', { name: /reconnue au niveau européen/ })).toBeHidden()
  await form.getByRole('radio', { name: 'Belgique' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(form.getByRole('radio', { name: 'Pays-Bas' })).toBeChecked()
  await answer(form, /smartphone/, 'Oui')
  await answer(form, /reconnue au niveau européen/, 'Oui')
  await answer(form, /registre national/, 'Oui')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()

  await expect(way(page, 'itsme')).toContainText('Recommandée')
  await expect(way(page, 'eIDAS')).toContainText('Convient')
  await expect(page.getByText('Inutile : une autre clé convient.')).toBeVisible()
  await expect(page.getByText('www.csam.be').first()).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'keys-person')

  await mark(page, 'Installer l’application itsme')
  await mark(page, 'Créer le compte avec la carte d’identité électronique')
  await mark(page, 'Se connecter une première fois', async (step) => {
    await expect(step.getByRole('checkbox', { name: /noter comme active/ })).toBeChecked()
    await expectAccessible(page)
  })
  await expect(page.getByText('Clé itsme : active').first()).toBeVisible()
  await expect(page.getByText('Rien à faire : la clé fonctionne')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Rien à faire : la clé fonctionne')).toBeHidden()
  await expect(page.getByText('Sans clé').first()).toBeVisible()
})

test('a Polish worker is led to eIDAS; who is not sure is told where the recognised countries are listed', async ({
  launch,
}) => {
  const page = await openEmpty(launch, now)
  await newPerson(page, 'Kowalska')
  await interview(page, [
    [/Quelle carte/, 'D’un autre pays'],
    [/smartphone/, 'Oui'],
    [/reconnue au niveau européen/, 'Pas certain'],
    [/registre national/, 'Oui'],
    [/e-mail/, 'Oui'],
  ])
  await expect(page.getByText('S’informer d’abord')).toBeVisible()
  await expect(page.getByText(/Ouvrir l’écran de connexion du service .* les pays s’affichent/)).toBeVisible()
  await interview(page, [[/reconnue au niveau européen/, 'Oui']])
  await expect(way(page, 'eIDAS')).toContainText('Recommandée')
  await expect(page.getByRole('article')).toHaveCount(1)
  await mark(page, 'Préparer ce que demande la première connexion')
  await mark(page, 'Se connecter une première fois')
  await expect(page.getByText('Clé eIDAS : active').first()).toBeVisible()
})

test('a Moroccan worker without BIS number books the call, and the sheet is saved in four languages', async ({
  launch,
  shell,
}) => {
  const page = await openEmpty(launch, now)
  await newPerson(page, 'Bennani')
  await interview(page, [
    [/Quelle carte/, 'Aucune carte électronique'],
    [/smartphone/, 'Oui'],
    [/reconnue au niveau européen/, 'Non'],
    [/registre national/, 'Non'],
    [/e-mail/, 'Oui'],
  ])
  await expect(way(page, 'Code par e-mail (TOTP)')).toContainText('Recommandée')
  await mark(page, 'Rassembler les papiers d’identité')
  await mark(page, 'Prendre rendez-vous pour l’appel vidéo', async (form) => {
    await form.getByRole('textbox', { name: 'Jour du rendez-vous' }).fill('01/09/2026')
    await form.getByRole('button', { name: 'Noter' }).click()
    await expect(form.getByText(/01\/09\/2026/).first()).toBeVisible()
    await form.getByRole('textbox', { name: 'Jour du rendez-vous' }).fill('22/09/2026')
    const file = { name: 'confirmation.txt', mimeType: 'text/plain', buffer: Buffer.from('Rendez-vous confirmé') }
    await form.locator('input[type=file]').setInputFiles(file)
    await expect(form.getByText('confirmation.txt sera joint à l’enregistrement.')).toBeVisible()
  })
  await expect(page.getByRole('button', { name: /Ouvrir la preuve/ })).toBeVisible()
  await expect(page.getByText('Clé Code par e-mail (TOTP) : demandée').first()).toBeVisible()
  await expect(page.getByText('22/09/2026').first()).toBeVisible()
  await expectAccessible(page)

  for (const language of ['Français', 'Nederlands', 'Deutsch', 'English']) {
    const saved = shell === 'web' ? page.waitForEvent('download') : null
    await page.getByRole('button', { name: 'Feuille', exact: true }).click()
    await page.getByRole('menuitem', { name: `Feuille en PDF : ${language}` }).click()
    expect((await saved)?.suggestedFilename() ?? '.pdf').toMatch(/\.pdf$/)
  }

  await goTo(page, 'Accès')
  await page.getByRole('tab', { name: 'Clés' }).click()
  await expect(page.getByRole('gridcell', { name: 'Faire l’appel vidéo avec Sigedis' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '22/09/2026' })).toBeVisible()
})

test('a Polish firm goes through its five steps, and its representative may not use a Dutch card', async ({
  launch,
}) => {
  const page = await openEmpty(launch, now)
  await goTo(page, 'Sous-traitants', 'Entreprises')
  const form = await startNew(page, 'Nouvelle entreprise')
  await form.getByRole('textbox', { name: /^Nom/ }).fill('Czysto Sp. z o.o.')
  await form.getByRole('combobox', { name: 'Pays' }).fill('Pologne')
  await page.getByRole('option', { name: 'Pologne' }).click()
  await save(page, form)
  await page.getByRole('gridcell', { name: 'Czysto Sp. z o.o.', exact: true }).dblclick()
  await page.getByRole('heading', { level: 1, name: 'Czysto Sp. z o.o.' }).waitFor()
  await page.getByRole('tab', { name: 'Accès' }).click()
  await expect(page.getByText('Étapes faites : 0 sur 5')).toBeVisible()
  await interview(page, [
    [/inscrite à la BCE/, 'Non'],
    [/Quelle carte/, 'Pays-Bas'],
    [/smartphone/, 'Oui'],
    [/reconnue au niveau européen/, 'Oui'],
    [/service web/, 'Oui'],
  ])
  await expect(page.getByText(/seule une carte belge convient/)).toBeVisible()
  await expect(way(page, 'eIDAS')).toContainText('Recommandée')
  await expect(page.getByText('Service web : prévoir aussi un gestionnaire technique.')).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'keys-firm')
  const steps = [
    'Faire inscrire l’entreprise à la BCE',
    'Obtenir la clé du représentant légal',
    'Se connecter à CSAM',
    'Désigner le Gestionnaire d’Accès Principal',
    'Donner les accès',
  ]
  for (const step of steps) await mark(page, step)
  await expect(page.getByText('Les cinq étapes sont faites')).toBeVisible()
  await goTo(page, 'Accès')
  await page.getByRole('tab', { name: 'Clés' }).click()
  await page.getByText('Entreprises étrangères', { exact: true }).click()
  await expect(page.getByRole('gridcell', { name: 'Cinq étapes faites' })).toBeVisible()
  await expectAccessible(page)
})

test('the list of keys shows who has none, notes a key for several and leads to the person', async ({ launch }) => {
  const page = await openSample(launch)
  await goTo(page, 'Accès')
  await page.getByRole('tab', { name: 'Clés' }).click()
  const grid = page.getByRole('grid', { name: 'Personnes' })
  await expect(grid.getByText('Clé itsme : active').first()).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'keys-list')
  const quick = page.getByRole('combobox', { name: /Filtre/ }).or(page.getByRole('textbox', { name: /Filtre/ }))
  await quick.first().click()
  await page.getByRole('option', { name: 'Rendez-vous passé' }).click()
  await expect(grid.getByText('Clé Code par e-mail (TOTP) : demandée').first()).toBeVisible()
  await grid.getByRole('row').nth(1).getByRole('gridcell').nth(1).click()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: /Noter la clé de 1 personne/ }).click()
  const form = page.getByRole('dialog', { name: 'Noter une clé' })
  await form.getByText('Code par e-mail (TOTP)', { exact: true }).click()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
  await expect(page.getByText('Clé notée pour 1 personne').first()).toBeVisible()
  await quick.first().click()
  await page.getByRole('option', { name: 'Sans clé active', exact: true }).click()
  const row = grid.getByRole('row').nth(1)
  const name = (await row.getByRole('gridcell').nth(1).innerText()).trim()
  await row.getByRole('gridcell').nth(1).dblclick()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await expect(page.getByRole('tab', { name: 'Accès', selected: true })).toBeVisible()
})
