import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import { kindsToPurge, retentionKinds, type RetentionKind } from '#shared/domain/retention.ts'
import { cli } from '#tests/support/cli.ts'
import { complete, correctionOffice, sampleDay } from '#tests/support/corrections.ts'
import { passphrase, testCore } from '#tests/support/core.ts'
import { offeredBytes, pdfText } from '#tests/support/emergency.ts'
import { lastOf } from '#tests/support/imports.ts'
import { refusal } from '#tests/support/records.ts'

const signature = { signedBy: 'Anne Delvaux', reason: 'Durées écoulées', passphrase }

type Stream = Awaited<ReturnType<RunningCore['client']['privacy']['purge']>>

async function doneOf(stream: Stream): Promise<{ id: number; removed: number }> {
  for await (const step of stream) if (step.kind === 'done') return step
  throw new Error('the stream ended before it was done')
}

/** The sample office opened again years later, when all its registrations have had their time. */
async function later(now = '2035-02-03T08:00:00.000Z') {
  const office = await correctionOffice()
  const folder = office.core.workspace.folder
  await office.client.workspace.close()
  const running = testCore(office.folder, now)
  await running.client.workspace.open({ folder, secret: { passphrase }, user: 'Testeur' })
  return running
}

const count = ({ core }: RunningCore, table: string, where = 'true'): number =>
  core.workspace.connection.firstSql<{ n: number }>(`select count(*) as n from ${table} where ${where}`, [])?.n ?? 0

/** Lets open findings no longer keep anything: the office has decided all of them. */
function decideAll({ core }: RunningCore): void {
  core.workspace.connection.exec(`update finding set state = 'ignored' where state in ('open', 'in-correction')`)
}

async function purgeOf({ client }: RunningCore, kinds: RetentionKind[]): Promise<{ id: number; removed: number }> {
  const { fingerprint } = await client.privacy.dryRun({ kinds })
  return await doneOf(await client.privacy.purge({ kinds, fingerprint, ...signature }))
}

const bygone: RetentionKind[] = [...retentionKinds]

