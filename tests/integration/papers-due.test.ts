import { join } from 'node:path'

import { expect, test } from 'vitest'

import { addDays } from '#shared/domain/dates.ts'
import { cli } from '#tests/support/cli.ts'
import { coreWithWorkspace, passphrase, testCore } from '#tests/support/core.ts'
import { brief, importLines, lastOf } from '#tests/support/imports.ts'
import { addPaper, paperDocument, paperRows } from '#tests/support/papers.ts'
import { addCompany, addDeclaration, addLink, addPerson, identifier } from '#tests/support/records.ts'

const now = '2026-09-14T08:00:00.000Z'
const today = '2026-09-14'

/** A firm in the chain, with papers that end around today. */
async function office() {
  const running = await coreWithWorkspace(now)
  const { client } = running
  const own = await addCompany(client, { name: 'Net & Clair', roles: ['own'] })
  const lesse = await addCompany(client, { name: 'Lesse Nettoyage' })
  const declarationId = await addDeclaration(client, { declarantId: own })
  const linkId = await addLink(client, { declarationId, contractorId: lesse, directEmployerId: own, validTo: null })
  return { ...running, own, lesse, declarationId, linkId }
}

test('what ends within some days is listed to the day, and a paper with a successor no longer', async () => {
  const running = await office()
  const { client, lesse } = running
  for (const days of [-1, 0, 7, 8, 30, 31]) {
    // Each of a firm of its own: papers of one firm and kind would take each other's place.
    const companyId = await addCompany(client, { name: `Firme ${days}` })
    await addPaper(running, 'insurance', { companyId, expiresOn: addDays(today, days), verifiedOn: today })
  }
  const due = async (within: number) => {
    const { ending, past } = await client.papers.due({ within })
    return { ending: ending.map(({ daysLeft }) => daysLeft), past: past.map(({ daysLeft }) => daysLeft) }
  }
  expect(await due(0)).toEqual({ ending: [0], past: [-1] })
  expect(await due(7)).toEqual({ ending: [0, 7], past: [-1] })
  expect(await due(30)).toEqual({ ending: [0, 7, 8, 30], past: [-1] })
  await addPaper(running, 'insurance', { companyId: lesse, issuedOn: '2025-10-01', expiresOn: addDays(today, 5) })
  expect((await due(7)).ending).toEqual([0, 5, 7])
  await addPaper(running, 'insurance', {
    companyId: lesse,
    issuedOn: addDays(today, 6),
    expiresOn: addDays(today, 371),
  })
  expect((await due(7)).ending).toEqual([0, 7])
  const gaps = (await client.today.get()).gaps.filter(({ kind }) => kind.startsWith('paper'))
  expect(gaps.map(({ kind, count }) => `${kind} ${count}`)).toEqual(['paper-expired 1', 'paper-ending 4'])
  for (const { count, filters } of gaps) expect((await client.papers.list({ filters })).total).toBe(count)
})

test('papers of a firm whose links have all ended are due no more, until it comes back', async () => {
  const running = await office()
  const { client, lesse, linkId, own, declarationId } = running
  await addPaper(running, 'insurance', { companyId: lesse, expiresOn: addDays(today, 5) })
  await addPaper(running, 'contract', { linkId, expiresOn: addDays(today, 9) })
  const due = async () => (await client.papers.due({ within: 30, all: false })).ending.map(({ kindCode }) => kindCode)
  expect(await due()).toEqual(['insurance', 'contract'])
  await client.chain.end({ id: linkId, date: addDays(today, -1) })
  expect(await due()).toEqual([])
  await addLink(client, { declarationId, contractorId: lesse, directEmployerId: own, validFrom: today })
  expect(await due()).toEqual(['insurance'])
})

