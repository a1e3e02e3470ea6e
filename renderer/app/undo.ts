import { notifyDone } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { client } from '#renderer/bridge/queries.ts'
import { createStore } from '#renderer/ui/store.ts'
import { t } from '#renderer/ui/texts.ts'

/** An action that can be taken back. `label` names it as it was done: “Company saved”. */
export interface Undoable {
  label: string
  undo: (signal: AbortSignal) => Promise<void>
}

// Further back than this nobody remembers what an undo would bring back; the history does.
const deepest = 20
const stack = createStore<readonly Undoable[]>([])

/** Puts an action on top of those that Ctrl+Z takes back; the function returned withdraws it: it was taken back otherwise. */
export function offerUndo(action: Undoable): () => void {
  stack.set((all) => [...all, action].slice(-deepest))
  return () => stack.set((all) => all.filter((other) => other !== action))
}

/** Offers to take back a change set, as saving and removing records return it; nothing for null. */
export function offerUndoOf(changeSet: number | null, label: string): void {
  if (changeSet === null) return
  offerUndo({ label, undo: async (signal) => void (await client.history.undo({ changeSet }, { signal })) })
}

/** The action that would be taken back now. */
export function useLastAction(): Undoable | null {
  return stack.use().at(-1) ?? null
}

/** Milliseconds after which taking back is shown as a task that can be given up. */
const patience = 500
let busy = false

/** Takes the last action back and says so. What fails, or is given up, stays offered. */
export async function undoLast(): Promise<void> {
  const last = stack.get().at(-1)
  if (!last) return notifyDone(t(($) => $.shell.status.nothingToUndo))
  if (busy) return undefined
  busy = true
  try {
    const done = await startTask({
      title: t(($) => $.shell.status.undoAction, { action: last.label }),
      failed: t(($) => $.shell.status.undoFailed),
      after: patience,
      run: async (signal) => {
        await last.undo(signal)
        return true
      },
    })
    if (done === null) return undefined
    stack.set((all) => all.filter((action) => action !== last))
    notifyDone(t(($) => $.shell.status.undone, { action: last.label }))
  } finally {
    busy = false
  }
  return undefined
}

/** Forgets everything: another workspace was opened. */
export function forgetUndo(): void {
  stack.set([])
}
