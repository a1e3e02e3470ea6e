import { userInfo } from 'node:os'
import { join } from 'node:path'

import { app, clipboard, dialog, Menu, nativeTheme, type BrowserWindow } from 'electron'

import { updateKeys } from '#main/core/features/program/update-keys.ts'
import type { CoreOptions, CoreThread } from '#main/core/host.ts'
import { closeGracefully } from '#main/electron/closing.ts'
import { keepCore } from '#main/electron/core-keeper.ts'
import { watchCopied } from '#main/electron/copied.ts'
import { createHandlers } from '#main/electron/handlers.ts'
import { hardenProcess } from '#main/electron/hardening.ts'
import { answerPage } from '#main/electron/ipc.ts'
import { menuTemplate } from '#main/electron/menu.ts'
import { askAboutHungPage, askAfterCoreCrash, askAfterFailedStart, askAfterPageCrash } from '#main/electron/messages.ts'
import { denyNavigation } from '#main/electron/navigation.ts'
import { createOpenedFiles } from '#main/electron/opening.ts'
import { openPassphrases } from '#main/electron/passphrases.ts'
import { openPreferences, startLanguage } from '#main/electron/preferences.ts'
import { pageHandler, printHandler } from '#main/electron/serve.ts'
import { openPageSession, openPrintSession } from '#main/electron/session.ts'
import { watchTrouble, type Trouble } from '#main/electron/trouble.ts'
import { createUpdater } from '#main/electron/update.ts'
import { loadPage, openWindow, showAgain } from '#main/electron/window.ts'
import { hostActionChannel } from '#shared/contract/host-channels.ts'
import type { MenuAction } from '#shared/contract/host.ts'
import type { Language } from '#shared/i18n/index.ts'

export interface DesktopOptions {
  /** The program's own folder: holds `dist` and `resources`. */
  root: string
  startCore: (options: CoreOptions) => Promise<CoreThread>
  /** Public keys of updates in place of the program’s own; only tests give some. */
  updateKeys?: readonly string[]
  /** The AppImage that runs, if one does. */
  appImage?: string | undefined
  /** Command line without program and script; knows `--state-dir=<absolute>` and, for tests, `--now=<instant>`. */
  args: readonly string[]
}

/** Runs the desktop program: everything that must come before Electron is ready, then the one window. */
export function startDesktop(options: DesktopOptions): void {
  hardenProcess()
  const stateDir = argument(options.args, 'state-dir')
  if (stateDir !== undefined) app.setPath('userData', stateDir)
  // The lock belongs to the state folder, so this comes after the line above.
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  let window: BrowserWindow | null = null
  app.on('second-instance', () => showAgain(window))
  app.on('window-all-closed', () => app.quit())
  void app
    .whenReady()
    .then(() =>
      openDesktop(options, (opened) => {
        window = opened
      }),
    )
    .catch((error: unknown) => {
      // Nothing to fall back on: the installation lacks its page. Said plainly, instead of an empty window.
      dialog.showErrorBox('Registra', error instanceof Error ? error.message : String(error))
      app.exit(1)
    })
}

