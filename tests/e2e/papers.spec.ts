import { join } from 'node:path'

import { root } from '#build/root.ts'
import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { choose, goTo, save, startNew } from '#tests/e2e/record-steps.ts'
import { openSample } from '#tests/e2e/workspace-steps.ts'

const proof = join(root, 'resources/icons/png/256x256.png')

test('what ends leads from Today to the document, a missing one is added with its file, and both are checked', async ({
  launch,
}) => {
  const page = await openSample(launch)
  await page.getByRole('link', { name: '1 document expiré, non remplacé' }).click()
  await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor()
  await expect(page.getByRole('gridcell', { name: 'Dender Services SRL' }).first()).toBeVisible()
  await expect(page.getByRole('gridcell', { name: 'Expiré' })).toHaveCount(1)
  await expectAccessible(page)

  await page.getByRole('tab', { name: 'Échéances' }).click()
  await expect(page.getByRole('region', { name: 'Dans les 7 jours' })).toContainText('Liste Limosa')
  await expect(page.getByRole('region', { name: 'Dans les 30 jours' })).toContainText('Kempen Poets SC')
  await expect(page.getByRole('region', { name: 'Expirés, sans successeur' })).toContainText('Dender Services SRL')
  await expectAccessible(page)
  await keepScreenshot(page, 'papers-due')
  await page.getByText('7 jours', { exact: true }).click()
  await expect(page.getByRole('region', { name: 'Dans les 30 jours' })).toHaveCount(0)

  await page.getByRole('tab', { name: 'Manquants' }).click()
  const add = page.getByRole('button', { name: 'Ajouter\u00a0: Assurance, Dender Services SRL' })
  await expect(add).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'papers-missing')
  await add.focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Nouveau document' })
  await expect(form.getByRole('textbox', { name: /^Entreprise/ })).toHaveValue('Dender Services SRL')
  await form.getByRole('textbox', { name: 'Émis le' }).fill('01/09/2026')
  await form.getByRole('textbox', { name: 'Valable jusqu’au' }).fill('31/08/2026')
  await page.keyboard.press('Control+s')
  await expect(form.getByText(/L’échéance \(31\/08\/2026\) précède l’émission/).first()).toBeVisible()
  await form.getByRole('textbox', { name: 'Valable jusqu’au' }).fill('31/08/2027')
  await form.locator('input[type=file]').setInputFiles(proof)
  await expect(form.getByText('256x256.png sera joint à l’enregistrement.')).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'papers-form')
  await save(page, form)
  await expect(add).toHaveCount(0)

  await page.getByRole('tab', { name: 'Documents' }).click()
  await page.getByRole('button', { name: 'Retirer tous les filtres' }).first().click()
  await page.getByRole('searchbox').fill('dender 256x256')
  await page.getByRole('gridcell', { name: 'Dender Services SRL' }).first().click()
  await page.getByRole('button', { name: 'Marquer comme vérifié', exact: true }).click()
  await expect(page.getByText(/^Vérifié par .+ le 17\/09\/2026$/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Aperçu de 256x256.png' })).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'papers-list')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Personne ne l’a encore vérifié.')).toBeVisible()
})

test('an office makes a kind of its own, required of each firm, and finds its documents by keyboard alone', async ({
  launch,
}) => {
  const page = await openSample(launch)
  await goTo(page, 'Documents')
  await page.getByRole('tab', { name: 'Types de document' }).click()
  await expect(page.getByRole('cell', { name: 'Assurance', exact: true })).toBeVisible()
  const kind = await startNew(page, 'Nouveau type')
  await kind.getByRole('textbox', { name: /^Nom/ }).fill('Verzekering')
  await page.keyboard.press('Control+s')
  await expect(kind.getByText(/porte déjà le nom/).first()).toBeVisible()
  await kind.getByRole('textbox', { name: /^Nom/ }).fill('Certificat VCA')
  await kind.getByRole('checkbox', { name: 'Obligatoire' }).check()
  await expectAccessible(page)
  await save(page, kind)
  await expect(page.getByRole('cell', { name: 'Certificat VCA', exact: true })).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'papers-kinds')

  await page.getByRole('tab', { name: 'Manquants' }).click()
  await expect(page.getByRole('cell', { name: 'Certificat VCA', exact: true }).first()).toBeVisible()

  await page.getByRole('tab', { name: 'Documents' }).click()
  const form = await startNew(page, 'Nouveau document')
  const field = form
    .getByRole('combobox', { name: /^Type de document/ })
    .or(form.getByRole('textbox', { name: /^Type/ }))
  await field.first().fill('VCA')
  await page.getByRole('option', { name: 'Certificat VCA' }).click()
  await choose(form, /^Entreprise/, 'Brillance')
  await form.getByRole('textbox', { name: 'Valable jusqu’au' }).fill('20/09/2026')
  await save(page, form)

  await page.keyboard.press('Control+k')
  const search = page.getByRole('dialog', { name: 'Chercher ou agir' })
  await search.getByRole('textbox').fill('vca brillance')
  await search.getByText('Certificat VCA').click()
  const found = page.getByRole('dialog', { name: 'Modifier le document' })
  await found.getByRole('button', { name: 'Annuler' }).click()
  await expect(found).toBeHidden()

  await goTo(page, 'Déclarations')
  await page.getByRole('gridcell', { name: '1Y11DQCJU2KHZ' }).dblclick()
  await page.getByRole('tab', { name: 'Documents' }).click()
  await expect(page.getByRole('gridcell', { name: 'Convention sur la méthode' })).toBeVisible()
  await expectAccessible(page)
  await keepScreenshot(page, 'papers-of-declaration')
})
