import { setTimeout as wait } from 'node:timers/promises'

import { app, type BrowserWindow } from 'electron'

import { texts } from '#main/core/texts.ts'
import type { CoreKeeper } from '#main/electron/core-keeper.ts'
import { askAboutSlowClosing } from '#main/electron/messages.ts'
import { keepWindowState } from '#main/electron/window.ts'
import type { PreferenceStore } from '#main/electron/preferences.ts'
import { hostActionChannel } from '#shared/contract/host-channels.ts'
import type { MenuAction } from '#shared/contract/host.ts'
import type { Language } from '#shared/i18n/index.ts'

/** How long the backup at the end may take before the user is asked, in milliseconds. */
const patience = 60_000

export interface ClosingParts {
  window: BrowserWindow
  core: CoreKeeper
  preferences: PreferenceStore
  language: () => Language
  /** Last thing before the process ends. */
  cleanUp: () => Promise<void>
  patience?: number
}

/** Makes every way out (window, menu, system) close the workspace with its backup first. Returns that way out. */
export function closeGracefully(parts: ClosingParts): () => Promise<void> {
  const { window } = parts
  let underWay: Promise<void> | null = null
  let done = false

  async function close(): Promise<void> {
    keepWindowState(window, parts.preferences)
    const closing: MenuAction = 'app.closing'
    if (!window.isDestroyed()) {
      window.webContents.send(hostActionChannel, closing)
      window.setTitle(texts(parts.language())(($) => $.menu.closing))
    }
    // A failed backup is the core's to report at the next start; it must not keep the program from ending.
    const stopped = parts.core.stop().catch(() => undefined)
    await patiently(stopped, parts)
    await parts.cleanUp()
    done = true
    if (!window.isDestroyed()) window.destroy()
    app.quit()
  }

  function leave(): Promise<void> {
    underWay ??= close()
    return underWay
  }

  function hold(event: { preventDefault: () => void }): void {
    if (done) return
    event.preventDefault()
    void leave()
  }

  window.on('close', hold)
  app.on('before-quit', hold)
  // Windows is logging off: there is no time to ask, but each second of the backup counts.
  window.on('session-end', () => void leave())
  return leave
}

async function patiently(stopped: Promise<unknown>, parts: ClosingParts): Promise<void> {
  for (;;) {
    const waiting = new AbortController()
    const timer = wait(parts.patience ?? patience, 'late' as const, { signal: waiting.signal }).catch(
      () => 'late' as const,
    )
    const first = await Promise.race([stopped.then(() => 'stopped' as const), timer])
    waiting.abort()
    if (first === 'stopped') return
    const answer = await Promise.race([
      stopped.then(() => 'stopped' as const),
      askAboutSlowClosing(parts.window, parts.language()),
    ])
    if (answer !== 'wait') return
  }
}
