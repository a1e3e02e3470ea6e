import { rm, writeFile } from 'node:fs/promises'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { app, type BrowserWindow } from 'electron'

import { logText } from '#main/core/features/program/log-file.ts'
import { Log } from '#main/core/log.ts'
import { texts } from '#main/core/texts.ts'
import type { PreferenceStore } from '#main/electron/preferences.ts'
import { saveOffered } from '#main/electron/saving.ts'
import type { Language } from '#shared/i18n/index.ts'

/** The log as the host reaches it: the core may be what has just ended. */
export interface Trouble {
  log: Log
  /** Lets the user save the technical log as one file; `empty` while nothing was ever noted. */
  saveLog: (window: BrowserWindow) => Promise<'saved' | 'cancelled' | 'empty'>
  /** Removes what Chromium may have kept of a crash: such a file holds the memory of a page, names and numbers with it. */
  clear: () => Promise<void>
}

/** @param stateDir where `registra.log` is, absolute. */
export function watchTrouble(stateDir: string, preferences: PreferenceStore, language: () => Language): Trouble {
  const log = new Log(stateDir, () => new Date().toISOString())
  return {
    log,
    saveLog: async (window) => {
      const text = logText(log, app.getVersion())
      if (text === null) return 'empty'
      const name = `${texts(language())(($) => $.program.crash.logName)}.txt`
      const folder = mkdtempSync(join(tmpdir(), 'registra-log-'))
      const path = join(folder, 'log')
      try {
        await writeFile(path, text, { mode: 0o600 })
        return await saveOffered(
          window,
          { path, fileName: name, mediaType: 'text/plain' },
          name,
          language(),
          preferences,
        )
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    clear: async () => {
      // The crash reporter is never started; should a version of Electron write there all the same, it does not stay.
      for (const name of ['Crashpad', 'Crash Reports']) {
        await rm(join(stateDir, name), { recursive: true, force: true }).catch(() => undefined)
      }
    },
  }
}
