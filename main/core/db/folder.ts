import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

import { databaseFile, headerFile } from '#main/core/db/header.ts'
import { CoreError, systemCode } from '#main/core/errors.ts'

/** Held by the program that has the workspace open. */
export const lockFile = 'registra.lock'

/** File system numbers of network drives as Linux reports them: NFS, SMB1, CIFS, SMB2, AFS, Ceph, 9P, Coda. */
const networkFileSystems = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400, 0x01021997, 0x73757245,
])

function nearestExisting(folder: string): string {
  let candidate = folder
  while (!existsSync(candidate) && dirname(candidate) !== candidate) candidate = dirname(candidate)
  return candidate
}

/** How a folder is found to lie on a network drive; replaced in tests, where there is none. */
export interface FolderProbe {
  platform: NodeJS.Platform
  fileSystemType: (folder: string) => number
  realPath: (folder: string) => string
}

const systemProbe: FolderProbe = {
  platform: process.platform,
  fileSystemType: (folder) => statfsSync(folder).type >>> 0,
  realPath: (folder) => realpathSync.native(folder),
}

/** Tells whether a folder (or its nearest existing parent) lies on another machine. */
export function isOnNetwork(folder: string, probe: FolderProbe = systemProbe): boolean {
  const existing = nearestExisting(folder)
  // On Windows a mapped drive letter resolves to the share's own name.
  if (probe.platform === 'win32') return /^\\\\(?!\?\\[A-Z]:|\.\\)/i.test(probe.realPath(existing))
  return networkFileSystems.has(probe.fileSystemType(existing))
}

/**
 * Refuses a folder on a network drive: SQLite's locks and write-ahead log are not safe there, and two offices opening
 * the same file would damage it. Throws `network-drive`.
 */
export function refuseNetwork(folder: string, probe?: FolderProbe): void {
  if (isOnNetwork(folder, probe)) throw new CoreError('network-drive', { folder })
}

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])

/** What a write meets where there is no right, no folder, no drive (any more), or something else under that name. */
const refusedCodes =
  /^(?:EACCES|EPERM|EROFS|ENOTDIR|EISDIR|EEXIST|ENOENT|ENAMETOOLONG|EINVAL|EBUSY|EIO|EFBIG|ENODEV|ENXIO|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_IOERR_(?:WRITE|FSYNC|DIR_FSYNC|TRUNCATE|LOCK|UNLOCK|SHMOPEN|SHMSIZE|SHMMAP|DELETE))/

/** Turns what the operating system says about a write into the refusal the user reads; returns null when it is none of these. */
export function writeRefusal(error: unknown, folder: string): CoreError | null {
  const code = systemCode(error)
  if (code === null) return null
  if (fullCodes.has(code)) return new CoreError('disk-full', { folder }, { cause: error })
  return refusedCodes.test(code) ? new CoreError('not-writable', { folder }, { cause: error }) : null
}

/** Makes sure that a folder exists and takes files; throws `not-writable` or `disk-full`, and leaves nothing behind. */
export function ensureWritable(folder: string): void {
  const probe = join(folder, `.registra-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    writeFileSync(probe, 'x')
  } catch (error) {
    throw writeRefusal(error, folder) ?? error
  } finally {
    removeQuietly(probe)
  }
}

/** Removes a file or folder that nobody misses; one that another program holds open (Windows) stays until the next time. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // Tidying up must not make a failure out of work that is done.
  }
}

/** Throws `folder-not-empty` or `workspace-exists` when a new workspace would land among other files. */
export function refuseOccupied(folder: string): void {
  if (!existsSync(folder)) return
  const names = namesIn(folder)
  if (names.includes(headerFile)) throw new CoreError('workspace-exists', { folder })
  // What a creation that was killed has left behind is no reason to refuse the next one.
  const unfinished = names.includes(creationMark) ? unfinishedFiles : []
  if (names.some((name) => name !== lockFile && !unfinished.includes(name)))
    throw new CoreError('folder-not-empty', { folder })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw writeRefusal(error, folder) ?? error
  }
}

/** Lies in a folder while a workspace is being created there: whatever else of ours is in it holds no data yet. */
export const creationMark = 'registra.creating'

/** Everything a creation may leave in a folder besides header and lock; the mark itself comes last. */
const unfinishedFiles = [
  ...['', '-wal', '-shm', '-journal'].map((ending) => `${databaseFile}${ending}`),
  `${headerFile}.new`,
  'tmp',
  creationMark,
]

/** Takes away what an unfinished creation has put into a folder, and nothing else. */
export function clearCreation(folder: string): void {
  for (const name of unfinishedFiles) removeQuietly(join(folder, name))
}
