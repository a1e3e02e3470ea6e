import { expect, test } from 'vitest'

import type { FindingRow } from '#shared/contract/findings.ts'
import type { RunningCore } from '#main/core/start.ts'
import { addDays, localToInstants } from '#shared/domain/dates.ts'
import { correctableRules } from '#shared/domain/correction/proposal.ts'
import { complete, correctionOffice, sampleDay, valuesOf } from '#tests/support/corrections.ts'
import { lastOf } from '#tests/support/imports.ts'
import { refusal } from '#tests/support/records.ts'

async function openFindings({ client }: RunningCore, ...rules: string[]): Promise<FindingRow[]> {
  const filters = [
    { field: 'state', operator: 'equals' as const, value: 'open' },
    { field: 'rule', operator: 'in' as const, value: rules.length > 0 ? rules : [...correctableRules] },
  ]
  return (await client.findings.list({ filters, limit: 500 })).rows
}

/** Drafts that go to each sort of addressee, from everything that can be corrected. */
async function drafted(running: RunningCore) {
  const findings = await openFindings(running)
  return await running.client.corrections.draft({ findingIds: findings.map(({ id }) => id) })
}

test('many findings become one request per addressee, and what cannot be asked says why', async () => {
  const running = await correctionOffice()
  const { client } = running
  const findings = await openFindings(running)
  const { requests, refused } = await drafted(running)
  expect(new Set(requests.map(({ addressee }) => addressee))).toEqual(
    new Set(['nsso', 'subcontractor', 'agency', 'self-employed']),
  )
  const obstacles = new Set(refused.map(({ obstacle }) => obstacle))
  expect(obstacles).toContain('number-invalid')
  expect(obstacles).toContain('person-unknown')
  const details = await Promise.all(requests.map(({ id }) => client.corrections.get({ id })))
  const own = details.filter(({ addressee }) => addressee === 'nsso')
  expect(own.length).toBeGreaterThan(0)
  for (const { addresseeCompanyId, itemList, senders } of own) {
    expect(addresseeCompanyId).toBeNull()
    for (const item of itemList) expect(senders.map(({ label }) => label)).toContain(item.employer)
  }
  for (const { itemList, addresseeName } of details.filter(({ addressee }) => addressee === 'subcontractor')) {
    expect(new Set(itemList.map(({ employer }) => employer))).toEqual(new Set([addresseeName]))
  }
  for (const { itemList, addresseeName } of details.filter(({ addressee }) => addressee === 'self-employed')) {
    expect(new Set(itemList.map(({ person }) => person))).toEqual(new Set([addresseeName]))
  }
  const covered = details.flatMap(({ itemList }) => itemList.map(({ findingId }) => findingId))
  expect(new Set([...covered, ...refused.map(({ findingId }) => findingId)])).toEqual(
    new Set(findings.map(({ id }) => id)),
  )
})

test('a drafted finding is in correction, an answered one corrected, and a refused one open again', async () => {
  const running = await correctionOffice()
  const { client } = running
  const [first, second] = await openFindings(running, 'in-without-out')
  const states = async (): Promise<string[]> =>
    await Promise.all([first, second].map(async (one) => (await client.findings.get({ id: one?.id ?? 0 })).state))
  const ids: number[] = []
  for (const finding of [first, second]) {
    const { requests } = await client.corrections.draft({ findingIds: [finding?.id ?? 0] })
    ids.push(...requests.map(({ id }) => id))
  }
  expect(ids.length).toBe(2)
  expect(await states()).toEqual(['in-correction', 'in-correction'])
  for (const id of ids) await complete(running, id)
  expect(await client.corrections.ready({ ids })).toMatchObject({ passed: ids, refused: [] })
  const words = { onDate: sampleDay, channel: 'contact-form', reference: 'R-1', note: null } as const
  expect(await client.corrections.send({ ids, ...words })).toMatchObject({ passed: ids })
  const [accepted = 0, refused = 0] = ids
  await client.corrections.answer({ id: accepted, outcome: 'accept', ...words })
  await client.corrections.answer({ id: refused, outcome: 'refuse', ...words })
  expect(await states()).toEqual(['corrected', 'open'])
  await lastOf(client.findings.review({ scope: 'all' }))
  expect(await states()).toEqual(['corrected', 'open'])
  const next = await client.corrections.follow({ id: refused })
  expect(await client.corrections.get({ id: next.id })).toMatchObject({ follows: { id: refused }, state: 'draft' })
  expect(await states()).toEqual(['corrected', 'in-correction'])
})

