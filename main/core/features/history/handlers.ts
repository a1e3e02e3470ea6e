import type { Reader } from '#main/core/db/query.ts'
import { shownValue } from '#main/core/features/history/masking.ts'
import {
  entriesBefore,
  entriesOf,
  entryCount,
  isLargerThan,
  openEntries,
  trailUsers,
  type OpenedEntry,
  type StoredEntry,
} from '#main/core/features/history/repository.ts'
import { takeBackLarge } from '#main/core/features/imports/service.ts'
import { printTrail } from '#main/core/features/history/print.ts'
import { printSeal, sealOf } from '#main/core/features/history/sealing.ts'
import { undoAction } from '#main/core/features/history/undo.ts'
import { examineAside } from '#main/core/features/workspace/examining.ts'
import { procedures } from '#main/core/procedures.ts'
import type { HistoryEntry } from '#shared/contract/history.ts'

const { history } = procedures

/** Entries taken back where everybody waits for them: less than a twentieth of a second. */
const fewEntries = 200

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

/** What entries changed, newest first as they come. */
function changesIn(reader: Reader, entries: readonly StoredEntry[]): HistoryEntry[] {
  return openEntries(reader, entries.toReversed()).toReversed().map(shown)
}

export const historyHandlers = {
  of: history.of.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    return changesIn(reader, entriesOf(reader, input.ownerKind, input.ownerId, input.limit))
  }),
  all: history.all.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    const entries = changesIn(reader, entriesBefore(reader, input, input.before, input.limit))
    return { entries, total: entryCount(reader, input) }
  }),
  users: history.users.handler(({ context }) => trailUsers(context.core.workspace.reader)),
  print: history.print.handler(({ input, context }) => printTrail(context.core, input.scope, input.language)),
  seal: history.seal.handler(({ input, context: { core } }) => {
    const day = input.day ?? core.today
    const seal = sealOf(core, day)
    return seal && { ...seal, day }
  }),
  printSeal: history.printSeal.handler(({ input, context }) => printSeal(context.core, input.day, input.language)),
  checkSeal: history.checkSeal.handler(({ input, signal, context: { core } }) =>
    examineAside(core, { do: 'checkSeal', hash: input.hash }, { signal }),
  ),
  undo: history.undo.handler(async ({ input: { changeSet }, context: { core }, signal }) => {
    const { workspace } = core
    if (isLargerThan(workspace.reader, changeSet, fewEntries)) {
      return { changeSet: await takeBackLarge(core, changeSet, signal) }
    }
    return { changeSet: await workspace.write('undo', (writer) => undoAction(writer, changeSet)) }
  }),
}
