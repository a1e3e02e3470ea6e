import { expect, test } from 'vitest'

import { openInTime } from '#main/core/features/imports/open-in-time.ts'
import { ImportThread } from '#main/core/features/imports/thread.ts'

const pasted = (sourceId: string) => ({ ask: 'open', sourceId, origin: { pasted: 'Nom;Pays\nLesse;BE' } }) as const

test('a question asked while the thread before is still ending is answered by the next one', async () => {
  const thread = new ImportThread()
  await thread.ask(pasted('first'))
  const ended = thread.stop()
  expect(await thread.ask(pasted('second'))).toMatchObject({ type: 'pasted' })
  await ended
  expect(await thread.ask(pasted('third'))).toMatchObject({ type: 'pasted' })
  await thread.stop()
})

test('a thread that ends leaves no question without an answer', async () => {
  const thread = new ImportThread()
  const asked = thread.ask(pasted('first')).catch((error: unknown) => error)
  await thread.stop()
  expect(await asked).toMatchObject({ code: 'thread-lost' })
})

test('a file that is not read in time is refused as damaged, and the next one is read', async () => {
  const thread = new ImportThread()
  const lines = Array.from({ length: 300_000 }, (_, index) => `Firm ${index};BE`).join('\n')
  const slow = openInTime(thread, 'slow', { pasted: `Nom;Pays\n${lines}` }, 0)
  await expect(slow).rejects.toMatchObject({ problems: [{ code: 'file-damaged' }] })
  expect(await openInTime(thread, 'next', { pasted: 'Nom;Pays\nLesse;BE' })).toMatchObject({ type: 'pasted' })
  await thread.stop()
})
