import type { Page } from '@playwright/test'

import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { passphrase } from '#tests/e2e/prepared.ts'
import { goTo } from '#tests/e2e/record-steps.ts'
import { lendAccess, openWith } from '#tests/e2e/role-steps.ts'
import { closeWorkspace, openRegistered } from '#tests/e2e/workspace-steps.ts'

const supervisor = 'le chantier de Namur'
const reader = 'la directrice regarde'

function rail(page: Page) {
  return page.getByRole('navigation', { name: 'Navigation' })
}

test('an office lends access: a supervisor prints a form and edits nothing, a reader reads', async ({ launch }) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Réglages')
  const look = async (): Promise<void> => await expectAccessible(page)
  await lendAccess(page, 'Chef de chantier', 'Chantier Namur', supervisor, look)
  await lendAccess(page, 'Lecture', 'Direction', reader)
  await expectAccessible(page)
  await keepScreenshot(page, 'roles-settings')
  await goTo(page, 'Aujourd’hui')
  await closeWorkspace(page)

  await openWith(page, supervisor)
  await page.getByRole('heading', { name: 'Aujourd’hui', level: 1 }).waitFor()
  await expect(page.getByRole('note', { name: 'Accès : Chef de chantier' })).toBeVisible()
  await expect(rail(page).getByRole('link')).toHaveText([/Aujourd’hui/, /Urgence/, /Personnes/, /Planning/, /Réglages/])
  await expectAccessible(page)
  await keepScreenshot(page, 'roles-supervisor')
  await page
    .getByRole('link', { name: /Imprimer le formulaire/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Urgence', level: 1 }).waitFor()
  await expect(page.getByRole('button', { name: /Imprimer/ }).first()).toBeVisible()
  await goTo(page, 'Personnes')
  await expect(page.getByRole('button', { name: /Nouvelle personne|Ajouter/ })).toHaveCount(0)
  await page.getByRole('gridcell', { name: 'da Silva' }).first().click()
  const pane = page.getByRole('complementary')
  await expect(pane).toContainText('•-7286')
  await expect(pane.getByRole('button', { name: 'Ouvrir la fiche' })).toHaveCount(0)
  await expect(pane.getByRole('button', { name: 'Modifier' })).toHaveCount(0)
  await expectAccessible(page)
  await page.evaluate(() => (globalThis.location.hash = '#/companies'))
  await expect(page.getByRole('heading', { name: 'Cette page ne fait pas partie de votre accès' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Aller à Aujourd’hui' }).click()
  await page.getByRole('heading', { name: 'Aujourd’hui', level: 1 }).waitFor()
  await closeWorkspace(page)

  await openWith(page, reader)
  await expect(page.getByRole('note', { name: 'Accès : Lecture' })).toBeVisible()
  await goTo(page, 'Sous-traitants', 'Entreprises')
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nouvelle entreprise' })).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(rail(page).getByRole('link', { name: 'Urgence' })).toHaveCount(0)
  await expect(rail(page).getByRole('link', { name: /Corrections/ })).toBeVisible()
  await expectAccessible(page)
})

test('an inspection looks at its questions, cannot leave, and ends with the passphrase of the office', async ({
  launch,
}) => {
  const page = await openRegistered(launch)
  await page.getByRole('button', { name: /Menu du dossier/ }).click()
  await page.getByRole('menuitem', { name: 'Mode inspection…' }).click()
  await page.getByLabel('Nom et service de l’inspecteur').fill('M. Contrôle, inspection sociale')
  await page.getByLabel('Objet').fill('Dossier 2026/114')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'Inspection', level: 1 }).waitFor()
  const banner = page.getByRole('region', { name: 'Inspection en cours' })
  await expect(banner).toContainText('M. Contrôle, inspection sociale, depuis le')
  await expect(banner).toContainText('Dossier 2026/114')
  await expect(rail(page).getByRole('link')).toHaveText([
    /Inspection/,
    /Enregistrements/,
    /Corrections/,
    /Chaîne/,
    /Rappels/,
    /Déclarations/,
  ])
  await expectAccessible(page)
  await keepScreenshot(page, 'inspection')

  await page.getByRole('textbox', { name: 'Déclaration' }).fill('Zénith')
  await page
    .getByRole('option', { name: /Zénith/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: /^Jour/ }).fill('14/09/2026')
  await page.getByRole('button', { name: 'Voir qui était là' }).click()
  await expect(page.getByRole('table', { name: /entreprises/i }).first()).toBeVisible()
  await expect(page.getByRole('tab')).toHaveText(['Qui était là', 'Obligations'])
  await expectAccessible(page)
  await goTo(page, 'Inspection')
  await page.getByRole('textbox', { name: 'Personne' }).fill('da Silva')
  await page
    .getByRole('option', { name: /da Silva/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Voir ses journées' }).click()
  await expect(page.getByRole('tab', { name: 'Journées', selected: true })).toBeVisible()
  await goTo(page, 'Enregistrements')
  await page.getByRole('gridcell').nth(2).click()
  await expect(page.getByRole('complementary')).toBeVisible()
  await expect(page.getByRole('complementary').getByRole('alert')).toHaveCount(0)

  await page.evaluate(() => (globalThis.location.hash = '#/settings'))
  await page.getByRole('heading', { name: 'Inspection', level: 1 }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Inspection', level: 1 }).waitFor()
  const log = page.getByRole('table', { name: 'Ce qui a été montré' })
  await expect(log).toContainText('Qui était sur ce chantier')
  await expect(log).toContainText('Jour: 14/09/2026')
  await closeWorkspace(page)
  await openWith(page, passphrase)
  await page.getByRole('heading', { name: 'Inspection', level: 1 }).waitFor()

  const end = page.getByRole('button', { name: 'Terminer l’inspection…' })
  await end.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Terminer l’inspection' })
  await dialog.getByLabel(/^Phrase secrète/).fill('pas la bonne')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toContainText('La phrase secrète ne convient pas')
  await expectAccessible(page)
  await dialog.getByLabel(/^Phrase secrète/).fill(passphrase)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(end).toHaveCount(0)
  await goTo(page, 'Aujourd’hui')
  await page.getByRole('button', { name: /Menu du dossier/ }).click()
  await page.getByRole('menuitem', { name: 'Inspection', exact: true }).click()
  await expect(page.getByText('terminée le')).toBeVisible()
})

test('the passphrase is changed, the recovery code and the key are renewed from the settings', async ({ launch }) => {
  const page = await openRegistered(launch)
  await goTo(page, 'Réglages')
  await page.getByRole('button', { name: 'Changer la phrase secrète…' }).click()
  const change = page.getByRole('dialog', { name: 'Changer la phrase secrète' })
  await change.getByLabel(/^Phrase secrète actuelle/).fill(passphrase)
  await change.getByLabel(/^Nouvelle phrase secrète/).fill('court')
  await change.getByLabel('Répétez la phrase secrète').fill('court')
  await page.keyboard.press('Control+Enter')
  await expect(change).toContainText('La phrase secrète est trop courte.')
  await change.getByLabel(/^Nouvelle phrase secrète/).fill('une tout autre phrase')
  await change.getByLabel('Répétez la phrase secrète').fill('une tout autre phrase')
  await page.keyboard.press('Control+Enter')
  await expect(change).toBeHidden()

  await page.getByRole('button', { name: 'Renouveler la clé de chiffrement…' }).click()
  const rotate = page.getByRole('dialog', { name: 'Renouveler la clé de chiffrement' })
  await rotate.getByLabel(/^Phrase secrète actuelle/).fill('une tout autre phrase')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  const code = page.getByRole('dialog', { name: 'Votre code de récupération' })
  await expect(code.getByTestId('recovery-code')).toHaveText(/^[2-9A-Z]{5}(-[2-9A-Z]{5}){5}$/, { timeout: 60_000 })
  await expectAccessible(page)
  await keepScreenshot(page, 'roles-recovery')
  await page.keyboard.press('Escape')
  await expect(page.getByText('n’a pas été confirmé comme conservé')).toBeVisible()

  await page.getByRole('button', { name: 'Nouveau code de récupération…' }).click()
  const renew = page.getByRole('dialog', { name: 'Nouveau code de récupération' })
  await renew.getByLabel(/^Phrase secrète actuelle/).fill('une tout autre phrase')
  await page.keyboard.press('Control+Enter')
  await code.getByLabel('J’ai conservé le code en lieu sûr').check()
  await code.getByRole('button', { name: 'Terminer' }).click()
  await expect(code).toBeHidden()
  await expect(page.getByText('n’a pas été confirmé comme conservé')).toHaveCount(0)
  await closeWorkspace(page)
  await openWith(page, 'une tout autre phrase')
  await page.getByRole('heading', { name: 'Réglages', level: 1 }).waitFor()
})

test('every entry of the rail is in sight, in German and on a low window too', async ({ launch }) => {
  const page = await openRegistered(launch)
  for (const language of ['Deutsch', 'Français']) {
    await page.getByRole('button', { name: /Langue|Sprache/ }).click()
    await page.getByRole('menuitemradio', { name: language }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(language === 'Deutsch' ? 'Heute' : 'Aujourd’hui')
    for (const [width, height] of [
      [1280, 800],
      [1280, 640],
      [640, 400],
    ] as const) {
      await page.setViewportSize({ width, height })
      const entries = await rail(page).getByRole('link').all()
      expect(entries).toHaveLength(18)
      for (const entry of entries) await expect(entry).toBeInViewport({ ratio: 1 })
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  }
})
