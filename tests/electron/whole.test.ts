import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { buildElectron } from '#build/electron/bundle.ts'
import { buildRenderer } from '#build/renderer.ts'
import { root } from '#build/root.ts'
import { startCoreThread } from '#main/core/thread.ts'
import { double } from '#tests/electron/double.ts'
import { startProgram, until, type Program } from '#tests/electron/program.ts'

vi.mock('electron', () => import('#tests/electron/double.ts'))

let program: Program

// The program as it is built: its own page, preload, host and core; only Electron is doubled.
beforeAll(async () => {
  await buildRenderer()
  await buildElectron()
  program = await startProgram({
    root,
    startCore: (_echo, options) => startCoreThread(options),
    ready: 'h1',
  })
})
afterAll(() => program.close())

describe('the whole desktop program', () => {
  it('opens its own page under its own policy without a complaint', async () => {
    await program.page.waitForLoadState('networkidle')
    expect(await program.page.locator('h1').count()).toBe(1)
    expect(program.window.webContents.complaints).toEqual([])
    expect(program.window.webContents.refusedRequests).toEqual([])
  })

  it('carries the page’s questions to the core and the answers back', async () => {
    // The start page asks the core which workspaces it knows; without an answer it would say that there is no connection.
    expect(await program.page.getByRole('button').count()).toBeGreaterThan(0)
    expect(await program.page.evaluate(() => document.documentElement.lang)).toMatch(/^(fr|nl|de|en)$/)
  })

  it('closes with its core', async () => {
    program.window.close()
    await until(() => double.quits === 1)
    expect(program.window.isDestroyed()).toBe(true)
  })
})
