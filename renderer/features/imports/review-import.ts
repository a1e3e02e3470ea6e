import { startTask } from '#renderer/app/tasks.ts'
import { client } from '#renderer/bridge/queries.ts'
import { createStore } from '#renderer/ui/store.ts'
import { t } from '#renderer/ui/texts.ts'

/** Imports whose review is under way. */
const underway = createStore<ReadonlySet<number>>(new Set())

/**
 * Reviews at once what an import touched; the status bar shows how far it is. It would be reviewed by itself a moment
 * later, but whoever just imported is waiting for it. Never rejects.
 */
export async function reviewImport(batchId: number): Promise<void> {
  underway.set((now) => new Set(now).add(batchId))
  const words = { reading: t(($) => $.findings.review.reading), writing: t(($) => $.findings.review.writing) }
  await startTask({
    title: t(($) => $.findings.review.task),
    run: async (signal, report) => {
      for await (const step of await client.findings.review({ scope: 'due' }, { signal })) {
        if (step.kind === 'progress') report({ done: step.done, total: step.total, text: words[step.phase] })
      }
    },
  })
  underway.set((now) => new Set([...now].filter((id) => id !== batchId)))
}

/** Whether what an import touched is being reviewed. */
export function useReviewing(batchId: number): boolean {
  return underway.use().has(batchId)
}
