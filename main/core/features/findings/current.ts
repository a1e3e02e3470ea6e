import type { Core } from '#main/core/core.ts'
import { currentBoard } from '#main/core/features/findings/board-desk.ts'
import { matchingFindings } from '#main/core/features/findings/board-query.ts'
import { shownFinding, type FindingListRow } from '#main/core/features/findings/grid.ts'
import { findingIds, findingPage, findingsByIds } from '#main/core/features/findings/list.ts'
import type { FindingRow } from '#shared/contract/findings.ts'
import type { ListScope } from '#shared/contract/list.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

/** What is asked of them; `only` narrows it to these ids. */
export interface CurrentScope extends Pick<ListScope, 'search' | 'filters'> {
  only?: ReadonlySet<number> | null
}

/** The findings as committed, for features that build upon them. */
export interface CurrentFindings {
  /** How many match, by their last day; null for those without one. */
  byDeadline: (scope: CurrentScope) => Map<LocalDate | null, number>
  /** Those that match, in the order of the work list. */
  page: (scope: CurrentScope, offset: number, limit: number) => FindingListRow[]
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
        if (scope.only && !scope.only.has(id)) continue
        const day = deadline.value(id) as LocalDate | null
        counts.set(day, (counts.get(day) ?? 0) + 1)
      }
      return counts
    },
    page: ({ only, ...scope }, offset, limit) => {
      if (!only) return findingPage(board, reader, { ...scope, sort: null, offset, limit }).rows
      const ids = [...findingIds(board, reader, { ...scope, sort: null })].filter((id) => only.has(id))
      return findingsByIds(reader, ids.slice(offset, offset + limit))
    },
    shown: (row) => shownFinding(row, core.today),
  }
}
