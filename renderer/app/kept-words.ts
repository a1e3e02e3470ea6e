import { client } from '#renderer/bridge/client.ts'
import { createStore } from '#renderer/ui/store.ts'
import type { KeptWords } from '#shared/contract/program.ts'

const kept = createStore<KeptWords | null>(null)
const stopped = createStore(false)

/** What was typed on a page that stopped; null while there is nothing. */
export function useKeptWords(): KeptWords | null {
  return kept.use()
}

/** Whether a page that stopped is shown: it offers its words itself. */
export function usePageStopped(): boolean {
  return stopped.use()
}

/** Says that a page that stopped is shown; the function returned takes it back. */
export function pageStopped(): () => void {
  stopped.set(true)
  return () => stopped.set(false)
}

/** Keeps words, here and with the core: its memory outlives a page that is loaded again. */
export function keepWords(words: KeptWords | null): void {
  kept.set(words)
  // A core that cannot be reached keeps nothing; the page itself still does.
  void client.program.keepWords(words).catch(() => undefined)
}

/** Asks whether a page before this one has left something. */
export async function recallWords(): Promise<void> {
  const words = await client.program.keptWords().catch(() => null)
  if (words !== null && kept.get() === null) kept.set(words)
}

/** Lets go of what belongs to another workspace. */
export function forgetWords(): void {
  kept.set(null)
}
