import {
  adoptIds,
  mergeDraft,
  sameValues,
  storedValues,
  toDraft,
  toValues,
  withoutKey,
  type DraftItem,
  type DraftValues,
} from '#renderer/features/corrections/draft-values.ts'
import { createStore, type Store } from '#renderer/ui/store.ts'
import type { CorrectionDetail, CorrectionValues } from '#shared/contract/correction-shapes.ts'

/** What the page shows of a draft and of its saving. */
export interface DraftState {
  values: DraftValues
  phase: 'saved' | 'waiting' | 'saving' | 'failed'
  /** Instant of the last saving. */
  savedAt: string
  /** Why the last saving failed, in words. */
  failure: string | null
  /** What another window changed too; saving waits until a person has chosen. */
  clash: { fields: readonly string[]; showing: 'mine' | 'theirs' } | null
  /** Another window’s changes were taken in without touching those made here. */
  merged: boolean
}

/** What saving needs of the program around it. */
export interface DraftCore {
  save: (version: number, values: CorrectionValues) => Promise<{ version: number; savedAt: string }>
  read: () => Promise<CorrectionDetail>
  /** A failure in words. */
  words: (error: unknown) => string
  /** Somebody else has changed the request since it was read. */
  isOutdated: (error: unknown) => boolean
}

/** A draft that saves itself. */
export interface Draft {
  state: Store<DraftState>
  edit: (changes: Partial<DraftValues>) => void
  /** Saves now what is not saved; true when nothing is left to save. */
  flush: () => Promise<boolean>
  /** Takes note of the request as it was read again. */
  receive: (detail: CorrectionDetail) => void
  /** Shows the other side of a clash. */
  swap: () => void
  /** Ends a clash: what is shown stays, and is saved. */
  settle: () => void
}

// Two windows that keep changing the same request cannot outrun each other for ever.
const mostTries = 4

/** Makes the draft of a request. `pause`: milliseconds without typing after which it is saved. */
export function makeDraft(detail: CorrectionDetail, core: DraftCore, pause = 1_000): Draft {
  const first = storedValues(detail)
  let base = { values: first, version: detail.version }
  /** Items that were sent without a number and have none yet. */
  let unnamed: DraftItem[] | null = null
  let theirs: CorrectionValues | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | null = null
  const state = createStore<DraftState>({
    values: toDraft(first),
    phase: 'saved',
    savedAt: detail.savedAt,
    failure: null,
    clash: null,
    merged: false,
  })
  const set = (changes: Partial<DraftState>): void => state.set((now) => ({ ...now, ...changes }))
  const isDirty = (): boolean => unnamed !== null || !sameValues(toValues(state.get().values), base.values)

  const takeIn = (known: CorrectionDetail): void => {
    const other = storedValues(known)
    const before = state.get().values
    const own = isDirty()
    const { draft, clashing } = mergeDraft(base.values, before, other)
    base = { values: other, version: known.version }
    if (clashing.length > 0) {
      theirs = other
      set({ values: draft, clash: { fields: clashing, showing: 'mine' } })
    } else if (!sameValues(toValues(draft), toValues(before))) set({ values: draft, merged: own })
  }
  /** Items that were just stored need their numbers before they can be saved again. */
  const nameItems = async (): Promise<void> => {
    if (unnamed === null) return
    const known = await core.read()
    const sent = unnamed
    unnamed = null
    const { values } = state.get()
    set({ values: { ...values, items: adoptIds(values.items, sent, known.itemList) } })
    const stored = adoptIds(sent, sent, known.itemList).map(withoutKey)
    base = { values: { ...base.values, items: stored }, version: known.version }
  }
  const saveOnce = async (): Promise<void> => {
    await nameItems()
    const sent = state.get().values
    const values = toValues(sent)
    if (sameValues(values, base.values)) return
    const saved = await core.save(base.version, values)
    base = { values, version: saved.version }
    set({ savedAt: saved.savedAt, merged: false })
    if (sent.items.some(({ id }) => id === null)) unnamed = [...sent.items]
    await nameItems()
  }
  const run = async (): Promise<boolean> => {
    set({ phase: 'saving', failure: null })
    let tries = 0
    while (isDirty() && state.get().clash === null) {
      try {
        await saveOnce()
      } catch (error) {
        tries += 1
        if (!core.isOutdated(error) || tries >= mostTries) {
          set({ phase: 'failed', failure: core.words(error) })
          return false
        }
        try {
          takeIn(await core.read())
        } catch (again) {
          set({ phase: 'failed', failure: core.words(again) })
          return false
        }
      }
    }
    const clean = !isDirty()
    set({ phase: clean ? 'saved' : 'waiting' })
    return clean
  }
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer)
    if (running) return await running.then(async (clean) => clean && (isDirty() ? await flush() : true))
    if (!isDirty()) {
      if (state.get().phase !== 'saved') set({ phase: 'saved', failure: null })
      return true
    }
    running = run().finally(() => {
      running = null
    })
    return await running
  }
  return {
    state,
    flush,
    edit: (changes) => {
      set({ values: { ...state.get().values, ...changes }, ...(running ? {} : { phase: 'waiting' }) })
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), pause)
    },
    receive: (known) => {
      if (running === null && unnamed === null && known.version > base.version) takeIn(known)
    },
    swap: () => {
      const { clash, values } = state.get()
      if (clash === null || theirs === null) return
      const shown = toValues(values)
      const turned = { ...shown, ...Object.fromEntries(clash.fields.map((field) => [field, theirs?.[field as never]])) }
      theirs = { ...theirs, ...Object.fromEntries(clash.fields.map((field) => [field, shown[field as never]])) }
      set({
        values: toDraft(turned),
        clash: { ...clash, showing: clash.showing === 'mine' ? 'theirs' : 'mine' },
      })
    },
    settle: () => {
      theirs = null
      set({ clash: null, merged: false })
      void flush()
    },
  }
}
