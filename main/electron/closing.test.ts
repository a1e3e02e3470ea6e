import { EventEmitter } from 'node:events'

import type { BrowserWindow } from 'electron'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { closeGracefully } from '#main/electron/closing.ts'
import { double } from '#tests/electron/double.ts'

vi.mock('electron', () => import('#tests/electron/double.ts'))

afterEach(() => double.reset())

/** A window as far as closing looks at it. */
function windowDouble(): BrowserWindow {
  let destroyed = false
  return Object.assign(new EventEmitter(), {
    webContents: { send: () => undefined },
    setTitle: () => undefined,
    isDestroyed: () => destroyed,
    isMaximized: () => false,
    getNormalBounds: () => ({ x: 0, y: 0, width: 800, height: 600 }),
    destroy: () => {
      destroyed = true
    },
  }) as unknown as BrowserWindow
}

function parts(stop: () => Promise<void>): Parameters<typeof closeGracefully>[0] {
  return {
    window: windowDouble(),
    core: { start: async () => undefined, running: () => Promise.reject(new Error('not needed')), stop },
    preferences: { read: () => ({}), change: () => undefined },
    language: () => 'en',
    cleanUp: async () => undefined,
    patience: 10,
  }
}

describe('closing with a slow backup', () => {
  it('asks after a while, and quits without the backup when told to', async () => {
    double.messageAnswers = [1]
    await closeGracefully(parts(() => new Promise(() => {})))()
    expect(double.messages[0]?.buttons).toEqual(['Keep waiting', 'Quit without backup'])
    expect(double.quits).toBe(1)
  })

  it('goes on waiting when told to, and asks again', async () => {
    double.messageAnswers = [0, 0, 1]
    await closeGracefully(parts(() => new Promise(() => {})))()
    expect(double.messages).toHaveLength(3)
  })

  it('ends by itself when the backup is done while the question is still open', async () => {
    double.messageAnswers = [new Promise(() => {})]
    await closeGracefully(parts(() => new Promise((resolve) => setTimeout(resolve, 50))))()
    expect(double.quits).toBe(1)
  })

  it('ends when the backup failed: the core says so at the next start', async () => {
    await closeGracefully(parts(() => Promise.reject(new Error('disk full'))))()
    expect(double.messages).toEqual([])
    expect(double.quits).toBe(1)
  })
})
