import type { MessagePort } from 'node:worker_threads'

import type { RawData, WebSocket } from 'ws'

/** Largest frame a page may send, in bytes: room for a pasted sheet. Files go by upload. */
export const largestFrame = 16 * 1024 * 1024

/** Bytes that may wait for a page that does not read; a frozen one must not fill the memory. */
const mostWaiting = 64 * 1024 * 1024

/** Milliseconds between signs of life. A page that gave none since the last time is gone (sleep, unplugged, crashed). */
const heartbeat = 30_000

/**
 * Passes frames between a page and the core's port, unread, until one of them closes; then closes the other.
 * Texts stay texts and bytes stay bytes, which is all the protocol on top asks for.
 */
export function relay(socket: WebSocket, port: MessagePort): void {
  let isAlive = true
  const pulse = setInterval(() => {
    if (!isAlive) return socket.terminate()
    isAlive = false
    socket.ping()
  }, heartbeat)
  pulse.unref()

  socket.on('pong', () => {
    isAlive = true
  })
  socket.on('message', (data, isBinary) => {
    isAlive = true
    if (!isBinary) return port.postMessage(asBuffer(data).toString('utf8'))
    // Copied out of the receive buffer, which is shared with other frames, so that just these bytes travel.
    const bytes = new Uint8Array(asBuffer(data))
    port.postMessage(bytes, [bytes.buffer])
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    clearInterval(pulse)
    port.close()
  })

  port.on('message', (frame: string | Uint8Array | ArrayBuffer) => {
    if (socket.readyState !== socket.OPEN) return
    socket.send(frame, { binary: typeof frame !== 'string' })
    if (socket.bufferedAmount > mostWaiting) socket.terminate()
  })
  // 1012, «service restart»: the page may come back.
  port.on('close', () => socket.close(1012))
}

function asBuffer(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data)
  return Buffer.isBuffer(data) ? data : Buffer.from(data)
}
