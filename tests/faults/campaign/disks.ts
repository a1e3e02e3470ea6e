import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

import { freshPlace } from '#tests/faults/campaign/office.ts'

/** A small file system of its own. */
export interface SmallDisk {
  folder: string
  /** Gives it another size in bytes; contents stay. */
  resize: (bytes: number) => void
  setReadOnly: (readOnly: boolean) => void
  remove: () => void
}

function succeeds(command: string, words: readonly string[]): boolean {
  return spawnSync(command, words).status === 0
}

function remount(folder: string, option: string): void {
  if (!succeeds('mount', ['-o', `remount,${option}`, folder])) throw new Error(`mount refused ${option}`)
}

/** A disk of so many bytes, or null where this user may not mount one. */
export function smallDisk(bytes: number): SmallDisk | null {
  if (process.platform !== 'linux') return null
  const folder = freshPlace()
  mkdirSync(folder, { recursive: true })
  if (!succeeds('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'registra-campaign', folder])) return null
  return {
    folder,
    resize: (size) => remount(folder, `size=${size}`),
    setReadOnly: (readOnly) => remount(folder, readOnly ? 'ro' : 'rw'),
    remove: () => void spawnSync('umount', ['-l', folder]),
  }
}
