import { createStore } from '#renderer/ui/store.ts'
import { compareVersions } from '#shared/domain/update.ts'

// Kept by the window on this computer, beside its looks: the workspace may be opened from several computers.
const key = 'registra.version'
const seen = createStore<string | null>(globalThis.localStorage?.getItem(key) ?? null)

/** Whether this version is newer than the last one whose news were seen. The first version on a computer has none to tell. */
export function useNews(version: string): boolean {
  const last = seen.use()
  if (last === null) newsSeen(version)
  return last !== null && /^\d+\.\d+\.\d+$/.test(last) && compareVersions(version, last) > 0
}

/** Notes that the news of a version need not be told again. */
export function newsSeen(version: string): void {
  globalThis.localStorage?.setItem(key, version)
  // Not while something is being drawn.
  queueMicrotask(() => seen.set(version))
}
