/** A core thread as far as a host can tell: answers each frame with itself, and closes the port on the frame `close`. */
import { parentPort, type MessagePort } from 'node:worker_threads'

parentPort?.on('message', (message: { port: MessagePort } | 'crash') => {
  if (message === 'crash') process.exit(1)
  const { port } = message
  port.on('message', (frame: unknown) => {
    if (frame === 'close') port.close()
    // eslint-disable-next-line unicorn/require-post-message-target-origin -- a port has no target origin
    else port.postMessage(frame)
  })
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- neither has the thread's own
  port.on('close', () => parentPort?.postMessage('portClosed'))
})
