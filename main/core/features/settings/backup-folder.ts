import { isAbsolute, relative, sep } from 'node:path'

import { CoreError } from '#main/core/errors.ts'

/**
 * Refuses a place for backups that nobody would find (`folder-missing`), or that lies inside the workspace: a backup among
 * its files could take the place of one of them, and would be lost with them (`backup-inside-workspace`).
 */
export function refuseAsBackupFolder(workspaceFolder: string, folder: string): void {
  if (!isAbsolute(folder)) throw new CoreError('folder-missing', { folder })
  const way = relative(workspaceFolder, folder)
  const outside = isAbsolute(way) || way.split(sep)[0] === '..'
  if (!outside) throw new CoreError('backup-inside-workspace', { folder: workspaceFolder })
}
