import { verifyWorkspace } from '#main/core/audit/verify.ts'
import { recoverySheet } from '#main/core/documents/recovery-sheet.ts'
import { readHeader } from '#main/core/db/header.ts'
import { CoreError } from '#main/core/errors.ts'
import {
  defaultBackupFolder,
  backupFolderOf,
  listBackups,
  makeBackup,
  makeRegularBackup,
} from '#main/core/features/workspace/backups.ts'
import {
  closeCurrent,
  createAndUse,
  describe,
  discardCurrent,
  openAndUse,
  restoreInto,
} from '#main/core/features/workspace/lifecycle.ts'
import { fillWithSample } from '#main/core/features/workspace/sample.ts'
import { procedures } from '#main/core/procedures.ts'

const { workspace } = procedures

function idOf(folder: string): string | null {
  try {
    return readHeader(folder).id
  } catch {
    // Opening it says what is wrong; asking for its id is only a convenience.
    return null
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
    describe(await openAndUse(core, input.folder, input.secret, input.user)),
  ),

  close: workspace.close.handler(async ({ context: { core } }) => {
    const { backup, refused } = await closeCurrent(core)
    return { backup, refused: refused?.code ?? null }
  }),

  idOf: workspace.idOf.handler(({ input }) => idOf(input.folder)),

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

  backup: workspace.backup.handler(({ input, signal, context: { core } }) =>
    input.file === null ? makeRegularBackup(core.workspace) : makeBackup(core.workspace, input.file, signal),
  ),

  backups: workspace.backups.handler(({ input, context: { core } }) => {
    const open = core.openWorkspace
    const known = core.recent.backupFolderOf(input.folder) ?? defaultBackupFolder(input.folder)
    const folder = open?.folder === input.folder ? backupFolderOf(open) : known
    return listBackups(folder, idOf(input.folder))
  }),

  restore: workspace.restore.handler(async ({ input, signal, context: { core } }) => {
    const file = 'path' in input.file ? input.file.path : core.transfers.arrived(input.file.token).path
    const madeAt = await restoreInto(core, file, input.folder, input.secret, signal)
    core.recent.remember(input.folder, core.clock())
    return { folder: input.folder, madeAt }
  }),

  verify: workspace.verify.handler(({ context: { core } }) => {
    if (core.workspace.writing) throw new CoreError('busy')
    return verifyWorkspace(core.workspace.connection)
  }),
}
