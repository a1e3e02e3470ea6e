import { EventEmitter } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'

type Handler = (request: Request) => Response | Promise<Response>
type BeforeRequest = (details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void
type PermissionRequest = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: { requestingUrl: string },
) => void
type PermissionCheck = (contents: unknown, permission: string, origin: string) => boolean

const appOrigin = 'app://registra'

/**
 * A session. A custom scheme cannot be registered in a plain Chromium, so its handler is put behind an HTTP server on
 * the loopback address, and addresses are translated both ways: requests stream in, answers stream out, headers as given.
 */
export class SessionDouble extends EventEmitter {
  static #open = new Map<string, SessionDouble>()

  readonly partition: string
  cache = true
  spellChecker = true
  proxy: unknown = null
  devicePermission: (() => boolean) | null = null
  displayMedia: unknown = null
  permissionRequest: PermissionRequest | null = null
  permissionCheck: PermissionCheck | null = null
  beforeRequest: BeforeRequest | null = null
  #handlers = new Map<string, Handler>()
  #server: Server | null = null

  constructor(partition: string) {
    super()
    this.partition = partition
  }

  static of(partition: string, options?: { cache: boolean }): SessionDouble {
    const known = this.#open.get(partition) ?? new SessionDouble(partition)
    if (options !== undefined) known.cache = options.cache
    this.#open.set(partition, known)
    return known
  }

  static async closeAll(): Promise<void> {
    for (const session of this.#open.values()) await session.#close()
    this.#open.clear()
  }

  protocol = { handle: (scheme: string, handler: Handler): unknown => this.#handlers.set(scheme, handler) }
  webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.beforeRequest = listener
    },
  }
  setPermissionRequestHandler = (handler: PermissionRequest): void => {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler = (handler: PermissionCheck): void => {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler = (handler: () => boolean): void => {
    this.devicePermission = handler
  }
  setDisplayMediaRequestHandler = (handler: unknown): void => {
    this.displayMedia = handler
  }
  setSpellCheckerEnabled = (enabled: boolean): void => {
    this.spellChecker = enabled
  }
  setProxy = async (proxy: unknown): Promise<void> => {
    this.proxy = proxy
  }

  /** Whether the program lets a request for this address out. */
  allows(url: string): boolean {
    let cancelled = false
    this.beforeRequest?.({ url }, ({ cancel }) => {
      cancelled = cancel
    })
    return !cancelled
  }

  /** Where the page of `app://registra` is found by a plain Chromium. */
  async origin(): Promise<string> {
    if (this.#server === null) {
      const server = createServer((request, response) => void this.#answer(request, response))
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      this.#server = server
    }
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async #answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const answer = await this.#handlers.get('app')?.(await this.#translate(incoming))
    if (answer === undefined) {
      outgoing.writeHead(502).end()
      return
    }
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
    if (answer.body === null) outgoing.end()
    // A page that left in the middle is no fault of the server.
    else await pipeline(Readable.fromWeb(answer.body as WebStream), outgoing).catch(() => undefined)
  }

  async #translate(incoming: IncomingMessage): Promise<Request> {
    const headers = new Headers()
    for (const [name, value] of Object.entries(incoming.headers)) {
      // Electron gives a custom scheme no length: it is known to the network layer only.
      if (typeof value === 'string' && name !== 'content-length') headers.set(name, value)
    }
    const from = headers.get('origin')
    if (from !== null) headers.set('origin', from === (await this.origin()) ? appOrigin : from)
    const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
    return new Request(`${appOrigin}${incoming.url ?? '/'}`, {
      method: incoming.method ?? 'GET',
      headers,
      ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
    })
  }

  async #close(): Promise<void> {
    const server = this.#server
    if (server === null) return
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}
