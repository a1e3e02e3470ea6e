import { dirname, join } from 'node:path'

import { workspaceOfFormat } from '#tests/faults/campaign/formats.ts'
import { copyOf, freshPlace, office, reviewedOffice } from '#tests/faults/campaign/office.ts'
import { writePeople } from '#tests/support/people-file.ts'

/** How many people the imported file has. */
export const importedPeople = 1_500

export const workNames = ['import', 'review', 'dossier', 'backup', 'migration'] as const
export type WorkName = (typeof workNames)[number]

/** One kind of work that faults interrupt: a workspace of its own for each trial, and the command that does it. */
export interface Work {
  name: WorkName
  prepare: () => Promise<string>
  /** @param out where the work puts its files; beside the workspace unless said otherwise. */
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
    words: (folder) => ['import', '--kind', 'people', '--file', beside(folder, 'people.csv')],
  },
  { name: 'review', prepare: async () => copyOf(await office()), words: () => ['review'] },
  {
    name: 'dossier',
    prepare: async () => copyOf(await reviewedOffice()),
    words: (_folder, out) => ['corrections', 'dossier', '--id', '1', '--out', join(out, 'dossier')],
  },
  {
    name: 'backup',
    prepare: async () => copyOf(await office()),
    words: (_folder, out) => ['backup', '--out', join(out, 'copy.registra-backup')],
  },
  {
    name: 'migration',
    prepare: async () => {
      const folder = join(freshPlace(), 'Bureau')
      workspaceOfFormat(1, folder)
      return folder
    },
    words: () => ['imports'],
  },
]
