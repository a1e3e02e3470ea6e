import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { readBackupHead } from '#main/core/db/backup.ts'
import { backupEnding } from '#main/core/db/backup-file.ts'
import { removeQuietly, writeRefusal } from '#main/core/db/folder.ts'
import { Gate } from '#main/core/db/gate.ts'
import type { WorkspaceHeader } from '#main/core/db/header.ts'
import { CoreError } from '#main/core/errors.ts'
import { refuseAsBackupFolder } from '#main/core/features/settings/backup-folder.ts'
import { putSetting } from '#main/core/features/settings/repository.ts'
import {
  backupFoldersOf,
  defaultBackupFolder,
  isFolder,
  keepState,
  lastEntry,
  noState,
  readStates,
} from '#main/core/features/workspace/backup-states.ts'
import { foreseen } from '#main/core/foreseen.ts'
import type { Workspace } from '#main/core/workspace.ts'
import { removableBackups } from '#shared/domain/backup-rotation.ts'

/** Names of regular backups; others were named by a user and are never removed. */
const regularName = /-\d{4}-\d\d-\d\dT[\d-]{8}Z\.registra-backup$/

/** A backup that was just made and proved. */
export interface BackupFile {
  file: string
  size: number
  madeAt: string
}

/** A backup that was found. */
export interface FoundBackup extends BackupFile {
  /** Made by the program; it goes when the rotation no longer needs it. */
  regular: boolean
  /** It opens with the passphrase or code of its day, and that has been changed since. */
  otherSecret: boolean
}

/** What became of one folder. */
export interface FolderOutcome {
  folder: string
  file: string | null
  refused: CoreError | null
}

/** A regular backup, made in at least one folder. */
export interface RegularBackup extends BackupFile {
  folders: FolderOutcome[]
}

/** Tells whether the secrets of a backup are no longer those of the workspace. */
export function hasOtherSecret(now: WorkspaceHeader | null, then: WorkspaceHeader): boolean {
  if (!now) return false
  const known = new Set(now.slots.map(({ wrapped }) => wrapped))
  return then.slots.some(({ wrapped }) => !known.has(wrapped))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Not there, or no folder: there is nothing to offer from it.
    return []
  }
}

/**
 * Backups in a folder, newest first; other files are passed over.
 * @param header of the workspace whose backups they are to be; null when it is lost: all
 */
export function listBackups(folder: string, header: WorkspaceHeader | null): FoundBackup[] {
  const found = namesIn(folder)
    .filter((name) => name.endsWith(backupEnding))
    .flatMap((name): FoundBackup[] => {
      const file = join(folder, name)
      try {
        const head = readBackupHead(file)
        if (header !== null && head.header.id !== header.id) return []
        const { madeAt } = head
        const otherSecret = hasOtherSecret(header, head.header)
        return [{ file, size: statSync(file).size, madeAt, regular: regularName.test(file), otherSecret }]
      } catch {
        // Not one of ours, or cut short: it cannot be restored, so it is not offered.
        return []
      }
    })
  return found.sort((a, b) => b.madeAt.localeCompare(a.madeAt))
}

/** Makes a backup under a full path. Throws like `writeBackup`, and `folder-missing` or `backup-inside-workspace`. */
export async function makeBackup(workspace: Workspace, target: string, signal?: AbortSignal): Promise<BackupFile> {
  refuseAsBackupFolder(workspace.folder, target)
  const { madeAt } = await workspace.backup(target, signal)
  await workspace.write('backup', (writer) => {
    putSetting(writer.into('setting'), 'lastBackupAt', madeAt)
    putSetting(writer.into('setting'), 'lastHandBackup', { at: madeAt, file: target })
  })
  return { file: target, size: statSync(target).size, madeAt }
}

/** How a regular backup is asked for. */
export interface RegularWish {
  /** Only these of the workspace's folders; absent: all. */
  folders?: readonly string[]
  signal?: AbortSignal | undefined
  /** Makes a refusal of what nobody foresaw; absent: it is thrown. */
  unforeseen?: (error: unknown) => CoreError
}

const gates = new WeakMap<Workspace, Gate>()

/**
 * Makes one backup for all folders of the workspace: it is made and proved in the first that takes it, and copied and
 * compared from there. A folder that is missing or full never keeps the others from theirs. Throws what the first folder
 * was refused when no folder has got one.
 */
export async function makeRegularBackup(workspace: Workspace, wish: RegularWish = {}): Promise<RegularBackup> {
  const gate = gates.get(workspace) ?? new Gate()
  gates.set(workspace, gate)
  return await gate.pass(() => makeInFolders(workspace, wish))
}

async function makeInFolders(workspace: Workspace, wish: RegularWish): Promise<RegularBackup> {
  const entry = lastEntry(workspace)
  const startedAt = workspace.clock()
  const name = `${workspace.name}-${startedAt.slice(0, 19).replaceAll(':', '-')}Z${backupEnding}`
  const folders: FolderOutcome[] = []
  let made: BackupFile | null = null
  for (const folder of wish.folders ?? backupFoldersOf(workspace)) {
    const file = join(folder, name)
    try {
      await prepareFolder(workspace, folder)
      if (made) await workspace.copyBackup(made.file, file, wish.signal)
      else {
        const { madeAt } = await workspace.backup(file, wish.signal)
        made = { file, size: statSync(file).size, madeAt }
      }
      await keepState(workspace, folder, { goodAt: made.madeAt, file, entry, failure: null })
      rotate(workspace, folder, file)
      folders.push({ folder, file, refused: null })
    } catch (error) {
      const refused = refusalOf(error, folder, wish)
      if (refused.code === 'cancelled') throw refused
      await noteFailure(workspace, folder, refused, startedAt)
      folders.push({ folder, file: null, refused })
    }
  }
  if (!made) throw folders[0]?.refused ?? new CoreError('folder-missing', { folder: '' })
  const { madeAt } = made
  await workspace.write('backup', (writer) => {
    for (const setting of ['lastBackupAt', 'lastRegularBackupAt']) putSetting(writer.into('setting'), setting, madeAt)
  })
  return { ...made, folders }
}

function refusalOf(error: unknown, folder: string, wish: RegularWish): CoreError {
  const known = foreseen(error, folder) ?? writeRefusal(error, folder)
  if (known) return known
  if (!wish.unforeseen) throw error
  return wish.unforeseen(error)
}

/** The same failure again is no news: it keeps the moment since when it lasts. */
async function noteFailure(workspace: Workspace, folder: string, refused: CoreError, at: string): Promise<void> {
  const state = readStates(workspace)[folder] ?? noState
  if (state.failure?.code === refused.code) return
  await keepState(workspace, folder, { ...state, failure: { code: refused.code, at } })
}

/**
 * Makes the folder when it may be made: the usual one, and one just chosen whose parent is there. One that had backups
 * and is gone was a stick or a drive: to make it anew would fill the disk under its name. Throws `backup-folder-missing`.
 */
async function prepareFolder(workspace: Workspace, folder: string): Promise<void> {
  if (existsSync(folder)) return
  const usual = folder === defaultBackupFolder(workspace.folder)
  const isNew = (readStates(workspace)[folder]?.goodAt ?? null) === null
  if (!usual && !(isNew && (await isFolder(dirname(folder))))) throw new CoreError('backup-folder-missing', { folder })
  mkdirSync(folder, { recursive: true })
}

function rotate(workspace: Workspace, folder: string, made: string): void {
  const regular = listBackups(folder, workspace.header).filter((backup) => backup.regular)
  for (const { file } of removableBackups(regular, { now: workspace.clock(), made })) removeQuietly(file)
}
