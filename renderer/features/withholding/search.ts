import { listSearch, type ListSearch } from '#renderer/ui/data-grid/list-state.ts'

/** The views of the withholding desk, in their order. */
export const withholdingTabs = ['payments', 'checks', 'log'] as const
export type WithholdingTab = (typeof withholdingTabs)[number]

/** What the address of the withholding desk may carry. */
export interface WithholdingSearch extends ListSearch {
  tab?: WithholdingTab
}

/** For `validateSearch`: anything unreadable in the address is left out. */
export function withholdingSearch(search: Record<string, unknown>): WithholdingSearch {
  const known = withholdingTabs.find((id) => id === search['tab'])
  return { ...listSearch(search), ...(known && known !== 'payments' ? { tab: known } : {}) }
}
