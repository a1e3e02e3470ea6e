import { expect, test } from 'vitest'

import type { FindingRow } from '#shared/contract/findings.ts'
import type { JoinChoices } from '#shared/contract/people-join.ts'
import type { RunningCore } from '#main/core/start.ts'
import { complete, correctionOffice, sampleDay } from '#tests/support/corrections.ts'
import { importLines, lastOf } from '#tests/support/imports.ts'
import { addPerson, identifier, refusal } from '#tests/support/records.ts'

const none: JoinChoices = { fields: [], employments: [], number: null }
const words = { onDate: sampleDay, channel: 'contact-form', reference: 'R-1', note: null } as const

/** An open finding of somebody known, and a second record of that person. */
async function office() {
  const running = await correctionOffice()
  const { client } = running
  const filters = [
    { field: 'state', operator: 'equals' as const, value: 'open' },
    { field: 'rule', operator: 'in' as const, value: ['in-without-out'] },
  ]
  const { rows } = await client.findings.list({ filters, limit: 500 })
  const finding = rows.find(({ personId }) => personId !== null)
  const joined = finding?.personId ?? 0
  const { lastName, firstName } = await client.people.get({ id: joined })
  const kept = await addPerson(client, { lastName: `${lastName} Junior`, firstName })
  const choices: JoinChoices = { ...none, fields: [{ field: 'lastName', from: 'kept' }] }
  const join = async () => await client.people.join({ keptId: kept, joinedId: joined, choices })
  const separate = async () => {
    const { parts } = await client.people.separatePreview({ joinedId: joined })
    return await client.people.separate({ joinedId: joined, parts: parts.filter(({ came }) => came) })
  }
  return { running, client, finding, kept, joined, join, separate }
}

/** Drafts, completes and sends a request about a finding. */
async function sent(running: RunningCore, finding: FindingRow | undefined): Promise<number> {
  const { client } = running
  const { requests } = await client.corrections.draft({ findingIds: [finding?.id ?? 0] })
  const ids = requests.map(({ id }) => id)
  for (const id of ids) await complete(running, id)
  expect(await client.corrections.send({ ids, ...words })).toMatchObject({ refused: [{ reasons: ['state'] }] })
  await client.corrections.ready({ ids })
  expect(await client.corrections.send({ ids, ...words })).toMatchObject({ passed: ids })
  return ids[0] ?? 0
}

/** The rows of a request as they are stored, for comparing byte by byte. */
function stored({ core }: RunningCore, id: number): unknown {
  const { connection } = core.workspace
  return ['correctionRequest where id', 'correctionItem where requestId', 'correctionEvent where requestId'].map(
    (from) => connection.allSql(`select * from ${from} = ? order by id`, [id]),
  )
}

test('a request that went out before a join stays as it was sent; lists and pages follow to the kept person', async () => {
  const { running, client, finding, kept, joined, join, separate } = await office()
  const id = await sent(running, finding)
  const before = stored(running, id)
  const { number } = await client.corrections.get({ id })
  const { sent: named } = await client.people.joinPreview({ keptId: kept, joinedId: joined })
  expect(named).toEqual([{ id, number }])
  await join()
  expect(stored(running, id)).toEqual(before)
  const { label } = (await client.people.lookup({ text: '', ids: [kept] }))[0] ?? { label: '' }
  expect(label).toContain('Junior')
  expect((await client.corrections.get({ id })).itemList).toMatchObject([{ personId: kept, person: label }])
  expect((await client.corrections.list({ search: label })).rows).toMatchObject([{ id, person: label }])
  expect(await client.findings.get({ id: finding?.id ?? 0 })).toMatchObject({ state: 'in-correction' })
  await lastOf(client.findings.review({ scope: 'all' }))
  expect(await client.findings.get({ id: finding?.id ?? 0 })).toMatchObject({ state: 'in-correction' })
  expect(await separate()).toMatchObject({ staying: [] })
  expect(stored(running, id)).toEqual(before)
  expect((await client.corrections.get({ id })).itemList).toMatchObject([{ personId: joined }])
  expect((await client.corrections.list({ search: label })).rows).toEqual([])
})

test('the kept person’s new name reaches the list of requests that were sent about the joined record', async () => {
  const { running, client, finding, kept, join } = await office()
  const id = await sent(running, finding)
  await join()
  const {
    identifiers,
    employments,
    joined: _joined,
    uses: _uses,
    version: _version,
    ...facts
  } = await client.people.get({ id: kept })
  const values = {
    ...facts,
    lastName: 'Renommée',
    identifiers: identifiers.map(({ masked: _masked, ...rest }) => ({ ...rest, value: null })),
    employments: employments.map(({ company: _company, userFirm: _userFirm, current: _current, ...rest }) => rest),
  }
  await client.people.save({ id: kept, values, overrides: [] })
  expect((await client.corrections.list({ search: 'renommee' })).rows).toMatchObject([{ id }])
})

