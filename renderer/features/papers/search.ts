import { listSearch, type ListSearch } from '#renderer/ui/data-grid/list-state.ts'

/** The views of the page of papers, in their order. */
export const paperTabs = ['list', 'due', 'missing', 'kinds'] as const
export type PaperTab = (typeof paperTabs)[number]

/** What the address of the page may carry: the view, a paper to open, days to look ahead. */
export interface PapersSearch extends ListSearch {
  tab?: PaperTab
  paper?: number
  within?: number
}

/** For `validateSearch`: anything unreadable in the address is left out. */
export function papersSearch(search: Record<string, unknown>): PapersSearch {
  const { tab, paper, within } = search
  const known = paperTabs.find((id) => id === tab)
  return {
    ...listSearch(search),
    ...(known === undefined || known === 'list' ? {} : { tab: known }),
    ...(typeof paper === 'number' ? { paper } : {}),
    ...(typeof within === 'number' && within >= 0 && within <= 3660 ? { within: Math.trunc(within) } : {}),
  }
}
