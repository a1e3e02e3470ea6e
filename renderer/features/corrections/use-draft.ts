import { useBlocker } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

import { makeDraft, type Draft, type DraftState } from '#renderer/features/corrections/draft-store.ts'
import { newKey, type DraftItem, type DraftValues } from '#renderer/features/corrections/draft-values.ts'
import { errorText, refusalCode } from '#renderer/bridge/errors.ts'
import { api, client, queryClient } from '#renderer/bridge/queries.ts'
import { confirmDialog } from '#renderer/ui/dialogs.tsx'
import { t } from '#renderer/ui/texts.ts'
import type { CorrectionDetail, CorrectionItemInput } from '#shared/contract/correction-shapes.ts'

/** The words of a request on its page, and the ways to change them. */
export interface RequestDraft {
  state: DraftState
  values: DraftValues
  edit: (changes: Partial<DraftValues>) => void
  editItem: (key: string, changes: Partial<CorrectionItemInput>) => void
  /** Adds an item, stores it at once and returns its name on the page. */
  addItem: (item: CorrectionItemInput) => string
  removeItem: (key: string) => void
  flush: Draft['flush']
  swap: Draft['swap']
  settle: Draft['settle']
}

function draftOf(detail: CorrectionDetail): Draft {
  const { id } = detail
  return makeDraft(detail, {
    save: async (version, values) => await client.corrections.save({ id, version, values }),
    read: async () =>
      await queryClient.fetchQuery({ ...api.corrections.get.queryOptions({ input: { id } }), staleTime: 0 }),
    words: errorText,
    isOutdated: (error) => refusalCode(error) === 'record-changed',
  })
}

/** Keeps a draft’s words saved: a moment after typing, when a field is left, and before the page is. */
export function useDraft(detail: CorrectionDetail): RequestDraft {
  const [draft] = useState(() => draftOf(detail))
  const state = draft.state.use()
  const { phase } = state
  useEffect(() => {
    // What comes while a saving is under way is taken note of when it is done.
    if (phase !== 'saving') draft.receive(detail)
  }, [draft, detail, phase])
  useEffect(() => () => void draft.flush(), [draft])
  const unsaved = phase !== 'saved'
  useBlocker({
    shouldBlockFn: async () => !(await draft.flush()) && !(await mayLeave()),
    disabled: !unsaved,
    enableBeforeUnload: unsaved,
  })
  const { values } = state
  const setItems = (change: (items: DraftItem[]) => DraftItem[]): void =>
    draft.edit({ items: change(draft.state.get().values.items) })
  return {
    state,
    values,
    edit: draft.edit,
    editItem: (key, changes) =>
      setItems((items) => items.map((item) => (item.key === key ? { ...item, ...changes } : item))),
    addItem: (item) => {
      const key = newKey()
      setItems((items) => [...items, { ...item, key }])
      void draft.flush()
      return key
    },
    removeItem: (key) => {
      setItems((items) => items.filter((item) => item.key !== key))
      void draft.flush()
    },
    flush: draft.flush,
    swap: draft.swap,
    settle: draft.settle,
  }
}

async function mayLeave(): Promise<boolean> {
  return await confirmDialog({
    title: t(($) => $.corrections.request.save.leaveTitle),
    text: t(($) => $.corrections.request.save.leaveText),
    confirm: t(($) => $.corrections.request.save.leave),
    cancel: t(($) => $.corrections.request.save.stay),
    danger: true,
  })
}