test('a request sent while two records were one stays with the record it names, and separating says so', async () => {
  const { running, client, finding, kept, joined, join, separate } = await office()
  await join()
  // As the program itself does a moment after a change: the finding is the kept person's.
  await lastOf(client.findings.review({ scope: 'due' }))
  const id = await sent(running, finding)
  const before = stored(running, id)
  const { number, itemList } = await client.corrections.get({ id })
  expect(itemList).toMatchObject([{ personId: kept }])
  const { staying, parts } = await client.people.separatePreview({ joinedId: joined })
  expect(staying).toEqual([{ id, number }])
  expect(parts.filter(({ kind }) => kind.startsWith('correction'))).toEqual([])
  const frozen = { kind: 'correctionItem', id: itemList[0]?.id ?? 0 }
  expect(await refusal(client.people.separate({ joinedId: joined, parts: [frozen] }))).toBe('correction-frozen')
  expect(await separate()).toMatchObject({ staying: [{ id, number }] })
  expect(stored(running, id)).toEqual(before)
  // The finding is the separated person's again, and is still asked about.
  expect(await client.findings.get({ id: finding?.id ?? 0 })).toMatchObject({ state: 'in-correction' })
  await lastOf(client.findings.review({ scope: 'due' }))
  const found = await client.findings.get({ id: finding?.id ?? 0 })
  expect(found).toMatchObject({ personId: joined, state: 'in-correction' })
})

test('a draft moves along with a join, and its addressee is judged anew', async () => {
  const { client, finding, kept, joined, join, separate } = await office()
  const { requests } = await client.corrections.draft({ findingIds: [finding?.id ?? 0] })
  const id = requests[0]?.id ?? 0
  await join()
  const during = await client.corrections.get({ id })
  expect(during).toMatchObject({ state: 'draft', itemList: [{ personId: kept }] })
  await separate()
  expect((await client.corrections.get({ id })).itemList).toMatchObject([{ personId: joined }])
})

const head = 'NISS;Nom;Prénom;Entreprise;Déclaration;Type;Date;Heure;Numéro de réception'
const bis = '98472899765'

/** How many registrations of a person the list shows. */
async function seen({ client }: RunningCore, personId: number): Promise<number> {
  const filters = [{ field: 'personId', operator: 'equals' as const, value: String(personId) }]
  return (await client.registrations.list({ filters })).total
}

test('somebody known by name alone gets the record with the BIS number, and loses nothing', async () => {
  const running = await correctionOffice()
  const { client } = running
  const companies = await client.companies.list({ limit: 500 })
  const firm = companies.rows.find(({ enterpriseNumber }) => enterpriseNumber !== null)
  const line = (number: string, day: number, type: string, receipt: number): string =>
    `${number};Nouvelle;Nadia;${firm?.enterpriseNumber};1Y11DQCJU2KHZ;${type};${day}/09/2026;06:30;${receipt}`
  await importLines(running, 'registrations', [head, line('', 14, 'IN', 990_001), line('', 14, 'OUT', 990_002)])
  const unknown = (await client.registrations.unknowns()).find(({ label }) => label === 'Nouvelle Nadia')
  await client.registrations.takeOver({ people: [unknown?.id ?? 0] })
  const [provisional] = await client.people.lookup({ text: 'Nouvelle Nadia' })
  const byName = provisional?.id ?? 0
  const before = await client.history.of({ ownerKind: 'person', ownerId: byName })
  const numbered = await addPerson(client, {
    lastName: 'Nouvelle',
    firstName: 'Nadia',
    identifiers: [{ ...identifier('national', bis), kind: 'bis' }],
  })
  await importLines(running, 'registrations', [head, line(bis, 21, 'IN', 990_003)])
  expect([await seen(running, byName), await seen(running, numbered)]).toEqual([2, 1])
  expect((await client.people.doubles()).pairs).toEqual(
    expect.arrayContaining([expect.objectContaining({ first: expect.objectContaining({ id: byName }) })]),
  )
  await client.people.join({ keptId: numbered, joinedId: byName, choices: none })
  expect(await seen(running, numbered)).toBe(3)
  // An old link leads there too, and files that give only the name go on meaning the person.
  expect(await seen(running, byName)).toBe(3)
  await importLines(running, 'registrations', [head, line('', 22, 'IN', 990_004)])
  expect(await seen(running, numbered)).toBe(4)
  expect(await client.people.get({ id: byName })).toMatchObject({ id: numbered, provisional: false })
  const after = await client.history.of({ ownerKind: 'person', ownerId: numbered })
  expect(after.map(({ seq }) => seq)).toEqual(expect.arrayContaining(before.map(({ seq }) => seq)))
})

test('with a new number from a day on, registrations before and after are one person’s', async () => {
  const running = await correctionOffice()
  const { client } = running
  const id = await addPerson(client, {
    lastName: 'Nouvelle',
    firstName: 'Nadia',
    identifiers: [{ ...identifier('national', bis), kind: 'bis' }],
  })
  const line = (number: string, date: string, receipt: number): string =>
    `${number};Nouvelle;Nadia;;1Y11DQCJU2KHZ;IN;${date};06:30;${receipt}`
  await importLines(running, 'registrations', [head, line(bis, '14/09/2026', 990_001)])
  const identifierId = (await client.people.get({ id })).identifiers[0]?.id ?? 0
  const national = '85.07.30-033.28'
  const known = await client.people.lookup({ text: national })
  const value = known.length === 0 ? national : '75.06.08-980.09'
  const wish = { personId: id, identifierId, value, from: '2026-10-01', overrides: ['person-number-birth-date'] }
  const { changeSet } = await client.people.replaceNumber(wish)
  await importLines(running, 'registrations', [head, line(value.replaceAll(/\D/g, ''), '02/10/2026', 990_002)])
  expect(await seen(running, id)).toBe(2)
  // Where the old number still comes in afterwards, it is the same person.
  await importLines(running, 'registrations', [head, line(bis, '03/10/2026', 990_003)])
  expect(await seen(running, id)).toBe(3)
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect(await seen(running, id)).toBe(2)
  expect((await client.people.get({ id })).identifiers).toMatchObject([{ kind: 'bis', validTo: null }])
})
