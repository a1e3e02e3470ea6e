import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { z } from 'zod'

import { CoreError, systemCode } from '#main/core/errors.ts'
import { deskRoles } from '#shared/domain/desk-role.ts'

/** The newest header this program reads and the one it writes. */
export const newestVersion = 2

const bytes = (length: number) => z.base64().refine((text) => Buffer.from(text, 'base64').length === length)

const slotSchema = z.object({
  kind: z.enum(['passphrase', 'recovery']),
  /** Absent from slots made before roles came: they are the office's, and stay valid as they are. */
  role: z.enum(deskRoles).optional(),
  /** Names a slot for what is kept about it inside the encrypted file. */
  id: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .optional(),
  // Bounded, so that a tampered header cannot ask for all the memory of the machine.
  kdf: z.discriminatedUnion('name', [
    z.object({
      name: z.literal('argon2id'),
      // KiB.
      memory: z
        .int()
        .min(2 ** 10)
        .max(2 ** 20),
      passes: z.int().min(1).max(10),
      parallelism: z.int().min(1).max(16),
      salt: bytes(16),
    }),
    z.object({
      name: z.literal('scrypt'),
      cost: z
        .int()
        .min(2 ** 10)
        .max(2 ** 20)
        .refine((cost) => Number.isInteger(Math.log2(cost))),
      blockSize: z.int().min(1).max(16),
      parallelism: z.int().min(1).max(4),
      salt: bytes(16),
    }),
  ]),
  nonce: bytes(12),
  // The data key of 32 bytes and the tag of 16.
  wrapped: bytes(48),
})

const slots = z.array(slotSchema).min(1).max(16)

const headerSchema = z.object({
  format: z.literal('registra-workspace'),
  /** Version of this header; the database has its own. Version 2 brought roles. */
  version: z.int().min(1).max(newestVersion),
  id: z.string().min(8).max(64),
  createdAt: z.string(),
  slots,
  /** While the data key is being changed: the slots of the key before, of which the database may still be. */
  previous: slots.optional(),
})

/** `workspace.json`: what must be known before the database can be decrypted. */
export type WorkspaceHeader = z.infer<typeof headerSchema>

export const headerFile = 'workspace.json'
export const databaseFile = 'registra.db'

const laterHeader = z.object({ format: z.literal('registra-workspace'), version: z.int().min(newestVersion + 1) })

/** Checks a header read from a workspace or a backup; throws `damaged-header` or `newer-format`. */
export function parseHeader(text: string): WorkspaceHeader {
  try {
    const read: unknown = JSON.parse(text)
    const later = laterHeader.safeParse(read)
    if (later.success) throw new CoreError('newer-format', { found: later.data.version, known: newestVersion })
    return headerSchema.parse(read)
  } catch (error) {
    if (error instanceof CoreError) throw error
    throw new CoreError('damaged-header', {}, { cause: error })
  }
}

/** Reads the header of the workspace in a folder; throws `no-workspace-here` or `damaged-header`. */
export function readHeader(folder: string): WorkspaceHeader {
  let text: string
  try {
    text = readFileSync(join(folder, headerFile), 'utf8')
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')
    throw new CoreError(missing ? 'no-workspace-here' : 'folder-unreadable', { folder }, { cause: error })
  }
  return parseHeader(text)
}

/** Writes a file so that after a power cut either the old or the new content is there, never a mixture. */
export function writeFileDurably(file: string, content: string | Buffer): void {
  const aside = `${file}.new`
  try {
    const handle = openSync(aside, 'w', 0o600)
    try {
      // Not `writeSync`: on a disk that is filling up it writes a part and reports no error.
      writeFileSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(aside, file)
    syncFolder(dirname(file))
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}

/** Makes renames in a folder last through a power cut, where the system lets a folder be opened for that. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // Some file systems refuse it; the rename itself is whole there all the same.
  }
}

export function writeHeader(folder: string, header: WorkspaceHeader): void {
  writeFileDurably(join(folder, headerFile), `${JSON.stringify(header, null, 2)}\n`)
}
