import '#main/core/node-version.ts'

import { parentPort, workerData } from 'node:worker_threads'

import type { CoreOptions } from '#main/core/host.ts'
import { startCore } from '#main/core/start.ts'
import type { ThreadAnswer, ThreadRequest } from '#main/core/thread-messages.ts'

// The core's own thread: long queries and documents never hold up the window or the web host.

if (!parentPort) throw new Error('worker.ts runs as a worker thread only')
const host = parentPort
const running = startCore(workerData as CoreOptions)
const { transfers } = running.core

async function answer(request: ThreadRequest): Promise<unknown> {
  switch (request.ask) {
    case 'connect':
      return running.serve(request.port)
    case 'expectFile':
      return transfers.expect(request.fileName)
    case 'fileArrived':
      return transfers.complete(request.token)
    case 'fileFailed':
      return transfers.discard(request.token)
    case 'offeredFile':
      return transfers.offered(request.token)
    case 'stop':
      return await running.stop()
  }
}

host.on('message', (request: ThreadRequest) => {
  const { id } = request
  const reply = (message: ThreadAnswer): void => host.postMessage(message)
  answer(request).then(
    (value) => reply({ id, answer: value }),
    (error: unknown) => reply({ id, failure: running.core.log.failure(error) }),
  )
})
host.postMessage({ id: 0, answer: 'ready' } satisfies ThreadAnswer)
