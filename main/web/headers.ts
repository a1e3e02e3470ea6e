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

/** For the host's own little pages (refusals): no script, no resource, one inline style sheet. */
export function plainPagePolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

/**
 * For files the core produced. Only our own page may frame them (printing), and they may load nothing.
 * A sandbox would be stricter, but the browser's PDF viewer does not open in one.
 */
export const filePolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
