import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { worksToReport } from '#main/core/features/works/service.ts'
import type { RunningCore } from '#main/core/start.ts'
import type { DeclarationInput } from '#shared/contract/declarations.ts'
import { cli } from '#tests/support/cli.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { importLines } from '#tests/support/imports.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { addCompany, addDeclaration, addLink, declarationInput, refusal } from '#tests/support/records.ts'
import { rowsOf } from '#tests/support/sheet-files.ts'

const now = '2026-09-14T08:00:00.000Z'
const language = 'fr' as const
const number = (value: string) => [{ id: null, kind: 'enterprise' as const, value, validFrom: null, validTo: null }]

/** An own company with a declaration for a client, and two firms below it, the second under the first. */
async function office(values: Partial<DeclarationInput> = {}) {
  const running = await coreWithWorkspace(now)
  const { client } = running
  const own = await addCompany(client, { name: 'Net & Clair', roles: ['own'], numbers: number('1999990738') })
  const principal = await addCompany(client, { name: 'Régie', roles: ['client'], numbers: number('1999500788') })
  const first = await addCompany(client, { name: 'Bolle Services', numbers: number('1999035089') })
  const second = await addCompany(client, { name: 'Airain', numbers: [] })
  const declarationId = await addDeclaration(client, {
    clientId: principal,
    startDate: '2026-01-01',
    endDate: '2026-12-31',
    ...values,
  })
  const chain = async (contractorId: number, directEmployerId: number, validFrom = '2026-02-01') =>
    await addLink(client, { declarationId, contractorId, directEmployerId, validFrom })
  return { running, client, own, principal, first, second, declarationId, chain }
}

async function changesOf(client: RunningCore['client'], declarationId: number) {
  return await client.works.changes({ declarationId, language })
}

async function report({ client }: RunningCore, declarationId: number, reportedOn: string): Promise<void> {
  const { sha256 } = await changesOf(client, declarationId)
  await client.works.report({ declarationId, reportedOn, note: null, sha256 })
}

async function listed({ client }: RunningCore, id: number) {
  const { rows } = await client.declarations.list({})
  const { due, toReport, reportedOn, draft } = rows.find((row) => row.id === id) ?? {}
  return { due, toReport, reportedOn, draft }
}

function bytesOf(running: RunningCore, { token }: { token: string }): Buffer {
  return readFileSync(running.core.transfers.offered(token)?.path ?? '')
}

test('whether a declaration is due follows amount and chain, with the reason and its source', async () => {
  const { running, client, declarationId, own, first, second, chain } = await office({ amountCents: 4_999_99 })
  const due = async (lang: 'fr' | 'de' = 'fr') =>
    await client.works.due({ declarationId, values: null, language: lang })
  expect(await due()).toMatchObject({ due: 'no', subcontractors: 0, assumption: true })
  await chain(first, own)
  expect(await due()).toMatchObject({ due: 'no', subcontractors: 1 })
  const values = { regime: null, startDate: null, endDate: null, amountCents: 5_000_00 }
  const typed = await client.works.due({ declarationId, values, language })
  expect(typed).toMatchObject({ due: 'yes', sentence: expect.stringContaining('5\u00a0000,00\u00a0€') })
  expect(typed.notes.join(' ')).toContain('250,00\u00a0€')
  await addLink(client, {
    declarationId,
    contractorId: second,
    directEmployerId: first,
    validFrom: '2026-02-01',
    viaAgency: true,
  })
  expect(await due('de')).toMatchObject({ due: 'yes', sentence: expect.stringContaining('2 Subunternehmer') })
  expect((await due()).notes.join(' ')).toContain('hypothèse pour le nettoyage')
  expect(await listed(running, declarationId)).toEqual({ due: 'yes', toReport: null, reportedOn: null, draft: false })
})

test('a new declaration is judged by what is typed, without a chain', async () => {
  const { client } = await office()
  const values = { regime: 'cleaning' as const, startDate: null, endDate: null, amountCents: 30_000_00 }
  expect(await client.works.due({ declarationId: null, values, language: 'en' })).toMatchObject({
    due: 'yes',
    sentence: expect.stringContaining('30\u00a0000,00\u00a0€'),
  })
})

