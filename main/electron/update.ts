import { chmod, mkdtemp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { app, dialog, shell } from 'electron'

import { newestFormat } from '#main/core/features/program/check-update.ts'
import { machine } from '#main/core/features/program/here.ts'
import { demandFitting, demandSound, readUpdate, takeOut } from '#main/core/features/program/update-file.ts'
import { CoreError } from '#main/core/errors.ts'
import type { OfferedFile } from '#main/core/host.ts'
import { texts } from '#main/core/texts.ts'
import { replaceFile } from '#main/electron/saving.ts'
import { writeFailure } from '#main/electron/failure.ts'
import { HostError } from '#shared/contract/host.ts'
import type { Installer } from '#shared/domain/update.ts'
import type { Language } from '#shared/i18n/index.ts'

export interface UpdaterParts {
  /** Where the program keeps what belongs to this computer, absolute. */
  stateDir: string
  /** The public keys whose updates are ours. */
  keys: readonly string[]
  language: () => Language
  /** Closes the workspace with its backup and ends the program; what `beforeTheEnd` does comes last. */
  leave: () => Promise<void>
  /** The AppImage that runs, where one does: its own run time says so in the environment. */
  appImage: string | undefined
}

export interface Updater {
  /**
   * Proves an update file once more, independent of what the page was told, takes the installer out and hands over: `closing`
   * when the program ends for it, `shown` when the user is shown the package. Throws `updateRefused` or what the disk says.
   */
  install: (offered: OfferedFile) => Promise<'closing' | 'shown'>
  /** Starts what was handed over, if anything was; called when workspace and core are closed. */
  beforeTheEnd: () => Promise<void>
  /** Removes installers of earlier updates. */
  clear: () => Promise<void>
}

interface Proved {
  path: string
  installer: Installer
}

/** What a user's update file becomes on this computer. Nothing is run but the copy that was checked here. */
export function createUpdater(parts: UpdaterParts): Updater {
  const folder = join(parts.stateDir, 'updates')
  let handedOver: Proved | null = null

  async function prove({ path }: OfferedFile): Promise<Proved> {
    try {
      const update = await readUpdate(path, parts.keys)
      demandFitting(update, { version: app.getVersion(), ...machine(), workspaceFormat: newestFormat })
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // A folder that did not exist a moment ago: nothing can lie in wait there under the installer's name.
      return { path: await takeOut(update, await mkdtemp(join(folder, '-'))), installer: update.installer }
    } catch (error) {
      if (error instanceof CoreError) throw new HostError('updateRefused')
      throw writeFailure(error)
    }
  }

  /** Everything between the check and the start could have been changed by another program: looked at once more. */
  async function start({ path, installer }: Proved): Promise<boolean> {
    await demandSound(path, installer)
    if (installer.kind !== 'appimage') return (await shell.openPath(path)) === ''
    if (parts.appImage === undefined) return false
    await chmod(path, 0o755)
    await replaceFile(path, parts.appImage)
    app.relaunch({ execPath: parts.appImage })
    return true
  }

  return {
    install: async (offered) => {
      const proved = await prove(offered)
      const { kind } = proved.installer
      // The system's own tools install a package, with rights that this program does not have.
      if (kind === 'deb' || (kind === 'appimage' && parts.appImage === undefined)) {
        shell.showItemInFolder(proved.path)
        return 'shown'
      }
      handedOver = proved
      // The page is answered first: its window goes with the program.
      setImmediate(() => void parts.leave())
      return 'closing'
    },
    beforeTheEnd: async () => {
      if (handedOver === null) return
      const started = await start(handedOver).catch(() => false)
      if (started) return
      const t = texts(parts.language())
      await dialog.showMessageBox({
        type: 'warning',
        title: 'Registra',
        message: t(($) => $.menu.updateFailed.message),
        detail: t(($) => $.menu.updateFailed.detail),
        buttons: [t(($) => $.menu.updateFailed.close)],
        noLink: true,
      })
    },
    clear: async () => {
      // An installer that still runs on Windows keeps its file: it goes at the next start.
      await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    },
  }
}
