import type { Query, QueryClient } from '@tanstack/react-query'

import { client, onConnection } from '#renderer/bridge/client.ts'
import { concerns } from '#renderer/bridge/concerns.ts'

/** Reads anew exactly what a change concerns. Windows of lists out of view are only marked. */
export async function applyChange(cache: QueryClient, tables: readonly string[]): Promise<void> {
  const changed = new Set(tables)
  const predicate = (query: Query): boolean => concerns(query.queryKey, changed)
  // An answer under way may be older than the change. Nobody looks at these, so they are not asked again at once, and their
  // answer would pass for fresh: they are marked once more when it has come, and asked again if somebody looks by then.
  for (const query of cache.getQueryCache().findAll({ predicate, type: 'inactive', fetchStatus: 'fetching' })) {
    void query.fetch().then(
      () => cache.invalidateQueries({ queryKey: query.queryKey, exact: true }),
      () => undefined,
    )
  }
  await cache.invalidateQueries({ predicate })
}

/**
 * Follows the core's announcements until the signal ends it; after each reconnection everything is read anew, since
 * announcements may have been missed. `onWorkspace` hears of another workspace being opened or closed.
 */
export async function followChanges(cache: QueryClient, onWorkspace: () => void, signal: AbortSignal): Promise<void> {
  let first = true
  while (!signal.aborted) {
    try {
      const changes = await client.events.changes(undefined, { signal })
      if (!first) await cache.invalidateQueries()
      first = false
      for await (const { tables } of changes) {
        if (tables.includes('workspace')) onWorkspace()
        await applyChange(cache, tables)
      }
    } catch {
      // The connection broke, perhaps under the first questions: the next one asks them anew. The shell shows its state.
      first = false
    }
    if (!signal.aborted) await nextConnection(signal)
  }
}

async function nextConnection(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    // A stream that ends while the connection stands is asked for again after a moment.
    const timer = setTimeout(resolve, 1_000)
    const stop = onConnection((state) => {
      if (state !== 'open') return
      clearTimeout(timer)
      stop()
      resolve()
    })
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      stop()
      resolve()
    })
  })
}
