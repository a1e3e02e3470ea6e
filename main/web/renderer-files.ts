import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { answer, answerPage, type Exchange } from '#main/web/answers.ts'
import { mediaTypeOf, pagePolicy } from '#main/core/delivery.ts'

/** The built renderer, held in memory: a rebuild meanwhile cannot tear a running page apart. */
export interface RendererFiles {
  /** Answers GET and HEAD of `/`, of a file of the build, or of an address inside the application. */
  serve: (exchange: Exchange) => void
}

const noncePlaceholder = '__STYLE_NONCE__'

/**
 * Reads the build of the renderer. Only what was found here is ever served, by its exact name: no address
 * reaches the disk, so there is no path to traverse. Rejects with `ENOENT` when there is no build.
 */
export async function readRenderer(rendererDir: string): Promise<RendererFiles> {
  const entries = await readdir(rendererDir, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const contents = await Promise.all(
    paths.map(async (path) => {
      const name = path.slice(rendererDir.length).replaceAll('\\', '/').replace(/^\/?/, '/')
      return [name, await readFile(path)] as const
    }),
  )
  const files = new Map<string, Buffer>(contents)
  const index = files.get('/index.html') ?? (await readFile(join(rendererDir, 'index.html')))
  const html = index.toString('utf8')

  function serveIndex(exchange: Exchange): void {
    const nonce = randomBytes(16).toString('base64')
    answer(
      exchange,
      200,
      { 'Content-Type': mediaTypeOf('index.html'), 'Content-Security-Policy': pagePolicy(nonce) },
      html.replaceAll(noncePlaceholder, nonce),
    )
  }

  return {
    serve: (exchange) => {
      const path = decodedPath(exchange.url.pathname)
      const file = path === null || path === '/index.html' ? undefined : files.get(path)
      if (path !== null && file !== undefined) {
        // The bundler writes a hash of the content into every name below /assets.
        const lasting = path.startsWith('/assets/')
        const cache = lasting ? 'private, max-age=31536000, immutable' : 'no-cache'
        answer(exchange, 200, { 'Content-Type': mediaTypeOf(path), 'Cache-Control': cache }, file)
      } else if (path === '/favicon.ico') {
        // Browsers ask for it unasked, for a PDF shown on its own as well.
        answer(exchange, 204, {})
      } else if (path !== null && isPage(path)) {
        serveIndex(exchange)
      } else {
        answerPage(exchange, 404, 'missing')
      }
    },
  }
}

/** An address inside the application: it names no file, and none of its parts is a way up. */
function isPage(path: string): boolean {
  return path === '/index.html' || /^\/(?:[\w-]+\/?)*$/.test(path)
}

function decodedPath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
