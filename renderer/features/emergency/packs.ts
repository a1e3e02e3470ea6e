import { startTask } from '#renderer/app/tasks.ts'
import { client } from '#renderer/bridge/queries.ts'
import { createStore } from '#renderer/ui/store.ts'
import { t } from '#renderer/ui/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { FormWarning, StoredForm } from '#shared/contract/emergency.ts'
import type { Language } from '#shared/i18n/index.ts'

/** What a pack is to hold. Dates are local, `YYYY-MM-DD`. */
export interface PackWish {
  date: string
  days: number
  languages: Language[]
  folder: string | null
}

/** A finished pack: one PDF with everything, and the files written to the folder. */
export interface PackResult {
  file: OfferedFileToken
  files: readonly string[]
  forms: readonly StoredForm[]
  warnings: readonly FormWarning[]
  folder: string | null
}

interface PackState {
  progress: { done: number; total: number } | null
  result: PackResult | null
}

const pack = createStore<PackState>({ progress: null, result: null })
let stop: (() => void) | null = null

/** The pack that is being made and the one made last; both outlive leaving the page. */
export function usePack(): PackState {
  return pack.use()
}

/** Ends the making; what was made of it is thrown away. */
export function cancelPack(): void {
  stop?.()
}

/** Makes a pack with progress in the status bar. A second one waits for the first to end. */
export async function makePack(wish: PackWish): Promise<void> {
  if (pack.get().progress) return
  const before = pack.get().result
  pack.set({ progress: { done: 0, total: 0 }, result: null })
  const result = await startTask<PackResult | null>({
    title: t(($) => $.emergency.page.packs.running),
    run: async (signal, report) => {
      const own = new AbortController()
      stop = () => own.abort()
      const both = AbortSignal.any([signal, own.signal])
      return await followPack(wish, both, (progress) => {
        pack.set({ progress, result: null })
        report(progress)
      })
    },
  })
  stop = null
  pack.set({ progress: null, result: result ?? before })
}

async function followPack(
  wish: PackWish,
  signal: AbortSignal,
  report: (progress: { done: number; total: number }) => void,
): Promise<PackResult | null> {
  try {
    for await (const event of await client.emergency.pack(wish, { signal })) {
      if (event.kind === 'done') return { ...event, folder: wish.folder }
      report({ done: event.done, total: event.total })
    }
    return null
  } catch (error) {
    // Whatever the ended stream throws, the user has asked for it.
    throw signal.aborted ? new DOMException('cancelled', 'AbortError') : error
  }
}
