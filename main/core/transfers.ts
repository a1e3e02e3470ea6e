import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'

import { CoreError } from '#main/core/errors.ts'
import { safeFileName } from '#main/core/file-name.ts'
import { removeQuietly } from '#main/core/db/folder.ts'
import { writeFileDurably } from '#main/core/db/header.ts'
import type { IncomingFile, OfferedFile } from '#main/core/host.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'

export { safeFileName }

/** The most files kept at once; the oldest go first, for nobody prints what was shown two hundred documents ago. */
const mostFiles = 200

interface Arrived {
  path: string
  fileName: string
  complete: boolean
  /** Not ours: read where the user keeps it, never removed. */
  foreign?: boolean
}

const mediaTypes: Record<string, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
}

function removeOurs({ path, foreign }: { path: string; foreign?: boolean }): void {
  if (!foreign) removeQuietly(path)
}

/** Files on their way between a host and the core, under tokens that cannot be guessed. */
export class Transfers {
  readonly #folder: () => string
  readonly #arrived = new Map<string, Arrived>()
  readonly #offered = new Map<string, OfferedFile>()

  /** @param folder where files are put: the workspace's temporary folder, or the computer's while none is open. */
  constructor(folder: () => string) {
    this.#folder = folder
  }

  /** A place for an incoming file; the host writes it there. */
  expect(fileName: string): IncomingFile {
    const token = randomBytes(18).toString('base64url')
    const path = this.#place(token)
    this.#arrived.set(token, { path, fileName: safeFileName(fileName), complete: false })
    this.#forgetOldest(this.#arrived)
    return { token, path }
  }

  /** Takes a file where it lies, for hosts that are given paths by the user (the command line); it is never removed. */
  adopt(path: string): { token: string; fileName: string } {
    const token = randomBytes(18).toString('base64url')
    const fileName = safeFileName(basename(path))
    this.#arrived.set(token, { path, fileName, complete: true, foreign: true })
    return { token, fileName }
  }

  complete(token: string): void {
    const file = this.#arrived.get(token)
    if (file) file.complete = true
  }

  discard(token: string): void {
    const file = this.#arrived.get(token)
    this.#arrived.delete(token)
    if (file) removeOurs(file)
  }

  /** A file that has arrived whole; throws `file-gone`. */
  arrived(token: string): { path: string; fileName: string } {
    const file = this.#arrived.get(token)
    if (!file?.complete) throw new CoreError('file-gone')
    return { path: file.path, fileName: file.fileName }
  }

  /** Offers bytes for viewing, saving or printing; the media type follows the name's ending. */
  offer(fileName: string, bytes: Buffer): OfferedFileToken {
    const path = this.placeFor(fileName)
    writeFileDurably(path, bytes)
    return this.offerFile(fileName, path)
  }

  /** A path for a file that is going to be offered with `offerFile`. */
  placeFor(fileName: string): string {
    return this.#place(`${randomBytes(9).toString('base64url')}-${safeFileName(fileName)}`)
  }

  /** Offers a file already written at a path from `placeFor`. */
  offerFile(fileName: string, path: string): OfferedFileToken {
    const token = randomBytes(18).toString('base64url')
    const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()
    const file = { path, fileName: safeFileName(fileName), mediaType: mediaTypes[ending] ?? 'application/octet-stream' }
    this.#offered.set(token, file)
    this.#forgetOldest(this.#offered)
    return { token, fileName: file.fileName, mediaType: file.mediaType }
  }

  offered(token: string): OfferedFile | null {
    return this.#offered.get(token) ?? null
  }

  /** Forgets and removes everything; when a workspace closes nothing of it stays outside. */
  clear(): void {
    for (const file of [...this.#arrived.values(), ...this.#offered.values()]) removeOurs(file)
    this.#arrived.clear()
    this.#offered.clear()
  }

  #place(name: string): string {
    const folder = this.#folder()
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return join(folder, name)
  }

  #forgetOldest(files: Map<string, { path: string; foreign?: boolean }>): void {
    for (const [token, file] of files) {
      if (files.size <= mostFiles) return
      files.delete(token)
      removeOurs(file)
    }
  }
}
