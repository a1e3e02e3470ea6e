import { useEffect } from 'react'

import { createStore } from '#renderer/ui/store.ts'

/** Minutes without a key or the mouse after which the screen is locked; 0 is never. */
export const lockChoices = [0, 1, 2, 5, 10, 15, 30, 60] as const
const usualMinutes = 10

const minutesKey = 'registra.lockMinutes'
const lockedKey = 'registra.locked'

function storedMinutes(): number {
  const stored = Number(globalThis.localStorage?.getItem(minutesKey) ?? usualMinutes)
  return lockChoices.find((minutes) => minutes === stored) ?? usualMinutes
}

const lockMinutes = createStore(storedMinutes())
// A page that is loaded again while it was locked must come back locked.
const lockedWorkspace = createStore<string | null>(globalThis.sessionStorage?.getItem(lockedKey) ?? null)

/** The minutes of idleness on this computer. */
export function useLockMinutes(): number {
  return lockMinutes.use()
}

/** Changes the minutes, for this computer alone. */
export function setLockMinutes(minutes: number): void {
  globalThis.localStorage?.setItem(minutesKey, String(minutes))
  lockMinutes.set(minutes)
}

/** True while the screen is locked for that workspace: a lock does not outlive the workspace it was for. */
export function useIsLocked(workspaceId: string): boolean {
  return lockedWorkspace.use() === workspaceId
}

/** For what does not live in a component: nothing of the menu or the keys may reach the pages then. */
export function isLocked(): boolean {
  return lockedWorkspace.get() !== null
}

export function lockScreen(workspaceId: string): void {
  globalThis.sessionStorage?.setItem(lockedKey, workspaceId)
  lockedWorkspace.set(workspaceId)
}

export function unlockScreen(): void {
  globalThis.sessionStorage?.removeItem(lockedKey)
  lockedWorkspace.set(null)
}

const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'drop'] as const
/** How often the clock is looked at: timers stand still while a computer sleeps, the clock does not. */
const lookEvery = 2_000

/** Locks the screen of a workspace after idleness. */
export function useIdleLock(workspaceId: string): void {
  const minutes = lockMinutes.use()
  useEffect(() => {
    if (minutes === 0) return undefined
    let last = Date.now()
    const look = (): boolean => {
      const idle = Date.now() - last >= minutes * 60_000
      if (idle) lockScreen(workspaceId)
      return idle
    }
    const seen = (): void => {
      // The first key after the lid was opened comes before the timer: it must not count as presence all along.
      if (!look()) last = Date.now()
    }
    const timer = setInterval(look, lookEvery)
    for (const sign of signsOfLife) globalThis.addEventListener(sign, seen, { capture: true, passive: true })
    const unlocked = lockedWorkspace.subscribe(() => (last = Date.now()))
    return () => {
      clearInterval(timer)
      for (const sign of signsOfLife) globalThis.removeEventListener(sign, seen, { capture: true })
      unlocked()
    }
  }, [minutes, workspaceId])
}

const silenced = ['keydown', 'keyup', 'paste', 'copy', 'cut', 'dragover', 'drop', 'beforeprint'] as const

function silence(event: Event): void {
  if (!isLocked()) return
  // Typing, Tab and Enter do what the browser does with them; no shortcut of a page hears of it.
  event.stopImmediatePropagation()
  if (event.type === 'dragover' || event.type === 'drop') event.preventDefault()
  if (event instanceof KeyboardEvent && event.type === 'keydown') {
    const editing = ['a', 'c', 'v', 'x', 'z', 'ArrowLeft', 'ArrowRight', 'Backspace', 'Delete'].includes(event.key)
    const combined = (event.ctrlKey || event.metaKey) && !event.altKey && !editing
    if (combined || event.key === 'Escape' || /^F\d+$/.test(event.key)) event.preventDefault()
  }
}

// When this module is loaded, before any page: whoever listens first on the window is heard first.
for (const kind of silenced) globalThis.addEventListener(kind, silence, { capture: true })
