import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { root } from '#build/root.ts'

/** All files below some files and folders of the checkout, sorted; tests are left out, for they change no output. */
function filesBelow(paths: string[]): string[] {
  const files = paths.flatMap((path) => {
    if (!statSync(join(root, path)).isDirectory()) return [path]
    const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  })
  return files.filter((file) => !/\.test\.tsx?$/.test(file)).sort()
}

/** A hash over the names and contents of the sources an output is made from, with the version of Node left out. */
export function fingerprint(sources: string[]): string {
  const hash = createHash('sha256')
  for (const file of filesBelow(sources)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * A hash over the names of the sources and what the file system says of them. While it stays the same no file was
 * written to (even one put back with its old date has a new change time), so that nothing needs to be read.
 */
function stamps(sources: string[]): string {
  const hash = createHash('sha256')
  for (const file of filesBelow(sources)) {
    const { size, mtimeMs, ctimeMs, ino } = statSync(join(root, file))
    hash.update(`${file}\0${size} ${mtimeMs} ${ctimeMs} ${ino}\0`)
  }
  return hash.digest('hex')
}

/** What an output was made from, and how its sources looked to the file system when that was last seen to be true. */
interface Note {
  fingerprint: string
  stamps: string
}

function readNote(output: string): Note | null {
  if (!existsSync(join(root, 'dist', output)) || !existsSync(noteOf(output))) return null
  const [made = '', seen = ''] = readFileSync(noteOf(output), 'utf8').split('\n')
  return { fingerprint: made, stamps: seen }
}

function writeNote(output: string, note: Note): void {
  mkdirSync(dirname(noteOf(output)), { recursive: true })
  writeFileSync(noteOf(output), `${note.fingerprint}\n${note.stamps}\n`)
}

/** Whether an output is there and was made from its sources as they are now. */
export function isFresh(output: string, sources: string[]): boolean {
  const note = readNote(output)
  if (note === null) return false
  const seen = stamps(sources)
  if (note.stamps === seen) return true
  // Touched, or checked out anew: only what the files say decides.
  if (note.fingerprint !== fingerprint(sources)) return false
  writeNote(output, { ...note, stamps: seen })
  return true
}

function noteOf(output: string): string {
  return join(root, 'dist', `${output}.made-from`)
}

/**
 * Makes an output anew if its sources changed since it was last made, or if it is gone. The note of what it was made
 * from is written only after success, so a build that broke off is done again. Resolves to whether it was made.
 */
export async function makeIfChanged(output: string, sources: string[], make: () => Promise<void>): Promise<boolean> {
  if (isFresh(output, sources)) return false
  const note = { fingerprint: fingerprint(sources), stamps: stamps(sources) }
  rmSync(noteOf(output), { force: true })
  await make()
  writeNote(output, note)
  return true
}
