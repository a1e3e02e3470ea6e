import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'

import { chromium, type Browser, type BrowserContext, type Frame, type Page } from '@playwright/test'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'

import { chromiumFlags, ensureChromium } from '#build/chromium.ts'
import { pageSide } from '#tests/electron/page-side.ts'
import type { PortDouble } from '#tests/electron/ports.ts'
import type { SessionDouble } from '#tests/electron/session-double.ts'

type Packed = { value?: unknown; bytes?: string }

const pack = (value: unknown): Packed =>
  value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : { value }
const unpack = (packed: Packed): unknown =>
  packed.bytes === undefined ? packed.value : new Uint8Array(Buffer.from(packed.bytes, 'base64'))

/** What a page is given for each step, in milliseconds: two cores may be busy with another file's tests. */
export const patience = 120_000

let browser: Promise<Browser> | null = null

/** One Chromium for all tests of a file; ends with the process at the latest. */
function sharedBrowser(): Promise<Browser> {
  // Electron lets a page hear that a port was closed; plain Chromium keeps that behind a flag.
  const args = [...chromiumFlags, '--enable-blink-features=MessagePortCloseEvent']
  browser ??= chromium.launch({ executablePath: ensureChromium(), args })
  return browser
}

/** The contents of a window: a real page, and Electron's events about it. */
export class ContentsDouble extends EventEmitter {
  readonly session: SessionDouble
  readonly #preload: string | undefined
  #context: BrowserContext | null = null
  #page: Page | null = null
  #origin = ''
  #loading = false
  /** A request for another document was let through; its arrival is yet to come. */
  #documentAsked = false
  #ports = new Map<number, PortDouble>()
  #nextPort = 1
  #openHandler: (details: { url: string }) => { action: 'allow' | 'deny' } = () => ({ action: 'allow' })
  /** Console errors, page errors and failed requests of the page. */
  readonly complaints: string[] = []
  /** All the page wrote to its console, with the kind of each line. */
  readonly said: string[] = []
  readonly refusedRequests: string[] = []
  openedWindows = 0
  printers: unknown[] = [{ name: 'office' }]
  /** What the print dialog says: success and, if not, Electron's reason. */
  printAnswer: [boolean, string] = [true, '']
  prints: unknown[] = []

  constructor(session: SessionDouble, preloadPath: string | undefined) {
    super()
    this.session = session
    this.#preload = preloadPath
  }

  get page(): Page {
    if (this.#page === null) throw new Error('nothing was loaded')
    return this.#page
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'allow' | 'deny' }): void {
    this.#openHandler = handler
  }

  send(channel: string, message: unknown): void {
    // A message to a page that is going away is lost, as in Electron.
    this.#toPage(channel, message, []).catch(() => undefined)
  }

