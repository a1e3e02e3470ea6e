import { listSearch, type ListSearch } from '#renderer/ui/data-grid/list-state.ts'
import { limosaViews, type LimosaView } from '#shared/domain/access-lacks.ts'

/** The views of the page of access, in their order. */
export const accessTabs = ['work', 'informing', 'means', 'keys', 'limosa', 'agencies'] as const
export type AccessTab = (typeof accessTabs)[number]

/** What the address of the page of access may carry: the view, and the declaration, person or day it is about. */
export interface AccessSearch extends ListSearch {
  tab?: AccessTab
  declaration?: number
  person?: number
  date?: string
  /** For Limosa: which declarations to show. */
  view?: LimosaView
}

const day = /^\d{4}-\d{2}-\d{2}$/

/** For `validateSearch`: anything unreadable in the address is left out. */
export function accessSearch(search: Record<string, unknown>): AccessSearch {
  const { tab, declaration, person, date, view } = search
  const shown = limosaViews.find((one) => one === view)
  const known = accessTabs.find((id) => id === tab)
  return {
    ...listSearch(search),
    ...(known === undefined || known === 'work' ? {} : { tab: known }),
    ...(typeof declaration === 'number' ? { declaration } : {}),
    ...(typeof person === 'number' ? { person } : {}),
    ...(typeof date === 'string' && day.test(date) ? { date } : {}),
    ...(shown ? { view: shown } : {}),
  }
}
