import { useQuery } from '@tanstack/react-query'

import { api } from '#renderer/bridge/queries.ts'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { createStore } from '#renderer/ui/store.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Language } from '#shared/i18n/index.ts'

/** How the paper form is to be printed. */
export interface PaperOptions {
  languages: readonly Language[]
  blankLines: number
  recent: number
}

/** What the emergency page is at. It outlives leaving the page: nobody answers a question twice because of a wrong key. */
export interface Work {
  /** null: today. */
  date: LocalDate | null
  /** Declarations, in the order chosen. */
  places: readonly number[]
  /** The one whose form is shown; null: the first. */
  shown: number | null
  /** null: the open incident of the places, if there is one; 0: a new one is wanted. */
  incident: number | null
  /** Which half of the page has the room. */
  focus: 'guide' | 'form'
  /** null: as the settings say. */
  options: PaperOptions | null
}

const nothing: Work = { date: null, places: [], shown: null, incident: null, focus: 'guide', options: null }

// Ids mean nothing in another workspace, so what is kept belongs to one.
const kept = createStore<{ workspace: string | null; work: Work }>({ workspace: null, work: nothing })

/** What the page is at in the open workspace, and the way to change it. */
export function useWork(): [work: Work, change: (changes: Partial<Work>) => void] {
  const status = useQuery(api.workspace.status.queryOptions())
  const workspace = status.data?.open?.id ?? null
  const now = kept.use()
  const change = (changes: Partial<Work>): void =>
    kept.set((before) => ({
      workspace,
      work: { ...(before.workspace === workspace ? before.work : nothing), ...changes },
    }))
  return [now.workspace === workspace ? now.work : nothing, change]
}

/** The day of the core: the clock of the program decides, not that of the browser. */
export function useToday(): LocalDate {
  const today = useQuery(api.today.get.queryOptions())
  return today.data?.date ?? todayInBrussels()
}

/** How forms are printed here: what was chosen on the page, else the settings. Undefined until those are read. */
export function usePaperOptions(work: Work): PaperOptions | undefined {
  const settings = useQuery(api.settings.get.queryOptions())
  if (work.options) return work.options
  if (!settings.data) return undefined
  return { languages: settings.data.formLanguages, blankLines: settings.data.formBlankLines, recent: 0 }
}
