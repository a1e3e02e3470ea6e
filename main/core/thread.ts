import { MessageChannel, Worker, type Transferable } from 'node:worker_threads'

import type { CoreOptions, CoreThread, IncomingFile, OfferedFile } from '#main/core/host.ts'
import type { ThreadAnswer, ThreadRequest } from '#main/core/thread-messages.ts'

type Question = ThreadRequest extends infer Request ? (Request extends unknown ? Omit<Request, 'id'> : never) : never

/** A core on its way: what is asked of it before it is ready waits for it. */
export interface LaunchedCore extends CoreThread {
  /** Rejects with the reason when the thread ends before it was ready; `ended` then resolves too. */
  ready: Promise<void>
}

/**
 * Starts the core in a worker thread and resolves when it is ready.
 * @param entry the thread's script; packages pass their bundled one.
 */
export async function startCoreThread(options: CoreOptions, entry?: URL): Promise<CoreThread> {
  const core = launchCoreThread(options, entry)
  await core.ready
  return core
}

/** Starts the core in a worker thread and does not wait for it, for a host that has something else to do meanwhile. */
export function launchCoreThread(
  options: CoreOptions,
  entry: URL = new URL('./worker.ts', import.meta.url),
): LaunchedCore {
  const worker = new Worker(entry, { workerData: options, name: 'registra-core' })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0
  let stopping = false
  let gone: Error | null = null

  const ready = new Promise<void>((resolve, reject) => waiting.set(0, { resolve: () => resolve(), reject }))
  worker.on('message', (message: ThreadAnswer) => {
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if ('failure' in message) asked?.reject(new Error(`core failure ${message.failure}`))
    else asked?.resolve(message.answer)
  })
  const ended = new Promise<void>((resolve) => {
    const fail = (error: Error): void => {
      gone = error
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    worker.on('error', fail)
    worker.on('exit', (code) => {
      fail(new Error(`the core's thread ended (${code})`))
      if (!stopping) resolve()
    })
  })

  function ask(question: Question, transfer: Transferable[] = []): Promise<unknown> {
    lastId += 1
    const id = lastId
    return new Promise((resolve, reject) => {
      // A thread that has ended answers nothing: without this the host would wait for ever.
      if (gone !== null) return reject(gone)
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...question, id }, transfer)
    })
  }

  return {
    ready,
    connect: () => {
      const { port1, port2 } = new MessageChannel()
      // A thread that has just ended takes no port; closing ours tells the client so.
      ask({ ask: 'connect', port: port2 }, [port2]).catch(() => port1.close())
      return port1
    },
    expectFile: async (fileName) => (await ask({ ask: 'expectFile', fileName })) as IncomingFile,
    fileArrived: async (token) => {
      await ask({ ask: 'fileArrived', token })
    },
    fileFailed: async (token) => {
      await ask({ ask: 'fileFailed', token })
    },
    offeredFile: async (token) => (await ask({ ask: 'offeredFile', token })) as OfferedFile | null,
    stop: async () => {
      stopping = true
      try {
        await ask({ ask: 'stop' })
      } finally {
        await worker.terminate()
      }
    },
    ended,
  }
}
