import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

import { createStore } from '#renderer/ui/store.ts'

/** Where a shortcut belongs in the sheet, and whether an open dialog silences it (`page`) or not (`everywhere`). */
export type ShortcutScope = 'everywhere' | 'page'

/** A registered shortcut, as the sheet shows it. `keys` is like `mod+K`, `F9`, `?`, `shift+ArrowDown`. */
export interface Shortcut {
  id: string
  keys: string
  label: string
  scope: ShortcutScope
}

interface Entry extends Shortcut {
  /** How many dialogs were open when it was registered: those opened later silence it. */
  dialogs: number
  inFields: boolean
  /** The part of the page that it belongs to, if it does to one. */
  home: RefObject<HTMLElement | null> | undefined
  run: (event: KeyboardEvent) => void
}

const entries = createStore<readonly Entry[]>([])

/** All shortcuts that work now, oldest first. */
export function useShortcuts(): readonly Shortcut[] {
  return entries.use()
}

/**
 * Registers a shortcut while the component is mounted; the newest registration of the same keys wins.
 * Without `inFields` a plain key never fires while a person types; `mod` and function keys do, except `mod+Z`. Of several
 * with the same keys, the one whose `home` holds the focus goes first: each form of a page saves itself.
 */
export function useShortcut(
  id: string,
  keys: string,
  label: string,
  handler: (event: KeyboardEvent) => void,
  options: { scope?: ShortcutScope; enabled?: boolean; inFields?: boolean; home?: RefObject<HTMLElement | null> } = {},
): void {
  const { scope = 'page', enabled = true, home } = options
  const inFields = options.inFields ?? worksInFields(keys)
  const run = useRef(handler)
  // Before the screen is drawn: whoever sees a change and presses the key acts on what he sees.
  useLayoutEffect(() => {
    run.current = handler
  })
  useEffect(() => {
    if (!enabled) return undefined
    const entry: Entry = {
      id,
      keys,
      label,
      scope,
      inFields,
      home,
      dialogs: openDialogs(),
      run: (event) => run.current(event),
    }
    entries.set((all) => [...all, entry])
    return () => entries.set((all) => all.filter((other) => other !== entry))
  }, [id, keys, label, scope, enabled, inFields, home])
}

function worksInFields(keys: string): boolean {
  return (/mod\+|alt\+/.test(keys) && keys !== 'mod+Z') || /^F\d+$|^Escape$/.test(keys)
}

function openDialogs(): number {
  return document.querySelectorAll('[role="dialog"][aria-modal="true"]').length
}

/** Where letters are typed. Boxes and choices take none. */
const typing = 'input:not([type="radio"], [type="checkbox"]), textarea, select'

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(typing))
}

/** Tells whether an event is the key combination. `mod` is Ctrl, on a Mac also Command. */
export function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const mod = event.ctrlKey || event.metaKey
  if (mod !== parts.includes('mod') || event.altKey !== parts.includes('alt')) return false
  // A sign such as ? already tells whether Shift was held, and where it lies differs by keyboard.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key)
  if (!isSign && event.shiftKey !== parts.includes('shift')) return false
  return event.key.toLowerCase() === key.toLowerCase()
}

/** Whether a list, menu or calendar hangs open: Escape closes that and nothing else. */
function popupOpen(): boolean {
  const popups = document.querySelectorAll('[data-position][class*="-dropdown"]')
  return [...popups].some((popup) => popup.getClientRects().length > 0)
}

/** Listens for all registered shortcuts; called once by the shell. Returns the way to stop. */
export function listenForShortcuts(): () => void {
  let forPopup = false
  // Asked before the popup itself hears the key and is gone.
  const beforeKey = (event: KeyboardEvent): void => {
    forPopup = event.key === 'Escape' && popupOpen()
    // A list of choices takes every Enter for itself, held with Ctrl or not.
    if (matches('mod+Enter', event)) onKey(event)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || forPopup) return
    const dialogs = openDialogs()
    const inField = isField(event.target)
    const able = entries
      .get()
      .filter(
        (entry) =>
          matches(entry.keys, event) &&
          (entry.inFields || !inField) &&
          (entry.scope === 'everywhere' || entry.dialogs >= dialogs),
      )
    const target = event.target instanceof Node ? event.target : null
    const found = able.findLast(({ home }) => home?.current?.contains(target)) ?? able.at(-1)
    if (!found) return
    event.preventDefault()
    event.stopPropagation()
    found.run(event)
  }
  globalThis.addEventListener('keydown', beforeKey, { capture: true })
  globalThis.addEventListener('keydown', onKey)
  return () => {
    globalThis.removeEventListener('keydown', beforeKey, { capture: true })
    globalThis.removeEventListener('keydown', onKey)
  }
}
