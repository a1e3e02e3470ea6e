import { parentPort, workerData } from 'node:worker_threads'

import { runJob, type BackupJob } from '#main/core/db/backup-jobs.ts'
import type { BackupReply } from '#main/core/db/backup-runner.ts'
import { CoreError, systemCode } from '#main/core/errors.ts'

// One job of a backup in a thread of its own: a large copy must not keep the windows from being answered.

if (!parentPort) throw new Error('backup-thread.ts runs as a worker thread only')
const core = parentPort
const reply = (message: BackupReply): void => core.postMessage(message)
const job = workerData as BackupJob

try {
  reply({ answer: runJob(job, (done, total) => reply({ done, total })) })
} catch (error) {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  if (error instanceof CoreError) reply({ refused: { code: error.code, params: error.params } })
  else reply({ failed: { message, stack, code: systemCode(error) } })
} finally {
  job.key.fill(0)
}
