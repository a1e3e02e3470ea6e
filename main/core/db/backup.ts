import { createHash, randomBytes } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import { piecesOf, readBackupHead, sha256OfPart, trailerOf, type BackupHead } from '#main/core/db/backup-file.ts'
import { openBackup, type Unlocked } from '#main/core/db/backup-jobs.ts'
import { run } from '#main/core/db/backup-runner.ts'
import { removeQuietly, writeRefusal } from '#main/core/db/folder.ts'
import { databaseFile, writeHeader, type WorkspaceHeader } from '#main/core/db/header.ts'
import { assertEncrypted, isDamage } from '#main/core/db/open.ts'
import { CoreError } from '#main/core/errors.ts'

export { readBackupHead, type BackupHead } from '#main/core/db/backup-file.ts'

/** How far a reading or writing of bytes is. */
export type Tell = (done: number, total: number) => void

function syncToDisk(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes a new name outlast a power cut; where a folder cannot be opened as a file (Windows), the system sees to it. */
function syncFolder(folder: string): void {
  try {
    syncToDisk(folder, 'r')
  } catch {
    // Not possible here; the file itself is on the disk.
  }
}

/** Names of what is written beside a backup while it is made and proved. */
const workName = /^\.registra-(?:[0-9a-f]{12}\.(?:db|new)|check-\w+)(?:-journal|-wal)?$/

/** Milliseconds after which such a file belongs to no running program any more. */
const abandoned = 24 * 60 * 60 * 1000

/** Removes what backups that were killed have left in a folder. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => workName.test(each))) {
    const path = join(folder, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity)
    if (age > abandoned) removeQuietly(path)
  }
}

/**
 * Lets `fill` write a file beside its place and gives it its name only when that has come to its end: a failed backup
 * leaves no file, and the one that was there before stays.
 */
async function underItsNameAtLast<Result>(target: string, fill: (aside: string) => Promise<Result>): Promise<Result> {
  const folder = dirname(target)
  const aside = join(folder, `.registra-${randomBytes(6).toString('hex')}.new`)
  try {
    mkdirSync(folder, { recursive: true })
    const result = await fill(aside)
    syncToDisk(aside, 'r+')
    renameSync(aside, target)
    syncFolder(folder)
    sweep(folder)
    return result
  } catch (error) {
    throw writeRefusal(error, folder) ?? error
  } finally {
    for (const ending of ['', '-journal', '-wal']) removeQuietly(`${aside}${ending}`)
  }
}

/** What a backup is made from. */
export interface BackupSource extends Unlocked {
  header: WorkspaceHeader
  /**
   * The database file standing still, and a handle to read it by; null when it cannot be made to. The handle is the
   * workspace's own: closing any handle of a file would drop the locks that SQLite holds on it.
   */
  frozen: { handle: number; size: number } | null
}

/**
 * Writes one encrypted file with everything needed to open it again with the passphrase or the recovery code of now, and
 * proves it by opening it and reading every page. Throws `disk-full`, `not-writable`, `damaged-backup`, `damaged-database`.
 * @param signal ends it with an `AbortError`
 */
export async function writeBackup(
  source: BackupSource,
  target: string,
  madeAt: string,
  signal?: AbortSignal,
): Promise<BackupHead> {
  const file = basename(target)
  return await underItsNameAtLast(target, async (aside) => {
    const copied = await copyDatabase(source, aside, signal)
    assertEncrypted(aside)
    const { size } = statSync(aside)
    const [proved, hashed] = await Promise.allSettled([
      run({ do: 'prove', database: aside, key: Uint8Array.from(source.key) }, { signal }),
      copied ?? sha256OfPart(aside, 0, size, signal),
    ])
    if (proved.status === 'rejected') throw await blame(proved.reason, source, { aside, copied, file })
    if (hashed.status === 'rejected') throw hashed.reason
    const head = { header: source.header, madeAt, size, sha256: hashed.value }
    appendFileSync(aside, trailerOf(head))
    signal?.throwIfAborted()
    if (readBackupHead(aside).sha256 !== head.sha256) throw new CoreError('damaged-backup', { file })
    return head
  })
}

/**
 * Copies the bytes of a file that stands still and returns their SHA-256; otherwise lets SQLite write a copy and returns
 * null, for that one is hashed while it is proved.
 */
async function copyDatabase(source: BackupSource, aside: string, signal?: AbortSignal): Promise<string | null> {
  const { frozen } = source
  if (frozen) return await copyPart(frozen.handle, { start: 0, size: frozen.size }, aside, signal)
  await run({ do: 'copy', database: source.database, key: Uint8Array.from(source.key), target: aside }, { signal })
  return null
}

/** Whose damage a copy shows that cannot be opened: when its bytes are still those that were read, the workspace's own. */
async function blame(
  error: unknown,
  source: BackupSource,
  { aside, copied, file }: { aside: string; copied: string | null; file: string },
): Promise<unknown> {
  const damaged = isDamage(error) || (error instanceof CoreError && error.code === 'damaged-backup')
  if (!damaged) return error
  const faithful = copied !== null && (await sha256OfPart(aside, 0, statSync(aside).size)) === copied
  if (faithful) return new CoreError('damaged-database', { folder: dirname(source.database) }, { cause: error })
  return new CoreError('damaged-backup', { file }, { cause: error })
}

/**
 * Puts a backup that was just proved into another folder, where it is read back, compared and opened with its key.
 * Throws like `writeBackup`.
 */
export async function copyBackup(from: string, target: string, key: Uint8Array, signal?: AbortSignal): Promise<void> {
  await underItsNameAtLast(target, async (aside) => {
    const part = { start: 0, size: statSync(from).size }
    const written = await withHandle(from, (handle) => copyPart(handle, part, aside, signal))
    const read = await sha256OfPart(aside, 0, statSync(aside).size, signal)
    if (read !== written) throw new CoreError('damaged-backup', { file: basename(target) })
    readBackupHead(aside)
    glance(aside, key)
  })
}

/** Opens a backup where it lies; every page was compared before, so its list of tables is enough. */
function glance(database: string, key: Uint8Array): void {
  const connection = openBackup({ database, key })
  try {
    connection.firstSql('select count(*) from sqlite_master', [])
  } finally {
    connection.close()
  }
}

/** Copies a part of a file, by a handle that stays open, into a new one and returns its SHA-256, in one pass. */
async function copyPart(
  from: number,
  part: { start: number; size: number },
  to: string,
  signal?: AbortSignal,
  tell: Tell = () => undefined,
): Promise<string> {
  const hash = createHash('sha256')
  const output = await open(to, 'wx', 0o600)
  try {
    let done = 0
    for await (const piece of piecesOf(from, part, signal)) {
      hash.update(piece)
      // Unlike `write`, goes on until all of it is written or refused.
      await output.writeFile(piece)
      done += piece.length
      tell(done, part.size)
    }
    await output.sync()
  } finally {
    await output.close()
  }
  return hash.digest('hex')
}

/** Lets `work` read a file by a handle. */
async function withHandle<Result>(file: string, work: (handle: number) => Promise<Result>): Promise<Result> {
  const handle = openSync(file, 'r')
  try {
    return await work(handle)
  } finally {
    closeSync(handle)
  }
}

/** Takes a backup apart into a folder; throws `damaged-backup` when a byte differs from what was written. */
export async function unpack(file: string, folder: string, signal?: AbortSignal, tell?: Tell): Promise<BackupHead> {
  const { offset, ...head } = readBackupHead(file)
  const part = { start: offset, size: head.size }
  const database = join(folder, databaseFile)
  if ((await withHandle(file, (handle) => copyPart(handle, part, database, signal, tell))) !== head.sha256) {
    throw new CoreError('damaged-backup', { file: basename(file) })
  }
  writeHeader(folder, head.header)
  return head
}

/**
 * Restores a backup into a folder that does not exist yet. The folder gets its name only once all is in it.
 * Throws `restore-target-exists`, `file-unreadable`, `not-a-backup`, `damaged-backup`, `disk-full`, `not-writable`.
 */
export async function unpackInto(file: string, target: string, signal?: AbortSignal): Promise<BackupHead> {
  if (existsSync(target)) throw new CoreError('restore-target-exists', { folder: target })
  const aside = `${target}.new-${randomBytes(4).toString('hex')}`
  try {
    mkdirSync(aside, { recursive: true })
    const head = await unpack(file, aside, signal)
    signal?.throwIfAborted()
    renameSync(aside, target)
    syncFolder(dirname(target))
    return head
  } catch (error) {
    removeQuietly(aside)
    throw writeRefusal(error, target) ?? error
  }
}
