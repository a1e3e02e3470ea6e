import { expect, test } from 'vitest'

import { witnessFor } from '#main/core/features/registrations/witness-day.ts'
import type { RunningCore } from '#main/core/start.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { importLines } from '#tests/support/imports.ts'
import { refusal } from '#tests/support/records.ts'

const now = '2026-10-06T06:00:00.000Z'
const head = 'NISS;Nom;Prénom;Déclaration;Type;Date;Heure;Source'
const amina = '85073003328;Peeters;Amina;1Y11DQCJU2KHZ'
const omar = '75060898009;Zaki;Omar;1Y11DQCJU2KHZ'
const september = { from: '2026-09-01', to: '2026-09-30', offset: 0, limit: 50 }

/** A workspace with official registrations and a provider's log, both given as lines without their source. */
async function withBoth(official: string[], provider: string[]): Promise<RunningCore> {
  const running = await coreWithWorkspace(now)
  await importLines(running, 'registrations', [head, ...official.map((line) => `${line};official`)])
  await importLines(running, 'registrations', [head, ...provider.map((line) => `${line};provider`)])
  return running
}

test('what the provider sent and the official service did not receive comes first, then pairs with their drift', async () => {
  const { client } = await withBoth(
    [`${amina};IN;14/09/2026;06:30:00`, `${amina};IN;15/09/2026;06:31:00`],
    [`${amina};IN;14/09/2026;06:30:20`, `${amina};OUT;15/09/2026;17:02:00`],
  )
  const found = await client.registrations.witness(september)
  expect(found.rows).toMatchObject([
    {
      kind: 'provider-only',
      person: 'Peeters Amina',
      identifier: '•••••••-3328',
      type: 'out',
      providerAt: '2026-09-15T15:02:00.000Z',
      officialAt: null,
    },
    { kind: 'official-only', person: 'Peeters Amina', type: 'in', providerAt: null },
    { kind: 'pair', person: 'Peeters Amina', driftSeconds: 20 },
  ])
  expect(found.total).toBe(3)
  expect(found.summary).toEqual({
    pairs: 1,
    officialOnly: 1,
    providerOnly: 1,
    uncovered: 0,
    medianDriftSeconds: 20,
    largestDriftSeconds: 20,
  })
  expect(found.files).toMatchObject([{ fileName: 'registrations.csv' }])
})

test('a log is no registration', async () => {
  const { client } = await withBoth([`${amina};IN;14/09/2026;06:30`], [`${amina};OUT;14/09/2026;17:02`])
  expect((await client.registrations.list({})).total).toBe(1)
})

test('nothing is said of days that no official file covers, nor of days of which the log does not tell', async () => {
  const { client } = await withBoth(
    [`${amina};IN;07/09/2026;06:30`, `${amina};IN;14/09/2026;06:30`],
    [`${amina};IN;14/09/2026;06:31`, `${amina};IN;21/09/2026;06:30`],
  )
  const { rows, summary } = await client.registrations.witness(september)
  expect(rows.map(({ kind }) => kind)).toEqual(['pair'])
  expect(summary).toMatchObject({ pairs: 1, officialOnly: 0, providerOnly: 0, uncovered: 1 })
})

test('people whom the log never names are not said to be missing from it', async () => {
  const { client } = await withBoth(
    [`${amina};IN;14/09/2026;06:30`, `${omar};IN;14/09/2026;06:31`],
    [`${amina};IN;14/09/2026;06:31`],
  )
  expect((await client.registrations.witness(september)).summary).toMatchObject({ pairs: 1, officialOnly: 0 })
})

test('pages hold together whichever side they begin on', async () => {
  const { client } = await withBoth(
    [`${amina};IN;14/09/2026;06:30`, `${omar};IN;14/09/2026;06:31`, `${omar};OUT;14/09/2026;15:00`],
    [`${amina};IN;14/09/2026;06:31`, `${amina};OUT;14/09/2026;17:02`, `${omar};IN;14/09/2026;06:32`],
  )
  const whole = (await client.registrations.witness(september)).rows
  expect(whole).toHaveLength(4)
  for (const offset of [0, 1, 2, 3]) {
    const page = await client.registrations.witness({ ...september, offset, limit: 2 })
    expect(page.rows).toEqual(whole.slice(offset, offset + 2))
  }
})

test('a period without a log has nothing to compare', async () => {
  const { client } = await withBoth([`${amina};IN;14/09/2026;06:30`], [`${amina};IN;14/09/2026;06:30`])
  const none = await client.registrations.witness({ from: '2026-08-01', to: '2026-08-31', offset: 0, limit: 50 })
  expect(none).toMatchObject({ rows: [], total: 0, files: [], summary: { medianDriftSeconds: null } })
})

test('a log that comes later is compared anew', async () => {
  const running = await withBoth([`${amina};IN;14/09/2026;06:30`], [`${amina};IN;14/09/2026;06:31`])
  const { client } = running
  expect((await client.registrations.witness(september)).total).toBe(1)
  await importLines(running, 'registrations', [head, `${amina};OUT;14/09/2026;17:02;provider`])
  expect((await client.registrations.witness(september)).summary.providerOnly).toBe(1)
})

test('more than two months at once are refused', async () => {
  const { client } = await coreWithWorkspace(now)
  const call = client.registrations.witness({ ...september, to: '2026-12-01' })
  expect(await refusal(call)).toBe('to date-implausible')
})

test('the log tells of a person’s day what the official service did not receive', async () => {
  const { client, core } = await withBoth(
    [`${amina};IN;14/09/2026;06:30`, `${omar};IN;14/09/2026;06:31`],
    [`${amina};IN;14/09/2026;06:30`, `${amina};OUT;14/09/2026;17:02`, `${omar};OUT;14/09/2026;17:03`],
  )
  const { rows } = await client.registrations.list({ search: 'Peeters' })
  const { statedPersonId = 0, statedDeclarationId } = rows[0] ?? {}
  const of = { statedPersonId, statedDeclarationId: statedDeclarationId ?? 0, date: '2026-09-14' }
  expect(witnessFor(core.workspace.reader, of)).toMatchObject({
    fileNames: ['registrations.csv'],
    unreceived: [{ type: 'out', at: '2026-09-14T15:02:00.000Z' }],
  })
  expect(witnessFor(core.workspace.reader, { ...of, date: '2026-09-16' })).toBeNull()
})

test('a log that tells of the day and has nothing more of a person says that nobody punched', async () => {
  const { client, core } = await withBoth(
    [`${amina};IN;14/09/2026;06:30`, `${omar};IN;14/09/2026;06:31`],
    [`${omar};IN;14/09/2026;06:31`, `${omar};OUT;14/09/2026;17:03`],
  )
  const { rows } = await client.registrations.list({ search: 'Peeters' })
  const { statedPersonId = 0, statedDeclarationId } = rows[0] ?? {}
  const of = { statedPersonId, statedDeclarationId: statedDeclarationId ?? 0, date: '2026-09-14' }
  expect(witnessFor(core.workspace.reader, of)).toEqual({ fileNames: ['registrations.csv'], unreceived: [] })
})
