import type { PageId } from '#renderer/app/pages.ts'
import { createStore } from '#renderer/ui/store.ts'

const badges = createStore<Readonly<Partial<Record<PageId, number>>>>({})

/** How many things of each page need a person; never totals. */
export function useBadges(): Readonly<Partial<Record<PageId, number>>> {
  return badges.use()
}

/** Says how many things of a page need a person. */
export function setBadge(page: PageId, count: number): void {
  badges.set((all) => (all[page] === count ? all : { ...all, [page]: count }))
}
