import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** What presenting a one-time token led to. */
export type TokenUse = 'accepted' | 'spent' | 'unknown'

/** Who may talk to the host: whoever holds the cookie that the one-time token of the start address was turned into. */
export interface Access {
  /** `127.0.0.1:<port>`, the only `Host` answered; a rebound DNS name arrives under another one. */
  host: string
  origin: string
  /** A fresh one-time token; earlier unused ones stop working. */
  issueToken: () => string
  /** Checks a token and spends it; `spent` only for one that was once ours, so that a guess learns nothing. */
  useToken: (token: string) => TokenUse
  /** The `Set-Cookie` value that opens this host to one browser. */
  cookieHeader: () => string
  hasCookie: (headers: IncomingHttpHeaders) => boolean
  /** Tells whether `Host`, `Origin` and the browser's fetch metadata say that the request is ours. */
  isSameOrigin: (headers: IncomingHttpHeaders, originRequired: boolean) => boolean
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares without telling by its duration how much was right; the hashes make the lengths equal. */
function isEqual(given: string, expected: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(expected))
}

/** The values of all cookies of one name; there is more than one only when something is odd. */
function cookieValues(header: string | undefined, name: string): string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
}

/** Access to the host on a port of 127.0.0.1. The cookie's name holds the port: cookies do not, and two instances must not share one. */
export function createAccess(port: number): Access {
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  const cookieName = `registra-${port}`
  const cookie = secret()
  let current: string | null = null
  const spent: string[] = []

  function isSameOrigin(headers: IncomingHttpHeaders, originRequired: boolean): boolean {
    if (headers.host !== host) return false
    if (headers.origin === undefined ? originRequired : headers.origin !== origin) return false
    // Browsers say where a request comes from; `none` is an address typed or opened from outside any page.
    const site = headers['sec-fetch-site']
    return site === undefined || site === 'same-origin' || (site === 'none' && !originRequired)
  }

  return {
    host,
    origin,
    issueToken: () => {
      current = secret()
      return current
    },
    useToken: (token) => {
      if (current !== null && isEqual(token, current)) {
        spent.push(current)
        current = null
        return 'accepted'
      }
      return spent.some((old) => isEqual(token, old)) ? 'spent' : 'unknown'
    },
    cookieHeader: () => `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`,
    hasCookie: (headers) => {
      const values = cookieValues(headers.cookie, cookieName)
      return values.length === 1 && values.every((value) => isEqual(value, cookie))
    },
    isSameOrigin,
  }
}
