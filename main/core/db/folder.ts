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

import { headerFile } from '#main/core/db/header.ts'
import { CoreError, systemCode } from '#main/core/errors.ts'

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

/** Turns what the operating system says about a write into the refusal the user reads; returns null when it is none of these. */
export function writeRefusal(error: unknown, folder: string): CoreError | null {
  const code = systemCode(error)
  if (code === null) return null
  if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(code))
    return new CoreError('disk-full', { folder }, { cause: error })
  const refused = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'SQLITE_READONLY', 'SQLITE_CANTOPEN']
  if (refused.some((name) => code.startsWith(name))) return new CoreError('not-writable', { folder }, { cause: error })
  return null
}

/** Makes sure that a folder exists and takes files; throws `not-writable` or `disk-full`, and leaves nothing behind. */
export function ensureWritable(folder: string): void {
  const probe = join(folder, `.registra-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (error) {
    throw writeRefusal(error, folder) ?? error
  }
}

/** Throws `folder-not-empty` or `workspace-exists` when a new workspace would land among other files. */
export function refuseOccupied(folder: string): void {
  if (!existsSync(folder)) return
  const names = readdirSync(folder)
  if (names.includes(headerFile)) throw new CoreError('workspace-exists', { folder })
  if (names.length > 0) throw new CoreError('folder-not-empty', { folder })
}
