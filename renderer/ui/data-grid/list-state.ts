import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { z } from 'zod'

import type { ListState } from '#renderer/ui/data-grid/types.ts'
import { createStore, type Store } from '#renderer/ui/store.ts'
import { filter, sort, type Filter, type ListScope } from '#shared/contract/list.ts'

const addressSearch = z.object({
  filters: z.array(filter).max(30).optional().catch(undefined),
  sort: sort.optional().catch(undefined),
})

/** What the address of a list page may carry: `<Link to="/people" search={{ filters: […] }}>` opens it filtered. */
export type ListSearch = z.infer<typeof addressSearch>

/** For `validateSearch` of a list's route: anything unreadable in the address is left out. */
export function listSearch(search: Record<string, unknown>): ListSearch {
  const read = addressSearch.parse(search)
  return { ...(read.filters ? { filters: read.filters } : {}), ...(read.sort ? { sort: read.sort } : {}) }
}

// In memory only: a search text may hold an identifier of a person, which must reach neither disk nor address.
const lists = new Map<string, Store<ListScope>>()

function storeOf(id: string, defaults: Partial<ListScope>): Store<ListScope> {
  const known = lists.get(id)
  if (known) return known
  const made = createStore<ListScope>({ search: '', filters: [], sort: null, ...defaults })
  lists.set(id, made)
  return made
}

/** Forgets what was searched and filtered everywhere: another workspace was opened. */
export function forgetLists(): void {
  lists.clear()
}

/** Tells whether a condition may stand in the address: nothing that could be an identifier of a person. */
export function isPublic(condition: Filter): boolean {
  const values = Array.isArray(condition.value) ? condition.value : [condition.value ?? '']
  return values.every((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) || value.replace(/\D/g, '').length < 6)
}

function publicPart(scope: ListScope, defaults: Partial<ListScope>): ListSearch {
  const filters = scope.filters.filter(isPublic)
  const sorted = scope.sort && JSON.stringify(scope.sort) !== JSON.stringify(defaults.sort ?? null)
  return { ...(filters.length > 0 ? { filters } : {}), ...(sorted && scope.sort ? { sort: scope.sort } : {}) }
}

/**
 * What a list page searches, filters and sorts. It survives leaving the page; filters and sorting also stand in the
 * address, and a link that brings filters replaces what was remembered.
 */
export function useListState(id: string, defaults: Partial<ListScope> = {}): ListState {
  const [initial] = useState(defaults)
  const address = listSearch(useSearch({ strict: false }))
  const store = storeOf(id, initial)
  const navigate = useNavigate()
  const written = useRef<string | null>(null)
  const key = JSON.stringify(address)
  // The first rendering already shows what the link asked for, so that no list is fetched twice.
  useState(() => takeOver(store, initial, address))
  const scope = store.use()

  const setScope = useCallback(
    (next: ListScope): void => {
      store.set(next)
      const search = publicPart(next, initial)
      written.current = JSON.stringify(search)
      // What else stands in the address, such as the open tab, stays.
      const merged = ({ filters: _filters, sort: _sort, ...rest }: ListSearch): ListSearch => ({ ...rest, ...search })
      void navigate({ to: '.', search: merged as never, replace: true })
    },
    [store, initial, navigate],
  )
  useEffect(() => {
    if (key === written.current) return
    written.current = key
    if (key !== '{}') takeOver(store, initial, JSON.parse(key) as ListSearch)
    else if (JSON.stringify(publicPart(store.get(), initial)) !== '{}') setScope(store.get())
  }, [key, store, initial, setScope])

  return useMemo(
    () => ({
      scope,
      setScope,
      setSearch: (search) => setScope({ ...store.get(), search }),
      setFilters: (filters) => setScope({ ...store.get(), filters: [...filters] }),
      setSort: (next) => setScope({ ...store.get(), sort: next }),
    }),
    [scope, setScope, store],
  )
}

function takeOver(store: Store<ListScope>, defaults: Partial<ListScope>, address: ListSearch): null {
  if (!address.filters && !address.sort) return null
  const now = store.get()
  if (JSON.stringify(publicPart(now, defaults)) === JSON.stringify(address)) return null
  store.set({ search: '', filters: address.filters ?? [], sort: address.sort ?? defaults.sort ?? now.sort })
  return null
}

/** List state for a grid inside a page, with neither address nor memory. */
export function useLocalListState(defaults: Partial<ListScope> = {}): ListState {
  const [scope, setScope] = useState<ListScope>(() => ({ search: '', filters: [], sort: null, ...defaults }))
  return useMemo(
    () => ({
      scope,
      setScope,
      setSearch: (search) => setScope((now) => ({ ...now, search })),
      setFilters: (filters) => setScope((now) => ({ ...now, filters: [...filters] })),
      setSort: (next) => setScope((now) => ({ ...now, sort: next })),
    }),
    [scope],
  )
}
