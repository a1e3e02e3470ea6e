import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import { dossierFiles } from '#main/core/features/corrections/service.ts'
import { complete, correctionOffice, sampleDay } from '#tests/support/corrections.ts'
import { temporaryFolder } from '#tests/support/core.ts'
import { refusal } from '#tests/support/records.ts'

/** Drafts one request for each of the first findings of a rule. */
async function drafts({ client }: RunningCore, count: number): Promise<number[]> {
  const filters = [{ field: 'rule', operator: 'equals' as const, value: 'in-without-out' }]
  const { rows } = await client.findings.list({ filters, limit: count })
  const ids: number[] = []
  for (const { id } of rows) {
    const { requests } = await client.corrections.draft({ findingIds: [id] })
    ids.push(...requests.map((request) => request.id))
  }
  return ids
}

/** A file that arrived from a window. */
function upload({ core }: RunningCore, name: string, bytes: Buffer | string): { token: string; name: string } {
  const folder = temporaryFolder()
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'upload')
  writeFileSync(path, bytes)
  return { token: core.transfers.adopt(path).token, name }
}

const note = (text: string): string => `Relevé du chantier\n${text}\n`
const attach = async (running: RunningCore, id: number, ...files: { token: string; name: string }[]) =>
  await running.client.corrections.attach({ id, files, kind: 'time-sheet' })

test('good files come in, bad ones are named, and the same bytes come in once', async () => {
  const running = await correctionOffice()
  const [id = 0] = await drafts(running, 1)
  const { added, known, refused } = await attach(
    running,
    id,
    upload(running, 'relevé.txt', note('7 septembre')),
    upload(running, 'copie du relevé.txt', note('7 septembre')),
    upload(running, 'vide.pdf', ''),
    upload(running, 'photo.png', Buffer.from('4d5a9000', 'hex')),
    upload(running, '../../échappée.txt', note('8 septembre')),
    upload(running, `${'long '.repeat(60)}.txt`, note('9 septembre')),
  )
  expect({ added, known }).toEqual({ added: 3, known: ['copie du relevé.txt'] })
  expect(refused.map(({ name, code }) => `${name} ${code}`)).toEqual([
    'vide.pdf attachment-empty',
    'photo.png attachment-kind',
  ])
  const { annexes } = await running.client.corrections.get({ id })
  expect(annexes.map(({ name }) => name).every((name) => !name.includes('/') && Buffer.byteLength(name) <= 120)).toBe(
    true,
  )
  expect(annexes.map(({ sha256 }) => new Set(sha256).size > 1)).toEqual([true, true, true])
})

test('a file that vanished between choosing and reading is named', async () => {
  const running = await correctionOffice()
  const [id = 0] = await drafts(running, 1)
  const { added, refused } = await attach(running, id, { token: 'a-token-nobody-knows', name: 'parti.pdf' })
  expect({ added, refused: refused.map(({ code }) => code) }).toEqual({ added: 0, refused: ['file-gone'] })
})

test('beyond what a request may hold nothing comes in', async () => {
  const running = await correctionOffice()
  const [id = 0] = await drafts(running, 1)
  const large = (seed: string): Buffer => Buffer.from(note(seed).padEnd(24_000_000, ' '))
  for (const seed of ['a', 'b', 'c', 'd']) await attach(running, id, upload(running, `${seed}.txt`, large(seed)))
  expect(await refusal(attach(running, id, upload(running, 'e.txt', large('e'))))).toBe('attachment-total')
  expect((await running.client.corrections.get({ id })).annexes.length).toBe(4)
  const huge = await attach(running, id, upload(running, 'f.txt', Buffer.alloc(25_000_001, 32)))
  expect(huge.refused.map(({ code }) => code)).toEqual(['attachment-too-large'])
})

test('an annex serves in several requests, is renamed, described and put in order, and goes alone', async () => {
  const running = await correctionOffice()
  const { client } = running
  const [first = 0, second = 0] = await drafts(running, 2)
  await attach(running, first, upload(running, 'un.txt', note('1')), upload(running, 'deux.txt', note('2')))
  const [one, two] = (await client.corrections.get({ id: first })).annexes
  const about = { name: 'feuille', kind: 'worker-statement', description: 'signée' } as const
  await client.corrections.describeAnnex({ annexId: one?.id ?? 0, ...about })
  await client.corrections.orderAnnexes({ id: first, annexIds: [two?.id ?? 0, one?.id ?? 0] })
  expect((await client.corrections.get({ id: first })).annexes).toMatchObject([
    { name: 'deux.txt' },
    { name: 'feuille.txt', kind: 'worker-statement', description: 'signée' },
  ])
  const known = await client.corrections.knownAnnexes({ search: 'feuille' })
  await client.corrections.attachSame({ id: second, annexId: known[0]?.id ?? 0 })
  const [shared] = (await client.corrections.get({ id: second })).annexes
  expect(shared).toMatchObject({ name: 'feuille.txt', sha256: one?.sha256, alsoIn: [known[0]?.number] })
  await client.corrections.removeAnnex({ annexId: one?.id ?? 0 })
  expect((await client.corrections.get({ id: second })).annexes.length).toBe(1)
  expect((await client.corrections.annexFile({ annexId: shared?.id ?? 0 })).mediaType).toMatch(/^text\/plain/)
})

test('evidence of what was sent stays: more can be added or stand in its place until the answer, the dossier is as it was', async () => {
  const running = await correctionOffice()
  const { client, core } = running
  const [id = 0] = await drafts(running, 1)
  await attach(running, id, upload(running, 'un.txt', note('1')))
  await complete(running, id)
  await client.corrections.ready({ ids: [id] })
  const words = { onDate: sampleDay, channel: 'email', reference: null, note: null } as const
  await client.corrections.send({ ids: [id], ...words })
  core.options.now = '2026-10-07T08:00:00.000Z'
  const [annex] = (await client.corrections.get({ id })).annexes
  expect(await refusal(client.corrections.removeAnnex({ annexId: annex?.id ?? 0 }))).toBe('correction-frozen')
  const files = [upload(running, 'deux.txt', note('2'))]
  await client.corrections.attach({ id, files, kind: 'time-sheet', supersedes: annex?.id ?? 0 })
  const { annexes, events } = await client.corrections.get({ id })
  expect(annexes.map(({ name, superseded }) => `${name} ${superseded}`)).toEqual(['un.txt true', 'deux.txt false'])
  expect(events.at(-1)).toMatchObject({ step: 'note', document: { name: 'deux.txt' } })
  const names = (await dossierFiles(core, id)).map(({ name }) => name)
  expect(names.filter((name) => /(?:un|deux)\.txt$/.test(name)).map((name) => name.slice(-6))).toEqual(['un.txt'])
  await client.corrections.answer({ id, outcome: 'refuse', ...words })
  expect(await refusal(attach(running, id, upload(running, 'trois.txt', note('3'))))).toBe('correction-frozen')
  expect(() => core.workspace.connection.exec('delete from correctionAnnex')).toThrow()
})
