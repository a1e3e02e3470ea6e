import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'

import { mediaTypeOf, pagePolicy } from '#main/core/delivery.ts'
import { commonHeaders, styleNonce } from '#main/electron/headers.ts'
import { systemCode } from '#main/electron/failure.ts'

/** Stands in the built index.html where the nonce of this very answer goes. */
const noncePlaceholder = '__STYLE_NONCE__'

/** The file a path of the page's origin names, inside `root`; null for anything that would leave it. */
export function assetPath(root: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  // A second decoding, a backslash (a separator on Windows), a drive or a stream name never occur in our build.
  if (/[\\:%\0]/.test(decoded) || decoded.split('/').includes('..')) return null
  const path = resolve(root, `.${decoded.startsWith('/') ? decoded : `/${decoded}`}`)
  return path === root || path.startsWith(root + sep) ? path : null
}

/** Serves the built page below `root` (absolute); routes of the page, which have no ending, get index.html. */
export async function serveAsset(root: string, pathname: string): Promise<Response> {
  const path = assetPath(root, pathname)
  if (path === null) return new Response(null, { status: 403, headers: commonHeaders })
  if (extname(path) === '' || pathname === '/index.html') return servePage(root)
  try {
    const bytes = await readFile(path)
    return new Response(bytes, { headers: { ...commonHeaders, 'Content-Type': mediaTypeOf(path) } })
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'EISDIR') {
      return new Response(null, { status: 404, headers: commonHeaders })
    }
    throw error
  }
}

async function servePage(root: string): Promise<Response> {
  const nonce = styleNonce()
  const page = await readFile(resolve(root, 'index.html'), 'utf8')
  return new Response(page.replaceAll(noncePlaceholder, nonce), {
    headers: {
      ...commonHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': pagePolicy(nonce),
    },
  })
}
