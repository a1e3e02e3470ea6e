import type { OutgoingHttpHeaders } from 'node:http'

/** Sent with everything: nothing is guessed from the bytes, framed from outside or shared with another origin. */
export const commonHeaders: OutgoingHttpHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), ' +
    'gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), ' +
    'serial=(), usb=(), xr-spatial-tracking=()',
}

/** The policy of the application's page; `nonce` is the one written into that same page (see product spike: CSP). */
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

/** For the host's own little pages (refusals): no script, no resource, one inline style sheet. */
export function plainPagePolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

/**
 * For files the core produced. Only our own page may frame them (printing), and they may load nothing.
 * A sandbox would be stricter, but the browser's PDF viewer does not open in one.
 */
export const filePolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"

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
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
}

export function mediaTypeOf(path: string): string {
  return mediaTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
}

/** Types a browser shows without running anything; all others are only ever saved. */
const shownInBrowser = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain'])

/** `Content-Disposition` for a file name in any script (RFC 6266, with the extended form of RFC 8187). */
export function contentDisposition(fileName: string, mediaType: string, download: boolean): string {
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
