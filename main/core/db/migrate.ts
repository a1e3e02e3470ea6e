import type { Connection } from '#main/core/db/connection.ts'
import { CoreError, systemCode } from '#main/core/errors.ts'

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
 * Refuses with `newer-format` what a later program version has written; a step that the database refuses leaves the
 * format before it and throws `migration-failed`.
 */
export function migrate(connection: Connection, migrations: readonly Migration[], beforeFirst: () => void): number {
  const newest = migrations.at(-1)?.version ?? 0
  const present = formatVersionOf(connection)
  if (present > newest) throw new CoreError('newer-format', { found: present, known: newest })
  const pending = migrations.filter((migration) => migration.version > present)
  if (present > 0 && pending.length > 0) beforeFirst()
  for (const migration of pending) {
    step(connection, migration)
  }
  return newest
}

function step(connection: Connection, { version, sql }: Migration): void {
  try {
    connection.transaction(() => {
      connection.exec(sql)
      connection.pragma(`user_version=${version}`)
    })
  } catch (error) {
    // A full disk or a damaged page has its own words; this is what the statements themselves ran into.
    if (!/^SQLITE_(?:ERROR|CONSTRAINT|MISMATCH|SCHEMA)/.test(systemCode(error) ?? '')) throw error
    throw new CoreError('migration-failed', { from: formatVersionOf(connection), to: version }, { cause: error })
  }
}
