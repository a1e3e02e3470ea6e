import { basename } from 'node:path'

import type { Core } from '#main/core/core.ts'
import { InvalidInput } from '#main/core/errors.ts'
import { deskOf } from '#main/core/features/imports/desk.ts'
import type {
  CheckResult,
  ImportProgress,
  RunResult,
  ThreadOrder,
  UndoResult,
} from '#main/core/features/imports/messages.ts'
import { rememberedMapping } from '#main/core/features/imports/repository.ts'
import { refuseImpossible } from '#main/core/features/registrations/coverage-files.ts'
import type { ColumnGuess, ImportOrder, Reading, SourceInfo } from '#shared/contract/imports.ts'
import { isImportField, missingFields, type ImportKind } from '#shared/domain/import-kinds.ts'
import type { Problem } from '#shared/domain/problem.ts'

export { closeImports } from '#main/core/features/imports/desk.ts'
export { writeRepairFile } from '#main/core/features/imports/repair-file.ts'

/** Opens a file that is on this computer. Throws `InvalidInput` with one problem when it cannot be read. */
async function openLocalFile(core: Core, path: string, fileName: string = basename(path)): Promise<SourceInfo> {
  return await deskOf(core).open({ path, fileName }, null)
}

/** Guesses the field of each column, or gives those chosen before for the same headings. */
export async function guessMapping(
  core: Core,
  input: { sourceId: string; reading: Reading; kind: ImportKind },
): Promise<{ columns: ColumnGuess[]; missing: string[] }> {
  const { thread } = deskOf(core)
  const { today, reader } = core.workspace
  const { headings } = await thread.ask({ ask: 'headings', sourceId: input.sourceId, reading: input.reading })
  const remembered = rememberedMapping(reader, input.kind, headings)
  const columns = await thread.ask({ ask: 'guess', ...input, today, remembered })
  return {
    columns,
    missing: missingFields(
      input.kind,
      columns.map(({ field }) => field),
    ),
  }
}

/** The mapping as guessed. */
function guessedMapping(columns: readonly ColumnGuess[]): (string | null)[] {
  return columns.map(({ field }) => field)
}

/** What the thread is to do, with every field known and no required one missing. Throws `InvalidInput`. */
function settledOrder({ sourceId, kind, reading, mapping, constants, coverage }: ImportOrder): ThreadOrder {
  const problems: Problem[] = []
  const seen = new Map<string, number>()
  for (const [index, field] of mapping.entries()) {
    if (field === null) continue
    if (!isImportField(kind, field)) {
      problems.push({ code: 'not-found', field, severity: 'error', params: { value: field } })
    } else if (seen.has(field)) {
      const params = { heading: field, first: (seen.get(field) ?? 0) + 1, second: index + 1 }
      problems.push({ code: 'duplicate-heading', field, severity: 'error', params })
    }
    seen.set(field, index)
  }
  const missing = missingFields(kind, [...seen.keys(), ...Object.keys(constants)])
  if (missing.length > 0) {
    problems.push({ code: 'column-required', field: null, severity: 'error', params: { columns: missing.join(', ') } })
  }
  if (problems.length > 0) throw new InvalidInput(problems)
  return { sourceId, kind, reading, mapping: [...mapping], constants, coverage: coverage ?? null }
}

/** Goes through all rows without writing; the findings stay with the source until the next check. */
export async function* checkSource(
  core: Core,
  order: ImportOrder,
  signal?: AbortSignal,
): AsyncGenerator<ImportProgress, CheckResult> {
  const desk = deskOf(core)
  const source = desk.source(order.sourceId)
  const settled = settledOrder(order)
  const result = yield* desk.work({ ask: 'check', order: settled }, 'check', signal)
  source.checked = { result, order: settled }
  return result
}

/** Imports a source in one transaction; leaving the loop early or aborting the signal cancels it. */
export async function* runSource(
  core: Core,
  order: ImportOrder,
  signal?: AbortSignal,
): AsyncGenerator<ImportProgress, RunResult> {
  const desk = deskOf(core)
  desk.source(order.sourceId)
  for (const days of order.coverage ?? []) refuseImpossible(days)
  return yield* desk.work({ ask: 'run', order: settledOrder(order) }, 'import', signal)
}

/** Takes a batch back; leaving the loop early cancels it. */
export async function* undoBatch(
  core: Core,
  batchId: number,
  signal?: AbortSignal,
): AsyncGenerator<ImportProgress, UndoResult> {
  return yield* deskOf(core).work({ ask: 'undo', batchId }, 'undo', signal)
}

/** Takes a large act of a user back in the thread, so that nobody waits for an answer meanwhile. */
export async function takeBackLarge(core: Core, changeSet: number, signal?: AbortSignal): Promise<number> {
  return await resultOf(deskOf(core).work({ ask: 'takeBack', changeSet }, 'undo', signal))
}

/** Runs a stream of progress to its end and gives its result. */
async function resultOf<Result>(
  stream: AsyncGenerator<ImportProgress, Result>,
  progress: (progress: ImportProgress) => void = () => undefined,
): Promise<Result> {
  for (;;) {
    const step = await stream.next()
    if (step.done) return step.value
    progress(step.value)
  }
}

/** Imports a whole file with its own guess: the sheet that fits the kind, the columns as recognised. */
export async function importLocalFile(core: Core, kind: ImportKind, path: string): Promise<RunResult> {
  const { sourceId, sheets, sheet } = await openLocalFile(core, path)
  try {
    const fitting = sheets.findIndex((one) => one.kind === kind && !one.hidden)
    const reading = { sheet: fitting === -1 ? sheet : fitting }
    const { columns } = await guessMapping(core, { sourceId, reading, kind })
    const order = { sourceId, kind, reading, mapping: guessedMapping(columns), constants: {} }
    return await resultOf(runSource(core, order))
  } finally {
    await deskOf(core).discard(sourceId)
  }
}
