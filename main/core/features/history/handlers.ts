import { shownValue } from '#main/core/features/history/masking.ts'
import {
  entriesBefore,
  entriesOf,
  entryCount,
  openEntries,
  type OpenedEntry,
} from '#main/core/features/history/repository.ts'
import { undoAction } from '#main/core/features/history/undo.ts'
import { procedures } from '#main/core/procedures.ts'
import type { HistoryEntry } from '#shared/contract/history.ts'

const { history } = procedures

function shown({ entry, before, after }: OpenedEntry): HistoryEntry {
  const { sealed: _sealed, hash: _hash, ...head } = entry
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  fields.delete('id')
  const changes = [...fields].map((field) => ({
    field,
    before: shownValue(entry.recordKind, field, before?.[field]),
    after: shownValue(entry.recordKind, field, after?.[field]),
  }))
  return { ...head, changes: changes.filter((change) => change.before !== change.after) }
}

export const historyHandlers = {
  of: history.of.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    return openEntries(reader, entriesOf(reader, input.ownerKind, input.ownerId, input.limit)).map(shown)
  }),
  all: history.all.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    const entries = openEntries(reader, entriesBefore(reader, input, input.before, input.limit)).map(shown)
    return { entries, total: entryCount(reader, input) }
  }),
  undo: history.undo.handler(async ({ input, context }) => {
    const changeSet = await context.core.workspace.write('undo', (writer) => undoAction(writer, input.changeSet))
    return { changeSet }
  }),
}
