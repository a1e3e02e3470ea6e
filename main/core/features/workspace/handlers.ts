import { recoverySheet } from '#main/core/documents/recovery-sheet.ts'
import type { Core } from '#main/core/core.ts'
import { readHeader, type WorkspaceHeader } from '#main/core/db/header.ts'
import {
  backupFoldersOf,
  defaultBackupFolder,
  findFolders,
  newestGood,
  staleFolders,
} from '#main/core/features/workspace/backup-states.ts'
import { listBackups, makeBackup } from '#main/core/features/workspace/backups.ts'
import { examineAside, verifySteps } from '#main/core/features/workspace/examining.ts'
import {
  closeCurrent,
  createAndUse,
  describe,
  discardCurrent,
  openAndUse,
  restoreInto,
} from '#main/core/features/workspace/lifecycle.ts'
import { rehearse } from '#main/core/features/workspace/rehearse.ts'
import { regularBackup, regularResult } from '#main/core/features/workspace/regular-backup.ts'
import { fillWithSample } from '#main/core/features/workspace/sample.ts'
import { scheduleOf, situationOf } from '#main/core/features/workspace/schedule.ts'
import { crossing, procedures } from '#main/core/procedures.ts'
import type { RehearsalStep } from '#shared/contract/workspace.ts'
import { nextBackupAt } from '#shared/domain/backup-schedule.ts'

const { workspace } = procedures

function headerOf(folder: string): WorkspaceHeader | null {
  try {
    return readHeader(folder)
  } catch {
    // Opening it says what is wrong; asking for it here is only a convenience.
    return null
  }
}

function pathOf(core: Core, file: { path: string } | { token: string }): string {
  return 'path' in file ? file.path : core.transfers.arrived(file.token).path
}

/** Progress, then the report. */
async function* rehearsed(stream: ReturnType<typeof rehearse>): AsyncGenerator<RehearsalStep> {
  try {
    for (;;) {
      const step = await stream.next()
      yield step.done ? { kind: 'done', report: step.value } : { kind: 'progress', ...step.value }
      if (step.done) return
    }
  } finally {
    // Left early: the rehearsal tidies up before anybody goes on.
    await stream.return(undefined as never)
  }
}

export const workspaceHandlers = {
  status: workspace.status.handler(({ context: { core } }) => ({
    open: core.openWorkspace ? describe(core.openWorkspace) : null,
    recent: core.recent.list(),
    defaultUser: core.options.defaultUser,
    defaultFolder: core.defaultFolder,
    version: core.options.version,
    today: core.today,
  })),

  create: workspace.create.handler(async ({ input, context: { core } }) => {
    const { workspace: created, recoveryCode } = await createAndUse(core, input)
    try {
      if (input.sample) await fillWithSample(core, input.language)
    } catch (error) {
      // Without its code having been shown, and half filled, it would be of no use to anybody.
      await discardCurrent(core)
      throw error
    }
    return { recoveryCode, open: describe(created) }
  }),

  open: workspace.open.handler(async ({ input, context: { core } }) =>
    describe(await openAndUse(core, input.folder, input.secret, input.user, input.withoutNewest)),
  ),

  close: workspace.close.handler(async ({ context: { core } }) => {
    const { backup, refused } = await closeCurrent(core)
    const missed =
      backup?.folders.flatMap(({ folder, refused: why }) => (why ? [{ folder, code: why.code }] : [])) ?? []
    return { backup: backup && regularResult(backup), refused: refused?.code ?? null, missed }
  }),

  idOf: workspace.idOf.handler(({ input }) => headerOf(input.folder)?.id ?? null),

  forgetRecent: workspace.forgetRecent.handler(({ input, context: { core } }) => {
    core.recent.forget(input.folder)
  }),

  recoverySheet: workspace.recoverySheet.handler(({ input, context: { core } }) => {
    const { workspace: open } = core
    const { bytes } = recoverySheet(
      { code: input.recoveryCode, workspaceName: open.name, createdAt: core.clock() },
      input.language,
    )
    return core.transfers.offer('registra-recovery.pdf', bytes)
  }),

  backup: workspace.backup.handler(async ({ input, signal, context: { core } }) => {
    if (input.file !== null) return { ...(await makeBackup(core.workspace, input.file, signal)), folders: [] }
    return await regularBackup(core, signal)
  }),

  backupState: workspace.backupState.handler(async ({ context: { core } }) => {
    const { workspace: open } = core
    const found = await findFolders(open)
    return {
      lastAt: newestGood(open, found),
      nextAt: nextBackupAt(scheduleOf(open), situationOf(core)),
      changed: staleFolders(open).length > 0,
      folders: found.map(({ folder, reachable, goodAt, failure }) => {
        const count = reachable ? listBackups(folder, open.header).length : null
        return { folder, reachable, goodAt, failure, count }
      }),
    }
  }),

  backups: workspace.backups.handler(({ input, context: { core } }) => {
    const open = core.openWorkspace
    const chosen = core.recent.backupFoldersOf(input.folder)
    const known = chosen.length === 0 ? [defaultBackupFolder(input.folder)] : chosen
    const folders = open?.folder === input.folder ? backupFoldersOf(open) : known
    const header = open?.folder === input.folder ? open.header : headerOf(input.folder)
    return folders.flatMap((folder) => listBackups(folder, header)).sort((a, b) => b.madeAt.localeCompare(a.madeAt))
  }),

  rehearse: workspace.rehearse.handler(({ input, signal, context: { core } }) =>
    crossing(core, rehearsed(rehearse(core, pathOf(core, input.file), input.secret, signal))),
  ),

  restore: workspace.restore.handler(async ({ input, signal, context: { core } }) => {
    const madeAt = await restoreInto(core, pathOf(core, input.file), input.folder, input.secret, signal)
    core.recent.remember(input.folder, core.clock())
    return { folder: input.folder, madeAt }
  }),

  verify: workspace.verify.handler(({ signal, context: { core } }) => examineAside(core, { do: 'verify' }, { signal })),

  watchVerify: workspace.watchVerify.handler(({ signal, context: { core } }) =>
    crossing(core, verifySteps(core, signal)),
  ),
}
