import { doJobInThread } from '#main/core/db/aside.ts'
import { runJob } from '#main/core/db/backup-jobs.ts'

// One job of a backup in a thread of its own: a large copy must not keep the windows from being answered.

doJobInThread(runJob)
