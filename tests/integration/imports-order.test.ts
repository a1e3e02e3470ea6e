import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { Connection } from '#main/core/db/connection.ts'
import { masterKinds, type ImportKind } from '#shared/domain/import-kinds.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { importFile, samples } from '#tests/support/imports.ts'

const orders: ImportKind[][] = [
  ['planning', 'people', 'chain', 'declarations', 'companies'],
  ['people', 'companies', 'planning', 'declarations', 'chain'],
  ['chain', 'planning', 'companies', 'people', 'declarations'],
  ['declarations', 'chain', 'people', 'companies', 'planning'],
]

/** Every record by what names it outside the program, so that two workspaces can be compared. */
function records(connection: Connection): unknown[][] {
  const company = (id: string): string =>
    `(select group_concat(value, ' ') from (select value from companyNumber where companyId = ${id} order by value))`
  const person = (id: string): string =>
    `(select group_concat(value, ' ') from (select value from personIdentifier where personId = ${id} order by value))`
  const declaration = '(select number from declaration where id = t.declarationId)'
  const statements = [
    `select name, country, language, email, roleOwn, roleContractor, roleAgency, roleClient, provisional,
      ${company('t.id')} from company t`,
    `select number, regime, ${company('t.clientId')}, startDate, endDate, dutyToRegister, provisional from declaration t`,
    `select ${declaration}, name, address from workplace t`,
    `select ${declaration}, ${company('t.contractorId')}, ${company('t.directEmployerId')}, validFrom, validTo, method
      from chainLink t`,
    `select ${person('t.id')}, lastName, firstName, birthDate, language, provisional from person t`,
    `select kind, value, validFrom, validTo from personIdentifier t`,
    `select ${person('t.personId')}, ${company('t.companyId')}, capacity, ${company('t.userFirmId')}, validFrom, validTo
      from employment t`,
    `select ${person('t.personId')}, ${declaration}, validFrom, validTo, weekdays, startTime, endTime from assignment t`,
  ]
  const values = (row: object): string => JSON.stringify(Object.values(row))
  return statements.map((sql) => connection.allSql<object>(sql, []).map(values).sort())
}

async function imported(order: readonly ImportKind[]): Promise<unknown[][]> {
  const running = await coreWithWorkspace('2026-09-14T06:00:00.000Z')
  for (const kind of order) {
    const { counts } = await importFile(running, kind, join(samples, `${kind}.csv`))
    expect(counts, `${kind} of ${order.join()}`).toMatchObject({ imported: counts.total, rejected: 0 })
  }
  for (const kind of order) {
    const { counts } = await importFile(running, kind, join(samples, `${kind}.csv`))
    expect(counts, `${kind} of ${order.join()}`).toMatchObject({ unchanged: counts.total })
  }
  return records(running.core.workspace.connection)
}

test('files that come in any order give the same records', async () => {
  const usual = await imported(masterKinds)
  expect(usual.map(({ length }) => length)).toEqual([8, 5, 5, 10, 60, 60, 60, 60])
  for (const order of orders) expect(await imported(order)).toEqual(usual)
})
