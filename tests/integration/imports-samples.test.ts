import { join } from 'node:path'

import { expect, test } from 'vitest'

import { query } from '#main/core/db/query.ts'
import { masterKinds } from '#shared/domain/import-kinds.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { importFile, samples } from '#tests/support/imports.ts'

const now = '2026-09-14T06:00:00.000Z'
const sizes = { companies: 8, declarations: 5, chain: 10, people: 60, planning: 60 }

test('the five samples come in complete, and once more without changing anything', async () => {
  const running = await coreWithWorkspace(now)
  for (const kind of masterKinds) {
    const { counts, problems } = await importFile(running, kind, join(samples, `${kind}.csv`))
    expect(counts, `${kind} ${JSON.stringify(problems.slice(0, 3))}`).toEqual({
      total: sizes[kind],
      imported: sizes[kind],
      changed: 0,
      unchanged: 0,
      duplicate: 0,
      rejected: 0,
    })
  }
  const { reader } = running.core.workspace
  const entries = query
    .selectFrom('auditEntry')
    .select(query.fn.countAll<number>().as('n'))
    .where('operation', '!=', 'note')
  const before = reader.first(entries)?.n
  for (const kind of masterKinds) {
    const { counts } = await importFile(running, kind, join(samples, `${kind}.csv`))
    expect(counts).toMatchObject({ total: sizes[kind], unchanged: sizes[kind] })
  }
  expect(reader.first(entries)?.n).toBe(before)
  expect(await running.client.workspace.verify()).toMatchObject({ ok: true })
})

test('of the planning workbook the rows with a Limosa number stored as a number are refused', async () => {
  const running = await coreWithWorkspace(now)
  const { counts, problems } = await importFile(running, 'planning', join(samples, 'planning.ods'))
  expect(counts).toMatchObject({ total: 60, imported: 54, rejected: 6 })
  const errors = problems.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ code, field }) => `${code} ${field}`)).toEqual(
    Array<string>(6).fill('number-lost-digits person'),
  )
})
