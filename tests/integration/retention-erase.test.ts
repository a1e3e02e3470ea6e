import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { sealKey, unseal } from '#main/core/audit/seal.ts'
import type { RunningCore } from '#main/core/start.ts'
import { correctionOffice } from '#tests/support/corrections.ts'
import { coreWithWorkspace, passphrase, testCore } from '#tests/support/core.ts'
import { offeredBytes, pdfText } from '#tests/support/emergency.ts'
import { lastOf } from '#tests/support/imports.ts'
import {
  addAssignment,
  addCompany,
  addDeclaration,
  addPerson,
  employment,
  identifier,
  refusal,
} from '#tests/support/records.ts'

const signature = { signedBy: 'Anne Delvaux', reason: 'Demande de la personne', passphrase }

async function erase(client: RunningCore['client'], personId: number): Promise<{ outcome: string; id: number }> {
  const { outcome, fingerprint } = await client.privacy.erasePreview({ personId })
  const done = await lastOf(client.privacy.erasePerson({ personId, fingerprint, ...signature }))
  if (done.kind !== 'done') throw new Error('the stream ended before it was done')
  return { outcome, id: done.id }
}

/** Every text and blob of every table, and all of the trail that can still be read. */
function everythingStored({ core }: RunningCore): string {
  const { connection } = core.workspace
  const tables = connection.allSql<{ name: string }>(`select name from sqlite_master where type = 'table'`, [])
  const parts: string[] = []
  for (const { name } of tables) {
    for (const row of connection.allSql<Record<string, unknown>>(`select * from "${name}"`, [])) {
      for (const value of Object.values(row)) {
        if (typeof value === 'string') parts.push(value)
        else if (value instanceof Uint8Array) parts.push(Buffer.from(value).toString('latin1'))
      }
    }
  }
  const entries = connection.allSql<{ sealed: Buffer; key: Buffer }>(
    `select e.sealed, k.key from auditEntry e join auditKey k on k.ownerKind = e.ownerKind and k.ownerId = e.ownerId
      where e.seq > coalesce((select upTo from auditKeyGone g where g.ownerKind = e.ownerKind and g.ownerId = e.ownerId), 0)`,
    [],
  )
  for (const { sealed, key } of entries) parts.push(unseal(sealKey(key), sealed))
  return parts.join('\n').toLowerCase()
}

/** What the program has written beside the workspace: logs, states, files on their way. */
function filesBeside(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !/\.(db|db-wal|db-shm)$/.test(path))
    .map((path) => readFileSync(path).toString('latin1'))
    .join('\n')
    .toLowerCase()
}

/** Somebody who left years ago, with one of many things, and a colleague. */
async function left(since: { validFrom: string; validTo: string }) {
  const running = await coreWithWorkspace('2026-10-06T08:00:00.000Z')
  const { client, core } = running
  const firm = await addCompany(client, { name: 'Net & Clair', roles: ['own'] })
  const place = await addDeclaration(client, { declarantId: firm, startDate: '2014-01-01' })
  const person = await addPerson(client, {
    lastName: 'Wyvernois',
    firstName: 'Odalric',
    birthDate: '1985-07-30',
    language: 'nl',
    identifiers: [identifier('national', '85.07.30-033.28')],
    employments: [employment(firm, { validFrom: '2014-01-01', validTo: '2016-12-31' })],
  })
  const colleague = await addPerson(client, { lastName: 'Zephyrin', firstName: 'Ida' })
  await addAssignment(client, { personId: person, declarationId: place, ...since })
  await core.workspace.write('edit', (writer) => {
    const noFile = { note: 'appeler Odalric Wyvernois', sha256: null, fileName: null }
    writer.insert('personStep', { personId: person, step: 'appointment', doneOn: '2016-09-02', ...noFile })
    writer.insert('personAlias', { personId: person, nameKey: 'wyvernois odalric', companyId: firm, firmText: '' })
    writer.insert('absence', { personId: person, ...since, reason: 'Wyvernois malade' })
    writer.into('savedView').run({
      compile: () => ({
        sql: `insert into savedView (grid, name, value) values ('people', 'Odalric Wyvernois', '{}')`,
        parameters: [],
      }),
    } as never)
  })
  const { identifiers } = await client.people.get({ id: person })
  await client.people.reveal({ personId: person, identifierId: identifiers[0]?.id ?? 0 })
  await client.people.ownData({ personId: person, format: 'json', language: 'fr' })
  return { ...running, person, colleague, firm, place }
}

const bygone = { validFrom: '2016-01-01', validTo: '2016-06-30' }

