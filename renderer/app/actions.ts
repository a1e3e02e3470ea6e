import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'

import { createStore } from '#renderer/ui/store.ts'

/** Something that can be done from anywhere with Ctrl+K. */
export interface Action {
  id: string
  label: string
  icon?: ReactNode
  /** Other words a person may look for. */
  keywords?: readonly string[]
  run: () => void
}

const actions = createStore<readonly Action[]>([])

/** The actions of the pages that are open now, newest last. */
export function useActions(): readonly Action[] {
  return actions.use()
}

/** Offers an action in Ctrl+K while the component is mounted. */
export function useAction(action: Action | null): void {
  const latest = useRef(action)
  useLayoutEffect(() => {
    latest.current = action
  })
  const id = action?.id
  const label = action?.label
  useEffect(() => {
    if (!latest.current || id === undefined || label === undefined) return undefined
    const entry: Action = { ...latest.current, id, label, run: () => latest.current?.run() }
    actions.set((all) => [...all.filter((other) => other.id !== entry.id), entry])
    return () => actions.set((all) => all.filter((other) => other !== entry))
  }, [id, label])
}
