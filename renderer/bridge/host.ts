import { electronHost } from '#renderer/bridge/host-electron.ts'
import { webHost } from '#renderer/bridge/host-web.ts'
import type { MenuAction, RegistraHost } from '#shared/contract/host.ts'
import type { Language } from '#shared/i18n/index.ts'

/** A connection to the core as the client uses it; `closed` resolves when it is gone, whoever ended it. */
export type CoreConnection =
  | { kind: 'port'; port: MessagePort; closed: Promise<void> }
  | { kind: 'socket'; socket: WebSocket; closed: Promise<void> }

/** What the page asks of the program around it. Every function may reject with a `HostError` whose code has a text. */
export interface HostBridge {
  kind: 'electron' | 'web'
  /** Opens a fresh connection to the core; rejects when there is no core to be had. */
  connect: () => Promise<CoreConnection>
  /** Hands a file to the core; the token goes into a call of the contract. Progress runs from 0 to 1. */
  uploadFile: (file: File, onProgress?: (share: number) => void, signal?: AbortSignal) => Promise<{ token: string }>
  /** Address of a file the core offered, for previews. */
  fileUrl: (token: string) => string
  /** Lets the user save an offered file; `cancelled` when the dialog was closed. */
  saveFile: (token: string, suggestedName: string) => Promise<'saved' | 'cancelled'>
  /** Opens a copy of an offered file in its own program (in the web host: a new tab). */
  openFile: (token: string) => Promise<void>
  /** Prints an offered PDF through the dialog of the system. */
  printFile: (token: string) => Promise<'printed' | 'cancelled'>
  /** Absent where there is no folder dialog: show a text field instead. Null when the dialog was closed. */
  chooseFolder?: (options?: { title?: string; startIn?: string }) => Promise<string | null>
  /** Opens an official page the user clicked, in the browser. */
  openExternal: (url: string) => Promise<void>
  /** Installs an offered update file; absent where the program is not installed but served. */
  installUpdate?: (token: string) => Promise<'closing' | 'shown'>
  /** Saves the technical log without the core; absent where only the core can tell it. */
  saveLog?: () => Promise<'saved' | 'cancelled' | 'empty'>
  /** Empties the clipboard in a minute if it still holds the text; absent where the page must see to that itself. */
  forgetCopied?: (text: string) => Promise<void>
  setLanguage: (language: Language) => Promise<void>
  setTitle: (title: string) => Promise<void>
  setTheme: (theme: 'light' | 'dark' | 'system') => Promise<void>
  /** Hears what is chosen in the window's menu; the function returned stops it. */
  onMenuAction: (listener: (action: MenuAction) => void) => () => void
  /** Absent where passphrases cannot be kept at all; ask `available` otherwise. */
  passphrases?: {
    available: () => Promise<boolean>
    remember: (workspaceId: string, passphrase: string) => Promise<void>
    recall: (workspaceId: string) => Promise<string | null>
    forget: (workspaceId: string) => Promise<void>
  }
}

const offered = (globalThis as { registraHost?: RegistraHost }).registraHost

/** The program around this page: the desktop shell when its preload has run, else the loopback web host. */
export const host: HostBridge = offered ? electronHost(offered) : webHost()
