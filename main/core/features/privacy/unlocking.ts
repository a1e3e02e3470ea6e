import { timingSafeEqual } from 'node:crypto'

import { findSlot } from '#main/core/db/key-slots.ts'
import { CoreError } from '#main/core/errors.ts'
import type { Workspace } from '#main/core/workspace.ts'
import { secondsToWait } from '#shared/domain/unlocking.ts'

interface Tries {
  wrong: number
  /** Milliseconds of a clock that nobody can set back. */
  until: number
}

const triesOf = new WeakMap<Workspace, Tries>()

/** The passphrase of whoever opened the workspace, or the office's: one that was lent for less never gives more. */
function isRight({ header, dataKey, role }: Workspace, passphrase: string): boolean {
  const found = findSlot(header.slots, 'passphrase', passphrase, header.id)
  if (!found) return false
  const same = found.dataKey.length === dataKey.length && timingSafeEqual(found.dataKey, dataKey)
  found.dataKey.fill(0)
  return same && (found.role === role || found.role === 'office')
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

/** The same for a passphrase that unlocks what is open. */
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
