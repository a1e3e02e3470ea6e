import { useEffect, useLayoutEffect, useRef } from 'react'

import { createStore } from '#renderer/ui/store.ts'

/** What the window's menu and the global keys ask of whatever page is open. */
export type PageCommand = 'print' | 'find' | 'export'

type Handlers = Readonly<Partial<Record<PageCommand, readonly (() => void)[]>>>
const handlers = createStore<Handlers>({})

/** Says how the open page prints, finds or exports; the newest component that says so is asked. Null: it cannot now. */
export function usePageCommand(command: PageCommand, handler: (() => void) | null): void {
  const run = useRef(handler)
  useLayoutEffect(() => {
    run.current = handler
  })
  const able = handler !== null
  useEffect(() => {
    if (!able) return undefined
    const entry = (): void => run.current?.()
    handlers.set((all) => ({ ...all, [command]: [...(all[command] ?? []), entry] }))
    return () => handlers.set((all) => ({ ...all, [command]: all[command]?.filter((other) => other !== entry) ?? [] }))
  }, [command, able])
}

/** Asks the open page; false when it has no answer to this command. */
export function runPageCommand(command: PageCommand): boolean {
  const handler = handlers.get()[command]?.at(-1)
  handler?.()
  return handler !== undefined
}
