import { expect, test } from 'vitest'

import { Connection } from '#main/core/db/connection.ts'
import { migrate } from '#main/core/db/migrate.ts'
import { migrations } from '#main/core/db/migrations/index.ts'

/** A database in the format of an earlier version. */
function databaseOf(version: number): Connection {
  const connection = new Connection(':memory:', { key: null })
  const earlier = migrations.filter((migration) => migration.version <= version)
  migrate(connection, earlier, () => undefined)
  return connection
}

test('names of rows that were there before are counted', () => {
  const connection = databaseOf(5)
  connection.exec(
    `insert into statedName (lastName, firstName) values ('Peeters', 'Jan'), ('Nowak', ''), ('Öz', 'Ali')`,
  )
  const columns = 'batchId, line, service, statedPersonId, statedNameId, type, at, date, given'
  for (const [line, name] of [1, 1, 2].entries()) {
    connection.exec(
      `insert into registration (${columns}) values (1, ${line}, 1, 1, ${name}, 1, ${line}, '2026-03-02', 1)`,
    )
  }
  connection.exec(`insert into witnessEvent (${columns}) values (1, 9, 1, 1, 1, 1, 9, '2026-03-02', 1)`)
  migrate(connection, migrations, () => undefined)
  expect(connection.allSql('select lastName, uses from statedName order by id', [])).toEqual([
    { lastName: 'Peeters', uses: 3 },
    { lastName: 'Nowak', uses: 1 },
    { lastName: 'Öz', uses: 0 },
  ])
  connection.close()
})
