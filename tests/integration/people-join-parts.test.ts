import { expect, test } from 'vitest'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { personReferences } from '#main/core/features/people/person-references.ts'
import type { RunningCore } from '#main/core/start.ts'
import type { JoinChoices } from '#shared/contract/people-join.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { paperInput, paperRows } from '#tests/support/papers.ts'
import { addAssignment, addCompany, addDeclaration, addPerson, employment, identifier } from '#tests/support/records.ts'

const now = '2026-10-06T06:00:00.000Z'
const none: JoinChoices = { fields: [], employments: [], number: null }

interface Office extends RunningCore {
  firm: number
  kept: number
  joined: number
  declaration: number
}

/** Two records of Omar Zaki, the second with one of everything that can belong to a person. */
async function office(): Promise<Office> {
  const running = await coreWithWorkspace(now)
  const { client, core } = running
  const numbers = [{ id: null, kind: 'enterprise' as const, value: '0403019261', validFrom: null, validTo: null }]
  const firm = await addCompany(client, { name: 'Net & Clair', roles: ['own'], numbers })
  const agency = await addCompany(client, { name: 'Intérim Meuse', roles: ['agency'] })
  const declaration = await addDeclaration(client)
  const names = { lastName: 'Zaki', firstName: 'Omar' }
  const kept = await addPerson(client, { ...names, identifiers: [identifier('national', '85.07.30-033.28')] })
  const limosa = identifier('limosa', 'L1-2026-000123')
  const joined = await addPerson(client, { ...names, identifiers: [limosa], employments: [employment(firm)] })
  const earlier = await addPerson(client, names)
  await addAssignment(client, { personId: joined, declarationId: declaration })
  const kind = { code: null, name: 'Badge d’accès', subject: 'person', required: false, expires: true } as const
  const { id: kindId } = await client.papers.saveKind({ id: null, values: kind })
  const paper = paperInput({ kindId, personId: joined, issuedOn: '2026-09-01', expiresOn: '2026-12-31' })
  await client.papers.save({ id: null, values: paper })
  await client.people.join({ keptId: joined, joinedId: earlier, choices: none })
  await core.workspace.write('edit', (writer) => fill(writer, { joined, declaration, firm, agency }))
  return { ...running, firm, kept, joined, declaration }
}

function fill(
  writer: RecordWriter,
  { joined, declaration, firm, agency }: { joined: number; declaration: number; firm: number; agency: number },
): void {
  const personId = joined
  const noFile = { note: null, sha256: null, fileName: null }
  const open = { validFrom: null, validTo: null, note: null }
  writer.insert('absence', { personId, validFrom: '2026-10-01', validTo: null, reason: 'congé' })
  writer.insert('personKey', {
    personId,
    kind: 'totp',
    state: 'requested',
    since: '2026-09-01',
    appointmentOn: '2026-10-12',
    note: null,
  })
  writer.insert('personGuide', { personId, answers: '{}', answeredOn: '2026-09-01' })
  writer.insert('personStep', { personId, step: 'appointment', doneOn: '2026-09-02', ...noFile })
  writer.insert('personMeans', { personId, kind: 'badge', reference: 'B-12', declarationId: declaration, ...open })
  writer.insert('toolArrangement', {
    companyId: agency,
    userFirmId: firm,
    personId,
    way: 'tool',
    ...noFile,
    ...open,
  })
  const startSheetId = writer.insert('startSheet', {
    token: 'kTz4',
    personId,
    declarationId: declaration,
    language: 'fr',
    printedAt: now,
    printedBy: 'Testeur',
  })
  writer.insert('briefing', {
    personId,
    declarationId: declaration,
    onDate: '2026-09-01',
    givenBy: 'Testeur',
    language: 'fr',
    way: 'sheet',
    startSheetId,
    ...noFile,
  })
  writer.insert('hold', {
    subject: 'person',
    personId,
    companyId: null,
    declarationId: null,
    requestId: null,
    ground: 'dispute',
    reason: 'litige',
    since: '2026-09-01',
    until: null,
    placedBy: 'Testeur',
  })
  const request = {
    number: 'C-2026-0001',
    origin: 'report',
    state: 'draft',
    addressee: 'self-employed',
    addresseePersonId: personId,
    createdAt: now,
    createdBy: 'Testeur',
  } as const
  const requestId = writer.insert('correctionRequest', request)
  writer.insert('correctionItem', {
    requestId,
    position: 0,
    date: '2026-09-14',
    service: 1,
    personId,
    declarationId: declaration,
    action: 'add',
    requestedPersonId: personId,
  })
}

