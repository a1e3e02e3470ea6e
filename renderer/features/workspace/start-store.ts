/** The passphrase of the fictional firm: it protects nothing, and the start screen says it. */
export const samplePassphrase = 'exemple fictif'

const userKey = 'registra.user'

/** The name typed last time on this computer, for the audit trail. */
export function rememberedUser(fallback: string): string {
  return globalThis.localStorage.getItem(userKey) ?? fallback
}

/** Keeps the name for the next opening. */
export function rememberUser(name: string): void {
  globalThis.localStorage.setItem(userKey, name)
}

/** A folder inside another, in the way of the system that the parent path is written in. */
export function inside(parent: string, name: string): string {
  const separator = parent.includes('\\') ? '\\' : '/'
  return `${parent.replace(/[\\/]+$/, '')}${separator}${name}`
}

/** A name that is free among folders already known: `Bureau`, `Bureau 2`, … */
export function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} ${number}`
    if (!taken.includes(candidate)) return candidate
  }
}
