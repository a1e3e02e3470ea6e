import { expect, test } from 'vitest'

import type { Connection } from '#main/core/db/connection.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { importLines } from '#tests/support/imports.ts'
import { effectiveRows, importInto, leftovers, tablesInMemory, takeBack } from '#tests/support/registration-imports.ts'

const headings = 'NISS;Nom;Prénom;Numéro de déclaration de travaux;Type;Date et heure;Numéro de réception'
const place = '1Y11DQCJU2KHZ'
const anne = '85073003328;Peeters;Anne'
const exact = (time: string, receipt = ''): string => `${anne};${place};IN;2026-10-25T${time}:00Z;${receipt}`
const local = (time: string, receipt = ''): string => `${anne};${place};IN;25/10/2026 ${time};${receipt}`

function imported(...files: string[][]): { connection: Connection; batches: number[]; errors: string[] } {
  const connection = tablesInMemory()
  const outcomes = files.map((lines) => importInto(connection, [headings, ...lines]))
  return {
    connection,
    batches: outcomes.map(({ batchId }) => batchId),
    errors: outcomes.flatMap(({ errors }) => errors),
  }
}

function countedAlike(...files: string[][]): string[] {
  const forwards = imported(...files)
  const backwards = imported(...files.toReversed())
  expect([...forwards.errors, ...backwards.errors]).toEqual([])
  const rows = effectiveRows(forwards.connection)
  expect(effectiveRows(backwards.connection)).toEqual(rows)
  return rows
}

test.each([
  ['neither has a number', local('02:10'), exact('01:10')],
  ['the exact one has a number', local('02:10'), exact('01:10', '77')],
  ['the local one has a number', local('02:10', '77'), exact('01:10')],
  ['both have the same number', local('02:10', '77'), exact('01:10', '77')],
  ['the exact one is of the first hour', local('02:10'), exact('00:10')],
])('a local time that occurs twice and the exact moment are one registration in either order: %s', (_, one, other) => {
  expect(countedAlike([one], [other])).toHaveLength(1)
})

test('both moments of the hour that repeats stay two registrations beside local rows of one or both', () => {
  const both = [exact('00:10'), exact('01:10')]
  expect(countedAlike([local('02:10')], both)).toHaveLength(2)
  const settled = [local('02:10'), `${anne};${place};OUT;25/10/2026 02:40;`, local('02:10')]
  expect(countedAlike(settled, [exact('01:10')])).toHaveLength(3)
  expect(countedAlike(settled, both)).toHaveLength(3)
})

test('a receipt number seen first beside a name and later beside a number is one registration, in either order', () => {
  const named = `;Peeters;Anne;${place};IN;2026-09-07T04:24:00Z;77`
  const numbered = `${anne};${place};IN;2026-09-07T04:24:00Z;77`
  const misspelt = `;?eeters;Anne;${place};IN;2026-09-07T04:24:00Z;77`
  const rows = countedAlike([named], [misspelt], [numbered])
  expect(rows).toHaveLength(1)
  expect(rows[0]).toContain('85073003328')
})

test('names without a receipt number are never taken for numbers', () => {
  const named = `;Peeters;Anne;${place};IN;2026-09-07T04:24:00Z;`
  const numbered = `${anne};${place};IN;2026-09-07T04:24:00Z;`
  expect(countedAlike([named], [numbered])).toHaveLength(2)
})

test('another number under the same receipt is no other content when both are of one known person', async () => {
  const row = (number: string): string[] => [headings, `${number};Peeters;Anne;${place};IN;2026-09-07T04:24:00Z;77`]
  const running = await coreWithWorkspace('2026-10-06T06:00:00.000Z')
  await importLines(running, 'people', [
    'NISS;Limosa;Nom;Prénom',
    '85073003328;;Peeters;Anne',
    '85073003328;L1-2026-0001;Peeters;Anne',
  ])
  await importLines(running, 'registrations', row('L1-2026-0001'))
  const same = await importLines(running, 'registrations', row('85073003328'))
  expect(same.counts).toMatchObject({ imported: 0, duplicate: 1, rejected: 0 })
  const other = await importLines(running, 'registrations', row('75060898009'))
  expect(other.counts).toMatchObject({ imported: 0, rejected: 1 })
})

test('taking files back in any order leaves what the others say, and nothing in the end', () => {
  const files = [[local('02:10')], [exact('01:10')], [local('02:10')], [exact('01:10', '77')]]
  const orders = [
    [1, 0, 2, 3],
    [0, 1, 3, 2],
    [2, 1, 0, 3],
    [3, 1, 2, 0],
    [0, 2, 1, 3],
  ]
  for (const order of orders) {
    const { connection, batches } = imported(...files)
    expect(effectiveRows(connection)).toHaveLength(1)
    for (const [done, index] of order.entries()) {
      takeBack(connection, batches[index] ?? 0)
      expect(effectiveRows(connection), `${order.join()} after ${done}`).toHaveLength(done === 3 ? 0 : 1)
    }
    expect(Object.values(leftovers(connection)).filter((count) => count > 0)).toEqual([])
    expect(connection.allSql('select * from registrationMark', [])).toEqual([])
  }
})
