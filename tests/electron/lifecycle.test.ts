import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { MenuItemConstructorOptions } from 'electron'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { startDesktop } from '#main/electron/desktop.ts'
import { app, double } from '#tests/electron/double.ts'
import { call, layOut, startProgram, until, type Program } from '#tests/electron/program.ts'

vi.mock('electron', () => import('#tests/electron/double.ts'))

let root: string
let stateDir: string
let program: Program | null

beforeAll(async () => {
  root = await layOut()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'registra-state-'))
  program = null
})
afterEach(async () => {
  await program?.close()
  await double.reset()
  rmSync(stateDir, { recursive: true, force: true })
})

async function start(options: Partial<Parameters<typeof startProgram>[0]> = {}): Promise<Program> {
  program = await startProgram({ root, stateDir, ...options })
  return program
}

function preferences(): Record<string, unknown> {
  return JSON.parse(readFileSync(join(stateDir, 'desktop.json'), 'utf8')) as Record<string, unknown>
}

describe('the window', () => {
  it('opens in the middle of the screen the first time', async () => {
    const { window } = await start()
    expect(window.bounds).toEqual({ x: 320, y: 120, width: 1280, height: 800 })
    expect(window.maximised).toBe(false)
  })

  it('opens where it was closed, maximised if it was', async () => {
    const first = await start()
    first.window.bounds = { x: 40, y: 60, width: 1000, height: 700 }
    first.window.maximised = true
    await first.close()
    const second = await start()
    expect(second.window.bounds).toEqual({ x: 40, y: 60, width: 1000, height: 700 })
    expect(second.window.maximised).toBe(true)
  })

  it('comes back to the middle when its screen is gone', async () => {
    const window = { x: 2500, y: 100, width: 1000, height: 700, maximised: false }
    writeFileSync(join(stateDir, 'desktop.json'), JSON.stringify({ window }))
    expect((await start()).window.bounds).toEqual({ x: 320, y: 120, width: 1280, height: 800 })
  })

  it('opens as the first time when its file is damaged', async () => {
    writeFileSync(join(stateDir, 'desktop.json'), '{"window": {"x": "left"}, "language"')
    expect((await start()).window.bounds).toEqual({ x: 320, y: 120, width: 1280, height: 800 })
  })

  it('shows the title the page asks for', async () => {
    const { page, window } = await start()
    await call(page, 'setTitle', { title: 'Net & Clair – Registra' })
    expect(window.title).toBe('Net & Clair – Registra')
    await call(page, 'setTitle', { title: '' })
    expect(window.title).toBe('Registra')
  })
})

describe('a second start', () => {
  it('brings the window of the first to the front', async () => {
    const { window } = await start()
    window.minimised = true
    window.shown = false
    app.emit('second-instance', {}, [], '/')
    expect({ minimised: window.minimised, shown: window.shown, focused: window.focused }).toEqual({
      minimised: false,
      shown: true,
      focused: 1,
    })
  })

  it('opens nothing itself', () => {
    double.holdsLock = false
    const startCore = vi.fn<() => Promise<never>>()
    startDesktop({ root, startCore, args: [`--state-dir=${stateDir}`] })
    expect(double.quits).toBe(1)
    expect(startCore).not.toHaveBeenCalled()
    expect(double.windows).toEqual([])
  })
})

describe('the menu', () => {
  const labels = (): string[] => (double.menu ?? []).map((item) => item.label ?? '')
  function item(id: string): MenuItemConstructorOptions | undefined {
    return (double.menu ?? [])
      .flatMap((menu) => menu.submenu as MenuItemConstructorOptions[])
      .find((entry) => entry.id === id)
  }

  it('speaks the language of the system, then the one chosen, also after a new start', async () => {
    double.systemLanguages = ['pl-PL', 'nl-BE', 'fr-BE']
    const first = await start()
    expect(labels()).toContain('&Bestand')
    await call(first.page, 'setLanguage', { language: 'de' })
    expect(labels()).toContain('&Datei')
    await first.close()
    double.systemLanguages = ['nl-BE']
    await start()
    expect(labels()).toContain('&Datei')
  })

  it('tells the page what was chosen', async () => {
    const { page } = await start()
    item('go.emergency')?.click?.({} as never, undefined, {})
    await page.waitForFunction(() => (globalThis as unknown as { heard: string[] }).heard.length > 0)
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual(['go.emergency'])
  })
})

describe('the theme', () => {
  it('is handed to the system and kept', async () => {
    const first = await start()
    await call(first.page, 'setTheme', { theme: 'dark' })
    expect(double.themeSource).toBe('dark')
    await first.close()
    await start()
    expect(double.themeSource).toBe('dark')
  })
})

