import { _electron, type ElectronApplication } from '@playwright/test'

import { runsAsRoot } from '#build/chromium.ts'
import { findElectron } from '#build/electron-binary.ts'
import { buildElectron } from '#build/electron/bundle.ts'
import { root } from '#build/root.ts'
import type { ProgramOptions } from '#tests/e2e/launch-web.ts'

/** Starts the desktop program as `npm start` does; only called where the binary was found. */
export async function launchElectron({ stateDir, now, language = 'fr' }: ProgramOptions): Promise<ElectronApplication> {
  const executablePath = findElectron()
  if (executablePath === null) throw new Error('There is no Electron binary to launch.')
  await buildElectron()
  return _electron.launch({
    executablePath,
    args: [
      root,
      `--state-dir=${stateDir}`,
      `--lang=${language}`,
      ...(now ? [`--now=${now}`] : []),
      // Chromium's sandbox refuses to work for root, which only a build machine is.
      ...(runsAsRoot ? ['--no-sandbox'] : []),
    ],
    // New workspaces are proposed in the home folder: a test must not leave its own there.
    env: { ...process.env, HOME: stateDir, USERPROFILE: stateDir },
    locale: 'fr-BE',
    timezoneId: 'Europe/Brussels',
  })
}
