import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'

import { client } from '#renderer/bridge/client.ts'

export { client } from '#renderer/bridge/client.ts'

/**
 * Options for queries and mutations of every procedure: `useQuery(api.companies.get.queryOptions({ input: { id } }))`.
 * Writes need no invalidation by hand: the core announces what changed (`changes.ts`).
 */
export const api: RouterUtils<typeof client> = createTanstackQueryUtils(client)

/** The cache of everything read. What is there stays fresh until the core says that it changed. */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      // The core is on this computer: what failed once fails again, and the way out is in its message.
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
