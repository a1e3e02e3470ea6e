import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'

import { shell } from 'electron'

import type { OfferedFile } from '#main/core/host.ts'
import { safeFileName } from '#main/electron/file-name.ts'
import { writeFailure } from '#main/electron/failure.ts'
import { HostError } from '#shared/contract/host.ts'

/** Kinds that a double-click shows and does not run; anything else the user saves and opens knowingly. */
const shownKinds = new Set('.pdf .xlsx .xls .ods .csv .tsv .txt .eml .png .jpg .jpeg .docx .odt .zip'.split(' '))

export interface OpenedFiles {
  /** Opens a copy of an offered file with the program the system uses for its kind. */
  open: (offered: OfferedFile) => Promise<void>
  /** Removes the copies; one still open elsewhere stays until the next start. */
  clear: () => Promise<void>
}

/** Copies for viewing live in one folder below `stateDir`, so that none outlives the program for long. */
export function createOpenedFiles(stateDir: string): OpenedFiles {
  const folder = join(stateDir, 'opened')
  return {
    open: async (offered) => {
      const name = safeFileName(offered.fileName)
      if (!shownKinds.has(extname(name).toLowerCase())) throw new HostError('openFailed')
      const copy = await copyInto(folder, offered.path, name)
      if ((await shell.openPath(copy)) !== '') throw new HostError('openFailed')
    },
    clear: async () => {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    },
  }
}

async function copyInto(folder: string, source: string, name: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    // A folder per copy keeps the name as it is, even when the same file is opened twice.
    const target = join(await mkdtemp(join(folder, '-')), name)
    await copyFile(source, target)
    return target
  } catch (error) {
    throw writeFailure(error)
  }
}