test('links and Limosa periods that end stand in the same list', async () => {
  const running = await office()
  const { client, declarationId, lesse } = running
  const until = addDays(today, 12)
  await addLink(client, {
    declarationId,
    contractorId: await addCompany(client, { name: 'Dender' }),
    directEmployerId: lesse,
    validTo: addDays(today, 3),
  })
  await addPerson(client, {
    lastName: 'Nowak',
    identifiers: [{ ...identifier('limosa', '07529170342366712'), validTo: until }],
  })
  const { ending } = await client.papers.due({ within: 30 })
  expect(ending.map(({ what, holder, daysLeft }) => [what, holder, daysLeft])).toEqual([
    ['link', 'Dender › Lesse Nettoyage', 3],
    ['limosa', 'Nowak', 12],
  ])
  expect((await client.papers.due({ within: 30, all: false })).ending).toEqual([])
  const gap = (await client.today.get()).gaps.find(({ kind }) => kind === 'link-ending')
  expect(gap?.count).toBe(1)
  expect((await client.chain.list({ filters: gap?.filters ?? [] })).total).toBe(1)
})

test('the due list is printed with a box per line, in every language', async () => {
  const running = await office()
  const { client, lesse } = running
  await addPaper(running, 'insurance', { companyId: lesse, expiresOn: addDays(today, 5), verifiedOn: today })
  await addPaper(running, 'representative', { companyId: lesse, expiresOn: addDays(today, -5), verifiedOn: today })
  for (const language of ['fr', 'nl', 'de', 'en'] as const) {
    const file = await client.papers.dueFile({ within: 30, language })
    const { text, hash } = await paperDocument(running, file)
    expect(text).toContain('19/09/2026')
    expect(text).toContain('09/09/2026')
    expect(text).toContain('Lesse Nettoyage')
    const again = await paperDocument(running, await client.papers.dueFile({ within: 30, language }))
    expect(again.hash).toBe(hash)
  }
})

const heading =
  'Entreprise;Type de document;Déclaration;Émis le;Valable jusqu’au;Référence;Vérifié le;Vérifié par;Remarque'

test('a list of documents comes in with words of four languages, and goes out again whole', async () => {
  const running = await office()
  const { client, linkId } = running
  await client.papers.saveKind({
    id: null,
    values: { name: 'Certificat VCA', subject: 'company', required: false, expires: true },
  })
  const imported = await importLines(running, 'documents', [
    heading,
    'Lesse Nettoyage;Assurance;;01/01/2026;31/12/2026;RC-1;05/01/2026;Bureau;',
    'Lesse Nettoyage;onderaannemingscontract;1Y11DQCJU2KHZ;02/01/2026;;C-1;;;à relire',
    'Lesse Nettoyage;Versicherung;;01/01/2025;31/12/2025;;;;',
    'BE 1999.035.782;insurance;;01/02/2026;31/01/2027;;;;',
    'lesse nettoyage;certificat vca;;;30/09/2026;;;;',
    'Lesse Nettoyage;Assurance;;01/01/2027;31/12/2026;;;;',
    'Lesse Nettoyage;Facture;;01/01/2026;;;;;',
    'Lesse Nettoyage;Contrat;;01/01/2026;;;;;',
    'BE 1999.035.782;Contrat;1Y11DQCJU2KHZ;01/01/2026;;;;;',
    'Lesse Nettoyage;Assurance;1Y11DQCJU2KHZ;01/01/2024;31/12/2024;;15/09/2026;;',
    'Lesse Nettoyage;Assurance;;01/01/2026;31/12/2026;RC-1;05/01/2026;Bureau;',
  ])
  expect(imported.counts).toEqual({ total: 11, imported: 5, changed: 0, unchanged: 0, duplicate: 1, rejected: 5 })
  expect(brief(imported.problems, 'error')).toEqual([
    '7 paper-dates',
    '8 unknown-word',
    '9 paper-needs-declaration',
    '10 paper-no-link',
    '11 date-in-future',
  ])
  expect(brief(imported.problems, 'warning')).toContain('5 provisional-created')
  const rows = await paperRows(running)
  expect(
    rows.map(({ kindCode, kindName, firm, linkId: link }) => [kindCode ?? kindName, firm, link === linkId]),
  ).toEqual([
    ['insurance', '1999.035.782', false],
    ['insurance', 'Lesse Nettoyage', false],
    ['contract', 'Lesse Nettoyage', true],
    ['insurance', 'Lesse Nettoyage', false],
    ['Certificat VCA', 'Lesse Nettoyage', false],
  ])
  expect(rows[1]).toMatchObject({ verifiedOn: '2026-01-05', verifiedBy: 'Bureau', state: 'valid', reference: 'RC-1' })
  const again = await importLines(running, 'documents', [
    'Onderneming;Documentsoort;Uitgegeven op;Geldig tot en met;Nagekeken op',
    'Lesse Nettoyage;Verzekering;01/01/2026;31/12/2026;06/01/2026',
    'Lesse Nettoyage;Verzekering;01/01/2025;31/12/2025;',
  ])
  expect(again.counts).toMatchObject({ changed: 1, unchanged: 1 })
  await lastOf(client.imports.undo({ batchId: again.batchId }))
  expect((await paperRows(running))[1]?.verifiedOn).toBe('2026-01-05')
  const undone = await lastOf(client.imports.undo({ batchId: imported.batchId }))
  // What was changed since stays and is named; everything else goes, the provisional firm with it.
  expect(undone.kept.map(({ recordKind, label, reason }) => [recordKind, label, reason])).toEqual([
    ['paper', 'Lesse Nettoyage', 'changed-since'],
  ])
  expect((await paperRows(running)).map(({ reference }) => reference)).toEqual(['RC-1'])
  expect((await client.companies.list({})).rows.map(({ name }) => name)).toEqual(['Lesse Nettoyage', 'Net & Clair'])
})

