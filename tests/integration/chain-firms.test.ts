import { expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { importLines } from '#tests/support/imports.ts'
import { companyInput, declarationInput, linkInput, personInput } from '#tests/support/records.ts'

const now = '2026-09-14T06:00:00.000Z'

async function site({ client }: RunningCore) {
  const own = await client.companies.save({
    id: null,
    values: companyInput({ name: 'Net & Clair', roles: ['own'] }),
    overrides: [],
  })
  const declaration = await client.declarations.save({ id: null, values: declarationInput({}), overrides: [] })
  return { own: own.id, declarationId: declaration.id }
}

test('a firm whose number is replaced keeps one identity and shows the number of the day', async () => {
  const running = await coreWithWorkspace(now)
  const { client } = running
  const { own, declarationId } = await site(running)
  const number = { kind: 'enterprise' as const, id: null }
  const { id } = await client.companies.save({
    id: null,
    values: companyInput({
      name: 'Fusion',
      numbers: [
        { ...number, value: '1999035089', validFrom: null, validTo: '2026-05-31' },
        { ...number, value: '1999035782', validFrom: '2026-06-01', validTo: null },
      ],
    }),
    overrides: [],
  })
  await client.chain.save({
    id: null,
    values: linkInput({ declarationId, contractorId: id, directEmployerId: own }),
    overrides: [],
  })
  const numberOn = async (date: string) =>
    (await client.chain.tree({ declarationId, date })).nodes.find(({ companyId }) => companyId === id)?.number
  expect(await numberOn('2026-05-31')).toBe('1999.035.089')
  expect(await numberOn('2026-06-01')).toBe('1999.035.782')
  const found = async (text: string) => (await client.companies.lookup({ text })).map(({ label }) => label)
  expect(await found('1999035089')).toEqual(['Fusion'])
  expect(await found('1999035782')).toEqual(['Fusion'])
})

test('a foreign firm known by VAT that gets a number later is one firm, found by either in a file of the chain', async () => {
  const running = await coreWithWorkspace(now)
  const { client } = running
  const firms = 'Numéro d’entreprise;TVA étrangère;Nom;Rôle'
  await importLines(running, 'companies', [firms, '1999990738;;Net;own', ';PL1860913909;Czysto;subcontractor'])
  await importLines(running, 'companies', [firms, '1999037168;PL1860913909;Czysto;subcontractor'])
  const heading = 'Numéro de déclaration;Sous-traitant;Employeur direct;Début'
  const rows = ['1Y11DQCJU2KHZ;PL1860913909;1999990738;01/01/2026', '1Y1VMGNZGEDPZ;1999037168;1999990738;01/01/2026']
  const { counts } = await importLines(running, 'chain', [heading, ...rows])
  expect(counts).toMatchObject({ imported: 2 })
  const { rows: links } = await client.chain.list({})
  expect(new Set(links.map(({ contractorId }) => contractorId)).size).toBe(1)
  const found = async (text: string) => (await client.companies.lookup({ text })).map(({ id }) => id)
  expect(await found('PL1860913909')).toEqual(await found('1999037168'))
})

test('a self-employed person as a firm and an agency are marked in the tree', async () => {
  const running = await coreWithWorkspace(now)
  const { client } = running
  const { own, declarationId } = await site(running)
  const add = async (name: string, roles: ('contractor' | 'agency')[]) =>
    (await client.companies.save({ id: null, values: companyInput({ name, roles }), overrides: [] })).id
  const alone = await add('Amina Peeters', ['contractor'])
  const agency = await add('Interim Plus', ['agency'])
  const employment = { companyId: alone, capacity: 'self-employed' as const, userFirmId: null, id: null }
  await client.people.save({
    id: null,
    values: personInput({ employments: [{ ...employment, validFrom: '2026-03-01', validTo: null }] }),
    overrides: [],
  })
  for (const contractorId of [alone, agency]) {
    const values = linkInput({ declarationId, contractorId, directEmployerId: own })
    await client.chain.save({ id: null, values, overrides: [] })
  }
  const marks = async (date: string) =>
    (await client.chain.tree({ declarationId, date })).nodes.map(
      ({ company, agency: temporary, selfEmployed }) => `${company} ${temporary} ${selfEmployed}`,
    )
  expect(await marks('2026-03-01')).toEqual([
    'Net & Clair false false',
    'Amina Peeters false true',
    'Interim Plus true false',
  ])
  expect(await marks('2026-02-28')).toContain('Amina Peeters false false')
})

test('a firm with a history in a chain is not deleted but named, and stays after its links have ended', async () => {
  const running = await coreWithWorkspace(now)
  const { client } = running
  const { own, declarationId } = await site(running)
  const { id } = await client.companies.save({ id: null, values: companyInput({ name: 'Lesse' }), overrides: [] })
  const link = await client.chain.save({
    id: null,
    values: linkInput({ declarationId, contractorId: id, directEmployerId: own }),
    overrides: [],
  })
  const kept = await client.companies.remove({ ids: [id] })
  expect(kept).toMatchObject({ removed: 0, kept: [{ id, label: 'Lesse' }], changeSet: null })
  await client.chain.end({ id: link.id, date: '2026-06-30' })
  expect(await client.companies.remove({ ids: [id] })).toMatchObject({ removed: 0 })
  expect((await client.chain.tree({ declarationId, date: '2026-06-30' })).nodes).toHaveLength(2)
})

test('a file of the chain brings agency, contract, information and duty in, and an empty cell changes nothing', async () => {
  const running = await coreWithWorkspace(now)
  const heading =
    'Numéro de déclaration;Sous-traitant;Employeur direct;Début;Agence d’intérim;Informé le;Date du contrat;N° du contrat;Obligation reportée'
  const key = '1Y11DQCJU2KHZ;1999035089;1999990738;01/01/2026'
  await importLines(running, 'chain', [heading, `${key};oui;20/12/2025;18/12/2025;C-7;non`])
  const rows = async () =>
    (await running.client.chain.list({})).rows.map(
      ({ viaAgency, informedOn, contractOn, contractReference, dutyPassedOn }) => [
        viaAgency,
        informedOn,
        contractOn,
        contractReference,
        dutyPassedOn,
      ],
    )
  expect(await rows()).toEqual([[true, '2025-12-20', '2025-12-18', 'C-7', 'no']])
  const dutch =
    'Nummer van de aangifte van werken;Onderaannemer;Rechtstreekse werkgever;Begin;Uitzendkantoor;Aangever ingelicht op;Contractdatum;Contractnummer;Plicht doorgegeven'
  const { counts } = await importLines(running, 'chain', [dutch, `${key};;;;;ja`])
  expect(counts).toMatchObject({ changed: 1 })
  expect(await rows()).toEqual([[true, '2025-12-20', '2025-12-18', 'C-7', 'yes']])
  const german =
    'Nummer der Meldung von Arbeiten;Subunternehmer;Direkter Arbeitgeber;Beginn;Zeitarbeitsfirma;Melder informiert am;Vertragsdatum;Vertragsnummer;Pflicht weitergegeben'
  const english =
    'Declaration number;Subcontractor;Direct employer;Start;Temp agency;Declarant informed on;Contract date;Contract number;Duty passed on'
  for (const headings of [german, english]) {
    const { counts: same } = await importLines(running, 'chain', [headings, `${key};;;18/12/2025;C-7;`])
    expect(same).toMatchObject({ unchanged: 1 })
  }
})
