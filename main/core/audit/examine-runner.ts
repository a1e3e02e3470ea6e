import { Worker } from 'node:worker_threads'

import { examine, type ExaminationJob } from '#main/core/audit/examine.ts'
import { answerOf, type JobWatch } from '#main/core/db/aside.ts'
import { deservesThread } from '#main/core/db/backup-runner.ts'

/** Runs an examination, in a thread of its own when the database is large; a cancelled one rejects once it has ended. */
export async function runExamination(job: ExaminationJob, watch: JobWatch): Promise<unknown> {
  watch.signal?.throwIfAborted()
  if (!deservesThread(job.database)) return examine(job, watch.tell ?? (() => undefined))
  const worker = new Worker(new URL('./examine-thread.ts', import.meta.url), {
    name: 'registra-examine',
    // Options of the process (`--eval`, `--input-type`) are about its own script.
    execArgv: [],
    workerData: job,
  })
  return await answerOf(worker, watch)
}