  postMessage(channel: string, message: unknown, ports: PortDouble[]): void {
    const ids = ports.map((port) => {
      const id = this.#nextPort++
      this.#ports.set(id, port)
      return id
    })
    const sent = this.#toPage(channel, message, ids)
    sent.catch(() => undefined)
    for (const [index, port] of ports.entries()) {
      const id = ids[index] ?? 0
      const later = (script: string, ...args: unknown[]): void =>
        void sent.then(() => this.#run(script, args)).catch(() => undefined)
      port.moveTo({
        send: (data) => later('(id, packed) => __fromMain.port(id, packed)', id, pack(data)),
        close: () => later('(id) => __fromMain.closePort(id)', id),
      })
    }
  }

  async getPrintersAsync(): Promise<unknown[]> {
    return this.printers
  }

  print(options: unknown, done: (success: boolean, reason: string) => void): void {
    this.prints.push(options)
    setImmediate(() => done(...this.printAnswer))
  }

  reload(): void {
    void this.load(this.page.url().replace(this.#origin, 'app://registra'))
  }

  async load(url: string): Promise<void> {
    const page = await this.#open()
    this.#loading = true
    try {
      await page.goto(url.replace('app://registra', this.#origin))
    } finally {
      this.#loading = false
    }
    this.emit('did-finish-load')
  }

  async close(): Promise<void> {
    this.emit('destroyed')
    for (const port of this.#ports.values()) port.close()
    await this.#context?.close()
  }

  #run(script: string, args: unknown[]): Promise<unknown> {
    return this.page.evaluate(`(${script})(...${JSON.stringify(args)})`)
  }

  async #toPage(channel: string, message: unknown, ids: number[]): Promise<void> {
    await this.#run('(channel, packed, ids) => __fromMain.send(channel, packed, ids)', [channel, pack(message), ids])
  }

  async #open(): Promise<Page> {
    if (this.#page !== null) return this.#page
    this.#origin = await this.session.origin()
    const context = await (await sharedBrowser()).newContext()
    this.#context = context
    await this.#grantPermissions(context)
    const page = await context.newPage()
    this.#page = page
    page.on('console', (message) => {
      this.said.push(`${message.type()}: ${message.text()}`)
      if (message.type() === 'error') this.complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('popup', (popup) => {
      if (this.#openHandler({ url: popup.url() }).action === 'deny') void popup.close()
      else this.openedWindows += 1
    })
    page.on('download', (download) => {
      let kept = true
      this.session.emit('will-download', { preventDefault: () => (kept = false) })
      if (!kept) void download.cancel()
    })
    page.setDefaultTimeout(patience)
    // Ports die with the document they were given to; a change behind the `#` stays within the document.
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame() || !this.#documentAsked) return
      this.#documentAsked = false
      for (const port of this.#ports.values()) port.close()
      this.#ports.clear()
    })
    await this.#filterRequests(page)
    await this.#installPreload(page)
    return page
  }

  /** Every request passes the session's filter; those that would show another document are announced first. */
  async #filterRequests(page: Page): Promise<void> {
    await page.route('**/*', async (route) => {
      const request = route.request()
      const url = this.#seen(request.url())
      const isPrevented = request.isNavigationRequest() && !this.#loading && !this.#mayNavigate(url, request.frame())
      if (isPrevented || !this.session.allows(url)) {
        this.refusedRequests.push(url)
        // A prevented navigation leaves the page as it is; a cancelled request fails.
        await route.abort(isPrevented ? 'aborted' : 'blockedbyclient')
        return
      }
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.#documentAsked = true
      await route.continue()
    })
  }

  #mayNavigate(url: string, frame: Frame): boolean {
    let prevented = false
    const isMainFrame = frame.parentFrame() === null
    const event = { url, isMainFrame, preventDefault: () => (prevented = true) }
    this.emit('will-frame-navigate', event)
    if (isMainFrame) this.emit('will-navigate', event)
    return !prevented
  }

  async #installPreload(page: Page): Promise<void> {
    await page.exposeBinding('__toMain', ({ frame }, kind: string, name: string | number, args: Packed[]) =>
      this.#fromPage(frame, kind, name, args),
    )
    const preload = this.#preload === undefined ? '' : readFileSync(this.#preload, 'utf8')
    await page.addInitScript({ content: pageSide.replace('$preload', () => preload) })
  }

  async #fromPage(frame: Frame, kind: string, name: string | number, args: Packed[]): Promise<unknown> {
    if (kind === 'port') this.#ports.get(Number(name))?.peer?.deliver(unpack(args[0] ?? {}))
    if (kind === 'portClosed') this.#ports.get(Number(name))?.close()
    if (kind !== 'invoke') return undefined
    const url = this.#seen(frame.url())
    const senderFrame = { url, origin: originOf(url), parent: frame.parentFrame() }
    try {
      return pack(await WindowDouble.invoke({ sender: this, senderFrame }, String(name), args.map(unpack)))
    } catch (error) {
      return { failed: String(error) }
    }
  }

  /** An address as the program knows it. */
  #seen(url: string): string {
    return url.startsWith(`${this.#origin}/`) ? url.replace(this.#origin, 'app://registra') : url
  }

  /** Chromium asks its own settings, Electron the program: whatever the program grants is set beforehand. */
  async #grantPermissions(context: BrowserContext): Promise<void> {
    const granted = Object.entries(knownPermissions).filter(([name]) => this.asksPermission(name))
    await context.grantPermissions(
      granted.map(([, playwrightName]) => playwrightName),
      { origin: this.#origin },
    )
  }

  /** What the program answers when this page asks for a permission: at the check and at the request. */
  asksPermission(name: string, from = 'app://registra/'): boolean {
    let requested = true
    this.session.permissionRequest?.(this, name, (granted) => (requested = granted), { requestingUrl: from })
    return requested && (this.session.permissionCheck?.(this, name, from) ?? true)
  }
}

/** Electron's names of permissions and what Playwright calls them. */
const knownPermissions: Record<string, string> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  midi: 'midi',
}

function originOf(url: string): string {
  return /^[a-z]+:\/\/[^/]+/.exec(url)?.[0] ?? 'null'
}

/** A `BrowserWindow`. */
export class WindowDouble extends EventEmitter {
  static all: WindowDouble[] = []
  /** Set by the double: the way of a message to the handlers, and the news of fresh contents. */
  static invoke: (event: unknown, channel: string, args: unknown[]) => Promise<unknown>
  static created: (contents: ContentsDouble) => void

  readonly options: BrowserWindowConstructorOptions
  readonly webContents: ContentsDouble
  bounds: Rectangle
  maximised = false
  minimised = false
  shown = false
  focused = 0
  title: string
  #destroyed = false
  #closing: Promise<void> | null = null

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.options = options
    this.title = options.title ?? ''
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.bounds = { x, y, width, height }
    const session = options.webPreferences?.session as unknown as SessionDouble
    this.webContents = new ContentsDouble(session, options.webPreferences?.preload)
    WindowDouble.all.push(this)
    WindowDouble.created(this.webContents)
  }

  static async closeAll(): Promise<void> {
    for (const window of this.all) {
      window.destroy()
      await window.#closing
    }
    this.all = []
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url)
    this.emit('ready-to-show')
  }
  isDestroyed = (): boolean => this.#destroyed
  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.#closing = this.webContents.close()
    this.emit('closed')
  }
  /** The user's click on the cross. */
  close(): void {
    let held = false
    this.emit('close', { preventDefault: () => (held = true) })
    if (!held) this.destroy()
  }
  show = (): void => {
    this.shown = true
  }
  focus = (): void => {
    this.focused += 1
  }
  restore = (): void => {
    this.minimised = false
  }
  isMinimized = (): boolean => this.minimised
  maximize = (): void => {
    this.maximised = true
  }
  isMaximized = (): boolean => this.maximised
  getNormalBounds = (): Rectangle => this.bounds
  setTitle = (title: string): void => {
    this.title = title
  }
}
