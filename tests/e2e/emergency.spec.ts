import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { openPlace, openTab } from '#tests/e2e/sample-steps.ts'
import { openSample } from '#tests/e2e/workspace-steps.ts'

test('the guide ends the case that never applies, the one that was mended and the one that is exempt', async ({
  launch,
}) => {
  const page = await openSample(launch)
  const meaning = page.getByRole('region', { name: 'Ce que cela signifie maintenant' })

  await openPlace(page, 'Bureaux Léopold')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Oui, en permanence' }).click()
  await expect(meaning.getByRole('heading')).toHaveText('La procédure d’urgence ne s’applique pas')
  await expect(meaning).toContainText('(A) Hypothèse')
  await expectAccessible(page)

  await openPlace(page, 'Chantier Quai Vert')
  await page.getByRole('button', { name: 'Non', exact: true }).click()
  await page.getByLabel('Nom du prestataire').fill('Trackwell, T-4711')
  await page.getByRole('button', { name: 'Contacté\u00a0: résolu' }).click()
  await expect(meaning.getByRole('heading')).toHaveText('Enregistré malgré tout')
  await expect(meaning).not.toContainText('Hypothèse')

  await openPlace(page, 'Galerie Opéra')
  await page.getByLabel('Panne depuis').fill('0545')
  await page.getByRole('button', { name: 'Non', exact: true }).click()
  await page.getByRole('button', { name: 'Pas de prestataire' }).click()
  await page.getByRole('button', { name: /^Mobile.*N’a pas/ }).click()
  await page.getByRole('button', { name: 'Aucun autre canal' }).click()
  await page.getByRole('button', { name: /de tiers/ }).click()
  await expect(meaning.getByRole('heading')).toHaveText('Dispense pour la journée')
  await page.getByRole('button', { name: 'Joindre une preuve' }).click()
  await expectAccessible(page)
  const proof = { name: 'panne.txt', mimeType: 'text/plain', buffer: Buffer.from('Plus de courant à Liège.') }
  await page.locator('input[type=file]').setInputFiles(proof)
  await expect(page.getByText('1 annexe').first()).toBeVisible()
  await keepScreenshot(page, 'emergency-exempt')
  await page.getByRole('button', { name: 'Clore l’incident' }).click()
  await expect(page.getByText('Clos le 17/09/2026 06:30')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Corriger/ })).toHaveCount(0)

  await openTab(page, /Incidents/)
  await expect(
    page.getByRole('navigation', { name: 'Incidents, les ouverts d’abord' }).getByRole('button'),
  ).toHaveCount(3)
  await page.getByRole('button', { name: /Galerie Opéra/ }).click()
  await expect(page.getByRole('table', { name: 'Journal des étapes' })).toContainText('Mobile – N’a pas fonctionné')
  await expect(page.getByText('05:45')).toBeVisible()
  await expectAccessible(page)
})

test('the keyboard alone leads through the guide to the call, a number that comes later, and a correction', async ({
  launch,
}) => {
  const page = await openSample(launch)
  const press = async (name: string | RegExp): Promise<void> => {
    const button = page.getByRole('button', { name })
    await expect(button).toBeVisible()
    // From the question, which has the focus, Tab leads to its answers.
    for (let step = 0; step < 12; step += 1) {
      if (await button.evaluate((element) => element === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await expect(button).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('F9')
  await page.getByRole('heading', { name: 'Où enregistrer est-il impossible\u00a0?' }).waitFor()
  await page.getByRole('textbox', { name: /Chercher un lieu/ }).focus()
  await page.keyboard.type('zenith')
  await expect(page.getByRole('button', { name: /Galerie Opéra/ })).toHaveCount(0)
  await press(/Tour Zénith/)
  await page.getByRole('heading', { name: /L’infrastructure nécessaire/ }).waitFor()
  await page.getByRole('button', { name: 'Non', exact: true }).focus()
  await press('Non')
  await expect(page.getByRole('heading', { name: /prestataire/ })).toBeFocused()
  await press('Contacté\u00a0: pas de solution')
  await expect(page.getByRole('heading', { name: /autres canaux/ })).toBeFocused()
  await press(/^Service en ligne.*N’a pas/)
  await press('Aucun autre canal')
  await expect(page.getByRole('heading', { name: /vient la panne/ })).toBeFocused()
  await press(/^Nos moyens/)
  await expect(page.getByText('02 511 51 51')).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'emergency-call')
  await press('Signalé, numéro attendu')
  await expect(page.getByRole('heading', { name: 'Formulaire papier', level: 2 })).toBeVisible()
  await expect(page.getByText('Référence à écrire à la main')).toBeVisible()

  await page.getByLabel('Numéro de référence').fill('CW-118822')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Référence CW-118822')).toBeVisible()
  await expect(page.getByText('corrigé 1 fois')).toBeVisible()
  await page.getByRole('button', { name: /Corriger la réponse.*D’où/ }).click()
  await page.getByRole('button', { name: /Le service officiel/ }).click()
  await expect(page.getByRole('heading', { name: 'Dispense pour la journée' })).toBeVisible()
  await page.getByRole('button', { name: 'Journal' }).click()
  await expect(page.getByRole('dialog').getByText('corrigé ensuite').first()).toBeVisible()
  await expectAccessible(page)
})

test('a pack can be stopped or made, and the lines of a form that served are settled', async ({ launch }) => {
  const page = await openSample(launch)
  await page.keyboard.press('F9')
  await openTab(page, /Dossiers d’urgence/)
  await page.getByLabel('Nombre de jours').fill('14')
  await page.getByRole('button', { name: 'Préparer le dossier' }).click()
  await page.getByRole('button', { name: 'Interrompre', exact: true }).click()
  await expect(page.getByText('a été interrompu. Rien n’a changé.')).toBeVisible()
  await page.getByLabel('Nombre de jours').fill('1')
  await page.getByRole('button', { name: 'Préparer le dossier' }).click()
  await expect(page.getByText('5 formulaires gardés.')).toBeVisible()
  await expectAccessible(page)

  await openTab(page, /Lignes à suivre/)
  await expect(page.getByText('Aucune ligne à suivre')).toBeVisible()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Tour Zénith' })
    .getByRole('button', { name: /^Marquer/ })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Marquer comme utilisé' }).click()
  await expect(page.getByText('8 à régler')).toBeVisible()
  await page.getByRole('checkbox', { name: /Dubois Fatih/ }).check()
  await page.getByRole('button', { name: 'Enregistré', exact: true }).click()
  await expect(page.getByText('7 à régler')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('8 à régler')).toBeVisible()
  await page.getByRole('checkbox', { name: /Choisir toutes les lignes/ }).check()
  await page.getByRole('button', { name: 'Expliqué…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog.getByText('Écrivez en quelques mots')).toBeVisible()
  await dialog.getByLabel('Note').fill('Chantier fermé à midi.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Aucune ligne à suivre')).toBeVisible()
})
