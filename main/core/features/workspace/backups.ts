import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'

import { readBackupHead } from '#main/core/db/backup.ts'
import { removeQuietly } from '#main/core/db/folder.ts'
import { query } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { putSetting, readSettings, settingValue } from '#main/core/features/settings/repository.ts'
import type { Workspace } from '#main/core/workspace.ts'

const ending = '.registra-backup'

/** Names of backups made on closing; others were named by a user. */
const regularName = /-\d{4}-\d\d-\d\dT[\d-]{8}Z\.registra-backup$/

/** How many backups made on closing are kept; older ones go, those a user named herself never do. */
const kept = 10

export interface BackupFile {
  file: string
  size: number
  madeAt: string
}

/** Beside the workspace, so that moving one does not lose the other unnoticed. */
export function defaultBackupFolder(folder: string): string {
  return join(dirname(folder), `${basename(folder)}-backups`)
}

/** Where this workspace's backups go. */
export function backupFolderOf(workspace: Workspace): string {
  return readSettings(workspace.reader).backupFolder ?? defaultBackupFolder(workspace.folder)
}

/**
 * Backups in a folder, newest first; other files are passed over.
 * @param workspaceId only those of this workspace; null when its header is lost: all
 */
export function listBackups(folder: string, workspaceId: string | null): BackupFile[] {
  if (!existsSync(folder)) return []
  const found = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .flatMap((name) => {
      const file = join(folder, name)
      try {
        const { header, madeAt } = readBackupHead(file)
        return workspaceId === null || header.id === workspaceId ? [{ file, size: statSync(file).size, madeAt }] : []
      } catch {
        // Not one of ours, or cut short: it cannot be restored, so it is not offered.
        return []
      }
    })
  return found.sort((a, b) => b.madeAt.localeCompare(a.madeAt))
}

/**
 * Makes a backup under a full path. Throws like `writeBackup`, and `folder-missing` or `backup-inside-workspace`: a backup
 * among the workspace's own files could take the place of one of them, and would be lost with them.
 */
export async function makeBackup(workspace: Workspace, target: string, signal?: AbortSignal): Promise<BackupFile> {
  if (!isAbsolute(target)) throw new CoreError('folder-missing', { folder: target })
  const way = relative(workspace.folder, target)
  const outside = isAbsolute(way) || way.split(sep)[0] === '..'
  if (!outside) throw new CoreError('backup-inside-workspace', { folder: workspace.folder })
  const { madeAt } = await workspace.backup(target, signal)
  await workspace.write('backup', (writer) => putSetting(writer.into('setting'), 'lastBackupAt', madeAt))
  return { file: target, size: statSync(target).size, madeAt }
}

/** A backup under a name that tells when it was made, after which the oldest beyond ten are removed. */
export async function makeRegularBackup(workspace: Workspace): Promise<BackupFile> {
  const folder = backupFolderOf(workspace)
  const entry = lastEntry(workspace)
  const stamp = workspace.clock().slice(0, 19).replaceAll(':', '-')
  const made = await makeBackup(workspace, join(folder, `${workspace.name}-${stamp}Z${ending}`))
  await workspace.write('backup', (writer) => putSetting(writer.into('setting'), 'lastRegularBackup', entry))
  const regular = listBackups(folder, workspace.header.id).filter(({ file }) => regularName.test(file))
  // The one just made stays even when the computer's clock was set back and it looks like the oldest.
  for (const old of regular.slice(kept)) if (old.file !== made.file) removeQuietly(old.file)
  return made
}

function lastEntry(workspace: Workspace): number {
  const last = query.selectFrom('auditEntry').select('seq').orderBy('seq', 'desc').limit(1)
  return workspace.reader.first(last)?.seq ?? 0
}

/** True when something was written since the last regular backup: an unchanged workspace needs no new one. */
export function changedSinceBackup(workspace: Workspace): boolean {
  const last = lastEntry(workspace)
  return last > 0 && settingValue(workspace.reader, 'lastRegularBackup') !== last
}

/** When the last proved backup was made, or null. */
export function lastBackupAt(workspace: Workspace): string | null {
  const value = settingValue(workspace.reader, 'lastBackupAt')
  return typeof value === 'string' ? value : null
}
