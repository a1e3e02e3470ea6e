import { execFile } from 'node:child_process'
import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { makeIfChanged } from '#build/fingerprint.ts'
import { root } from '#build/root.ts'
import { samplePassphrase } from '#renderer/features/workspace/start-store.ts'

/** A workspace made once for all tests, each of which opens a copy of its own. */
export interface PreparedWorkspace {
  /** Where it lies in the home folder. */
  folder: string
  passphrase: string
  /** When it was made (ISO, UTC): tests look at it at that instant or later. */
  now: string
  /** Nothing, the fictional firm, all sample files with their registrations as they are, or these with hostile texts. */
  content: 'nothing' | 'sample' | 'files' | 'hostile'
}

/** The passphrase of every workspace that a test makes. */
export const passphrase = 'quatre mots pour ouvrir'

/** A Thursday at half past six in Brussels: the sample's weeks lie around it and its people are at work. */
export const workingDay = '2026-09-17T04:30:00.000Z'

/** Two days after the last registration of the samples: what was found there can still be corrected. */
export const afterSamples = '2026-10-06T06:00:00.000Z'

export const preparedWorkspaces = {
  empty: { folder: 'Registra/Bureau', passphrase, now: '2026-01-05T08:00:00.000Z', content: 'nothing' },
  sample: { folder: 'Registra/Exemple', passphrase: samplePassphrase, now: workingDay, content: 'sample' },
  hostile: { folder: 'Registra/Bureau', passphrase, now: afterSamples, content: 'hostile' },
  registered: { folder: 'Registra/Bureau', passphrase, now: afterSamples, content: 'files' },
} as const satisfies Record<string, PreparedWorkspace>

export type PreparedName = keyof typeof preparedWorkspaces

const output = 'test-workspaces'
const place = join(root, 'dist', output)
const sources = ['main/core', 'shared', 'resources/sample', 'tests/samples', 'package-lock.json']

/** Makes the prepared workspaces if what they are made from has changed. */
export async function prepareWorkspaces(): Promise<void> {
  const ours = ['tests/e2e/prepared.ts', 'tests/e2e/make-workspaces.ts', 'tests/e2e/hostile-workspace.ts']
  await makeIfChanged(output, [...sources, ...ours], async () => {
    const fresh = `${place}-${process.pid}`
    try {
      await promisify(execFile)(process.execPath, [join(root, 'tests/e2e/make-workspaces.ts'), fresh])
      rmSync(place, { recursive: true, force: true })
      renameSync(fresh, place)
    } finally {
      rmSync(fresh, { recursive: true, force: true })
    }
  })
}

/** Puts a copy of a prepared workspace into an empty state folder, which is the home folder too, as one opened before. */
export function copyPrepared(name: PreparedName, stateDir: string): void {
  const { folder, now } = preparedWorkspaces[name]
  cpSync(join(place, name, folder), join(stateDir, folder), { recursive: true })
  writeFileSync(join(stateDir, 'recent.json'), JSON.stringify([{ folder: join(stateDir, folder), openedAt: now }]))
}
