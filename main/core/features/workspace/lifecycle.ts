import { rmSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'

import { unpackInto } from '#main/core/db/backup.ts'
import { formatVersionOf } from '#main/core/db/migrate.ts'
import { CoreError } from '#main/core/errors.ts'
import { ownCompanies } from '#main/core/features/companies/repository.ts'
import { closeReviews } from '#main/core/features/findings/service.ts'
import { inspectionNow } from '#main/core/features/inspection/service.ts'
import { closeImports } from '#main/core/features/imports/service.ts'
import { readSettings, settingValue } from '#main/core/features/settings/repository.ts'
import { lastBackupAt, staleFolders } from '#main/core/features/workspace/backup-states.ts'
import { makeRegularBackup, type RegularBackup } from '#main/core/features/workspace/backups.ts'
import { closeExaminations } from '#main/core/features/workspace/examining.ts'
import { stopScheduledBackup } from '#main/core/features/workspace/schedule.ts'
import type { Core } from '#main/core/core.ts'
import { foreseen } from '#main/core/foreseen.ts'
import type { Secret, Workspace, WorkspaceOptions } from '#main/core/workspace.ts'
import { createWorkspace, discardWorkspace, openWorkspace } from '#main/core/workspace-opening.ts'
import type { RunningInspection } from '#shared/contract/inspection.ts'
import type { DeskRole } from '#shared/domain/desk-role.ts'

/** What the window's head and the start page say of an open workspace. */
export interface OpenWorkspaceInfo {
  id: string
  name: string
  folder: string
  user: string
  role: DeskRole
  inspection: RunningInspection | null
  formatVersion: number
  ownCompanies: { id: number; name: string }[]
  lastBackupAt: string | null
  sample: boolean
  writing: boolean
}

function optionsFor(core: Core, user: string): WorkspaceOptions {
  return {
    user,
    clock: core.clock,
    today: () => core.today,
    announce: (tables) => core.changes.announce(tables),
    keyCost: core.options.keyCost,
  }
}

export function describe(workspace: Workspace): OpenWorkspaceInfo {
  return {
    id: workspace.header.id,
    name: workspace.name,
    folder: workspace.folder,
    user: workspace.user,
    role: workspace.role,
    inspection: inspectionNow(workspace.reader),
    formatVersion: formatVersionOf(workspace.connection),
    ownCompanies: ownCompanies(workspace.reader),
    lastBackupAt: lastBackupAt(workspace),
    sample: settingValue(workspace.reader, 'sample') === true,
    writing: workspace.writing,
  }
}

/** Creates a workspace and makes it the open one; the one open before is closed then, with its backup. */
export function createAndUse(
  core: Core,
  input: { folder: string; passphrase: string; user: string },
): Promise<{ workspace: Workspace; recoveryCode: string }> {
  return core.lifecycle.pass(async () => {
    const created = createWorkspace(fullPath(input.folder), input.passphrase, optionsFor(core, input.user))
    await takeOver(core, created.workspace)
    return created
  })
}

/** Opens a workspace and makes it the open one; when that is refused, the one open before stays. Throws like `openWorkspace`. */
export function openAndUse(
  core: Core,
  folder: string,
  secret: Secret,
  user: string,
  withoutNewest: boolean = false,
): Promise<Workspace> {
  return core.lifecycle.pass(async () => {
    const place = fullPath(folder)
    // Opened again, under another name: it must be closed first, for it cannot be open twice.
    if (core.openWorkspace?.folder === place) await closeNow(core)
    const open = (anyway: boolean): Workspace => openWorkspace(place, secret, optionsFor(core, user), anyway)
    const { workspace, lacks } = withoutNewest ? openKnowingly(open) : { workspace: open(false), lacks: null }
    await takeOver(core, workspace)
    if (lacks) await noteLack(workspace, lacks)
    return workspace
  })
}

/** Opens also what lacks its newest changes, and says then what is missing. */
function openKnowingly(open: (anyway: boolean) => Workspace): { workspace: Workspace; lacks: CoreError | null } {
  try {
    return { workspace: open(false), lacks: null }
  } catch (error) {
    if (!(error instanceof CoreError && error.code === 'newest-missing')) throw error
    return { workspace: open(true), lacks: error }
  }
}

/** In the trail stands from then on that somebody went on without them, and from when to when they reached. */
async function noteLack(workspace: Workspace, { params: { found, known } }: CoreError): Promise<void> {
  const owner = { kind: 'workspace', id: 0 }
  await workspace.write('passphrases', (writer) =>
    writer.note('passphrase', 0, owner, { act: 'openedWithoutNewest', found, known }),
  )
}

async function takeOver(core: Core, workspace: Workspace): Promise<void> {
  try {
    // Damage in the first pages shows here, before the program relies on it.
    describe(workspace)
  } catch (error) {
    await workspace.close()
    throw foreseen(error, workspace.folder) ?? error
  }
  await closeNow(core)
  core.use(workspace)
  core.recent.remember(workspace.folder, core.clock(), readSettings(workspace.reader).backupFolders)
}

/** A typed folder must say where it is: what it would be relative to, nobody sees. */
function fullPath(folder: string): string {
  if (!isAbsolute(folder)) throw new CoreError('folder-missing', { folder })
  return resolve(folder)
}

/**
 * Closes the open workspace after its backup. A backup that fails never keeps a workspace open:
 * `refused` says why, and the next closing tries again.
 */
export function closeCurrent(core: Core): Promise<Closed> {
  return core.lifecycle.pass(() => closeNow(core))
}

interface Closed {
  backup: RegularBackup | null
  refused: CoreError | null
}

async function closeNow(core: Core): Promise<Closed> {
  const workspace = core.openWorkspace
  if (!workspace) return { backup: null, refused: null }
  await closeReviews(core)
  await closeImports(core)
  await closeExaminations(core)
  await stopScheduledBackup(core)
  let backup: RegularBackup | null = null
  let refused: CoreError | null = null
  try {
    const folders = staleFolders(workspace)
    if (folders.length > 0) backup = await makeRegularBackup(workspace, { folders })
  } catch (error) {
    refused = foreseen(error, workspace.folder) ?? new CoreError('internal', { id: core.log.failure(error) })
  }
  await core.release()
  return { backup, refused }
}

/** Closes the open workspace and takes it away, for one whose creation did not come to its end. */
export function discardCurrent(core: Core): Promise<void> {
  return core.lifecycle.pass(async () => {
    const { folder } = core.workspace
    await closeReviews(core)
    await closeImports(core)
    await closeExaminations(core)
    await stopScheduledBackup(core)
    await core.release()
    core.recent.forget(folder)
    discardWorkspace(folder)
  })
}

/** Restores a backup into a new folder and proves it by opening it; a restore that cannot be opened leaves no folder. */
export async function restoreInto(
  core: Core,
  file: string,
  folder: string,
  secret: Secret,
  signal?: AbortSignal,
): Promise<string> {
  const target = fullPath(folder)
  const head = await unpackInto(file, target, signal)
  try {
    const workspace = openWorkspace(target, secret, optionsFor(core, core.options.defaultUser))
    await workspace.close()
  } catch (error) {
    rmSync(target, { recursive: true, force: true })
    throw error
  }
  return head.madeAt
}
