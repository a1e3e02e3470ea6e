import { createServer, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

import { WebSocketServer } from 'ws'

import type { CoreThread } from '#main/core/host.ts'
import { createAccess, type Access } from '#main/web/access.ts'
import { answer, answerJson, answerPage, type Exchange } from '#main/web/answers.ts'
import { receiveFile, sendFile, usualLimits, type FileLimits } from '#main/web/files.ts'
import { largestFrame, relay } from '#main/web/relay.ts'
import { readRenderer, type RendererFiles } from '#main/web/renderer-files.ts'
import type { Language } from '#shared/i18n/index.ts'

export interface WebHostOptions {
  core: CoreThread
  /** The built renderer: `dist/renderer`. */
  rendererDir: string
  /** Port on 127.0.0.1; absent or 0 means a free one. */
  port?: number
  /** For browsers that ask for none of our languages. */
  language?: Language
  limits?: Partial<FileLimits>
  /** Told the new start address after a used one was presented again, for the terminal to show. */
  onNewAddress?: (url: string) => void
  /** Told of a failure nobody foresaw while answering; the client only gets a code. */
  onFault?: (error: unknown) => void
}

export interface WebHost {
  /** The start address with its one-time token. */
  url: string
  /** `http://127.0.0.1:<port>`. */
  origin: string
  /** Serves a restarted core from now on; pages of the old one are closed and reconnect. */
  replaceCore: (core: CoreThread) => void
  /** Closes every page and the server, then stops the core with its backup. */
  stop: () => Promise<void>
}

/** At most one new address in this many milliseconds, so that nobody can flood the terminal. */
const addressPause = 5_000

/**
 * Serves the renderer and the core to a browser on this computer, and to nobody else.
 * Rejects with `EADDRINUSE` when the port is taken and with `ENOENT` when the renderer was not built.
 */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const renderer = await readRenderer(options.rendererDir)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame, perMessageDeflate: false })
  const server = createServer({
    headersTimeout: 10_000,
    // A large upload may take its time as long as bytes keep coming; see `server.timeout` below.
    requestTimeout: 0,
    keepAliveTimeout: 5_000,
  })
  const limits = { ...usualLimits, ...options.limits }
  server.timeout = limits.patience
  const port = await listen(server, options.port ?? 0)
  const access = createAccess(port)
  const startAddress = (): string => `${access.origin}/?token=${access.issueToken()}`
  const context: Context = {
    access,
    renderer,
    core: options.core,
    limits,
    tellNewAddress: seldom(addressPause, () => options.onNewAddress?.(startAddress())),
  }
  const language = options.language ?? 'fr'

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const url = addressOf(request, access.origin)
    if (url === null) {
      response.writeHead(400, { Connection: 'close' }).end()
      return
    }
    const exchange: Exchange = { request, response, url, language }
    handle(context, exchange).catch((error: unknown) => {
      options.onFault?.(error)
      if (response.headersSent) response.destroy()
      else answerJson(exchange, 500, { code: 'internal' })
    })
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const status = upgradeRefusal(access, request)
    if (status !== null) return refuseUpgrade(socket, status)
    sockets.handleUpgrade(request, socket, head, (client) => relay(client, context.core.connect()))
  })

  return {
    url: startAddress(),
    origin: access.origin,
    replaceCore: (core) => {
      context.core = core
      for (const client of sockets.clients) client.close(1012)
    },
    stop: async () => {
      for (const client of sockets.clients) client.close(1001)
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      // Half a second for the closing handshakes and the answers under way, then no more.
      const deadline = setTimeout(() => {
        for (const client of sockets.clients) client.terminate()
        server.closeAllConnections()
      }, 500)
      await closed
      clearTimeout(deadline)
      // A core that has just crashed has nothing left to stop and would not answer.
      await Promise.race([context.core.stop(), context.core.ended])
    },
  }
}

interface Context {
  access: Access
  renderer: RendererFiles
  core: CoreThread
  limits: FileLimits
  tellNewAddress: () => void
}

async function handle(context: Context, exchange: Exchange): Promise<void> {
  const { access } = context
  const { request, url } = exchange
  const method = request.method ?? ''
  const isUpload = url.pathname === '/files'
  if (isUpload ? method !== 'POST' : method !== 'GET' && method !== 'HEAD') {
    return answerJson(
      exchange,
      405,
      { code: 'method' },
      { Allow: isUpload ? 'POST' : 'GET, HEAD', Connection: 'close' },
    )
  }
  if (!access.isSameOrigin(request.headers, isUpload)) return refuse(exchange)

  const token = url.pathname === '/' ? url.searchParams.get('token') : null
  if (token !== null && method === 'GET') return enter(context, exchange, token)
  if (!access.hasCookie(request.headers)) return refuse(exchange)
  if (isUpload) return receiveFile(context.core, exchange, context.limits)
  if (url.pathname.startsWith('/files/')) return sendFile(context.core, exchange)
  context.renderer.serve(exchange)
}

/** Turns the one-time token of the start address into the cookie; the browser goes on without it in the address. */
function enter(context: Context, exchange: Exchange, token: string): void {
  const { access } = context
  if (access.hasCookie(exchange.request.headers)) return answer(exchange, 303, { Location: '/' })
  const use = access.useToken(token)
  if (use === 'accepted') return answer(exchange, 303, { Location: '/', 'Set-Cookie': access.cookieHeader() })
  if (use === 'unknown') return refuse(exchange)
  context.tellNewAddress()
  answerPage(exchange, 403, 'spent')
}

function refuse(exchange: Exchange): void {
  // A body that is not wanted is not read either.
  if (exchange.request.method === 'POST') exchange.response.setHeader('Connection', 'close')
  answerPage(exchange, 403, 'refused')
}

function upgradeRefusal(access: Access, request: IncomingMessage): number | null {
  const isOurs = access.isSameOrigin(request.headers, true) && access.hasCookie(request.headers)
  if (!isOurs) return 403
  return addressOf(request, access.origin)?.pathname === '/core' ? null : 404
}

function refuseUpgrade(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/**
 * The address asked for; `null` unless it is a plain path on this server (proxies and `OPTIONS *` ask otherwise), and for a
 * request with two hosts, of which each reader could take another.
 */
function addressOf(request: IncomingMessage, origin: string): URL | null {
  if ((request.headersDistinct['host']?.length ?? 0) > 1) return null
  const target = request.url ?? ''
  const url = target.startsWith('/') ? URL.parse(origin + target) : null
  return url !== null && url.origin === origin ? url : null
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function seldom(pause: number, action: () => void): () => void {
  let last = -Infinity
  return () => {
    if (performance.now() - last < pause) return
    last = performance.now()
    action()
  }
}
