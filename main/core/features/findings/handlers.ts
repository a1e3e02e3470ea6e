import type { Core } from '#main/core/core.ts'
import { InvalidInput } from '#main/core/errors.ts'
import { findingCase } from '#main/core/features/findings/case.ts'
import { currentBoard, shownBoard } from '#main/core/features/findings/board-desk.ts'
import { findClusters } from '#main/core/features/findings/clusters.ts'
import { checkDecision } from '#main/core/features/findings/decide.ts'
import { reviewDeskOf, reviewInstant, type ReviewProgress } from '#main/core/features/findings/desk.ts'
import { exportFindings } from '#main/core/features/findings/export.ts'
import { shownFinding } from '#main/core/features/findings/grid.ts'
import { groupFindings } from '#main/core/features/findings/groups.ts'
import { findingIds, findingPage } from '#main/core/features/findings/list.ts'
import type { ReviewScope } from '#main/core/features/findings/scope.ts'
import { summariseFindings } from '#main/core/features/findings/summary.ts'
import type { ReviewResult } from '#main/core/features/findings/write.ts'
import { crossing, procedures } from '#main/core/procedures.ts'
import { isValidLocalDate } from '#shared/domain/dates.ts'

const { findings } = procedures

/** The most findings one selection may hold. */
const mostSelected = 100_000

/** Throws `invalid` for days that do not exist or stand the wrong way round. */
function checkScope(scope: ReviewScope): void {
  if (typeof scope === 'string') return
  for (const field of ['from', 'to'] as const) {
    if (isValidLocalDate(scope[field])) continue
    throw new InvalidInput([{ code: 'not-a-date', field, severity: 'error', params: { value: scope[field] } }])
  }
  if (scope.to < scope.from) throw new InvalidInput([{ code: 'date-order', field: 'to', severity: 'error' }])
}

async function* review(
  core: Core,
  scope: ReviewScope,
  signal: AbortSignal | undefined,
): AsyncGenerator<(ReviewProgress & { kind: 'progress' }) | (ReviewResult & { kind: 'done' }), void> {
  checkScope(scope)
  const work = reviewDeskOf(core).run(scope, signal)
  try {
    for (;;) {
      const step = await work.next()
      if (step.done) {
        yield { ...step.value, kind: 'done' }
        return
      }
      yield { ...step.value, kind: 'progress' }
    }
  } finally {
    // A client that stops listening stops the review.
    await work.return(undefined as never)
  }
}

export const findingHandlers = {
  list: findings.list.handler(async ({ input, context: { core } }) => {
    const { rows, total } = findingPage(await shownBoard(core), core.workspace.reader, input)
    return { rows: rows.map((row) => shownFinding(row, core.today)), total }
  }),
  ids: findings.ids.handler(async ({ input, context: { core } }) => {
    const ids = findingIds(await currentBoard(core), core.workspace.reader, input)
    return [...ids.subarray(0, mostSelected)]
  }),
  export: findings.export.handler(({ input, context }) => exportFindings(context.core, input)),
  groups: findings.groups.handler(async ({ input, context: { core } }) =>
    groupFindings(await shownBoard(core), core.workspace.reader, input, input.by, core.today),
  ),
  get: findings.get.handler(async ({ input, context: { core } }) =>
    findingCase(await shownBoard(core), core.workspace.reader, input.id, core.today),
  ),
  clusters: findings.clusters.handler(async ({ context: { core } }) => await findClusters(core)),
  decide: findings.decide.handler(async ({ input, context: { core }, signal }) => {
    checkDecision(input)
    const { of } = input
    const ids = 'ids' in of ? of.ids : findingIds(await currentBoard(core), core.workspace.reader, of.scope)
    return await reviewDeskOf(core).decide(Int32Array.from(ids), input, signal)
  }),
  summary: findings.summary.handler(({ context: { core } }) =>
    summariseFindings(core.workspace.reader, core.today, reviewInstant(core)),
  ),
  review: findings.review.handler(({ input, context: { core }, signal }) =>
    crossing(core, review(core, input.scope, signal)),
  ),
}