async function openDesktop(options: DesktopOptions, opened: (window: BrowserWindow) => void): Promise<void> {
  const stateDir = app.getPath('userData')
  const preferences = openPreferences(stateDir)
  const openedFiles = createOpenedFiles(stateDir)
  const trouble = watchTrouble(stateDir, preferences, () => language)
  nativeTheme.themeSource = preferences.read().theme ?? 'system'
  let language = startLanguage(preferences.read().language, app.getPreferredSystemLanguages())
  const updater = createUpdater({
    stateDir,
    keys: options.updateKeys ?? updateKeys,
    appImage: options.appImage,
    language: () => language,
    leave: () => leave(),
  })
  // What a crash, or an update, left behind.
  for (const left of [openedFiles, updater, trouble]) await left.clear()

  const core = keepCore(
    () =>
      options.startCore({
        stateDir,
        resourcesDir: join(options.root, 'resources'),
        version: app.getVersion(),
        defaultUser: loginName(),
        ...(options.updateKeys === undefined ? {} : { updateKeys: options.updateKeys }),
        ...(app.isPackaged ? {} : { now: argument(options.args, 'now') }),
      }),
    () => void recover(),
  )
  const starting = core.start()

  const session = openPageSession(
    pageHandler({ rendererDir: join(options.root, 'dist', 'renderer'), core: () => core.running() }),
  )
  const printSession = openPrintSession(printHandler(() => core.running()))
  denyNavigation((contents) => contents.session === printSession)
  const preloadPath = join(options.root, 'dist', 'electron', 'preload.cjs')
  const iconPath = join(options.root, 'resources', 'icons', 'png', '256x256.png')
  const window = openWindow({ session, preloadPath, iconPath, preferences })
  opened(window)
  const copied = watchCopied(clipboard)
  const leave = closeGracefully({
    window,
    core,
    preferences,
    language: () => language,
    cleanUp: async () => {
      await copied.forgetNow()
      await openedFiles.clear()
      await trouble.clear()
      await updater.beforeTheEnd()
    },
  })

  async function saveLog(): Promise<void> {
    await trouble.saveLog(window)
  }

  function perform(action: MenuAction): void {
    if (!window.isDestroyed()) window.webContents.send(hostActionChannel, action)
  }

  function setLanguage(chosen: Language): void {
    language = chosen
    preferences.change({ language: chosen })
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform, perform)))
  }

  async function recover(): Promise<void> {
    if (window.isDestroyed()) return
    trouble.log.ended('core', 'thread', 0)
    if ((await askAfterCoreCrash(window, language, saveLog)) === 'quit') return leave()
    // Every port died with the thread; a fresh page connects anew.
    if ((await seeStart(core.start())) !== 'given up') await loadPage(window)
  }

  /** Sees a start through, asking after each failure; tells whether it came at once, after a retry or never. */
  async function seeStart(start: Promise<void>): Promise<'started' | 'retried' | 'given up'> {
    const started = await start.then(
      () => true,
      () => false,
    )
    if (started) return 'started'
    if ((await askAfterFailedStart(window, language, saveLog)) === 'quit') {
      await leave()
      return 'given up'
    }
    return (await seeStart(core.start())) === 'given up' ? 'given up' : 'retried'
  }

  watchPage({ window, language: () => language, leave, trouble })
  answerPage(
    window.webContents,
    createHandlers({
      window,
      core,
      printSession,
      preferences,
      passphrases: openPassphrases(stateDir),
      copied,
      openedFiles,
      updater,
      trouble,
      language: () => language,
      setLanguage,
    }),
  )
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform, perform)))
  // Page and core start side by side; the page's first `connect` waits for the core.
  const [start] = await Promise.all([seeStart(starting), loadPage(window)])
  // The page was told meanwhile that there is no core; a fresh one connects.
  if (start === 'retried') await loadPage(window)
}

interface Watched {
  window: BrowserWindow
  language: () => Language
  leave: () => Promise<void>
  trouble: Trouble
}

/** The page's process can crash or hang; the core and the data go on, so the page is simply loaded again. */
function watchPage({ window, language, leave, trouble }: Watched): void {
  const saveLog = async (): Promise<void> => void (await trouble.saveLog(window))
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return
    trouble.log.ended('page', details.reason, details.exitCode)
    void askAfterPageCrash(window, language(), saveLog).then((answer) =>
      answer === 'quit' ? leave() : loadPage(window),
    )
  })
  let asking = false
  async function askWhetherHung(): Promise<void> {
    if (asking) return
    asking = true
    const answer = await askAboutHungPage(window, language(), saveLog)
    asking = false
    if (answer === 'reload' && !window.isDestroyed()) window.webContents.reload()
  }
  window.on('unresponsive', () => void askWhetherHung())
}

function argument(args: readonly string[], name: string): string | undefined {
  const prefix = `--${name}=`
  return args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length)
}

/** The login name, or nothing where the system knows none (a container without a user entry). */
function loginName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
