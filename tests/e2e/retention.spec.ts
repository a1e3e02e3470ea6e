import { readFile } from 'node:fs/promises'

import { expect, expectAccessible, keepScreenshot, test } from '#tests/e2e/fixtures.ts'
import { afterSamples, passphrase } from '#tests/e2e/prepared.ts'
import { dialog, goTo } from '#tests/e2e/record-steps.ts'
import { openBureau } from '#tests/e2e/workspace-steps.ts'

/** Years after the sample: everything registered has had its time. */
const years = '2035-02-03T08:00:00.000Z'

test('something is put on hold, a dry run shows what goes, and a signed purge removes it and leaves a protocol', async ({
  launch,
}) => {
  const { page } = await launch({ prepared: 'registered', now: years })
  await openBureau(page)
  await goTo(page, 'Réglages')
  await expect(page.getByText('Rien n’est en réserve.')).toBeVisible()

  // By keyboard: the dialog opens on what must stay.
  await page.getByRole('button', { name: 'Mettre en réserve…' }).focus()
  await page.keyboard.press('Enter')
  const hold = dialog(page)
  await expect(hold).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(hold.getByText('Choisissez ce qui doit rester.')).toBeVisible()
  const about = hold.getByRole('textbox', { name: /^Quoi/ })
  await about.fill('a')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(about).not.toHaveValue('a')
  await hold.getByRole('textbox', { name: /^Explication/ }).fill('Litige sur des heures')
  await keepScreenshot(page, 'hold-dialog')
  await page.keyboard.press('Control+Enter')
  await expect(hold).toBeHidden()
  const holds = page.getByRole('table', { name: 'Mises en réserve' })
  await expect(holds.getByRole('row')).toHaveCount(2)
  await expect(holds).toContainText('en vigueur')

  await page.getByRole('button', { name: 'Essai à blanc' }).click()
  const table = page.getByRole('table', { name: 'Essai à blanc' })
  await expect(table).toContainText('gardé en réserve')
  await page.getByRole('button', { name: /^Enregistrements.*premières lignes/ }).click()
  await expectAccessible(page)
  await keepScreenshot(page, 'dry-run')
  const workbook = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tout, en XLSX' }).click()
  expect((await readFile(await (await workbook).path())).subarray(0, 2).toString()).toBe('PK')

  await page.getByRole('button', { name: 'Supprimer…' }).click()
  const purge = dialog(page)
  await expect(purge.getByText(/Cela ne peut pas être annulé/)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(purge.getByText('À remplir.').first()).toBeVisible()
  await purge.getByRole('checkbox', { name: 'Faire une nouvelle sauvegarde ensuite' }).uncheck()
  await purge.getByLabel(/^Votre nom/).fill('Anne Delvaux')
  await purge.getByLabel(/^Motif/).fill('Durées de conservation écoulées')
  await purge.getByLabel(/^Phrase secrète/).fill(passphrase)
  await keepScreenshot(page, 'purge-dialog')
  await page.keyboard.press('Control+Enter')
  await expect(purge).toBeHidden()
  await expect(page.getByText(/éléments? supprimés?$/).first()).toBeVisible()
  const signed = page.getByRole('table', { name: 'Suppressions signées' })
  await expect(signed).toContainText('Anne Delvaux')
  const protocol = page.waitForEvent('download')
  await signed.getByRole('button', { name: /^Procès-verbal du/ }).click()
  expect((await readFile(await (await protocol).path())).subarray(0, 5).toString()).toBe('%PDF-')
  await keepScreenshot(page, 'purged')
})

test('what erasing a person would do is shown beforehand, with what stays and why', async ({ launch }) => {
  const { page } = await launch({ prepared: 'registered', now: afterSamples })
  await openBureau(page)
  await goTo(page, 'Personnes')
  await page.getByRole('row').nth(1).dblclick()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Autres actions' }).first().click()
  await page.getByRole('menuitem', { name: 'Effacer les données…' }).click()
  const erase = dialog(page)
  await expect(erase.getByText('Rien ne peut partir pour l’instant')).toBeVisible()
  await expect(erase.getByText(/occupé aujourd’hui/)).toBeVisible()
  await expect(erase.getByRole('button', { name: 'Effacer définitivement' })).toBeDisabled()
  await expectAccessible(page)
  await keepScreenshot(page, 'erase-preview')
  await erase.getByRole('button', { name: 'Remettre d’abord ses données…' }).click()
  await expect(page.getByText(/Pour une demande d’accès/)).toBeVisible()
})
