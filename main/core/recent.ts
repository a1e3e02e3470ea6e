import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

import { z } from 'zod'

import { headerFile, writeFileDurably } from '#main/core/db/header.ts'

const mostRemembered = 12
const entrySchema = z.object({
  folder: z.string(),
  openedAt: z.string(),
  /** Where its backups go when that is not beside it: needed most when the workspace cannot be opened. */
  backupFolders: z.array(z.string()).default([]),
  /** The one folder that there was until version 0.1. */
  backupFolder: z.string().nullish(),
})
const listSchema = z.array(entrySchema)
type Remembered = z.infer<typeof listSchema>

/** The workspaces opened on this computer, newest first; the file holds folders and times only. */
export class RecentWorkspaces {
  readonly #folder: string
  readonly #file: string

  constructor(stateDir: string) {
    this.#folder = stateDir
    this.#file = join(stateDir, 'recent.json')
  }

  list(): { folder: string; name: string; openedAt: string; exists: boolean }[] {
    return this.#read().map(({ folder, openedAt }) => ({
      folder,
      openedAt,
      name: basename(folder),
      exists: existsSync(join(folder, headerFile)),
    }))
  }

  remember(folder: string, openedAt: string, backupFolders: string[] = []): void {
    this.#save([{ folder, openedAt, backupFolders }, ...this.#read().filter((entry) => entry.folder !== folder)])
  }

  /** Where the backups of a workspace go, as known when it was last open; empty: beside it, or it was never open here. */
  backupFoldersOf(folder: string): string[] {
    const known = this.#read().find((entry) => entry.folder === folder)
    if (!known) return []
    return known.backupFolders.length === 0 && known.backupFolder ? [known.backupFolder] : known.backupFolders
  }

  forget(folder: string): void {
    this.#save(this.#read().filter((entry) => entry.folder !== folder))
  }

  /** An unreadable list is an empty one: it is a convenience and the workspaces themselves are elsewhere. */
  #read(): Remembered {
    try {
      return listSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8')))
    } catch {
      return []
    }
  }

  #save(entries: Remembered): void {
    try {
      mkdirSync(this.#folder, { recursive: true })
      writeFileDurably(this.#file, JSON.stringify(entries.slice(0, mostRemembered), null, 2))
    } catch {
      // A list that cannot be kept must not stop a workspace from opening, nor its recovery code from being shown.
    }
  }
}