/** Whose each part is, by kind and id. */
function owners({ core }: RunningCore): string[] {
  return personReferences.flatMap(({ kind, column }) => {
    const sql = `select id, ${column} as owner from ${kind} where ${column} is not null order by id`
    const rows = core.workspace.connection.allSql<{ id: number; owner: number }>(sql, [])
    return rows.map(({ id, owner }) => `${kind}.${column} ${id}: ${owner}`)
  })
}

test('one of every kind that refers to a person moves with a join, and back with a separation', async () => {
  const running = await office()
  const { client, kept, joined } = running
  const before = owners(running)
  const ofJoined = before.filter((line) => line.endsWith(`: ${joined}`))
  // The test is only worth something while it holds one of everything.
  expect(new Set(ofJoined.map((line) => line.split(' ')[0]))).toEqual(
    new Set(personReferences.map(({ kind, column }) => `${kind}.${column}`)),
  )
  await client.people.join({ keptId: kept, joinedId: joined, choices: none })
  expect(owners(running).filter((line) => line.endsWith(`: ${joined}`))).toEqual([])
  for (const line of ofJoined) expect(owners(running)).toContain(line.replace(/\d+$/, String(kept)))
  expect(await paperRows(running)).toMatchObject([{ holder: 'Zaki Omar', personId: kept, firm: 'Net & Clair' }])

  const { parts } = await client.people.separatePreview({ joinedId: joined })
  // Every part is told by words or days of its own, never by a bare number.
  const nameless = ({ label, code, validFrom }: (typeof parts)[number]): boolean =>
    label.startsWith('#') || (label === '' && code === null && validFrom === null)
  expect(parts.filter(nameless)).toEqual([])
  await client.people.separate({ joinedId: joined, parts: parts.filter(({ came }) => came) })
  expect(owners(running)).toEqual(before)
  expect(await paperRows(running)).toMatchObject([{ personId: joined }])
  expect((await client.workspace.verify({})).checks.filter(({ ok }) => !ok)).toEqual([])
})

test('undoing a join gives everything back in one step, and redoing it is a join like the first', async () => {
  const running = await office()
  const { client, kept, joined } = running
  const before = owners(running)
  const { changeSet } = await client.people.join({ keptId: kept, joinedId: joined, choices: none })
  const after = owners(running)
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect(owners(running)).toEqual(before)
  expect((await client.people.list({})).rows.map(({ id }) => id).toSorted((one, other) => one - other)).toEqual([
    kept,
    joined,
  ])
  await client.people.join({ keptId: kept, joinedId: joined, choices: none })
  expect(owners(running)).toEqual(after)
  expect((await client.workspace.verify({})).ok).toBe(true)
})

test('undoing a separation joins the records again', async () => {
  const running = await office()
  const { client, kept, joined } = running
  await client.people.join({ keptId: kept, joinedId: joined, choices: none })
  const together = owners(running)
  const { parts } = await client.people.separatePreview({ joinedId: joined })
  const came = parts.filter((part) => part.came)
  const { changeSet } = await client.people.separate({ joinedId: joined, parts: came })
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect(owners(running)).toEqual(together)
  expect((await client.people.get({ id: joined })).id).toBe(kept)
})

test('parts may be left with the kept record, or given to the other beside those that came', async () => {
  const running = await office()
  const { client, kept, joined, declaration } = running
  await client.people.join({ keptId: kept, joinedId: joined, choices: none })
  const added = await addAssignment(client, { personId: kept, declarationId: declaration, validFrom: '2026-12-01' })
  const { parts } = await client.people.separatePreview({ joinedId: joined })
  const chosen = parts.filter(
    ({ kind, id, came }) => (came && kind !== 'paper') || (kind === 'assignment' && id === added),
  )
  await client.people.separate({ joinedId: joined, parts: chosen })
  expect(await paperRows(running)).toMatchObject([{ personId: kept }])
  const filters = [{ field: 'personId', operator: 'equals' as const, value: String(joined) }]
  expect((await client.planning.list({ filters })).rows.map(({ id }) => id)).toContain(added)
})

test('both histories are read on the kept record, and each on its own after a separation', async () => {
  const running = await office()
  const { client, kept, joined } = running
  const of = async (ownerId: number): Promise<number[]> =>
    (await client.history.of({ ownerKind: 'person', ownerId })).map(({ seq }) => seq)
  const [first, second] = [await of(kept), await of(joined)]
  await client.people.join({ keptId: kept, joinedId: joined, choices: none })
  const both = await of(kept)
  expect(both).toEqual(expect.arrayContaining([...first, ...second]))
  const { parts } = await client.people.separatePreview({ joinedId: joined })
  await client.people.separate({ joinedId: joined, parts: parts.filter(({ came }) => came) })
  expect(await of(kept)).toEqual(expect.arrayContaining(first))
  expect(await of(joined)).toEqual(expect.arrayContaining(second))
})
