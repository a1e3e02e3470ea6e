/**
 * A double of the `electron` module for tests. It is the outermost layer only: windows are pages of a real Chromium,
 * the preload is the built file, addresses are answered by the registered protocol handler over a real HTTP connection,
 * and messages go through the handlers the program registered. Tests reach the inside through `double`.
 */
import { EventEmitter } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'

import type { Display, MenuItemConstructorOptions } from 'electron'

import { MessageChannelDouble } from '#tests/electron/ports.ts'
import { SessionDouble } from '#tests/electron/session-double.ts'
import { WindowDouble } from '#tests/electron/window-double.ts'

/** The answers and the record of what the program asked of the system. */
class Control {
  userData = ''
  documents = ''
  systemLanguages = ['fr-BE']
  isPackaged = false
  /** Whether this is the first instance. */
  holdsLock = true
  switches = new Map<string, string | undefined>()
  sandboxed = false
  schemes: unknown[] = []
  quits = 0
  exitCode: number | null = null
  saveAnswer: { canceled: boolean; filePath: string } = { canceled: true, filePath: '' }
  saveAsked: { defaultPath?: string; filters?: unknown }[] = []
  folderAnswer: { canceled: boolean; filePaths: string[] } = { canceled: true, filePaths: [] }
  /** Answers to message boxes, in order; each box takes one, and the last stays. */
  messageAnswers: (number | Promise<number>)[] = [0]
  messages: { message: string; detail: string; buttons: string[] }[] = []
  errors: string[] = []
  clipboard = ''
  openedLinks: string[] = []
  openedPaths: string[] = []
  /** What each opened file held at that moment. */
  openedBytes: string[] = []
  shownPaths: string[] = []
  relaunches: string[] = []
  openPathAnswer = ''
  encryption = true
  backend = 'gnome_libsecret'
  displays: Pick<Display, 'workArea'>[] = [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }]
  menu: MenuItemConstructorOptions[] | null = null
  themeSource = 'system'
  handlers = new Map<string, (...args: unknown[]) => unknown>()

  get windows(): WindowDouble[] {
    return WindowDouble.all
  }

  /** The window of the program (print windows have no preload). */
  get window(): WindowDouble {
    const found = WindowDouble.all.find((window) => window.options.webPreferences?.preload !== undefined)
    if (found === undefined) throw new Error('no window was opened')
    return found
  }

  /** Back to the first answers, with nothing asked yet; windows and sessions stay. */
  forgetAnswers(): void {
    const { userData, documents, menu, handlers, switches, schemes, sandboxed } = this
    Object.assign(this, new Control(), { userData, documents, menu, handlers, switches, schemes, sandboxed })
  }

  /** Forgets everything between two tests and closes what is open. */
  async reset(): Promise<void> {
    await WindowDouble.closeAll()
    await SessionDouble.closeAll()
    app.removeAllListeners()
    Object.assign(this, new Control())
  }
}

class AppDouble extends EventEmitter {
  commandLine = { appendSwitch: (name: string, value?: string): unknown => double.switches.set(name, value) }
  enableSandbox = (): void => {
    double.sandboxed = true
  }
  requestSingleInstanceLock = (): boolean => double.holdsLock
  whenReady = (): Promise<void> => Promise.resolve()
  getName = (): string => 'Registra'
  getVersion = (): string => '0.1.0'
  getPath = (name: 'userData' | 'documents'): string => double[name]
  setPath = (name: 'userData' | 'documents', path: string): void => {
    double[name] = path
  }
  getPreferredSystemLanguages = (): string[] => double.systemLanguages
  get isPackaged(): boolean {
    return double.isPackaged
  }
  relaunch = ({ execPath }: { execPath: string }): unknown => double.relaunches.push(execPath)
  exit = (code: number): void => {
    double.exitCode = code
  }
  /** Like the real one: asks the listeners first, and does nothing when one of them holds it back. */
  quit = (): void => {
    let held = false
    this.emit('before-quit', { preventDefault: () => (held = true) })
    if (!held) double.quits += 1
  }
}

export const app = new AppDouble()
export const double = new Control()

WindowDouble.invoke = async (event, channel, args) => {
  const handler = double.handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return handler(event, ...args)
}
WindowDouble.created = (contents) => app.emit('web-contents-created', {}, contents)

export const ipcMain = {
  handle: (channel: string, handler: (...args: unknown[]) => unknown): void => {
    if (double.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    double.handlers.set(channel, handler)
  },
  removeHandler: (channel: string): unknown => double.handlers.delete(channel),
}

export const session = {
  fromPartition: (name: string, options?: { cache: boolean }): SessionDouble => SessionDouble.of(name, options),
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]): unknown => double.schemes.push(...schemes),
}

export const dialog = {
  showSaveDialog: async (...args: unknown[]): Promise<unknown> => {
    double.saveAsked.push(args.at(-1) as { defaultPath?: string })
    return double.saveAnswer
  },
  showOpenDialog: async (): Promise<unknown> => double.folderAnswer,
  showMessageBox: async (...args: unknown[]): Promise<{ response: number }> => {
    double.messages.push(args.at(-1) as { message: string; detail: string; buttons: string[] })
    const [next = 0, ...later] = double.messageAnswers
    if (later.length > 0) double.messageAnswers = later
    return { response: await next }
  },
  showErrorBox: (_title: string, content: string): unknown => double.errors.push(content),
}

export const clipboard = {
  readText: (): string => double.clipboard,
  clear: (): void => {
    double.clipboard = ''
  },
}

export const shell = {
  openExternal: async (url: string): Promise<void> => {
    double.openedLinks.push(url)
  },
  openPath: async (path: string): Promise<string> => {
    double.openedPaths.push(path)
    double.openedBytes.push(existsSync(path) ? readFileSync(path, 'latin1') : '')
    return double.openPathAnswer
  },
  showItemInFolder: (path: string): unknown => double.shownPaths.push(path),
}

export const safeStorage = {
  isEncryptionAvailable: (): boolean => double.encryption,
  isAsyncEncryptionAvailable: async (): Promise<boolean> => double.encryption,
  getSelectedStorageBackend: (): string => double.backend,
  // Not a cipher, but not the text itself either: a test can tell what reached the disk.
  encryptStringAsync: async (text: string): Promise<Buffer> =>
    Buffer.from(`sealed:${text}`).map((byte) => byte ^ 0x5a) as Buffer,
  decryptStringAsync: async (sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> => {
    const text = Buffer.from(sealed.map((byte) => byte ^ 0x5a)).toString()
    if (!text.startsWith('sealed:')) throw new Error('Error while decrypting the ciphertext')
    return { result: text.slice('sealed:'.length), shouldReEncrypt: false }
  },
}

export const screen = {
  getAllDisplays: (): unknown => double.displays,
  getPrimaryDisplay: (): unknown => double.displays[0],
}

export const nativeTheme = {
  shouldUseDarkColors: false,
  get themeSource(): string {
    return double.themeSource
  },
  set themeSource(value: string) {
    double.themeSource = value
  },
}

export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] => template,
  setApplicationMenu: (menu: MenuItemConstructorOptions[]): void => {
    double.menu = menu
  },
}

export { WindowDouble as BrowserWindow, MessageChannelDouble as MessageChannelMain }