describe('a signed purge', () => {
  test('removes exactly what the dry run has shown, and leaves a sound workspace and a protocol', async () => {
    const office = await later()
    const { client } = office
    decideAll(office)
    const before = await client.privacy.dryRun({ kinds: bygone })
    const registrations = before.lines.find(({ kind }) => kind === 'registrations')
    expect(registrations?.due).toBeGreaterThan(50)
    expect(before.lines.map(({ kind }) => kind)).toEqual(kindsToPurge(bygone))
    const total = count(office, 'registration')
    const { id, removed } = await doneOf(
      await client.privacy.purge({ kinds: bygone, fingerprint: before.fingerprint, ...signature }),
    )
    expect(count(office, 'registration')).toBe(total - (registrations?.due ?? 0))
    expect(removed).toBe(before.lines.reduce((sum, { due }) => sum + due, 0))
    expect(await client.workspace.verify({})).toMatchObject({ ok: true })
    const after = await client.privacy.dryRun({ kinds: bygone })
    expect(after.lines.map(({ kind, due }) => [kind, due]).filter(([, due]) => due !== 0)).toEqual([])
    const [erasure] = await client.privacy.erasures({})
    expect(erasure).toMatchObject({ id, kind: 'purge', signedBy: 'Anne Delvaux', by: 'Testeur' })
    const file = await client.privacy.protocol({ id, language: 'fr' })
    const text = await pdfText(offeredBytes(office, file))
    expect(text).toContain('Procès-verbal de suppression')
    expect(text).toContain('Anne Delvaux')
    expect(text.replaceAll(/\s/g, '')).toContain(before.fingerprint)
    const again = await client.privacy.protocol({ id, language: 'fr' })
    expect(offeredBytes(office, again)).toEqual(offeredBytes(office, file))
  })

  test('leaves nothing for the review to miss, and the lists as a rebuilding makes them', async () => {
    const office = await later()
    const { client, core } = office
    decideAll(office)
    await purgeOf(office, ['registrations'])
    const findings = count(office, 'finding', `state = 'open'`)
    await lastOf(client.findings.review({ scope: 'all' }))
    expect(count(office, 'finding', `state = 'open'`)).toBe(findings)
    const { total } = await client.registrations.list({})
    expect(total).toBe(count(office, 'registration'))
    expect(count(office, 'statedPerson', 'uses < 0')).toBe(0)
    expect(core.workspace.connection.pragmaRows('foreign_key_check')).toEqual([])
  })

  test('is refused when the records have changed since the dry run, without the passphrase, and leaves no trace', async () => {
    const office = await later()
    const { client } = office
    decideAll(office)
    const { fingerprint } = await client.privacy.dryRun({ kinds: ['registrations'] })
    const order = { kinds: ['registrations' as const], fingerprint, ...signature }
    const wrong = client.privacy.purge({ ...order, passphrase: 'ce n’est pas elle' })
    expect(await refusal(wrong.then(doneOf))).toBe('wrong-passphrase')
    const { rows } = await client.people.list({ limit: 500 })
    const held = { subject: 'person' as const, subjectId: rows[0]?.id ?? 0, ground: 'dispute' as const }
    const values = { ...held, reason: 'litige en cours', since: '2035-01-01', until: null }
    await client.privacy.saveHold({ id: null, values })
    const everything = { ...values, subject: 'all' as const, subjectId: null }
    await client.privacy.saveHold({ id: null, values: everything })
    const total = count(office, 'registration')
    expect(await refusal(client.privacy.purge(order).then(doneOf))).toBe('purge-changed')
    expect(count(office, 'registration')).toBe(total)
    expect(count(office, 'purgePermit')).toBe(0)
    expect(count(office, 'erasure')).toBe(0)
    const { lines } = await client.privacy.dryRun({})
    expect(lines.flatMap(({ due }) => due).reduce((sum, due) => sum + due, 0)).toBe(0)
    expect(lines.find(({ kind }) => kind === 'registrations')?.stays).toEqual([{ reason: 'hold', count: total }])
  })

  test('keeps a request that is under way with what it names, and lets it go, sent or not, years after its answer', async () => {
    const office = await correctionOffice()
    const { client, core } = office
    const { rows } = await client.findings.list({ filters: [], limit: 500 })
    const finding = rows.find(({ personId, rule }) => personId !== null && rule === 'in-without-out')
    const { requests } = await client.corrections.draft({ findingIds: [finding?.id ?? 0] })
    const ids = requests.map(({ id }) => id)
    for (const id of ids) await complete(office, id)
    await client.corrections.ready({ ids })
    await client.corrections.send({ ids, onDate: sampleDay, channel: 'email', reference: null, note: null })
    const folder = core.workspace.folder
    await client.workspace.close()
    const after = testCore(office.folder, '2035-02-03T08:00:00.000Z')
    await after.client.workspace.open({ folder, secret: { passphrase }, user: 'Testeur' })
    decideAll(after)
    const kept = async () => (await after.client.privacy.dryRun({})).lines.filter(({ stays }) => stays.length > 0)
    const open = await kept()
    expect(open.find(({ kind }) => kind === 'corrections')?.stays).toEqual([
      { reason: 'open-correction', count: ids.length },
    ])
    expect(open.find(({ kind }) => kind === 'registrations')?.stays[0]?.reason).toBe('open-correction')
    after.core.workspace.connection.exec(`update correctionRequest set state = 'refused', answeredOn = '2026-11-02'`)
    await purgeOf(after, [...retentionKinds])
    const tables = ['correctionRequest', 'correctionItem', 'correctionEvent', 'correctionAnnex', 'correctionFinding']
    expect(tables.map((table) => count(after, table))).toEqual(tables.map(() => 0))
    expect(count(after, 'auditKey', `ownerKind = 'correctionRequest'`)).toBe(0)
    expect(await after.client.workspace.verify({})).toMatchObject({ ok: true })
    expect((await after.client.corrections.list({})).total).toBe(0)
  })

  test('cannot be undone', async () => {
    const office = await later()
    const { client } = office
    decideAll(office)
    await purgeOf(office, bygone)
    const [entry] = (await client.history.all({ before: null })).entries
    expect(entry).toMatchObject({ recordKind: 'erasure', operation: 'note' })
    expect(await refusal(client.history.undo({ changeSet: entry?.changeSet ?? 0 }))).toBe('undo-impossible')
  })

  test('is run from the command line too: a dry run as JSON, then a purge that names it and writes the protocol', async () => {
    const office = await later()
    decideAll(office)
    const folder = office.core.workspace.folder
    await office.client.workspace.close()
    const common = ['--workspace', folder, '--as-of', '2035-02-03', '--json']
    const dry = await cli(office.folder, ['privacy', 'dry-run', '--kinds', 'registrations', ...common])
    const told = JSON.parse(dry.out) as { fingerprint: string; lines: { kind: string; due: number }[] }
    expect(told.lines.map(({ kind }) => kind)).toEqual(['registrations', 'findings'])
    const protocol = join(office.folder, 'protocol.pdf')
    const signature = ['--kinds', 'registrations', '--signed-by', 'Anne Delvaux', '--reason', 'Durées écoulées']
    const purge = (fingerprint: string, file: string): ReturnType<typeof cli> => {
      const order = [...signature, '--fingerprint', fingerprint, '--protocol', file]
      return cli(office.folder, ['privacy', 'purge', ...order, ...common])
    }
    const stale = await purge('f'.repeat(64), protocol)
    expect([stale.code, JSON.parse(stale.out)]).toMatchObject([1, { error: { code: 'purge-changed' } }])
    expect(existsSync(protocol)).toBe(false)
    // A folder takes no protocol: refused before anything is removed.
    const placeless = await purge(told.fingerprint, office.folder)
    expect(placeless.code).not.toBe(0)
    expect(JSON.parse(placeless.out)).toMatchObject({ error: { code: 'not-writable' } })
    const done = await purge(told.fingerprint, protocol)
    expect(JSON.parse(done.out)).toMatchObject({ removed: told.lines.reduce((sum, { due }) => sum + due, 0) })
    expect(await pdfText(readFileSync(protocol))).toContain('Anne Delvaux')
    const wrong = await cli(office.folder, ['privacy', 'dry-run', '--kinds', 'everything', ...common])
    expect(wrong.code).toBe(2)
  })
})
