import { describe, expect, test } from 'vitest'

import { tryPassphrase } from '#main/core/features/privacy/unlocking.ts'
import { cli } from '#tests/support/cli.ts'
import { coreWithWorkspace, passphrase, testCore } from '#tests/support/core.ts'
import { offeredBytes, pdfText } from '#tests/support/emergency.ts'
import { addAssignment, addCompany, addDeclaration, addPerson, employment, refusal } from '#tests/support/records.ts'

describe('the screen lock', () => {
  test('tells whether a passphrase opens the workspace, and lets wrong ones wait longer each time', async () => {
    const { core, client } = await coreWithWorkspace()
    expect(await client.privacy.opens({ passphrase })).toEqual({ opens: true, waitSeconds: 0 })
    const { workspace } = core
    const wrong = (now: number) => tryPassphrase(workspace, 'quatre mots pour fermer', now)
    expect([wrong(1000), wrong(1001), wrong(1002)].map(({ waitSeconds }) => waitSeconds)).toEqual([0, 0, 5])
    // The right one is not even looked at before its time, so that waiting cannot be used to try.
    expect(tryPassphrase(workspace, passphrase, 5000)).toEqual({ opens: false, waitSeconds: 2 })
    expect(wrong(6100)).toEqual({ opens: false, waitSeconds: 10 })
    expect(tryPassphrase(workspace, passphrase, 20_000)).toEqual({ opens: true, waitSeconds: 0 })
    expect(wrong(20_001)).toEqual({ opens: false, waitSeconds: 0 })
  })
})

/** An office in which two people have done things on two days. */
async function twoDays() {
  const running = await coreWithWorkspace('2026-10-05T08:00:00.000Z')
  const firm = await addCompany(running.client, { name: 'Net & Clair', roles: ['own'] })
  const person = await addPerson(running.client, { lastName: 'Wyvernois', firstName: 'Odalric' })
  await running.client.workspace.close()
  const later = testCore(running.folder, '2026-10-06T08:00:00.000Z')
  const folder = running.workspaceFolder
  await later.client.workspace.open({ folder, secret: { passphrase }, user: 'Deuxième' })
  const second = await addPerson(later.client, { lastName: 'Zephyrin', firstName: 'Ida' })
  return { ...later, workspaceFolder: folder, firm, person, second }
}

/** Changes an entry as somebody would who has the key and tampers with the file itself. */
function tamper(office: Awaited<ReturnType<typeof twoDays>>, sql: string): void {
  const { connection } = office.core.workspace
  for (const trigger of ['auditEntryKeepsItsWord', 'auditEntryStays'])
    connection.exec(`drop trigger if exists ${trigger}`)
  connection.exec(sql)
}

describe('the trail', () => {
  test('is searched by record, kind, user, action and period, each narrowing the others', async () => {
    const { client, person, second, firm } = await twoDays()
    const count = async (scope: object) => (await client.history.all({ before: null, ...scope })).total
    expect(await client.history.users()).toEqual(['Deuxième', 'Testeur'])
    const all = await count({})
    expect(await count({ from: '2026-10-05', to: '2026-10-05' })).toBe(await count({ user: 'Testeur' }))
    expect(await count({ from: '2026-10-06' })).toBe(await count({ user: 'Deuxième' }))
    expect((await count({ user: 'Testeur' })) + (await count({ user: 'Deuxième' }))).toBe(all)
    expect(await count({ to: '2026-10-04' })).toBe(0)
    const about = async (ownerKind: string, ownerId: number) => {
      const { entries } = await client.history.all({ before: null, ownerKind, ownerId })
      return entries.map((entry) => `${entry.ownerKind} ${entry.ownerId}`)
    }
    expect(new Set(await about('person', person))).toEqual(new Set([`person ${person}`]))
    expect(new Set(await about('company', firm))).toEqual(new Set([`company ${firm}`]))
    expect(await count({ ownerKind: 'person', ownerId: second, user: 'Testeur' })).toBe(0)
    expect(await count({ operation: 'delete' })).toBe(0)
  })

  test('is printed as a list with names and without the content of entries', async () => {
    const office = await twoDays()
    const scope = { ownerKind: 'person', user: 'Deuxième' }
    const file = await office.client.history.print({ scope, language: 'fr' })
    const text = await pdfText(offeredBytes(office, file))
    expect(text).toContain('Journal des changements')
    expect(text).toMatch(/Zephyrin|ZEPHYRIN/)
    expect(text).not.toMatch(/Wyvernois/i)
    expect(text).toContain('Personne créée')
    expect(text).not.toMatch(/personAlias|history\./)
  })
})

