import type { Core } from '#main/core/core.ts'
import { foreseen } from '#main/core/foreseen.ts'
import { reviewDeskOf, reviewInstant } from '#main/core/features/findings/desk.ts'
import { isReviewDue } from '#main/core/features/findings/scope.ts'

/** Milliseconds without a change before what is due is reviewed: somebody who is typing is not disturbed. */
const pause = 1500
/** Milliseconds after which it is looked whether a day has ended since the last review. */
const lookAgain = 600_000
/** Changes of these may make something due: the database itself notes marks, and the own firms are compared. */
const heeded: ReadonlySet<string> = new Set(['reviewDue', 'registrationMark', 'company', 'workspace'])

/**
 * Reviews what is due by itself, a moment after the last change, while a window is open. Failures are logged and wait for
 * the next change: nobody has asked for this review. Returns what ends this.
 */
export function reviewWhenDue(core: Core): () => void {
  let timer: NodeJS.Timeout | null = null
  const later = (): void => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(attempt, pause)
    timer.unref()
  }
  const attempt = (): void => {
    timer = null
    const workspace = core.openWorkspace
    if (!workspace || !core.changes.heard) return
    const desk = reviewDeskOf(core)
    if (workspace.writing || desk.busy) later()
    else if (isReviewDue(workspace.reader, reviewInstant(core))) {
      desk.runQuietly().catch((error: unknown) => {
        // Given up because the workspace closes, or because somebody asked for a review.
        if (!foreseen(error, workspace.folder)) core.log.failure(error)
      })
    }
  }
  core.changes.watch(({ tables }) => {
    if (tables.some((table) => heeded.has(table))) later()
  })
  const looking = setInterval(attempt, lookAgain)
  looking.unref()
  return () => {
    clearInterval(looking)
    if (timer) clearTimeout(timer)
  }
}
