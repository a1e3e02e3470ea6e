import { existsSync, mkdtempSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'

import { ensureWritable, writeRefusal } from '#main/core/db/folder.ts'
import { CoreError } from '#main/core/errors.ts'

/** Files that come to stand in a folder together: until `publish` nobody sees them, after `discard` nothing is left. */
export class FolderOutput {
  readonly folder: string
  readonly #aside: string
  readonly #names: string[] = []
  readonly #madeFolder: boolean

  /** Throws `folder-missing` for a path that is not absolute, `not-writable` and `disk-full`. */
  constructor(folder: string) {
    if (!isAbsolute(folder)) throw new CoreError('folder-missing', { folder })
    this.folder = folder
    this.#madeFolder = !existsSync(folder)
    if (!this.#madeFolder && !statSync(folder).isDirectory()) throw new CoreError('not-writable', { folder })
    ensureWritable(folder)
    this.#aside = this.#guarded(() => mkdtempSync(join(folder, '.registra-')))
  }

  /** Writes a file aside and returns the path it will have. A name used before gets a number. */
  write(name: string, bytes: Buffer): string {
    const free = this.#free(name)
    this.#guarded(() => writeFileSync(join(this.#aside, free), bytes, { mode: 0o600 }))
    this.#names.push(free)
    return join(this.folder, free)
  }

  /** Puts every file in its place, over older ones of the same name, and returns their paths. */
  publish(): string[] {
    const placed: string[] = []
    try {
      for (const name of this.#names) {
        this.#guarded(() => renameSync(join(this.#aside, name), join(this.folder, name)))
        placed.push(join(this.folder, name))
      }
    } catch (error) {
      // Half a pack is worse than none: whoever finds it would trust it.
      for (const path of placed) rmSync(path, { force: true })
      throw error
    } finally {
      rmSync(this.#aside, { recursive: true, force: true })
    }
    return placed
  }

  /** Forgets everything; a folder made for the purpose goes too. */
  discard(): void {
    rmSync(this.#aside, { recursive: true, force: true })
    if (!this.#madeFolder) return
    try {
      rmdirSync(this.folder)
    } catch {
      // Someone else has put a file there meanwhile: it stays.
    }
  }

  #free(name: string): string {
    const dot = name.lastIndexOf('.')
    for (let count = 1; ; count += 1) {
      const candidate = count === 1 ? name : `${name.slice(0, dot)} (${count})${name.slice(dot)}`
      if (!this.#names.some((other) => other.toLowerCase() === candidate.toLowerCase())) return candidate
    }
  }

  #guarded<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      throw writeRefusal(error, this.folder) ?? error
    }
  }
}