describe('the core', () => {
  it('is told where things are', async () => {
    const { core } = await start({ args: ['--now=2026-09-14T06:00:00Z'] })
    expect(core.options).toMatchObject({
      stateDir,
      resourcesDir: join(root, 'resources'),
      version: '0.1.0',
      now: '2026-09-14T06:00:00Z',
    })
  })

  it('has the real time in a packaged program, whatever the command line says', async () => {
    double.isPackaged = true
    const { core, window } = await start({ args: ['--now=2026-09-14T06:00:00Z'] })
    expect(core.options.now).toBeUndefined()
    expect(window.options.webPreferences?.devTools).toBe(false)
  })

  it('is started anew after a crash, in the words of the user, and the page connects again', async () => {
    const started = await start()
    await started.page.evaluate(() => {
      document.body.dataset['old'] = 'yes'
    })
    started.core.crash()
    await until(() => started.cores.length === 2)
    await started.page.waitForSelector('body[data-ran]:not([data-old])')
    expect(double.messages).toEqual([
      expect.objectContaining({
        message: 'Le moteur de Registra s’est arrêté.',
        buttons: ['Redémarrer', 'Quitter', 'Enregistrer le journal technique…'],
      }),
    ])
    expect(await call(started.page, 'connect')).toMatchObject({ ok: true })
  })

  it('lets the user quit after a crash', async () => {
    const started = await start()
    double.messageAnswers = [1]
    started.core.crash()
    await until(() => double.quits === 1)
    expect(started.window.isDestroyed()).toBe(true)
    expect(started.cores).toHaveLength(1)
  })

  it('is tried again when it does not start', async () => {
    let attempts = 0
    const started = await start({
      startCore: async (startEcho) => {
        attempts += 1
        if (attempts === 1) throw new Error('no thread')
        return startEcho()
      },
    })
    await until(() => started.cores.length === 1)
    expect(double.messages[0]?.message).toBe('Registra n’a pas pu démarrer.')
    await until(() => started.window.webContents.listenerCount('did-finish-load') === 0)
    expect(await call(started.page, 'connect').catch(() => call(started.page, 'connect'))).toMatchObject({ ok: true })
  })
})

describe('the page', () => {
  it('is loaded again after its process crashed', async () => {
    const { window, page } = await start()
    await page.evaluate(() => {
      document.body.dataset['old'] = 'yes'
    })
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    await page.waitForSelector('body[data-ran]:not([data-old])')
    expect(double.messages[0]?.message).toBe('La fenêtre de Registra s’est arrêtée.')
  })

  it('is not mourned when it ended as it should', async () => {
    const { window } = await start()
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    expect(double.messages).toEqual([])
  })

  it('is waited for or loaded again when it hangs, and the user is asked once', async () => {
    const { window, page } = await start()
    await page.evaluate(() => {
      document.body.dataset['old'] = 'yes'
    })
    double.messageAnswers = [1]
    window.emit('unresponsive')
    window.emit('unresponsive')
    await page.waitForSelector('body[data-ran]:not([data-old])')
    expect(double.messages).toHaveLength(1)
  })
})

describe('closing', () => {
  it('waits for the backup, tells the page and only then ends', async () => {
    const { window, page, core } = await start()
    let backedUp = (): void => undefined
    core.stopping = new Promise((resolve) => {
      backedUp = () => resolve()
    })
    window.close()
    await page.waitForFunction(() => (globalThis as unknown as { heard: string[] }).heard.includes('app.closing'))
    expect(window.title).toBe('Registra se ferme\u00a0: sauvegarde en cours…')
    window.close()
    app.quit()
    expect({ destroyed: window.isDestroyed(), quits: double.quits, stops: core.stops }).toEqual({
      destroyed: false,
      quits: 0,
      stops: 1,
    })
    backedUp()
    await until(() => double.quits === 1)
    expect(window.isDestroyed()).toBe(true)
  })

  it('from the menu goes the same way', async () => {
    const { core } = await start()
    app.quit()
    await until(() => double.quits === 1)
    expect(core.stops).toBe(1)
  })

  it('removes the copies made for viewing, and those a crash left behind', async () => {
    const left = join(stateDir, 'opened', '-old', 'pack.pdf')
    mkdirSync(join(left, '..'), { recursive: true })
    writeFileSync(left, 'names')
    const { page, core, window } = await start()
    expect(existsSync(left)).toBe(false)
    const path = join(core.folder, 'offered')
    writeFileSync(path, 'names')
    core.offered.set('t', { path, fileName: 'pack.pdf', mediaType: 'application/pdf' })
    await call(page, 'openFile', { token: 't' })
    window.close()
    await until(() => double.quits === 1)
    expect(double.openedPaths.map((copy) => existsSync(copy))).toEqual([false])
  })

  it('keeps the place of the window', async () => {
    const { window } = await start()
    window.bounds = { x: 5, y: 6, width: 1100, height: 750 }
    window.close()
    await until(() => double.quits === 1)
    expect(preferences()['window']).toEqual({ x: 5, y: 6, width: 1100, height: 750, maximised: false })
  })
})
