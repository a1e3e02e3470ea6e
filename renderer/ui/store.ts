import { useSyncExternalStore } from 'react'

/** A value outside React that components may watch: read with `get`, change with `set`, watch with `use`. */
export interface Store<Value> {
  get: () => Value
  set: (next: Value | ((previous: Value) => Value)) => void
  subscribe: (listener: () => void) => () => void
  use: () => Value
}

/** Makes a store. Listeners hear of a change only when the value is another one (`Object.is`). */
export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  const get = (): Value => value
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    get,
    subscribe,
    set: (next) => {
      const replaced = typeof next === 'function' ? (next as (previous: Value) => Value)(value) : next
      if (Object.is(replaced, value)) return
      value = replaced
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, get, get),
  }
}
