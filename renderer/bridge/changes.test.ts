import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'

import { applyChange } from '#renderer/bridge/changes.ts'

vi.mock('#renderer/bridge/client.ts', () => ({ client: {}, onConnection: () => () => undefined }))

const doubles = [['people', 'doubles']]

test('an answer that was on its way when something changed does not pass for fresh', async () => {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  const answer = Promise.withResolvers<number>()
  const asked = cache.prefetchQuery({ queryKey: doubles, queryFn: () => answer.promise })
  await applyChange(cache, ['person'])
  answer.resolve(0)
  await asked
  await vi.waitFor(() => expect(cache.getQueryState(doubles)).toMatchObject({ data: 0, isInvalidated: true }))
  expect(await cache.fetchQuery({ queryKey: doubles, queryFn: () => Promise.resolve(1) })).toBe(1)
})

test('what a change does not concern stays fresh', async () => {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  await cache.prefetchQuery({ queryKey: doubles, queryFn: () => Promise.resolve(0) })
  await applyChange(cache, ['savedView'])
  expect(cache.getQueryState(doubles)?.isInvalidated).toBe(false)
})
