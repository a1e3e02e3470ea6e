import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { client } from '#renderer/bridge/queries.ts'
import { openEndDialog } from '#renderer/features/records/end-dialog.tsx'
import { confirmDialog } from '#renderer/ui/dialogs.tsx'
import { t } from '#renderer/ui/texts.ts'

/** What can be ended and removed here: the words of each, and the calls. */
const kinds = {
  device: {
    end: client.means.endDevice,
    remove: client.means.removeDevice,
    words: () => ({
      explanation: t(($) => $.means.device.endExplanation),
      title: t(($) => $.means.device.removeTitle),
      text: t(($) => $.means.device.removeText),
      removed: t(($) => $.means.device.removed),
    }),
  },
  given: {
    end: client.means.endMeans,
    remove: client.means.removeMeans,
    words: () => ({
      explanation: t(($) => $.means.given.endExplanation),
      title: t(($) => $.means.given.removeTitle),
      text: t(($) => $.means.given.removeText),
      removed: t(($) => $.means.given.removed),
    }),
  },
  arrangement: {
    end: client.means.endArrangement,
    remove: client.means.removeArrangement,
    words: () => ({
      explanation: t(($) => $.means.arrangement.endExplanation),
      title: t(($) => $.means.arrangement.removeTitle),
      text: t(($) => $.means.arrangement.removeText),
      removed: t(($) => $.means.arrangement.removed),
    }),
  },
} as const
export type ActKind = keyof typeof kinds

/** Ends a device, a means or an arrangement with a day. */
export async function endOne(kind: ActKind, id: number, label: string): Promise<void> {
  const { end, words } = kinds[kind]
  await openEndDialog({ end: async (input) => await end(input), explanation: words().explanation }, [
    { id, label, detail: '' },
  ])
}

/** Removes one after a question, as if it had never been noted. */
export async function removeOne(kind: ActKind, id: number): Promise<void> {
  const { remove, words } = kinds[kind]
  const { title, text, removed } = words()
  if (!(await confirmDialog({ title, text, confirm: t(($) => $.common.remove), danger: true }))) return
  const { changeSet } = await remove({ id })
  offerUndoOf(changeSet, removed)
  notifyDone(removed)
}
