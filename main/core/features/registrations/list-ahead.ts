import type { Core } from '#main/core/core.ts'
import { foreseen } from '#main/core/foreseen.ts'
import { readAhead } from '#main/core/features/registrations/list-store.ts'
import { brusselsTime } from '#shared/domain/dates.ts'

/** Milliseconds after opening, or after the last change, before anything is read ahead: the first pages go before. */
const pause = 1500
/** Milliseconds left between two pieces, for whoever asks something meanwhile. */
const between = 20
const heeded: ReadonlySet<string> = new Set(['workspace', 'registration'])

/**
 * Reads packed registrations into memory, a piece at a time and the newest first, while a window is open: decrypting all
 * of them takes longer than a first question may. Stops where the bound of memory is reached. Returns what ends this.
 */
export function readRegistrationsAhead(core: Core): () => void {
  let timer: NodeJS.Timeout | null = null
  const later = (milliseconds: number): void => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(attempt, milliseconds)
    timer.unref()
  }
  const attempt = (): void => {
    timer = null
    const workspace = core.openWorkspace
    if (!workspace || !core.changes.heard) return
    if (workspace.writing) later(pause)
    else {
      try {
        // The zone's rules take longer to load than a page may, too.
        brusselsTime(core.clock())
        if (readAhead(workspace.reader)) later(between)
      } catch (error) {
        // Nobody has asked for this: whoever asks next is told what is wrong.
        if (!foreseen(error, workspace.folder)) core.log.failure(error)
      }
    }
  }
  core.changes.watch(({ tables }) => {
    if (tables.some((table) => heeded.has(table))) later(pause)
  })
  return () => {
    if (timer) clearTimeout(timer)
  }
}
