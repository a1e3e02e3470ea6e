import { createStore } from '#renderer/ui/store.ts'

const held = createStore(false)

/**
 * Keeps the start screen although a workspace is open by now: it still has something to show that is shown only once,
 * the recovery code. Call it with true before creating, with false when the user goes on.
 */
export function keepStartScreen(keep: boolean): void {
  held.set(keep)
}

/** Whether the start screen asked to stay. */
export function useStartScreenKept(): boolean {
  return held.use()
}
