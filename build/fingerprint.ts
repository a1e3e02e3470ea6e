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

/** Whether an output is there and was made from its sources as they are now. */
export function isFresh(output: string, sources: string[], current: string = fingerprint(sources)): boolean {
  const note = noteOf(output)
  return existsSync(join(root, 'dist', output)) && existsSync(note) && readFileSync(note, 'utf8') === current
}

function noteOf(output: string): string {
  return join(root, 'dist', `${output}.made-from`)
}

/**
 * Makes an output anew if its sources changed since it was last made, or if it is gone. The note of what it was made
 * from is written only after success, so a build that broke off is done again. Resolves to whether it was made.
 */
export async function makeIfChanged(output: string, sources: string[], make: () => Promise<void>): Promise<boolean> {
  const note = noteOf(output)
  const current = fingerprint(sources)
  if (isFresh(output, sources, current)) return false
  rmSync(note, { force: true })
  await make()
  mkdirSync(dirname(note), { recursive: true })
  writeFileSync(note, current)
  return true
}
