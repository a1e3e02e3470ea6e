import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from '@playwright/test'
import { build } from 'vite'

import { preloadBundle } from '#build/electron/bundle.ts'
import type { CoreOptions, CoreThread } from '#main/core/host.ts'
import { startDesktop } from '#main/electron/desktop.ts'
import type { RegistraHost } from '#shared/contract/host.ts'
import { double } from '#tests/electron/double.ts'
import { startEchoCore, type EchoCore } from '#tests/electron/echo-core.ts'
import { patience, type WindowDouble } from '#tests/electron/window-double.ts'

/** A page as small as can be that still needs everything the policy allows: script, style by file and by nonce. */
const testPage = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Registra</title>
<meta name="style-nonce" content="__STYLE_NONCE__">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<style nonce="__STYLE_NONCE__">h1 { color: rgb(1, 2, 3) }</style>
</head><body><h1>Registra</h1><script type="module" src="/page.js"></script></body></html>`

const testScript = `document.body.dataset.ran = 'yes'
globalThis.heard = []
globalThis.registraHost.onAction((action) => globalThis.heard.push(action))`

export interface Program {
  stateDir: string
  /** A folder the user may save into. */
  desk: string
  cores: EchoCore[]
  /** The core now running. */
  core: EchoCore
  window: WindowDouble
  page: Page
  close: () => Promise<void>
}

/** Lays out a program folder with the built preload and the test page, and says where. */
export async function layOut(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'registra-program-'))
  const renderer = join(root, 'dist/renderer')
  mkdirSync(renderer, { recursive: true })
  mkdirSync(join(root, 'resources'))
  writeFileSync(join(renderer, 'index.html'), testPage)
  writeFileSync(join(renderer, 'page.js'), testScript)
  writeFileSync(join(renderer, 'page.css'), 'body { background: rgb(250, 250, 250) }')
  writeFileSync(join(root, 'secret.txt'), 'not for the page')
  await build(preloadBundle(join(root, 'dist/electron')))
  return root
}

interface StartOptions {
  root: string
  stateDir?: string
  /** Takes the place of the echo core's start, to let it fail. */
  startCore?: (start: () => EchoCore, coreOptions: CoreOptions) => Promise<CoreThread>
  /** What the page shows when it is ready, when it is not the test page. */
  ready?: string
  args?: string[]
  updateKeys?: readonly string[]
  appImage?: string
}

/** Starts the desktop program on the double and waits until its page has run. Set `double` up beforehand. */
export async function startProgram(options: StartOptions): Promise<Program> {
  const stateDir = options.stateDir ?? mkdtempSync(join(tmpdir(), 'registra-state-'))
  const desk = mkdtempSync(join(tmpdir(), 'registra-desk-'))
  double.documents = desk
  const cores: EchoCore[] = []
  startDesktop({
    root: options.root,
    startCore: async (coreOptions) => {
      const start = (): EchoCore => {
        const core = startEchoCore(coreOptions)
        cores.push(core)
        return core
      }
      return options.startCore === undefined ? start() : options.startCore(start, coreOptions)
    },
    ...(options.updateKeys === undefined ? {} : { updateKeys: options.updateKeys }),
    appImage: options.appImage,
    args: [`--state-dir=${stateDir}`, ...(options.args ?? [])],
  })
  await until(() => double.windows.length > 0 && double.window.shown)
  const { window } = double
  const page = window.webContents.page
  await seen(window, options.ready ?? 'body[data-ran]')
  return {
    stateDir,
    desk,
    cores,
    get core() {
      const core = cores.at(-1)
      if (core === undefined) throw new Error('no core was started')
      return core
    },
    window,
    page,
    close: async () => {
      if (!window.isDestroyed()) {
        window.close()
        await until(() => double.quits > 0)
      }
      await double.reset()
      rmSync(desk, { recursive: true, force: true })
      if (options.stateDir === undefined) rmSync(stateDir, { recursive: true, force: true })
    },
  }
}

/** Waits until the page shows an element; fails with what the page shows and said instead. */
async function seen(window: WindowDouble, selector: string): Promise<void> {
  const { complaints, page, refusedRequests, said } = window.webContents
  try {
    await page.waitForSelector(selector)
  } catch (error) {
    const body = await page
      .locator('body')
      .innerHTML({ timeout: 5000 })
      .catch(() => 'cannot be read')
    const state = { url: page.url(), complaints, refusedRequests, said, body: body.slice(0, 3000) }
    throw new Error(`The page never showed ${selector}: ${JSON.stringify(state, null, 2)}`, { cause: error })
  }
}

/** Waits until something holds, as long as a page is given for a step. */
export async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + patience
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited ${patience} ms in vain until ${holds.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Calls the host as the page does. */
export function call(page: Page, action: string, payload?: unknown): Promise<unknown> {
  return page.evaluate(
    ([action, payload]) => {
      const { registraHost } = globalThis as unknown as { registraHost: { call: RegistraHost['call'] } }
      return registraHost.call(action as 'connect', payload as undefined)
    },
    [action, payload] as const,
  )
}
