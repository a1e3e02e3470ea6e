import { closeSync, fsyncSync, openSync, renameSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { Connection } from '#main/core/db/connection.ts'
import { removeQuietly } from '#main/core/db/folder.ts'
import { databaseFile, syncFolder, writeHeader, type WorkspaceHeader } from '#main/core/db/header.ts'
import { findSlot } from '#main/core/db/key-slots.ts'
import { formatVersionOf } from '#main/core/db/migrate.ts'
import { assertEncrypted, isDamage, openDatabase } from '#main/core/db/open.ts'
import { CoreError } from '#main/core/errors.ts'

// Changing the data key never touches the database that is in use. A copy is made beside it, encrypted anew and proved;
// then the header opens both keys for a moment, the copy takes the place of the database by one rename, and the header
// forgets the old key. Wherever this is cut off, one of the two keys that the header opens is the one of the database.

/** The copy under the new key until it takes the place of the database. */
export const copyFile = `${databaseFile}.new-key`

const sideFiles = ['', '-wal', '-shm', '-journal']

/** Takes away a copy that never came into use. */
export function removeCopy(folder: string): void {
  for (const ending of sideFiles) removeQuietly(join(folder, `${copyFile}${ending}`))
}

/** Room for the copy and as much again to breathe; throws `disk-full` before anything is written. */
export function refuseLittleSpace(folder: string): void {
  const size = ['', '-wal'].reduce(
    (sum, ending) => sum + (statSync(join(folder, `${databaseFile}${ending}`), { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
  const { bavail, bsize } = statfsSync(folder)
  // A tenth more than the data: a disk filled to its last byte stops everything else.
  if (bavail * bsize < size * 1.1) throw new CoreError('disk-full', { folder })
}

/** A consistent copy of the last commit, still under the old key. */
export function copyDatabase(folder: string, key: Buffer): void {
  removeCopy(folder)
  const connection = new Connection(join(folder, databaseFile), { key, mustExist: true })
  try {
    connection.runSql('vacuum into ?', [join(folder, copyFile)])
  } finally {
    connection.close()
  }
}

/** Encrypts every page of the copy anew. It needs no journal: a copy that is cut off is thrown away. */
export function encryptCopy(folder: string, key: Buffer, newKey: Buffer): void {
  const connection = new Connection(join(folder, copyFile), { key, mustExist: true })
  try {
    connection.pragma('journal_mode=OFF')
    connection.pragma('synchronous=OFF')
    connection.pragma(`rekey='raw:${newKey.toString('hex')}'`)
  } finally {
    connection.close()
  }
}

function lastHash(connection: Connection): string {
  const row = connection.firstSql<{ seq: number; hash: Uint8Array }>(
    'select seq, hash from auditEntry order by seq desc limit 1',
    [],
  )
  return row ? `${row.seq} ${Buffer.from(row.hash).toString('hex')}` : ''
}

/** Opens the copy with the new key, reads every page and compares it with the original; throws `damaged-database`. */
export function proveCopy(folder: string, key: Buffer, newKey: Buffer): void {
  const file = join(folder, copyFile)
  assertEncrypted(file)
  const copy = new Connection(file, { key: newKey, readonly: true, mustExist: true })
  const original = new Connection(join(folder, databaseFile), { key, readonly: true, mustExist: true })
  try {
    const same = formatVersionOf(copy) === formatVersionOf(original) && lastHash(copy) === lastHash(original)
    if (!same || copy.pragma('quick_check') !== 'ok') throw new CoreError('damaged-database', { folder })
  } finally {
    copy.close()
    original.close()
  }
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The moments of the exchange, for tests that end the program at each of them. */
export type ExchangeStep = 'both' | 'closed' | 'exchanged' | 'opened' | 'done'

/**
 * Puts the proved copy in the place of the database. Synchronous: nobody reads or writes in between. Throws `busy`
 * (nothing is changed then) while another connection is still at work.
 * @param connection the one in use; open under the new key afterwards
 * @param header the new one, with the slots of the new key alone
 */
export function exchange(
  connection: Connection,
  folder: string,
  { header, old, newKey }: { header: WorkspaceHeader; old: WorkspaceHeader; newKey: Buffer },
  step: (step: ExchangeStep) => void = () => undefined,
): void {
  const [emptied] = connection.pragmaRows('wal_checkpoint(TRUNCATE)')
  if (emptied?.['busy'] !== 0) throw new CoreError('busy')
  writeHeader(folder, { ...header, previous: old.slots })
  step('both')
  connection.close()
  // Empty by now; frames under the old key must never be read into the new file.
  for (const ending of ['-wal', '-shm']) removeQuietly(join(folder, `${databaseFile}${ending}`))
  step('closed')
  renameSync(join(folder, copyFile), join(folder, databaseFile))
  syncFolder(folder)
  step('exchanged')
  connection.reopen(newKey)
  step('opened')
  writeHeader(folder, header)
  step('done')
}

/** A secret of a workspace, by the slots it is tried on. */
export interface GivenSecret {
  kind: 'passphrase' | 'recovery'
  text: string
}

/** An opened database with the header and the slot that fit it. */
export interface OpenedDatabase {
  connection: Connection
  dataKey: Buffer
  header: WorkspaceHeader
  slot: WorkspaceHeader['slots'][number]
}

/**
 * Opens the database of a header, also when a change of the data key was cut off: then it is brought to an end or taken
 * back, whichever the database itself says. Throws `wrong-passphrase`, `wrong-recovery-code` and like `openDatabase`.
 */
export function openWithHeader(folder: string, header: WorkspaceHeader, secret: GivenSecret): OpenedDatabase {
  const { previous, ...settled } = header
  const ways = [settled, ...(previous ? [{ ...settled, slots: previous }] : [])]
  let damage: unknown = null
  for (const way of ways) {
    const found = findSlot(way.slots, secret.kind, secret.text, way.id)
    if (!found) continue
    try {
      const connection = openDatabase(folder, found.dataKey)
      if (previous) writeHeader(folder, way)
      removeCopy(folder)
      return { connection, dataKey: found.dataKey, header: way, slot: found.slot }
    } catch (error) {
      if (!isDamage(error) && !(error instanceof CoreError && error.code === 'damaged-database')) throw error
      damage = error
    }
  }
  if (damage !== null) throw damage
  throw new CoreError(secret.kind === 'passphrase' ? 'wrong-passphrase' : 'wrong-recovery-code')
}
