import type { CoreThread } from '#main/core/host.ts'
import { HostError } from '#shared/contract/host.ts'

/** The core as the desktop host holds it: started once, watched, started anew after a crash, stopped at the end. */
export interface CoreKeeper {
  /** The running core; waits for a start under way and throws `coreUnavailable` when there is none. */
  running: () => Promise<CoreThread>
  /** Starts the core; rejects with the reason when it cannot start. */
  start: () => Promise<void>
  /** Closes the workspace with its backup and ends the thread. */
  stop: () => Promise<void>
}

/** `crashed` is called when the thread ended without having been told to. */
export function keepCore(startCore: () => Promise<CoreThread>, crashed: () => void): CoreKeeper {
  let current: Promise<CoreThread> | null = null
  let stopping = false

  return {
    running: async () => {
      const thread = await current?.catch(() => null)
      if (thread === null || thread === undefined) throw new HostError('coreUnavailable')
      return thread
    },
    start: async () => {
      const starting = startCore()
      current = starting
      const thread = await starting
      const ended = (): void => {
        if (stopping || current !== starting) return
        current = null
        crashed()
      }
      void thread.ended.then(ended, ended)
    },
    stop: async () => {
      stopping = true
      const thread = await current?.catch(() => null)
      await thread?.stop()
    },
  }
}
