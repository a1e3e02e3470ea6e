import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { client } from '#renderer/bridge/queries.ts'
import { createStore } from '#renderer/ui/store.ts'
import { t } from '#renderer/ui/texts.ts'

/** An action that can be taken back. `label` names it as it was done: “Company saved”. */
export interface Undoable {
  label: string
  undo: () => Promise<void>
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
  offerUndo({ label, undo: async () => void (await client.history.undo({ changeSet })) })
}

/** The action that would be taken back now. */
export function useLastAction(): Undoable | null {
  return stack.use().at(-1) ?? null
}

/** Takes the last action back and says so. What fails stays offered. */
export async function undoLast(): Promise<void> {
  const last = stack.get().at(-1)
  if (!last) return notifyDone(t(($) => $.shell.status.nothingToUndo))
  try {
    await last.undo()
    stack.set((all) => all.filter((action) => action !== last))
    notifyDone(t(($) => $.shell.status.undone, { action: last.label }))
  } catch (error) {
    notifyError(
      error,
      t(($) => $.shell.status.undoFailed),
    )
  }
  return undefined
}

/** Forgets everything: another workspace was opened. */
export function forgetUndo(): void {
  stack.set([])
}
