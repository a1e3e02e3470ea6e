import { expect, test } from 'vitest'

import { coreWithWorkspace } from '#tests/support/core.ts'
import { addCompany, addPerson, companyInput, employment, refusal } from '#tests/support/records.ts'

const now = '2026-09-14T08:00:00.000Z'
const number = (value: string, kind: 'enterprise' | 'vat' = 'enterprise') => ({
  id: null,
  kind,
  value,
  validFrom: null,
  validTo: null,
})

test('a lost zero is put back and numbers are stored without separators', async () => {
  const { client } = await coreWithWorkspace(now)
  const id = await addCompany(client, { numbers: [number('BE 403.019.261'), number('pl 186 091 39 09', 'vat')] })
  const { numbers, provisional } = await client.companies.get({ id })
  expect(numbers.map(({ value }) => value)).toEqual(['0403019261', 'PL1860913909'])
  expect(provisional).toBe(false)
})

test('each thing wrong with a company is named at its field, in words that have all their values', async () => {
  const { client } = await coreWithWorkspace(now)
  await addCompany(client, { name: 'Première', numbers: [number('0403019261')] })
  const values = companyInput({
    name: 'x'.repeat(201),
    numbers: [number('0403.019.261'), { ...number('0428759497'), validFrom: '2026-02-01', validTo: '2026-01-01' }],
  })
  const problems = await client.companies.check({ id: null, values, overrides: [] })
  expect(problems).toEqual([
    { code: 'too-long', field: 'name', severity: 'error', params: { max: 200 } },
    { code: 'number-taken', field: 'numbers.0.value', severity: 'error', params: { value: '0403019261' } },
    {
      code: 'date-order',
      field: 'numbers.1.validTo',
      severity: 'error',
      params: { start: '01/02/2026', end: '01/01/2026' },
    },
  ])
})

test('without any number a company is provisional, with a warning', async () => {
  const { client } = await coreWithWorkspace(now)
  const saved = await client.companies.save({ id: null, values: companyInput({ name: 'Lesse' }), overrides: [] })
  expect(saved.warnings.map(({ code }) => code)).toEqual(['company-number-missing'])
  expect((await client.companies.get({ id: saved.id })).provisional).toBe(true)
})

test('a company in use stays and is named', async () => {
  const { client } = await coreWithWorkspace(now)
  const used = await addCompany(client, { name: 'Régie', numbers: [number('0403019261')] })
  const free = await addCompany(client, { name: 'Libre' })
  await addPerson(client, { employments: [employment(used)] })
  const result = await client.companies.remove({ ids: [used, free] })
  expect(result).toMatchObject({ removed: 1, kept: [{ id: used, label: 'Régie', detail: '0403.019.261' }] })
  expect(await refusal(client.companies.get({ id: free }))).toBe('record-gone')
})

const contact = {
  id: null,
  name: 'Sofie Claes',
  purpose: 'papers' as const,
  position: 'Boekhouding',
  email: 'sofie@dender.example',
  phone: null,
  language: 'nl',
}

test('contacts are kept with their firm, changed one by one, and go with it', async () => {
  const { client } = await coreWithWorkspace(now)
  const id = await addCompany(client, { contacts: [contact, { ...contact, name: 'Accueil', purpose: 'general' }] })
  const [first, second] = (await client.companies.get({ id })).contacts
  expect(first).toMatchObject({ name: 'Sofie Claes', purpose: 'papers', language: 'nl' })
  const changed = { ...contact, id: first?.id ?? 0, phone: '053 12 34 56' }
  await client.companies.save({ id, values: companyInput({ contacts: [changed] }), overrides: [] })
  const { contacts } = await client.companies.get({ id })
  expect(contacts).toEqual([{ ...first, phone: '053 12 34 56' }])
  expect(contacts.some((one) => one.id === second?.id)).toBe(false)
  expect(await client.companies.remove({ ids: [id] })).toMatchObject({ removed: 1, kept: [] })
})

test('a contact without a name is refused, and one whom nothing reaches is pointed out', async () => {
  const { client } = await coreWithWorkspace(now)
  const values = companyInput({ contacts: [{ ...contact, name: ' ', email: null }] })
  const problems = await client.companies.check({ id: null, values, overrides: [] })
  expect(problems.map(({ code, field }) => `${field} ${code}`)).toEqual([
    'numbers company-number-missing',
    'contacts.0.name required',
    'contacts.0.email contact-unreachable',
  ])
})
