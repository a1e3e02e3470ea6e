import { createStore } from '#renderer/ui/store.ts'

/** `comfortable`: 40 px rows; `compact`: 32 px rows and smaller controls. */
export type Density = 'comfortable' | 'compact'

const storageKey = 'registra.density'
const density = createStore<Density>(
  globalThis.localStorage?.getItem(storageKey) === 'compact' ? 'compact' : 'comfortable',
)

/** The density of the interface. */
export function useDensity(): Density {
  return density.use()
}

/** The density outside components. */
export function currentDensity(): Density {
  return density.get()
}

/** Changes the density at once and keeps it for the next start. */
export function setDensity(next: Density): void {
  globalThis.localStorage?.setItem(storageKey, next)
  document.documentElement.dataset['density'] = next
  density.set(next)
}

/** The height of a grid row in pixels. */
export function rowHeight(of: Density): number {
  return of === 'compact' ? 32 : 40
}
