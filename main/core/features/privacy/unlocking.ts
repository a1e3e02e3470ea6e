import { timingSafeEqual } from 'node:crypto'

import { CoreError } from '#main/core/errors.ts'
import type { Workspace } from '#main/core/workspace.ts'
import { unlock } from '#main/core/workspace-opening.ts'
import { secondsToWait } from '#shared/domain/unlocking.ts'

interface Tries {
  wrong: number
  /** Milliseconds of a clock that nobody can set back. */
  until: number
}

const triesOf = new WeakMap<Workspace, Tries>()

function isRight(workspace: Workspace, passphrase: string): boolean {
  try {
    const key = unlock(workspace.header, { passphrase })
    const right = key.length === workspace.dataKey.length && timingSafeEqual(key, workspace.dataKey)
    key.fill(0)
    return right
  } catch (error) {
    if (error instanceof CoreError && error.code === 'wrong-passphrase') return false
    throw error
  }
}

/**
 * Whether a secret is the right one, with a growing wait after wrong ones (in seconds): meanwhile it is not even looked
 * at. Tries are counted for as long as the workspace is open, over all windows.
 */
function trySecret(
  workspace: Workspace,
  right: () => boolean,
  now: number = performance.now(),
): { opens: boolean; waitSeconds: number } {
  const { wrong, until } = triesOf.get(workspace) ?? { wrong: 0, until: 0 }
  if (now < until) return { opens: false, waitSeconds: Math.ceil((until - now) / 1000) }
  if (right()) {
    triesOf.delete(workspace)
    return { opens: true, waitSeconds: 0 }
  }
  const waitSeconds = secondsToWait(wrong + 1)
  triesOf.set(workspace, { wrong: wrong + 1, until: now + waitSeconds * 1000 })
  return { opens: false, waitSeconds }
}

/** The same for a passphrase that opens the workspace, whosever it is. */
export function tryPassphrase(
  workspace: Workspace,
  passphrase: string,
  now?: number,
): { opens: boolean; waitSeconds: number } {
  return trySecret(workspace, () => isRight(workspace, passphrase), now)
}

/** For what cannot be taken back: throws `wrong-passphrase`, or `wait-after-wrong` with the seconds to wait. */
export function demandPassphrase(workspace: Workspace, passphrase: string): void {
  demandSecret(workspace, () => isRight(workspace, passphrase))
}

/** The same for any secret that `right` judges; a wrong one throws `code`. */
export function demandSecret(
  workspace: Workspace,
  right: () => boolean,
  code: 'wrong-passphrase' | 'wrong-recovery-code' = 'wrong-passphrase',
): void {
  const { opens, waitSeconds } = trySecret(workspace, right)
  if (opens) return
  throw waitSeconds > 0 ? new CoreError('wait-after-wrong', { seconds: waitSeconds }) : new CoreError(code)
}
