import { app, BrowserWindow, nativeTheme, screen, type Session } from 'electron'

import { startUrl } from '#main/electron/origin.ts'
import type { PreferenceStore } from '#main/electron/preferences.ts'
import { openingBounds, smallestWindow } from '#main/electron/window-state.ts'

export interface WindowParts {
  session: Session
  /** The built preload, absolute. */
  preloadPath: string
  /** The window's picture where the system does not take it from the program itself. */
  iconPath: string
  preferences: PreferenceStore
}

/** Opens the one window of the program where it was last, and shows it once there is something to see. */
export function openWindow({ session, preloadPath, iconPath, preferences }: WindowParts): BrowserWindow {
  const kept = preferences.read().window
  const window = new BrowserWindow({
    ...openingBounds(kept, screen.getAllDisplays(), screen.getPrimaryDisplay()),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    ...(process.platform === 'linux' ? { icon: iconPath } : {}),
    title: app.getName(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      session,
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      // A bug report needs the page's console; an office does not.
      devTools: !app.isPackaged,
    },
  })
  if (kept?.maximised === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  // The page's own <title> is the product's name; the host sets what the page asks for by `setTitle`.
  window.on('page-title-updated', (event) => event.preventDefault())
  return window
}

/** Loads, or loads again, the page of the window. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(startUrl)
}

/** Remembers where the window is; a maximised one keeps the place it returns to. */
export function keepWindowState(window: BrowserWindow, preferences: PreferenceStore): void {
  if (window.isDestroyed()) return
  const { x, y, width, height } = window.getNormalBounds()
  preferences.change({ window: { x, y, width, height, maximised: window.isMaximized() } })
}

/** Brings the window to the front: the program was started a second time. */
export function showAgain(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
