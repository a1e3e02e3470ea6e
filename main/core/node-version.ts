import { texts } from '#main/core/texts.ts'

/** The oldest Node the database binding runs on: better-sqlite3 13 needs Node-API 10 and crashes the process below it. */
export const oldestNode = 24

/** The sentence that refuses a Node version (like `22.4.1`) which is too old, in French; `null` when it will do. */
export function nodeRefusal(version: string): string | null {
  const major = Number(version.split('.')[0])
  return major >= oldestNode ? null : texts('fr')(($) => $.host.oldNode, { version })
}

// Acts on import, and must be the first import of every entry point: imports are run in order, so nothing that
// loads the database binding has run yet when this ends the process.
const refusal = nodeRefusal(process.versions.node)
if (refusal !== null) {
  process.stderr.write(`${refusal}\n`)
  process.exit(1)
}
