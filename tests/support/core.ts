import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import { startCore, type RunningCore } from '#main/core/start.ts'

/** The passphrase of every workspace made by a test. */
export const passphrase = 'quatre mots pour ouvrir'

/** An empty folder that disappears after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'registra-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A core on a fresh state folder, at a fixed instant (ISO, UTC) when one is given. */
export function testCore(folder: string = temporaryFolder(), now?: string): RunningCore & { folder: string } {
  const running = startCore({
    stateDir: join(folder, 'state'),
    resourcesDir: join(import.meta.dirname, '../../resources'),
    version: 'test',
    defaultUser: 'Testeur',
    now,
    keyCost: 2 ** 10,
  })
  onTestFinished(() => running.stop())
  return { ...running, folder }
}

/** A core with a new, empty workspace open. */
export async function coreWithWorkspace(
  now?: string,
): Promise<RunningCore & { folder: string; workspaceFolder: string }> {
  const running = testCore(undefined, now)
  const workspaceFolder = join(running.folder, 'Bureau')
  await running.client.workspace.create({
    folder: workspaceFolder,
    passphrase,
    user: 'Testeur',
    sample: false,
    language: 'fr',
  })
  return { ...running, workspaceFolder }
}
