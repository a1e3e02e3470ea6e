import { app, dialog, nativeTheme, type BrowserWindow, type Session } from 'electron'

import type { OfferedFile } from '#main/core/host.ts'
import { texts } from '#main/core/texts.ts'
import type { CoreKeeper } from '#main/electron/core-keeper.ts'
import type { CopiedText } from '#main/electron/copied.ts'
import type { HostHandlers } from '#main/electron/ipc.ts'
import { openLink } from '#main/electron/links.ts'
import type { OpenedFiles } from '#main/electron/opening.ts'
import type { Passphrases } from '#main/electron/passphrases.ts'
import type { PreferenceStore } from '#main/electron/preferences.ts'
import { printOffered } from '#main/electron/printing.ts'
import { connectPage } from '#main/electron/relay.ts'
import { saveOffered } from '#main/electron/saving.ts'
import type { Trouble } from '#main/electron/trouble.ts'
import type { Updater } from '#main/electron/update.ts'
import { HostError } from '#shared/contract/host.ts'
import type { Language } from '#shared/i18n/index.ts'

export interface HandlerParts {
  window: BrowserWindow
  core: CoreKeeper
  printSession: Session
  preferences: PreferenceStore
  passphrases: Passphrases
  copied: CopiedText
  openedFiles: OpenedFiles
  updater: Updater
  trouble: Trouble
  language: () => Language
  setLanguage: (language: Language) => void
}

/** What the desktop host does for the page, action by action. */
export function createHandlers(parts: HandlerParts): HostHandlers {
  const { window, core, preferences, passphrases, copied } = parts

  async function offered(token: string): Promise<OfferedFile> {
    const file = await (await core.running()).offeredFile(token)
    if (file === null) throw new HostError('fileGone')
    return file
  }

  return {
    connect: async () => connectPage(window.webContents, await core.running()),
    chooseFolder: async (input) => {
      const t = texts(parts.language())
      const chosen = await dialog.showOpenDialog(window, {
        title: input?.title ?? t(($) => $.menu.folderTitle),
        buttonLabel: t(($) => $.menu.folderButton),
        defaultPath: input?.startIn ?? preferences.read().folder ?? app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      })
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
    },
    saveFile: async ({ token, suggestedName }) =>
      saveOffered(window, await offered(token), suggestedName, parts.language(), preferences),
    openFile: async ({ token }) => parts.openedFiles.open(await offered(token)),
    printFile: async ({ token }) => printOffered(parts.printSession, token, await offered(token)),
    installUpdate: async ({ token }) => parts.updater.install(await offered(token)),
    saveLog: () => parts.trouble.saveLog(window),
    openExternal: ({ url }) => openLink(url),
    forgetCopied: ({ text }) => copied.forgetSoon(text),
    setLanguage: ({ language }) => parts.setLanguage(language),
    setTitle: ({ title }) => window.setTitle(title === '' ? app.getName() : title),
    setTheme: ({ theme }) => {
      nativeTheme.themeSource = theme
      preferences.change({ theme })
    },
    passphraseAvailable: () => passphrases.available(),
    passphraseRemember: ({ workspaceId, passphrase }) => passphrases.remember(workspaceId, passphrase),
    passphraseRecall: ({ workspaceId }) => passphrases.recall(workspaceId),
    passphraseForget: ({ workspaceId }) => passphrases.forget(workspaceId),
  }
}
