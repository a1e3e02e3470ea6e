import type { Core } from '#main/core/core.ts'
import { exportGrid, type Present } from '#main/core/features/export.ts'
import { currentBoard } from '#main/core/features/findings/board-desk.ts'
import { findingIds } from '#main/core/features/findings/list.ts'
import { findingGrid, shownFinding, type FindingListRow } from '#main/core/features/findings/grid.ts'
import { reasonText, sentenceOf } from '#main/core/features/findings/sentence.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { ExportInput } from '#shared/contract/list.ts'

/** What the table keeps as codes, in words; `rule` is the whole sentence, for a list that stands alone. */
function presentOn(core: Core): Present {
  return (field, stored, t) => {
    const row = shownFinding(stored as unknown as FindingListRow, core.today)
    switch (field) {
      case 'rule':
        return sentenceOf(row, t)
      case 'severity':
        return t(($) => $.findings.severities[row.severity])
      case 'state':
        return t(($) => $.findings.states[row.state])
      case 'reason':
        return row.reason === null ? null : reasonText(row.reason, t)
      case 'service':
        return row.service === 'ciao' ? 'Check In and Out at Work' : 'Checkinatwork'
      case 'daysLeft':
        return row.daysLeft
      default:
        return undefined
    }
  }
}

/** Writes exactly what the work list shows as XLSX, CSV or PDF and offers it. */
export async function exportFindings(core: Core, input: ExportInput): Promise<OfferedFileToken> {
  const board = await currentBoard(core)
  return await exportGrid(core, findingGrid, input, presentOn(core), (scope) => [
    ...findingIds(board, core.workspace.reader, scope),
  ])
}
