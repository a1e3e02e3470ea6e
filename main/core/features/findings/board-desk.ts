import type { Core } from '#main/core/core.ts'
import { CoreError } from '#main/core/errors.ts'
import { FindingBoard } from '#main/core/features/findings/board.ts'
import type { Workspace } from '#main/core/workspace.ts'

/** Chunks read at once before a question is answered: some milliseconds each. */
const fewChunks = 4

interface Kept {
  board: FindingBoard
  /** Everything was read at least once. */
  whole: boolean
  catchingUp: Promise<void> | null
}

const boards = new WeakMap<Workspace, Kept>()

function keptOf(workspace: Workspace): Kept {
  const known = boards.get(workspace)
  if (known) return known
  const kept: Kept = { board: new FindingBoard(workspace.reader), whole: false, catchingUp: null }
  boards.set(workspace, kept)
  return kept
}

/** Reads what is missing chunk by chunk and lets others ask between two of them. */
async function catchUp(core: Core, workspace: Workspace, kept: Kept): Promise<void> {
  const { board } = kept
  for (let stale = board.stale(); stale.length > 0; stale = board.stale()) {
    for (const chunk of stale) {
      board.read(chunk)
      await new Promise(setImmediate)
      if (core.openWorkspace !== workspace) throw new CoreError('no-workspace')
    }
  }
  kept.whole = true
}

function catchingUp(core: Core, workspace: Workspace, kept: Kept): Promise<void> {
  kept.catchingUp ??= catchUp(core, workspace, kept).finally(() => (kept.catchingUp = null))
  return kept.catchingUp
}

/** True when little is missing: it was read at once. */
function readFew(kept: Kept): boolean {
  const { board } = kept
  const stale = board.stale()
  if (stale.length > fewChunks) return false
  for (const chunk of stale) board.read(chunk)
  kept.whole = true
  return true
}

/** All findings as committed. Throws `no-workspace` when the workspace closes meanwhile. */
export async function currentBoard(core: Core): Promise<FindingBoard> {
  const { workspace } = core
  const kept = keptOf(workspace)
  if (!readFew(kept)) await catchingUp(core, workspace, kept)
  return kept.board
}

/**
 * All findings for a page. After so many changes that reading them takes longer than a person waits, it is what was read so
 * far; windows are told again when the rest is there.
 */
export async function shownBoard(core: Core): Promise<FindingBoard> {
  const { workspace } = core
  const kept = keptOf(workspace)
  if (readFew(kept)) return kept.board
  if (!kept.whole) await catchingUp(core, workspace, kept)
  else if (kept.catchingUp === null) {
    catchingUp(core, workspace, kept)
      .then(() => core.changes.announce(['finding']))
      .catch((error: unknown) => {
        if (core.openWorkspace === workspace) core.log.failure(error)
      })
  }
  return kept.board
}
