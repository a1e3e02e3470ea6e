import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { Connection } from '#main/core/db/connection.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { brief, importFile, samples } from '#tests/support/imports.ts'

const now = '2026-10-06T06:00:00.000Z'
const csv = join(samples, 'ciao-in-out.csv')
const office = join(samples, 'ciao-in-out-office.xlsx')
const presences = join(samples, 'checkinatwork-presences.csv')

function count(connection: Connection, table: string): number {
  return connection.firstSql<{ n: number }>(`select count(*) as n from ${table}`, [])?.n ?? -1
}

test('all rows of the three samples come in, and the office file after the official one adds none', async () => {
  const running = await coreWithWorkspace(now)
  const { connection } = running.core.workspace
  const first = await importFile(running, 'registrations', csv)
  expect(first.counts).toMatchObject({ total: 3746, imported: 3746, rejected: 0 })
  const second = await importFile(running, 'registrations', office)
  expect(second.counts).toMatchObject({ total: 3746, imported: 0, duplicate: 3746, rejected: 0 })
  const third = await importFile(running, 'registrations', presences)
  expect(third.counts).toMatchObject({ total: 234, imported: 234, rejected: 0 })
  expect(brief([...first.problems, ...second.problems, ...third.problems], 'error')).toEqual([])
  expect(count(connection, 'registration')).toBe(3980)
})

test('the official file after the one of the office adds none', async () => {
  const running = await coreWithWorkspace(now)
  expect((await importFile(running, 'registrations', office)).counts).toMatchObject({ imported: 3746, rejected: 0 })
  expect((await importFile(running, 'registrations', csv)).counts).toMatchObject({ imported: 0, duplicate: 3746 })
})
