import { procedures, crossing } from '#main/core/procedures.ts'
import { shownChanges } from '#main/core/features/imports/changes.ts'
import { deskOf } from '#main/core/features/imports/desk.ts'
import type { ImportProgress } from '#main/core/features/imports/messages.ts'
import { offerRepairFile } from '#main/core/features/imports/repair-file.ts'
import {
  listBatches,
  listProblems,
  problemSummary,
  shownBatch,
  storedBatch,
} from '#main/core/features/imports/repository.ts'
import { checkSource, guessMapping, runSource, undoBatch } from '#main/core/features/imports/service.ts'
import { offerTemplate } from '#main/core/features/imports/template-file.ts'
import { checkedProblems } from '#main/core/features/imports/changes.ts'
import { CoreError } from '#main/core/errors.ts'

const { imports } = procedures

type Progress = ImportProgress & { kind: 'progress' }

/** Progress as the contract has it, then the result. */
async function* told<Result, Done>(
  stream: AsyncGenerator<ImportProgress, Result>,
  finished: (result: Result) => Done,
): AsyncGenerator<Progress | (Done & { kind: 'done' }), void> {
  try {
    for (;;) {
      const step = await stream.next()
      if (step.done) {
        yield { ...finished(step.value), kind: 'done' }
        return
      }
      yield { ...step.value, kind: 'progress' }
    }
  } finally {
    // A client that stops listening stops the work.
    await stream.return(undefined as never)
  }
}

export const importHandlers = {
  open: imports.open.handler(async ({ input: { source }, context: { core } }) => {
    if ('pasted' in source) return await deskOf(core).open({ pasted: source.pasted }, null)
    const { path, fileName } = core.transfers.arrived(source.token)
    return await deskOf(core).open({ path, fileName }, source.token)
  }),

  read: imports.read.handler(({ input, context: { core } }) => deskOf(core).thread.ask({ ask: 'read', ...input })),

  guess: imports.guess.handler(({ input, context: { core } }) => guessMapping(core, input)),

  check: imports.check.handler(({ input, context: { core }, signal }) =>
    crossing(
      core,
      told(checkSource(core, input, signal), ({ counts, summary, changes, coverage }) => ({
        counts,
        summary,
        coverage,
        changedRows: new Set(changes.map(({ line }) => line)).size,
      })),
    ),
  ),

  problems: imports.problems.handler(({ input: { of: target, offset, limit, ...filter }, context: { core } }) =>
    'batchId' in target
      ? listProblems(core.workspace.reader, target.batchId, filter, { offset, limit })
      : checkedProblems(deskOf(core).source(target.sourceId), filter, { offset, limit }),
  ),

  changes: imports.changes.handler(({ input, context: { core } }) =>
    shownChanges(core.workspace.reader, deskOf(core).source(input.sourceId), input),
  ),

  run: imports.run.handler(({ input, context: { core }, signal }) =>
    crossing(
      core,
      told(runSource(core, input, signal), (result) => result),
    ),
  ),

  repairFile: imports.repairFile.handler(({ input, context: { core } }) =>
    offerRepairFile(core, input.of, input.format, input.language),
  ),

  list: imports.list.handler(({ input, context: { core } }) =>
    listBatches(core.workspace.reader, input.offset, input.limit),
  ),

  get: imports.get.handler(({ input, context: { core } }) => {
    const { reader } = core.workspace
    const batch = storedBatch(reader, input.batchId)
    if (!batch) throw new CoreError('record-gone', { kind: 'importBatch', id: input.batchId })
    const columns = JSON.parse(batch.columns) as { heading: string; field: string | null }[]
    return { ...shownBatch(batch), summary: problemSummary(reader, input.batchId), changeSet: batch.changeSet, columns }
  }),

  undo: imports.undo.handler(({ input, context: { core }, signal }) =>
    crossing(
      core,
      told(undoBatch(core, input.batchId, signal), ({ takenBack, spared, sparedTotal }) => ({
        removed: takenBack,
        keptTotal: sparedTotal,
        kept: spared.map(({ kind, ...rest }) => ({ recordKind: kind, ...rest })),
      })),
    ),
  ),

  template: imports.template.handler(({ input, context: { core } }) => offerTemplate(core, input.language)),

  discard: imports.discard.handler(({ input, context: { core } }) => deskOf(core).discard(input.sourceId)),
}
