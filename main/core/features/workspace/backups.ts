import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { readBackupHead, rehearse } from '#main/core/db/backup.ts'
import { openDatabase } from '#main/core/db/open.ts'
import { CoreError } from '#main/core/errors.ts'
import { putSetting, readSettings, settingValue } from '#main/core/features/settings/repository.ts'
import type { Workspace } from '#main/core/workspace.ts'

const ending = '.registra-backup'

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

/** Backups in a folder, newest first; other files are passed over. */
export function listBackups(folder: string): BackupFile[] {
  if (!existsSync(folder)) return []
  const found = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .flatMap((name) => {
      const file = join(folder, name)
      try {
        return [{ file, size: statSync(file).size, madeAt: readBackupHead(file).madeAt }]
      } catch {
        // Not one of ours, or cut short: it cannot be restored, so it is not offered.
        return []
      }
    })
  return found.sort((a, b) => b.madeAt.localeCompare(a.madeAt))
}

/** Makes a backup and proves it by taking it apart and opening its database. Throws like `writeBackup`. */
export async function makeBackup(workspace: Workspace, target: string): Promise<BackupFile> {
  await workspace.backup(target)
  const dataKey = Buffer.from(workspace.dataKey)
  const sound = await rehearse(target, (folder) => {
    const connection = openDatabase(folder, dataKey)
    try {
      return connection.pragma('quick_check') === 'ok'
    } finally {
      connection.close()
    }
  })
  if (!sound) throw new CoreError('damaged-backup', { file: basename(target) })
  const { madeAt } = readBackupHead(target)
  await workspace.write('backup', (writer) => putSetting(writer.into('setting'), 'lastBackupAt', madeAt))
  return { file: target, size: statSync(target).size, madeAt }
}

/** A backup under a name that tells when it was made, after which the oldest beyond ten are removed. */
export async function makeRegularBackup(workspace: Workspace): Promise<BackupFile> {
  const folder = backupFolderOf(workspace)
  const stamp = workspace.clock().slice(0, 19).replaceAll(':', '-')
  const prefix = `${workspace.name}-`
  const made = await makeBackup(workspace, join(folder, `${prefix}${stamp}Z${ending}`))
  const regular = listBackups(folder).filter(({ file }) => /-\d{4}-\d\d-\d\dT[\d-]{8}Z\.registra-backup$/.test(file))
  const ours = regular.filter(({ file }) => basename(file).startsWith(prefix))
  for (const old of ours.slice(kept)) rmSync(old.file, { force: true })
  return made
}

/** When the last proved backup was made, or null. */
export function lastBackupAt(workspace: Workspace): string | null {
  const value = settingValue(workspace.reader, 'lastBackupAt')
  return typeof value === 'string' ? value : null
}