describe('erasing one person', () => {
  test('of whom nothing must stay leaves no trace of name or number, and a sound workspace', async () => {
    const office = await left(bygone)
    const { client, person, colleague, firm } = office
    expect(everythingStored(office)).toContain('wyvernois')
    const { outcome, id } = await erase(client, person)
    expect(outcome).toBe('erased')
    const stored = everythingStored(office)
    for (const trace of ['wyvernois', 'odalric', '85073003328', '1985-07-30']) expect(stored).not.toContain(trace)
    await client.workspace.close()
    const beside = filesBeside(office.folder)
    for (const trace of ['wyvernois', 'odalric', '85073003328']) expect(beside).not.toContain(trace)
    await client.workspace.open({ folder: office.workspaceFolder, secret: { passphrase }, user: 'Testeur' })
    expect(await client.workspace.verify({})).toMatchObject({ ok: true })
    expect((await client.people.list({})).rows.map((row) => row.id)).toEqual([colleague])
    const [latest] = await client.history.of({ ownerKind: 'person', ownerId: person })
    expect(latest).toMatchObject({ operation: 'note', recordKind: 'person', reason: 'erase' })
    const text = await pdfText(offeredBytes(office, await client.privacy.protocol({ id, language: 'en' })))
    expect(text).toContain('Everything is erased')
    expect(text).not.toMatch(/wyvernois/i)
    // The same person coming back is somebody new.
    const again = await addPerson(client, {
      lastName: 'Wyvernois',
      firstName: 'Odalric',
      identifiers: [identifier('national', '85.07.30-033.28')],
      employments: [employment(firm, { validFrom: '2026-10-01' })],
    })
    expect(again).toBeGreaterThan(colleague)
    expect(await client.workspace.verify({})).toMatchObject({ ok: true })
  })

  test('whose planning must stay puts a pseudonym in the place of the name', async () => {
    const office = await left({ validFrom: '2024-01-01', validTo: '2024-06-30' })
    const { client, person } = office
    const preview = await client.privacy.erasePreview({ personId: person })
    expect(preview).toMatchObject({ outcome: 'pseudonymised', until: '2031-07-01' })
    await erase(client, person)
    const stored = everythingStored(office)
    for (const trace of ['wyvernois', 'odalric', '85073003328', '1985-07-30']) expect(stored).not.toContain(trace)
    expect(await client.people.get({ id: person })).toMatchObject({
      lastName: 'P-000001',
      identifiers: [],
      birthDate: null,
    })
    const { rows } = await client.planning.list({})
    expect(rows).toMatchObject([{ person: 'P-000001' }])
    expect(await client.workspace.verify({})).toMatchObject({ ok: true })
    // What is written of the record from now on is readable, and the chain holds.
    await client.people.ownData({ personId: person, format: 'json', language: 'fr' })
    const [latest] = await client.history.of({ ownerKind: 'person', ownerId: person })
    expect(latest?.changes).toContainEqual({ field: 'act', before: null, after: 'ownData' })
    expect(await client.workspace.verify({})).toMatchObject({ ok: true })
  })

  test('is refused while he is on hold or employed, and when the preview no longer holds', async () => {
    const { client, person, firm } = await left(bygone)
    const { fingerprint } = await client.privacy.erasePreview({ personId: person })
    const values = {
      subject: 'company' as const,
      subjectId: firm,
      ground: 'court' as const,
      reason: 'procès',
      since: '2026-10-01',
    }
    const { id } = await client.privacy.saveHold({ id: null, values: { ...values, until: null } })
    const order = { personId: person, fingerprint, ...signature }
    expect(await refusal(lastOf(client.privacy.erasePerson(order)))).toBe('purge-changed')
    const blocked = await client.privacy.erasePreview({ personId: person })
    expect(blocked).toMatchObject({ outcome: 'blocked' })
    expect(blocked.lines.filter(({ removed }) => removed > 0)).toEqual([])
    const planning = blocked.lines.find(({ kind }) => kind === 'planning')
    expect(planning?.stays).toEqual([{ reason: 'hold', count: 1, until: null }])
    expect(await refusal(lastOf(client.privacy.erasePerson({ ...order, fingerprint: blocked.fingerprint })))).toBe(
      'erase-blocked',
    )
    await client.privacy.saveHold({ id, values: { ...values, until: '2026-10-05' } })
    expect((await client.privacy.erasePreview({ personId: person })).outcome).toBe('erased')
  })

  test('with registrations keeps the name until their years are over, then lets everything go', async () => {
    const office = await correctionOffice()
    const { client, core } = office
    const busy = core.workspace.connection.firstSql<{ id: number }>(
      `select personId as id from statedPerson where personId is not null and uses > 3
        and id not in (select statedPersonId from finding) order by id limit 1`,
      [],
    )
    const person = busy?.id ?? 0
    core.workspace.connection
      .exec(`update employment set validTo = '2026-10-01', validFrom = null where personId = ${person};
      update assignment set validTo = '2026-10-01' where personId = ${person} and coalesce(validTo, '9999') > '2026-10-01'`)
    const preview = await client.privacy.erasePreview({ personId: person })
    expect(preview.outcome).toBe('named')
    expect(preview.until).toMatch(/^2033-/)
    await erase(client, person)
    const { identifiers, birthDate, language } = await client.people.get({ id: person })
    expect([identifiers.length > 0, birthDate, language]).toEqual([true, null, null])
    expect(await client.workspace.verify({})).toMatchObject({ ok: true })
    const folder = core.workspace.folder
    const name = (await client.people.get({ id: person })).lastName.toLowerCase()
    await client.workspace.close()
    const later = testCore(office.folder, `${preview.until ?? ''}T08:00:00.000Z`)
    await later.client.workspace.open({ folder, secret: { passphrase }, user: 'Testeur' })
    expect((await erase(later.client, person)).outcome).toBe('erased')
    expect(await later.client.workspace.verify({})).toMatchObject({ ok: true })
    const left = later.core.workspace.connection.firstSql(
      `select (select count(*) from person where id = ?) + (select count(*) from statedPerson where personId = ?) as n`,
      [person, person],
    )
    expect(left).toEqual({ n: 0 })
    expect(name.length).toBeGreaterThan(1)
  })
})
