import { EventEmitter } from 'node:events'

/** What carries the messages of a port whose end lives in a page. */
export interface PageEnd {
  send: (message: unknown) => void
  close: () => void
}

/** A `MessagePortMain`: queues until started, and can be handed to a page. */
export class PortDouble extends EventEmitter {
  peer: PortDouble | null = null
  #queue: unknown[] = []
  #started = false
  #closed = false
  #pageEnd: PageEnd | null = null

  postMessage(message: unknown): void {
    if (this.#closed) return
    // The real one copies: nothing that cannot be cloned crosses.
    const copy = structuredClone(message)
    setImmediate(() => this.peer?.deliver(copy))
  }

  deliver(message: unknown): void {
    if (this.#closed) return
    if (this.#pageEnd !== null) this.#pageEnd.send(message)
    else if (this.#started) this.emit('message', { data: message, ports: [] })
    else this.#queue.push(message)
  }

  start(): void {
    this.#started = true
    for (const message of this.#queue.splice(0)) this.emit('message', { data: message, ports: [] })
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#pageEnd?.close()
    this.emit('close')
    setImmediate(() => this.peer?.close())
  }

  /** Hands this end to a page; what waited goes there. */
  moveTo(page: PageEnd): void {
    this.#pageEnd = page
    for (const message of this.#queue.splice(0)) page.send(message)
  }
}

/** A `MessageChannelMain`. */
export class MessageChannelDouble {
  port1 = new PortDouble()
  port2 = new PortDouble()

  constructor() {
    this.port1.peer = this.port2
    this.port2.peer = this.port1
  }
}
