import { access, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { z } from 'zod'

import { query } from '#main/core/db/query.ts'
import { putSetting, readSettings, settingValue } from '#main/core/features/settings/repository.ts'
import type { Workspace } from '#main/core/workspace.ts'

const stateSchema = z.object({
  /** When the newest good backup in this folder was made, and its file. */
  goodAt: z.string().nullable(),
  file: z.string().nullable(),
  /** The last entry of the history that is in it. */
  entry: z.int().nullable(),
  failure: z.object({ code: z.string(), at: z.string() }).nullable(),
})

/** What became of the regular backups in one folder. */
export type FolderState = z.infer<typeof stateSchema>

const statesSchema = z.record(z.string(), stateSchema)

export const noState: FolderState = { goodAt: null, file: null, entry: null, failure: null }

/** Milliseconds after which a folder that does not answer (a network drive that is gone) counts as missing. */
const patience = 500

/** Beside the workspace, so that moving one does not lose the other unnoticed. */
export function defaultBackupFolder(folder: string): string {
  return join(dirname(folder), `${basename(folder)}-backups`)
}

/** Where this workspace's regular backups go, each folder once. */
export function backupFoldersOf(workspace: Workspace): string[] {
  const { backupFolders } = readSettings(workspace.reader)
  return backupFolders.length === 0 ? [defaultBackupFolder(workspace.folder)] : [...new Set(backupFolders)]
}

/** What is known of each folder that backups ever went to. */
export function readStates(workspace: Workspace): Record<string, FolderState> {
  const parsed = statesSchema.safeParse(settingValue(workspace.reader, 'backupStates'))
  return parsed.success ? parsed.data : {}
}

/** Keeps what became of a folder; not part of the history, which tells of the office's work. */
export async function keepState(workspace: Workspace, folder: string, state: FolderState): Promise<void> {
  await workspace.write('backup', (writer) => {
    const states = { ...readStates(workspace), [folder]: state }
    putSetting(writer.into('setting'), 'backupStates', states)
  })
}

/** The newest entry of the history; 0 while nothing was written. */
export function lastEntry(workspace: Workspace): number {
  const last = query.selectFrom('auditEntry').select('seq').orderBy('seq', 'desc').limit(1)
  return workspace.reader.first(last)?.seq ?? 0
}

/** Folders whose newest backup lacks something that was written since; an unchanged workspace needs no new one. */
export function staleFolders(workspace: Workspace): string[] {
  const last = lastEntry(workspace)
  if (last === 0) return []
  const states = readStates(workspace)
  return backupFoldersOf(workspace).filter((folder) => states[folder]?.entry !== last)
}

/** When the last proved backup was made, or null. */
export function lastBackupAt(workspace: Workspace): string | null {
  const value = settingValue(workspace.reader, 'lastBackupAt')
  return typeof value === 'string' ? value : null
}

/** A folder of regular backups as it is found now. */
export interface FoundFolder extends FolderState {
  folder: string
  /** It is there; the default folder is made when needed and counts as there. */
  reachable: boolean
}

/** An answer, or false when it does not come soon. */
async function soon(answer: Promise<boolean>): Promise<boolean> {
  return await Promise.race([answer, pause(patience, false, { ref: false })])
}

/** False only for a file that is certainly gone. */
async function isStillThere(file: string): Promise<boolean> {
  const gone = access(file).then(
    () => false,
    () => true,
  )
  return !(await soon(gone))
}

/** Looks at each folder without waiting long for any; a backup that somebody removed no longer counts. */
export async function findFolders(workspace: Workspace): Promise<FoundFolder[]> {
  const states = readStates(workspace)
  const usual = defaultBackupFolder(workspace.folder)
  return await Promise.all(
    backupFoldersOf(workspace).map(async (folder): Promise<FoundFolder> => {
      const state = states[folder] ?? noState
      const there = await soon(isFolder(folder))
      const gone = there && state.file !== null && !(await isStillThere(state.file))
      const known = gone ? { ...state, goodAt: null, file: null, entry: null } : state
      return { ...known, folder, reachable: there || (folder === usual && state.goodAt === null) }
    }),
  )
}

/** When the newest backup was made that is still there, as far as can be seen; null when there is none. */
export function newestGood(workspace: Workspace, folders: readonly FoundFolder[]): string | null {
  const hand = z.object({ at: z.string() }).safeParse(settingValue(workspace.reader, 'lastHandBackup'))
  const known = [hand.success ? hand.data.at : null, ...folders.map(({ goodAt }) => goodAt)]
  return (
    known
      .filter((at) => at !== null)
      .sort()
      .at(-1) ?? null
  )
}

/** Whether a path is an existing folder. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // Not there, or not for us: either way nothing can be put into it.
    return false
  }
}