test('the sheet names everything in the order of the form, each direct employer before its subcontractors', async () => {
  const { running, client, declarationId, own, first, second, chain } = await office({
    description: 'Nettoyage de bureaux',
    amountCents: 48_000_00,
    purpose: 'continuous',
    dutyToRegister: 'yes',
    contractOn: '2025-12-01',
    clientContact: 'Mme Roy, 02 555 11 22',
    workplaces: [
      {
        id: null,
        name: 'Ligne 3',
        address: null,
        permanentLack: false,
        alternative: null,
        alternativeWith: null,
        alternativeSince: null,
        placeKind: 'route',
        description: 'De Midi à Nord',
      },
    ],
  })
  await chain(first, own)
  await chain(second, first, '2026-03-01')
  const sheet = await client.works.sheet({ declarationId, date: '2026-09-14', language })
  expect(sheet.parts.map(({ part }) => part)).toEqual([
    'declarant',
    'client',
    'works',
    'dates',
    'amount',
    'purpose',
    'workplaces',
  ])
  const rows = sheet.parts.flatMap(({ rows: fields }) => fields)
  expect(rows.find(({ field }) => field === 'amount')).toMatchObject({
    value: '48\u00a0000,00\u00a0€',
    copy: '48000,00',
  })
  expect(rows.find(({ field }) => field === 'placeDescription')).toMatchObject({ value: 'De Midi à Nord' })
  expect(sheet.links.map(({ link, tier }) => [link.firm.name, tier])).toEqual([
    ['Bolle Services', 1],
    ['Airain', 2],
  ])
  expect(sheet).toMatchObject({ missing: [], firmsWithoutNumber: ['Airain'] })
  const order = { declarationId, date: '2026-09-14' }
  const pdf = await client.works.sheetFile({ ...order, language: 'de', format: 'pdf' })
  const read = await readPdf(bytesOf(running, pdf))
  const text = read.pages.map((page) => page.text).join('\n')
  for (const words of ['Régie', '48 000,00 €', 'De Midi à Nord', 'Bolle Services', 'Direkter Arbeitgeber']) {
    expect(text.replaceAll('\u00a0', ' ')).toContain(words)
  }
  expect(read.tagged).toBe(true)
  const xlsx = await client.works.sheetFile({ ...order, language: 'nl', format: 'xlsx' })
  const [firstRow] = (await rowsOf(bytesOf(running, xlsx), 'liste.xlsx')).map((row) => JSON.stringify(row))
  expect(firstRow).toContain('1999.035.089')
})

test('the numbers on the sheet are those valid on its day', async () => {
  const { client, declarationId, own, chain } = await office()
  const firm = await addCompany(client, {
    name: 'Fusion',
    numbers: [
      { id: null, kind: 'vat', value: 'PL1860913909', validFrom: null, validTo: '2026-05-31' },
      { id: null, kind: 'vat', value: 'NL123456782B90', validFrom: '2026-06-01', validTo: null },
    ],
  })
  await chain(firm, own)
  const numberOn = async (date: string) =>
    (await client.works.sheet({ declarationId, date, language })).links[0]?.link.firm.number
  expect([await numberOn('2026-05-31'), await numberOn('2026-06-01')]).toEqual(['PL1860913909', 'NL123456782B90'])
})

