import { notifyDone } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { isCancelled } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import { taskProgress, type Progress } from '#renderer/features/imports/progress.ts'
import {
  change,
  goTo,
  orderOf,
  session,
  type Check,
  type ImportResultFacts,
} from '#renderer/features/imports/session.ts'
import { reviewImport } from '#renderer/features/imports/review-import.ts'
import { offerUndoOfImport } from '#renderer/features/imports/undoing.tsx'
import { sourceName } from '#renderer/features/imports/words.ts'
import { t } from '#renderer/ui/texts.ts'
import type { ImportOrder } from '#shared/contract/imports.ts'

let checking: AbortController | null = null
let checks = 0

/** Stops the check under way, if there is one. */
export function stopCheck(): void {
  checking?.abort()
  checking = null
}

/** Goes through all rows without writing, and shows what it finds as it comes. Never rejects. */
export async function startCheck(): Promise<void> {
  // What days the file covers is what this check finds out.
  const order = orderOf({ ...session.get(), coverage: null })
  if (!order) return
  stopCheck()
  const controller = new AbortController()
  checking = controller
  checks += 1
  const check: Check = { id: checks, progress: null, done: null }
  const tell = (patch: Partial<Check>): void => {
    if (session.get().check?.id === check.id) change({ check: { ...check, ...patch } })
  }
  change({ check, coverage: null })
  goTo('check')
  try {
    for await (const step of await client.imports.check(order, { signal: controller.signal })) {
      if (step.kind === 'progress') tell({ progress: step })
      else tell({ done: step })
    }
    if (controller.signal.aborted) tell({ stopped: true })
  } catch (error) {
    tell(controller.signal.aborted || isCancelled(error) ? { stopped: true } : { error })
  }
}

let watchers = 0

/** Says that somebody sees results as they come; the function returned ends it. */
export function watchResult(): () => void {
  watchers += 1
  return () => {
    watchers -= 1
  }
}

/** Imports what was checked, as a task of the status bar that goes on when the page is left. Never rejects. */
export async function startImport(): Promise<void> {
  const now = session.get()
  const order = orderOf(now)
  if (!order || !now.source || now.running) return
  const name = sourceName(now.source)
  const own = new AbortController()
  const cancel = (): void => own.abort()
  change({ running: { progress: null, cancel } })
  const done = await startTask({
    title: t(($) => $.imports.check.importing, { name }),
    run: async (signal, report) =>
      await importRows(order, AbortSignal.any([signal, own.signal]), (progress) => {
        report(taskProgress(progress))
        change({ running: { progress, cancel } })
      }),
  })
  if (!done) return change({ running: null })
  change({
    running: null,
    result: { ...done, name, kind: order.kind },
    importedSheets: [...session.get().importedSheets, order.reading.sheet],
  })
  goTo('result')
  offerUndoOfImport(done.batchId, name)
  // Whoever imported registrations wants to know what is wrong with them; the page may be left meanwhile.
  if (order.kind === 'registrations') void reviewImport(done.batchId)
  if (watchers === 0) notifyDone(t(($) => $.imports.result.title, { name }))
  return undefined
}

async function importRows(
  order: ImportOrder,
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<Pick<ImportResultFacts, 'batchId' | 'counts' | 'coverage'>> {
  for await (const step of await client.imports.run(order, { signal })) {
    if (step.kind === 'done') return { batchId: step.batchId, counts: step.counts, coverage: step.coverage }
    tell(step)
  }
  throw new DOMException('cancelled', 'AbortError')
}
