import { registerHooks } from 'node:module'

// Loaded before a core (`NODE_OPTIONS="--import …"`, which its threads take over) by benchmarks alone: the same program, but
// its database is not encrypted and no audit entry is written. The program itself has no such switch: here its sources
// are read otherwise.

const changes: Record<string, readonly [from: string, to: string]> = {
  '/main/core/audit/journal.ts': [
    'append(entry: JournalEntry): void {',
    'append(entry: JournalEntry): void {\n    return',
  ],
  '/main/core/db/connection.ts': ['if (options.key) database.pragma', 'if (false) database.pragma'],
  '/main/core/db/open.ts': ['if (beginsPlain(file)) throw', 'if (!beginsPlain(file)) throw'],
}

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    const change = Object.entries(changes).find(([path]) => url.endsWith(path))?.[1]
    if (!change) return loaded
    const { source: bytes } = loaded
    const source = typeof bytes === 'string' ? bytes : Buffer.from((bytes ?? '') as Uint8Array).toString('utf8')
    if (!source.includes(change[0])) throw new Error(`${url} is not what the benchmark knows`)
    return { ...loaded, source: source.replace(...change) }
  },
})
