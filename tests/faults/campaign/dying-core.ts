import '#main/core/worker.ts'

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { workerData } from 'node:worker_threads'

import type { CoreOptions } from '#main/core/host.ts'

// The core's own thread, which ends by itself, in the middle of whatever it does, once a file `crash` lies in its state folder.
setInterval(() => {
  if (existsSync(join((workerData as CoreOptions).stateDir, 'crash'))) process.exit(7)
}, 5)
