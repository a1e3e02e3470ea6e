import { readFileSync, writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/** Milliseconds without an end after which nothing but ending the process helps. */
const patience = 180_000

export interface HangGuard {
  begin: (seed: number) => void
  end: () => void
  stop: () => Promise<void>
}

/**
 * Watches from a thread of its own, so that it still can when the process's own does nothing but turn round: names the
 * file and ends the process, for a hang must not look like a long campaign.
 */
export function hangGuard(): HangGuard {
  const shared = new Float64Array(new SharedArrayBuffer(16))
  const code = `
    const { workerData } = require('node:worker_threads')
    setInterval(() => {
      const [since, seed] = workerData
      if (since === 0 || Date.now() - since < ${patience}) return
      require('node:fs').writeSync(2, 'the file of seed ' + seed + ' hangs\\n')
      process.kill(process.pid, 'SIGKILL')
    }, 1000)`
  const worker = new Worker(code, { eval: true, workerData: shared, execArgv: [] })
  worker.unref()
  return {
    begin: (seed) => {
      shared[1] = seed
      shared[0] = Date.now()
    },
    end: () => void (shared[0] = 0),
    stop: async () => void (await worker.terminate()),
  }
}

/** Kilobytes that a line of Linux's own account of this process tells; null elsewhere. */
function accounted(name: 'VmRSS' | 'VmHWM'): number | null {
  try {
    return Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
  } catch {
    return null
  }
}

function forgetPeak(): boolean {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
    return true
  } catch {
    return false
  }
}

/**
 * The most memory the whole process, threads included, takes beyond what it holds now, in bytes. Linux keeps the peak and
 * lets it be forgotten; elsewhere it is looked at every few milliseconds.
 */
export function watchMemory(): { peak: () => number; release: () => void } {
  const before = accounted('VmRSS')
  if (before !== null && forgetPeak()) {
    return { peak: () => ((accounted('VmHWM') ?? before) - before) * 1024, release: () => undefined }
  }
  const start = process.memoryUsage().rss
  let highest = start
  const look = (): void => void (highest = Math.max(highest, process.memoryUsage().rss))
  const timer = setInterval(look, 5)
  return {
    peak: () => {
      look()
      return highest - start
    },
    release: () => clearInterval(timer),
  }
}
