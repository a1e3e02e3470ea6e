import type { MessagePort } from 'node:worker_threads'

/** What a host tells the core when it starts it. Paths are absolute. */
export interface CoreOptions {
  /** Folder for what belongs to this computer and not to a workspace: recent workspaces, logs. */
  stateDir: string
  /** The program's `resources` folder (fonts, sample workspace). */
  resourcesDir: string
  /** Shown in diagnostics and written into backups. */
  version: string
  /** Name proposed for the audit trail: the login name. */
  defaultUser: string
  /** Fixed instant for tests (ISO, UTC); absent means the real clock. */
  now?: string
  /** The local date to reckon from instead of today (Brussels); the audit trail keeps real time. */
  asOf?: string
  /** Public keys of updates in place of the program’s own; only tests give some. */
  updateKeys?: readonly string[]
  /** Memory in KiB to derive the keys of new workspaces with; absent: the full cost. Only tests ask for less, for they make hundreds. */
  keyCost?: number
}

/** A place where a host may write the bytes of a file that the user chose; `token` is what the renderer sends in its calls. */
export interface IncomingFile {
  token: string
  path: string
}

/** A file the core has produced and offers for viewing, saving or printing. */
export interface OfferedFile {
  path: string
  fileName: string
  mediaType: string
}

/** The running core as a host sees it: ports to relay, files to pass on, and a way to stop. */
export interface CoreThread {
  /** A fresh port for one client; the host relays its frames unread and closes it when the client goes. */
  connect: () => MessagePort
  /** Announces an incoming file; the host then writes the bytes to `path` itself and calls `fileArrived`. */
  expectFile: (fileName: string) => Promise<IncomingFile>
  fileArrived: (token: string) => Promise<void>
  /** The upload failed or was refused: forget it and remove what was written. */
  fileFailed: (token: string) => Promise<void>
  /** Looks up a file the core offered; `null` when the token is unknown or expired. */
  offeredFile: (token: string) => Promise<OfferedFile | null>
  /** Closes the workspace (with its backup) and ends the thread. */
  stop: () => Promise<void>
  /** Resolves when the thread ended by itself (a crash); the host then shows a message and may start a new one. */
  ended: Promise<void>
}

/** The largest file a host accepts for upload, in bytes; larger ones are refused before the first byte is stored. */
export const largestUpload = 1_000_000_000
