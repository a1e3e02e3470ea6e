import { expect, test } from 'vitest'

import { startCoreThread } from '#main/core/thread.ts'

/** A thread that is ready and ends at the first thing it is asked. */
const frail = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', () => process.exit(1))
    parentPort.postMessage({ id: 0, answer: 'ready' })`)}`,
)

test('whoever asks a thread that has ended is told, at once and later', async () => {
  const options = { stateDir: '/nowhere', resourcesDir: '/nowhere', version: 'test', defaultUser: 'A' }
  const thread = await startCoreThread(options, frail)
  await expect(thread.expectFile('list.csv')).rejects.toThrow('ended')
  await thread.ended
  await expect(thread.offeredFile('token')).rejects.toThrow('ended')
  const port = thread.connect()
  await new Promise((resolve) => port.on('close', resolve))
})
