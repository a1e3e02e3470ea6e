import { expect, test } from 'vitest'

import { query } from '#main/core/db/query.ts'
import type { RunningCore } from '#main/core/start.ts'
import type { FindingRow } from '#shared/contract/findings.ts'
import type { Filter } from '#shared/contract/list.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { lastOf } from '#tests/support/imports.ts'
import { seedNames, seedRegistrations, type SeededRegistration } from '#tests/support/registrations.ts'
import { refusal } from '#tests/support/records.ts'

const now = '2026-09-20T08:00:00.000Z'
const names = { people: ['Ana Petit', 'Ben Grand'], declarations: ['Tour Nord'], companies: ['Firme'], notes: [] }

/** Events of the first person at the one workplace; times are Brussels hours of September 2026. */
function event(day: number, time: string, type: 'in' | 'out', person = 1): SeededRegistration {
  const at = Date.parse(`2026-09-${String(day).padStart(2, '0')}T${time}:00+02:00`) / 1000
  const receipt = at * 10 + person
  return { person, declaration: 1, company: 1, note: null, type: type === 'in' ? 1 : 2, at, receipt, batch: 1 }
}

async function office(rows: readonly SeededRegistration[]): Promise<RunningCore> {
  const running = await coreWithWorkspace(now)
  seedNames(running.core.workspace.connection, names)
  seedRegistrations(running.core.workspace.connection, rows)
  await reviewAll(running)
  return running
}

const reviewAll = ({ client }: RunningCore) => lastOf(client.findings.review({ scope: 'all' }))

const byRule = (rule: string): Filter => ({ field: 'rule', operator: 'equals', value: rule })
const inState = (state: string): Filter => ({ field: 'state', operator: 'equals', value: state })

async function found({ client }: RunningCore, ...filters: Filter[]): Promise<FindingRow[]> {
  return (await client.findings.list({ filters })).rows
}

const explained = { state: 'explained', reason: 'checked-with-person', note: null } as const

test('an explained finding stays explained when it is reviewed again', async () => {
  const running = await office([event(7, '08:00', 'in')])
  const [before] = await found(running, byRule('in-without-out'))
  await running.client.findings.decide({ of: { ids: [before?.id ?? 0] }, ...explained })
  await reviewAll(running)
  const [after] = await found(running, byRule('in-without-out'))
  expect(after).toMatchObject({ id: before?.id, state: 'explained', reason: 'checked-with-person' })
})

test('an explained finding opens again when its events change, and is explained again when they are as before', async () => {
  const running = await office([event(7, '08:00', 'in')])
  const [before] = await found(running, byRule('in-without-out'))
  await running.client.findings.decide({ of: { ids: [before?.id ?? 0] }, ...explained })
  const { connection } = running.core.workspace
  const [id = 0] = seedRegistrations(connection, [event(7, '12:00', 'in')])
  await reviewAll(running)
  expect(await found(running, byRule('in-without-out'))).toMatchObject([
    { id: before?.id, state: 'open', reason: null },
  ])
  connection.runSql('delete from registration where id = ?', [id])
  await reviewAll(running)
  expect(await found(running, byRule('in-without-out'))).toMatchObject([{ id: before?.id, state: 'explained' }])
})

test('a finding that no longer holds leaves the lists, and comes back under its number when it holds again', async () => {
  const running = await office([event(7, '08:00', 'in')])
  const [before] = await found(running, byRule('in-without-out'))
  const { connection } = running.core.workspace
  const [id = 0] = seedRegistrations(connection, [event(7, '12:00', 'out')])
  expect(await reviewAll(running)).toMatchObject({ resolved: 1 })
  expect(await found(running, byRule('in-without-out'))).toEqual([])
  expect(await found(running, byRule('in-without-out'), inState('resolved'))).toMatchObject([{ id: before?.id }])
  connection.runSql('delete from registration where id = ?', [id])
  expect(await reviewAll(running)).toMatchObject({ opened: 1, resolved: 0 })
  expect(await found(running, byRule('in-without-out'))).toMatchObject([{ id: before?.id, state: 'open' }])
})

test('deciding about many keeps those whose state does not allow it and says why', async () => {
  const running = await office([event(7, '08:00', 'in'), event(8, '08:00', 'in'), event(9, '08:00', 'in', 2)])
  const [first] = await found(running, byRule('in-without-out'))
  await running.client.findings.decide({ of: { ids: [first?.id ?? 0] }, ...explained })
  const of = { scope: { search: '', filters: [byRule('in-without-out')], sort: null } }
  expect(await running.client.findings.decide({ of, ...explained })).toMatchObject({
    changed: 2,
    kept: [{ reason: 'explained', count: 1 }],
  })
  expect(await found(running, byRule('in-without-out'), inState('open'))).toEqual([])
  const opened = await running.client.findings.decide({ of, state: 'open', reason: null, note: null })
  expect(opened).toMatchObject({ changed: 3, kept: [] })
  expect(await found(running, byRule('in-without-out'), inState('open'))).toHaveLength(3)
})

