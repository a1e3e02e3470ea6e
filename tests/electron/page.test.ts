import { rmSync } from 'node:fs'

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { double } from '#tests/electron/double.ts'
import { layOut, startProgram, until, type Program } from '#tests/electron/program.ts'

vi.mock('electron', () => import('#tests/electron/double.ts'))

let root: string
let program: Program

// One program for all: none of these tests changes it for the next.
beforeAll(async () => {
  root = await layOut()
  program = await startProgram({ root })
})
afterAll(async () => {
  await program.close()
  rmSync(root, { recursive: true, force: true })
})
beforeEach(async () => {
  const { webContents } = program.window
  webContents.complaints.length = 0
  await program.window.loadURL('app://registra/')
  await program.page.waitForSelector('body[data-ran]')
  webContents.refusedRequests.length = 0
})

describe('the page of the desktop program', () => {
  it('loads under its policy without a complaint, styles by file and by nonce applied', async () => {
    const { page, window } = program
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1') as Element).color)).toBe(
      'rgb(1, 2, 3)',
    )
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(250, 250, 250)')
    expect(window.webContents.complaints).toEqual([])
  })

  it('runs neither inline scripts, nor evaluated text, nor styles without the nonce', async () => {
    const result = await program.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.injected = true'
      document.body.append(script)
      const style = document.createElement('style')
      style.textContent = 'h1 { color: rgb(9, 9, 9) }'
      document.body.append(style)
      return {
        injected: 'injected' in globalThis,
        colour: getComputedStyle(document.querySelector('h1') as Element).color,
      }
    })
    expect(result).toEqual({ injected: false, colour: 'rgb(1, 2, 3)' })
  })

  it('gets a nonce that is used once', async () => {
    const nonce = (): Promise<string> =>
      program.page.evaluate(() => document.querySelector('meta[name=style-nonce]')?.getAttribute('content') ?? '')
    const first = await nonce()
    await program.window.loadURL('app://registra/')
    expect(first).toMatch(/^[\w+/]{24}$/)
    expect(await nonce()).not.toBe(first)
  })

  it('sees three things of the host and nothing of Electron or Node', async () => {
    const seen = await program.page.evaluate(() => {
      const world = globalThis as unknown as Record<string, object>
      return {
        host: Object.keys(world['registraHost'] ?? {}).sort(),
        node: ['require', 'process', 'module', 'ipcRenderer'].filter((name) => name in world),
      }
    })
    expect(seen).toEqual({ host: ['call', 'kind', 'onAction'], node: [] })
  })

  it('is isolated, sandboxed and without plugins, webviews or a spell checker', async () => {
    expect(program.window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
    const risky = ['plugins', 'experimentalFeatures', 'enableBlinkFeatures', 'enableDeprecatedPaste', 'nodeIntegration']
    const preferences: Record<string, unknown> = { ...program.window.options.webPreferences }
    expect(risky.filter((name) => Boolean(preferences[name]))).toEqual([])
    expect(program.window.webContents.session.spellChecker).toBe(false)
    expect(double.sandboxed).toBe(true)
  })

  it('keeps no file it shows on disk', async () => {
    expect(program.window.webContents.session.cache).toBe(false)
    expect(double.switches.has('disable-http-cache')).toBe(true)
    const kept = await program.page.evaluate(async () => (await fetch('/')).headers.get('cache-control'))
    expect(kept).toBe('no-store')
  })

  it('cannot leave for another address, nor be sent to a file of its own', async () => {
    const { page, window } = program
    for (const target of ['https://www.socialsecurity.be/', 'file:///etc/passwd', '/files/abc']) {
      await page.evaluate((address) => {
        location.href = address
      }, target)
    }
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<a id="out" href="https://example.org/">x</a>'),
    )
    await page.click('#out', { noWaitAfter: true })
    await until(() => window.webContents.refusedRequests.includes('https://example.org/'))
    expect(window.webContents.refusedRequests).toContain('https://www.socialsecurity.be/')
    expect(await page.textContent('h1')).toBe('Registra')
  })

  it('may load itself anew', async () => {
    await program.page.evaluate(() => document.body.removeAttribute('data-ran'))
    await Promise.all([program.page.waitForNavigation(), program.page.evaluate(() => location.reload())])
    await program.page.waitForSelector('body[data-ran]')
    expect(program.window.webContents.refusedRequests).toEqual([])
  })

  it('opens no window', async () => {
    await program.page.evaluate(() => {
      window.open('https://www.socialsecurity.be/')
      window.open('/')
      window.open('about:blank')
    })
    await until(() => program.page.context().pages().length === 1)
    expect(program.window.webContents.openedWindows).toBe(0)
  })

  it('attaches no webview', async () => {
    let attached = true
    program.window.webContents.emit('will-attach-webview', { preventDefault: () => (attached = false) })
    expect(attached).toBe(false)
  })

  it('embeds no frame, not even of its own origin', async () => {
    await program.page.evaluate(() => {
      for (const address of ['/', 'https://example.org/']) {
        const frame = document.createElement('iframe')
        frame.src = address
        document.body.append(frame)
      }
    })
    await until(() => program.window.webContents.refusedRequests.includes('app://registra/'))
    // What a frame shows instead is empty or Chromium's own error page.
    const shown = program.page.frames().slice(1)
    const ran = await Promise.all(shown.map((frame) => frame.locator('body[data-ran]').count()))
    expect(ran).toEqual([0, 0])
    expect(program.window.webContents.refusedRequests).not.toContain('app://registra/page.js')
  })

  it('reaches no other server', async () => {
    const results = await program.page.evaluate(() =>
      Promise.all(
        ['https://example.org/', 'http://127.0.0.1:1/', 'ws://127.0.0.1:1/'].map((address) =>
          fetch(address.replace('ws:', 'http:'), { mode: 'no-cors' }).then(
            () => 'reached',
            () => 'refused',
          ),
        ),
      ),
    )
    expect(results).toEqual(['refused', 'refused', 'refused'])
    const { session } = program.window.webContents
    expect(
      ['https://example.org/', 'http://localhost/', 'wss://example.org/', 'file:///etc/passwd', 'app://other/'].filter(
        (url) => session.allows(url),
      ),
    ).toEqual([])
    expect(session.allows('app://registra/page.js')).toBe(true)
    expect(session.proxy).toEqual({ mode: 'direct' })
  })

  it('is denied every permission but writing to the clipboard', async () => {
    const { page, window } = program
    const states = await page.evaluate(async () => {
      const query = async (name: string): Promise<string> =>
        (await navigator.permissions.query({ name: name as PermissionName })).state
      return { geolocation: await query('geolocation'), write: await query('clipboard-write') }
    })
    expect(states).toEqual({ geolocation: 'denied', write: 'granted' })
    const others = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fileSystem',
      'openExternal',
      'usb',
      'unknown',
    ]
    expect(others.filter((name) => window.webContents.asksPermission(name))).toEqual([])
    expect(window.webContents.asksPermission('clipboard-sanitized-write', 'https://example.org/')).toBe(false)
    expect(window.webContents.session.devicePermission?.()).toBe(false)
  })

  it('starts no download by itself', async () => {
    let started = true
    program.window.webContents.session.emit('will-download', { preventDefault: () => (started = false) })
    expect(started).toBe(false)
  })

  it('starts in a process that uses no network of its own', async () => {
    expect([...double.switches.keys()]).toEqual(
      expect.arrayContaining([
        'disable-background-networking',
        'disable-component-update',
        'no-proxy-server',
        'no-pings',
      ]),
    )
    expect(double.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
    expect(double.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ])
  })
})