test('what was reported is kept, and only what changed since is left to report', async () => {
  const { running, client, declarationId, own, first, second, chain } = await office({ amountCents: 10_000_00 })
  const link = await chain(first, own)
  expect(await changesOf(client, declarationId)).toMatchObject({ lastReportedOn: null, changes: [{ kind: 'new' }, {}] })
  await report(running, declarationId, '2026-01-05')
  expect((await changesOf(client, declarationId)).changes).toEqual([])
  expect(await listed(running, declarationId)).toMatchObject({ toReport: 0, reportedOn: '2026-01-05' })
  await client.chain.end({ id: link, date: '2026-08-31' })
  await chain(second, own, '2026-09-01')
  const { changes } = await changesOf(client, declarationId)
  expect(changes.map(({ kind, what }) => [kind, what])).toEqual([
    ['link-added', 'Airain pour Net & Clair'],
    ['link-ended', 'Bolle Services (1999.035.089) pour Net & Clair'],
  ])
  expect(await listed(running, declarationId)).toMatchObject({ toReport: 2 })
  const { gaps } = await client.today.get()
  expect(gaps.find(({ kind }) => kind === 'works-to-report')).toMatchObject({
    count: 1,
    filters: [{ field: 'toReport', operator: 'from', value: '1' }],
  })
  expect(worksToReport(running.core.workspace.reader, '2026-09-14').map(({ record }) => record.id)).toEqual([
    declarationId,
  ])
  const filters = [{ field: 'toReport', operator: 'from' as const, value: '1' }]
  expect((await client.declarations.list({ filters })).total).toBe(1)
  const printed = await readPdf(bytesOf(running, await client.works.changesFile({ declarationId, language: 'fr' })))
  expect(printed.pages.map(({ text }) => text).join(' ')).toContain('Nouveau sous-traitant')
  await report(running, declarationId, '2026-09-14')
  const sheet = await client.works.sheet({ declarationId, date: '2026-09-14', language })
  expect(sheet.links.map(({ link: { firm }, ...told }) => [firm.name, told.reportedOn, told.reportedUntil])).toEqual([
    ['Airain', '2026-09-14', null],
    ['Bolle Services', '2026-01-05', '2026-08-31'],
  ])
  expect((await client.works.reports({ declarationId })).map(({ reportedOn }) => reportedOn)).toEqual([
    '2026-09-14',
    '2026-01-05',
  ])
})

test('a report is refused when the state has changed since it was seen, in the future, and before the last one', async () => {
  const { running, client, declarationId, own, first, chain } = await office()
  const { sha256 } = await changesOf(client, declarationId)
  await chain(first, own)
  const seen = { declarationId, note: null, sha256 }
  expect(await refusal(client.works.report({ ...seen, reportedOn: '2026-09-14' }))).toBe('works-changed')
  const current = { ...seen, sha256: (await changesOf(client, declarationId)).sha256 }
  expect(await refusal(client.works.report({ ...current, reportedOn: '2026-09-15' }))).toBe('reportedOn date-to-come')
  expect(await refusal(client.works.report({ ...current, reportedOn: '2026-02-30' }))).toBe('reportedOn not-a-date')
  await report(running, declarationId, '2026-09-10')
  expect(await refusal(report(running, declarationId, '2026-09-09'))).toBe('reportedOn date-order')
})

test('what was reported cannot be undone, changed or deleted, and keeps its declaration', async () => {
  const { running, client, declarationId } = await office()
  await report(running, declarationId, '2026-09-14')
  const entries = await client.history.of({ ownerKind: 'declaration', ownerId: declarationId })
  const changeSet = entries.find(({ recordKind }) => recordKind === 'worksReport')?.changeSet ?? 0
  expect(await refusal(client.history.undo({ changeSet }))).toBe('undo-impossible')
  expect(await client.declarations.remove({ ids: [declarationId] })).toMatchObject({ removed: 0 })
  const tamper = running.core.workspace.write('edit', (writer) => {
    writer.update('worksReport', 1, { reportedOn: '2020-01-01' })
  })
  await expect(tamper).rejects.toThrow('append-only')
  expect(await client.works.reports({ declarationId })).toHaveLength(1)
})

test('a declaration can be prepared without its number, and gets it later', async () => {
  const { running, client, declarationId, own, first, second, chain } = await office({ number: '', draft: true })
  expect(await client.declarations.get({ id: declarationId })).toMatchObject({ draft: true, number: '—1' })
  const other = await addDeclaration(client, { number: '', draft: true })
  expect((await client.declarations.get({ id: other })).number).toBe('—2')
  await chain(first, own)
  await chain(second, first)
  expect(await listed(running, declarationId)).toEqual({ due: 'yes', toReport: 3, reportedOn: null, draft: true })
  expect((await client.works.sheet({ declarationId, date: '2026-09-14', language })).number).toBeNull()
  expect(await refusal(report(running, declarationId, '2026-09-14'))).toBe('works-without-number')
  const values = { ...declarationInput({ number: '1Y1VMGNZGEDPZ' }), workplaces: [] }
  await client.declarations.save({ id: declarationId, values, overrides: [] })
  expect(await listed(running, declarationId)).toMatchObject({ draft: false, toReport: null })
  const again = { ...values, number: '', draft: true }
  expect(await refusal(client.declarations.save({ id: declarationId, values: again, overrides: [] }))).toBe(
    'draft number-given-up',
  )
  expect(await refusal(addDeclaration(client, { number: '—7' }))).toBe('number required')
})