describe('the seal of a day', () => {
  test('is the last entry of that day, printed on one page', async () => {
    const office = await twoDays()
    const { client } = office
    expect(await client.history.seal({ day: '2026-10-04' })).toBeNull()
    const first = await client.history.seal({ day: '2026-10-05' })
    const today = await client.history.seal({ day: null })
    expect(first).toMatchObject({ day: '2026-10-05', dayOver: true, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(today).toMatchObject({ day: '2026-10-06', dayOver: false })
    expect(today?.seq).toBeGreaterThan(first?.seq ?? Infinity)
    const file = await client.history.printSeal({ day: '2026-10-05', language: 'de' })
    const text = await pdfText(offeredBytes(office, file))
    expect(text).toContain('Siegel des Protokolls')
    expect(text.replaceAll(/\s/g, '')).toContain(first?.hash)
  })

  test('says until which entry the trail is unbroken, also when something after it was altered', async () => {
    const office = await twoDays()
    const { client } = office
    const seal = await client.history.seal({ day: '2026-10-05' })
    const hash = seal?.hash ?? ''
    const sound = await client.history.checkSeal({ hash })
    expect(sound).toMatchObject({ seq: seal?.seq, brokenAt: null })
    expect(sound.entries).toBeGreaterThan(seal?.seq ?? 0)
    expect(await client.history.checkSeal({ hash: 'a'.repeat(64) })).toMatchObject({ seq: null, brokenAt: null })
    const after = (seal?.seq ?? 0) + 1
    tamper(office, `update auditEntry set user = 'Personne' where seq = ${after}`)
    expect(await client.history.checkSeal({ hash })).toMatchObject({ seq: seal?.seq, brokenAt: after })
    tamper(office, `update auditEntry set user = 'Personne' where seq = 2`)
    expect(await client.history.checkSeal({ hash })).toMatchObject({ seq: null, brokenAt: 2 })
  })
})

describe('verification', () => {
  test('names the first altered entry by number, moment and kind', async () => {
    const office = await twoDays()
    tamper(office, `update auditEntry set at = '2026-10-01T00:00:00.000Z' where seq = 3`)
    const { ok, checks } = await office.client.workspace.verify()
    expect(ok).toBe(false)
    const { altered } = checks.find(({ name }) => name === 'audit') ?? {}
    expect(altered).toMatchObject({ seq: 3, missing: false, at: '2026-10-01T00:00:00.000Z' })
    expect(altered?.recordKind).toMatch(/^(company|person)/)
    await office.client.workspace.close()
    const outcome = await cli(office.folder, ['verify', '--workspace', office.workspaceFolder, '--lang', 'en'])
    expect(outcome.code).toBe(1)
    expect(outcome.out).toMatch(/entry 3, 2026-10-01.*: altered/)
  })

  test('names an entry that was taken out', async () => {
    const office = await twoDays()
    tamper(office, 'delete from auditEntry where seq = 2')
    const { checks } = await office.client.workspace.verify()
    expect(checks.find(({ name }) => name === 'audit')?.altered).toMatchObject({ seq: 2, missing: true })
  })
})

describe('the dry run of retention', () => {
  test('counts what has had its years, keeps who is seen since, follows the office’s own periods and removes nothing', async () => {
    const { client } = await coreWithWorkspace('2026-10-06T08:00:00.000Z')
    const firm = await addCompany(client, { name: 'Net & Clair', roles: ['own'] })
    const place = await addDeclaration(client, { declarantId: firm, startDate: '2014-01-01' })
    const ended = { employments: [employment(firm, { validFrom: '2014-01-01', validTo: '2016-12-31' })] }
    const gone = await addPerson(client, { lastName: 'Wyvernois', ...ended })
    const back = await addPerson(client, { lastName: 'Zephyrin', ...ended })
    await addPerson(client, { lastName: 'Present', employments: [employment(firm, { validFrom: '2016-01-01' })] })
    const years = { validFrom: '2016-01-01', validTo: '2016-06-30' }
    await addAssignment(client, { personId: gone, declarationId: place, ...years })
    await addAssignment(client, {
      personId: back,
      declarationId: place,
      validFrom: '2026-09-01',
      validTo: '2026-09-30',
    })
    const lines = async () => {
      const { lines: all } = await client.privacy.dryRun({})
      return Object.fromEntries(all.map((line) => [line.kind, line]))
    }
    const first = await lines()
    expect(first['people']).toMatchObject({ years: 7, keptFrom: '2019-10-06', due: 1 })
    expect(first['people']?.stays).toEqual([{ reason: 'newer-record', count: 1 }])
    expect(first['planning']).toMatchObject({ due: 1, stays: [] })
    expect(first['registrations']).toMatchObject({ due: 0, stays: [] })

    const { years: present, usual } = await client.privacy.retention()
    expect([present.people, usual]).toEqual([7, 7])
    await client.privacy.setRetention({ years: { ...present, people: 12, planning: 12 } })
    const second = await lines()
    expect([second['people']?.due, second['planning']?.due]).toEqual([0, 0])
    expect((await client.privacy.retention()).years.people).toBe(12)
    expect((await client.people.get({ id: gone })).lastName).toBe('Wyvernois')
    expect(await refusal(client.privacy.setRetention({ years: { ...present, people: 0 } }))).toBe('BAD_REQUEST')
  })
})
