import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

import { answerOf, type JobWatch } from '#main/core/db/aside.ts'
import { runJob, type BackupAnswers, type BackupJob } from '#main/core/db/backup-jobs.ts'

/** Bytes of a database from which a thread of its own is worth its start: below, the work takes a blink. */
export const threadFrom: number = 16 * 1024 * 1024

/** Whether a database is large enough for a thread of its own. */
export function deservesThread(database: string): boolean {
  return (statSync(database, { throwIfNoEntry: false })?.size ?? 0) >= threadFrom
}

/** Runs a job, in a thread of its own when the database is large; a cancelled one rejects once its thread has ended. */
export async function run<Job extends BackupJob>(job: Job, watch: JobWatch = {}): Promise<BackupAnswers[Job['do']]> {
  watch.signal?.throwIfAborted()
  const tell = watch.tell ?? (() => undefined)
  const answer = deservesThread(job.database) ? await runAside(job, watch) : runJob(job, tell)
  return answer as BackupAnswers[Job['do']]
}

async function runAside(job: BackupJob, watch: JobWatch): Promise<unknown> {
  const worker = new Worker(new URL('./backup-thread.ts', import.meta.url), {
    name: 'registra-backup',
    // Options of the process (`--eval`, `--input-type`) are about its own script.
    execArgv: [],
    workerData: job,
  })
  return await answerOf(worker, watch)
}
