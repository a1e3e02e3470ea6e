import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { importFile, importLines, lastOf, samples } from '#tests/support/imports.ts'

const now = '2026-09-14T06:00:00.000Z'

function count({ core }: RunningCore, table: string): number {
  return core.workspace.connection.firstSql<{ n: number }>(`select count(*) as n from ${table}`, [])?.n ?? 0
}

/** The codes with which a stream was refused. */
async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    return (error as { data: { code: string } }).data.code
  }
  return 'not refused'
}

test('a batch is taken back whole, and only once', async () => {
  const running = await coreWithWorkspace(now)
  const { client } = running
  await importFile(running, 'companies', join(samples, 'companies.csv'))
  const { batchId } = await importFile(running, 'people', join(samples, 'people.csv'))
  expect(await lastOf(client.imports.undo({ batchId }))).toMatchObject({ removed: 60, kept: [] })
  expect([count(running, 'person'), count(running, 'employment'), count(running, 'company')]).toEqual([0, 0, 8])
  const { batches } = await client.imports.list({})
  expect(batches[0]).toMatchObject({ id: batchId, undoneAt: now, undoneBy: 'Testeur' })
  expect(await refusal(lastOf(client.imports.undo({ batchId })))).toBe('import-undone')
  expect(await client.workspace.verify()).toMatchObject({ ok: true })
})

test('what was changed or used since stays and is named with its reason', async () => {
  const running = await coreWithWorkspace(now)
  const { client } = running
  const firms = ['Numéro d’entreprise;Nom', '1999990738;Net & Clair', '1999035089;Lesse', '1999035782;Kempen']
  const { batchId } = await importLines(running, 'companies', firms)
  await importLines(running, 'people', ['NISS;Nom;Employeur', '85073003328;Dupont;1999990738'])
  await importLines(running, 'companies', ['Numéro d’entreprise;Nom', '1999035089;Lesse Nettoyage'])
  const { removed, kept } = await lastOf(client.imports.undo({ batchId }))
  expect(removed).toBe(1)
  expect(kept.map(({ label, reason }) => `${label}: ${reason}`).sort()).toEqual([
    'Lesse Nettoyage: changed-since',
    'Net & Clair: used-since',
  ])
  expect(count(running, 'company')).toBe(2)
})

test('taking back a change brings the earlier values back', async () => {
  const running = await coreWithWorkspace(now)
  const heading = 'NISS;Nom;Employeur'
  await importLines(running, 'people', [heading, '85073003328;Dupont;1999990738'])
  const { batchId } = await importLines(running, 'people', [heading, '85073003328;Durand;1999035089'])
  await lastOf(running.client.imports.undo({ batchId }))
  const { rows } = await running.client.people.list({})
  expect(rows).toMatchObject([{ lastName: 'Dupont', employer: '1999.990.738' }])
  expect(count(running, 'employment')).toBe(1)
})