test('what was sent is frozen, in its words, its items and its annexes', async () => {
  const running = await correctionOffice()
  const { client, core } = running
  const [finding] = await openFindings(running, 'in-without-out')
  const { requests } = await client.corrections.draft({ findingIds: [finding?.id ?? 0] })
  const id = requests[0]?.id ?? 0
  const before = await complete(running, id)
  await client.corrections.ready({ ids: [id] })
  const words = { onDate: sampleDay, channel: 'email', reference: null, note: null } as const
  await client.corrections.send({ ids: [id], ...words })
  const sent = await client.corrections.get({ id })
  expect(await refusal(client.corrections.save({ id, version: sent.version, values: valuesOf(before) }))).toBe(
    'correction-frozen',
  )
  expect((await client.corrections.reopen({ ids: [id] })).refused).toMatchObject([{ reasons: ['state'] }])
  expect((await client.corrections.remove({ ids: [id] })).refused).toMatchObject([{ reasons: ['state'] }])
  const { connection } = core.workspace
  for (const sql of [
    `update correctionRequest set explanation = 'x' where id = ${id}`,
    `update correctionRequest set state = 'draft' where id = ${id}`,
    `update correctionItem set requestedAt = 1 where requestId = ${id}`,
    `delete from correctionItem where requestId = ${id}`,
    `delete from correctionEvent`,
  ]) {
    expect(() => connection.exec(sql)).toThrow()
  }
  const { events } = sent
  expect(events.map(({ step }) => step)).toEqual(['ready', 'send'])
  expect(events[1]?.document?.sha256).toMatch(/^[0-9a-f]{64}$/)
})

test('two windows on one draft lose no word', async () => {
  const running = await correctionOffice()
  const { client } = running
  const [finding] = await openFindings(running, 'in-without-out')
  const { requests } = await client.corrections.draft({ findingIds: [finding?.id ?? 0] })
  const id = requests[0]?.id ?? 0
  const read = await client.corrections.get({ id })
  const values = valuesOf(read)
  const { version } = await client.corrections.save({
    id,
    version: read.version,
    values: { ...values, explanation: 'Une' },
  })
  expect(
    await refusal(client.corrections.save({ id, version: read.version, values: { ...values, explanation: 'Deux' } })),
  ).toBe('record-changed')
  await client.corrections.save({ id, version, values: { ...values, explanation: 'Une, puis deux' } })
  expect((await client.corrections.get({ id })).explanation).toBe('Une, puis deux')
})

/** Sets the clock to a Brussels time. */
function at({ core }: RunningCore, date: string, time: string): void {
  const [instant] = localToInstants(date, time)
  if (instant !== undefined) core.options.now = instant
}

test('the last day is day 30, until midnight', async () => {
  const running = await correctionOffice()
  const [finding] = await openFindings(running, 'in-without-out')
  const { deadline, id: findingId } = finding as FindingRow
  const { requests } = await running.client.corrections.draft({ findingIds: [findingId] })
  const id = requests[0]?.id ?? 0
  await complete(running, id)
  await running.client.corrections.ready({ ids: [id] })
  at(running, deadline ?? '', '23:59')
  expect(await running.client.corrections.get({ id })).toMatchObject({ state: 'ready', daysLeft: 0 })
  at(running, addDays(deadline ?? '', 1), '00:01')
  expect(await running.client.corrections.get({ id })).toMatchObject({ state: 'lapsed' })
  // Sent on the last day and noted on the next: only the day of sending counts.
  const ids = [id]
  const words = { channel: 'email', reference: null, note: null } as const
  const late = await running.client.corrections.send({ ids, ...words, onDate: addDays(deadline ?? '', 1) })
  expect(late.refused).toMatchObject([{ id, reasons: ['late'] }])
  expect(await running.client.corrections.send({ ids, ...words, onDate: deadline ?? '' })).toMatchObject({
    passed: [id],
  })
  expect(await running.client.corrections.get({ id })).toMatchObject({ state: 'sent', sentOn: deadline })
})

