import { runReview } from '#renderer/features/findings/review-run.tsx'
import { createStore } from '#renderer/ui/store.ts'

/** Imports whose review is under way. */
const underway = createStore<ReadonlySet<number>>(new Set())

/** Reviews what an import touched, in the background; the status bar shows how far it is. Never rejects. */
export async function reviewImport(batchId: number): Promise<void> {
  underway.set((now) => new Set(now).add(batchId))
  try {
    await runReview('due', { quiet: true })
  } finally {
    underway.set((now) => new Set([...now].filter((id) => id !== batchId)))
  }
}

/** Whether what an import touched is being reviewed. */
export function useReviewing(batchId: number): boolean {
  return underway.use().has(batchId)
}
