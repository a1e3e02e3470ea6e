import { once } from 'node:events'
import { parentPort, workerData, type Worker } from 'node:worker_threads'

import { CoreError, systemCode, type ErrorCode, type ErrorParams } from '#main/core/errors.ts'

// One long job in a thread of its own, and how it tells what came of it.

type Outcome =
  | { answer: unknown }
  | { refused: { code: ErrorCode; params: ErrorParams } }
  | { failed: { message: string; stack: string; code: string | null } }
type Reply = { done: number; total: number } | Outcome

/** A job under way, as its caller sees it. */
export interface JobWatch {
  signal?: AbortSignal | undefined
  tell?: ((done: number, total: number) => void) | undefined
}

/**
 * Waits for the answer of a thread. A cancelled one rejects once it has ended, which SQLite allows only between two
 * statements: then nothing holds its files any more.
 */
export async function answerOf(worker: Worker, { signal, tell }: JobWatch): Promise<unknown> {
  const stop = (): void => void worker.terminate()
  signal?.addEventListener('abort', stop)
  let outcome: Outcome | null = null
  worker.on('message', (reply: Reply) => {
    if ('done' in reply) tell?.(reply.done, reply.total)
    else outcome = reply
  })
  try {
    await once(worker, 'exit')
  } finally {
    signal?.removeEventListener('abort', stop)
  }
  signal?.throwIfAborted()
  return settled(outcome)
}

function settled(outcome: Outcome | null): unknown {
  if (outcome === null) throw new CoreError('thread-lost')
  if ('answer' in outcome) return outcome.answer
  if ('refused' in outcome) throw new CoreError(outcome.refused.code, outcome.refused.params)
  const { message, stack, code } = outcome.failed
  throw Object.assign(new Error(message), { stack, ...(code === null ? {} : { code }) })
}

/** Does the one job this thread was started for, tells the outcome, and forgets the key. */
export function doJobInThread<Job extends { key: Uint8Array }>(
  work: (job: Job, tell: (done: number, total: number) => void) => unknown,
): void {
  if (!parentPort) throw new Error('a job of its own runs as a worker thread only')
  const core = parentPort
  const reply = (message: Reply): void => core.postMessage(message)
  const job = workerData as Job
  try {
    reply({ answer: work(job, (done, total) => reply({ done, total })) })
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    if (error instanceof CoreError) reply({ refused: { code: error.code, params: error.params } })
    else reply({ failed: { message, stack, code: systemCode(error) } })
  } finally {
    job.key.fill(0)
  }
}
