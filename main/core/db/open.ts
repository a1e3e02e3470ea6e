import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'

import { Connection } from '#main/core/db/connection.ts'
import { databaseFile } from '#main/core/db/header.ts'
import { formatVersionOf } from '#main/core/db/migrate.ts'
import { CoreError, systemCode } from '#main/core/errors.ts'

const plainHeader = 'SQLite format 3\0'

/** The first bytes of every unencrypted SQLite file; an encrypted one never begins so. */
function beginsPlain(file: string): boolean {
  const head = Buffer.alloc(plainHeader.length)
  const handle = openSync(file, 'r')
  try {
    return readSync(handle, head, 0, head.length, 0) === head.length && head.toString('latin1') === plainHeader
  } finally {
    closeSync(handle)
  }
}

/**
 * A driver without encryption ignores the key in silence, so the file itself is asked.
 * Throws `not-encrypted`: better no workspace than one in clear.
 */
export function assertEncrypted(file: string): void {
  if (beginsPlain(file)) throw new CoreError('not-encrypted', { file })
}

/** Creates the database of a new workspace, encrypted from its first page. */
export function createDatabase(folder: string, key: Buffer): Connection {
  const file = join(folder, databaseFile)
  const connection = new Connection(file, { key })
  try {
    connection.configure()
    // The first page reaches the disk only with the first write; only then can the file be asked.
    connection.exec('create table firstPage (id integer); drop table firstPage;')
    connection.pragma('wal_checkpoint(TRUNCATE)')
    assertEncrypted(file)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Opens an existing database; throws `damaged-database` when the key is right and the pages are not. */
export function openDatabase(folder: string, key: Buffer): Connection {
  const file = join(folder, databaseFile)
  if (!existsSync(file)) throw new CoreError('database-missing', { folder })
  assertEncrypted(file)
  const connection = new Connection(file, { key, mustExist: true })
  try {
    connection.firstSql('select count(*) from sqlite_master', [])
    // To SQLite an emptied file is a new database; here it has lost everything, and must not be filled anew unseen.
    if (formatVersionOf(connection) === 0) throw new CoreError('damaged-database', { folder })
    connection.configure()
  } catch (error) {
    connection.close()
    if (isDamage(error)) throw new CoreError('damaged-database', { folder }, { cause: error })
    throw error
  }
  return connection
}

/** True when SQLite says that the bytes of the file are not what it wrote. */
export function isDamage(error: unknown): boolean {
  const code = systemCode(error) ?? ''
  return /^SQLITE_(?:NOTADB|CORRUPT.*|IOERR|IOERR_(?:READ|SHORT_READ|CORRUPTFS|DATA))$/.test(code)
}
