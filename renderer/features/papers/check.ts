import { notifyDone } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { client } from '#renderer/bridge/queries.ts'
import { confirmDialog } from '#renderer/ui/dialogs.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { t } from '#renderer/ui/texts.ts'

/** Notes that papers were found right today, or takes that back; offers the undo. */
export async function checkPapers(ids: readonly number[], found: boolean): Promise<void> {
  const on = found ? todayInBrussels() : null
  const result = await startTask({
    title: t(($) => $.papers.pane.check),
    run: async () => await client.papers.verify({ ids: [...ids], on }),
  })
  if (!result) return
  const label = t(($) => $.papers.pane[found ? 'checked' : 'unchecked'], { count: result.changed })
  offerUndoOf(result.changeSet, label)
  notifyDone(label)
}

/** The same for several, after saying what it means: a mark nobody stands behind is worth nothing. */
export async function checkMany(ids: readonly number[]): Promise<boolean> {
  const sure = await confirmDialog({
    title: t(($) => $.papers.pane.checkCount, { count: ids.length }),
    text: t(($) => $.papers.pane.checkSure),
    confirm: t(($) => $.papers.pane.check),
  })
  if (sure) await checkPapers(ids, true)
  return sure
}