test('a firm that an import named keeps its papers when its number is known later', async () => {
  const running = await office()
  const { client } = running
  await importLines(running, 'documents', ['Firme;Document;Échéance', 'Czysto;Assurance;31/12/2026'])
  await importLines(running, 'companies', ['Nom;TVA étrangère', 'Czysto;PL1860913909'])
  expect((await client.companies.list({ search: 'czysto' })).total).toBe(1)
  expect((await paperRows(running)).map(({ firm }) => firm)).toEqual(['Czysto'])
})

test('the command names documents due with their days left', async () => {
  const { client, folder } = testCore(undefined, now)
  const workspace = join(folder, 'Sample')
  await client.workspace.create({ folder: workspace, passphrase, user: 'A', sample: true, language: 'fr' })
  await client.workspace.close()
  const due = async (...words: string[]) =>
    (await cli(folder, ['documents', 'due', ...words, '--workspace', workspace, '--as-of', today, '--json'])).json
      .documents as Record<string, unknown>[]
  const brief_ = (rows: Record<string, unknown>[]) =>
    rows.map(({ kind, firm, daysLeft, state }) => [kind, firm, daysLeft, state])
  expect(brief_(await due('--within', '30'))).toEqual([
    ['insurance', 'Dender Services SRL', -14, 'expired'],
    ['limosa-list', 'Czysto Sp. z o.o.', 6, 'to-check'],
    ['insurance', 'Kempen Poets SC', 16, 'ending'],
  ])
  expect(brief_(await due('--within', '15'))).toHaveLength(2)
  expect((await due('--within', '30'))[0]).toEqual({
    id: expect.any(Number) as number,
    kind: 'insurance',
    firm: 'Dender Services SRL',
    holder: 'Dender Services SRL',
    expires: '2026-08-31',
    state: 'expired',
    daysLeft: -14,
    declaration: null,
  })
  const text = await cli(folder, ['documents', 'due', '--workspace', workspace, '--as-of', today])
  expect(text.out).toContain('Liste Limosa')
  const wrong = await cli(folder, ['documents', 'due', '--within', 'x', '--workspace', workspace])
  expect(wrong.code).toBe(2)
})
