import { statSync } from 'node:fs'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

import { runJob, type BackupAnswers, type BackupJob } from '#main/core/db/backup-jobs.ts'
import { CoreError, type ErrorCode, type ErrorParams } from '#main/core/errors.ts'

/** What the thread says. */
export type BackupReply =
  | { done: number; total: number }
  | { answer: BackupAnswers[keyof BackupAnswers] }
  | { refused: { code: ErrorCode; params: ErrorParams } }
  | { failed: { message: string; stack: string; code: string | null } }

/** Bytes of a database from which a thread of its own is worth its start: below, the work takes a blink. */
export const threadFrom: number = 16 * 1024 * 1024

/** A job under way, as its caller sees it. */
export interface JobWatch {
  signal?: AbortSignal | undefined
  tell?: ((done: number, total: number) => void) | undefined
}

/**
 * Runs a job, in a thread of its own when the database is large. A cancelled one rejects once its thread has ended, which
 * SQLite allows only between two statements: then nothing holds its files any more.
 */
export async function run<Job extends BackupJob>(job: Job, watch: JobWatch = {}): Promise<BackupAnswers[Job['do']]> {
  watch.signal?.throwIfAborted()
  const tell = watch.tell ?? (() => undefined)
  const large = (statSync(job.database, { throwIfNoEntry: false })?.size ?? 0) >= threadFrom
  const answer = large ? await runAside(job, tell, watch.signal) : runJob(job, tell)
  return answer as BackupAnswers[Job['do']]
}

async function runAside(
  job: BackupJob,
  tell: (done: number, total: number) => void,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const worker = new Worker(new URL('./backup-thread.ts', import.meta.url), {
    name: 'registra-backup',
    // Options of the process (`--eval`, `--input-type`) are about its own script.
    execArgv: [],
    workerData: job,
  })
  const stop = (): void => void worker.terminate()
  signal?.addEventListener('abort', stop)
  let result: Exclude<BackupReply, { done: number }> | null = null
  worker.on('message', (reply: BackupReply) => {
    if ('done' in reply) tell(reply.done, reply.total)
    else result = reply
  })
  try {
    await once(worker, 'exit')
  } finally {
    signal?.removeEventListener('abort', stop)
  }
  signal?.throwIfAborted()
  return settled(result)
}

function settled(result: Exclude<BackupReply, { done: number }> | null): unknown {
  if (result === null) throw new Error('the thread of the backup ended without its answer')
  if ('answer' in result) return result.answer
  if ('refused' in result) throw new CoreError(result.refused.code, result.refused.params)
  const { message, stack, code } = result.failed
  throw Object.assign(new Error(message), { stack, ...(code === null ? {} : { code }) })
}
