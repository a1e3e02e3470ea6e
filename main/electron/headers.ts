import { randomBytes } from 'node:crypto'

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

/** For files the core produced: they may load nothing, and only our own page may frame them. */
export const filePolicy = "default-src 'none'; frame-ancestors 'self'"
