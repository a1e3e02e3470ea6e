import { join } from 'node:path'

import { startCore, type RunningCore } from '#main/core/start.ts'

/** The program on the first day after the month. */
export function monthCore(folder: string): RunningCore {
  return startCore({
    stateDir: join(folder, 'state'),
    resourcesDir: join(import.meta.dirname, '../../resources'),
    version: 'bench',
    defaultUser: 'Bench',
    now: '2026-12-01T06:00:00.000Z',
  })
}

/** Where the workspace of the month is, and how it is opened. */
export function monthWorkspace(folder: string): { folder: string; passphrase: string; user: string } {
  return { folder: join(folder, 'Bureau'), passphrase: 'quatre mots pour ouvrir', user: 'Bench' }
}
