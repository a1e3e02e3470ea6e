import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { client } from '#renderer/bridge/queries.ts'
import { t } from '#renderer/ui/texts.ts'

/** Takes back printed sheets that will not come back signed; Ctrl+Z awaits them again. */
export async function dropSheets(ids: readonly number[]): Promise<void> {
  const { removed, changeSet } = await client.informing.dropSheets({ ids: [...ids] })
  const said = t(($) => $.informing.receipts.dropped, { count: removed })
  offerUndoOf(changeSet, said)
  notifyDone(said)
}
