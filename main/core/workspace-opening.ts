import { randomBytes, randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Connection } from '#main/core/db/connection.ts'
import {
  clearCreation,
  creationMark,
  ensureWritable,
  lockFile,
  refuseNetwork,
  refuseOccupied,
  removeQuietly,
  writeRefusal,
} from '#main/core/db/folder.ts'
import { headerFile, newestVersion, readHeader, writeHeader, type WorkspaceHeader } from '#main/core/db/header.ts'
import {
  makeSlot,
  newRecoveryCode,
  newSlotId,
  openSlots,
  shortestPassphrase,
  type KeySlot,
} from '#main/core/db/key-slots.ts'
import { lastEntryFile, refuseOlderState } from '#main/core/db/last-entry.ts'
import { lockWorkspace } from '#main/core/db/lock.ts'
import { migrate } from '#main/core/db/migrate.ts'
import { migrations } from '#main/core/db/migrations/index.ts'
import { openWithHeader, type GivenSecret } from '#main/core/db/new-key.ts'
import { assertEncrypted, createDatabase, isDamage } from '#main/core/db/open.ts'
import { CoreError } from '#main/core/errors.ts'
import { Workspace, type Secret, type WorkspaceOptions } from '#main/core/workspace.ts'

/** Creates a workspace in an empty or new folder and opens it. The recovery code is returned once and stored nowhere. */
export function createWorkspace(
  folder: string,
  passphrase: string,
  options: WorkspaceOptions,
): { workspace: Workspace; recoveryCode: string } {
  if ([...passphrase].length < shortestPassphrase) {
    throw new CoreError('passphrase-too-short', { shortest: shortestPassphrase })
  }
  refuseNetwork(folder)
  refuseOccupied(folder)
  ensureWritable(folder)
  const id = randomUUID()
  const dataKey = randomBytes(32)
  const recoveryCode = newRecoveryCode()
  const lock = lockWorkspace(folder)
  let connection: Connection | null = null
  try {
    // Again, now that nobody else can be creating one here.
    refuseOccupied(folder)
  } catch (error) {
    lock.release()
    throw error
  }
  try {
    clearCreation(folder)
    writeFileSync(join(folder, creationMark), '')
    connection = createDatabase(folder, dataKey)
    migrate(connection, migrations, () => undefined)
    const cost = { memory: options.keyCost }
    const office = (kind: KeySlot['kind']) => ({ kind, role: 'office', id: newSlotId() }) as const
    const slot = makeSlot(office('passphrase'), passphrase, dataKey, id, cost)
    const slots = [slot, makeSlot(office('recovery'), recoveryCode, dataKey, id, cost)]
    const createdAt = options.clock()
    const header: WorkspaceHeader = { format: 'registra-workspace', version: newestVersion, id, createdAt, slots }
    // Last: a folder without its header is no workspace, so a failure before this leaves nothing that looks like one.
    writeHeader(folder, header)
    removeQuietly(join(folder, creationMark))
    return { workspace: new Workspace({ folder, header, slot, dataKey, connection, lock, options }), recoveryCode }
  } catch (error) {
    connection?.close()
    lock.release()
    discardWorkspace(folder)
    throw writeRefusal(error, folder) ?? error
  }
}

/** Takes a closed workspace that never came into use away again; other files in its folder stay. */
export function discardWorkspace(folder: string): void {
  for (const name of [headerFile, lockFile, lastEntryFile]) removeQuietly(join(folder, name))
  clearCreation(folder)
}

function givenOf(secret: Secret): GivenSecret {
  return 'passphrase' in secret
    ? { kind: 'passphrase', text: secret.passphrase }
    : { kind: 'recovery', text: secret.recoveryCode }
}

/** The data key that a secret opens in a header; throws `wrong-passphrase` or `wrong-recovery-code`. */
export function unlock(header: WorkspaceHeader, secret: Secret): Buffer {
  const { kind, text } = givenOf(secret)
  return openSlots(header.slots, kind, text, header.id).dataKey
}

/**
 * Opens the workspace in a folder. Throws `no-workspace-here`, `damaged-header`, `wrong-passphrase`,
 * `wrong-recovery-code`, `already-open`, `network-drive`, `not-writable`, `disk-full`, `newer-format`,
 * `database-missing`, `damaged-database`, `newest-missing`.
 * @param withoutNewest opens also a database that lacks changes which were committed to it
 */
export function openWorkspace(
  folder: string,
  secret: Secret,
  options: WorkspaceOptions,
  withoutNewest: boolean = false,
): Workspace {
  const header = readHeader(folder)
  refuseNetwork(folder)
  ensureWritable(folder)
  const lock = lockWorkspace(folder)
  try {
    const { connection, ...opened } = openWithHeader(folder, header, givenOf(secret))
    try {
      if (!withoutNewest) refuseOlderState(connection, folder)
      // Left by a creation that was killed after its last step.
      removeQuietly(join(folder, creationMark))
      migrate(connection, migrations, () => copyBeforeMigration(connection, folder))
      return new Workspace({ folder, ...opened, connection, lock, options })
    } catch (error) {
      connection.close()
      throw error
    }
  } catch (error) {
    lock.release()
    if (isDamage(error)) throw new CoreError('damaged-database', { folder }, { cause: error })
    throw writeRefusal(error, folder) ?? error
  }
}

/** The encrypted state before a change of format, kept inside the folder under its old version number. */
function copyBeforeMigration(connection: Connection, folder: string): void {
  const version = String(connection.pragma('user_version'))
  const target = join(folder, `registra-before-format-${version}.db`)
  rmSync(target, { force: true })
  connection.runSql('vacuum into ?', [target])
  assertEncrypted(target)
}
