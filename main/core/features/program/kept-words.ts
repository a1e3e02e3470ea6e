import type { Core } from '#main/core/core.ts'
import type { KeptWords } from '#shared/contract/program.ts'

// In memory alone: what somebody was typing may hold names and numbers, and a page has no place on disk that is encrypted.
const kept = new WeakMap<Core, { workspaceId: string; words: KeptWords }>()

/** Keeps what was typed on a page that stopped, or forgets it. Nothing is kept without a workspace. */
export function keepWords(core: Core, words: KeptWords | null): void {
  const workspaceId = core.openWorkspace?.header.id
  if (words === null || workspaceId === undefined) kept.delete(core)
  else kept.set(core, { workspaceId, words })
}

/** What was kept for the workspace that is open; never in another one. */
export function wordsKept(core: Core): KeptWords | null {
  const found = kept.get(core)
  return found && found.workspaceId === core.openWorkspace?.header.id ? found.words : null
}
