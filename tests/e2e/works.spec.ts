import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { choose, enterCompany, goTo, save, startNew } from '#tests/e2e/record-steps.ts'
import { openEmpty } from '#tests/e2e/workspace-steps.ts'

const place = 'Bureaux Léopold'

test('works are prepared without a number, declared from the sheet, reported, and what changes since is listed', async ({
  launch,
}) => {
  const page = await openEmpty(launch)
  await goTo(page, 'Sous-traitants', 'Entreprises')
  await enterCompany(page, 'Net & Clair', '1999.990.738', true)
  await enterCompany(page, 'Régie', '1999.500.788')
  await goTo(page, 'Déclarations')

  // The form says live whether a declaration is due.
  const form = await startNew(page, 'Nouvelle déclaration')
  await form.getByRole('checkbox', { name: /Pas encore déclarée/ }).check()
  await expect(form.getByText(/Aucun sous-traitant et pas de montant/)).toBeVisible()
  const amount = form.getByRole('textbox', { name: 'Montant hors TVA' })
  await amount.fill('29999,99')
  await expect(form.getByText('Pas exigée')).toBeVisible()
  await amount.fill('30000')
  await expect(form.getByText(/à partir de 30\s000,00\s€/)).toBeVisible()
  await choose(form, /^Donneur d’ordre/, 'Régie')
  await form.getByRole('textbox', { name: 'Contact chez le donneur d’ordre' }).fill('Mme Roy, 02 555 11 22')
  await form.getByRole('textbox', { name: 'Description des travaux' }).fill('Nettoyage de bureaux')
  await form.getByRole('textbox', { name: 'Début' }).fill('01/01/2026')
  await form.getByRole('textbox', { name: 'Nom du lieu' }).fill(place)
  await form.getByRole('textbox', { name: 'Adresse' }).fill('Rue Belliard 12, 1040 Bruxelles')
  await expectAccessible(page)
  await keepScreenshot(page, 'works-form')
  await save(page, form)

  await page.getByRole('gridcell', { name: place, exact: true }).dblclick()
  await expect(page.getByText('Brouillon', { exact: true }).first()).toBeVisible()
  await page.getByRole('tab', { name: 'Déclarer' }).click()
  await expect(page.getByText(/Déclarez les travaux d’après la fiche/)).toBeVisible()
  await expect(page.getByText(/Encore à compléter/)).toContainText('Fin des travaux')
  await page.getByRole('button', { name: 'Copier\u00a0: Description des travaux' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Description des travaux copié|presse-papiers n’est pas accessible/)).toBeVisible()
  await expectAccessible(page)

  // The number has come: the state is marked as reported with the keyboard.
  await page.keyboard.press('e')
  const edit = page.getByRole('dialog', { name: 'Modifier la déclaration' })
  await edit.getByRole('checkbox', { name: /Pas encore déclarée/ }).uncheck()
  await edit.getByRole('textbox', { name: /^Numéro de déclaration/ }).fill('1Y11DQCJU2KHZ')
  await save(page, edit)
  await expect(page.getByText('Aucun état déclaré n’est encore noté ici.')).toBeVisible()
  await page.keyboard.press('m')
  const marking = page.getByRole('dialog', { name: 'Marquer l’état présent comme déclaré' })
  await marking.getByRole('textbox', { name: 'Remarque' }).fill('Accusé 4711')
  await expectAccessible(page)
  await marking.getByRole('button', { name: 'Marquer comme déclaré' }).click()
  await expect(marking).toBeHidden()
  await expect(page.getByText(/Rien à signaler/)).toBeVisible()
  await expect(page.getByText('Accusé 4711')).toBeVisible()

  // What changes from now on is to be reported.
  await page.keyboard.press('e')
  await edit.getByRole('textbox', { name: 'Fin', exact: true }).fill('31/12/2026')
  await save(page, edit)
  const changes = page.getByRole('table', { name: 'Changements à signaler' })
  await expect(changes.getByRole('row', { name: /Fin des travaux.*31\/12\/2026/ })).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'works-changes')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Fiche PDF' }).click()
  expect((await download).suggestedFilename()).toMatch(/^Fiche de déclaration 1Y11DQCJU2KHZ .*\.pdf$/)

  await goTo(page, 'Déclarations')
  await page.getByRole('combobox', { name: /rapide/i }).click()
  await page.getByRole('option', { name: 'Changements à signaler' }).click()
  await expect(page.getByRole('gridcell', { name: place, exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Aujourd’hui' }).click()
  await page.getByRole('link', { name: '1 déclaration avec des changements à signaler' }).click()
  await page.getByRole('gridcell', { name: place, exact: true }).dblclick()
  await page.getByRole('tab', { name: 'Historique' }).click()
  await expect(page.getByText('État déclaré gardé').first()).toBeVisible()
})
