import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { clauseVariants } from '#shared/domain/agreement.ts'
import { languages } from '#shared/i18n/index.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { addCompany, addDeclaration, addLink, addPerson, employment, refusal } from '#tests/support/records.ts'

const day = '2026-09-14'

async function office() {
  const running = await coreWithWorkspace('2026-09-14T08:00:00Z')
  const { client, core } = running
  const number = (value: string, validFrom: string | null = null, validTo: string | null = null) => ({
    id: null,
    kind: 'enterprise' as const,
    value,
    validFrom,
    validTo,
  })
  const own = await addCompany(client, {
    name: 'Net & Clair SRL',
    roles: ['own'],
    numbers: [number('0403019261', null, '2026-06-30'), number('0428759497', '2026-07-01')],
  })
  const kempen = await addCompany(client, { name: 'Kempen Poets', language: 'nl', roles: ['contractor'] })
  const dender = await addCompany(client, { name: 'Dender Services', roles: ['contractor'] })
  const declarationId = await addDeclaration(client)
  const link = { declarationId, directEmployerId: own, validFrom: '2026-01-01' }
  const complete = await addLink(client, {
    ...link,
    contractorId: kempen,
    method: 'own-method',
    fallbackChannel: 'Téléphone de permanence',
    contractOn: '2026-02-03',
    contractReference: 'C-12',
    dutyPassedOn: 'yes',
    informedOn: '2026-02-10',
  })
  const bare = await addLink(client, { ...link, contractorId: dender, validTo: '2026-09-20' })
  const bytesOf = (token: string): Buffer => readFileSync(core.transfers.offered(token)?.path ?? '')
  return { ...running, own, kempen, dender, declarationId, complete, bare, bytesOf }
}

const onDay = (value: string) => ({ field: 'activeOn', operator: 'equals' as const, value })

test('the register shows the links of a day, says what each lacks and is filtered and sorted by it', async () => {
  const { client, complete, bare } = await office()
  const all = await client.agreements.list({ filters: [onDay(day)] })
  expect(all.rows.map(({ contractor, lacks }) => [contractor, lacks])).toEqual([
    ['Dender Services', ['method', 'fallback', 'contract', 'contract-paper', 'method-paper', 'duty', 'informed']],
    ['Kempen Poets', ['contract-paper', 'method-paper']],
  ])
  const ids = async (filters: object[], more: object = {}) =>
    (await client.agreements.list({ filters: filters as never, ...more })).rows.map(({ id }) => id)
  expect(await ids([onDay(day), { field: 'lacks', operator: 'in', value: ['fallback'] }])).toEqual([bare])
  expect(await ids([onDay(day), { field: 'lacks', operator: 'empty' }])).toEqual([])
  expect(await ids([onDay(day), { field: 'method', operator: 'in', value: ['own-method'] }])).toEqual([complete])
  expect(await ids([onDay('2026-09-21')])).toEqual([complete])
  expect(await ids([onDay(day)], { search: 'kempen' })).toEqual([complete])
  const sort = { field: 'lacks', direction: 'ascending' as const }
  expect(await ids([onDay(day)], { sort })).toEqual([complete, bare])
  expect(await client.agreements.ids({ filters: [onDay(day)] })).toEqual([bare, complete])
  const early = await client.agreements.list({ filters: [onDay('2026-02-05')], search: 'kempen' })
  expect(early.rows[0]?.lacks).toEqual(['contract-paper', 'method-paper', 'informed'])
  expect(await refusal(client.agreements.list({ filters: [onDay('2026-02-30')] }))).toBe('activeOn not-a-date')
  expect(await refusal(client.agreements.list({ sort: { field: 'search', direction: 'ascending' } }))).toBe(
    'search not-found',
  )
})

test('the register is printed and exported with its words', async () => {
  const { client, bytesOf } = await office()
  const columns = ['contractor', 'method', 'dutyPassedOn', 'lacks'].map((field) => ({ field, heading: field }))
  const wish = { columns, filters: [onDay(day)], title: 'Registre', language: 'fr' as const, filterTexts: [] }
  const { pages } = await readPdf(bytesOf((await client.agreements.export({ ...wish, format: 'pdf' })).token))
  expect(pages[0]?.text).toContain('Sa propre méthode')
  const csv = bytesOf((await client.agreements.export({ ...wish, format: 'csv' })).token).toString('utf8')
  expect(csv).toContain('méthode convenue, canal de secours')
  expect((await client.agreements.export({ ...wish, format: 'xlsx' })).fileName).toMatch(/\.xlsx$/)
})

