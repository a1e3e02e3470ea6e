import type { Core } from '#main/core/core.ts'
import { pageWithTotal } from '#main/core/db/grid.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { annexHandlers } from '#main/core/features/corrections/annex-handlers.ts'
import { findCases } from '#main/core/features/corrections/cases.ts'
import { documentHandlers } from '#main/core/features/corrections/document-handlers.ts'
import { draftHandlers } from '#main/core/features/corrections/draft-handlers.ts'
import { lapseOverdue } from '#main/core/features/corrections/lapse.ts'
import { calendarOf, summariseCases } from '#main/core/features/corrections/overview.ts'
import {
  correctionGrid,
  rowsByIds,
  shownRow,
  type CorrectionListRow,
} from '#main/core/features/corrections/repository.ts'
import { statisticsOf } from '#main/core/features/corrections/statistics.ts'
import { stepHandlers } from '#main/core/features/corrections/step-handlers.ts'
import { correctionDetail } from '#main/core/features/corrections/view.ts'
import { listIds } from '#main/core/features/records.ts'
import { procedures } from '#main/core/procedures.ts'

const { corrections } = procedures

/** Requests that concern a finding or a registration, newest first. */
function concerning(reader: Reader, of: { findingId: number } | { registrationId: number }): number[] {
  const items =
    'findingId' in of
      ? query.selectFrom('correctionFinding').select('requestId').where('findingId', '=', of.findingId)
      : query.selectFrom('correctionItem').select('requestId').where('registrationId', '=', of.registrationId)
  const ids = new Set(reader.all(items).map(({ requestId }) => requestId))
  return [...ids].sort((one, other) => other - one)
}

function shown(core: Core, rows: readonly CorrectionListRow[]): ReturnType<typeof shownRow>[] {
  return rows.map((row) => shownRow(row, core.today))
}

export const correctionHandlers = {
  cases: corrections.cases.handler(async ({ input, context: { core } }) => {
    await lapseOverdue(core)
    return await findCases(core, input)
  }),
  summary: corrections.summary.handler(async ({ context: { core } }) => {
    await lapseOverdue(core)
    return await summariseCases(core)
  }),
  calendar: corrections.calendar.handler(({ input, context }) => calendarOf(context.core, input.from, input.to)),
  list: corrections.list.handler(async ({ input, context: { core } }) => {
    await lapseOverdue(core)
    const { offset, limit, ...scope } = input
    const { rows, total } = pageWithTotal<CorrectionListRow>(
      core.workspace.reader,
      correctionGrid,
      scope,
      offset,
      limit,
    )
    return { rows: shown(core, rows), total }
  }),
  ids: corrections.ids.handler(({ input, context }) => listIds(context.core, correctionGrid, input)),
  get: corrections.get.handler(async ({ input, context: { core } }) => {
    await lapseOverdue(core)
    return correctionDetail(core.workspace.reader, input.id, core.today)
  }),
  concerning: corrections.concerning.handler(({ input, context: { core } }) =>
    shown(core, rowsByIds(core.workspace.reader, concerning(core.workspace.reader, input))),
  ),
  statistics: corrections.statistics.handler(({ input, context }) =>
    statisticsOf(context.core.workspace.reader, input.from, input.to),
  ),
  ...draftHandlers,
  ...annexHandlers,
  ...stepHandlers,
  ...documentHandlers,
}