test('a decision is taken back as a whole, and opening again too', async () => {
  const running = await office([event(7, '08:00', 'in'), event(8, '08:00', 'in')])
  const { client } = running
  const of = { scope: { search: '', filters: [byRule('in-without-out')], sort: null } }
  const decided = await client.findings.decide({ of, state: 'dismissed', reason: 'too-old', note: 'Avant nous' })
  await client.history.undo({ changeSet: decided.changeSet ?? 0 })
  expect(await found(running, byRule('in-without-out'), inState('open'))).toHaveLength(2)
  await client.findings.decide({ of, ...explained })
  const opened = await client.findings.decide({ of, state: 'open', reason: null, note: null })
  await client.history.undo({ changeSet: opened.changeSet ?? 0 })
  expect(await found(running, inState('explained'))).toMatchObject([explained, explained])
  expect(await client.workspace.verify()).toMatchObject({ ok: true })
})

test('a decision needs a reason that is known, and words of its own where it is another', async () => {
  const running = await office([event(7, '08:00', 'in')])
  const of = { ids: [1] }
  const { findings } = running.client
  expect(await refusal(findings.decide({ of, state: 'explained', reason: null, note: null }))).toBe('reason required')
  expect(await refusal(findings.decide({ of, state: 'explained', reason: 'too-old', note: null }))).toBe(
    'reason unknown-word',
  )
  expect(await refusal(findings.decide({ of, state: 'dismissed', reason: 'other', note: ' ' }))).toBe('note required')
})

test('a review that is given up leaves the findings as they were', async () => {
  const running = await office([event(7, '08:00', 'in')])
  seedRegistrations(running.core.workspace.connection, [event(8, '08:00', 'in')])
  const stopped = new AbortController()
  stopped.abort()
  const review = async (): Promise<void> => {
    const stream = await running.client.findings.review({ scope: 'all' }, { signal: stopped.signal })
    for await (const item of stream) expect(item.kind).toBe('progress')
  }
  expect(await refusal(review())).not.toBe('not refused')
  expect(await found(running, byRule('in-without-out'))).toHaveLength(1)
})

test('what is due is reviewed by itself while somebody listens', { timeout: 20_000 }, async () => {
  const running = await office([event(7, '08:00', 'in')])
  const { client, core } = running
  seedRegistrations(core.workspace.connection, [event(8, '08:00', 'in')])
  const listening = new AbortController()
  const heard = await client.events.changes(undefined, { signal: listening.signal })
  const seen: string[] = []
  const listener = (async () => {
    for await (const { tables } of heard) seen.push(...tables)
  })()
  const first = { kind: 'statedPerson', refId: 1, fromDate: '2026-09-08', toDate: '2026-09-08' } as const
  await core.workspace.write('edit', (writer) =>
    writer.into('reviewDue').run(query.insertInto('reviewDue').values(first)),
  )
  expect(await client.findings.summary()).toMatchObject({ due: true })
  await expect.poll(async () => (await client.findings.summary()).due, { timeout: 15_000, interval: 100 }).toBe(false)
  expect(await found(running, byRule('in-without-out'))).toHaveLength(2)
  // What is announced crosses on its own way, and may come a moment after the answer.
  await expect.poll(() => seen, { timeout: 5000 }).toContain('finding')
  listening.abort()
  await listener
})

test('people are groups of their own, and a search that finds nobody has none', async () => {
  const running = await office([event(7, '08:00', 'in'), event(8, '08:00', 'in'), event(9, '08:00', 'in', 2)])
  const filters = [byRule('in-without-out')]
  const groups = await running.client.findings.groups({ filters, by: 'person' })
  expect(groups.map(({ count }) => count)).toEqual([2, 1])
  expect(await running.client.findings.groups({ filters, search: 'nobody', by: 'person' })).toEqual([])
})

test('many decisions are one act that can be given up or taken back, of which the first changes nothing', async () => {
  const days = Array.from({ length: 210 }, (_, index) => index)
  const start = event(1, '08:00', 'in')
  const rows = days.map((day) => ({ ...start, at: start.at - day * 86_400, receipt: (start.receipt ?? 0) - day }))
  const running = await office(rows)
  const of = { scope: { search: '', filters: [byRule('in-without-out')], sort: null } }
  const stopped = AbortSignal.abort()
  await expect(running.client.findings.decide({ of, ...explained }, { signal: stopped })).rejects.toThrow()
  expect((await running.client.findings.ids({ filters: [byRule('in-without-out'), inState('open')] })).length).toBe(210)
  const { changed, kept, changeSet } = await running.client.findings.decide({ of, ...explained })
  expect({ changed, kept }).toEqual({ changed: 210, kept: [] })
  expect(await found(running, byRule('in-without-out'), inState('open'))).toEqual([])
  const act = { changeSet: changeSet ?? 0 }
  await expect(running.client.history.undo(act, { signal: stopped })).rejects.toThrow()
  expect(await found(running, byRule('in-without-out'), inState('open'))).toEqual([])
  await running.client.history.undo(act)
  expect((await running.client.findings.ids({ filters: [byRule('in-without-out'), inState('open')] })).length).toBe(210)
  expect(await refusal(running.client.history.undo(act))).toBe('undo-impossible')
})
