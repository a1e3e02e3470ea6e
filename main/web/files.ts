import { createReadStream } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'

import { largestUpload, type CoreThread, type IncomingFile } from '#main/core/host.ts'
import { answerJson, answerPage, type Exchange } from '#main/web/answers.ts'
import { contentDisposition } from '#main/core/delivery.ts'
import { commonHeaders, filePolicy } from '#main/web/headers.ts'

/** What passing files on needs to know; the limits are parameters for the tests. */
export interface FileLimits {
  /** Largest upload in bytes. */
  largest: number
  /** Milliseconds without a byte in either direction after which a client is given up. */
  patience: number
}

export const usualLimits: FileLimits = { largest: largestUpload, patience: 30_000 }

type Refusal = 'too-large' | 'disk-full' | 'cut-off' | 'failed'
const statusOf: Record<Refusal, number> = { 'too-large': 413, 'disk-full': 507, 'cut-off': 400, failed: 500 }

/**
 * POST /files?name=…: writes the body where the core wants it, as fast as the disk takes it, and answers `{token}`.
 * A refused body is still read to its end, unstored: a browser looks at the answer only after it has sent everything.
 */
export async function receiveFile(core: CoreThread, exchange: Exchange, limits: FileLimits): Promise<void> {
  const { request, url } = exchange
  const name = url.searchParams.get('name') ?? ''
  if (name === '' || name.length > 1000) return answerJson(exchange, 400, { code: 'bad-name' })
  if (Number(request.headers['content-length'] ?? 0) > limits.largest) return refuse(exchange, 'too-large')
  const incoming = await core.expectFile(name)
  const cause = await store(request, incoming, limits.largest)
  if (cause !== null) {
    await core.fileFailed(incoming.token)
    return refuse(exchange, cause)
  }
  await core.fileArrived(incoming.token)
  answerJson(exchange, 200, { token: incoming.token })
}

/** Writes the body of the request; `null` when every byte is on the disk, else why not. */
async function store(request: IncomingMessage, incoming: IncomingFile, largest: number): Promise<Refusal | null> {
  let cause: Refusal | null = null
  let received = 0
  const file = await open(incoming.path, 'w', 0o600)
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      received += chunk.length
      cause ??= received > largest ? 'too-large' : await written(file, chunk)
    }
  } catch {
    cause ??= 'cut-off'
  } finally {
    await file.close()
  }
  return cause
}

async function written(file: FileHandle, chunk: Buffer): Promise<Refusal | null> {
  try {
    await file.writeFile(chunk)
    return null
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'failed'
  }
}

function refuse(exchange: Exchange, cause: Refusal): void {
  if (!exchange.response.destroyed) answerJson(exchange, statusOf[cause], { code: cause })
}

/** GET /files/<token>: a file the core offered, to look at (in a frame of our page too) or, with `?download=1`, to keep. */
export async function sendFile(core: CoreThread, exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange
  const token = url.pathname.slice('/files/'.length)
  const offered = /^[\w-]{1,200}$/.test(token) ? await core.offeredFile(token) : null
  const size = offered === null ? null : await sizeOf(offered.path)
  if (offered === null || size === null) return answerPage(exchange, 404, 'missing')
  response.writeHead(200, {
    ...commonHeaders,
    'Content-Type': offered.mediaType,
    'Content-Length': size,
    'Content-Disposition': contentDisposition(offered.fileName, offered.mediaType, url.searchParams.has('download')),
    'Cache-Control': 'no-store',
    'Content-Security-Policy': filePolicy,
    'Accept-Ranges': 'none',
  })
  if (request.method === 'HEAD' || size === 0) {
    response.end()
    return
  }
  // A client that goes away in the middle ends the reading; there is nobody left to tell.
  await pipeline(createReadStream(offered.path, { end: size - 1 }), response).catch(() => response.destroy())
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path)
    return found.isFile() ? found.size : null
  } catch {
    return null
  }
}
