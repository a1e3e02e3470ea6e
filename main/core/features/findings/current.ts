import type { Core } from '#main/core/core.ts'
import { currentBoard } from '#main/core/features/findings/board-desk.ts'
import { matchingFindings } from '#main/core/features/findings/board-query.ts'
import { shownFinding, type FindingListRow } from '#main/core/features/findings/grid.ts'
import { findingPage } from '#main/core/features/findings/list.ts'
import type { FindingRow } from '#shared/contract/findings.ts'
import type { ListScope } from '#shared/contract/list.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

/** The findings as committed, for features that build upon them. */
export interface CurrentFindings {
  /** How many match, by their last day; null for those without one. */
  byDeadline: (scope: Pick<ListScope, 'search' | 'filters'>) => Map<LocalDate | null, number>
  /** Those that match, in the order of the work list. */
  page: (scope: Pick<ListScope, 'search' | 'filters'>, offset: number, limit: number) => FindingListRow[]
  shown: (row: FindingListRow) => FindingRow
}

/** Reads what changed since the last question first. Throws `no-workspace`. */
export async function currentFindings(core: Core): Promise<CurrentFindings> {
  const board = await currentBoard(core)
  const { reader } = core.workspace
  return {
    byDeadline: (scope) => {
      const counts = new Map<LocalDate | null, number>()
      const { deadline } = board.columns
      for (const id of matchingFindings(board, reader, scope)) {
        const day = deadline.value(id) as LocalDate | null
        counts.set(day, (counts.get(day) ?? 0) + 1)
      }
      return counts
    },
    page: (scope, offset, limit) => findingPage(board, reader, { ...scope, sort: null, offset, limit }).rows,
    shown: (row) => shownFinding(row, core.today),
  }
}
