import { QueryClient, QueryObserver } from '@tanstack/react-query'
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

test('who begins to look while such an answer is on its way sees what is true now', async () => {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  const old = Promise.withResolvers<number>()
  const queryFn = vi.fn<() => Promise<number>>().mockReturnValueOnce(old.promise).mockResolvedValue(1)
  const asked = cache.prefetchQuery({ queryKey: doubles, queryFn })
  await applyChange(cache, ['person'])
  const stop = new QueryObserver(cache, { queryKey: doubles, queryFn }).subscribe(() => undefined)
  old.resolve(0)
  await asked
  await vi.waitFor(() => expect(cache.getQueryData(doubles)).toBe(1))
  stop()
})

test('what a change does not concern stays fresh', async () => {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  await cache.prefetchQuery({ queryKey: doubles, queryFn: () => Promise.resolve(0) })
  await applyChange(cache, ['savedView'])
  expect(cache.getQueryState(doubles)?.isInvalidated).toBe(false)
})
