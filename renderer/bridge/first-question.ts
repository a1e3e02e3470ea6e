import { api, queryClient } from '#renderer/bridge/queries.ts'

// Acts on import, before most of the page has run: connection and answer come while the rest is on its way.
void queryClient.prefetchQuery(api.workspace.status.queryOptions())
