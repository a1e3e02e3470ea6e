/** The page's own scheme: nothing outside this program can be reached or imitated under it. */
export const scheme = 'app'
export const host = 'registra'
export const origin = `${scheme}://${host}`
export const startUrl = `${origin}/`

/** Tells whether an address belongs to our own page; anything unreadable does not. */
export function isOwnUrl(address: string): boolean {
  // Not `URL.origin`: Node calls the origin of every custom scheme "null".
  const url = URL.canParse(address) ? new URL(address) : null
  return (
    url !== null && url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === ''
  )
}
