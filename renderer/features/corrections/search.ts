import { listSearch, type ListSearch } from '#renderer/ui/data-grid/list-state.ts'

/** The views of the corrections page, in their order. */
export const correctionTabs = ['cockpit', 'list', 'register'] as const
export type CorrectionTab = (typeof correctionTabs)[number]

/** What the address of the corrections page may carry: the view, and for the cockpit which cases it shows. */
export interface CorrectionsSearch extends ListSearch {
  tab?: CorrectionTab
}

/** For `validateSearch`: anything unreadable in the address is left out. */
export function correctionsSearch(search: Record<string, unknown>): CorrectionsSearch {
  const known = correctionTabs.find((id) => id === search['tab'])
  return { ...listSearch(search), ...(known && known !== 'cockpit' ? { tab: known } : {}) }
}
