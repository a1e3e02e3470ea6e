import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { newestFormat, workspaceOfFormat } from '#tests/faults/campaign/formats.ts'
import { command, copyOf, freshPlace, office, reviewedOffice } from '#tests/faults/campaign/office.ts'
import { must } from '#tests/faults/campaign/part.ts'
import { writePeople } from '#tests/support/people-file.ts'

/** How many people the imported file has. */
export const importedPeople = 1_500

export const workNames = ['import', 'review', 'dossier', 'backup', 'migration', 'restore', 'new key', 'purge'] as const
export type WorkName = (typeof workNames)[number]

const inside = (folder: string): string[] => ['--workspace', folder]

/** One kind of work that faults interrupt: a workspace of its own for each trial, and the command that does it. */
export interface Work {
  name: WorkName
  prepare: (round?: number) => Promise<string>
  /**
   * The command and its options, the workspace included.
   * @param out where the work puts its files; beside the workspace unless said otherwise
   */
  words: (folder: string, out: string) => string[]
}

/** A path beside a workspace: gone with it after the trial. */
export function beside(folder: string, name: string): string {
  return join(dirname(folder), name)
}

export const works: readonly Work[] = [
  {
    name: 'import',
    prepare: async () => {
      const folder = copyOf(await office())
      writePeople(beside(folder, 'people.csv'), importedPeople)
      return folder
    },
    words: (folder) => ['import', '--kind', 'people', '--file', beside(folder, 'people.csv'), ...inside(folder)],
  },
  { name: 'review', prepare: async () => copyOf(await office()), words: (folder) => ['review', ...inside(folder)] },
  {
    name: 'dossier',
    prepare: async () => copyOf(await reviewedOffice()),
    words: (folder, out) => ['corrections', 'dossier', '--id', '1', '--out', join(out, 'dossier'), ...inside(folder)],
  },
  {
    name: 'backup',
    prepare: async () => copyOf(await office()),
    words: (folder, out) => ['backup', '--out', join(out, 'copy.registra-backup'), ...inside(folder)],
  },
  {
    name: 'migration',
    // Another format each time.
    prepare: (round = 0) => {
      const folder = join(freshPlace(), 'Bureau')
      workspaceOfFormat(1 + (round % (newestFormat - 1)), folder)
      return Promise.resolve(folder)
    },
    words: (folder) => ['imports', ...inside(folder)],
  },
  {
    name: 'restore',
    prepare: async () => {
      const folder = copyOf(await office())
      cpSync(await officeBackup(), beside(folder, 'given.registra-backup'))
      return folder
    },
    words: (folder, out) => {
      const target = join(out, 'Restored')
      return ['restore', '--from', beside(folder, 'given.registra-backup'), ...inside(target)]
    },
  },
]

/** Not a command: only a process of the campaign's own does it. */
export const newKeyWork: Work = {
  name: 'new key',
  prepare: async () => copyOf(await office()),
  words: (folder) => ['new-key', folder],
}

/** The same; all registrations of the sample have had their years then. */
export const purgeWork: Work = {
  name: 'purge',
  prepare: async () => copyOf(await office()),
  words: (folder) => ['purge', folder],
}

let backupMade: Promise<string> | null = null

/** A backup of the sample office. */
function officeBackup(): Promise<string> {
  return (backupMade ??= (async () => {
    const folder = copyOf(await office())
    const file = beside(folder, 'given.registra-backup')
    const { code, json } = await command(['backup', '--out', file, ...inside(folder)])
    must(code === 0, json)
    return file
  })())
}
