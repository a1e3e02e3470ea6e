import { listSearch, type ListSearch } from '#renderer/ui/data-grid/list-state.ts'

/** The views of the page of chains, in their order. */
export const chainTabs = ['tree', 'links', 'present', 'duties', 'agreements', 'match', 'clients'] as const
export type ChainTab = (typeof chainTabs)[number]

/** What the address of the page of chains may carry: the view, and the declaration, day, firm or month it is about. */
export interface ChainSearch extends ListSearch {
  tab?: ChainTab
  declaration?: number
  company?: number
  date?: string
  from?: string
  to?: string
}

/** A link that brings filters means the list; the tree is where the page starts. */
function tabOf(known: ChainTab | undefined, search: Record<string, unknown>): { tab: ChainTab } | undefined {
  if (known === undefined && listSearch(search).filters) return { tab: 'links' }
  return known === undefined || known === 'tree' ? undefined : { tab: known }
}

const day = /^\d{4}-\d{2}-\d{2}$/

/** For `validateSearch`: anything unreadable in the address is left out. */
export function chainSearch(search: Record<string, unknown>): ChainSearch {
  const { tab, declaration, company, date, from, to } = search
  const known = chainTabs.find((id) => id === tab)
  return {
    ...listSearch(search),
    ...tabOf(known, search),
    ...(typeof declaration === 'number' ? { declaration } : {}),
    ...(typeof company === 'number' ? { company } : {}),
    ...(typeof date === 'string' && day.test(date) ? { date } : {}),
    ...(typeof from === 'string' && day.test(from) ? { from } : {}),
    ...(typeof to === 'string' && day.test(to) ? { to } : {}),
  }
}
