import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { z } from 'zod'

import { Connection } from '#main/core/db/connection.ts'
import { removeQuietly, writeRefusal } from '#main/core/db/folder.ts'
import { databaseFile, parseHeader, writeHeader, type WorkspaceHeader } from '#main/core/db/header.ts'
import { assertEncrypted } from '#main/core/db/open.ts'
import { CoreError } from '#main/core/errors.ts'

/** First line of a backup: a person who opens it in an editor learns what it is. */
const magic = 'Registra backup 1\n'
const longestHead = 64 * 1024

const headSchema = z.object({ header: z.unknown(), madeAt: z.string(), size: z.int().min(1), sha256: z.string() })

/** What a backup says of itself without a passphrase. */
export interface BackupHead {
  header: WorkspaceHeader
  /** ISO, UTC. */
  madeAt: string
  size: number
  sha256: string
}

async function sha256Of(file: string, start: number): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { start }), hash)
  return hash.digest('hex')
}

function syncToDisk(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Names of what is written beside a backup while it is made and proved. */
const workName = /^\.registra-(?:[0-9a-f]{12}\.(?:db|new)|check-\w+)$/

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

/** Opens the database of an unpacked backup without changing it; throws `damaged-backup` when a page is not sound. */
function prove(folder: string, key: Buffer, file: string): void {
  // Read-only and without a write-ahead log, so that it also works where the backup lies on a network drive.
  const connection = new Connection(join(folder, databaseFile), { key, readonly: true, mustExist: true })
  try {
    if (connection.pragma('quick_check') !== 'ok') throw new CoreError('damaged-backup', { file: basename(file) })
  } finally {
    connection.close()
  }
}

/**
 * Writes one encrypted file with everything needed to open it again with the passphrase or the recovery code, and proves
 * it by taking it apart and opening it before it gets its name: a failed backup leaves no file, and the one that was
 * there before stays. Throws `disk-full`, `not-writable`, `damaged-backup`.
 * @param copyTo writes a consistent, encrypted copy of the database to a new file
 * @param signal ends it with `cancelled`
 */
export async function writeBackup(
  copyTo: (file: string) => Promise<void>,
  key: Buffer,
  header: WorkspaceHeader,
  target: string,
  madeAt: string,
  signal?: AbortSignal,
): Promise<BackupHead> {
  const folder = dirname(target)
  const name = join(folder, `.registra-${randomBytes(6).toString('hex')}`)
  const copy = `${name}.db`
  const aside = `${name}.new`
  try {
    mkdirSync(folder, { recursive: true })
    await copyTo(copy)
    assertEncrypted(copy)
    const head = { header, madeAt, size: statSync(copy).size, sha256: await sha256Of(copy, 0) }
    async function* content(): AsyncGenerator<Buffer> {
      yield Buffer.from(`${magic}${JSON.stringify(head)}\n`)
      for await (const chunk of createReadStream(copy)) yield chunk as Buffer
    }
    await pipeline(Readable.from(content()), createWriteStream(aside, { mode: 0o600 }), { signal })
    syncToDisk(aside)
    removeQuietly(copy)
    await rehearse(aside, (unpacked) => prove(unpacked, key, target), signal)
    signal?.throwIfAborted()
    renameSync(aside, target)
    sweep(folder)
    return head
  } catch (error) {
    throw writeRefusal(error, folder) ?? error
  } finally {
    removeQuietly(aside)
    removeQuietly(copy)
  }
}

function readStart(file: string, bytes: Buffer): number {
  try {
    const handle = openSync(file, 'r')
    try {
      return readSync(handle, bytes, 0, bytes.length, 0)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    throw new CoreError('file-unreadable', { file }, { cause: error })
  }
}

/** Reads what a backup says of itself and where its database begins; throws `file-unreadable` or `not-a-backup`. */
export function readBackupHead(file: string): BackupHead & { offset: number } {
  const bytes = Buffer.alloc(longestHead)
  const length = readStart(file, bytes)
  const start = Buffer.byteLength(magic)
  const end = bytes.indexOf(0x0a, start)
  if (bytes.toString('latin1', 0, start) !== magic || end < 0 || end >= length) {
    throw new CoreError('not-a-backup', { file: basename(file) })
  }
  try {
    const head = headSchema.parse(JSON.parse(bytes.toString('utf8', start, end)))
    return { ...head, header: parseHeader(JSON.stringify(head.header)), offset: end + 1 }
  } catch (error) {
    throw new CoreError('not-a-backup', { file: basename(file) }, { cause: error })
  }
}

/** Takes a backup apart into a folder; throws `damaged-backup` when a byte differs from what was written. */
async function unpack(file: string, folder: string, signal?: AbortSignal): Promise<BackupHead> {
  const head = readBackupHead(file)
  const size = statSync(file).size - head.offset
  if (size !== head.size || (await sha256Of(file, head.offset)) !== head.sha256) {
    throw new CoreError('damaged-backup', { file: basename(file) })
  }
  await pipeline(
    createReadStream(file, { start: head.offset }),
    createWriteStream(join(folder, databaseFile), { mode: 0o600 }),
    { signal },
  )
  syncToDisk(join(folder, databaseFile))
  writeHeader(folder, head.header)
  return head
}

/** Opens a backup in a folder of its own beside it, lets `check` look, and removes the folder again. */
async function rehearse(file: string, check: (folder: string) => void, signal?: AbortSignal): Promise<void> {
  const folder = mkdtempSync(join(dirname(file), '.registra-check-'))
  try {
    await unpack(file, folder, signal)
    check(folder)
  } finally {
    removeQuietly(folder)
  }
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
    return head
  } catch (error) {
    removeQuietly(aside)
    throw writeRefusal(error, target) ?? error
  }
}
