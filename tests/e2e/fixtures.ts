import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test as base, type Browser, type Page } from '@playwright/test'

import { root } from '#build/root.ts'
import { collectFaults, type Allowance, type Faults } from '#tests/e2e/faults.ts'
import { launchElectron } from '#tests/e2e/launch-electron.ts'
import { launchWeb, type ProgramOptions } from '#tests/e2e/launch-web.ts'
import { copyPrepared, type PreparedName } from '#tests/e2e/prepared.ts'

/** Set by the project of the configuration. */
export interface ShellOptions {
  shell: 'web' | 'electron'
}

/** A running program with its first page. */
export interface Launched {
  page: Page
  stateDir: string
  /** Ends the program as a user does, workspace closed; done by itself after the test. */
  close: () => Promise<void>
}

/** Without `stateDir` each launch gets a folder of its own, removed after the test: empty, or with a prepared workspace. */
export type LaunchOptions = Partial<ProgramOptions> & { prepared?: PreparedName }

export type Launch = (options?: LaunchOptions) => Promise<Launched>

interface Fixtures {
  /** An empty folder for the test's own files, removed afterwards. */
  folder: string
  /** Starts the program; more than once in a test where it is to be closed and opened again. */
  launch: Launch
  /** States what may go wrong in this test; everything else the page complains about fails it. */
  allow: Allowance
  faults: Faults
}

/** Removes a folder that a program has just let go of; on Windows that can take a moment to show. */
function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

async function openWeb(browser: Browser, options: ProgramOptions, faults: Faults): Promise<Launched> {
  const program = await launchWeb(options)
  const context = await browser.newContext()
  faults.watch(context)
  const page = await context.newPage()
  await page.goto(program.url)
  return {
    page,
    stateDir: options.stateDir,
    close: async () => {
      await context.close()
      await program.stop()
    },
  }
}

async function openElectron(options: ProgramOptions, faults: Faults): Promise<Launched> {
  const app = await launchElectron(options)
  faults.watch(app.context())
  const page = await app.firstWindow()
  return { page, stateDir: options.stateDir, close: () => app.close() }
}

/**
 * The program under test, in the shell of the project. `page` is a freshly launched one on an empty state folder;
 * a test that wants more control calls `launch` itself. Any complaint of a page fails the test.
 */
export const test = base.extend<Fixtures & ShellOptions>({
  shell: ['web', { option: true }],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'registra-e2e-'))
    await use(folder)
    await remove(folder)
  },

  // oxlint-disable-next-line no-empty-pattern -- as above
  faults: async ({}, use) => {
    const faults = collectFaults()
    await use(faults)
    expect(faults.unexpected(), 'complaints of the page').toEqual([])
  },

  allow: ({ faults }, use) => use(faults.allow),

  launch: async ({ browser, faults, shell }, use) => {
    const running: Launched[] = []
    const folders: string[] = []
    await use(async ({ prepared, ...options } = {}) => {
      const stateDir = options.stateDir ?? (await mkdtemp(join(tmpdir(), 'registra-state-')))
      if (options.stateDir === undefined) folders.push(stateDir)
      if (prepared !== undefined) copyPrepared(prepared, stateDir)
      const complete = { ...options, stateDir }
      const opened = shell === 'web' ? await openWeb(browser, complete, faults) : await openElectron(complete, faults)
      let closing: Promise<void> | null = null
      const launched = { ...opened, close: () => (closing ??= opened.close()) }
      running.push(launched)
      return launched
    })
    for (const launched of running) await launched.close()
    for (const folder of folders) await remove(folder)
  },

  page: async ({ launch }, use) => {
    const { page } = await launch()
    await use(page)
  },
})

export { expect }
export { expectAccessible } from '#tests/e2e/accessible.ts'

/** Keeps a picture of the page under `test-results/screens`, for a person to look at; compares nothing. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(root, 'test-results', 'screens', `${name}.png`) })
}