test('a case has somebody in charge and a day to be taken up again, and a draft made from it takes them over', async () => {
  const running = await correctionOffice()
  const { client } = running
  const [first, second] = (await openFindings(running, 'in-without-out')).map(({ id }) => id)
  const findingIds = [first ?? 0, second ?? 0]
  const { changeSet } = await client.corrections.care({ findingIds, responsible: 'Amina', followUpOn: sampleDay })
  const ofAmina = await client.corrections.cases({ responsible: 'Amina' })
  expect(ofAmina).toMatchObject({ total: 2, findings: 2, rows: [{ responsible: 'Amina', followUpOn: sampleDay }, {}] })
  expect(await client.corrections.summary()).toMatchObject({ followUpDue: 2, responsibles: ['Amina'] })
  const { requests } = await client.corrections.draft({ findingIds: [first ?? 0] })
  const drafted = await client.corrections.get({ id: requests[0]?.id ?? 0 })
  expect(drafted).toMatchObject({ responsible: 'Amina', followUpOn: sampleDay })
  expect(await client.corrections.cases({ responsible: 'Amina' })).toMatchObject({ findings: 1, requests: 1 })
  await client.corrections.care({ findingIds: [second ?? 0], responsible: null, followUpOn: null })
  expect(await client.corrections.cases({ responsible: 'Amina' })).toMatchObject({ findings: 0, requests: 1 })
  expect(await refusal(client.history.undo({ changeSet: changeSet ?? 0 }))).toBe('undo-impossible')
})

test('a worker’s report is a draft of its own, with both days', async () => {
  const running = await correctionOffice()
  const { client } = running
  const [finding] = await openFindings(running, 'missing-registration')
  const { personId, declarationId, date, service } = finding as FindingRow
  const about = { personId: personId ?? 0, declarationId, date, service }
  const { id } = await client.corrections.start({ ...about, report: { toldOn: sampleDay, text: 'J’étais là.' } })
  const detail = await client.corrections.get({ id })
  expect(detail).toMatchObject({ origin: 'report', reportedOn: sampleDay, reportText: 'J’étais là.', date })
  expect(detail.missing.map(({ check }) => check)).toContain('item-value')
})

test('a partly accepted request splits: what was refused goes on in a new one that names it', async () => {
  const running = await correctionOffice()
  const { client } = running
  const { requests } = await drafted(running)
  const id = requests.find(({ addressee, items }) => addressee === 'nsso' && items > 1)?.id ?? 0
  const { itemList } = await complete(running, id)
  await client.corrections.ready({ ids: [id] })
  const words = { onDate: sampleDay, channel: 'contact-form', reference: null, note: null } as const
  await client.corrections.send({ ids: [id], ...words })
  const [granted, ...others] = itemList
  await client.corrections.answer({ id, outcome: 'partly', accepted: [granted?.id ?? 0], ...words })
  const next = await client.corrections.follow({ id })
  const followed = await client.corrections.get({ id: next.id })
  expect(followed.itemList.map(({ findingId }) => findingId)).toEqual(others.map(({ findingId }) => findingId))
  expect(followed.follows).toMatchObject({ id })
  expect((await client.corrections.get({ id })).followedBy).toMatchObject([{ id: next.id }])
  expect(followed.missing.map(({ check }) => check)).not.toContain('addressee-changed')
})

test('a draft says when its finding has been settled meanwhile, and when it is somebody else’s to ask', async () => {
  const running = await correctionOffice()
  const { client, core } = running
  const { requests } = await drafted(running)
  const id = requests.find(({ addressee }) => addressee === 'nsso')?.id ?? 0
  const { itemList } = await client.corrections.get({ id })
  const [item] = itemList
  core.workspace.connection.exec(`update finding set state = 'resolved' where id = ${item?.findingId}`)
  core.workspace.connection.exec(
    `update employment set companyId = (select companyId from employment where companyId not in (
      select id from company where roleOwn = 1 or roleAgency = 1) limit 1) where personId = ${item?.personId}`,
  )
  const { missing, routes } = await client.corrections.get({ id })
  expect(missing).toContainEqual({ check: 'settled-meanwhile', item: 0, blocking: false })
  expect(missing).toContainEqual({ check: 'addressee-changed', item: 0, blocking: true })
  expect(routes[0]).toMatchObject({ item: 0, addressee: 'subcontractor', obstacle: null })
})

test('an import that a request rests on is not taken back from under it', async () => {
  const running = await correctionOffice()
  const { client } = running
  const [finding] = await openFindings(running, 'same-minute')
  const { requests } = await client.corrections.draft({ findingIds: [finding?.id ?? 0] })
  const { itemList } = await client.corrections.get({ id: requests[0]?.id ?? 0 })
  const registrationId = itemList[0]?.registrationId ?? 0
  const { batches } = await client.imports.list({})
  const batch = batches.find(({ fileName }) => fileName === 'ciao-in-out.csv')
  const { kept } = await lastOf(client.imports.undo({ batchId: batch?.id ?? 0 }))
  expect(kept).toMatchObject([{ id: registrationId, reason: 'used-since' }])
  expect((await client.corrections.get({ id: requests[0]?.id ?? 0 })).itemList[0]?.registered).toMatchObject({
    registrationId,
  })
})
