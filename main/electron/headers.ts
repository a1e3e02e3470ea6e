import { randomBytes } from 'node:crypto'
import { extname } from 'node:path'

/** Sent with everything: nothing is guessed from the bytes, framed from outside or told to another origin. */
export const commonHeaders: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/** A fresh value for the page's style elements; never used twice. */
export function styleNonce(): string {
  return randomBytes(18).toString('base64')
}

/** The policy of the application's page: own files only, styles by file or nonce, no frame around it. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** For files the core produced: they may load nothing, and only our own page may frame them. */
export const filePolicy = "default-src 'none'; frame-ancestors 'self'"

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
}

/** The media type of a file of the renderer's build, by its ending. */
export function mediaTypeOf(path: string): string {
  return mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

/** Types shown without running anything in them; everything else is only ever saved. */
const shown = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain'])

/** `Content-Disposition` for a file name in any script (RFC 6266, RFC 8187). */
export function contentDisposition(fileName: string, mediaType: string): string {
  const kind = shown.has(mediaType.split(';')[0]?.trim() ?? '') ? 'inline' : 'attachment'
  const extended = encodeURIComponent(fileName.toWellFormed()).replaceAll(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename*=UTF-8''${extended}`
}
