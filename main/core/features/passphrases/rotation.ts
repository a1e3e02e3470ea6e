import { randomBytes } from 'node:crypto'

import type { Core } from '#main/core/core.ts'
import { removeCopy, refuseLittleSpace, type ExchangeStep } from '#main/core/db/new-key.ts'
import { CoreError } from '#main/core/errors.ts'
import { closeReviews } from '#main/core/features/findings/service.ts'
import { closeImports } from '#main/core/features/imports/service.ts'
import type { NewKeyStep } from '#main/core/features/imports/messages.ts'
import { ImportThread } from '#main/core/features/imports/thread.ts'
import { News } from '#main/core/features/imports/news.ts'
import { noteSlots, putUnconfirmedRecovery, slotLabels } from '#main/core/features/passphrases/labels.ts'
import { newKeyRing } from '#main/core/features/passphrases/slots.ts'
import { closeExaminations } from '#main/core/features/workspace/examining.ts'
import type { Workspace } from '#main/core/workspace.ts'

/** How far it is; the steps take about as long as each other. */
export interface RotationProgress {
  kind: 'progress'
  phase: NewKeyStep | 'switching'
  done: number
  total: number
}

export interface RotationResult {
  kind: 'done'
  recoveryCode: string
  /** Names of lent passphrases that open nothing any more. */
  ended: string[]
}

export interface RotationOrder {
  current: string
  others: readonly { id: string; passphrase: string }[]
}

const longSteps: readonly NewKeyStep[] = ['copying', 'encrypting', 'proving']
const total = longSteps.length + 1

async function underNewKey(
  core: Core,
  workspace: Workspace,
  order: RotationOrder,
  parts: {
    tell: (progress: RotationProgress) => void
    signal: AbortSignal | undefined
    step: ((step: ExchangeStep | NewKeyStep) => void) | undefined
  },
): Promise<RotationResult> {
  const { tell, signal, step } = parts
  const { folder } = workspace
  const newKey = randomBytes(32)
  const thread = new ImportThread()
  const stop = (): void => void thread.stop()
  signal?.addEventListener('abort', stop)
  try {
    const labels = slotLabels(workspace.reader)
    const others = order.others.map((other) => ({ ...other, label: labels[other.id]?.label ?? '' }))
    const { slots, recoveryCode, recoveryId, ended } = newKeyRing(workspace, newKey, order.current, others)
    const endedNames = ended.map((id) => labels[id]?.label ?? '')
    const left = Object.fromEntries(Object.entries(labels).filter(([id]) => !ended.includes(id)))
    // In the trail before the copy is made, so that it is in both: the change itself writes nothing any more.
    await workspace.write('passphrases', (writer) => {
      noteSlots(writer, 'rotated', { ended: endedNames }, null)
      putUnconfirmedRecovery(writer, recoveryId)
    })
    await workspace.copied()
    await workspace.writeElsewhere(['setting'], async () => {
      refuseLittleSpace(folder)
      for (const [done, phase] of longSteps.entries()) {
        if (signal?.aborted) throw new CoreError('cancelled')
        tell({ kind: 'progress', phase, done, total })
        const keys = { key: Uint8Array.from(workspace.dataKey), newKey: Uint8Array.from(newKey) }
        await thread.ask({ ask: 'newKey', step: phase, folder, ...keys })
        step?.(phase)
      }
      if (signal?.aborted) throw new CoreError('cancelled')
      tell({ kind: 'progress', phase: 'switching', done: longSteps.length, total })
      exchangeOrClose(core, () => workspace.takeNewKey(newKey, slots, step))
    })
    await workspace.write('passphrases', (writer) => noteSlots(writer, 'rotationDone', {}, left))
    return { kind: 'done', recoveryCode, ended: endedNames }
  } catch (error) {
    if (signal?.aborted) throw new CoreError('cancelled', {}, { cause: error })
    throw error
  } finally {
    signal?.removeEventListener('abort', stop)
    await thread.stop()
    newKey.fill(0)
    // Gone already when it took the place of the database.
    removeCopy(folder)
  }
}

/** A connection that did not come back is of no use: the workspace closes, and opening it settles what was begun. */
function exchangeOrClose(core: Core, work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof CoreError && error.code === 'busy')) void core.release()
    throw error
  }
}

/**
 * Encrypts the whole workspace anew under a random key, and tells of its progress. Reading goes on meanwhile, writing
 * waits. Cut off at any moment, the workspace opens with the office's passphrase. When the consumer stops listening it is
 * cancelled, until the last step. Throws `wrong-passphrase`, `lent-passphrase-wrong`, `disk-full`, `busy`, `cancelled`.
 * @param step told after each step, for tests that end the program there
 */
export async function* rotateDataKey(
  core: Core,
  order: RotationOrder,
  signal?: AbortSignal,
  step?: (step: ExchangeStep | NewKeyStep) => void,
): AsyncGenerator<RotationProgress, RotationResult> {
  const ending = new AbortController()
  const cancel = (): void => ending.abort()
  signal?.addEventListener('abort', cancel)
  const news = new News<RotationProgress>()
  const done = core.lifecycle.pass(async () => {
    const { workspace } = core
    if (workspace.writing) throw new CoreError('busy')
    await closeReviews(core)
    await closeImports(core)
    await closeExaminations(core)
    const tell = (progress: RotationProgress): void => news.add(progress)
    return await underNewKey(core, workspace, order, { tell, signal: ending.signal, step })
  })
  // Looked at below; until then a failure must not count as unheeded.
  done.catch(() => undefined).finally(() => news.end())
  try {
    yield* news
    return await done
  } finally {
    cancel()
    signal?.removeEventListener('abort', cancel)
    await done.catch(() => undefined)
  }
}
