import { join } from 'node:path'

import Database from 'better-sqlite3'

import { lockFile, writeRefusal } from '#main/core/db/folder.ts'
import { CoreError, systemCode } from '#main/core/errors.ts'

/** Held while a workspace is open. */
export interface WorkspaceLock {
  release: () => void
}

/**
 * Takes the workspace for this program alone. An exclusive transaction on an empty database beside it is a lock of the
 * operating system: it goes with the process, however that ends, so no stale lock file can ever keep people out.
 * Throws `already-open`, `not-writable`, `disk-full`.
 */
export function lockWorkspace(folder: string): WorkspaceLock {
  let database: Database.Database | null = null
  try {
    database = new Database(join(folder, lockFile), { timeout: 0 })
    database.pragma('journal_mode=MEMORY')
    database.exec('begin exclusive')
  } catch (error) {
    database?.close()
    if (systemCode(error)?.startsWith('SQLITE_BUSY')) throw new CoreError('already-open', { folder }, { cause: error })
    throw writeRefusal(error, folder) ?? error
  }
  const held = database
  return { release: () => held.close() }
}
