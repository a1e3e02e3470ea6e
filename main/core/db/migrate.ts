import type { Connection } from '#main/core/db/connection.ts'
import { CoreError } from '#main/core/errors.ts'

/** One step of the format; its version becomes the workspace's format version. */
export interface Migration {
  version: number
  name: string
  sql: string
}

/** The format version of an opened database; 0 for one without tables. */
export function formatVersionOf(connection: Connection): number {
  return Number(connection.pragma('user_version'))
}

/**
 * Brings a database to the newest format, each step in a transaction of its own.
 * `beforeFirst` makes the backup; it runs only when there is something to lose and something to do.
 * Refuses with `newer-format` what a later program version has written.
 */
export function migrate(connection: Connection, migrations: readonly Migration[], beforeFirst: () => void): number {
  const newest = migrations.at(-1)?.version ?? 0
  const present = formatVersionOf(connection)
  if (present > newest) throw new CoreError('newer-format', { found: present, known: newest })
  const pending = migrations.filter((migration) => migration.version > present)
  if (present > 0 && pending.length > 0) beforeFirst()
  for (const migration of pending) {
    connection.transaction(() => {
      connection.exec(migration.sql)
      connection.pragma(`user_version=${migration.version}`)
    })
  }
  return newest
}
