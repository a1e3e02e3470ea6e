import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { choose, enterCompany, enterDeclaration, enterPerson, goTo, save, startNew } from '#tests/e2e/record-steps.ts'
import { openEmpty } from '#tests/e2e/workspace-steps.ts'

const place = 'Bureaux Léopold'
const year = new Date().getFullYear() + 1

test('a person is noted as absent, public holidays are closed at once, and both stand where one looks for them', async ({
  launch,
}) => {
  const page = await openEmpty(launch)
  await goTo(page, 'Sous-traitants', 'Entreprises')
  await enterCompany(page, 'Net & Clair', '1999.990.738', true)
  await goTo(page, 'Déclarations')
  await enterDeclaration(page, '1Y11DQCJU2KHZ', place)
  await goTo(page, 'Personnes')
  await enterPerson(page, 'Peeters', '85.07.30-033.28', 'Net & Clair')

  await goTo(page, 'Absences', 'Absences et fermetures')
  await expect(page.getByText('Aucune absence n’est notée')).toBeVisible()
  await expectAccessible(page)
  const form = await startNew(page, 'Nouvelle absence')
  await choose(form, /^Personne/, 'Peeters')
  await form.getByRole('textbox', { name: /^Motif/ }).fill('Congé')
  await expectAccessible(page)
  await save(page, form)
  await expect(page.getByRole('gridcell', { name: 'Peeters', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Jours fériés…' }).click()
  const holidays = page.getByRole('dialog', { name: 'Fermer les jours fériés' })
  await holidays.getByRole('textbox', { name: 'Année' }).fill(String(year))
  await expect(holidays.getByRole('checkbox', { name: `Fête nationale` })).toBeChecked()
  await expectAccessible(page)
  await keepScreenshot(page, 'holidays')
  await holidays.getByRole('checkbox', { name: 'Noël' }).uncheck()
  await holidays.getByRole('button', { name: 'Noter 9 fermetures' }).click()
  await expect(holidays).toBeHidden()
  await expect(page.getByRole('gridcell', { name: 'Fête du Travail' })).toBeVisible()

  await goTo(page, 'Déclarations')
  await page.getByRole('gridcell', { name: place, exact: true }).dblclick()
  await page.getByRole('tab', { name: 'Fermetures' }).click()
  await expect(page.getByRole('gridcell', { name: `21/07/${year}` }).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Historique' }).click()
  await expect(page.getByText('Fermeture notée').first()).toBeVisible()

  await page.keyboard.press('Control+z')
  await goTo(page, 'Absences', 'Absences et fermetures')
  await expect(page.getByRole('gridcell', { name: 'Fête du Travail' })).toHaveCount(0)
  await expect(page.getByRole('gridcell', { name: 'Peeters', exact: true })).toBeVisible()
})

test('the calendar of coverage says what is lacking, and a day can be closed from there with the keyboard', async ({
  launch,
}) => {
  const page = await openEmpty(launch)
  await goTo(page, 'Déclarations')
  await enterDeclaration(page, '1Y11DQCJU2KHZ', place)
  await goTo(page, 'Enregistrements')
  await page.getByRole('tab', { name: 'Couverture' }).click()
  await page.getByRole('button', { name: 'Mois précédent' }).click()
  const calendar = page.getByRole('grid', { name: /^Couverture de/ })
  await expect(calendar.getByRole('button', { name: /Pas encore de fichier/ }).first()).toBeVisible()
  await expectAccessible(page)
  await calendar
    .getByRole('button', { name: /Pas encore de fichier/ })
    .first()
    .focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('Aucun fichier ne couvre ce jour')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Noter une fermeture' }).click()
  const closing = page.getByRole('dialog', { name: 'Nouvelle fermeture' })
  await expect(closing).toBeVisible()
  await save(page, closing)
  await expect(calendar.getByRole('button', { name: /: Fermé,/ })).toHaveCount(1)
  await expect(page.getByText('Le lieu est fermé ce jour-là')).toBeVisible()
})
