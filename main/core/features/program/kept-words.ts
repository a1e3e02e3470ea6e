import type { Core } from '#main/core/core.ts'
import type { Workspace } from '#main/core/workspace.ts'
import type { KeptWords } from '#shared/contract/program.ts'

// In memory alone: what somebody was typing may hold names and numbers, and a page has no place on disk that is encrypted.
// By the opening: whoever opens the workspace next may be somebody else, with less to see.
const kept = new WeakMap<Workspace, KeptWords>()

/** Keeps what was typed on a page that stopped, or forgets it. Nothing is kept without a workspace. */
export function keepWords({ openWorkspace }: Core, words: KeptWords | null): void {
  if (openWorkspace === null) return
  if (words === null) kept.delete(openWorkspace)
  else kept.set(openWorkspace, words)
}

/** What was kept since the workspace was opened; null when nothing was. */
export function wordsKept({ openWorkspace }: Core): KeptWords | null {
  return openWorkspace === null ? null : (kept.get(openWorkspace) ?? null)
}
