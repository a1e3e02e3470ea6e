import { expect, type Locator, type Page } from '@playwright/test'

/** The open form. */
export function dialog(page: Page): Locator {
  return page.getByRole('dialog').last()
}

/** Opens the form for a new record with its key, as everywhere in lists. */
export async function startNew(page: Page, title: string): Promise<Locator> {
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: title })
  await expect(form).toBeVisible()
  return form
}

/** Saves the open form with the keyboard and waits until it is gone. */
export async function save(page: Page, form: Locator): Promise<void> {
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
}

/** Chooses a record in a look-up field by typing part of its name. */
export async function choose(form: Locator, label: RegExp, typed: string): Promise<void> {
  const field = form.getByRole('textbox', { name: label })
  await field.fill(typed)
  const page = form.page()
  await page.getByRole('option', { name: typed }).first().click()
  await expect(field).toHaveValue(new RegExp(typed))
}

/** Goes to a page of the rail and waits for it; `title` where it is not the word of the rail. */
export async function goTo(page: Page, name: string, title = name): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
}

/** Enters a company by its name and enterprise number; the list of companies is open. */
export async function enterCompany(page: Page, name: string, number: string, own = false): Promise<void> {
  const form = await startNew(page, 'Nouvelle entreprise')
  await form.getByRole('textbox', { name: /^Nom/ }).fill(name)
  if (own) await form.getByLabel('Propre entreprise').check()
  await form.getByRole('textbox', { name: 'Numéro', exact: true }).fill(number)
  await save(page, form)
  await expect(page.getByRole('gridcell', { name, exact: true })).toBeVisible()
}

/** Enters a declaration without dates; the list of declarations is open. */
export async function enterDeclaration(page: Page, number: string, place: string): Promise<void> {
  const form = await startNew(page, 'Nouvelle déclaration')
  await form.getByRole('textbox', { name: /^Numéro de déclaration/ }).fill(number)
  await form.getByRole('textbox', { name: 'Nom du lieu' }).fill(place)
  await save(page, form)
  await expect(page.getByRole('gridcell', { name: place, exact: true })).toBeVisible()
}

/** Enters a person with national number and employer; the list of people is open. */
export async function enterPerson(page: Page, name: string, number: string, employer: string): Promise<void> {
  const form = await startNew(page, 'Nouvelle personne')
  await form.getByRole('textbox', { name: /^Nom/ }).fill(name)
  await form.getByRole('textbox', { name: 'Numéro', exact: true }).fill(number)
  await choose(form, /^Employeur/, employer)
  await save(page, form)
  await expect(page.getByRole('gridcell', { name, exact: true })).toBeVisible()
}
