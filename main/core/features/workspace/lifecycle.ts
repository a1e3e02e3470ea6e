import { rmSync } from 'node:fs'
import { resolve } from 'node:path'

import { unpackInto } from '#main/core/db/backup.ts'
import { formatVersionOf } from '#main/core/db/migrate.ts'
import { query } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { ownCompanies } from '#main/core/features/companies/repository.ts'
import { closeImports } from '#main/core/features/imports/service.ts'
import { settingValue } from '#main/core/features/settings/repository.ts'
import { lastBackupAt, makeRegularBackup, type BackupFile } from '#main/core/features/workspace/backups.ts'
import type { Core } from '#main/core/core.ts'
import {
  createWorkspace,
  openWorkspace,
  type Secret,
  type Workspace,
  type WorkspaceOptions,
} from '#main/core/workspace.ts'

/** What the window's head and the start page say of an open workspace. */
export interface OpenWorkspaceInfo {
  id: string
  name: string
  folder: string
  user: string
  formatVersion: number
  ownCompanies: { id: number; name: string }[]
  lastBackupAt: string | null
  sample: boolean
  writing: boolean
}

function optionsFor(core: Core, user: string): WorkspaceOptions {
  return { user, clock: core.clock, today: () => core.today, announce: (tables) => core.changes.announce(tables) }
}

export function describe(workspace: Workspace): OpenWorkspaceInfo {
  return {
    id: workspace.header.id,
    name: workspace.name,
    folder: workspace.folder,
    user: workspace.user,
    formatVersion: formatVersionOf(workspace.connection),
    ownCompanies: ownCompanies(workspace.reader),
    lastBackupAt: lastBackupAt(workspace),
    sample: settingValue(workspace.reader, 'sample') === true,
    writing: workspace.writing,
  }
}

/** Creates a workspace and makes it the open one; the one open before is closed first, with its backup. */
export async function createAndUse(
  core: Core,
  input: { folder: string; passphrase: string; user: string },
): Promise<{ workspace: Workspace; recoveryCode: string }> {
  await closeCurrent(core)
  const created = createWorkspace(resolve(input.folder), input.passphrase, optionsFor(core, input.user))
  core.use(created.workspace)
  core.recent.remember(created.workspace.folder, core.clock())
  return created
}

/** Opens a workspace and makes it the open one. Throws what `openWorkspace` throws. */
export async function openAndUse(core: Core, folder: string, secret: Secret, user: string): Promise<Workspace> {
  await closeCurrent(core)
  const workspace = openWorkspace(resolve(folder), secret, optionsFor(core, user))
  core.use(workspace)
  core.recent.remember(workspace.folder, core.clock())
  return workspace
}

/** True when something was written since the last backup: an unchanged workspace needs no new one. */
function changedSinceBackup(workspace: Workspace): boolean {
  const last = workspace.reader.first(query.selectFrom('auditEntry').select('at').orderBy('seq', 'desc').limit(1))
  const backup = lastBackupAt(workspace)
  return last !== undefined && (backup === null || last.at >= backup)
}

/**
 * Closes the open workspace after its backup. A backup that fails never keeps a workspace open:
 * `refused` says why, and the next closing tries again.
 */
export async function closeCurrent(core: Core): Promise<{ backup: BackupFile | null; refused: CoreError | null }> {
  const workspace = core.openWorkspace
  if (!workspace) return { backup: null, refused: null }
  await closeImports(core)
  let backup: BackupFile | null = null
  let refused: CoreError | null = null
  try {
    if (changedSinceBackup(workspace)) backup = await makeRegularBackup(workspace)
  } catch (error) {
    refused = error instanceof CoreError ? error : new CoreError('internal', { id: core.log.failure(error) })
  }
  await core.release()
  return { backup, refused }
}

/** Restores a backup into a new folder and proves it by opening it; a restore that cannot be opened leaves no folder. */
export async function restoreInto(core: Core, file: string, folder: string, secret: Secret): Promise<string> {
  const target = resolve(folder)
  const head = await unpackInto(file, target)
  try {
    const workspace = openWorkspace(target, secret, optionsFor(core, core.options.defaultUser))
    await workspace.close()
  } catch (error) {
    rmSync(target, { recursive: true, force: true })
    throw error
  }
  return head.madeAt
}
