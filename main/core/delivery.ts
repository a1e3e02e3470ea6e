// How pages and files are delivered, the same on every host.

/** The policy of the application's page; `nonce` is the one written into that same page. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    // Printing shows the PDF in a hidden frame of the same origin.
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Media types by file ending of the renderer's build; anything else is served as bytes to be saved. */
const mediaTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  bcmap: 'application/octet-stream',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
}

/** The media type of a file of the renderer's build, by its ending. */
export function mediaTypeOf(path: string): string {
  return mediaTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
}

/** Types a browser shows without running anything; all others are only ever saved. */
const shownInBrowser = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain'])

/** `Content-Disposition` for a file name in any script (RFC 6266, with the extended form of RFC 8187). */
export function contentDisposition(fileName: string, mediaType: string, download = false): string {
  const shown = shownInBrowser.has(mediaType.split(';')[0]?.trim() ?? '')
  const kind = download || !shown ? 'attachment' : 'inline'
  const bare = fileName.replaceAll(/[\p{Cc}/\\]/gu, '_')
  const ascii = bare.replaceAll(/[^\u0020-\u007e]/g, '_').replaceAll(/["%]/g, '_')
  const extended = encodeURIComponent(bare.toWellFormed()).replaceAll(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${extended}`
}