test('the clause is filled in all languages and for all kinds of contractor', async () => {
  const { client, complete } = await office()
  for (const language of languages) {
    for (const variant of clauseVariants) {
      const { text, open, assumed } = await client.agreements.clause({ linkId: complete, date: day, language, variant })
      for (const said of ['Net & Clair SRL', '0428.759.497', 'Kempen Poets', '1Y11DQCJU2KHZ', 'C-12', '03/02/2026']) {
        expect(text).toContain(said)
      }
      expect(text).toContain('Téléphone de permanence')
      expect(text).toContain('30')
      expect(text).not.toMatch(/\{\{|\}\}|undefined|null/)
      expect(text).not.toContain('0403.019.261')
      expect(open).toEqual([])
      expect(assumed).toBe(true)
    }
  }
  const before = await client.agreements.clause({ linkId: complete, date: '2026-06-30', language: 'fr' })
  expect(before.text).toContain('0403.019.261')
  expect(before.contractorLanguage).toBe('nl')
})

test('what is not known is left to write in and named, and the kind of contractor comes from the records', async () => {
  const { client, bare, dender, declarationId, own } = await office()
  const ask = async (linkId: number) => await client.agreements.clause({ linkId, date: day, language: 'fr' })
  const { text, open, variant } = await ask(bare)
  expect(open).toEqual(['method', 'fallback', 'contract', 'duty'])
  expect(variant).toBe('firm')
  expect(text).toContain('……')
  await addPerson(client, { employments: [employment(dender, { capacity: 'self-employed' })] })
  expect((await ask(bare)).variant).toBe('self-employed')
  const agency = await addCompany(client, { name: 'Tempo', roles: ['agency'] })
  const linkId = await addLink(client, { declarationId, contractorId: agency, directEmployerId: own, viaAgency: true })
  expect((await ask(linkId)).variant).toBe('agency')
  expect(await refusal(ask(999))).toBe('record-gone')
})

test('the clause is saved as text that every editor opens, and as a page to sign', async () => {
  const { client, complete, bytesOf } = await office()
  const wish = { linkId: complete, date: day, language: 'de' as const }
  const { text } = await client.agreements.clause(wish)
  const file = await client.agreements.clauseFile({ ...wish, format: 'txt' })
  expect(file.fileName).toBe('Klausel Kempen Poets 1Y11DQCJU2KHZ.txt')
  const saved = bytesOf(file.token).toString('utf8')
  expect(saved.startsWith('\ufeff')).toBe(true)
  expect(saved.slice(1).replaceAll('\r\n', '\n').trimEnd()).toBe(text)
  const pdf = await readPdf(bytesOf((await client.agreements.clauseFile({ ...wish, format: 'pdf' })).token))
  expect(pdf.language).toBe('de')
  expect(pdf.pages.map((page) => page.text).join(' ')).toContain('Kempen Poets')
})

test('many links are changed in one act that names what changes and can be taken back', async () => {
  const { client, complete, bare } = await office()
  const wish = { ids: [complete, bare], changes: { method: 'own-method' as const, fallbackChannel: ' Radio ' } }
  const preview = await client.agreements.changeMany({ ...wish, preview: true })
  expect(preview.changeSet).toBeNull()
  expect(preview.changed.map(({ id, fields }) => [id, fields])).toEqual([
    [complete, [{ field: 'fallbackChannel', before: 'Téléphone de permanence', after: 'Radio' }]],
    [
      bare,
      [
        { field: 'method', before: null, after: 'own-method' },
        { field: 'fallbackChannel', before: null, after: 'Radio' },
      ],
    ],
  ])
  expect((await client.chain.get({ id: bare })).method).toBeNull()
  const { changeSet } = await client.agreements.changeMany(wish)
  expect(await client.chain.get({ id: bare })).toMatchObject({ method: 'own-method', fallbackChannel: 'Radio' })
  expect(await client.agreements.changeMany(wish)).toEqual({ changed: [], unchanged: 2, changeSet: null })
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect(await client.chain.get({ id: complete })).toMatchObject({ fallbackChannel: 'Téléphone de permanence' })
  const late = { ids: [bare], changes: { informedOn: '2026-09-15' } }
  expect(await refusal(client.agreements.changeMany(late))).toBe('informedOn date-in-future')
  expect(await refusal(client.agreements.changeMany({ ids: [bare], changes: {} }))).toBe('changes required')
  expect(await refusal(client.agreements.changeMany({ ...wish, ids: [999] }))).toBe('record-gone')
})
