import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { access, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

import type { CoreThread, OfferedFile } from '#main/core/host.ts'
import { startWebHost, type WebHost, type WebHostOptions } from '#main/web/host.ts'

/** A core that sends every frame back, keeps uploads in a folder and offers what a test puts into `offered`. */
export interface EchoCore extends CoreThread {
  folder: string
  offered: Map<string, OfferedFile>
  arrived: string[]
  failed: string[]
  /** The core's ends of the ports handed out, newest last. */
  ports: MessagePort[]
  closedPorts: number
  stopped: boolean
}

export async function echoCore(): Promise<EchoCore> {
  const folder = await mkdtemp(join(tmpdir(), 'registra-web-'))
  let uploads = 0
  const core: EchoCore = {
    folder,
    offered: new Map(),
    arrived: [],
    failed: [],
    ports: [],
    closedPorts: 0,
    stopped: false,
    connect: () => {
      const { port1, port2 } = new MessageChannel()
      port1.on('message', (frame: unknown) => port1.postMessage(frame))
      port1.on('close', () => core.closedPorts++)
      core.ports.push(port1)
      return port2
    },
    expectFile: (fileName) => {
      uploads += 1
      return Promise.resolve({ token: `upload-${uploads}`, path: join(folder, `upload-${uploads}-${fileName}`) })
    },
    fileArrived: (token) => {
      core.arrived.push(token)
      return Promise.resolve()
    },
    fileFailed: async (token) => {
      for (const name of await readdir(folder)) if (name.startsWith(token)) await rm(join(folder, name))
      core.failed.push(token)
    },
    offeredFile: (token) => Promise.resolve(core.offered.get(token) ?? null),
    stop: async () => {
      core.stopped = true
      await rm(folder, { recursive: true, force: true })
    },
    ended: new Promise(() => {}),
  }
  return core
}

/** A folder that looks like the renderer's build, with a file beside it that must never be served. */
export async function tinyRenderer(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'registra-renderer-'))
  const folder = join(parent, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(parent, 'secret.txt'), 'not for serving')
  await writeFile(join(folder, 'assets', 'app-abc123.js'), 'document.title = "running"')
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><meta name="referrer" content="no-referrer"><meta name="style-nonce" content="__STYLE_NONCE__"><script type="module" src="/assets/app-abc123.js"></script>',
  )
  return folder
}

/** A host over an echo core and a tiny renderer; `token` is the one of its start address. */
export interface Running {
  core: EchoCore
  host: WebHost
  port: number
  token: string
  stop: () => Promise<void>
}

export async function startHost(options: Partial<WebHostOptions> = {}): Promise<Running> {
  const core = await echoCore()
  const rendererDir = await tinyRenderer()
  const host = await startWebHost({ core, rendererDir, ...options })
  const url = new URL(host.url)
  return {
    core,
    host,
    port: Number(url.port),
    token: url.searchParams.get('token') ?? '',
    stop: async () => {
      await host.stop()
      await rm(join(rendererDir, '..'), { recursive: true, force: true })
    },
  }
}

export interface Reply {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** One request exactly as told; nothing is added but `Host`, which `headers` may replace. */
export function ask(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** Bytes on a bare connection, for what no HTTP client would send; resolves with all that came back. */
export function askRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let received = ''
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1')
    })
    socket.on('close', () => resolve(received))
    socket.on('error', reject)
  })
}

/** Spends the start token and returns the cookie, as `name=value`. */
export async function enter({ port, token }: Running): Promise<string> {
  const reply = await ask(port, `/?token=${token}`)
  return reply.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

/** The headers of a request that our own page would send. */
export function ours(port: number, cookie: string): Record<string, string> {
  return { cookie, origin: `http://127.0.0.1:${port}` }
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Waits until something becomes true; fails after twenty seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`Not true after twenty seconds: ${condition.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
