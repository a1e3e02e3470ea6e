import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'

import type { CoreOptions, CoreThread, OfferedFile } from '#main/core/host.ts'

/** A core that echoes frames from a real thread, keeps uploads in a folder and offers what a test puts into `offered`. */
export interface EchoCore extends CoreThread {
  folder: string
  options: CoreOptions
  offered: Map<string, OfferedFile>
  arrived: { token: string; name: string; bytes: Buffer }[]
  failed: string[]
  openPorts: number
  closedPorts: number
  stops: number
  /** Set to hold `stop` back until it resolves: a backup that takes its time. */
  stopping: Promise<void>
  crash: () => void
}

export function startEchoCore(options: CoreOptions): EchoCore {
  const folder = mkdtempSync(join(tmpdir(), 'registra-echo-'))
  const worker = new Worker(new URL('./echo-worker.ts', import.meta.url))
  const expected = new Map<string, string>()
  const core: EchoCore = {
    folder,
    options,
    offered: new Map(),
    arrived: [],
    failed: [],
    openPorts: 0,
    closedPorts: 0,
    stops: 0,
    stopping: Promise.resolve(),
    connect: () => {
      const { port1, port2 } = new MessageChannel()
      core.openPorts += 1
      // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no target origin
      worker.postMessage({ port: port1 }, [port1])
      return port2
    },
    expectFile: async (name) => {
      const token = `upload-${expected.size + 1}`
      expected.set(token, name)
      return { token, path: join(folder, token) }
    },
    fileArrived: async (token) => {
      core.arrived.push({ token, name: expected.get(token) ?? '', bytes: readFileSync(join(folder, token)) })
    },
    fileFailed: async (token) => {
      core.failed.push(token)
      rmSync(join(folder, token), { force: true })
    },
    offeredFile: async (token) => core.offered.get(token) ?? null,
    stop: async () => {
      core.stops += 1
      await core.stopping
      await worker.terminate()
      rmSync(folder, { recursive: true, force: true })
    },
    ended: new Promise((resolve) => worker.once('exit', () => resolve())),
    // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no target origin
    crash: () => worker.postMessage('crash'),
  }
  worker.on('message', () => {
    core.closedPorts += 1
    core.openPorts -= 1
  })
  return core
}