test('partners declare together: they stand in the chain and on the sheet, each once', async () => {
  const { client, declarationId, own, first, second, chain } = await office()
  const details = await client.declarations.get({ id: declarationId })
  const partner = { id: null, companyId: first, sharePercent: 40 }
  const values = { ...declarationInput({ declarantId: own }), partners: [partner] }
  await client.declarations.save({ id: declarationId, values, overrides: [], version: details.version })
  await chain(second, first)
  const sheet = await client.works.sheet({ declarationId, date: '2026-09-14', language })
  const declarants = sheet.parts[0]?.rows.filter(({ field }) => field === 'name' || field === 'share')
  expect(declarants?.map(({ value }) => value)).toEqual(['Net & Clair', '60 %', 'Bolle Services', '40 %'])
  expect(sheet.links.map(({ link, tier }) => [link.firm.name, tier])).toEqual([['Airain', 1]])
  const tree = await client.chain.tree({ declarationId, date: '2026-09-14' })
  expect(tree.nodes.some(({ gap }) => gap)).toBe(false)
  const twice = { ...values, partners: [partner, partner, { ...partner, companyId: own }] }
  expect(await refusal(client.declarations.save({ id: declarationId, values: twice, overrides: [] }))).toBe(
    'partners.1.companyId partner-twice, partners.2.companyId partner-twice',
  )
})

test('amount, purpose and description come with a file of declarations, under their own headings', async () => {
  const running = await coreWithWorkspace(now)
  const { counts, problems } = await importLines(running, 'declarations', [
    'Nummer van de aangifte;Bedrag excl. btw;Aard van de werken;Omschrijving van de werken',
    '1Y11DQCJU2KHZ;12.345,67 €;doorlopend;Kantoren poetsen',
    '1Y1VMGNZGEDPZ;naar afspraak;eenmalig;',
  ])
  expect(counts.imported).toBe(2)
  expect(problems.map(({ code, row }) => [code, row])).toContainEqual(['not-an-amount', 3])
  const { rows } = await running.client.declarations.list({})
  const first = await running.client.declarations.get({ id: rows[0]?.id ?? 0 })
  expect(first).toMatchObject({
    amountCents: 12_345_67,
    purpose: 'continuous',
    description: 'Kantoren poetsen',
  })
})

test('the command line writes the sheet and tells what is to be reported', async () => {
  const { running, client, declarationId, own, first, chain } = await office()
  await report(running, declarationId, '2026-01-05')
  await chain(first, own)
  await client.workspace.close()
  const { folder } = running
  const workspace = join(folder, 'Bureau')
  const run = (...words: string[]) => cli(folder, [...words, '--workspace', workspace, '--json'])
  const changes = await run('declarations', 'changes')
  expect(changes.json.declarations).toMatchObject([
    { declaration: '1Y11DQCJU2KHZ', lastReportedOn: '2026-01-05', changes: [{ kind: 'link-added' }] },
  ])
  const out = join(folder, 'fiche.pdf')
  writeFileSync(join(folder, 'garder.txt'), 'x')
  const sheet = await run('declarations', 'sheet', '--declaration', '1y1 1dqc-ju2khz', '--out', out)
  expect(sheet.json).toMatchObject({ declaration: '1Y11DQCJU2KHZ', file: out })
  expect((await readPdf(readFileSync(out))).title).toContain('1Y11DQCJU2KHZ')
  expect((await run('declarations', 'sheet', '--declaration', 'ABSENT', '--out', out)).code).toBe(1)
})
