import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { watchCopied } from '#main/electron/copied.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function clipboardWith(text: string) {
  const held = { text, readText: () => held.text, clear: () => void (held.text = '') }
  return held
}

test('a copied number is gone after a minute', async () => {
  const clipboard = clipboardWith('85.07.30-033.28')
  watchCopied(clipboard).forgetSoon('85.07.30-033.28')
  await vi.advanceTimersByTimeAsync(59_000)
  expect(clipboard.text).toBe('85.07.30-033.28')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(clipboard.text).toBe('')
})

test('what another program has put there since stays', async () => {
  const clipboard = clipboardWith('85.07.30-033.28')
  watchCopied(clipboard).forgetSoon('85.07.30-033.28')
  clipboard.text = 'other words'
  await vi.advanceTimersByTimeAsync(61_000)
  expect(clipboard.text).toBe('other words')
})

test('closing does not leave it behind, and a later copy starts the minute anew', async () => {
  const clipboard = clipboardWith('one\r\ntwo')
  const copied = watchCopied(clipboard)
  copied.forgetSoon('first')
  await vi.advanceTimersByTimeAsync(50_000)
  copied.forgetSoon('one\ntwo')
  await vi.advanceTimersByTimeAsync(50_000)
  expect(clipboard.text).toBe('one\r\ntwo')
  await copied.forgetNow()
  expect(clipboard.text).toBe('')
})
