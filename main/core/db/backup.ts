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
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { z } from 'zod'

import type { Connection } from '#main/core/db/connection.ts'
import { writeRefusal } from '#main/core/db/folder.ts'
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

/**
 * Writes one encrypted file with everything needed to open it again with the passphrase or the recovery code.
 * The copy is consistent while the workspace is in use. Throws `disk-full` or `not-writable`; a failed backup leaves
 * no file under the final name.
 */
export async function writeBackup(
  connection: Connection,
  header: WorkspaceHeader,
  target: string,
  madeAt: string,
): Promise<BackupHead> {
  const folder = dirname(target)
  const copy = join(folder, `.registra-${randomBytes(6).toString('hex')}.db`)
  const aside = `${target}.new`
  try {
    mkdirSync(folder, { recursive: true })
    connection.runSql('vacuum into ?', [copy])
    assertEncrypted(copy)
    const head = { header, madeAt, size: statSync(copy).size, sha256: await sha256Of(copy, 0) }
    async function* content(): AsyncGenerator<Buffer> {
      yield Buffer.from(`${magic}${JSON.stringify(head)}\n`)
      for await (const chunk of createReadStream(copy)) yield chunk as Buffer
    }
    await pipeline(Readable.from(content()), createWriteStream(aside, { mode: 0o600 }))
    syncToDisk(aside)
    renameSync(aside, target)
    return head
  } catch (error) {
    rmSync(aside, { force: true })
    throw writeRefusal(error, folder) ?? error
  } finally {
    rmSync(copy, { force: true })
  }
}

/** Reads what a backup says of itself and where its database begins; throws `not-a-backup`. */
export function readBackupHead(file: string): BackupHead & { offset: number } {
  const bytes = Buffer.alloc(longestHead)
  const handle = openSync(file, 'r')
  let length: number
  try {
    length = readSync(handle, bytes, 0, bytes.length, 0)
  } finally {
    closeSync(handle)
  }
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
async function unpack(file: string, folder: string): Promise<BackupHead> {
  const head = readBackupHead(file)
  const size = statSync(file).size - head.offset
  if (size !== head.size || (await sha256Of(file, head.offset)) !== head.sha256) {
    throw new CoreError('damaged-backup', { file: basename(file) })
  }
  await pipeline(
    createReadStream(file, { start: head.offset }),
    createWriteStream(join(folder, databaseFile), { mode: 0o600 }),
  )
  syncToDisk(join(folder, databaseFile))
  writeHeader(folder, head.header)
  return head
}

/** Opens a backup in a folder of its own beside it, lets `check` look, and removes the folder again. */
export async function rehearse<Result>(file: string, check: (folder: string) => Result): Promise<Result> {
  const folder = mkdtempSync(join(dirname(file), '.registra-check-'))
  try {
    await unpack(file, folder)
    return check(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Restores a backup into a folder that does not exist yet. The folder gets its name only once all is in it.
 * Throws `restore-target-exists`, `not-a-backup`, `damaged-backup`, `disk-full`, `not-writable`.
 */
export async function unpackInto(file: string, target: string): Promise<BackupHead> {
  if (existsSync(target)) throw new CoreError('restore-target-exists', { folder: target })
  const aside = `${target}.new-${randomBytes(4).toString('hex')}`
  try {
    mkdirSync(aside, { recursive: true })
    const head = await unpack(file, aside)
    renameSync(aside, target)
    return head
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    throw writeRefusal(error, target) ?? error
  }
}
