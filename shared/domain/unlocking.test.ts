import { expect, test } from 'vitest'

import { secondsToWait } from '#shared/domain/unlocking.ts'

test('two wrong tries cost nothing, then the wait doubles up to five minutes', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10_000].map(secondsToWait)).toEqual([0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300])
})
